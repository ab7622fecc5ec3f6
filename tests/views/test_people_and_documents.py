"""Provinces then and now, officials over time, documents and who cites them, figures, search."""

from collections import defaultdict
from datetime import date

import pytest

from meetings.models import Official, Resolution
from meetings.search.asking import Answer
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


def test_34_provinces_now_and_63_before(open_page, archive):
    assert len(open_page("/tinh/").all("th", scope="row")) == 34
    former = open_page("/tinh/?units=former")
    assert len(former.all("th", scope="row")) == 63
    rows = {
        text_of(row.find("th")): text_of(row.findall("td")[0])
        for row in former.all("tr")
        if row.find("td") is not None
    }
    assert rows["tỉnh Thái Bình"] == "1"


def test_a_province_of_today_includes_what_it_was_made_from(open_page, archive):
    with_all = open_page("/tinh/hung-yen-2025/")
    assert "Ban Thường vụ họp" in with_all.text
    assert "Trước đó là tỉnh Hưng Yên, tỉnh Thái Bình" in with_all.text
    alone = open_page(with_all.link("Chỉ tỉnh Hưng Yên từ 01/07/2025").replace("?", "/tinh/hung-yen-2025/?"))
    assert "Ban Thường vụ họp" not in alone.text


def test_a_former_province_says_what_it_became(open_page, archive):
    page = open_page("/tinh/thai-binh/")
    assert "đến hết 30/06/2025" in page.text
    assert "Kế tục tỉnh Hưng Yên, từ 01/07/2025" in page.text


def test_two_provinces_of_one_name_are_told_apart_by_their_titles(open_page, archive):
    titles = [open_page(f"/tinh/{address}/").texts("title")[0] for address in ("hung-yen", "hung-yen-2025")]
    assert titles[0].startswith("Tỉnh Hưng Yên (đến hết 30/06/2025)")
    assert titles[1].startswith("Tỉnh Hưng Yên ·")


def test_a_province_that_the_mergers_left_alone_says_so(open_page, archive):
    said = "giữ nguyên qua đợt sắp xếp ngày 01/07/2025"
    assert said in open_page("/tinh/nghe-an/").text
    assert said not in open_page("/tinh/thai-binh/").text + open_page("/tinh/hung-yen-2025/").text


def test_documents_of_a_province_count_its_meetings_only(open_page, archive):
    make.cite(archive.bounds, archive.known)
    assert "1 cuộc họp nhắc đến" in open_page("/tinh/nghe-an/").text
    assert "2 cuộc họp nhắc đến" in open_page("/van-ban/").text


def test_officials_by_letter_and_province(open_page, archive):
    names = [text_of(one) for one in open_page("/can-bo/").all("p", class_="who")]
    assert names == ["Phạm Ấn", "Trần Thị Đẫn", "Lê Văn Thử", "Lê Văn Thử"]
    assert open_page("/can-bo/?letter=%C4%90").texts("p", class_="who") == ["Trần Thị Đẫn"]
    assert open_page("/can-bo/?province=thai-binh").texts("p", class_="who") == ["Lê Văn Thử"]
    assert "Đã bỏ qua" in open_page("/can-bo/?letter=%3F").text


def test_an_official_over_time(open_page, archive):
    later = make.meeting(held_on=date(2025, 11, 1))
    make.attend(later, "Lê Văn Thử", "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh", roles=["conclude"])
    page = open_page(archive.chair.official.get_absolute_url())
    assert page.texts("h3")[0] == "Bí thư Tỉnh ủy"
    tenure = text_of(page.all("ol", class_="tenures")[0].find("li"))
    assert "24/10/2025 – 01/11/2025 · 2 cuộc họp" in tenure
    quotes = page.texts("blockquote")
    assert all("Bí thư Tỉnh ủy" in quote for quote in quotes)
    words = archive.chair.positions.get().mentions.get()
    assert f"{archive.full.get_absolute_url()}#m{words.pk}" in page.links
    assert "Trùng tên ở nơi khác" in page.text


def test_the_bounds_of_a_day_are_never_shown_as_the_day(open_page, archive):
    official = Official.objects.get(scope="hung-yen-2025")
    page = open_page(official.get_absolute_url())
    assert "13/12/2024 – 28/02/2025" in page.text
    assert "Được nêu tên lần đầu" not in page.text
    listed = [text_of(li) for li in open_page("/can-bo/?province=thai-binh").all("ul", class_="officials")]
    assert "13/12/2024" not in "".join(listed)
    english = open_page(official.get_absolute_url(), "en")
    assert "13 December 2024 – 28 February 2025" in english.text


def test_a_place_of_an_official_is_called_as_it_was_when_last_heard_of(open_page):
    then = make.meeting(province="thai-binh", held_on=date(2018, 9, 5))
    official = make.attend(then, "Đỗ Quang Mẫn", "Bí thư Tỉnh ủy", scope="hung-yen-2025").official
    assert "tỉnh Thái Bình · 1 cuộc họp" in open_page("/can-bo/").text
    (kicker,) = open_page(official.get_absolute_url()).texts("p", class_="kicker")
    assert kicker == "tỉnh Thái Bình · nay thuộc tỉnh Hưng Yên"

    now = make.meeting(province="hung-yen-2025", held_on=date(2025, 9, 5))
    make.attend(now, "Đỗ Quang Mẫn", "Bí thư Tỉnh ủy", scope="hung-yen-2025")
    assert "tỉnh Hưng Yên · 2 cuộc họp" in open_page("/can-bo/").text
    (kicker,) = open_page(official.get_absolute_url()).texts("p", class_="kicker")
    assert kicker == "tỉnh Hưng Yên"


def test_a_merged_official_leads_to_the_one_that_stands(client, open_page, archive):
    standing = archive.chair.official
    other = Official.objects.get(scope="hung-yen-2025")
    other.merged_into = standing
    other.save()
    response = client.get(other.get_absolute_url())
    assert (response.status_code, response["Location"]) == (302, standing.get_absolute_url())
    assert "Ban Thường vụ họp" in open_page(standing.get_absolute_url()).text


def test_a_document_and_who_cites_it(open_page, archive):
    page = open_page(archive.known.get_absolute_url())
    assert "Ban Chấp hành Trung ương Đảng" in page.text
    assert "25/10/2017" in page.text
    assert page.texts("blockquote") == [
        "“Theo Nghị quyết số 18-NQ/TW, tỉnh giảm 215/1.503 đầu mối, đạt 14,4%.”"
    ]


def test_a_document_whose_identity_is_open_says_so(open_page, archive):
    assert "chưa xác định" in open_page(archive.open_one.get_absolute_url()).text
    assert "chưa xác định" not in open_page(archive.known.get_absolute_url()).text


def test_a_merged_document_leads_to_the_one_that_stands(client, open_page, archive):
    archive.open_one.merged_into = archive.known
    archive.open_one.save()
    response = client.get(archive.open_one.get_absolute_url())
    assert (response.status_code, response["Location"]) == (302, archive.known.get_absolute_url())
    assert Resolution.objects.standing().count() == 1


def test_figures_narrowed(open_page, archive):
    def values(address):
        return open_page(address).texts("td", class_="number")

    assert len(values("/so-lieu/")) == 2
    assert values("/so-lieu/?direction=decrease") == ["▼ giảm 215/1.503"]
    assert values("/so-lieu/?contradicting=1") == ["hơn 14,4%"]
    assert values("/so-lieu/?unit=%25") == ["hơn 14,4%"]
    assert len(values("/so-lieu/?words=m%E1%BB%91i")) == len(values("/so-lieu/?words=moi")) == 2
    assert values("/so-lieu/?province=ha-tinh") == []
    assert len(values("/so-lieu/?year=2025&province=nghe-an")) == 2
    assert "Đã bỏ qua" in open_page("/so-lieu/?unit=never&year=x").text


def test_a_figure_is_quoted_from_its_report(open_page, archive):
    page = open_page("/so-lieu/")
    assert [text_of(quote.find(".//mark")) for quote in page.all("blockquote")] == [
        "giảm 215/1.503 đầu mối",
        "14,4%",
    ]
    assert page.texts("blockquote") == [
        "“Theo Nghị quyết số 18-NQ/TW, tỉnh giảm 215/1.503 đầu mối, đạt 14,4%.”",
        "“… Nghị quyết số 18-NQ/TW, tỉnh giảm 215/1.503 đầu mối, đạt 14,4%.”",
    ]


def test_search_says_when_there_is_no_index(open_page, archive):
    page = open_page("/tim-kiem/?q=hoi+nghi")
    assert "Chỉ mục tìm kiếm tạm thời chưa dùng được" in page.text
    assert "Hội nghị lần thứ ba" in page.text


def test_nothing_found_comes_with_advice(open_page, archive):
    assert "Bớt từ, hoặc bỏ bộ lọc." in open_page("/tim-kiem/?q=qwzx").text


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "a" * 2000,
        "q=%00",
        "q=%FF%FE",
        "q=" + "%28" * 50,
        "page=-3",
        "year=x&type=y&sort=z",
        "q=a&page=99999",
    ],
)
def test_any_question_gets_a_page(open_page, archive, query):
    open_page(f"/tim-kiem/?{query}")


def test_a_page_beyond_the_last_is_the_last(open_page, archive, monkeypatch):
    asked = []

    def ask(question):
        asked.append(question.page)
        return Answer(total=45, facets=defaultdict(list))

    monkeypatch.setattr("meetings.views.search.ask", ask)
    assert "Trang 3 / 3" in open_page("/tim-kiem/?q=a&page=7").text
    assert asked == [7, 3]


def test_documents_are_counted_by_the_province_of_today(open_page, archive):
    make.cite(archive.bounds, archive.known)
    again = make.resolution("18", "TW:NQ:18:?")
    make.cite(archive.earlier, again)
    again.merged_into = archive.known
    again.save()
    page = open_page("/van-ban/")
    assert page.link("Hưng Yên 1") == "?province=hung-yen-2025"
    assert page.link("Nghệ An 2") == "?province=nghe-an"
    assert "3 cuộc họp nhắc đến" in page.text


def test_the_meetings_of_one_person_or_document_are_a_list_of_their_own(open_page, archive):
    for record, name in ((archive.chair.official, "official"), (archive.known, "resolution")):
        page = open_page(record.get_absolute_url())
        listed = f"/cuoc-hop/?{name}={record.slug}"
        assert listed in page.links
        assert f"/cuoc-hop.atom?{name}={record.slug}" in page.files
        there = open_page(listed)
        assert archive.full.get_absolute_url() in there.links
        assert archive.earlier.get_absolute_url() not in there.links
        assert there.texts("a", aria_current="true") == [f"{record.name} bỏ lọc"]


def test_whoever_was_merged_is_followed_along(open_page, archive):
    other = make.attend(archive.earlier, "Lê V. Thử")
    other.official.merged_into = archive.chair.official
    other.official.save()
    for slug in (archive.chair.official.slug, other.official.slug):
        links = open_page(f"/cuoc-hop/?official={slug}").links
        assert {archive.full.get_absolute_url(), archive.earlier.get_absolute_url()} <= set(links)
