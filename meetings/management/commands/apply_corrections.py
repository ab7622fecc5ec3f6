import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from meetings.correcting.applying import apply
from meetings.correcting.applying_file import BadFile, parse
from meetings.correcting.exporting import VERSION
from meetings.management.commands.export_corrections import write_whole


class Command(BaseCommand):
    help = (
        "Apply a file that export_corrections wrote to a load of the same texts. What no longer fits is told"
        " line by line and everything else is applied; applied twice it changes nothing. Each line is an act"
        " in the history, under the name and the day of whoever had the last word about it."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="what export_corrections wrote; - reads the standard input")
        parser.add_argument("--unapplied", metavar="FILE", help="write the lines that do not fit to a file")

    def handle(self, file, unapplied, **options):
        try:
            lines = parse(self._rows(file))
        except BadFile as error:
            raise CommandError(f"{file}, {error}") from error
        applied = apply(lines)
        for number, line, why in applied.unapplied:
            self.stderr.write(f"not applied: line {number}: {_told(line)}: {why}")
        if unapplied:
            header = {"corrections": VERSION, "lines": len(applied.unapplied)}
            left = [{**line, "why": why} for _number, line, why in applied.unapplied]
            rows = [json.dumps(line, ensure_ascii=False) + "\n" for line in (header, *left)]
            write_whole(Path(unapplied), "".join(rows))
        tally = f"{applied.changed} applied, {applied.unchanged} as they were"
        self.stdout.write(f"{tally}, {len(applied.unapplied)} do not fit")

    def _rows(self, file: str) -> list[str]:
        """Return the lines of a file; not `splitlines`, for which a text may have a line's end within."""
        try:
            text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
            return text.split("\n")
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{file} is not UTF-8: {error}") from error


def _told(line: dict) -> str:
    """Return in few words what a line is about: "record statistic of one.txt"."""
    meeting = line.get("meeting")
    where = line.get("source") or (", ".join(meeting["sources"]) or meeting["address"] if meeting else "")
    what = line.get("key") or line.get("identity") or line.get("one") or line.get("about") or ""
    said = [line["kind"], line.get("of", ""), f"“{what}”" if what else "", f"of {where}" if where else ""]
    return " ".join(filter(None, said))
