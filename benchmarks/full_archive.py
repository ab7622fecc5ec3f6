"""An archive of invented meetings, with everything that its pages show. Always the same.

Much is said of few and little of many, as in reports: some officials, documents and units are everywhere.
Every fact has its mention, at its words in the text of the meeting's report.
"""

import hashlib
import random
from collections import defaultdict
from datetime import date, timedelta
from itertools import count, islice
from typing import Any

from benchmarks.hard_texts import ordinary
from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    MeetingKind,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    State,
    Statistic,
)
from meetings.text.folding import lower
from meetings.text.slugs import slug

FIRST, LAST = date(2010, 1, 4), date(2026, 6, 30)
LENGTH = 4_700  # characters of a report
OFFICIALS, DOCUMENTS = 180, 60  # of each province
AT_ONCE = 500  # meetings that are written together

SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Giàng Mai Đinh Cao Tạ".split()  # noqa: SIM905
MIDDLES = "Văn Thị Hữu Đức Quang Ngọc Minh Xuân Thanh Quốc Đình Công Bá Kim".split()  # noqa: SIM905
GIVEN = "An Bình Cường Dũng Đạt Giang Hạc Hải Khoa Lâm Mẫn Nam Oanh Phúc Quý Sương Uyên Yến".split()  # noqa: SIM905
TITLES = (
    "Bí thư Tỉnh ủy",
    "Phó Bí thư Thường trực Tỉnh ủy",
    "Chủ tịch UBND tỉnh",
    "Chủ tịch HĐND tỉnh",
    "Trưởng Ban Tổ chức Tỉnh ủy",
    "Trưởng Ban Tuyên giáo Tỉnh ủy",
    "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
    "Trưởng Ban Dân vận Tỉnh ủy",
    "Phó Chủ tịch UBND tỉnh",
    "Ủy viên Ban Thường vụ Tỉnh ủy",
    "Ủy viên Ban Chấp hành Đảng bộ tỉnh",
    "Giám đốc Sở Nội vụ",
    "Giám đốc Sở Tài chính",
    "Bí thư Huyện ủy",
)
BODIES = (
    "Ban Chấp hành Đảng bộ tỉnh",
    "Ban Thường vụ Tỉnh ủy",
    "Thường trực Tỉnh ủy",
    "HĐND tỉnh",
    "UBND tỉnh",
    "",
)
UNITS = (
    "%",
    "phòng",
    "đầu mối",
    "biên chế",
    "đảng viên",
    "xã",
    "đơn vị sự nghiệp",
    "tỷ đồng",
    "lượt khách",
    "hộ nghèo",
)
THINGS = (
    "cấp phòng",
    "cán bộ",
    "lớp học",
    "chi bộ",
    "công trình",
    "dự án",
    "ca nhiễm",
    "sản lượng lúa",
    "doanh nghiệp",
)


def fill(meetings: int) -> None:
    """Write `meetings` meetings and all that belongs to them into an empty, migrated database."""
    chance = random.Random(5)  # noqa: S311 - the same archive in each run is wanted
    units = list(Province.objects.all())
    officials = _officials(chance, units)
    documents = _documents(chance, units)
    lines = ordinary(400_000).split("\n")
    made = (_Meeting(chance, number, units, officials, documents, lines) for number in range(1, meetings + 1))
    while some := list(islice(made, AT_ONCE)):
        for model in (Meeting, Report, Attendance, Position, Role, Citation, Statistic, Mention):
            model.objects.bulk_create((row for one in some for row in one.rows[model]), batch_size=2_000)


def _weighted(chance: random.Random, things: list, many: int) -> list:
    """Return up to `many` different ones of `things`, the first ones far more often than the last."""
    places = {int(len(things) * chance.random() ** 3) for _ in range(many)}
    return [things[place] for place in sorted(places)]


def _officials(chance: random.Random, units: list[Province]) -> dict[str, list[Official]]:
    """Return officials by the address of the province of today; a few were merged into another."""
    found = defaultdict(dict)
    keys = count(1)
    for unit in units:
        while unit.is_current and len(found[unit.address]) < OFFICIALS:
            name = f"{chance.choice(SURNAMES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}"
            if name not in found[unit.address]:
                key = next(keys)
                found[unit.address][name] = Official(
                    pk=key, name=name, name_key=lower(name), slug=f"{slug(name)}-{key}", scope=unit.address
                )
    officials = {address: list(named.values()) for address, named in found.items()}
    for some in officials.values():
        Official.objects.bulk_create(some)
        some[1].merged_into = some[0]
        some[1].save()
    return officials


def _documents(chance: random.Random, units: list[Province]) -> dict[str, list[Resolution]]:
    """Return the central documents under "", and each province's own under its address."""
    found = {}
    for unit in [None, *units]:
        found[unit.address if unit else ""] = [
            Resolution(
                key=f"TU/{unit.address}:NQ:{number}:2020-2025" if unit else f"TW:NQ:{number}:kXII",
                slug=f"nq-{number}-{unit.address if unit else 'tw'}",
                kind=chance.choice(("nghị quyết", "nghị quyết", "chỉ thị", "kết luận")),
                number=f"{number}-NQ/{'TU' if unit else 'TW'}",
                issuer="Ban Chấp hành Đảng bộ tỉnh" if unit else "Ban Chấp hành Trung ương Đảng",
                title="Về đổi mới, sắp xếp tổ chức bộ máy tinh gọn",
                province=unit,
            )
            for number in range(1, DOCUMENTS + 1)
        ]
    for some in found.values():
        Resolution.objects.bulk_create(some)
    return found


class _Meeting:
    """The rows of one meeting, by model. Every row has its key, so that others can name it unsaved."""

    def __init__(self, chance, number: int, units, officials, documents, lines):
        self.chance, self.rows = chance, defaultdict(list)
        self.text = ""
        self.keys = count(100 * number)  # of what belongs to the meeting: fewer than 100 of each
        day = FIRST + timedelta(chance.randrange((LAST - FIRST).days))
        unit = chance.choice([unit for unit in units if unit.existed_on(day)])
        body = chance.choice(BODIES)
        headline = f"{body or 'Tỉnh'} họp bàn việc thứ {number} của {unit.name}"
        settled = chance.random() < 0.96
        self.meeting = self.add(
            Meeting,
            pk=number,
            address=f"cuoc-hop-{number}",
            headline=headline,
            province=unit if chance.random() < 0.98 else None,
            held_on=day if settled else None,
            held_from=None if settled else day,
            held_until=None if settled else day + timedelta(20),
            kind=chance.choice(MeetingKind.values),
            body=body,
        )
        self.report = Report(
            pk=number, meeting=self.meeting, title=headline, outlet=f"Báo {unit.name}", published_on=day
        )
        self.say(headline, self.meeting, field="headline")
        self.say(f"\nNgày {day:%d/%m/%Y}", self.meeting, field="held_on")
        self.say(unit.full_name, self.meeting, field="province")
        self.people(_weighted(chance, officials[unit.today().address], chance.randint(3, 14)))
        for document in _weighted(chance, documents[""], chance.randint(0, 3)) + _weighted(
            chance, documents[unit.address], chance.randint(0, 2)
        ):
            self.say(document.number, self.add(Citation, meeting=self.meeting, resolution=document))
        for order in range(chance.randint(0, 12)):
            self.figure(order)
        while len(self.text) < LENGTH:
            self.text += chance.choice(lines) + "\n"
        self.finish()

    def people(self, officials: list[Official]) -> None:
        for place, official in enumerate(officials):
            attendance = self.add(Attendance, meeting=self.meeting, official=official)
            self.say(official.name, attendance)
            for title in self.chance.sample(TITLES, self.chance.choice((0, 1, 1, 1, 2))):
                self.say(title, self.add(Position, attendance=attendance, title=title))
            role = (
                "chair"
                if not place
                else self.chance.choice(("attend", "attend", "speak", "report", "mentioned"))
            )
            self.say("dự họp", self.add(Role, attendance=attendance, role=role))

    def figure(self, order: int) -> None:
        (unit,) = _weighted(self.chance, UNITS, 1)
        value = self.chance.randint(1, 2_000)
        figure = self.add(
            Statistic,
            meeting=self.meeting,
            value=value,
            of=value + 300 if self.chance.random() < 0.2 else None,
            unit=unit,
            subject=self.chance.choice(("", *THINGS)),
            direction=self.chance.choice(("", "", "increase", "decrease")),
            note="stated 14.4 %, 215/1503 = 14.3 %" if self.chance.random() < 0.03 else "",
            period="năm 2024" if self.chance.random() < 0.3 else "",
            order=order,
        )
        self.say(f"{value} {unit}", figure)

    def add(self, model: type, pk: int | None = None, **values: Any) -> Any:
        """Return a new row; most are as the machine read them."""
        states = (State.UNREVIEWED, State.CONFIRMED, State.CORRECTED, State.REJECTED)
        (state,) = self.chance.choices(states, (90, 6, 3, 1))
        key = pk or next(self.keys)
        row = model(pk=key, identity=f"{key}", state=state, **values)
        row.machine = row.effective()
        self.rows[model].append(row)
        return row

    def say(self, words: str, of: Any, field: str = "") -> None:
        """Write words, as evidence of a row."""
        start = len(self.text)
        self.text += words
        target = {of._meta.model_name: of}
        mention = Mention(
            report=self.report, start=start, end=len(self.text), rule="name", field=field, **target
        )
        self.rows[Mention].append(mention)
        self.text += ", "

    def finish(self) -> None:
        report, received = self.report, self.text.encode()
        report.text, report.received, report.digest = (
            self.text,
            received,
            hashlib.sha256(received).hexdigest(),
        )
        report.source_name, report.normalisation, report.reader_version = f"{report.pk}.txt", 1, "1"
        report.identity = f"{report.pk}"
        self.rows[Report].append(report)
