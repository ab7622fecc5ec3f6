"""/api/v1/: every kind of record, narrowed and counted as on the pages, each fact with its words."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import Meeting, Province, Report, Resolution, Role, State
from tests import factories as make
from tests.views.reading import Page

V1 = "/api/v1"
LISTS = {  # the most queries that each may need for a page, however long
    "meetings": 4,
    "officials": 6,
    "attendances": 8,
    "resolutions": 4,
    "citations": 4,
    "statistics": 3,
    "reports": 3,
    "mentions": 2,
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(db) -> SimpleNamespace:
    """Two meetings with everything, one of which nothing is known, and one that an editor rejected."""
    full = make.meeting(
        body="Ban Chấp hành Đảng bộ tỉnh",
        reasons={
            "province": {
                "because": "the outlet “Báo Thử”",
                "candidates": [
                    {"value": "ha-tinh", "because": "“Hà Tĩnh” is named", "fell": "one of several"}
                ],
            }
        },
    )
    make.quote(full.reports.get(), "24/10/2025", full, field="held_on")
    make.quote(full.reports.get(), full.headline, field="title")
    chair = make.attend(full, "Lê Văn Thử", "Bí thư Tỉnh ủy", roles=["chair", "speak"])
    citation = make.cite(full, make.resolution())
    figure = make.figure(full, "14.4", "%", "14,4%", direction="decrease", note="14.4 %, not 14.3 %")
    old = make.meeting(
        "Hội nghị tỉnh Thái Bình", province="thai-binh", held_on=date(2018, 9, 5), kind="review"
    )
    make.attend(old, "Lê Văn Thử", "Bí thư Tỉnh ủy", scope="hung-yen-2025")
    make.cite(old, make.resolution("1-NQ/TU", "TU/thai-binh:NQ:1:?", candidates=[{"value": "TU/thai-binh"}]))
    make.figure(old, "215", "đầu mối", "giảm 215/1.503 đầu mối", of="1503", direction="decrease")
    unknown = make.meeting("", province=None, held_on=None, kind="other")
    rejected = make.meeting("Bị bác bỏ", state=State.REJECTED, text="Bị bác bỏ\n\nTrần Ẩn chủ trì.")
    hidden = make.attend(rejected, "Trần Ẩn", "Bí thư", roles=["chair"])
    return SimpleNamespace(
        full=full,
        old=old,
        unknown=unknown,
        rejected=rejected,
        hidden=hidden,
        chair=chair,
        citation=citation,
        figure=figure,
        report=full.reports.get(),
    )


@pytest.fixture
def get(client, db):
    """get("/meetings?year=2025", status=200, **headers) → the answer"""

    def ask(path: str, status: int = 200, **headers) -> dict:
        response = client.get(V1 + path, headers=headers)
        assert response.status_code == status, response.content.decode()
        assert response.headers["Content-Type"].startswith("application/json")
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        return response.json()

    return ask


def everything(get, path: str) -> list[dict]:
    """All the records of a list, page by page."""
    answer = get(path)
    found = answer["results"]
    while answer.get("next"):
        answer = get(answer["next"].partition(V1)[2])
        found += answer["results"]
    return found


def spans_in(told) -> list[dict]:
    """Every piece of evidence in an answer, wherever it is."""
    if isinstance(told, dict):
        return [span for value in told.values() for span in spans_in(value)] + (
            [told] if "start" in told else []
        )
    return [span for one in told for span in spans_in(one)] if isinstance(told, list) else []


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("meetings?year=hai", {"year"}),
        ("meetings?year=99999999999999999999999", {"year"}),
        ("meetings?year=-1&kind=party", {"year", "kind"}),
        ("meetings?year=2025&year=2025", {"year"}),
        ("meetings?province=atlantis", {"province"}),
        ("meetings?province=%00", {"province"}),
        ("meetings?body=%00", {"body"}),
        ("meetings?%00=1", {""}),
        ("meetings?month=2025-13", {"month"}),
        ("meetings?page=2", {"page"}),
        ("meetings?cursor=x", {"cursor"}),
        ("meetings?cursor=-1", {"cursor"}),
        ("meetings?cursor=99999999999999999999", {"cursor"}),
        ("meetings?cursor=1.5", {"cursor"}),
        ("meetings?page_size=0", {"page_size"}),
        ("meetings?page_size=101", {"page_size"}),
        ("meetings?sort=newest", {"sort"}),
        ("officials?letter=12", {"letter"}),
        ("attendances?official=khong-co", {"official"}),
        ("attendances?meeting=khong-co", {"meeting"}),
        ("attendances?role=king", {"role"}),
        ("citations?resolution=khong-co", {"resolution"}),
        ("statistics?unit=khong-co", {"unit"}),
        ("statistics?direction=up", {"direction"}),
        ("statistics?contradicting=yes", {"contradicting"}),
        ("provinces?on=hom-nay", {"on"}),
        ("provinces?cursor=1", {"cursor"}),
        ("mentions?report=khong-co", {"report"}),
        ("provinces/nghe-an?x=1", {"x"}),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(get, filled, query, wrong):
    answer = get(f"/{query}", 400)
    assert set(answer) == {"errors"}
    assert set(answer["errors"]) == wrong
    assert all(answer["errors"].values())


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/people",
        "/meetings/",
        "/meetings/khong-co",
        "/meetings/%00",
        "/meetings/a/b",
        "/officials/khong-co",
        "/resolutions/khong-co",
        "/provinces/atlantis",
        "/reports/0123",
        "/attendances/0",
        "/attendances/99999999999999999999999999",
        "/citations/x",
        "/statistics/1.5",
        "/mentions/-1",
    ],
)
def test_what_is_not_there_is_not_found(get, filled, path):
    assert get(path, 404)["errors"]["path"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["/meetings", "/meetings/x", "/search"])
def test_it_is_only_read(client, db, method, path):
    response = getattr(client, method)(V1 + path)
    assert response.status_code == 405
    assert response.json()["errors"]["method"]
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_rejected_records_are_not_public(get, filled):
    Role.objects.filter(role="speak").update(state=State.REJECTED)
    assert [one["role"] for one in get(f"/attendances/{filled.chair.pk}")["roles"]] == ["chair"]
    filled.figure.state = State.REJECTED
    filled.figure.save()
    assert filled.figure.pk not in {one["id"] for one in everything(get, "/statistics")}
    gone = [
        f"/statistics/{filled.figure.pk}",
        f"/mentions/{filled.figure.mentions.get().pk}",
        f"/meetings/{filled.rejected.address}",
        f"/reports/{filled.rejected.reports.get().digest}",
        f"/attendances/{filled.hidden.pk}",
        f"/officials/{filled.hidden.official.slug}",
        f"/mentions/{filled.hidden.mentions.get().pk}",
    ]
    for path in gone:
        get(path, 404)
    for name in LISTS:
        assert "Ẩn" not in str(everything(get, f"/{name}")), name
        assert "Bị bác bỏ" not in str(everything(get, f"/{name}")), name


# The page that lists the same records, and the name under which it has them.
PAGES = {
    "meetings": ("/cuoc-hop/", "meetings"),
    "officials": ("/can-bo/", "officials"),
    "resolutions": ("/van-ban/", "resolutions"),
    "statistics": ("/so-lieu/", "statistics"),
}


@pytest.mark.parametrize(
    ("name", "query", "count"),
    [
        ("meetings", "", 3),
        ("meetings", "?province=nghe-an", 1),
        ("meetings", "?province=hung-yen-2025", 1),
        ("meetings", "?unplaced=1", 1),
        ("meetings", "?year=2018", 1),
        ("meetings", "?month=2025-10", 1),
        ("meetings", "?kind=congress", 0),
        ("meetings", "?kind=review&year=2018", 1),
        ("meetings", "?body=Ban Chấp hành Đảng bộ tỉnh", 1),
        ("officials", "", 2),
        ("officials", "?province=thai-binh", 1),
        ("officials", "?letter=T", 2),
        ("officials", "?letter=Đ", 0),
        ("resolutions", "", 2),
        ("resolutions", "?kind=nghị quyết", 2),
        ("resolutions", "?province=hung-yen-2025", 1),
        ("statistics", "", 2),
        ("statistics", "?unit=%", 1),
        ("statistics", "?words=dau moi", 1),
        ("statistics", "?direction=decrease", 2),
        ("statistics", "?contradicting=1", 1),
        ("statistics", "?contradicting=false", 2),
        ("statistics", "?year=2018&province=thai-binh", 1),
    ],
)
def test_a_list_has_what_its_page_has(get, client, filled, name, query, count):
    query = query.replace("%", "%25")
    answer = get(f"/{name}{query}")
    address, records = PAGES[name]
    assert answer["count"] == len(answer["results"]) == count
    assert client.get(address + query).context[records].paginator.count == count


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("attendances", 2),
        ("attendances?meeting={full}", 1),
        ("attendances?official={official}", 1),
        ("attendances?province=hung-yen-2025", 1),
        ("attendances?year=2018", 1),
        ("attendances?role=chair", 1),
        ("attendances?role=report", 0),
        ("citations?meeting={full}", 1),
        ("citations?resolution=tw-nq-18-kxii", 1),
        ("citations?year=1999", 0),
        ("statistics?meeting={full}", 1),
        ("reports", 3),
        ("reports?meeting={full}", 1),
        ("reports?province=nghe-an", 1),
        ("mentions?meeting={full}", 8),
        ("mentions?report={report}", 8),
        ("provinces?on=2025-06-30", 63),
        ("provinces?on=2025-07-01", 34),
        ("provinces", 90),
    ],
)
def test_other_lists_are_narrowed_too(get, filled, query, count):
    query = query.format(
        full=filled.full.address, official=filled.chair.official.slug, report=filled.report.digest
    )
    answer = get(f"/{query}")
    assert answer["count"] == len(answer["results"]) == count


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("sort", ["arrived", "-arrived"])
def test_pages_hold_everything_once_whatever_comes_in_meanwhile(get, filled, name, sort):
    whole = get(f"/{name}?sort={sort}")["results"]
    first = get(f"/{name}?sort={sort}&page_size=1")
    later = make.meeting("Hội nghị vào sau", held_on=date(2024, 1, 1))
    make.attend(later, "Võ Thị Sau", "Bí thư")
    make.cite(later, make.resolution("2-NQ/TW", "TW:NQ:2:kXII"))
    make.figure(later, "1", "xã")
    rest = everything(get, first["next"].partition(V1)[2]) if first["next"] else []
    read = first["results"] + rest
    assert read[: len(whole)] == whole
    assert (len(read) > len(whole)) == (sort == "arrived")


@pytest.mark.parametrize("name", [*LISTS, "meetings/{full}", "reports/{report}"])
def test_words_are_where_they_are_said_to_be(get, filled, name):
    texts = {one["digest"]: get(f"/reports/{one['digest']}")["text"] for one in everything(get, "/reports")}
    path = name.format(full=filled.full.address, report=filled.report.digest)
    spans = spans_in(get(f"/{path}"))
    assert spans or name in ("officials", "resolutions")
    for span in spans:
        assert texts[span["report"]][span["start"] : span["end"]] == span["words"]


def test_a_person_at_a_meeting_has_words_for_each_part_and_position(get, filled):
    told = get(f"/attendances/{filled.chair.pk}")
    assert told["official"]["name"] == "Lê Văn Thử"
    assert [one["words"] for one in told["evidence"]] == ["Lê Văn Thử"]
    (position,) = told["positions"]
    assert (position["title"], position["evidence"][0]["words"]) == ("Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy")
    assert [(one["role"], one["role_label"]) for one in told["roles"]] == [
        ("chair", "chủ trì"),
        ("speak", "phát biểu"),
    ]
    assert told["state"] == "unreviewed"


def test_what_is_not_known_is_null_and_says_what_it_may_be(get, filled):
    unknown = get(f"/meetings/{filled.unknown.address}")
    assert (unknown["province"], unknown["held_on"]) == (None, None)
    reason = get(f"/meetings/{filled.full.address}", **{"Accept-Language": "en"})["reasons"]["province"]
    assert reason["because"] == "the outlet “Báo Thử”"
    assert reason["candidates"][0]["fell"] == "one of several"
    figure = get(f"/statistics/{filled.figure.pk}")
    assert (figure["value"], figure["of"], figure["note"]) == ("14.4", None, "14.4 %, not 14.3 %")


@pytest.mark.parametrize(
    ("asked", "spoken", "label"),
    [
        (None, "vi", "chủ trì"),
        ("vi", "vi", "chủ trì"),
        ("en-GB,en;q=0.9", "en", "chaired"),
        ("fr, en;q=0.5", "en", "chaired"),
        ("en;q=0", "vi", "chủ trì"),
        ("fr", "vi", "chủ trì"),
        ("*;q=\x00,,;;", "vi", "chủ trì"),
    ],
)
def test_labels_are_in_the_language_that_is_asked_for(client, filled, asked, spoken, label):
    headers = {} if asked is None else {"Accept-Language": asked}
    response = client.get(f"{V1}/attendances/{filled.chair.pk}", headers=headers)
    assert response.json()["roles"][0]["role_label"] == label
    assert response.headers["Content-Language"] == spoken
    assert "Accept-Language" in response.headers["Vary"]


def test_a_merged_record_leads_to_the_one_that_stands(client, get, filled):
    stands, merged = filled.chair.official, make.official("Lê Văn Thử", "hung-yen-2025")
    merged.merged_into = stands
    merged.save()
    response = client.get(f"{V1}/officials/{merged.slug}")
    assert (response.status_code, response.headers["Location"]) == (308, f"{V1}/officials/{stands.slug}")
    told = get(f"/officials/{stands.slug}")
    assert (told["also"], told["meetings"]) == ([merged.slug], 2)
    assert get(f"/attendances?official={merged.slug}")["count"] == 2
    assert {one["official"]["slug"] for one in everything(get, "/attendances")} == {stands.slug}


def test_who_is_named_twice_at_a_meeting_is_told_of_once(client, get, filled):
    stands, meeting = filled.chair.official, filled.chair.meeting
    other = make.attend(meeting, "Lê V. Thử", "Phó Bí thư Tỉnh ủy", roles=["report"])
    before = get("/attendances")["count"]
    other.official.merged_into = stands
    other.official.save()
    assert get("/attendances")["count"] == before - 1 == len(everything(get, "/attendances"))
    (told,) = get(f"/attendances?official={stands.slug}&meeting={meeting.address}")["results"]
    assert (told["id"], told["also"]) == (filled.chair.pk, [other.pk])
    assert "Phó Bí thư Tỉnh ủy" in [one["title"] for one in told["positions"]]
    assert told == get(f"/attendances/{told['id']}")
    assert told in get(f"/meetings/{meeting.address}")["attendances"]
    for role in ("chair", "report"):
        assert told in get(f"/attendances?role={role}")["results"], role
    response = client.get(f"{V1}/attendances/{other.pk}")
    assert (response.status_code, response.headers["Location"]) == (308, f"{V1}/attendances/{told['id']}")


def test_a_document_under_two_identities_is_told_of_once(client, get, filled):
    first = get("/citations")["results"][0]
    meeting = Meeting.objects.get(address=first["meeting"]["address"])
    other = make.cite(meeting, make.resolution("18", "TW:NQ:18:?"))
    before = get("/citations")["count"]
    other.resolution.merged_into = Resolution.objects.get(slug=first["resolution"]["slug"])
    other.resolution.save()
    assert get("/citations")["count"] == before - 1
    told = get(f"/citations/{first['id']}")
    assert told["also"] == [other.pk]
    assert told in get(f"/meetings/{meeting.address}")["citations"]
    response = client.get(f"{V1}/citations/{other.pk}")
    assert (response.status_code, response.headers["Location"]) == (308, f"{V1}/citations/{first['id']}")


def test_a_joined_meeting_leads_to_the_one_that_stands(client, filled):
    Meeting.objects.filter(pk=filled.old.pk).update(joined_to=filled.full)
    response = client.get(f"{V1}/meetings/{filled.old.address}")
    assert (response.status_code, response.headers["Location"]) == (
        308,
        f"{V1}/meetings/{filled.full.address}",
    )


def test_a_replaced_text_leads_to_the_newest_of_its_file(client, get, filled):
    old = filled.report
    old.is_current = False
    old.save()
    new = make.report(filled.full, supersedes=old)
    Report.objects.filter(pk=new.pk).update(source_name=old.source_name)
    response = client.get(f"{V1}/reports/{old.digest}")
    assert (response.status_code, response.headers["Location"]) == (308, f"{V1}/reports/{new.digest}")
    assert get(f"/reports/{new.digest}")["replaces"] == old.digest


def test_addresses_lead_to_places_on_pages(get, client, filled):
    for name in (*LISTS, "provinces?on=2025-06-30"):
        for told in everything(get, f"/{name}"):
            address, _hash, anchor = (told["url"] if "url" in told else told["of"]["url"]).partition("#")
            page = client.get(address.removeprefix("http://testserver"))
            assert page.status_code == 200, address
            assert not anchor or anchor in Page(page).ids, (address, anchor)


def fill(letters: str) -> None:
    for number, letter in enumerate(letters):
        held = make.meeting(held_on=date(2024, 1, 1 + number))
        for person in "XYZ":
            make.attend(held, f"Lê {letter} {person}", "Bí thư Tỉnh ủy", "Ủy viên", roles=["chair", "speak"])
            make.cite(held, make.resolution(f"1{person}-NQ/TW", f"TW:NQ:{letter}{person}:kXII"))
            make.figure(held, "14.4", "%", "14,4%")


def queries(client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(V1 + path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_asks_the_database_little_however_long_it_is(client, db, name):
    fill("A")
    few = queries(client, f"/{name}")
    fill("BCDE")
    assert queries(client, f"/{name}") == few <= LISTS[name]


def test_a_meeting_asks_the_database_little_however_much_there_is(client, db):
    fill("AB")
    small, large = Meeting.objects.order_by("pk")
    for number in range(9):
        make.attend(large, f"Lê Thêm {number}", "Bí thư Tỉnh ủy", roles=["chair"])
        make.figure(large, "14.4", "%", "14,4%")
    one, many = (queries(client, f"/meetings/{held.address}") for held in (small, large))
    assert one == many <= 16


def test_the_provinces_ask_the_database_little(client, filled):
    assert queries(client, "/provinces") <= 3


def test_the_document_describes_every_list_and_every_answer(get, filled):
    document = get("/openapi.json")
    assert document["openapi"].startswith("3.1")
    schemas = document["components"]["schemas"]
    paths = document["paths"]
    assert f"{V1}/search" in paths
    for name in (*LISTS, "provinces"):
        described = paths[f"{V1}/{name}"]["get"]
        page = schemas[
            described["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        ]
        record = schemas[page["properties"]["results"]["items"]["$ref"].rpartition("/")[2]]
        answer = get(f"/{name}")
        assert set(page["properties"]) == set(answer)
        assert set(record["properties"]) == set(answer["results"][0])
        assert described["responses"].keys() == {"200", "400"}
    kinds = {one["name"]: one["schema"] for one in paths[f"{V1}/meetings"]["get"]["parameters"]}
    assert "congress" in kinds["kind"]["enum"]
    assert kinds["page_size"] == {"type": "integer", "minimum": 1, "maximum": 100}


def test_the_document_is_in_english(get):
    names = {unit.name for unit in Province.objects.all()}
    described = str(get("/openapi.json")["paths"])
    assert not any(f" {name}" in described for name in names)
    assert "records per page" in described


def test_head_says_what_get_says_without_content(client, filled):
    got, headed = client.get(f"{V1}/meetings"), client.head(f"{V1}/meetings")
    assert headed.status_code == 200
    assert headed.content == b""
    for name in ("Content-Type", "Cache-Control", "Vary"):
        assert headed.headers[name] == got.headers[name]


def test_a_script_of_another_site_may_ask_whether_something_has_changed(client, db):
    response = client.options(f"{V1}/meetings", headers={"Access-Control-Request-Headers": "if-none-match"})
    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Headers"] == "If-None-Match"


@pytest.mark.django_db(transaction=True)
def test_while_nothing_has_changed_nothing_is_read(client):
    held = make.meeting()
    for path in ("/meetings", f"/meetings/{held.address}", f"/reports/{held.reports.get().digest}"):
        tag = client.get(V1 + path).headers["ETag"]
        with CaptureQueriesContext(connection) as captured:
            again = client.get(V1 + path, headers={"If-None-Match": tag})
        assert (again.status_code, again.content, len(captured)) == (304, b"", 1)
        assert client.head(V1 + path).headers["ETag"] == tag
        english = client.get(V1 + path, headers={"If-None-Match": tag, "Accept-Language": "en"})
        assert english.status_code == 200
    count = client.get(f"{V1}/meetings").json()["count"]
    make.meeting("Hội nghị sau")
    changed = client.get(f"{V1}/meetings", headers={"If-None-Match": tag})
    assert (changed.status_code, changed.json()["count"]) == (200, count + 1)


@pytest.mark.django_db(transaction=True)
def test_what_is_not_found_is_looked_for_again(client):
    tag = client.get(f"{V1}/meetings/khong-co").headers["ETag"]
    assert client.get(f"{V1}/meetings/khong-co", headers={"If-None-Match": tag}).status_code == 404
