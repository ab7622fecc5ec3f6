"""Whatever is typed, pasted or put into an address is no error: of the page, the API or the suggestions."""

from urllib.parse import quote_from_bytes

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from meetings.views.filters import SearchFilter
from tests.views.reading import Page

pytestmark = pytest.mark.django_db

SIGNS = [
    *(
        '"',
        "-",
        "OR",
        "AND",
        " ",
        ":",
        "tỉnh:",
        "người:",
        "năm:",
        "18-NQ/TW",
        "a",
        "1.5",
        "*",
        "?",
        "(",
        "“",
        "😀",
        "\0",
    ),
    *("\u0302", "\u200b", "\ufeff", "<b>", "&amp;", "%", "\\", "\n", "năm:2020-", "-tỉnh:", "25/10/2017"),
]
TEXT = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SIGNS), max_size=20).map("".join))
BYTES = st.one_of(TEXT.map(lambda text: text.encode(errors="replace")), st.binary(max_size=40))
NAMES = st.one_of(
    st.sampled_from([*SearchFilter.base_fields, "page_size", "x"]), st.text(min_size=1, max_size=5)
)
PLAUSIBLE = [
    b"meeting",
    b"2024",
    b"2024-12",
    b"ha-nam",
    b"review",
    b"newest",
    b"3",
    b"-1",
    b"0",
    b"1e9",
    b"9" * 30,
]
PAIRS = st.lists(st.tuples(NAMES, st.one_of(BYTES, st.sampled_from(PLAUSIBLE))), max_size=6)


def query(pairs: list[tuple[str, bytes]]) -> str:
    named = [
        (quote_from_bytes(name.encode(errors="replace")), quote_from_bytes(value)) for name, value in pairs
    ]
    return "&".join(f"{name}={value}" for name, value in named)


LONE_SURROGATE = b"h\xed\xa0\x80i"
HARD = [
    [("q", b"\0")],
    [("q", b"h\xe1\xbb\x99i" * 2_500)],
    [("q", b'"' * 10_000)],
    [("q", "😀".encode() * 100)],
    [("q", LONE_SURROGATE)],
    [("official", LONE_SURROGATE), ("province", LONE_SURROGATE), ("month", "２０２４-12".encode())],
    [("q", b"a"), ("page", b"-1")],
    [("q", b"a"), ("page", b"9" * 5_000)],
    [("q", b"a"), ("year", "²".encode())],
    [("q", b"a"), ("q", b"b"), ("page", b"2"), ("page", b"x")],
    [("q", b"\x01\x1f\x7f\xc2\x80\xef\xbf\xbe")],
]


def hard(test):
    for pairs in HARD:
        test = example(pairs=pairs)(test)
    return test


anything = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=120
)


@hard
@anything
@given(pairs=PAIRS)
def test_the_page_is_a_page(client, archive, pairs):
    response = client.get(f"/tim-kiem/?{query(pairs)}")
    assert response.status_code == 200
    assert Page(response).texts("h1") == ["Tìm kiếm"]


@hard
@anything
@given(pairs=PAIRS)
def test_the_api_answers_or_says_why_not(client, archive, pairs):
    response = client.get(f"/api/v1/search?{query(pairs)}")
    answer = response.json()
    if response.status_code == 400:
        assert all(answer["errors"].values())
    else:
        assert response.status_code == 200
        assert answer["count"] >= len(answer["results"])


@hard
@anything
@given(pairs=PAIRS)
def test_there_are_suggestions_or_none(client, archive, pairs):
    response = client.get(f"/tim-kiem/goi-y?{query(pairs)}")
    assert isinstance(response.json()["completions"], list)


@given(query=st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#"), max_size=60))
@anything
def test_an_address_that_nobody_made_is_a_page_too(client, archive, query):
    assert client.get(f"/tim-kiem/?{query}").status_code == 200
    assert client.get(f"/api/v1/search?{query}").status_code in (200, 400)
