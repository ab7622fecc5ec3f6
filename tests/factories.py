"""Invented rows for tests: meetings, their reports, and who and what these name, each with its words.

    held = meeting("Hội nghị lần thứ ba", province="nghe-an", held_on=date(2025, 10, 24))
    attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy", roles=["chair"])

A fact is given its mention where its words stand in the text of the meeting's report.
"""

import hashlib
from datetime import date
from itertools import count as counting

from meetings.correcting.versions import with_parts
from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    Statistic,
)
from meetings.text.folding import lower
from meetings.text.slugs import slug

number = counting(1)

TEXT = """\
Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh

Chiều 24/10/2025, tại Nghệ An, Ban Chấp hành Đảng bộ tỉnh họp. Bí thư Tỉnh ủy Lê Văn Thử chủ trì hội nghị.
Theo Nghị quyết số 18-NQ/TW, tỉnh giảm 215/1.503 đầu mối, đạt 14,4%.
"""


def province(address: str) -> Province:
    return Province.objects.get(address=address)


def meeting(
    headline: str = "Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh",
    *,
    province: str | None = "nghe-an",
    held_on: date | None = date(2025, 10, 24),
    kind: str = "executive_committee",
    text: str = TEXT,
    **fields,
) -> Meeting:
    """A meeting told of by one report. `province` is an address."""
    made = Meeting.objects.create(
        address=f"cuoc-hop-{next(number)}",
        headline=headline,
        province=province and Province.objects.get(address=province),
        held_on=held_on,
        kind=kind,
        **fields,
    )
    told = report(made, text)
    quote(told, headline, made, field="headline")
    return made


def report(of: Meeting, text: str = TEXT, **fields) -> Report:
    serial = next(number)
    received = f"{text}{serial}".encode()
    return Report.objects.create(
        meeting=of,
        text=text,
        received=received,
        digest=hashlib.sha256(received).hexdigest(),
        source_name=f"bai-{serial}.txt",
        normalisation=1,
        reader_version="1",
        **{"title": of.headline, **fields},
    )


def quote(told: Report, words: str, of=None, *, field: str = "", rule: str = "person") -> Mention | None:
    """The first place of `words` in the report's text, as evidence of the row `of` or of the report."""
    start = told.text.find(words)
    if start < 0 or not words:
        return None
    target = {} if of is None else {of._meta.model_name: of}
    return Mention.objects.create(
        report=told, start=start, end=start + len(words), rule=rule, field=field, **target
    )


def official(name: str, scope: str = "nghe-an", **fields) -> Official:
    made, _new = Official.objects.get_or_create(
        name_key=lower(name),
        scope=scope,
        defaults={"name": name, "slug": f"{slug(name)}-{next(number)}", **fields},
    )
    return made


def attend(
    at: Meeting,
    name: str,
    *positions: str,
    roles: tuple[str, ...] = ("attend",),
    scope: str = "nghe-an",
    **fields,
) -> Attendance:
    told = at.reports.first()
    made = Attendance.objects.create(meeting=at, official=official(name, scope), **fields)
    quote(told, name, made)
    for order, title in enumerate(positions):
        quote(told, title, Position.objects.create(attendance=made, title=title, order=order))
    for role in roles:
        quote(told, str(Role.Part(role).label), Role.objects.create(attendance=made, role=role))
    return made


def resolution(number: str = "18-NQ/TW", key: str = "TW:NQ:18:kXII", **fields) -> Resolution:
    made, _new = Resolution.objects.get_or_create(
        key=key, defaults={"number": number, "slug": slug(key), "kind": "nghị quyết", **fields}
    )
    return made


def cite(at: Meeting, document: Resolution, **fields) -> Citation:
    made = Citation.objects.create(meeting=at, resolution=document, **fields)
    quote(at.reports.first(), document.number, made)
    return made


def figure(at: Meeting, value: str, unit: str, words: str = "", **fields) -> Statistic:
    made = Statistic.objects.create(meeting=at, value=value, unit=unit, **fields)
    made.refresh_from_db()
    quote(at.reports.first(), words, made)
    return made


def read_by_machine(held: Meeting, people=(), documents=(), figures=()) -> Meeting:
    """Below `held`, people (name, positions, parts), documents and figures (value, unit, words): all as
    rows that a machine read, `held` too."""
    for name, positions, parts in people:
        attend(held, name, *positions, roles=parts)
    for document in documents:
        cite(held, document)
    for value, unit, words in figures:
        figure(held, value, unit, words)
    for order, record in enumerate(with_parts(held)):
        record.identity = "" if record == held else f"read-{order}"
        record.machine = record.effective()
        record.save()
    held.refresh_from_db()
    return held
