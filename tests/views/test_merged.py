"""Two rows that were merged since: one person, one document, with the words of both."""

import pytest

from meetings.correcting.merging import merge, take_back
from meetings.models import Official, Resolution, State
from meetings.models.merged_rows import one_a_document, one_a_person
from tests import factories
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db

TEXT = (
    "Hội nghị\nBí thư Tỉnh ủy Lê Văn Thử chủ trì. Đồng chí Lê Thử, Trưởng Đoàn đại biểu, phát biểu."
    " Theo Nghị quyết số 18-NQ/TW; văn bản số 181."
)


@pytest.fixture
def held(db):
    held = factories.meeting("Hội nghị", text=TEXT)
    factories.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy", roles=["chair"])
    factories.attend(held, "Lê Thử", "Bí thư Tỉnh ủy", "Trưởng Đoàn đại biểu", roles=["chair", "speak"])
    factories.cite(held, factories.resolution())
    factories.cite(held, factories.resolution("181", "TW:NQ:181:?"))
    one, other = Official.objects.order_by("pk")
    merge(one, [other])
    known, unsettled = Resolution.objects.order_by("pk")
    merge(known, [unsettled])
    return held


def test_a_person_is_one_row_with_both_sets_of_positions_and_words(open_page, held):
    page = open_page(held.get_absolute_url())
    (row,) = page.at("people").iter("li")
    one, other = held.attendances.order_by("pk")
    assert row.get("id") == f"a{one.pk}"
    assert page.at(f"a{other.pk}") in row.iter()
    text = text_of(row)
    assert "Lê Văn Thử" in text
    assert text.count("Bí thư Tỉnh ủy") == 1
    assert "Trưởng Đoàn đại biểu" in text
    assert text.count("chủ trì") == 1
    words = {mention.pk for one in (one, other) for mention in one.mentions.all()}
    assert words
    assert words <= {
        int(link.get("href").removeprefix("#m"))
        for link in row.iter("a")
        if (link.get("href") or "").startswith("#m")
    }


def test_a_document_is_one_row(open_page, held):
    page = open_page(held.get_absolute_url())
    (row,) = page.at("documents").iter("li")
    one, other = held.citations.order_by("pk")
    assert row.get("id") == f"c{one.pk}"
    assert page.at(f"c{other.pk}") in row.iter()
    assert "18-NQ/TW" in text_of(row)


def test_their_own_pages_list_the_meeting_once(open_page, held):
    for stands in (Official.objects.get(merged_into=None), Resolution.objects.get(merged_into=None)):
        page = open_page(stands.get_absolute_url())
        assert len([a for a in page.links if a.startswith(f"{held.get_absolute_url()}#")]) >= 1
        heading = page.at("meetings" if isinstance(stands, Official) else "citations")
        assert text_of(heading).endswith(" 1")
    official = open_page(Official.objects.get(merged_into=None).get_absolute_url())
    assert "Cách viết khác: Lê Thử" in official.text
    assert "Trưởng Đoàn đại biểu" in official.text
    assert "2 cuộc họp" not in official.text


def test_a_document_s_page_quotes_the_words_of_both_whichever_stands(open_page, held):
    known, unsettled = Resolution.objects.order_by("pk")
    for stands, other in ((known, unsettled), (unsettled, known)):
        if stands.merged_into_id:
            merge(stands, [other])
        page = open_page(stands.get_absolute_url())
        assert [text_of(mark) for mark in page.all("mark")] == ["18-NQ/TW", "181"]


def test_each_address_serves_again_when_it_is_taken_back(client, open_page, held):
    merged = Official.objects.get(name="Lê Thử")
    response = client.get(merged.get_absolute_url())
    assert (response.status_code, response["Location"]) == (302, merged.merged_into.get_absolute_url())
    take_back(merged)
    assert "Lê Thử" in open_page(merged.get_absolute_url()).text
    assert len(list(open_page(held.get_absolute_url()).at("people").iter("li"))) == 2


def test_one_row_is_as_well_checked_as_the_least_of_its_rows(held):
    rows = list(held.attendances.select_related("official").order_by("pk"))
    rows[0].state = State.CONFIRMED
    assert [one.state for one in one_a_person(rows)] == [State.UNREVIEWED]


def test_two_who_are_not_one_keep_their_rows(held):
    take_back(Official.objects.get(name="Lê Thử"))
    rows = held.attendances.order_by("pk")
    assert one_a_person(rows) == list(rows)
    take_back(Resolution.objects.get(number="181"))
    assert one_a_document(held.citations.order_by("pk")) == list(held.citations.order_by("pk"))


def test_the_interface_for_programs_tells_of_one_person(client, held):
    told = client.get(f"/api/v1/meetings/{held.address}").json()
    (person,) = told["attendances"]
    assert person["official"]["name"] == "Lê Văn Thử"
    assert [one["title"] for one in person["positions"]] == ["Bí thư Tỉnh ủy", "Trưởng Đoàn đại biểu"]
    assert {one["role"] for one in person["roles"]} == {"chair", "speak"}
    assert len(person["evidence"]) == 2
    (cited,) = told["citations"]
    assert cited["resolution"]["name"] == "Nghị quyết 18-NQ/TW"
