import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse

from archive.middleware import head_alone

VIETNAMESE, ENGLISH = "Tên đăng nhập", "Username"


@pytest.fixture
def sign_in_page(client, db):
    """A page that needs no data, as a reader with these cookies and headers gets it."""

    def get(cookies=(), **headers):
        client.cookies.load(dict(cookies))
        return client.get(reverse("admin:login"), headers=headers)

    return get


def test_no_browser_preference_changes_the_language(sign_in_page):
    page = sign_in_page(accept_language="en-GB,en;q=0.9")
    assert VIETNAMESE in page.text
    assert page.headers["Content-Language"] == "vi"


@pytest.mark.parametrize("cookie", ["", "xx", "vi-x-nonsense", "../../en"])
def test_a_language_that_is_not_offered_is_vietnamese(cookie, sign_in_page):
    assert VIETNAMESE in sign_in_page({"django_language": cookie}).text


def test_the_switch_is_remembered(client, sign_in_page):
    answer = client.post(reverse("set_language"), {"language": "en", "next": "/admin/login/"})
    assert answer.headers["Location"] == "/admin/login/"
    page = sign_in_page()
    assert ENGLISH in page.text
    assert page.headers["Content-Language"] == "en"


def test_the_switch_leads_to_no_other_host(client):
    answer = client.post(reverse("set_language"), {"language": "en", "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"


def test_a_cache_is_told_that_the_language_hangs_on_the_cookie(sign_in_page):
    assert "Cookie" in sign_in_page().headers["Vary"]


def test_one_readers_language_is_not_the_nexts(client, sign_in_page):
    assert ENGLISH in sign_in_page({"django_language": "en"}).text
    client.cookies.clear()
    assert VIETNAMESE in sign_in_page().text


@pytest.mark.parametrize(
    ("header", "value"),
    [
        (
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            "form-action 'self'; frame-ancestors 'none'",
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_every_page_carries(header, value, sign_in_page):
    assert sign_in_page().headers[header] == value


def test_no_page_may_use_the_readers_devices(sign_in_page):
    policy = sign_in_page().headers["Permissions-Policy"]
    for device in ("camera", "microphone", "geolocation"):
        assert f"{device}=()" in policy


def test_a_page_that_is_not_there_carries_them_too(client, db):
    answer = client.get("/no-such-page/")
    assert answer.status_code == 404
    assert "Content-Security-Policy" in answer.headers


def test_head_is_answered_without_content(rf):
    page = HttpResponse("nội dung", headers={"Content-Length": "12"})
    answer = head_alone(lambda request: page)(rf.head("/"))
    assert (answer.content, answer.headers["Content-Length"]) == (b"", "12")


def test_no_file_is_written_for_head(rf):
    written = []
    file = StreamingHttpResponse(written.append(line) or line for line in ("a", "b"))
    answer = head_alone(lambda request: file)(rf.head("/"))
    assert (list(answer.streaming_content), written) == ([], [])


def test_get_is_answered_whole(rf):
    assert head_alone(lambda request: HttpResponse("nội dung"))(rf.get("/")).text == "nội dung"
