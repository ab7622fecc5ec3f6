"""The list beside the search box: by keyboard, by mouse, and not there without scripts."""

import re

from playwright.sync_api import expect


def test_with_the_keyboard_to_an_official(visit):
    page = visit("/")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("le thi th")
    option = page.get_by_role("option", name=re.compile("Lê Thị Thủy"))
    expect(option).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    while box.get_attribute("aria-activedescendant") != option.get_attribute("id"):
        box.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/can-bo/le-thi-thuy"))
    expect(page.locator("h1")).to_contain_text("Lê Thị Thủy")


def test_with_the_mouse_from_any_page_to_a_document(visit):
    page = visit("/cuoc-hop/")
    page.get_by_role("combobox").press_sequentially("18-nq")
    page.get_by_role("option", name="18-NQ/TW").first.click()
    expect(page).to_have_url(re.compile(r"/van-ban/"))


def test_escape_closes_the_list_and_keeps_the_words(visit):
    page = visit("/")
    box = page.get_by_role("combobox")
    box.press_sequentially("ninh b")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("ninh b")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/tim-kiem/\?q=ninh\+b"))


def test_without_scripts_the_box_is_a_plain_form(visit):
    page = visit("/", java_script_enabled=False)
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.get_by_role("searchbox").fill("ninh bình")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile(r"/tim-kiem/\?q=ninh"))
