"""Every kind of page, in light and dark, wide and narrow, as axe-core judges it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

# Swagger UI's own: buttons within buttons, and headings that begin in the middle.
OF_OTHERS = {"/api/thu/": {"nested-interactive", "heading-order"}}


@pytest.fixture
def kinds(crawl_in) -> list[str]:
    """One address of each kind of page, a list with filters and searches among them."""
    found = crawl_in("vi").kinds
    searched = ["/tim-kiem/?q=hội+nghị", "/tim-kiem/?q=qwzx", "/tim-kiem/?q=hoi&year=2025&type=meeting"]
    return [*found, *searched, "/cuoc-hop/?year=abc", "/so-lieu/?province=ninh-binh-2025"]


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
        for violation in Axe().run(page).response["violations"]:
            if violation["id"] not in OF_OTHERS.get(address, ()):
                found += [(address, violation["id"], node["html"][:150]) for node in violation["nodes"]]
    assert found == []
