"""Lists stay short however much there is, and say what they did not understand."""

from datetime import date, timedelta

import pytest

from tests import factories as made
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
MANY, MOST = 110, 100
LISTS = ["/cuoc-hop/", "/can-bo/", "/van-ban/", "/so-lieu/"]


@pytest.fixture
def crowd(db) -> None:
    """Meetings, and at the first of them people, documents and figures: MANY of each."""
    for number in range(MANY):
        day = date(2025, 1, 1) + timedelta(days=number)
        held = made.meeting(f"Hội nghị số {number}", held_on=day, text=f"Hội nghị số {number}\n")
        if number == 0:
            first = held
        made.attend(first, f"Lê Thử {number}", "Bí thư")
        made.cite(first, made.resolution(f"{number}-NQ/TU", f"TU/nghe-an:NQ:{number}:2020"))
        made.figure(first, str(number), f"việc {number}")


def test_a_list_stays_short(open_page, crowd):
    for address in (*LISTS, "/tinh/nghe-an/", "/lich/", "/", "/tinh/"):
        pages = [link.partition("#")[0] for link in open_page(address).links if "?" not in link]
        for record in LISTS:
            assert len({link for link in pages if link.startswith(record)}) <= MOST, (address, record)


def test_all_of_a_list_is_on_its_pages(open_page, crowd):
    for address in LISTS:
        of_row = "/bao-sai/so-lieu/" if address == "/so-lieu/" else address
        rows, at = set(), address
        while at:
            page = open_page(at)
            rows |= {link for link in page.links if link.startswith(of_row) and "?" not in link} - {address}
            following = page.all("a", rel="next")
            at = address + following[0].get("href") if following else ""
        assert len(rows) == MANY, address


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/cuoc-hop/?year=abc", "abc"),
        ("/cuoc-hop/?month=2025-13", "2025-13"),
        ("/cuoc-hop/?province=atlantis&kind=x", "atlantis"),
        ("/lich/?kind=khong-co", "khong-co"),
        ("/can-bo/?letter=7", "7"),
        ("/can-bo/?province=atlantis", "atlantis"),
        ("/van-ban/?kind=khong-co", "khong-co"),
        ("/so-lieu/?unit=khong-co", "khong-co"),
        ("/so-lieu/?direction=sideways", "sideways"),
        ("/so-lieu/?year=0", "0"),
        ("/tim-kiem/?q=a&type=khong-co", "khong-co"),
        ("/tim-kiem/?q=a&page=-1", "-1"),
    ],
)
def test_a_filter_that_makes_no_sense_is_ignored_and_told(open_page, archive, address, said, language):
    page = open_page(address, language)
    told = [text for text in page.texts("div", class_="notice") if f"“{said}”" in text]
    assert told
    whole = open_page(address.partition("?")[0] + ("?q=a" if "tim-kiem" in address else ""), language)
    assert page.texts("p", class_="total") == whole.texts("p", class_="total")


def test_of_what_is_given_twice_the_last_counts_and_the_rest_is_told(open_page, archive):
    page = open_page("/cuoc-hop/?year=2018&year=2025&year=2025&province=")
    assert page.texts("div", class_="notice") == ["Đã bỏ qua bộ lọc không hiểu được: năm “2018”."]
    assert page.texts("p", class_="total") == open_page("/cuoc-hop/?year=2025").texts("p", class_="total")


def test_what_makes_no_sense_is_not_passed_on(open_page, archive):
    page = open_page("/cuoc-hop/?year=abc&province=nghe-an")
    assert "/cuoc-hop.atom?province=nghe-an" in page.files
    (canonical,) = page.all("link", rel="canonical")
    assert canonical.get("href") == "http://testserver/cuoc-hop/?province=nghe-an"


@pytest.mark.parametrize("address", [*LISTS, "/cuoc-hop/?year=2025", "/so-lieu/?direction=decrease"])
def test_a_filter_leaves_as_many_as_it_says(open_page, archive, address):
    for held in (archive.bounds, archive.unknown):
        made.figure(held, "7", "đầu mối", direction="decrease")
        made.cite(held, archive.known)
    stem, said = address.partition("?")[0], {}
    for nav in open_page(address).all("nav", class_="filters"):
        for link in nav.iter("a"):
            counts = [text_of(one) for one in link.iter("span") if one.get("class") == "count"]
            said |= {link.get("href"): int(count) for count in counts if count.isdigit()}
    assert said or address == "/can-bo/"
    for query, count in said.items():
        (total,) = open_page(stem + query).texts("p", class_="total")
        assert int(total.split()[0]) == count, query
