"""The search page: its tabs, filters and bars say how many results a click leaves, and keep their word."""

import re

import pytest

from tests.views.reading import Page, text_of

pytestmark = pytest.mark.django_db
COUNTED = re.compile(r"(.*) (\d+)$")


@pytest.fixture
def page(client):
    return lambda address: Page(client.get(address if address.startswith("/") else f"/tim-kiem/{address}"))


def total(page: Page) -> int:
    (said,) = page.texts("p", class_="total")
    return int(said.partition(" ")[0])


def counted(page: Page) -> list[tuple[str, int]]:
    """Each link of the tabs, filters and bars with the count beside it."""
    links = [a for nav in page.all("nav") for a in nav.iter("a") if nav.get("aria-label") != "Chính"]
    said = [(a.get("href"), COUNTED.match(text_of(a))) for a in links if "?" in a.get("href")]
    return [(link, int(count[2])) for link, count in said if count and "chosen" not in count[1]]


@pytest.mark.parametrize(
    "address",
    [
        "?q=tỉnh",
        "?q=tinh&type=meeting",
        "?q=tỉnh&year=2024",
        "?q=tỉnh&year=2024&month=2024-12",
        "?q=tỉnh&province=ninh-binh-2025",
        "?year=2018",
        "?resolution=tw-nq-18-kxii",
    ],
)
def test_a_count_is_what_a_click_shows(page, archive, address):
    links = counted(page(address))
    assert len(links) >= 3
    for link, count in links:
        assert total(page(link)) == count, link


def bars(page: Page) -> list[str]:
    return [text_of(li) for nav in page.all("nav", class_="histogram") for li in nav.iter("li")]


def test_years_are_bars_from_the_oldest(page, archive):
    assert bars(page("?q=tỉnh&type=meeting")) == ["2018 1", "2024 1", "2025 1"]


def test_a_chosen_year_shows_its_months(page, archive):
    opened = page("?q=tỉnh&type=meeting&year=2024")
    assert bars(opened) == []
    opened = page("?q=tỉnh&type=meeting&year=2024&month=2024-12")
    assert bars(opened) == ["12/2024 bỏ lọc"]


@pytest.mark.parametrize("chosen", ["", "&type=meeting", "&type=statistic"])
def test_tabs_say_how_many_of_each_type_there_are_and_which_is_open(page, archive, chosen):
    opened = page(f"?q=tỉnh{chosen}")
    (tabs,) = opened.all("nav", class_="types")
    every, *types = tabs.iter("a")
    counts = [int(tab.find("span").text) for tab in (every, *types)]
    assert counts[0] == sum(counts[1:]) > 0
    (current,) = [tab for tab in (every, *types) if tab.get("aria-current") == "page"]
    assert current.get("href").partition("&")[2] == chosen.removeprefix("&")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_month_without_its_year_is_shown_and_can_be_let_go(client, page, archive, language):
    client.cookies["django_language"] = language
    (chosen,) = page("?q=tỉnh&month=2024-12").all("a", aria_current="true")
    assert (text_of(chosen).split()[0], chosen.get("href")) == ("12/2024", "?q=t%E1%BB%89nh")


def test_a_bar_without_a_number_to_compare_is_none(page, archive):
    assert bars(page("?q=Thái+Bình&type=meeting")) == []


def test_a_chosen_official_is_shown_and_can_be_let_go(page, archive):
    slug = archive["thai-binh"].attendances.get().official.slug
    opened = page(f"?q=tỉnh&official={slug}")
    (chosen,) = [a for a in opened.all("a", aria_current="true") if "Hoàng Nghĩa Thử" in text_of(a)]
    assert chosen.get("href") == "?q=t%E1%BB%89nh"


def test_a_month_that_is_none_is_ignored_and_told(page, archive):
    assert "2024-13" in page("?q=tỉnh&month=2024-13").text
