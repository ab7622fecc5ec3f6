"""Compares the search index with the database."""

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from meetings.search.building import total
from meetings.search.checking import check, repair
from meetings.search.places import IndexUnavailable

SHOWN = 10  # records of each kind of difference that are named


class Command(BaseCommand):
    help = (
        "Compare what the search index has of every record with the database, and say where they differ. "
        "Ends with an error if they do, unless --repair brings the index into step."
    )

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="index again what differs")

    def handle(self, *, repair: bool, **options):
        found = self.differences()
        if not found:
            self.stdout.write("The index says what the database says.")
            return
        if not repair:
            raise CommandError("The index and the database differ; --repair brings them together.")
        self.mend(found)

    def differences(self):
        with tqdm(total=total(), unit=" records", file=self.stderr, disable=None) as bar:
            found = check(bar.update)
        if found.unusable:
            self.stdout.write(f"There is no index to compare with: {found.unusable}.")
        for names, what in (
            (found.missing, "not in the index"),
            (found.gone, "in the index, but no longer to be found"),
            (found.stale, "in the index as they were before"),
        ):
            if names:
                more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
                self.stdout.write(f"{len(names)} {what}: {', '.join(names[:SHOWN])}{more}")
        if found.owed:
            self.stdout.write(f"{found.owed} changed and still to be indexed.")
        return found

    def mend(self, found) -> None:
        try:
            repair(found)
        except IndexUnavailable as error:
            raise CommandError(f"The index was not repaired: {error}.") from error
        if check():
            raise CommandError("The index was repaired, and something has changed again since.")
        self.stdout.write("The index was repaired.")
