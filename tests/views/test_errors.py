"""Pages for what went wrong."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import RequestFactory
from django.views.defaults import bad_request, permission_denied, server_error

from tests.views.reading import Page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "address",
    [
        "/khong-co/",
        "/cuoc-hop/khong-co/",
        "/tinh/atlantis/",
        "/can-bo/ai-do/",
        "/van-ban/x/",
        "/cuoc-hop/%00/",
    ],
)
def test_what_is_not_there(open_page, address, language):
    page = open_page(address, language, status=404)
    assert page.texts("h1") == ["Không có trang này" if language == "vi" else "There is no such page"]
    assert page.all("input", name="q")


@pytest.mark.parametrize(
    ("answer", "heading"),
    [
        (lambda request: permission_denied(request, PermissionDenied()), "Không được phép"),
        (lambda request: bad_request(request, SuspiciousOperation()), "Yêu cầu không hiểu được"),
    ],
)
def test_what_is_refused(answer, heading):
    page = Page(answer(RequestFactory().get("/")))
    assert page.texts("h1") == [heading]
    assert page.all("input", name="q")


def test_the_error_page_needs_no_database(django_db_blocker):
    with django_db_blocker.block():
        page = Page(server_error(RequestFactory().get("/")))
    assert page.status == 500
    assert page.texts("h1") == ["Máy chủ gặp lỗi"]
    assert all(link.startswith("/static/") for link in page.requests)


def test_the_error_page_needs_no_collected_files(settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    assert Page(server_error(RequestFactory().get("/"))).texts("h1") == ["Máy chủ gặp lỗi"]


def test_an_error_in_a_view_gets_the_error_page(client, archive, monkeypatch):
    def broken(*arguments):
        raise RuntimeError("on purpose")

    monkeypatch.setattr("meetings.views.about.holdings", broken)
    client.raise_request_exception = False
    response = client.get("/gioi-thieu/")
    assert response.status_code == 500
    assert "Máy chủ gặp lỗi" in response.content.decode()
