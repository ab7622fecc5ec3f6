"""Received reports made by hand: what a reader would say of an invented text."""

from datetime import date
from decimal import Decimal

from meetings.extraction.findings import (
    DocumentRead,
    Fact,
    FigureRead,
    MeetingRead,
    Mention,
    OfficialRead,
    PositionRead,
    Reading,
    RoleRead,
)
from meetings.importing.received import Received, digest_of
from meetings.text.normalize import normalise

TEXT = (
    "Hội nghị Ban Chấp hành Đảng bộ tỉnh Thái Bình\n"
    "Ngày 5/9/2018, đồng chí Mạc Đăng Khôi, Bí thư Tỉnh ủy chủ trì hội nghị. "
    "Đồng chí Lục Thị Ngà, Trưởng Ban Dân vận Tỉnh ủy báo cáo kết quả thực hiện Nghị quyết số 12-NQ/TU; "
    "giảm 14 phòng, 20% số đầu mối.\n"
)


class Words:
    """Finds words in a text and makes mentions, facts and records of them."""

    def __init__(self, text: str, rule: str = "test.rule"):
        self.text, self.rule = text, rule

    def at(self, words: str) -> Mention:
        start = self.text.index(words)
        return Mention(start, start + len(words), self.rule)

    def fact(self, value, words: str, **more) -> Fact:
        return Fact(value, (self.at(words),), **more)

    def official(self, name: str, positions=(), roles=()) -> OfficialRead:
        return OfficialRead(
            name,
            tuple(PositionRead(title, (self.at(title),)) for title in positions),
            tuple(RoleRead(role, (self.at(words),)) for role, words in dict(roles).items()),
            (self.at(name),),
        )

    def figure(self, value: str, unit: str, words: str, **more) -> FigureRead:
        return FigureRead(Decimal(value), unit, (self.at(words),), **more)


def reading_of(text: str, version: str = "1", rule: str = "test.rule") -> Reading:
    words = Words(text, rule)
    return Reading(
        reader_version=version,
        title=words.fact("Hội nghị Ban Chấp hành Đảng bộ tỉnh Thái Bình", "Hội nghị Ban Chấp hành"),
        meeting=MeetingRead(
            held_on=words.fact(date(2018, 9, 5), "Ngày 5/9/2018", because="full date"),
            kind=words.fact("executive_committee", "Hội nghị Ban Chấp hành"),
            province=words.fact("thai-binh", "tỉnh Thái Bình"),
        ),
        officials=(
            words.official("Mạc Đăng Khôi", ["Bí thư Tỉnh ủy"], {"chair": "chủ trì hội nghị"}),
            words.official("Lục Thị Ngà", ["Trưởng Ban Dân vận Tỉnh ủy"], {"report": "báo cáo"}),
        ),
        documents=(
            DocumentRead(
                "nghị quyết",
                "12-NQ/TU",
                (words.at("Nghị quyết số 12-NQ/TU"),),
                issuer="TU",
                province="thai-binh",
                term="2015-2020",
                key="TU/thai-binh:NQ:12:2015-2020",
            ),
        ),
        figures=(
            words.figure("14", "phòng", "giảm 14 phòng", direction="decrease"),
            words.figure("20", "%", "20% số đầu mối", direction="decrease"),
        ),
    )


def received(name="one.txt", text=TEXT, version="1", change=lambda reading: reading) -> Received:
    """Return a received report; `change` makes of its reading what is to be read instead."""
    content = text.encode()
    text = normalise(text)
    reading = change(reading_of(text, version))
    return Received(
        name=name, path=None, content=content, digest=digest_of(content), text=text, reading=reading
    )
