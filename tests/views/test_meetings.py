"""The list that readers narrow, and the page on which every fact shows its words."""

import pytest

from meetings.models import Mention, State
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db


def headlines(page) -> list[str]:
    return page.texts("p", class_="what")


def test_narrowed_by_what_makes_sense(open_page, archive):
    assert len(headlines(open_page("/cuoc-hop/"))) == 4
    assert headlines(open_page("/cuoc-hop/?kind=standing_committee")) == ["Ban Thường vụ họp"]
    assert len(headlines(open_page("/cuoc-hop/?province=nghe-an"))) == 2
    assert len(headlines(open_page("/cuoc-hop/?province=nghe-an&year=2025"))) == 2
    assert headlines(open_page("/cuoc-hop/?unplaced=1")) == ["Cuộc họp khác"]


@pytest.mark.parametrize("year", [2024, 2025])
def test_a_meeting_of_unsettled_day_is_found_in_each_year_it_may_be_of(open_page, archive, year):
    assert "Ban Thường vụ họp" in headlines(open_page(f"/cuoc-hop/?year={year}"))


def test_a_merged_province_is_found_under_its_successor(open_page, archive):
    assert headlines(open_page("/cuoc-hop/?province=hung-yen-2025")) == ["Ban Thường vụ họp"]


@pytest.mark.parametrize(
    "nonsense",
    [
        "year=abc",
        "year=99999",
        "year=-1",
        "kind=party",
        "province=atlantis",
        "province=%00",
        "kind=%F0%9F%98%80",
    ],
)
def test_a_filter_that_makes_no_sense_is_ignored_and_says_so(open_page, archive, nonsense):
    page = open_page(f"/cuoc-hop/?{nonsense}")
    assert len(headlines(page)) == 4
    assert "Đã bỏ qua bộ lọc không hiểu được" in page.text


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999", "abc", ""])
def test_a_page_that_does_not_exist_is_the_nearest_one(open_page, archive, number):
    assert headlines(open_page(f"/cuoc-hop/?page={number}"))


def test_links_of_a_filter_say_how_many_they_leave(open_page, archive):
    page = open_page("/cuoc-hop/?year=2025")
    assert page.link("Hội nghị Ban Chấp hành 2") == "?year=2025&kind=executive_committee"
    narrowed = open_page("/cuoc-hop/?year=2025&kind=executive_committee&page=1")
    assert len(headlines(narrowed)) == 2
    assert narrowed.link("Hội nghị Ban Chấp hành bỏ lọc") == "?year=2025"


def test_what_an_editor_rejected_is_not_shown(open_page, archive):
    archive.earlier.state = State.REJECTED
    archive.earlier.save()
    assert archive.earlier.headline not in headlines(open_page("/cuoc-hop/"))
    open_page(archive.earlier.get_absolute_url(), status=404)


def test_a_meeting_that_was_joined_to_another_leads_to_it(client, archive):
    archive.earlier.joined_to = archive.full
    archive.earlier.save()
    response = client.get(archive.earlier.get_absolute_url())
    assert (response.status_code, response["Location"]) == (302, archive.full.get_absolute_url())


def test_a_fact_leads_to_its_words_and_the_words_lead_back(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    mention = archive.chair.mentions.get()
    fact = page.at(f"a{archive.chair.pk}")
    assert f"#m{mention.pk}" in [a.get("href") for a in fact.iter("a")]
    words = page.at(f"m{mention.pk}")
    assert text_of(words) == "Lê Văn Thử"
    assert [a.get("href") for a in words.iter("a")] == [f"#a{archive.chair.pk}"]


def test_every_mention_has_its_place_in_the_text(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    for mention in Mention.objects.filter(report=archive.told).select_related("report"):
        found = page.at(f"m{mention.pk}")
        if found.tag == "mark":
            assert "".join(found.itertext()) == mention.words


def test_the_text_is_the_report(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    source = page.all("div", class_="source")[0]
    assert "".join(source.itertext()) == archive.told.text


def test_words_that_stand_for_several_people_lead_to_all_of_them(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    shared = Mention.objects.filter(report=archive.told, start=0, end=8).first()
    around = next(a for a in page.at(f"m{shared.pk}").iter("a"))
    assert around.get("href") in page.links
    assert len(Mention.objects.filter(report=archive.told, start=0, end=8)) == 2


def test_people_stand_under_their_weightiest_part(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    labels = page.texts("h3")
    assert labels == ["Chủ trì 1", "Dự 1", "Được nhắc đến 1"]
    text = text_of(page.at(f"a{archive.chair.pk}"))
    assert text.startswith("TS. Lê Văn Thử")
    assert "Bí thư Tỉnh ủy" in text
    assert "chủ trì, phát biểu" in text
    assert "nguyên Phó Bí thư Tỉnh ủy" in text_of(page.at(f"a{archive.guest.pk}"))


def test_every_fact_says_who_stands_behind_it(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    states = [
        text_of(one) for one in page.at("people").iter("span") if "state" in one.get("class", "").split()
    ]
    unread, checked = "máy đọc, chưa kiểm tra", "đã kiểm tra"
    assert states == [unread, unread, checked, unread]  # of whom was checked, the part was not


def test_a_field_that_a_person_changed_says_so(open_page, archive):
    archive.full.machine = archive.full.effective() | {"venue": "chỗ khác"}
    archive.full.mark_edited()
    archive.full.save()
    page = open_page(archive.full.get_absolute_url())
    told = {name: text_of(page.at(f"f-{name}")) for name in ("venue", "held_on")}
    assert "đã sửa" in told["venue"]
    assert "máy đọc, chưa kiểm tra" in told["held_on"]


def test_the_other_fields_of_what_was_checked_stay_checked(open_page, archive):
    archive.full.machine = archive.full.effective()
    archive.full.state, archive.full.venue = State.CONFIRMED, "Nhà văn hóa"
    archive.full.mark_edited()
    archive.full.save()
    page = open_page(archive.full.get_absolute_url())
    told = {name: text_of(page.at(f"f-{name}")) for name in ("venue", "held_on")}
    assert "đã sửa" in told["venue"]
    assert "đã kiểm tra" in told["held_on"]


def test_figures_are_written_as_the_reader_writes_them(open_page, archive):
    address = archive.full.get_absolute_url()
    vietnamese, english = (
        page.texts("td", class_="number") for page in map(open_page, [address] * 2, ["vi", "en"])
    )
    assert vietnamese == ["▼ giảm 215/1.503", "hơn 14,4%"]
    assert english == ["▼ decrease 215/1,503", "over 14.4%"]


def test_a_contradiction_is_noted_beside_its_figure(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    rows = [text_of(row) for row in page.all("tr", class_="contradicting")]
    assert len(rows) == 1
    assert "Mâu thuẫn: bài nêu 14,4 %, mà 215/1503 là 14,3 %" in rows[0]


def test_unknown_is_said_with_its_candidates(open_page, archive):
    archive.unknown.reasons = {
        "province": {
            "because": "several provinces are spoken of alike",
            "candidates": [{"value": "ha-tinh", "because": "“Hà Tĩnh” is named", "fell": ""}],
        }
    }
    archive.unknown.save()
    page = open_page(archive.unknown.get_absolute_url())
    place = page.at("f-province")
    assert "Chưa rõ tỉnh" in text_of(place)
    assert "Hà Tĩnh: bài nêu “Hà Tĩnh”" in text_of(place)
    assert next(place.iter("details")).get("open") is not None
    assert "Chưa rõ ngày" in text_of(page.at("f-held_on"))
    assert "Bài viết không nêu tên ai." in page.text


def test_bounds_are_shown_as_bounds(open_page, archive):
    page = open_page(archive.bounds.get_absolute_url())
    assert "13/12/2024 – 28/02/2025" in text_of(page.at("f-held_on"))
    assert "Chỉ" not in page.text
    assert "nay thuộc tỉnh Hưng Yên" in text_of(page.at("f-province"))


def test_neighbours_of_the_same_province(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    assert [a.get("href") for a in page.all("a", rel="prev")] == [archive.earlier.get_absolute_url()]
    assert page.all("a", rel="next") == []


def test_the_report_says_where_it_comes_from(open_page, archive):
    page = open_page(archive.full.get_absolute_url())
    provenance = text_of(page.all("dl", class_="provenance")[0])
    for part in ("Báo Thử", "Minh Thử", "25/10/2025", archive.told.source_name, archive.told.digest):
        assert part in provenance


def test_two_reports_of_one_meeting_stand_one_below_the_other(open_page, archive):
    second = make.report(archive.full, "Lê Văn Thử họp.", title="Bài thứ hai")
    make.quote(second, "Lê Văn Thử", archive.chair)
    page = open_page(archive.full.get_absolute_url())
    assert page.texts("div", class_="source")[1] == "Lê Văn Thử họp."
    assert len(set(page.ids)) == len(page.ids)
    leading = [a.get("href") for a in page.at(f"a{archive.chair.pk}").iter("a")]
    assert {f"#m{mention.pk}" for mention in archive.chair.mentions.all()} <= set(leading)


def test_a_replaced_report_is_not_shown(open_page, archive):
    archive.told.is_current = False
    archive.told.save()
    make.report(archive.full, "Bản mới của bài.", supersedes=archive.told)
    page = open_page(archive.full.get_absolute_url())
    assert page.texts("div", class_="source") == ["Bản mới của bài."]


def test_hostile_words_stay_words(open_page, db):
    made = make.meeting("<script>alert(1)</script>", text="<script>alert(1)</script> & 'x' \"y\"")
    made.body = '"><img src=x onerror=alert(1)>'
    made.save()
    page = open_page(made.get_absolute_url())
    assert (
        page.all("img")
        == [one for one in page.all("script") if not (one.get("src") or one.get("type"))]
        == []
    )
    assert page.texts("h1") == ["<script>alert(1)</script>"]
