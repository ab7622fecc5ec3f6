"""Brings the search index up to date."""

from django.core.management.base import BaseCommand, CommandError

from meetings.models import IndexDebt
from meetings.search.building import pay, rebuild
from meetings.search.places import IndexUnavailable
from meetings.search.state import usable


class Command(BaseCommand):
    help = (
        "Take into the search index what changed while it could not be written; build it where it is "
        "missing, damaged or of another version. Quick when there is nothing to do."
    )

    def handle(self, **options):
        if not usable():
            try:
                made = rebuild()
            except IndexUnavailable as error:
                raise CommandError(f"The index was not built: {error}.") from error
            self.stdout.write(f"The search index was built: {made} records.")
        elif not pay():
            raise CommandError(f"{IndexDebt.objects.count()} changes are still to be indexed.")
