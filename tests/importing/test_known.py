"""Reports that name no place, placed by what other reports attest."""

import pytest
from django.core.management import call_command

from meetings.importing.known import provinces_of
from meetings.models import Meeting, Report

pytestmark = pytest.mark.django_db

PLACED = """Hội nghị Ban Chấp hành Đảng bộ tỉnh

Sáng {day}, Ban Chấp hành Đảng bộ tỉnh {province} tổ chức hội nghị. Đồng chí {name}, Bí thư Tỉnh ủy chủ trì. \
Đồng chí {other}, Phó Bí thư Thường trực Tỉnh ủy dự hội nghị.
"""
OPEN = """Ban Thường vụ Tỉnh ủy họp

Chiều {day}, Ban Thường vụ Tỉnh ủy họp phiên thường kỳ. Đồng chí {name}, Bí thư Tỉnh ủy chủ trì \
cuộc họp. Đồng chí {other}, Phó Bí thư Thường trực Tỉnh ủy cùng dự.
"""
PEOPLE = {"name": "Khổng Văn Đạo", "other": "Mạc Thị Lượt"}


@pytest.fixture
def load(tmp_path):
    def load(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        call_command("load_reports", str(tmp_path))

    return load


def province_of(name: str) -> str | None:
    province = Report.objects.get(source_name=f"{name}.txt").meeting.province
    return province and province.slug


def test_placed_by_those_whom_another_report_places(load):
    load(
        a=PLACED.format(day="10/4/2019", province="Bến Tre", **PEOPLE),
        b=OPEN.format(day="12/6/2019", **PEOPLE),
    )
    assert province_of("b") == "ben-tre"


def test_one_person_of_a_common_name_is_not_enough(load):
    load(
        a=PLACED.format(day="10/4/2019", province="Bến Tre", **PEOPLE),
        b=OPEN.format(day="12/6/2019", **{**PEOPLE, "other": "Lê Thị Lành"}),
    )
    assert province_of("b") is None


def test_whatever_the_order_of_loading(load):
    load(b=OPEN.format(day="12/6/2019", **PEOPLE))
    assert province_of("b") is None
    load(c=PLACED.format(day="10/4/2019", province="Bến Tre", **PEOPLE))
    assert province_of("b") == "ben-tre"


@pytest.mark.parametrize(
    ("day", "people"),
    [
        ("12/6/2019", {"name": "Khổng Văn Tâm", "other": "Mạc Thị Lành"}),
        ("12/6/2022", PEOPLE),
        ("12/6/2015", PEOPLE),
    ],
)
def test_other_people_or_another_time_say_nothing(load, day, people):
    load(
        a=PLACED.format(day="10/4/2019", province="Bến Tre", **PEOPLE),
        b=OPEN.format(day=day, **people),
    )
    assert province_of("b") is None


def test_two_places_say_nothing(load):
    load(
        a=PLACED.format(day="10/4/2019", province="Bến Tre", **PEOPLE),
        b=PLACED.format(day="11/4/2019", province="Lai Châu", **PEOPLE),
        c=OPEN.format(day="12/6/2019", **PEOPLE),
    )
    assert province_of("c") is None


def test_what_was_inferred_so_is_no_ground_for_more(load):
    load(
        a=PLACED.format(day="10/1/2019", province="Bến Tre", **PEOPLE),
        b=OPEN.format(day="12/6/2019", **PEOPLE),
        c=OPEN.format(day="12/11/2019", **PEOPLE),
    )
    assert (province_of("b"), province_of("c")) == ("ben-tre", None)


def test_loading_again_changes_nothing(load):
    texts = {
        "a": PLACED.format(day="10/4/2019", province="Bến Tre", **PEOPLE),
        "b": OPEN.format(day="12/6/2019", **PEOPLE),
    }
    load(**texts)
    before = list(Meeting.objects.order_by("pk").values())
    load(**texts)
    assert list(Meeting.objects.order_by("pk").values()) == before


def test_without_a_day_nothing_is_known():
    assert provinces_of("Khổng Văn Đạo", None, None) == []
