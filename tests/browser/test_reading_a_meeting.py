"""A reader's first errand: from the search box to the very words that a name was read from."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("query", ["Lê Thị Thủy", "le thi thuy", "LÊ THỊ THUỶ"])
def test_from_the_search_to_the_words_of_a_name(visit, query, scripts):
    page = visit("/", java_script_enabled=scripts)
    page.get_by_label("Tìm cuộc họp, cán bộ, văn bản, số liệu").fill(query)
    page.get_by_role("button", name="Tìm", exact=True).click()

    page.locator(".result h2 a[href^='/cuoc-hop/']").first.click()
    expect(page).to_have_url(re.compile(r"/cuoc-hop/[0-9a-f]+/"))

    person = page.locator("#people li").filter(has_text="Lê Thị Thủy")
    person.locator("a[href^='#m']").first.click()
    mark = page.locator(":target")
    expect(mark).to_have_text("Lê Thị Thủy")
    expect(mark).to_be_in_viewport()


def test_from_the_words_back_to_the_record(visit):
    page = visit("/tim-kiem/?q=%22Lê Thị Thủy%22")
    page.locator(".result h2 a[href^='/cuoc-hop/']").first.click()
    page.locator(".source a").filter(has_text=re.compile("^Lê Thị Thủy$")).first.click()
    expect(page.locator(":target")).to_contain_text("Lê Thị Thủy")
    expect(page.locator(":target")).to_contain_text("Chủ tịch HĐND tỉnh")


THEN_AND_NOW = [("Hà Nam", "Ninh Bình"), ("Thái Bình", "Hưng Yên")]


@pytest.mark.parametrize(("then", "now"), THEN_AND_NOW)
def test_a_meeting_is_found_under_the_province_of_then_and_of_now(visit, then, now):
    for name in (then, now):
        page = visit(f"/tim-kiem/?q={name}")
        page.get_by_role("navigation", name="Tìm gì").get_by_role("link", name="Cuộc họp").click()
        expect(page.locator(".result").first).to_contain_text(f"tỉnh {then}")


@pytest.mark.parametrize(("then", "now"), THEN_AND_NOW)
def test_the_page_of_today_s_province_has_the_meetings_of_what_it_was(visit, then, now):
    page = visit("/tinh/")
    page.get_by_role("main").get_by_role("link", name=re.compile(f"{now}$")).first.click()
    meeting = (
        page.get_by_role("main").locator("ol, ul").filter(has=page.locator("a[href^='/cuoc-hop/']")).first
    )
    expect(meeting).to_contain_text(f"tỉnh {then}")


def test_marks_that_were_switched_off_stay_off_on_other_meetings(visit):
    page = visit("/cuoc-hop/")
    meetings = page.locator("#main .lines a[href^='/cuoc-hop/']").evaluate_all("all => all.map(a => a.href)")
    page.goto(meetings[0])
    page.get_by_label("người", exact=True).first.uncheck()
    page.goto(meetings[1])
    expect(page.get_by_label("người", exact=True).first).not_to_be_checked()
    expect(page.get_by_label("chức vụ", exact=True).first).to_be_checked()
    expect(page.locator(".source .person > a").first).to_have_css("text-decoration-line", "none")


def test_without_scripts_the_address_keeps_the_marks(visit):
    page = visit("/cuoc-hop/", java_script_enabled=False)
    page.locator("#main .lines a[href^='/cuoc-hop/']").first.click()
    page.get_by_label("người", exact=True).first.uncheck()
    page.get_by_role("button", name="Giữ ở trang sau").first.click()
    expect(page.get_by_label("người", exact=True).first).not_to_be_checked()
    expect(page.get_by_label("chức vụ", exact=True).first).to_be_checked()
