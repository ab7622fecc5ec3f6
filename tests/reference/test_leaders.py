from datetime import date

import pytest

from meetings.reference.leaders import office_of, tenures


@pytest.mark.parametrize(
    "title",
    [
        "Bí thư Huyện ủy",
        "Phó Bí thư Tỉnh ủy",
        "Phó Chủ tịch UBND tỉnh",
        "Chủ tịch UBND huyện",
        "Tổng Bí thư",
        "nguyên Bí thư Tỉnh ủy",
    ],
)
def test_no_provincial_office(title):
    assert office_of(title) == ""


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Bí thư Tỉnh ủy", "secretary"),
        ("Bí thư Thành uỷ", "secretary"),
        ("Bí thư Tỉnh ủy Nghệ An", "secretary"),
        ("Phó Bí thư Thường trực Tỉnh ủy", "standing deputy"),
        ("Chủ tịch HĐND tỉnh", "council chair"),
        ("Chủ tịch Hội đồng nhân dân thành phố", "council chair"),
        ("Quyền Chủ tịch UBND tỉnh", "people's committee chair"),
        ("Trưởng Ban Tổ chức Tỉnh ủy", "head of organisation"),
    ],
)
def test_offices(title, office):
    assert office_of(title) == office


@pytest.mark.parametrize(
    ("name", "office", "day", "expected"),
    [
        ("Trương Quốc Huy", "secretary", date(2025, 4, 1), {"ha-nam": "known"}),
        ("Trương Quốc Huy", "secretary", date(2025, 8, 20), {"ninh-binh": "known"}),
        ("Trương Quốc Huy", "secretary", date(2025, 12, 1), {"phu-tho": "known"}),
        ("Trương Quốc Huy", "secretary", date(2026, 3, 1), {}),
        ("Đặng Trọng Thăng", "people's committee chair", date(2018, 9, 5), {"thai-binh": "likely"}),
        ("Lê Hồng Vinh", "people's committee chair", date(2025, 10, 24), {"nghe-an": "known"}),
        ("Lê Hồng Vinh", "people's committee chair", date(2026, 2, 1), {"quang-tri": "likely"}),
        ("Không Ai Cả", "secretary", date(2025, 1, 1), {}),
    ],
)
def test_who_held_an_office_on_a_day(name, office, day, expected):
    held = {t.province: t.certainty(day, day) for t in tenures(name) if t.office == office}
    assert {province: how for province, how in held.items() if how} == expected


def test_no_office_outlives_its_province():
    for tenure in tenures("Lê Thị Thủy"):
        assert tenure.until <= date(2025, 6, 30)


def test_a_tenure_is_ordered_and_has_its_sources():
    for name in ("Trương Quốc Huy", "Nguyễn Văn Hùng", "Phan Thăng An"):
        for tenure in tenures(name):
            assert tenure.since <= tenure.earliest <= tenure.first
            assert tenure.last <= tenure.latest <= tenure.until
            assert all(source.startswith("http") for source in tenure.sources)
