"""Gets the archive ready to be served, in one process: starting Django takes longer than the work itself."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Bring the database up to date, then the search index; an archive without an index has its pages."
    requires_system_checks = ()  # gunicorn's own start and `make test` see to them

    def handle(self, **options):
        call_command("migrate", interactive=False, verbosity=0, stdout=self.stdout)
        try:
            call_command("index_pending", stdout=self.stdout, skip_checks=True)
        except CommandError as error:
            self.stderr.write(str(error))
