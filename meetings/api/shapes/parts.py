"""What records are made of: the words behind them, why they are what they are, where they lead."""

from datetime import date
from typing import Literal

from ninja import Field, Schema

State = Literal["unreviewed", "confirmed", "corrected", "added"]
STATE = "unreviewed: as a machine read it; confirmed, corrected, added: by a person"


class Span(Schema):
    """The characters [start, end) of a report's text: `words`."""

    mention: int
    report: str = Field(description="digest of the report")
    start: int
    end: int
    words: str
    field: str = Field(description="which field they give, where a record has several")
    rule: str = Field(description="the reader's rule; `person` where a person pointed at the words")
    rule_label: str


class Candidate(Schema):
    value: str
    because: str
    fell: str = Field(description="why it was not taken, where something else was")


class Reason(Schema):
    """Why a field is what it is or, where it is null, what it may be."""

    because: str
    candidates: list[Candidate]


class Place(Schema):
    address: str
    name: str
    url: str


class MeetingLink(Schema):
    address: str
    name: str
    held_on: date | None
    url: str


class Link(Schema):
    slug: str
    name: str
    url: str
