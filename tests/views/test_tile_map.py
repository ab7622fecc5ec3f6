"""The map of tiles: every unit in its place with its number, and the table that says the same."""

from datetime import date

import pytest

from meetings.views.tile_map import legend
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


def tiles(page) -> dict[str, object]:
    """The tiles of the page's map, by what they say: "Ninh Bình 2"."""
    (shown,) = page.all("div", class_="tile-map")
    return {text_of(item): item.find("a") for item in shown.iter("li")}


def twin(page) -> list[str]:
    """The rows of the table beside the map."""
    (table,) = page.all("table", class_="units")
    rows = [[text_of(cell) for cell in row] for row in table.iter("tr") if row.find("td") is not None]
    return sorted(" ".join(row) for row in rows)


@pytest.fixture(autouse=True)
def held():
    for address in ("ninh-binh-2025", "ha-nam", "cao-bang"):
        make.meeting(province=address)
    make.meeting(province=None)


def test_the_34_with_what_was_merged_into_them(open_page):
    shown = tiles(open_page("/"))
    assert len(shown) == 34
    assert {"Ninh Bình 2", "Cao Bằng 1", "Hà Nội 0"} < shown.keys()
    assert shown["Ninh Bình 2"].get("href") == "/tinh/ninh-binh-2025/"


def test_the_63_of_before_at_a_click(open_page):
    address = open_page("/").link("63 đơn vị trước đó")
    assert address == "?units=former#provinces"
    shown = tiles(open_page(f"/{address}"))
    assert len(shown) == 63
    assert {"Ninh Bình 0", "Hà Nam 1"} < shown.keys()


@pytest.mark.parametrize("address", ["/", "/?units=former"])
def test_the_table_says_what_the_map_says(open_page, address):
    page = open_page(address)
    assert twin(page) == sorted(tiles(page))


def test_each_tile_stands_in_its_row_and_column(open_page):
    page = open_page("/")
    (first, *_others) = page.all("div", class_="tile-map")[0].iter("li")
    assert (text_of(first), first.get("class")) == ("Lai Châu 0", "row-1 column-1")


def test_the_page_of_all_units_has_both_maps(open_page):
    assert len(tiles(open_page("/tinh/"))) == 34
    assert len(tiles(open_page("/tinh/?units=former"))) == 63


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (0, ["0", "1", "2", "3", "4"]),
        (4, ["0", "1", "2", "3", "4"]),
        (10, ["0", "1-2", "3-5", "6-7", "8-10"]),
        (100, ["0", "1-25", "26-50", "51-75", "76-100"]),
    ],
)
def test_the_legend_gives_each_shade_its_numbers(most, said):
    shades = [str(one.least) if one.least == one.most else f"{one.least}-{one.most}" for one in legend(most)]
    assert shades == said


def test_the_legend_agrees_with_the_tiles(open_page):
    for number in range(9):
        make.meeting(province="cao-bang", held_on=date(2025, 1, 1 + number))
    page = open_page("/")
    steps = [text_of(one) for one in page.all("dl", class_="legend")[0].iter("dd")]
    for said, link in tiles(page).items():
        least, _dash, most = steps[int(link.get("class")[-1])].partition("–")
        assert int(least) <= int(said.rpartition(" ")[2]) <= int(most or least)


@pytest.mark.parametrize("address", ["/?units=98", "/tinh/?units=98"])
def test_a_period_that_makes_no_sense_is_ignored_and_the_page_says_so(open_page, address):
    page = open_page(address)
    assert len(tiles(page)) == 34
    assert "Đã bỏ qua bộ lọc không hiểu được: thời kỳ “98”." in page.text
