"""Every link from the first page on, in both languages, leads somewhere; nothing is asked of other hosts."""

from urllib.parse import urldefrag, urlsplit

import html5lib
import pytest

from tests.browser.crawl import Crawl


@pytest.fixture(scope="module", params=["vi", "en"])
def crawl(crawl_in, request) -> Crawl:
    return crawl_in(request.param)


def test_every_link_leads_somewhere(crawl):
    assert {address: page.status for address, page in crawl.pages.items() if page.status != 200} == {}
    assert len(crawl.pages) > 200
    assert {"/tinh/ha-nam/", "/tim-kiem/cach-tim/", "/so-lieu.csv"} <= crawl.pages.keys()


def test_nothing_is_asked_of_another_host(crawl):
    asked = {one for page in crawl.pages.values() for one in page.asked_for}
    assert asked
    assert {one for one in asked if urlsplit(one).netloc != crawl.host} == set()


def test_every_anchor_is_there(crawl):
    missing = set()
    for address, page in crawl.pages.items():
        for link in page.links:
            target, anchor = urldefrag(link)
            there = crawl.pages.get(target.removeprefix(f"http://{crawl.host}") or address)
            if anchor and there and there.kind.startswith("text/html") and anchor not in there.anchors:
                missing.add((address, link))
    assert missing == set()


def test_every_kind_of_page_is_valid(crawl):
    assert len(crawl.kinds) >= 15
    for address in crawl.kinds:
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(crawl.pages[address].body.decode())


def test_every_page_is_in_the_language_that_was_chosen(crawl):
    start = f'<html lang="{crawl.language}"'.encode()
    pages = [page for page in crawl.pages.values() if page.kind.startswith("text/html")]
    assert [page for page in pages if start not in page.body[:200]] == []
