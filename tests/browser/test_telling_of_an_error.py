"""A reader says that a figure is wrong; an editor hears of it and is led to the figure."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    "options",
    [{}, {"viewport": {"width": 360, "height": 740}}, {"java_script_enabled": False}],
    ids=["wide", "narrow", "no scripts"],
)
def test_from_the_fact_to_the_thanks_and_back(visit, options):
    page = visit("/so-lieu/", **options)
    page.get_by_role("link", name=re.compile("^báo sai")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Báo một chỗ sai")
    page.get_by_role("radio", name=re.compile("^Giá trị")).check()
    page.get_by_role("button", name="Gửi", exact=True).click()  # nothing is written yet: the browser says so
    expect(page.get_by_role("heading", level=1)).to_have_text("Báo một chỗ sai")
    page.get_by_label("Theo bạn, đúng ra phải thế nào?").fill(f"Phải là 7: {sorted(options)}")
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cảm ơn bạn")
    page.get_by_role("link", name="Về lại chỗ bạn vừa đọc").click()
    expect(page).to_have_url(re.compile(r"/cuoc-hop/[0-9a-f]+/#s\d+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_editor_is_led_from_the_doubt_to_the_figure(visit, admin):
    reader = visit("/so-lieu/")
    reader.get_by_role("link", name=re.compile("^báo sai")).last.click()
    reader.get_by_role("radio", name=re.compile("^Đơn vị")).check()
    reader.get_by_label("Theo bạn, đúng ra phải thế nào?").fill("Đơn vị phải là hộ")
    reader.get_by_role("button", name="Gửi", exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Cảm ơn bạn")

    admin.goto("/admin/meetings/doubt/")
    admin.get_by_role("row").filter(has_text="Đơn vị phải là hộ").get_by_role("link").first.click()
    admin.get_by_label("Trả lời, lý do").fill("Đúng, sửa thành hộ")
    admin.get_by_role("button", name="Đúng là sai: nhận và đi sửa").click()
    expect(admin).to_have_url(re.compile(r"/review/\d+/.*#statistic-\d+$"))
    expect(admin.get_by_text("Đơn vị phải là hộ").first).to_be_visible()

    reader.reload()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Bạn báo đúng")
    expect(reader.get_by_text("Đúng, sửa thành hộ")).to_be_visible()
