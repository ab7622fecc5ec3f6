"""Reads the archive's texts again."""

from collections import Counter
from datetime import MAXYEAR, MINYEAR

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from meetings.importing.known import place_the_unplaced
from meetings.importing.rereading import FAILED, Reread, read_again, to_read_again
from meetings.models import Meeting, Province, Report, State
from meetings.search.updating import batched

OUTCOMES = ("updated", "unchanged", FAILED)


class Command(BaseCommand):
    help = (
        "Read again the texts that an older version of the reader read. What people corrected, confirmed, "
        "rejected or added stays; where the new reading says something else of it, the record is queued. "
        "An interrupted run is continued by running it again. Exit status 1 if any text failed."
    )

    def add_arguments(self, parser):
        parser.add_argument("--province", metavar="NAME", help="only meetings there: ninh-binh, thai-binh, …")
        parser.add_argument("--year", type=int, help="only meetings held, or possibly held, in that year")
        parser.add_argument("--state", choices=State.values, help="only meetings in that state")
        parser.add_argument("--again", action="store_true", help="also what this very version has read")
        parser.add_argument("--dry-run", action="store_true", help="show what would change and write nothing")

    def handle(self, *, province, year, state, again, dry_run, **options):
        keys = to_read_again(self.meetings(province, year, state), again=again)
        tally: Counter[str] = Counter()
        with batched(), tqdm(total=len(keys), unit=" reports", file=self.stderr, disable=None) as bar:
            for key in keys:
                report = Report.objects.select_related("meeting").get(pk=key)
                reread = read_again(report, dry_run=dry_run)
                tally[reread.outcome] += 1
                bar.update()
                self.say(reread, bar, in_full=dry_run)
            if tally["updated"] and not dry_run:
                placed = sum(1 for _meeting in place_the_unplaced())
                if placed:
                    self.stdout.write(f"{placed} meetings got their place from what other reports say")
        counts = ", ".join(f"{tally[outcome]} {outcome}" for outcome in OUTCOMES)
        self.stdout.write(f"{counts}{' (dry run: nothing was written)' if dry_run else ''}")
        if tally[FAILED]:
            raise SystemExit(1)

    def meetings(self, province, year, state):
        """Return the meetings that the options name, or None for all."""
        if not (province or year is not None or state):
            return None
        if year is not None and not MINYEAR <= year <= MAXYEAR:
            raise CommandError(f"there is no year {year}")
        found = Meeting.objects.all()
        if province:
            units = Province.objects.filter(slug=province) | Province.objects.filter(address=province)
            if not units:
                raise CommandError(f"no province is called {province}")
            found = found.filter(province__in=units.with_predecessors())
        if year:
            found = found.in_year(year)
        return found.filter(state=state) if state else found

    def say(self, reread: Reread, bar: tqdm, in_full: bool) -> None:
        """Every failure gets its line; on a dry run, what would change does."""
        if reread.outcome == FAILED:
            bar.clear()
            self.stderr.write(f"{reread.name}: {reread.reason}")
        elif in_full and reread.difference:
            bar.clear()
            self.stdout.write("\n".join([f"{reread.name}:", *(f"  {line}" for line in reread.difference)]))
