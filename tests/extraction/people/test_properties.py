"""What holds for every text: spans lie in it, and the way a text was typed changes nothing."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.resolve.people import read_people
from tests.extraction.marked import article

WORDS = st.sampled_from(
    [
        "Đồng chí",
        "ông",
        "bà",
        "các đồng chí:",
        "Lê Văn An",
        "Trần Thị Hòa",
        "Hầu A Sềnh",
        "H'Yim Kđoh",
        "Hòa",
        "Bí thư Tỉnh ủy",
        "Phó Chủ tịch UBND tỉnh",
        "Ủy viên Ban Thường vụ",
        "UVT.Ư Đảng",
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
        "chủ trì hội nghị",
        "dự hội nghị có",
        "phát biểu",
        "bầu",
        "giữ chức",
        "đối với",
        "và",
        ",",
        ";",
        ":",
        "-",
        "(",
        ")",
        ".",
        "\n",
        "của",
        "theo",
        "nguyên",
        "các",
        "thay mặt Ban Thường vụ Tỉnh ủy",
        "kết luận",
        "huyện Sơn Lộc",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


def told(text: str) -> list:
    officials, unresolved = read_people(article(text))
    return [
        [
            (unicodedata.normalize("NFC", o.name), [p.title for p in o.positions], [r.role for r in o.roles])
            for o in officials
        ],
        len(unresolved),
    ]


@given(TEXTS)
def test_spans_lie_in_the_text_and_quote_it(text):
    read = article(text)
    officials, unresolved = read_people(read)
    for official in officials:
        every = [*official.mentions, *(m for p in (*official.positions, *official.roles) for m in p.mentions)]
        assert official.mentions
        assert official.roles
        for mention in every:
            assert mention.end <= len(read.text)
            assert mention.of(read.text.original).strip() == mention.of(read.text.original)
    for left in unresolved:
        assert left.mention.end <= len(read.text)


@given(TEXTS)
def test_decomposed_letters_read_alike(text):
    assert told(unicodedata.normalize("NFD", text)) == told(text)


@given(TEXTS)
def test_line_ends_read_alike(text):
    assert told(text.replace("\n", "\r\n")) == told(text)


@given(TEXTS)
def test_new_tone_placement_gives_the_same_titles_and_roles(text):
    new = text.replace("Hòa", "Hoà").replace("ủy", "uỷ").replace("Ủy", "Uỷ").replace("hóa", "hoá")
    old_told, new_told = told(text), told(new)
    assert [person[1:] for person in new_told[0]] == [person[1:] for person in old_told[0]]


@given(TEXTS)
def test_reading_twice_gives_the_same(text):
    assert read_people(article(text)) == read_people(article(text))
