import pytest

from meetings.reference.sources import province_of_dateline, province_of_host, province_of_paper


@pytest.mark.parametrize(
    "host",
    [
        "vnexpress.net",
        "baotuoitre.vn",
        "nhandan.vn",
        "baomoi.com",
        "tapchicongsan.org.vn",
        "haininh.com",
        "",
        "vn",
    ],
)
def test_a_national_host_is_no_province_s(host):
    assert province_of_host(host) == ""


@pytest.mark.parametrize(
    ("host", "slug"),
    [
        ("Baothaibinh.com.vn", "thai-binh"),
        ("https://www.baonghean.vn/thoi-su/mot-bai-123.html", "nghe-an"),
        ("m.baohaiduong.vn", "hai-duong"),
        ("dongkhoi.baovinhlong.vn", "ben-tre"),
        ("baovinhlong.vn", "vinh-long"),
        ("baoapbac.vn", "tien-giang"),
        ("hdnd.hatinh.gov.vn", "ha-tinh"),
        ("tinhuythanhhoa.vn", "thanh-hoa"),
        ("lamdong.dcs.vn", "lam-dong"),
        ("thanhuytphcm.vn", "ho-chi-minh"),
        ("dangcongsan.vn/tinhuylaichau/tin", "lai-chau"),
        ("baobinhthuan.com.vn", "binh-thuan"),
    ],
)
def test_hosts(host, slug):
    assert province_of_host(host) == slug


def test_papers_that_hide_their_province_and_dateline_codes():
    assert province_of_paper("Theo Báo Ấp Bắc điện tử") == "tien-giang"
    assert province_of_paper("Theo Báo Nhân Dân") == ""
    assert province_of_dateline("GLO") == "gia-lai"
    assert province_of_dateline("TTXVN") == ""
