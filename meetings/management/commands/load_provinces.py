"""Brings the provinces into step with the packaged list. Every `migrate` does it too."""

from django.core.management.base import BaseCommand

from meetings.importing.provinces import load_provinces


class Command(BaseCommand):
    help = "Bring the provinces in time into step with meetings/reference/data/provinces.csv. Can run again."

    def handle(self, **options):
        tally = load_provinces()
        self.stdout.write(", ".join(f"{count} {outcome}" for outcome, count in tally.items()))
