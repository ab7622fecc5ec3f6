"""Who cited a document first, and in which years."""

from datetime import date

import pytest

from meetings.models import State
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return make.resolution()


def cited(document, province, day, **fields):
    return make.cite(make.meeting(province=province, held_on=day), document, **fields)


def rows(page) -> list[list[str]]:
    return [[text_of(cell) for cell in row] for row in page.all("tbody")[0].iter("tr")]


def test_the_first_to_cite_stands_first(open_page, document):
    cited(document, "ha-tinh", date(2020, 5, 1))
    first = cited(document, "nghe-an", date(2018, 1, 2))
    cited(document, "nghe-an", date(2020, 3, 4))
    cited(document, "ha-tinh", date(2017, 1, 1), state=State.REJECTED)
    page = open_page(document.get_absolute_url())
    assert rows(page) == [
        ["Nghệ An", "02/01/2018", "1", "·", "1"],
        ["Hà Tĩnh", "01/05/2020", "·", "·", "1"],
    ]
    assert f"{first.meeting.get_absolute_url()}#c{first.pk}" in page.links


def test_a_merged_province_counts_for_that_of_today(open_page, document):
    cited(document, "thai-binh", date(2019, 1, 1))
    cited(document, "hung-yen-2025", date(2025, 8, 1))
    ((name, day, *cells),) = rows(open_page(document.get_absolute_url()))
    assert (name, day) == ("Hưng Yên", "01/01/2019")
    assert [cells[0], cells[-1]] == ["1", "1"]


def test_the_first_to_cite_is_named_as_it_was_on_that_day(open_page, document):
    first = cited(document, "thai-binh", date(2019, 1, 1))
    cited(document, "nghe-an", date(2025, 8, 1))
    page = open_page(document.get_absolute_url())
    assert "nơi nhắc đến sớm nhất là tỉnh Thái Bình, ngày 01/01/2019" in page.text
    assert page.link(first.meeting.headline) == f"{first.meeting.get_absolute_url()}#c{first.pk}"


def test_the_chart_is_drawn_from_the_table_beside_it(open_page, document):
    cited(document, "nghe-an", date(2018, 1, 2))
    page = open_page(document.get_absolute_url())
    (chart,) = page.all("figure", class_="chart")
    days = [one.get("datetime") for one in page.at(chart.get("data-table")).iter("time")]
    assert (chart.get("hidden"), days) == ("", ["2018-01-02"])


def test_a_meeting_that_cites_it_under_two_identities_counts_once(open_page, document):
    twin = make.resolution("18", "TW:NQ:18:?")
    make.cite(cited(document, "nghe-an", date(2019, 1, 1)).meeting, twin)
    twin.merged_into = document
    twin.save()
    assert rows(open_page(document.get_absolute_url())) == [["Nghệ An", "01/01/2019", "1"]]


def bounded(document, province, first, last):
    held = make.meeting(province=province, held_on=None, held_from=first, held_until=last)
    return make.cite(held, document)


def test_a_day_between_two_is_shown_by_both(open_page, document):
    cited(document, "nghe-an", date(2024, 3, 4))
    told = bounded(document, "ha-nam", date(2024, 12, 13), date(2025, 2, 28))
    bounded(document, "ha-tinh", date(2025, 3, 1), date(2025, 3, 9))
    page = open_page(document.get_absolute_url())
    assert rows(page) == [
        ["Nghệ An", "04/03/2024", "1", "·", ""],
        ["Ninh Bình", "13/12/2024 – 28/02/2025", "·", "·", "1"],
        ["Hà Tĩnh", "01/03/2025 – 09/03/2025", "·", "1", ""],
    ]
    assert page.link("13/12/2024 – 28/02/2025") == f"{told.meeting.get_absolute_url()}#c{told.pk}"
    assert "Cột “?” là những cuộc họp chưa rõ năm." in page.text
    assert "có thể còn sớm hơn" not in page.text


def test_one_that_may_be_earlier_is_told(open_page, document):
    cited(document, "nghe-an", date(2025, 1, 2))
    bounded(document, "ha-nam", date(2024, 12, 13), date(2025, 2, 28))
    bounded(document, "ha-tinh", date(2025, 1, 2), date(2025, 1, 3))  # not earlier
    cited(document, None, date(2020, 1, 1))
    page = open_page(document.get_absolute_url())
    assert "sớm nhất là tỉnh Nghệ An, ngày 02/01/2025" in page.text
    assert "2 cuộc họp chưa rõ ngày hoặc chưa rõ tỉnh có thể còn sớm hơn." in page.text
    assert "Không kể 1 cuộc họp chưa rõ tỉnh." in page.text


def test_the_first_may_itself_lie_between_two_days(open_page, document):
    bounded(document, "ha-nam", date(2024, 12, 13), date(2025, 2, 28))
    page = open_page(document.get_absolute_url())
    assert "sớm nhất là tỉnh Hà Nam (chưa rõ ngày: 13/12/2024 – 28/02/2025)" in page.text
    assert rows(page) == [["Ninh Bình", "13/12/2024 – 28/02/2025", "1"]]


def test_a_day_of_which_nothing_is_known_stands_last(open_page, document):
    make.cite(make.meeting(province="ha-tinh", held_on=None), document)
    cited(document, "nghe-an", date(2025, 1, 2))
    assert rows(open_page(document.get_absolute_url())) == [
        ["Nghệ An", "02/01/2025", "1", ""],
        ["Hà Tĩnh", "Chưa rõ ngày", "·", "1"],
    ]


def test_there_is_no_table_where_nothing_is_known_of_when_or_where(open_page, document):
    make.cite(make.meeting(province=None), document)
    make.cite(make.meeting(held_on=None), document)
    assert open_page(document.get_absolute_url()).all("table", class_="citers") == []
