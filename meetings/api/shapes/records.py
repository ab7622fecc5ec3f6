"""The kinds of records, each as it stands by itself and in lists."""

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

from meetings.api.shapes.parts import STATE, Candidate, Link, MeetingLink, Place, Reason, Span, State


class Meeting(Schema):
    address: str
    headline: str
    name: str = Field(description="the headline or, without one, what is known of the meeting")
    province: Place | None = Field(description="as it was on the day; null where unknown: see `reasons`")
    held_on: date | None = Field(description="null where the day is not settled: see the bounds")
    held_from: date | None
    held_until: date | None
    kind: str
    kind_label: str
    body: str
    ordinal: int | None
    term: str
    venue: str
    state: State = Field(description=STATE)
    corrected: list[str] = Field(description="fields whose value is a person's")
    reasons: dict[str, Reason]
    evidence: list[Span]
    reports: list[str] = Field(description="digests of the reports that tell of it")
    url: str


class Position(Schema):
    title: str
    former: bool
    state: State
    evidence: list[Span]


class Role(Schema):
    role: str
    role_label: str
    state: State
    evidence: list[Span]


class Attendance(Schema):
    """An official at a meeting, or named in its reports: once a meeting, with all that its reports say.

    `positions` are those that these reports give on that day, never attributes of the person; `roles` are the
    parts played there, each with its own words and state.
    """

    id: int
    also: list[int] = Field(description="ids of the same person's rows under names that were merged since")
    meeting: MeetingLink
    official: Link
    honorific: str
    took_part: bool = Field(description="false for who is only named")
    positions: list[Position]
    roles: list[Role]
    state: State = Field(description=STATE)
    evidence: list[Span]
    url: str


class Official(Schema):
    slug: str
    name: str
    other_spellings: list[str]
    also: list[str] = Field(description="slugs of records that were merged into this one")
    place: Place | None = Field(description="the unit of today; null for central offices and where unknown")
    last_position: str | None = Field(description="as the newest report that gives one has it")
    last_position_state: State | None = Field(description=STATE)
    first_seen: date | None = Field(description="of meetings whose day is settled")
    last_seen: date | None
    meetings: int
    url: str


class Resolution(Schema):
    slug: str
    key: str = Field(description="its identity; `?` stands for what no report settles")
    resolved: bool
    candidates: list[Candidate]
    also: list[str] = Field(description="slugs of records that were merged into this one")
    kind: str
    number: str
    name: str
    title: str
    issuer: str
    issued_on: date | None
    term: str
    province: Place | None
    meetings: int = Field(description="how many cite it")
    url: str


class Citation(Schema):
    """A document at a meeting that cites it: once a meeting, with all the words that do."""

    id: int
    also: list[int] = Field(description="ids of rows of the same document under identities merged since")
    meeting: MeetingLink
    resolution: Link
    state: State = Field(description=STATE)
    evidence: list[Span]
    url: str


class Statistic(Schema):
    id: int
    meeting: MeetingLink
    province: Place | None
    value: str = Field(description="a decimal, written in full: 1503 or 36.4")
    of: str | None = Field(description="the whole that `value` is a part of, where the report gives it")
    unit: str
    subject: str
    direction: Literal["increase", "decrease", ""]
    approx: Literal["over", "under", "about", ""]
    target: bool = Field(description="aimed at or expected, not reached")
    period: str
    note: str = Field(description="what contradicts it beside it in the report; never mended")
    state: State = Field(description=STATE)
    evidence: list[Span]
    url: str


class Province(Schema):
    """A province or city from `valid_from` to `valid_until`, both days included; null is open."""

    address: str
    name: str
    full_name: str
    kind: str
    code: str
    region: str
    region_before: str = Field(description="before July 2025")
    aliases: list[str]
    valid_from: date | None
    valid_until: date | None
    legal_basis: str
    successor: Place | None
    today: Place = Field(description="what it is part of today")
    predecessors: list[Place]
    meetings: int = Field(description="held in this unit itself, not in what it was before")
    url: str


class Report(Schema):
    digest: str = Field(description="SHA-256 of what was received: its permanent name")
    replaces: str | None = Field(description="digest of the text of the same file that came before")
    meeting: MeetingLink
    title: str
    outlet: str
    source: str = Field(description="where the newspaper has it")
    byline: str
    published_on: date | None
    received_at: datetime
    reader_version: str
    normalisation: int = Field(description="version of how the received bytes became the text")
    length: int = Field(description="characters of the text")
    state: State = Field(description=STATE)
    evidence: list[Span]
    url: str


class ReportWithText(Report):
    text: str = Field(description="what all offsets count the characters (code points) of; never altered")


class Subject(Schema):
    type: Literal["meeting", "attendance", "position", "role", "citation", "statistic", "report"]
    id: str = Field(description="of an attendance, a citation or a figure its `id`, of others its address")
    url: str


class Mention(Span):
    of: Subject
    meeting: MeetingLink


class WholeMeeting(Meeting):
    attendances: list[Attendance]
    citations: list[Citation]
    statistics: list[Statistic]
