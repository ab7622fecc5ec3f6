import json
import os
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from meetings.correcting.exporting import corrections


class Command(BaseCommand):
    help = (
        "Write everything that people decided to a file, one JSON object a line: corrections, additions"
        " with their words, rejections, mergers, splits, joins, verdicts, spellings and synonyms, each with"
        " who and when; and what readers doubt, without what they left to be reached by. With the texts it"
        " brings the editors' work back: load_reports, apply_corrections."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="where to write; - writes to the standard output")

    def handle(self, file, **options):
        lines = corrections()
        rows = [json.dumps(line, ensure_ascii=False) + "\n" for line in lines]
        if file == "-":
            self.stdout.write("".join(rows), ending="")
        else:
            write_whole(Path(file), "".join(rows))
        self.stderr.write(f"{len(lines) - 1} corrections exported")


def write_whole(path: Path, text: str) -> None:
    """Write a file as a whole or not at all: a file that was there before stays until the new one is done."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        try:
            beside.write_text(text, encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}") from error
