"""What is shown of a text, and what of it is marked: here in [brackets]."""

import pytest

from meetings.search.query import parse, words_of
from meetings.search.snippets import marked, snippet


def shown(html: str) -> str:
    return html.replace("<mark>", "[").replace("</mark>", "]")


def mark(text: str, typed: str) -> str:
    return shown(marked(text, list(words_of(parse(typed)))))


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Tỉnh ủy họp", ""),
        ("Tỉnh ủy họp", "y"),
        ("thủy lợi", "uy"),
        ("đường bộ và đương nhiên", "duongs"),
        ("Tỉnh ủy", "-tỉnh"),
        ("năm 2025", "2"),
        ("1.503", "503"),
    ],
)
def test_not_marked(text, typed):
    assert mark(text, typed) == text


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("[Tỉnh ủy] họp", "tinh uy"),
        ("[Tỉnh ủy] họp", "TỈNH UỶ"),
        ("[thuỷ lợi] và [thủy lợi]", "thủy lợi"),
        ("[đường] bộ và đương nhiên", "đường"),
        ("[đường] bộ và [đương] nhiên", "duong"),
        ("[Đương] nhiên", "đường"),
        ("[họp].[Đảng] bộ", "họp đảng"),
        ("so với [1.503] đầu mối", "1503"),
        ("đạt [36,4]% và 36", "36.4"),
        ("số [18 -NQ/TW]", "18-NQ/TW"),
        ("56[Đảng bộ]", "đảng bộ"),
        ("[Ban] Tổ chức [Ban Thường]", "ban thường"),
    ],
)
def test_marked(text, typed):
    plain = text.replace("[", "").replace("]", "")
    assert mark(plain, typed) == text


def test_what_is_not_marked_is_escaped():
    assert marked("<b>họp</b> & <script>", list(words_of(parse("họp")))) == (
        "&lt;b&gt;<mark>họp</mark>&lt;/b&gt; &amp; &lt;script&gt;"
    )


def test_a_snippet_is_where_most_words_are_together():
    text = "Ban một. " * 60 + "Thường hai. " * 60 + "Ban Thường vụ họp. " + "Vụ ba. " * 60
    html = shown(snippet(text, list(words_of(parse("ban thường vụ"))), 80))
    assert "[Ban Thường vụ] họp" in html
    assert html.startswith("…")
    assert html.endswith("…")
    assert len(html) < 160


def test_a_snippet_without_words_is_the_beginning():
    assert shown(snippet("Một hai ba bốn", [], 8)) == "Một hai…"


@pytest.mark.parametrize("text", ["", "x" * 100_000, "họp " * 50_000, "1" * 100_000, " " * 1_000])
def test_any_text_has_a_snippet(text):
    assert len(snippet(text, list(words_of(parse("họp 1 x"))), 80)) < 800
