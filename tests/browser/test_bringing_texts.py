"""A curator brings texts in, looks at one as readers would see it, and stores it."""

import re

from playwright.sync_api import expect

from tests.management.invented import report

PAGE = "/admin/meetings/report/add/"


def test_from_the_file_to_the_public_page(admin, visit, tmp_path):
    good, bad = tmp_path / "bao-thu.txt", tmp_path / "anh.txt"
    good.write_text(report(6), encoding="utf-8")
    bad.write_bytes(b"\x89PNG\x00")

    admin.goto(PAGE)
    admin.get_by_label("Tệp văn bản, một hay nhiều").set_input_files([good, bad])
    admin.get_by_role("button", name="Đọc thử").click()
    expect(admin.get_by_role("row").filter(has_text="anh.txt")).to_contain_text("không phải văn bản")
    expect(admin.get_by_role("row").filter(has_text="bao-thu.txt")).to_contain_text("bài mới")

    admin.get_by_role("link", name="bao-thu.txt").click()
    expect(admin.get_by_text("Chưa có gì được lưu.")).to_be_visible()
    expect(admin.locator("#f-province")).to_contain_text("tỉnh Kon Tum")
    admin.locator("#people a[href^='#m']").first.click()
    expect(admin.locator(":target")).to_be_in_viewport()
    seen = admin.locator("#people").inner_text()
    nothing = visit("/tim-kiem/?q=%22B%E1%BA%A3n+tin+s%E1%BB%91+6%22")
    expect(nothing.locator(".result")).to_have_count(0)

    admin.get_by_role("button", name="Lưu vào kho").click()
    expect(admin.locator(".messagelist")).to_contain_text("1 bài mới")
    admin.get_by_role("row").filter(has_text="bao-thu.txt").get_by_role("link").click()
    expect(admin).to_have_url(re.compile(r"/cuoc-hop/[0-9a-f]+/"))
    for line in filter(None, seen.splitlines()):
        expect(admin.locator("#people")).to_contain_text(line.strip())
    found = visit("/tim-kiem/?q=%22B%E1%BA%A3n+tin+s%E1%BB%91+6%22")
    expect(found.locator(".result")).not_to_have_count(0)


def test_a_pasted_text_can_be_let_go_of(admin):
    admin.goto(PAGE)
    admin.get_by_label("Hoặc dán một bài").fill(report(5))
    admin.get_by_label("Tên của bài dán").fill("dán thử")
    admin.get_by_role("button", name="Đọc thử").click()
    expect(admin.get_by_text("dán thử: bài mới")).to_be_visible()
    admin.get_by_role("button", name="Bỏ").click()
    expect(admin.locator(".messagelist")).to_contain_text("Đã bỏ các bài được chọn.")
    expect(admin.get_by_text("dán thử")).to_have_count(0)
