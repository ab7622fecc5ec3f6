"""GET /api/v1/search: what programs may ask, and that they get what the page shows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.search.asking import FACETS, TYPES
from tests import factories as make
from tests.search.test_acceptance import CASES, writings
from tests.search.test_anything_typed import TEXT
from tests.views.reading import Page

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/search"


@pytest.fixture
def asked(client):
    """asked(q="…", status=200) → the answer"""

    def ask(status: int = 200, **parameters) -> dict:
        response = client.get(ADDRESS, parameters)
        assert response.status_code == status, response.content.decode()
        assert response.headers["Content-Type"] == "application/json"
        return response.json()

    return ask


@pytest.mark.parametrize(
    ("parameters", "wrong"),
    [
        ({"year": "hai nghìn"}, {"year"}),
        ({"year": "1"}, {"year"}),
        ({"month": "2024-13"}, {"month"}),
        ({"province": "atlantis"}, {"province"}),
        ({"kind": "party"}, {"kind"}),
        ({"type": "person"}, {"type"}),
        ({"official": "khong-co"}, {"official"}),
        ({"resolution": "khong-co"}, {"resolution"}),
        ({"sort": "up"}, {"sort"}),
        ({"page": "0"}, {"page"}),
        ({"page": "x"}, {"page"}),
        ({"page": "1000000"}, {"page"}),
        ({"page_size": "0"}, {"page_size"}),
        ({"page_size": "101"}, {"page_size"}),
        ({"q": "a" * 20_000}, {"q"}),
        ({"query": "hội"}, {"query"}),
        ({"sort": ["newest", "oldest"]}, {"sort"}),
        ({"page": "x", "year": "y", "q": "hội"}, {"page", "year"}),
        ({"kind": "\x00"}, {"kind"}),
        ({"official": "\x00"}, {"official"}),
    ],
)
def test_wrong_parameters_are_told_with_a_reason(asked, archive, parameters, wrong):
    answer = asked(400, **parameters)
    assert set(answer) == {"errors"}
    assert set(answer["errors"]) == wrong
    assert all(answer["errors"].values())


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_only_read(client, db, method):
    assert getattr(client, method)(ADDRESS).status_code == 405


def test_a_result_says_what_it_is_and_where(asked, archive):
    (found,) = asked(q="y tế", type="meeting")["results"]
    assert found.pop("score") > 0
    assert found.pop("snippet").count("<mark>y tế</mark>") == 1
    assert found == {
        "type": "meeting",
        "id": archive["thai-binh"].address,
        "title": "Thông báo nhanh về y tế và thủy lợi",
        "url": f"http://testserver{archive['thai-binh'].get_absolute_url()}",
        "date": "2018-09-05",
        "province": "tỉnh Thái Bình (đến 30/06/2025)",
    }


@pytest.mark.parametrize(
    ("typed", "kind", "place"),
    [
        ("Lê Thị Thuý Mẫu", "official", "tỉnh Hà Nam (đến 30/06/2025)"),
        ("18-NQ/TW", "resolution", ""),
        ("36,4", "statistic", "tỉnh Hà Nam (đến 30/06/2025)"),
    ],
)
def test_a_person_a_document_and_a_figure_say_where_they_belong(asked, archive, typed, kind, place):
    assert [one["province"] for one in asked(q=typed, type=kind)["results"]] == [place]


@pytest.mark.parametrize(
    ("typed", "kind", "records"),
    [
        ("y tế", "meeting", "meetings"),
        ("Lê Thị Thuý Mẫu", "official", "officials"),
        ("18-NQ/TW", "resolution", "resolutions"),
        ("36,4", "statistic", "statistics"),
    ],
)
def test_a_result_is_known_by_its_id_to_the_other_answers(asked, archive, client, typed, kind, records):
    (found,) = asked(q=typed, type=kind)["results"]
    assert client.get(f"/api/v1/{records}/{found['id']}").json()["url"] == found["url"]


def test_a_document_of_a_province_says_so(asked, index):
    own = make.resolution("01-NQ/TU", "TU/nghe-an:NQ:1:2025-2030", province=make.province("nghe-an"))
    make.cite(make.meeting(), own)
    index()
    (found,) = asked(q="01-NQ/TU", type="resolution")["results"]
    assert found["province"] == "tỉnh Nghệ An"


def test_a_person_of_no_known_place_says_none(asked, index):
    make.attend(make.meeting(), "Lê Văn Thử", scope="trung-uong")
    index()
    (found,) = asked(q="Lê Văn Thử", type="official")["results"]
    assert found["province"] == ""


def test_a_figure_leads_to_its_line_of_the_meeting(asked, archive, client):
    (found,) = asked(q="36,4", type="statistic")["results"]
    address, _, anchor = found["url"].partition("#")
    assert anchor in Page(client.get(address)).ids


def test_an_empty_question_finds_nothing(asked, archive):
    answer = asked()
    assert (answer["count"], answer["results"], answer["suggestion"]) == (0, [], "")
    assert set(answer["facets"]) == {"type", *FACETS}


def test_facets_have_value_label_and_count(asked, archive):
    facets = asked(q="tỉnh", type="meeting")["facets"]
    assert {"value": "nghe-an", "label": "tỉnh Nghệ An", "count": 1} in facets["province"]
    assert [one["value"] for one in facets["year"]] == ["2025", "2024", "2018"]
    assert {one["value"] for one in facets["type"]} <= set(TYPES)


@pytest.mark.parametrize("chosen", [{}, {"year": "2024"}, {"type": "meeting", "province": "nghe-an"}])
@pytest.mark.parametrize("name", ["type", *FACETS])
def test_a_count_is_what_choosing_the_value_gives(asked, archive, chosen, name):
    for value in asked(q="tỉnh", **chosen)["facets"][name]:
        assert asked(**{"q": "tỉnh", **chosen, name: value["value"]})["count"] == value["count"]


def test_pages_hold_everything_once(asked, archive):
    whole = asked(q="tỉnh", page_size=100)
    pages = [asked(q="tỉnh", page_size=2, page=page)["results"] for page in range(1, 8)]
    shown = [(one["type"], one["id"]) for page in pages for one in page]
    assert shown == [(one["type"], one["id"]) for one in whole["results"]]
    assert len(shown) == whole["count"]


def test_it_suggests(asked, archive):
    assert asked(q="dang bo")["suggestion"] == "đảng bộ"


def test_a_merged_official_is_the_one_that_stands(asked, archive):
    official = archive["thai-binh"].attendances.get().official
    other = archive["nghe-an"].attendances.get().official
    other.merged_into = official
    other.save()
    assert asked(official=other.slug)["count"] == asked(official=official.slug)["count"] > 0


@pytest.mark.parametrize(("typed", "addresses"), CASES)
def test_it_finds_what_the_page_shows(asked, archive, client, typed, addresses):
    results = asked(q=typed, type="meeting")["results"]
    assert {one["id"] for one in results} == {archive[address].address for address in addresses}
    page = Page(client.get("/tim-kiem/", {"q": typed, "type": "meeting"}))
    shown = [a.get("href") for heading in page.all("h2", class_="what") for a in heading.iter("a")]
    assert [f"http://testserver{link}" for link in shown] == [one["url"] for one in results]


@pytest.mark.parametrize(("typed", "_addresses"), CASES)
def test_it_finds_the_same_however_it_is_written(asked, archive, typed, _addresses):
    def found(text: str) -> list:
        return [one["url"] for one in asked(q=text, type="meeting")["results"]]

    for writing in writings(typed):
        assert found(writing) == found(typed), writing


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(typed=TEXT)
def test_nothing_that_can_be_typed_is_an_error(asked, archive, typed):
    answer = asked(q=typed)
    assert answer["count"] >= len(answer["results"])
    assert answer["count"] == 0 or answer["results"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(
    name=st.sampled_from(["type", "year", "sort", "page", "official", "month", "x"]),
    value=st.text(max_size=30),
)
def test_no_value_of_a_parameter_is_a_failure(client, archive, name, value):
    assert client.get(ADDRESS, {"q": "tỉnh", name: value}).status_code in (200, 400)
