import logging


class OneLine(logging.Formatter):
    """What anybody can provoke is told in a line: a traceback would say nothing more, and fill the disk."""

    def format(self, record: logging.LogRecord) -> str:
        untraced = {"exc_info": None, "exc_text": None, "stack_info": None}
        return super().format(logging.makeLogRecord(record.__dict__ | untraced))
