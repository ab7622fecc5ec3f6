"""One official, or one document, made two: chosen attendances or citations go to another. Within an act.

What goes is corrected by a person, so that no reading brings it back; what is read later goes where its own
name says, for nothing in a text tells the two apart.
"""

from collections.abc import Iterable

from meetings.correcting.merging import keep_apart
from meetings.correcting.verdicts import correct
from meetings.importing.officials import free_slug, name_key
from meetings.importing.resolutions import free_document_slug
from meetings.models import Attendance, Citation, Meeting, Official, Resolution


class CannotSplit(ValueError):
    """Why records cannot go to the other; `meeting` is where both would be twice."""

    def __init__(self, message: str, meeting: Meeting | None = None):
        super().__init__(message)
        self.meeting = meeting


def split_official(official: Official, attendances: Iterable[Attendance], into: Official) -> None:
    """Let `attendances` of `official`, under any of its names, be `into`'s; the two stay two.

    Raises CannotSplit where one of them is not this official's, or `into` is at its meeting already.
    """
    _split(official, attendances, into, "official")


def split_resolution(resolution: Resolution, citations: Iterable[Citation], into: Resolution) -> None:
    """Let `citations` of `resolution` cite `into` instead. Raises CannotSplit as `split_official` does."""
    _split(resolution, citations, into, "resolution")


def _split(one, records, into, link: str) -> None:
    records = list(records)
    own = set(one.identities())
    if into.pk in own or into.standing_self().pk in own:
        raise CannotSplit(f"{into} is {one}")
    if not records:
        raise CannotSplit("nothing was chosen")
    for record in records:
        if getattr(record, f"{link}_id") not in own:
            raise CannotSplit(f"{record} is not of {one}", record.meeting)
        if type(record).objects.filter(meeting=record.meeting, **{link: into}).exists():
            raise CannotSplit(f"{into} is at {record.meeting} already", record.meeting)
    for record in records:
        correct(record, **{link: into})
    if one.standing_self() != into.standing_self():
        keep_apart(one, into)


def another_official(official: Official, name: str) -> Official:
    """Make someone beside `official`, for those attendances that are somebody else's.

    Of another name they are found by it in later readings; of the same name their scope has a mark ("+2") by
    which no reading finds them. Raises CannotSplit where someone of that name is there already.
    """
    key, place = name_key(name), official.place_address
    scope = place
    if key == official.name_key:
        taken = set(Official.objects.filter(name_key=key).values_list("scope", flat=True))
        scope = free_mark(place, taken)
    elif Official.objects.filter(name_key=key, scope=scope).exists():
        raise CannotSplit(f"{name} is in the archive already")
    return Official.objects.create(
        name=name, name_key=key, scope=scope, slug=free_slug(name, place), spellings_read=[name]
    )


def another_resolution(resolution: Resolution, key: str = "", **fields) -> Resolution:
    """Make a document beside `resolution`, with what `fields` say of it; the rest is as there.

    With a `key` of its own it is found by it in later readings. Raises CannotSplit where that key is taken.
    """
    if key and key != resolution.key:
        if Resolution.objects.filter(key=key).exists():
            raise CannotSplit(f"{key} is in the archive already")
    else:
        plain = resolution.key.partition("+")[0]
        taken = set(Resolution.objects.filter(key__startswith=plain).values_list("key", flat=True))
        key = free_mark(plain, taken)
    same = {name: getattr(resolution, name) for name in ("kind", "number", "issuer", "province")}
    made = Resolution(key=key, **{**same, **fields})
    made.slug = free_document_slug(made.number, made.province and made.province.slug, key)
    made.read = sorted(fields)  # what a person left empty stays so
    made.save()
    return made


def free_mark(plain: str, taken: set[str]) -> str:
    """Return `plain` with the first mark that is not taken: "nghe-an+2"."""
    number = 2
    while f"{plain}+{number}" in taken:
        number += 1
    return f"{plain}+{number}"
