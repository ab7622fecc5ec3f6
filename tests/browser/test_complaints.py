import pytest

from archive.middleware import CONTENT_SECURITY_POLICY
from tests.browser.complaints import close, collect


@pytest.fixture
def complaints_of(browser):
    """Show a page of this body, with the archive's policy, and return what the browser complained of."""

    def show(body: str, policy: str = CONTENT_SECURITY_POLICY) -> list[str]:
        files = {
            "/": ("text/html", f"<!doctype html><html lang=vi><title>.</title><body>{body}"),
            "/quiet.js": ("text/javascript", "document.body.dataset.quiet = 'yes'"),
            "/broken.js": ("text/javascript", "throw new Error('broken')"),
        }

        def answer(route):
            kind, text = files[route.request.url.removeprefix("http://archive.test")]
            headers = {"Content-Type": kind, "Content-Security-Policy": policy}
            route.fulfill(status=200, headers=headers, body=text)

        context = browser.new_context()
        context.route("http://archive.test/**", answer)
        context.route("http://elsewhere.test/**", lambda route: route.fulfill(status=200, body=""))
        complaints = collect(context, "archive.test")
        context.new_page().goto("http://archive.test/")
        close(context)
        return complaints

    return show


@pytest.mark.parametrize(
    "body",
    [
        "<p>Hội nghị</p>",
        "<script src=/quiet.js></script>",
        "<a href=http://elsewhere.test/>nguồn</a>",
        "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>",
    ],
)
def test_silent(body, complaints_of):
    assert complaints_of(body) == []


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<script src=/broken.js></script>", "script: "),
        ("<script>document.title = 'inline'</script>", "console: "),
        ("<p style='color: red'>Hội nghị</p>", "console: "),
        ("<img alt='' src=http://elsewhere.test/pixel.gif>", "console: "),
    ],
)
def test_heard(body, complaint, complaints_of):
    heard = complaints_of(body)
    assert heard
    assert heard[0].startswith(complaint)


def test_another_host_is_heard_of_where_no_policy_stops_it(complaints_of):
    heard = complaints_of("<script src=http://elsewhere.test/spy.js></script>", policy="img-src 'self'")
    assert heard == ["another host: http://elsewhere.test/spy.js"]
