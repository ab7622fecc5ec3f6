"""Whatever is put into an address, a query or a header: a page or a clear refusal, never a failure."""

import re
from urllib.parse import quote, urlencode

import pytest
from django.urls import get_resolver
from django.urls.resolvers import RoutePattern
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.django_db
CONVERTED = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


def routes(resolver=None, before: str = "") -> list[str]:
    """Every pattern of an address there is, written as in urls.py."""
    found = []
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one.pattern, RoutePattern):
            route = before + one.pattern._route
            found += routes(one, route) if hasattr(one, "url_patterns") else [route]
    return found


ROUTES = sorted(set(routes()))
# What stands for a part of an address: what the archive has, what it has not, and what nothing has.
PARTS = st.one_of(
    st.sampled_from(
        [
            *("nghe-an", "hung-yen-2025", "so-lieu", "cuoc-hop", "van-ban", "can-bo", "held_on", "province"),
            *("1", "2", "0", "9" * 25, "bib", "json", "csv", "atom", "meetings", "x" * 300, "-", "_", "٣"),
        ]
    ),
    st.text(st.characters(exclude_characters="/"), min_size=1, max_size=12),
)
NAMES = st.one_of(
    st.sampled_from(
        [
            *(
                "q",
                "type",
                "province",
                "unplaced",
                "year",
                "month",
                "kind",
                "body",
                "letter",
                "unit",
                "units",
            ),
            *("units", "words", "direction", "subject", "contradicting", "official", "resolution"),
            *("sort", "page", "page_size", "cursor", "limit", "predecessors", "next", "language", "since"),
        ]
    ),
    st.text(min_size=1, max_size=6),
)
VALUES = st.one_of(
    st.sampled_from(
        [
            *("2025", "-1", "0", "9" * 40, "1e9", "²", "2025-13", "2025-10", "nghe-an", "meeting", "review"),
            *(
                "True",
                "no",
                "former",
                "%",
                "Z",
                "\0",
                "\ud800",
                "https://elsewhere.example/",
                "//x",
                "a" * 5_000,
            ),
        ]
    ),
    st.text(max_size=12),
)
QUERY = st.lists(st.tuples(NAMES, VALUES), max_size=4)
HEADERS = st.dictionaries(
    st.sampled_from(
        [
            *(
                "Accept",
                "Accept-Language",
                "Cookie",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "Referer",
            ),
            *(
                "Referer",
                "Content-Type",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "User-Agent",
                "If-Match",
                "Origin",
            ),
        ]
    ),
    st.one_of(
        st.sampled_from(
            [
                *(
                    "*",
                    '"',
                    'W/"x"',
                    "bytes=0-1,5-",
                    "Thu, 99 Foo 2025",
                    "django_language=xx",
                    "sessionid=\x7f",
                ),
                *(
                    "application/json",
                    "multipart/form-data; boundary=x",
                    "a, b, c",
                    "::1, 9.9.9.999",
                    "sessionid=\x7f",
                ),
            ]
        ),
        st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=20),
    ),
    max_size=3,
)


@st.composite
def addresses(draw) -> str:
    route = draw(st.sampled_from(ROUTES))
    path = CONVERTED.sub(lambda _part: quote(draw(PARTS).encode(errors="replace"), safe=""), route)
    query = [(name.encode(errors="replace"), value.encode(errors="replace")) for name, value in draw(QUERY)]
    return f"/{path}?{urlencode(query)}"


def read(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_the_addresses_are_those_of_the_archive():
    assert {"", "tinh/<slug:address>/", "so-lieu.csv", "api/v1/search"} <= set(ROUTES)
    assert any(route.startswith("admin/") for route in ROUTES)


@example(address=f"/bao-sai/so-lieu/{'9' * 25}/?", headers={}, method="get")
@example(
    address="/cuoc-hop/?year=2025&month=2025-13&province=%ff&page=-1", headers={"Range": "x"}, method="get"
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=400)
@given(
    address=addresses(),
    headers=HEADERS,
    method=st.sampled_from(["get", "get", "get", "get", "head", "options", "post"]),
)
def test_any_request_is_answered(client, archive, address, headers, method):
    response = getattr(client, method)(address, headers=headers)
    read(response)
    assert response.status_code < 500


@pytest.mark.parametrize("host", ["elsewhere.example", "", "a b", "::", "xn--\x7f", "testserver:99999x"])
def test_a_name_that_is_not_the_archives_is_refused(client, db, host):
    response = client.get("/", headers={"Host": host})
    assert response.status_code == 400
