"""What visitors come for, from the first page to the answer, with scripts and without."""

import csv
import re
import subprocess
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import ROOT

scripts_or_none = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
ATOM = "{http://www.w3.org/2005/Atom}"

# Two reports of one person, in a province that was and in the one it became.
BEFORE = """\
Hội nghị Ban Chấp hành Đảng bộ tỉnh Bắc Giang lần thứ chín

(Báo Thử) - Ngày 12/3/2024, Ban Chấp hành Đảng bộ tỉnh Bắc Giang tổ chức hội nghị lần thứ chín. Đồng chí \
Lê Văn Thử, Phó Bí thư Thường trực Tỉnh ủy chủ trì hội nghị.

Phát biểu kết luận hội nghị, đồng chí Lê Văn Thử yêu cầu các cấp ủy hoàn thành nhiệm vụ quý I.
"""
AFTER = """\
Hội nghị Ban Thường vụ Tỉnh ủy Bắc Ninh

(Báo Thử) - Ngày 20/8/2025, Ban Thường vụ Tỉnh ủy Bắc Ninh tổ chức hội nghị. Đồng chí Lê Văn Thử, Bí thư \
Tỉnh ủy Bắc Ninh chủ trì hội nghị.

Phát biểu kết luận hội nghị, đồng chí Lê Văn Thử đề nghị sớm ổn định bộ máy sau hợp nhất.
"""


@pytest.fixture(scope="module")
def mover(archive, tmp_path_factory) -> str:
    """The name of an official whom reports from two provinces name."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "truoc.txt").write_text(BEFORE, encoding="utf-8")
    (folder / "sau.txt").write_text(AFTER, encoding="utf-8")
    subprocess.run(
        [".venv/bin/python", "manage.py", "load_reports", str(folder)],
        cwd=ROOT,
        env=archive.environment,
        check=True,
        capture_output=True,
    )
    return "Lê Văn Thử"


def search(page: Page, words: str) -> None:
    page.get_by_role("main").get_by_label("Tìm cuộc họp, cán bộ, văn bản, số liệu").fill(words)
    page.get_by_role("main").get_by_role("button", name="Tìm", exact=True).click()


def choose(page: Page, of: str, value: str | re.Pattern) -> None:
    """Choose a value of one of a list's filters."""
    filters = page.get_by_role("navigation", name="Lọc").locator("details")
    chosen = filters.filter(has=page.locator("summary", has_text=of))
    chosen.locator("summary").click()
    chosen.get_by_role("link", name=value).first.click()


@scripts_or_none
def test_following_an_official_through_two_provinces(visit, mover, scripts):
    page = visit("/", java_script_enabled=scripts)
    search(page, mover)
    page.get_by_role("navigation", name="Tìm gì").get_by_role("link", name="Cán bộ").click()
    page.get_by_role("link", name=mover).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(mover)

    for position, province, heading in (
        ("Phó Bí thư Thường trực Tỉnh ủy", "Bắc Giang", "tỉnh Bắc Giang lần thứ chín"),
        ("Bí thư Tỉnh ủy Bắc Ninh", "Bắc Ninh", "Ban Thường vụ Tỉnh ủy Bắc Ninh"),
    ):
        tenure = page.get_by_role("listitem").filter(
            has=page.get_by_role("heading", name=position, exact=True)
        )
        expect(tenure.get_by_role("link", name=province).first).to_be_visible()
        tenure.get_by_role("blockquote").get_by_role("link").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        expect(page.locator(":target")).to_have_text(position)
        expect(page.locator(":target")).to_be_in_viewport()
        page.get_by_role("link", name=mover).first.click()
        page.go_back()
        page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(mover)


@scripts_or_none
def test_who_cited_a_resolution_first(visit, scripts):
    page = visit("/", java_script_enabled=scripts)
    search(page, "nghị quyết 18")
    page.get_by_role("navigation", name="Tìm gì").get_by_role("link", name="Văn bản").click()
    page.get_by_role("link", name="Nghị quyết 18-NQ/TW").first.click()
    first = re.compile("nơi nhắc đến sớm nhất là .*Thái Bình, ngày 05/09/2018")
    expect(page.get_by_role("main")).to_contain_text(first)

    first = page.get_by_role("table").first.get_by_role("row").nth(1)
    expect(first).to_contain_text("Hưng Yên")
    first.get_by_role("link", name="05/09/2018").click()
    expect(page.locator(":target")).to_contain_text("Nghị quyết 18-NQ/TW")
    page.locator(":target").get_by_role("link").filter(has_text=re.compile("18")).last.click()


@scripts_or_none
def test_comparing_the_reductions_in_one_report(visit, scripts):
    page = visit("/", java_script_enabled=scripts)
    page.get_by_role("navigation", name="Chính").get_by_role("link", name="Số liệu").click()
    choose(page, "Tỉnh, thành", re.compile("^Ninh Bình"))
    choose(page, "Tăng, giảm", re.compile("^giảm"))
    rows = page.get_by_role("table").first.get_by_role("row").filter(has_text="Hà Nam")
    said = int(page.locator(".total").inner_text().split()[0])
    expect(rows).to_have_count(said)
    assert said >= 15
    for value, of in (("26,3", "sở"), ("44,6", "thôn, tổ dân phố"), ("36,4", "cơ quan trực thuộc Tỉnh ủy")):
        row = rows.filter(has=page.get_by_role("cell", name=re.compile(f" {value}%$")))
        expect(row).to_contain_text(of)
    row.get_by_role("blockquote").get_by_role("link").click()
    expect(page.locator(":target")).to_contain_text("36,4%")
    expect(page.locator(":target")).to_be_in_viewport()


@scripts_or_none
def test_a_contradiction_in_a_report_is_marked(visit, scripts):
    page = visit("/so-lieu/", java_script_enabled=scripts)
    choose(page, "Mâu thuẫn", re.compile("mâu thuẫn"))
    row = page.get_by_role("table").first.get_by_role("row").filter(has_text="14,4")
    expect(row.first).to_contain_text("14,3")


@scripts_or_none
def test_subscribing_to_a_province(visit, scripts):
    page = visit("/cuoc-hop/", java_script_enabled=scripts)
    choose(page, "Tỉnh, thành", re.compile("^Cao Bằng"))
    shown = page.get_by_role("main").locator("a[href^='/cuoc-hop/']").filter(has_text=re.compile("."))
    title = shown.last.inner_text()
    link = page.get_by_role("link", name="theo dõi (Atom)").get_attribute("href")
    found = page.locator("link[rel=alternate][type='application/atom+xml']").get_attribute("href")
    feed = page.request.get(link)
    assert feed.ok
    assert feed.headers["content-type"].startswith("application/atom+xml")
    entries = ElementTree.fromstring(feed.body()).findall(f"{ATOM}entry")
    assert title in [entry.findtext(f"{ATOM}title") for entry in entries]
    assert found.split("?")[0] == link.split("?")[0]
    for entry in entries:
        assert page.request.get(entry.find(f"{ATOM}link").get("href")).ok


@scripts_or_none
def test_taking_a_list_along(visit, scripts):
    page = visit("/so-lieu/", java_script_enabled=scripts)
    choose(page, "Tỉnh, thành", re.compile("^Ninh Bình"))
    said = int(page.locator(".total").inner_text().split()[0])
    with page.expect_download() as download:
        page.get_by_role("link", name="tải về CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    names, *rows = (row for row in csv.reader(text.splitlines()) if not row[0].startswith("#"))
    assert len(rows) == said
    assert {"36.4", "26.3"} <= {row[names.index("value")] for row in rows}
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON Lines").click()
    assert download.value.path().read_text(encoding="utf-8").count("\n") == said + 1


@scripts_or_none
def test_citing_a_meeting(visit, scripts):
    page = visit("/tim-kiem/?q=18-NQ/TW&type=meeting&sort=oldest", java_script_enabled=scripts)
    page.locator(".result h2 a").first.click()
    title = page.get_by_role("heading", level=1).inner_text()
    cite = page.get_by_role("region", name="Trích dẫn")
    said = cite.locator(".citing").inner_text()
    assert title in said
    for name, has in (
        ("BibTeX", "title = {{"),
        ("RIS", "TY  - "),
        ("CSL-JSON", '"title"'),
        ("văn bản thuần", title),
    ):
        with page.expect_download() as download:
            cite.get_by_role("link", name=name).click()
        assert has in download.value.path().read_text(encoding="utf-8")
    page.goto(re.search(r"http://\S+?(?=[,;\s])", said)[0])
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@scripts_or_none
def test_switching_the_language_stays_on_the_page(visit, scripts):
    page = visit("/so-lieu/?province=ninh-binh-2025&direction=decrease", java_script_enabled=scripts)
    said = page.locator(".total").inner_text().split()[0]
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile(r"/so-lieu/\?province=ninh-binh-2025&direction=decrease$"))
    expect(page.locator(".total")).to_have_text(re.compile(rf"^{said} "))
    page.get_by_role("navigation").first.get_by_role("link").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Tiếng Việt").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
