"""Reads texts and prints what it finds; touches no database."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from meetings.extraction.explain import explain as explain_reading
from meetings.extraction.record_form import as_record
from meetings.importing.files import Found
from meetings.importing.received import NotReceived, receive


class Command(BaseCommand):
    help = (
        "Read each FILE and print one JSON object a line: title, meeting, officials, resolutions, figures, "
        "with the offsets of their words. Writes nothing. Exit status 1 if any file could not be read."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--explain",
            action="store_true",
            help="tell a person what was read: each finding with its rule and words, and what fell and why",
        )

    def handle(self, *, files, explain, **options):
        failed = False
        for path in files:
            received = receive(Found(path, path.name), settings.MAX_REPORT_BYTES)
            if isinstance(received, NotReceived):
                failed = True
                self.stderr.write(f"{path}: {received.reason}")
                continue
            if explain:
                self.stdout.write("\n".join(explain_reading(path.name, received.reading, received.text)))
            else:
                record = as_record(path.name, received.reading, received.text)
                self.stdout.write(json.dumps(record, ensure_ascii=False))
        if failed:
            raise SystemExit(1)
