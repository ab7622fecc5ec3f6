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


def nearby(meeting: Meeting, reports: Iterable[Report] = ()) -> list[tuple[str, list[Meeting]]]:
    """Return (what they share, meetings) for each kind of nearness of which there is any.

    `reports` are those of the meeting, for the words.
    """
    found = [
        (_("Cùng những ngày ấy, ở nơi khác"), same_days(meeting)),
        (_("Cùng tỉnh, thành phố"), same_province(meeting)),
        (_("Cùng nhắc đến văn bản"), same_documents(meeting)),
        (_("Bài viết dùng những lời giống nhất"), same_words(meeting, reports)),
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


def same_province(meeting: Meeting) -> list[Meeting]:
    """Those before it and after it, the newest first; the nearest of each have links of their own."""
    if not meeting.province_id:
        return []
    there = Meeting.objects.public().filter(province=meeting.province_id).for_lists()
    later = there.after(meeting)[1 : 1 + EACH // 2]
    earlier = there.before(meeting)[1 : 1 + EACH // 2]
    return [*reversed(later), *earlier]


def same_documents(meeting: Meeting) -> list[Meeting]:
    """Those that cite most of the documents that it cites, the newest first."""
    cited = meeting.citations.standing().values_list("resolution", flat=True)
    citing = Citation.objects.public().filter(resolution__in=list(cited), meeting__joined_to=None)
    day = Coalesce("meeting__held_on", "meeting__held_from")
    counted = (
        citing.exclude(meeting=meeting).order_by().values("meeting").annotate(shared=Count("pk"), day=day)
    )
    keys = [
        one["meeting"]
        for one in counted.order_by("-shared", F("day").desc(nulls_last=True), "-meeting")[:EACH]
    ]
    found = Meeting.objects.for_lists().in_bulk(keys)
    return [found[key] for key in keys]


def same_words(meeting: Meeting, reports: Iterable[Report]) -> list[Meeting]:
    """Those of which reports tell in the words of its own, the nearest first; none without an index."""
    text = "\n".join(report.text for report in reports)
    keys = nearest(meeting.name, text, besides=meeting.pk, many=EACH) if text else []
    found = Meeting.objects.public().for_lists().in_bulk(keys)
    return [found[key] for key in keys if key in found]
