"""A meeting's rows of people or documents that were merged since: for readers, one row each.

Nothing is stored: what reports say stays with whom they named, so that a merger can be taken back.
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from meetings.models.attendance import Attendance
from meetings.models.merging import standing
from meetings.models.read import ReadRecord, State
from meetings.models.resolution import Citation

# What is least checked first: a row of several is no better checked than the least of them.
LEAST_CHECKED = (State.UNREVIEWED, State.CORRECTED, State.ADDED, State.CONFIRMED, State.REJECTED)


def one_a_person(attendances: Iterable[Attendance]) -> list[Attendance]:
    """Return one row for each person at a meeting: with the positions, parts and words of all their rows.

    The rows have their positions and roles prefetched and, if any, `evidence`; what is returned is for
    showing and must not be saved. `also` of each are the keys of the other rows.
    """
    people = _folded(attendances, "official")
    for one, others in people:
        if not others:  # of a row alone nothing stands twice: the database sees to that
            continue
        rows = (one, *others)
        one.honorific = next(filter(None, (row.honorific for row in rows)), "")
        _hold(one, "positions", [p for row in rows for p in row.positions.all()], ("title", "former"))
        _hold(one, "roles", [role for row in rows for role in row.roles.all()], ("role",))
    return [one for one, _others in people]


def one_a_document(citations: Iterable[Citation]) -> list[Citation]:
    """Return one row for each document that a meeting cites, as `one_a_person` does."""
    return [one for one, _others in _folded(citations, "resolution")]


def one_a_meeting(rows: QuerySet, link: str) -> QuerySet:
    """Of the rows of each person or document, under all its identities, leave one for each meeting."""
    same = rows.model.objects.public().alias(stands=standing(link)).filter(meeting=OuterRef("meeting"))
    earlier = same.filter(pk__lt=OuterRef("pk"), stands=OuterRef("stands"))
    return rows.alias(stands=standing(link)).exclude(of_several(rows.model, link) & Exists(earlier))


def of_several(model: type[ReadRecord], link: str) -> Q:
    """Rows of whom or what has several identities: the few that alone may have a second row at a meeting."""
    merged = model._meta.get_field(link).related_model.objects.filter(merged_into__isnull=False)
    return Q(**{f"{link}__in": merged.values("pk")}) | Q(**{f"{link}__in": merged.values("merged_into")})


def _folded(rows: Iterable[ReadRecord], link: str) -> list[tuple[ReadRecord, list[ReadRecord]]]:
    """Return the first row of each who stands, made theirs, with the others."""
    groups: dict[tuple[int, int], list[ReadRecord]] = {}
    for row in rows:
        stands = getattr(row, link).standing_self()
        groups.setdefault((row.meeting_id, stands.pk), []).append(row)
        setattr(row, link, stands)
    for one, *others in groups.values():
        one.also = [other.pk for other in others]
        if others:
            one.state = min((row.state for row in (one, *others)), key=LEAST_CHECKED.index)
            _give_words(one, others)
    return [(one, others) for one, *others in groups.values()]


def _hold(row: Attendance, name: str, parts: list[ReadRecord], natural: tuple[str, ...]) -> None:
    """Let the prefetched rows `name` be `parts`, of which those that say the same are one."""
    same: dict[tuple, list[ReadRecord]] = {}
    for part in parts:
        same.setdefault(tuple(getattr(part, field) for field in natural), []).append(part)
    for one, *others in same.values():
        _give_words(one, others)
    held = getattr(row, name).all()
    held._result_cache = [one for one, *_others in same.values()]
    row._prefetched_objects_cache = {**getattr(row, "_prefetched_objects_cache", {}), name: held}


def _give_words(one: ReadRecord, others: list[ReadRecord]) -> None:
    if hasattr(one, "evidence"):
        one.evidence = [*one.evidence, *(words for other in others for words in other.evidence)]
