"""Words that a person pointed at, carried into the text that replaces theirs."""

from meetings.importing.evidence import PERSON
from meetings.models import Mention, Report


def carry_over(report: Report) -> int:
    """Move what people pointed at in other texts of this name to the same words in `report`.

    Of several places the nearest counts. Words that the text no longer has stay where they were. Return how
    many moved.
    """
    others = Report.objects.versions_of(report.source_name).exclude(pk=report.pk)
    moved = 0
    for mention in Mention.objects.filter(report__in=others, rule=PERSON).select_related("report"):
        start = nearest(report.text, mention.words, mention.start)
        if start is None:
            continue
        mention.end += start - mention.start
        mention.start, mention.report = start, report
        if not mention.is_there():
            mention.save(update_fields=["report", "start", "end"])
            moved += 1
    return moved


def nearest(text: str, words: str, place: int) -> int | None:
    """Return where `words` begin next to `place`, or None: "20 %" at 100 or at 480, seen from 90."""
    before, after = text.rfind(words, 0, place + len(words)), text.find(words, place)
    found = [start for start in (before, after) if start >= 0]
    return min(found, key=lambda start: abs(start - place), default=None)
