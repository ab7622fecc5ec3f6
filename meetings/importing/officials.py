"""Which official a name in a report means.

People of one name in one place are one official; in two places they are two until an editor merges them.
A place is a province of today with all that it was before; central offices are one place; where the place is
not known the report stands for itself.
"""

from functools import lru_cache

from meetings.extraction.findings import OfficialRead
from meetings.models import Meeting, Official
from meetings.text.folding import fold, lower
from meetings.text.slugs import slug
from meetings.text.tones import old_placement

CENTRAL = "trung-uong"
# Offices that are held for the whole country, folded: their holders are one person wherever they are named.
CENTRAL_OFFICES = (
    "tong bi thu",
    "chu tich nuoc",
    "pho chu tich nuoc",
    "thu tuong",
    "pho thu tuong",
    "chu tich quoc hoi",
    "pho chu tich quoc hoi",
    "uy vien bo chinh tri",
    "bi thu trung uong dang",
    "bo truong",
    "thu truong",
)


@lru_cache(maxsize=1 << 15)  # whoever is compared is compared with hundreds
def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: "Phan Thị Thuý" and "PHAN THỊ THÚY"."""
    return lower(old_placement(name))


def scope_of(read: OfficialRead, meeting: Meeting, digest: str) -> str:
    """Return the place in which this name stands for one person."""
    if any(fold(position.title).startswith(CENTRAL_OFFICES) for position in read.positions):
        return CENTRAL
    return meeting.province.today().address if meeting.province_id else digest[:12]


def official_for(read: OfficialRead, meeting: Meeting, digest: str) -> Official:
    """Return the official of this name and place, made now if nobody named them before.

    Whom an editor merged into another stays who the report names, so that a merger can be taken back.
    """
    key, scope = name_key(read.name), scope_of(read, meeting, digest)
    official = Official.objects.filter(name_key=key, scope=scope).first()
    if official is None:
        name = _in_title_case(read.name)
        return Official.objects.create(
            name=name,
            name_key=key,
            scope=scope,
            slug=free_slug(name, scope),
            spellings_read=[name],
        )
    _note_spelling(official, read.name)
    return official


def _in_title_case(name: str) -> str:
    """A name in the capitals of a headline is written as names are."""
    return " ".join(part.capitalize() for part in name.split()) if name.isupper() else name


def _note_spelling(official: Official, spelling: str) -> None:
    """Each spelling is noted once: one that an editor took out since stays out."""
    if spelling.isupper() or spelling in (official.name, *official.spellings_read):
        return
    official.spellings_read = [*official.spellings_read, spelling]
    if spelling not in official.other_spellings:
        official.other_spellings = [*official.other_spellings, spelling]
    official.save(update_fields=["other_spellings", "spellings_read"])


def free_slug(name: str, scope: str) -> str:
    """Return the plain name where it is free, else the name with its place, else with a number."""
    plain = slug(name) or "can-bo"
    wanted = plain
    count = 1
    while Official.objects.filter(slug=wanted).exists():
        wanted = f"{plain}-{scope}" if count == 1 else f"{plain}-{scope}-{count}"
        count += 1
    return wanted
