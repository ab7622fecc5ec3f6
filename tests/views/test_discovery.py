"""What machines are told: where everything is, which address is the page's own, what a page is about."""

import json
import re
from xml.etree import ElementTree

import pytest

from meetings.models import Meeting, State
from tests import factories as make

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(client, address: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200
    return [one.text for one in ElementTree.fromstring(response.content).iter(f"{SITEMAP}loc")]


def described(page) -> dict:
    (block,) = page.all("script", type="application/ld+json")
    return json.loads(block.text)


def test_robots_are_told_of_the_sitemap(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /admin/" in text


def may_read(robots: str, address: str) -> bool:
    """Whether a crawler that follows RFC 9309 asks for an address: of rules that fit the longest counts."""
    fitting = [(0, True)]
    for name, _, pattern in (line.partition(": ") for line in robots.splitlines()):
        if name in ("Allow", "Disallow") and re.match(re.escape(pattern).replace(r"\*", ".*"), address):
            fitting.append((len(pattern), name == "Allow"))
    return max(fitting)[1]


@pytest.mark.parametrize(
    "address",
    [
        *("/admin/", "/admin/login/?next=/", "/bao-sai/so-lieu/1/", "/tim-kiem/?q=a", "/?units=former"),
        *("/cuoc-hop/?year=2025", "/cuoc-hop/?year=2025&page=2", "/can-bo/?letter=A", "/lich/?kind=review"),
        *("/cuoc-hop.atom?year=2025", "/so-lieu.csv?unit=%25", "/tinh/nghe-an/?predecessors=no"),
    ],
)
def test_crawlers_are_kept_out_of(client, address):
    assert not may_read(client.get("/robots.txt").text, address)


def test_crawlers_may_read_every_page_and_the_pages_of_lists(client, every_address):
    text = client.get("/robots.txt").text
    pages = [address for address in every_address if "?" not in address]
    paged = [f"{one}?page=2" for one in ("/cuoc-hop/", "/can-bo/", "/van-ban/", "/so-lieu/")]
    maps = [*locations(client, "/sitemap.xml"), "http://testserver/sitemap-meetings.xml?p=2"]
    for address in (
        *pages,
        *paged,
        "/cuoc-hop.atom",
        *(one.removeprefix("http://testserver") for one in maps),
    ):
        assert may_read(text, address), address


def test_every_standing_record_is_in_the_sitemap(client, archive):
    archive.earlier.state = State.REJECTED
    archive.earlier.save()
    everything = {one for part in locations(client, "/sitemap.xml") for one in locations(client, part)}
    wanted = [*Meeting.objects.public(), archive.chair.official, archive.known]
    assert {f"http://testserver{one.get_absolute_url()}" for one in wanted} <= everything
    assert f"http://testserver{archive.earlier.get_absolute_url()}" not in everything
    assert "http://testserver/lich/" in everything
    for address in everything:
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/sitemap-none.xml", "/sitemap-pages.xml?p=9", "/sitemap-pages.xml?p=x"])
def test_parts_that_are_not_there(client, address):
    assert client.get(address).status_code == 404


def test_a_browser_can_search_here(client):
    root = ElementTree.fromstring(client.get("/opensearch.xml").content)
    names = {element.tag.rpartition("}")[2]: element for element in root}
    assert names["Url"].get("template") == "http://testserver/tim-kiem/?q={searchTerms}"
    assert len(names["ShortName"].text) <= 16  # as its specification says


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("/", "/"),
        ("/cuoc-hop/?page=2", "/cuoc-hop/"),
        ("/cuoc-hop/?kind=review&page=2&utm=x", "/cuoc-hop/?kind=review"),
        ("/gioi-thieu/?x=1", "/gioi-thieu/"),
    ],
)
def test_a_page_knows_its_own_address(open_page, archive, address, own):
    (link,) = open_page(address).all("link", rel="canonical")
    assert link.get("href") == f"http://testserver{own}"


def test_what_is_not_there_has_no_address(open_page):
    assert open_page("/khong-co/", status=404).all("link", rel="canonical") == []


def test_a_meeting_is_an_event_told_of_by_reports(open_page, archive):
    said = described(open_page(archive.full.get_absolute_url()))
    assert (said["@type"], said["startDate"]) == ("Event", "2025-10-24")
    assert [one["name"] for one in said["attendee"]] == ["Lê Văn Thử", "Trần Thị Đẫn"]
    (report,) = said["subjectOf"]
    assert (report["@type"], report["identifier"]) == ("Report", f"sha256:{archive.told.digest}")
    assert report["publisher"]["name"] == "Báo Thử"


def test_what_is_unknown_is_not_described(open_page, archive):
    said = described(open_page(archive.unknown.get_absolute_url()))
    assert not {"startDate", "location", "organizer", "attendee"} & said.keys()


def test_a_person_and_a_document(open_page, archive):
    person = described(open_page(archive.chair.official.get_absolute_url()))
    assert (person["@type"], person["jobTitle"]) == ("Person", "Bí thư Tỉnh ủy")
    document = described(open_page(archive.known.get_absolute_url()))
    assert (document["@type"], document["legislationIdentifier"]) == ("Legislation", "18-NQ/TW")


def test_no_text_ends_the_block(open_page, db):
    hostile = "</script><script>alert(1)</script> <!-- &amp; \u2028"
    page = open_page(make.meeting(hostile).get_absolute_url())
    assert described(page)["name"] == hostile
    assert len([one for one in page.all("script") if not one.get("src")]) == 1


def test_what_is_shown_where_a_page_is_shared(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    said = {one.get("property"): one.get("content") for one in page.all("meta") if one.get("property")}
    assert said["og:title"] == archive.full.headline
    assert said["og:description"] == "24/10/2025 · tỉnh Nghệ An"
    assert said["og:url"] == f"http://testserver{archive.full.get_absolute_url()}"
