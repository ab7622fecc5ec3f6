"""Other meetings that a reader of one may want: of the same days, province, documents or words."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Count, F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from meetings.models import Citation, Meeting, Report
from meetings.search.nearness import nearest

AROUND = timedelta(days=10)
EACH = 4  # meetings in a list


def neighbours(meeting: Meeting) -> tuple[list[Meeting], list[Meeting]]:
    """Return a few meetings of its province before it and a few after it, the nearest first."""
    if not meeting.province_id:
        return [], []
    there = Meeting.objects.public().filter(province=meeting.province_id).for_lists()
    few = slice(1 + EACH // 2)
    return list(there.before(meeting)[few]), list(there.after(meeting)[few])


def nearby(
    meeting: Meeting,
    reports: Iterable[Report] = (),
    there: tuple[list[Meeting], list[Meeting]] | None = None,
) -> list[tuple[str, list[Meeting]]]:
    """Return (what they share, meetings) for each kind of nearness of which there is any.

    `reports` are those of the meeting, for the words; `there` are its neighbours, where they are known.
    """
    documents, words = same_documents(meeting), same_words(meeting, reports)
    known = Meeting.objects.public().for_lists().in_bulk({*documents, *words})
    found = [
        (_("Cùng những ngày ấy, ở nơi khác"), same_days(meeting)),
        (_("Cùng tỉnh, thành phố"), same_province(*(there or neighbours(meeting)))),
        (_("Cùng nhắc đến văn bản"), [known[key] for key in documents if key in known]),
        (_("Bài viết dùng những lời giống nhất"), [known[key] for key in words if key in known]),
    ]
    return [(label, meetings) for label, meetings in found if meetings]


def same_days(meeting: Meeting) -> list[Meeting]:
    """Those of other provinces within ten days of it, the nearest first."""
    if not meeting.held_on:
        return []
    day = meeting.held_on
    around = Meeting.objects.public().filter(held_on__range=(day - AROUND, day + AROUND))
    elsewhere = around.exclude(pk=meeting.pk)
    if meeting.province_id:
        elsewhere = elsewhere.exclude(province=meeting.province_id)
    sides = (elsewhere.for_lists().before(meeting)[:EACH], elsewhere.for_lists().after(meeting)[:EACH])
    both = [one for side in sides for one in side]
    return sorted(both, key=lambda one: abs(one.held_on - day))[:EACH]


def same_province(before: list[Meeting], after: list[Meeting]) -> list[Meeting]:
    """Those before it and after it, the newest first; the nearest of each have links of their own."""
    return [*reversed(after[1:]), *before[1:]]


def same_documents(meeting: Meeting) -> list[int]:
    """The primary keys of those that cite most of the documents that it cites, the newest first."""
    cited = list(meeting.citations.standing().order_by().values_list("resolution", flat=True))
    if not cited:
        return []
    citing = Citation.objects.public().filter(resolution__in=cited, meeting__joined_to=None)
    day = Coalesce("meeting__held_on", "meeting__held_from")
    counted = (
        citing.exclude(meeting=meeting).order_by().values("meeting").annotate(shared=Count("pk"), day=day)
    )
    nearest_first = counted.order_by("-shared", F("day").desc(nulls_last=True), "-meeting_id")
    return [one["meeting"] for one in nearest_first[:EACH]]


def same_words(meeting: Meeting, reports: Iterable[Report]) -> list[int]:
    """The primary keys of those of which reports tell in the words of its own, the nearest first.

    None without an index.
    """
    text = "\n".join(report.text for report in reports)
    return nearest(meeting.name, text, besides=meeting.pk, many=EACH) if text else []
