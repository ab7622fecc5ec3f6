"""The marked text: each finding in its place, nothing of the text lost, always well formed."""

import html5lib
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from meetings.views.marking import Mark, marked


def mark(start, end, name="m1", kind="person", href="#a1"):
    return Mark(start, end, kind, href, ids=(name,))


def page(markup: str):
    """The markup as a browser reads it; any error in it is raised."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!doctype html><title>t</title><div>{markup}</div>").find(".//div")


def anchors(markup: str) -> list[str]:
    return [element.get("id") for element in page(markup).iter() if element.get("id")]


@pytest.mark.parametrize(
    ("text", "marks", "markup"),
    [
        ("", [], ""),
        ("một dòng", [], "<p>một dòng</p>"),
        ("một\n\n hai\n", [], "<p>một</p>\n\n<p> hai</p>\n"),
        ("a\n  \nb", [], "<p>a</p>\n  \n<p>b</p>"),
        ("<script>&", [], "<p>&lt;script&gt;&amp;</p>"),
    ],
)
def test_left_alone(text, marks, markup):
    assert marked(text, marks) == markup


@pytest.mark.parametrize(
    ("text", "marks", "markup"),
    [
        (
            "Bí thư An nói",
            [mark(7, 9)],
            '<p>Bí thư <mark class="person" id="m1"><a href="#a1" title="">An</a></mark> nói</p>',
        ),
        pytest.param(
            "Bí thư An",
            [mark(7, 9, "m2"), mark(0, 9, "m1", "role", "#a2")],
            '<p><mark class="role" id="m1"><a href="#a2" title="">Bí thư </a>'
            '<mark class="person" id="m2"><a href="#a1" title="">An</a></mark></mark></p>',
            id="nested",
        ),
        pytest.param(
            "abcd",
            [mark(0, 3, "m1"), mark(1, 4, "m2", "day", "#d")],
            '<p><mark class="person" id="m1"><a href="#a1" title="">a</a>'
            '<mark class="day" id="m2"><a href="#d" title="">bc</a></mark></mark>'
            '<mark class="day"><a href="#d" title="">d</a></mark></p>',
            id="crossing",
        ),
        pytest.param(
            "dự",
            [mark(0, 2, "m1"), mark(0, 2, "m2", "day", "#d")],
            '<p><mark class="person" id="m1"><span id="m2"></span><a href="#a1" title="">dự</a></mark></p>',
            id="coinciding",
        ),
        pytest.param(
            "ab\n\ncd",
            [mark(1, 5)],
            '<p>a<mark class="person" id="m1"><a href="#a1" title="">b</a></mark></p>\n\n'
            '<p><mark class="person"><a href="#a1" title="">c</a></mark>d</p>',
            id="over two lines",
        ),
    ],
)
def test_marked(text, marks, markup):
    assert marked(text, marks) == markup


def test_titles_are_escaped():
    assert 'title="&lt;&quot;&#x27;"' in marked("a", [Mark(0, 1, "day", "#d", title="<\"'")])


texts = st.text(st.sampled_from("aạ <>&\"'\n\té😀"), min_size=1, max_size=40)


@st.composite
def texts_with_marks(draw):
    text = draw(texts)
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    spans = draw(st.lists(places.filter(lambda place: place[0] < place[1]), max_size=12))
    return text, [mark(start, end, f"m{number}") for number, (start, end) in enumerate(spans)]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # how busy the machine is says nothing
@given(texts_with_marks())
@example(("abcdef", [mark(0, 4, "m0"), mark(1, 5, "m1"), mark(2, 6, "m2"), mark(2, 3, "m3")]))
def test_nothing_is_lost(given):
    text, marks = given
    markup = marked(text, marks)
    assert "".join(page(markup).itertext()) == text
    seen = {one.ids[0] for one in marks if text[one.start : one.end].strip("\n")}
    assert sorted(anchors(markup)) == sorted(seen)


def test_many_crossing_marks_take_no_time():
    text = "a" * 3000
    marks = [mark(number, number + 40, f"m{number}") for number in range(2900)]
    assert len(anchors(marked(text, marks))) == 2900
