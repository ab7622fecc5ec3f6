"""The words that mean a person whom nothing settles, kept for an editor to settle."""

from dataclasses import asdict

from meetings.extraction.findings import Reading
from meetings.importing.evidence import PERSON
from meetings.models import Report, UnresolvedPerson


def store_unresolved(report: Report, reading: Reading) -> bool:
    """Bring the open ones of a report into step with its reading; return if any changed.

    What an editor judged stays as it is, and what a person has said of these very words settles them.
    """
    read = {(one.mention.start, one.mention.end): one for one in reading.unresolved}
    stored = {(row.start, row.end): row for row in report.unresolved_people.all()}
    stale = [
        row.pk
        for place, row in stored.items()
        if place not in read and row.verdict == UnresolvedPerson.Verdict.OPEN
    ]
    UnresolvedPerson.objects.filter(pk__in=stale).delete()
    said = set(report.mentions.filter(rule=PERSON).values_list("start", "end"))
    missing = [one for place, one in sorted(read.items()) if place not in stored and place not in said]
    UnresolvedPerson.objects.bulk_create(
        UnresolvedPerson(
            report=report,
            start=one.mention.start,
            end=one.mention.end,
            rule=one.mention.rule,
            candidates=[asdict(candidate) for candidate in one.candidates],
        )
        for one in missing
    )
    return bool(stale or missing)
