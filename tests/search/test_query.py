"""What a person can type, and what it asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.search.query import LONGEST, All, Any, Node, Not, Phrase, Values, Words, length, parse


def said(node: Node) -> str:
    """The question in a notation of its own: (words), "a phrase", ~not, [one | or other], field: before."""
    match node:
        case Words() | Phrase():
            words = " ".join(token.exact for token in node.tokens)
            field = "" if node.field == "text" else f"{node.field}:"
            return f'{field}"{words}"' if isinstance(node, Phrase) else f"{field}({words})"
        case Values():
            return f"{node.field}={','.join(node.values)}"
        case Not():
            return f"~{said(node.node)}"
        case Any():
            return f"[{' | '.join(map(said, node.nodes))}]"
        case All():
            return " ".join(map(said, node.nodes))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", ""),
        ("   ", ""),
        ('"', ""),
        ('""', ""),
        ("-", ""),
        ("?!*:", ""),
        ("OR", ""),
        ("OR OR", ""),
        ("OR hội nghị", "(hội nghị)"),
        ("hội nghị OR", "(hội nghị)"),
        ("hội AND nghị", "(hội nghị)"),
        ("or", "(or)"),
        ("kinh tế - xã hội", "(kinh tế xã hội)"),
        ("kinh tế-xã hội", "(kinh tế xã hội)"),
        ("18 -NQ/TW", "(18 nq tw)"),
        ("nghị quyết 18-NQ/TW", "(nghị quyết 18 nq tw)"),
        ("hội nghị?", "(hội nghị)"),
        ("http://a.vn/b:c", "(http a vn b c)"),
        ("lạ:lùng", "(lạ lùng)"),
        ("16:30 họp", "(16 30 họp)"),
        ("(a) [b] {c} ~d ^2", "(a b c d 2)"),
        ('hội "nghị', "(hội nghị)"),
        ("\x00hội\x00", "(hội)"),
    ],
)
def test_plain_words(typed, asked):
    assert said(parse(typed)) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ('"ban thường vụ"', '"ban thường vụ"'),
        ("“ban thường vụ”", '"ban thường vụ"'),
        ('"họp"', "(họp)"),
        ('họp "ban thường vụ" sáng', '(họp) "ban thường vụ" (sáng)'),
        ("hội nghị -trực", "(hội nghị) ~(trực)"),
        ('hội nghị -"trực tuyến"', '(hội nghị) ~"trực tuyến"'),
        ("Nghệ An OR Hà Tĩnh", "[(nghệ an) | (hà tĩnh)]"),
        ("a OR b OR c", "[(a) | (b) | (c)]"),
        ('họp "Nghệ An" OR "Hà Tĩnh"', '(họp) ["nghệ an" | "hà tĩnh"]'),
        ('tỉnh:"Nghệ An"', 'where:"nghệ an"'),
        ("tỉnh:Nghệ An tinh gọn", "where:(nghệ an) (tinh gọn)"),
        ("tinh:nghe an tinh gon", "where:(nghe an) (tinh gon)"),
        ("province:nghe an", "where:(nghe an)"),
        ("người:Hoàng Nghĩa Thử", "who:(hoàng nghĩa thử)"),
        ("nguoi:thử dự", "who:(thử) (dự)"),
        ("vănbản:18-NQ/TW", "which:(18 nq tw)"),
        ("vanban:18 tỉnh:Huế", "which:(18) where:(huế)"),
        ("-tỉnh:Huế", "~where:(huế)"),
        ("năm:2025", "year=2025"),
        ("nam:2020-2022", "year=2020,2021,2022"),
        ("year:2020..2021 họp", "year=2020,2021 (họp)"),
        ("năm:nay", "(nay)"),
        ("tiêuđề:tổng kết", "title:(tổng) (kết)"),
    ],
)
def test_language(typed, asked):
    assert said(parse(typed)) == asked


def test_document_numbers_and_days_are_wholes():
    (words,) = parse("Nghị quyết (18 -NQ/TW), ngày 25/10/2017.").nodes
    assert [whole.exact for whole in words.wholes] == ["18-nq/tw", "25/10/2017"]


@pytest.mark.parametrize(
    "piece", ["hội nghị ", "a OR ", "-a ", '-"a b" ', "người:a ", "năm:2020 ", "a OR năm:2020 "]
)
def test_a_long_question_is_cut_whatever_it_is_made_of(piece):
    assert length(parse(piece * 5_000)) == LONGEST


def test_what_is_within_bounds_is_asked_whole():
    assert length(parse("a OR " * LONGEST)) == LONGEST
    assert length(parse('hội nghị -"y tế" OR tỉnh:a năm:2020-2025')) == 6


@given(st.text(max_size=300))
def test_nothing_raises(typed):
    assert isinstance(parse(typed), All)


@given(st.lists(st.sampled_from(['"', "-", "OR", " ", ":", "tỉnh:", "năm:", "18-NQ/TW", "a", "1.5", "*"])))
def test_no_operators_raise(pieces):
    assert isinstance(parse("".join(pieces)), All)


@pytest.mark.parametrize("piece", ['"', "-", ":", "a:", "tỉnh:", "1-", " OR ", "năm:2020-"])
def test_ten_thousand_of_anything(piece):
    assert isinstance(parse(piece * 10_000), All)
