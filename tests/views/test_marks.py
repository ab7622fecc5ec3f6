"""Kinds of marks in a report's text: all are shown unless the address leaves some out."""

import pytest

from meetings.views.marks import KINDS

pytestmark = pytest.mark.django_db


def checked(page) -> list[str]:
    boxes = [box for box in page.all("input", type="checkbox") if box.get("data-kind")]
    return [box.get("value") for box in boxes if box.get("checked") is not None]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", list(KINDS)),
        ("?marks=", list(KINDS)),
        ("?marks=none", []),
        ("?marks=none&marks=day&marks=person", ["person", "day"]),
        ("?marks=figure", ["figure"]),
    ],
)
def test_the_address_says_what_is_marked(open_page, archive, query, shown):
    assert checked(open_page(archive.full.get_absolute_url() + query)) == shown


@pytest.mark.parametrize("query", ["?marks=khong-co", "?marks=day&marks=khong-co", "?marks=khong-co%00"])
def test_marks_that_there_are_not_are_ignored_and_told(open_page, archive, query):
    page = open_page(archive.full.get_absolute_url() + query)
    assert checked(page) == list(KINDS)
    assert page.texts("div", class_="notice") == [
        "Đã bỏ qua bộ lọc không hiểu được: đánh dấu trong bài “khong-co”."
    ]


def test_what_is_marked_stays_so_on_the_meetings_before_and_after(open_page, archive):
    there = archive.earlier.get_absolute_url()
    assert there in open_page(archive.full.get_absolute_url()).links
    page = open_page(f"{archive.full.get_absolute_url()}?marks=none&marks=day&foo=1")
    assert f"{there}?marks=none&marks=day" in page.links
    (canonical,) = page.all("link", rel="canonical")
    assert canonical.get("href") == f"http://testserver{archive.full.get_absolute_url()}"


def test_every_report_has_the_boxes_and_comes_back_to_its_own_words(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    (form,) = page.all("form", class_="marks")
    assert form.get("action").removeprefix("#") in page.ids
