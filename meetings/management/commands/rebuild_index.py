"""Builds the search index anew, beside the one in use."""

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from meetings.search.building import rebuild, total
from meetings.search.places import IndexUnavailable


class Command(BaseCommand):
    help = (
        "Build the search index anew from the database. Searching goes on with the old one until the new one "
        "takes its place in one step; if this is interrupted, the old one stays."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--noinput", action="store_true", help="accepted for Haystack's sake; nothing is asked"
        )

    def handle(self, **options):
        with tqdm(total=total(), unit=" records", file=self.stderr, disable=None) as bar:
            try:
                made = rebuild(bar.update)
            except IndexUnavailable as error:
                raise CommandError(f"The index was not built: {error}.") from error
        self.stdout.write(f"The search index has {made} records.")
