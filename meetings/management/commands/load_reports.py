"""Loads report texts into the archive."""

from collections import Counter
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from tqdm import tqdm

from meetings.importing.files import Found, find
from meetings.importing.known import place_the_unplaced
from meetings.importing.load import FAILED, Loaded, load
from meetings.models.weighing import weigh
from meetings.search.updating import batched

OUTCOMES = ("created", "updated", "unchanged", FAILED)


class Command(BaseCommand):
    help = (
        "Load reports: texts in UTF-8 (or UTF-16 with its mark), given as files or as folders of .txt files. "
        "Loading again changes nothing; an interrupted load is continued by running it again. "
        "Exit status 1 if any file failed."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder of .txt files"
        )
        parser.add_argument("--dry-run", action="store_true", help="show what would change and write nothing")
        parser.add_argument(
            "--jobs", type=int, default=1, metavar="N", help="read with N processes (default 1)"
        )

    def handle(self, *, paths, dry_run, jobs, **options):
        if jobs < 1:
            raise CommandError("--jobs needs a number of 1 or more")
        with transaction.atomic() if dry_run else batched():
            tally = self.load_all(paths, jobs, names_of_changed=dry_run)
            changed = tally["created"] + tally["updated"]
            placed = sum(1 for _ in place_the_unplaced()) if changed else 0
            if dry_run:
                transaction.set_rollback(True)
            elif changed:
                weigh()
        self.say_tally(tally, dry_run)
        if placed:
            self.stdout.write(f"{placed} meetings got their place from what other reports say")
        if tally[FAILED]:
            raise SystemExit(1)

    def load_all(self, paths, jobs, *, names_of_changed) -> Counter[str]:
        tally: Counter[str] = Counter()
        total = sum(isinstance(entry, Found) for entry in find(paths))
        # The bar goes to standard error, and only where a person watches.
        with tqdm(total=total, unit=" reports", file=self.stderr, disable=None) as bar:
            for loaded in load(paths, limit=settings.MAX_REPORT_BYTES, jobs=jobs):
                tally[loaded.outcome] += 1
                bar.update()
                self.say(loaded, bar, names_of_changed)
        return tally

    def say(self, loaded: Loaded, bar: tqdm, names_of_changed: bool) -> None:
        """Every failure gets its line; what would change does on a dry run."""
        if loaded.outcome == FAILED:
            bar.clear()
            self.stderr.write(f"{loaded.path}: {loaded.reason}")
        elif names_of_changed and loaded.outcome != "unchanged":
            bar.clear()
            self.stdout.write(f"{loaded.path}: would be {loaded.outcome}")

    def say_tally(self, tally: Counter[str], dry_run: bool) -> None:
        counts = ", ".join(f"{tally[outcome]} {outcome}" for outcome in OUTCOMES)
        self.stdout.write(f"{counts}{' (dry run: nothing was written)' if dry_run else ''}")
