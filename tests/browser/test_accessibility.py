"""Every kind of page, in light and dark, wide and narrow, as axe-core judges it."""

import pytest
from axe_playwright_python.sync_playwright import Axe


@pytest.fixture
def kinds(crawl_in) -> list[str]:
    """One address of each kind of page, a list with filters and searches among them."""
    found = crawl_in("vi").kinds
    searched = ["/tim-kiem/?q=hội+nghị", "/tim-kiem/?q=qwzx", "/tim-kiem/?q=hoi&year=2025&type=meeting"]
    return [*found, *searched, "/cuoc-hop/?year=abc", "/so-lieu/?province=ninh-binh-2025"]


def violations(page) -> list[tuple[str, str, str]]:
    """Return each as its page, its rule, and what breaks it."""
    found = Axe().run(page).response["violations"]
    return [(page.url, one["id"], node["html"][:150]) for one in found for node in one["nodes"]]


@pytest.mark.parametrize(
    "options",
    [{}, {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}],
    ids=["light and wide", "dark and narrow"],
)
def test_nothing_is_in_the_way_of_anyone(visit, kinds, options):
    page = visit("/", **options)
    found = []
    for address in kinds:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found += violations(page)
    assert found == []


def test_nor_where_the_api_is_tried(visit):
    page = visit("/api/thu/")
    page.locator("#operations-meetings-meetings .opblock-summary-control").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.locator(".live-responses-table").wait_for()
    assert violations(page) == []
