"""Which resolution a citation means: the one of the same canonical key."""

from dataclasses import asdict
from datetime import date

from meetings.extraction.findings import DocumentRead
from meetings.models import Meeting, Province, Resolution
from meetings.text import slugs


def resolution_for(read: DocumentRead, meeting: Meeting) -> Resolution:
    """Return the resolution of this key, made now if nobody cited it before; fill what no reading filled yet.

    What an editor merged into another stays what the report cites, so that a merger can be taken back.
    """
    resolution = Resolution.objects.filter(key=read.key).first()
    if resolution is None:
        resolution = Resolution(
            key=read.key, slug=free_document_slug(read.number, read.province, read.key), number=read.number
        )
    known = {
        "kind": read.kind,
        "issuer": read.issuer,
        "issued_on": read.issued_on,
        "term": read.term,
        "title": read.title,
        "province": _issuing_province(read, meeting),
        "candidates": [
            {**asdict(candidate), "value": _text(candidate.value)} for candidate in read.candidates
        ],
    }
    missing = {
        name: value
        for name, value in known.items()
        if value and not getattr(resolution, name) and name not in resolution.read
    }
    for name, value in missing.items():
        setattr(resolution, name, value)
    resolution.read = sorted({*resolution.read, *missing})
    if missing or not resolution.pk:
        resolution.save()
    return resolution


def _issuing_province(read: DocumentRead, meeting: Meeting) -> Province | None:
    """A provincial document's slug names a unit on the meeting's day."""
    if not read.province:
        return None
    if meeting.province_id and meeting.province.slug == read.province:
        return meeting.province
    day = read.issued_on or meeting.held_on or meeting.held_from
    units = Province.objects.filter(slug=read.province)
    return (units.on(day) if day else units.current()).first()


def _text(value) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def free_document_slug(number: str, province: str | None, key: str) -> str:
    """Return "18-nq-tw-kxii": the number with what tells it from others of the same number."""
    tail = key.rpartition(":")[2]
    parts = [number, province, "" if "?" in tail else tail]
    plain = wanted = slugs.slug(" ".join(filter(None, parts))) or "van-ban"
    count = 1
    while Resolution.objects.filter(slug=wanted).exists():
        count += 1
        wanted = f"{plain}-{count}"
    return wanted
