"""Charts are drawn from their tables where scripts run, and are not missed where they don't."""

import pytest
from playwright.sync_api import expect

DOCUMENT = "18-NQ/TW"  # cited by several of the seeds


@pytest.fixture
def open_document(visit):
    def open_it(**options):
        page = visit("/van-ban/", **options)
        page.locator("#main").get_by_role("link", name=DOCUMENT).first.click()
        return page

    return open_it


@pytest.mark.parametrize("width", [360, 1280])
def test_a_line_for_each_row_with_a_link_to_its_words(open_document, width):
    page = open_document(viewport={"width": width, "height": 800})
    chart = page.locator("figure.chart")
    expect(chart.locator("svg.plot")).to_be_visible()
    rows = page.locator("table.citers tbody tr")
    settled, between = rows.locator("td a time"), rows.locator("td a[data-until]")
    assert chart.locator("circle").count() == settled.count() > 1
    assert chart.locator("[stroke-dasharray] line").count() == between.count() == 1
    first = rows.first.locator("td a").first.get_attribute("href")
    assert chart.locator("svg a").first.get_attribute("href").endswith(first)
    assert chart.locator("svg").bounding_box()["width"] <= width


def test_without_scripts_the_table_says_it_alone(open_document):
    page = open_document(java_script_enabled=False)
    expect(page.locator("table.citers")).to_be_visible()
    expect(page.locator("figure.chart")).to_be_hidden()
