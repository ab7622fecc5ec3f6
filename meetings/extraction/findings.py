"""What a reading is made of: values that carry the words they came from and the rule that read them.

All offsets count characters of the report's one normalised text (`meetings.text.normalize`), end exclusive.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """The characters [start, end) that give a fact, and the name of the rule that read them."""

    start: int
    end: int
    rule: str

    def __post_init__(self):
        if not 0 <= self.start < self.end:
            raise ValueError(f"a mention needs 0 <= start < end, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Mention") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible answer: why it was considered and, where it fell, why."""

    value: Any
    because: str
    fell: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer with its evidence. `value` None means unknown: then `candidates` and `because` say why."""

    value: Any = None
    mentions: tuple[Mention, ...] = ()
    because: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def standing(self) -> list[Any]:
        """The values of the candidates that did not fall."""
        return [candidate.value for candidate in self.candidates if not candidate.fell]


UNKNOWN = Fact()


@dataclass(frozen=True, slots=True)
class PositionRead:
    """A position as the report gives it, ellipsis filled in: "Trưởng Ban Tổ chức Tỉnh ủy"."""

    title: str
    mentions: tuple[Mention, ...]
    former: bool = False  # "nguyên Bí thư Tỉnh ủy"


@dataclass(frozen=True, slots=True)
class RoleRead:
    """A part played: chair, attend, report, speak, conclude, decided or mentioned."""

    role: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class OfficialRead:
    """A person whom the report names: every position and part it gives, every place that means them."""

    name: str
    positions: tuple[PositionRead, ...]
    roles: tuple[RoleRead, ...]
    mentions: tuple[Mention, ...]
    honorific: str = ""  # "Thiếu tướng", "TS." where the report gives one


@dataclass(frozen=True, slots=True)
class UnresolvedPerson:
    """A later mention ("ông Huy", "đồng chí Bí thư Tỉnh ủy") that several people or nobody fits."""

    mention: Mention
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """A document cited by number: one record however often it is cited.

    `kind` is lower case Vietnamese ("nghị quyết") or "" where open ("QĐ" alone). `number` is canonical
    ("18-NQ/TW", "202/2025/QH15") or only digits where nothing settles the rest. `key` is the identity of the
    genre's grammar C.5 ("TW:NQ:18:kXII"), with "?" for what is not known; `term` the committee's or the
    assembly's term ("XII", "2025-2030").
    """

    kind: str
    number: str
    mentions: tuple[Mention, ...]
    issuer: str = ""
    issued_on: date | None = None
    term: str = ""
    province: str = ""
    key: str = ""
    title: str = ""
    because: str = ""
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRead:
    """A figure: `value` [of `of`] `unit`. The first mention is the quotation; `note`: what contradicts it."""

    value: Decimal
    unit: str
    mentions: tuple[Mention, ...]
    of: Decimal | None = None
    subject: str = ""
    direction: str | None = None  # increase, decrease
    approx: str | None = None  # over, under, about
    target: bool = False
    period: str = ""
    note: str = ""

    @property
    def quote(self) -> Mention:
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class MeetingRead:
    """When, where, what kind, with evidence. `held_between`: (first, last) where only bounds are known."""

    held_on: Fact = UNKNOWN  # date
    held_between: tuple[date, date] | None = None
    kind: Fact = UNKNOWN  # a kind of `meetings.reference.kinds`
    province: Fact = UNKNOWN  # slug of the unit that existed on that day
    body: Fact = UNKNOWN  # "Ban Chấp hành Đảng bộ tỉnh"
    ordinal: Fact = UNKNOWN  # int: "lần thứ hai" → 2
    term: Fact = UNKNOWN  # "XX", "2025-2030"
    venue: Fact = UNKNOWN  # "Trung tâm Hội nghị tỉnh"


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader version reads in one text."""

    reader_version: str
    title: Fact = UNKNOWN
    published_on: Fact = UNKNOWN  # date
    byline: Fact = UNKNOWN
    source: Fact = UNKNOWN  # the outlet that the text credits
    url: Fact = UNKNOWN
    meeting: MeetingRead = field(default_factory=MeetingRead)
    officials: tuple[OfficialRead, ...] = ()
    unresolved: tuple[UnresolvedPerson, ...] = ()
    documents: tuple[DocumentRead, ...] = ()
    figures: tuple[FigureRead, ...] = ()
