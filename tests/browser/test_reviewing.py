"""An editor's day: a whole report reviewed by keyboard, kept through a new reading; and without scripts."""

import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import ROOT

VENUE, OTHER_VENUE, NAME = "Nhà văn hóa Thử Nghiệm", "Hội trường Đọc Khác", "Mạc Đăng Thử"


def card(page: Page):
    """The record at which the editor is."""
    return page.locator("#review .now")


def go_to(page: Page, selector: str) -> None:
    """Press J until the editor is at a record."""
    for _press in range(page.locator("#review [data-card]").count()):
        if card(page).evaluate("(node, selector) => node.matches(selector)", selector):
            return
        page.keyboard.press("j")
    raise AssertionError(f"J never leads to {selector}")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the field of that name has the focus."""
    for _press in range(40):
        if page.evaluate("document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never leads to {name}")


def write(page: Page, name: str, text: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def heard(page: Page):
    """What a screen reader is told."""
    return page.get_by_role("status")


def sign_in(archive, page: Page) -> None:
    page.goto("/admin/login/?next=/admin/")
    page.fill("#id_username", archive.editor)
    page.fill("#id_password", archive.password)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/admin/")


def reread(archive, venue: str) -> None:
    subprocess.run(
        [".venv/bin/python", "-m", "tests.browser.changed_reader", venue],
        cwd=ROOT,
        env=archive.environment | {"DJANGO_SETTINGS_MODULE": "archive.settings"},
        check=True,
        capture_output=True,
    )


def test_a_whole_report_by_keyboard_and_what_becomes_of_it(archive, admin, visit):
    page = admin
    page.get_by_role("main").get_by_role("link", name="Việc chờ xem").press("Enter")
    page.get_by_role("link", name="Bắt đầu từ việc đầu tiên").press("Enter")
    expect(card(page)).to_be_focused()
    expect(card(page)).to_have_attribute("id", re.compile("^meeting-"))
    public = page.get_by_role("link", name="trang công khai").get_attribute("href")
    here = page.url.partition("?")[0]

    # Correct one.
    read = page.locator("#f-venue dd > span").inner_text()
    page.keyboard.press("e")
    expect(page.locator(".opened [name=edit-headline]")).to_be_focused()
    write(page, "edit-venue", VENUE)
    page.keyboard.press("Enter")
    expect(heard(page)).to_contain_text("Đã sửa")
    expect(card(page)).to_contain_text(VENUE)
    expect(card(page)).to_be_focused()

    # Reject one.
    go_to(page, "[id^=statistic-]")
    rejected = card(page).get_attribute("id").removeprefix("statistic-")
    words = card(page).locator(".words a").first.inner_text()
    page.keyboard.press("r")
    expect(heard(page)).to_contain_text("Đã bác bỏ")
    expect(page.locator(".group.rejected")).to_contain_text(words)
    expect(card(page)).not_to_have_attribute("id", f"statistic-{rejected}")

    # Add one from words chosen in the text, word by word.
    page.keyboard.press("t")
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(heard(page)).to_contain_text("Đã chọn")
    expect(page.locator("#words")).to_have_value(re.compile(r"^\S+\s+\S+$"))
    chosen = page.locator("#words").input_value()
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    expect(page.locator(".opened [name=add-name]")).to_be_focused()
    write(page, "add-name", NAME)
    page.keyboard.press("Enter")
    expect(heard(page)).to_contain_text("Đã ghi theo lời bài")
    expect(card(page)).to_contain_text(NAME)
    expect(card(page).locator(".words a")).to_have_text(chosen)

    # Confirm one by one, then the rest; take that back; confirm the rest again.
    go_to(page, "[id^=attendance-].open")
    at = card(page).get_attribute("id")
    page.keyboard.press("c")
    expect(page.locator(f"#{at}")).not_to_have_class(re.compile(r"\bopen\b"))
    page.keyboard.press("Shift+C")
    expect(page.locator("#review .open[data-card]")).to_have_count(0)
    page.keyboard.press("u")
    expect(heard(page)).to_contain_text("Đã hoàn tác")
    expect(page.locator("#review .open[data-card]")).not_to_have_count(0)
    page.keyboard.press("Shift+C")
    expect(page.locator("#review .open[data-card]")).to_have_count(0)
    total = page.locator("#review [data-card]").count()
    expect(page.locator(".review-head .progress")).to_contain_text(f"đã xem {total} trên {total}")

    # Another reader comes to say something else of what was corrected; the queue leads there.
    reread(archive, OTHER_VENUE)
    page.goto("/admin/queue/?kind=conflict")
    line = page.locator(".waiting li")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("nơi họp")
    line.get_by_role("link").press("Enter")
    conflict = card(page).locator(".conflict")
    for value in (read, VENUE, OTHER_VENUE):
        expect(conflict).to_contain_text(value)
    page.keyboard.press("1")
    expect(heard(page)).to_contain_text("Đã giải quyết")
    expect(page.locator("#review .conflict")).to_have_count(0)
    expect(page.locator(f".group.rejected #statistic-{rejected}")).to_have_count(1)
    assert page.url.startswith(here)

    # What readers see.
    reader = visit(public)
    expect(reader.locator("#f-venue")).to_contain_text(VENUE)
    expect(reader.locator("#people")).to_contain_text(NAME)
    expect(reader.locator(f"#s{rejected}")).to_have_count(0)
    expect(reader.locator("#figures tbody tr").first).to_be_visible()
    for query, found in [(VENUE, public), (NAME, "/can-bo/mac-dang-thu/")]:
        reader.goto(f'/tim-kiem/?q="{query}"')
        expect(reader.locator(f".result h2 a[href^='{found}']").first).to_be_visible()
    reader.goto(f"/tim-kiem/?q={words}")
    expect(reader.locator(f".result a[href$='#s{rejected}']")).to_have_count(0)


@pytest.fixture
def sessions(archive, browser):
    """`sessions()` is the page of an editor whose session may end: browsers complain of what follows then."""
    opened = []

    def sign_in_anew(**options) -> Page:
        opened.append(browser.new_context(base_url=archive.url, **options))
        page = opened[-1].new_page()
        sign_in(archive, page)
        return page

    yield sign_in_anew
    for context in opened:
        context.close()


REFUSES = """
for (const name of ["getItem", "setItem"]) {
  const allowed = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...value) {
    if (key === "review-keys") throw new DOMException("refused", "SecurityError");
    return allowed.call(this, key, ...value);
  };
}
"""


def test_the_keys_where_the_browser_keeps_nothing(admin):
    page = admin
    page.add_init_script(REFUSES)
    page.goto("/admin/queue/")
    page.get_by_role("link", name="Bắt đầu từ việc đầu tiên").press("Enter")
    expect(card(page)).to_be_focused()
    first = card(page).get_attribute("id")
    page.keyboard.press("j")
    expect(card(page)).not_to_have_attribute("id", first)
    page.locator("#keys-on").dispatch_event("click")
    second = card(page).get_attribute("id")
    page.keyboard.press("j")
    expect(card(page)).to_have_attribute("id", second)


def test_what_is_typed_survives_a_lost_session(archive, sessions):
    page, venue = sessions(), "Nhà khách Thử Nghiệm"
    page.goto("/admin/queue/next/")
    go_to(page, "[id^=meeting-]")
    page.keyboard.press("e")
    expect(page.locator(".opened [name=edit-headline]")).to_be_focused()
    write(page, "edit-venue", venue)
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("Enter")
    expect(heard(page)).to_contain_text("Chưa gửi được")
    expect(page.locator("[name=edit-venue]")).to_have_value(venue)

    # As the page says: one signs in in another tab, and sends it again.
    other = page.context.new_page()
    sign_in(archive, other)
    other.close()
    page.locator("[name=edit-venue]").press("Enter")
    expect(heard(page)).to_contain_text("Đã sửa")
    expect(card(page)).to_contain_text(venue)


def test_without_scripts_one_signs_in_anew_and_what_was_typed_is_sent(archive, sessions):
    page = sessions(java_script_enabled=False)
    page.goto("/admin/meetings/synonym/add/")
    page.fill("#id_one", "ban thử")
    page.fill("#id_other", "thử ban")
    page.context.clear_cookies(name="sessionid")
    page.press("#id_other", "Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("phiên đăng nhập đã hết")
    page.get_by_text("Những gì bạn đã gửi").click()
    expect(page.get_by_role("main")).to_contain_text("thử ban")
    page.fill("[name=sign-in-username]", archive.editor)
    page.fill("[name=sign-in-password]", archive.password)
    page.get_by_role("button", name="Đăng nhập và gửi").click()
    expect(page.locator(".messagelist")).to_contain_text("ban thử = thử ban")


@pytest.fixture
def without_scripts(archive, visit) -> Page:
    page = visit("/", java_script_enabled=False)
    sign_in(archive, page)
    return page


def test_the_page_without_scripts(without_scripts):
    page = without_scripts
    page.goto("/admin/queue/?kind=figure")
    page.locator(".waiting .what a").first.click()
    figure = page.locator(":target")
    expect(figure).to_contain_text("Mâu thuẫn")
    key = figure.get_attribute("id")

    figure.get_by_role("link", name="Sửa").click()
    page.get_by_role("textbox", name="Đối tượng").fill("đầu mối thử")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator(f"#{key}")).to_contain_text("đầu mối thử")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(f"#{key}")).not_to_contain_text("đầu mối thử")
    page.locator(f"#{key}").get_by_role("button", name="Đúng").click()
    expect(page.locator(".said")).to_contain_text("Đã xác nhận")
    expect(page.locator(f"#{key}")).not_to_have_class(re.compile(r"\bopen\b"))

    words = page.locator(f"#{key} .words a").first.inner_text()
    page.get_by_label("Lời trong bài").fill(words)
    page.get_by_label("lần thứ").fill("1")
    page.get_by_role("button", name="Số liệu").click()
    page.get_by_role("textbox", name="Đơn vị").fill("thử")
    page.get_by_role("button", name="Ghi", exact=True).click()
    added = page.locator(":target")
    expect(added).to_contain_text("thử")
    expect(added.locator(".words a")).to_have_text(words)
    added.get_by_role("button", name="Sai").click()
    expect(page.locator(".group.rejected")).to_contain_text("thử")
