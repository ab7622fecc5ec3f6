"""While nothing has changed no page is made twice, and none is sent twice to who has it."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from meetings.models import Official
from meetings.views.conditional import Kept
from tests import factories as make

PAGES = [
    "/",
    "/cuoc-hop/?year=2025",
    "/tinh/nghe-an/",
    "/can-bo/",
    "/so-lieu/",
    "/gioi-thieu/",
    "/sitemap.xml",
]
FILES = ["/cuoc-hop.csv", "/can-bo.jsonl", "/van-ban.atom"]


@pytest.mark.django_db(transaction=True)
def test_a_page_is_made_and_sent_again_only_when_something_has_changed(client):
    held = make.meeting()
    make.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    pages = [*PAGES, held.get_absolute_url(), Official.objects.get().get_absolute_url()]
    first = {address: client.get(address) for address in [*pages, *FILES]}
    for address, page in first.items():
        assert page.status_code == 200, address
        assert page.headers["Cache-Control"] == "no-cache", address
        with CaptureQueriesContext(connection) as captured:
            again = client.get(address, headers={"If-None-Match": page.headers["ETag"]})
        assert (again.status_code, again.content, len(captured)) == (304, b"", 1), address
    for address in pages:
        with CaptureQueriesContext(connection) as captured:
            again = client.get(address)
        assert (again.content, len(captured)) == (first[address].content, 1), address
        assert again.headers["Content-Type"] == first[address].headers["Content-Type"]
    client.cookies["django_language"] = "en"
    for address, page in first.items():
        other = client.get(address, headers={"If-None-Match": page.headers["ETag"]})
        assert other.status_code == 200, address
    del client.cookies["django_language"]
    make.meeting("Hội nghị vào sau")
    newer = client.get("/", headers={"If-None-Match": first["/"].headers["ETag"]})
    assert "Hội nghị vào sau" in newer.content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("address", ["/", "/cuoc-hop.csv", "/api/v1/meetings"])
def test_who_has_a_page_is_told_what_names_it_and_to_ask_again(client, address):
    name = client.get(address, headers={"Accept-Encoding": "gzip"}).headers["ETag"]
    again = client.get(address, headers={"If-None-Match": f'"another", W/{name.removeprefix("W/")}'})
    assert (again.status_code, again.headers["ETag"]) == (304, name.removeprefix("W/"))
    assert again.headers["Cache-Control"] == "no-cache"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("asked", [{"If-None-Match": "*"}, {"If-Match": '"another"'}], ids=str)
@pytest.mark.parametrize(
    ("address", "status"),
    [("/cuoc-hop/khong-co/", 404), ("/api/v1/meetings/khong-co", 404), ("/api/v1/meetings?khong=co", 400)],
)
def test_no_condition_is_met_where_there_is_nothing(client, address, status, asked):
    assert client.get(address, headers=asked).status_code == status


@pytest.mark.django_db(transaction=True)
def test_what_is_somebody_s_own_or_no_page_is_not_kept(client):
    held = make.meeting()
    kept = client.get("/").headers["ETag"]
    assert client.get("/cuoc-hop/khong-co/").status_code == 404
    assert client.get("/cuoc-hop/khong-co/").status_code == 404
    assert client.post("/").status_code == 405
    assert client.get("/tim-kiem/?q=h").headers.get("Cache-Control") != "no-cache"
    client.force_login(get_user_model().objects.create_superuser("thu"))
    assert client.get("/", headers={"If-None-Match": kept}).status_code == 200
    assert client.get(held.get_absolute_url()).headers.get("Cache-Control") != "no-cache"


@pytest.mark.parametrize(
    ("most", "left"), [(0, []), (2, ["c"]), (4, ["a", "c"]), (6, ["b", "a", "c"])], ids=str
)
def test_the_pages_wanted_longest_ago_go_first(most, left):
    pages = Kept(most)
    for name in "ab":
        pages.keep(name, HttpResponse("12"))
    pages.get("a")
    pages.keep("c", HttpResponse("12"))
    pages.keep("c", HttpResponse("12"))
    assert [name for name in "bac" if pages.get(name)] == left
