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
        ("/cuoc-hop/?page=abc", "abc"),
        ("/can-bo/?page=0", "0"),
        ("/van-ban/?page=1.5", "1.5"),
        ("/so-lieu/?page=" + "9" * 5_000, "9" * 60),
    ],
)
def test_a_filter_that_makes_no_sense_is_ignored_and_told(open_page, archive, address, said, language):
    page = open_page(address, language)
    told = [text for text in page.texts("div", class_="notice") if f"“{said}”" in text]
    assert told
    whole = open_page(address.partition("?")[0] + ("?q=a" if "tim-kiem" in address else ""), language)
    assert page.texts("p", class_="total") == whole.texts("p", class_="total")


@pytest.fixture
def with_lists(archive) -> list[str]:
    """The lists, and the pages that have one within."""
    official, document = archive.chair.official.get_absolute_url(), archive.known.get_absolute_url()
    return [*LISTS, "/tinh/nghe-an/", official, document, "/tim-kiem/?q=hoi+nghi"]


def told(page) -> list[str]:
    """What a page says of its address; not what searching says of its index, which these tests have not."""
    notices = [text for box in page.all("div", class_="notice", role="status") for text in map(text_of, box)]
    return [text for text in notices if not text.startswith("Chỉ mục")]


def test_a_page_that_makes_no_sense_is_ignored_and_told_of_every_list(open_page, with_lists):
    for address in with_lists:
        page = open_page(f"{address}{'&' if '?' in address else '?'}page=1&page=x")
        said = [f"Đã bỏ qua bộ lọc không hiểu được: trang “{one}”." for one in ("1", "x")]
        assert told(page) == said, address


def test_beyond_the_last_page_every_list_tells_which_this_is(open_page, with_lists):
    for address in with_lists:
        beyond = open_page(f"{address}{'&' if '?' in address else '?'}page=7")
        assert told(beyond) == ["Không có trang 7: đây là trang cuối, trang 1."], address
        assert told(open_page(address)) == [], address


@pytest.mark.parametrize(("asked", "row"), [("0", 109), ("-3", 109), ("x", 109), ("99", 0)])
def test_the_first_page_stands_for_nonsense_and_the_last_for_what_is_beyond(open_page, crowd, asked, row):
    assert f"Hội nghị số {row}" in open_page(f"/cuoc-hop/?page={asked}").texts("a")


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
