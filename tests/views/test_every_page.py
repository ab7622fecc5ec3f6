"""What holds of every page, in both languages."""

from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest

from meetings.models import Province
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
both_languages = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def pages(open_page, every_address):
    """pages(language) → (address, page) of one page of every kind; each is parsed strictly."""
    return lambda language: [(address, open_page(address, language)) for address in every_address]


@both_languages
def test_is_in_the_language_that_it_says(pages, language):
    names = {province.name for province in Province.objects.all()}
    for address, page in pages(language):
        assert page.root.get("lang") == language
        if language == "en":
            assert page.vietnamese_outside_its_language(names) == [], address


@both_languages
def test_asks_no_other_host(pages, language):
    for address, page in pages(language):
        assert page.requests, address
        assert [one for one in page.requests if urlsplit(one).netloc] == [], address
        foreign = [one for one in page.all("a") if urlsplit(one.get("href")).netloc]
        assert all("external" in one.get("rel") for one in foreign), address


@both_languages
def test_has_nothing_that_the_content_policy_forbids(pages, language):
    for address, page in pages(language):
        for element in page.root.iter():
            assert element.tag != "style", address
            runs = element.tag == "script" and element.get("type") != "application/ld+json"
            assert not runs or (element.get("src") and not element.text), address
            assert not [name for name in element.attrib if name == "style" or name.startswith("on")], address


@both_languages
def test_can_be_walked_by_its_headings_and_landmarks(pages, language):
    for address, page in pages(language):
        assert page.headings.count(1) == 1, address
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), (address, page.headings)
        assert len(page.all("main")) == 1
        assert page.all("a")[0].get("href") == "#main"
        assert all(nav.get("aria-label") for nav in page.all("nav")), address


@both_languages
def test_every_field_has_a_label(pages, language):
    for address, page in pages(language):
        labelled = {label.get("for") for label in page.all("label")}
        inside = {field for label in page.all("label") for field in label.iter("input")}
        fields = [one for one in page.all("input") if one.get("type") != "hidden"]
        assert [one for one in fields if one.get("id") not in labelled and one not in inside] == [], address


@both_languages
def test_every_link_says_something(pages, language):
    for address, page in pages(language):
        silent = [a.get("href") for a in page.all("a") if not (text_of(a) or a.get("aria-label"))]
        assert silent == [], address


@both_languages
def test_anchors_are_unique_and_lead_somewhere(pages, language):
    for address, page in pages(language):
        assert [one for one, times in Counter(page.ids).items() if times > 1] == [], address
        within = {link[1:] for link in page.links if link.startswith("#")}
        assert within - set(page.ids) == set(), address
        named = {
            one for element in page.root.iter() for one in (element.get("aria-labelledby") or "").split()
        }
        assert named - set(page.ids) == set(), address


@both_languages
def test_every_link_from_the_first_page_on_leads_somewhere(open_page, archive, language):
    """Of the links that differ in their parameters' values only, two are followed, of one page's thirty:
    filters can be combined without end."""
    seen, waiting, followed = {"/"}, ["/"], Counter()
    while waiting:
        address = waiting.pop()
        page = open_page(address, language)
        for link in page.links:
            target = urljoin(address, link).partition("#")[0]
            path, _mark, query = target.partition("?")
            alike = path, frozenset(pair.partition("=")[0] for pair in query.split("&"))
            if target not in seen and (not query or (followed[alike] < 2 and followed[path] < 30)):
                followed.update([alike, path])
                seen.add(target)
                waiting.append(target)
    assert {archive.full.get_absolute_url(), "/gioi-thieu/", "/tinh/thai-binh/"} <= seen


def test_every_file_can_be_taken_along(client, open_page, every_address):
    files = {urljoin(address, file) for address in every_address for file in open_page(address).files}
    assert files
    for file in files:
        assert client.get(file).status_code == 200, file


def test_links_into_a_meeting_land_on_its_anchors(open_page, every_address):
    for address in every_address:
        for link in open_page(address).links:
            target, _hash, anchor = urljoin(address, link).partition("#")
            if anchor and target.startswith("/cuoc-hop/"):
                assert anchor in open_page(target).ids, (address, link)


def test_the_language_switch_stays_on_the_page(client, archive):
    response = client.post("/i18n/setlang/", {"language": "en", "next": "/van-ban/?kind=x"}, follow=True)
    assert response.redirect_chain == [("/van-ban/?kind=x", 302)]
    assert "Most cited" in client.get("/").content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_pages_are_only_read(client, db, method):
    assert getattr(client, method)("/cuoc-hop/").status_code == 405
