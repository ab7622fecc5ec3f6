"""What is answered around the records: a page of a list, what a search finds, and why there is no answer."""

from datetime import date
from typing import Generic, Literal, TypeVar

from ninja import Field, Schema

from meetings.api.shapes.records import Province

Row = TypeVar("Row")


class Problems(Schema):
    errors: dict[str, str] = Field(description="why, by the name of the parameter or part of the request")


class Page(Schema, Generic[Row]):
    count: int = Field(description="how many records the filters leave, on all pages")
    next: str | None = Field(description="address of the next page")
    results: list[Row]


class Provinces(Schema):
    count: int
    results: list[Province]


class Found(Schema):
    type: Literal["meeting", "official", "resolution", "statistic"]
    id: str = Field(description="of a figure its `id`, of a meeting its `address`, of others their `slug`")
    title: str
    url: str
    score: float
    snippet: str = Field(description="HTML: escaped, with <mark> around the words that were asked for")
    date: date | None
    province: str = Field(
        description="of a meeting or figure as it was on the day; of an official where that person is known, "
        "of a document whose it is; empty for central ones and where unknown"
    )


class Facet(Schema):
    value: str
    label: str
    count: int


class Answers(Schema):
    count: int
    results: list[Found]
    facets: dict[str, list[Facet]]
    suggestion: str
    notice: str
