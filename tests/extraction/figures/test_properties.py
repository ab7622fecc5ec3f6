"""What holds of the figures of every text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.resolve.figures import read_figures
from meetings.extraction.sections import divide
from meetings.text.leveled import Leveled
from meetings.text.normalize import normalise

PIECES = (
    *(
        "giảm",
        "tăng",
        "còn",
        "đạt",
        "gồm",
        "có",
        "trong đó có",
        "phấn đấu",
        "hoàn thành",
        "ủy ban",
        "hòa giải",
    ),
    *(
        "4 cơ quan",
        "5 sở",
        "36,4%",
        "(215/1.503)",
        "1.503",
        "5/9",
        "10 - 11%",
        "3-5 xã",
        "56Đảng bộ",
        "số 18",
    ),
    *(
        "10 nghìn tỷ đồng",
        "từ 5 đến 7%",
        "12 xã, phường",
        "năm 2025",
        "6 tháng",
        "trên",
        "gần",
        "17 trong số 19",
    ),
    *(
        ",",
        ";",
        ".",
        ":",
        "(",
        ")",
        "và",
        "\n",
        "“",
        "”",
        "-",
        "/",
        "%",
        " ",
        "Về tinh giản biên chế,",
        "thuỷ lợi",
    ),
)
REPORTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
ANYTHING = st.text(st.sampled_from("0123456789.,/-%() \nxãđồngĐảng;:“”hkGSQ"), max_size=120)
TONES = (("ủy", "uỷ"), ("hòa", "hoà"), ("thủy", "thuỷ"), ("Ủy", "Uỷ"))


def figures(text: str):
    return read_figures(divide(Leveled(normalise(text))))


def values(text: str):
    """Return what is read without its words, whose letters may differ."""
    return [(f.value, f.of, f.direction, f.approx, f.target, f.note, f.mentions) for f in figures(text)]


@given(REPORTS | ANYTHING)
def test_every_quotation_lies_in_the_text_and_shows_the_number(text):
    whole = normalise(text)
    for figure in figures(text):
        for mention in figure.mentions:
            assert 0 <= mention.start < mention.end <= len(whole)
            assert any(char.isdigit() for char in mention.of(whole))


@given(REPORTS | ANYTHING)
def test_figures_are_whole(text):
    for figure in figures(text):
        assert figure.unit
        assert figure.value.is_finite()
        assert figure.value >= 0
        assert figure.direction in {None, "increase", "decrease"}
        assert figure.approx in {None, "over", "under", "about"}
        assert "\n" not in figure.unit + figure.subject


@given(REPORTS | ANYTHING)
def test_reading_twice_reads_the_same(text):
    assert figures(text) == figures(text)


@given(REPORTS)
def test_composed_and_decomposed_letters_read_alike(text):
    assert figures(unicodedata.normalize("NFD", text)) == figures(text)


@given(REPORTS)
def test_line_ends_read_alike(text):
    assert figures(text.replace("\n", "\r\n")) == figures(text)


@given(REPORTS)
def test_tone_placements_read_alike(text):
    new = text
    for old_style, new_style in TONES:
        new = new.replace(old_style, new_style)
    old = text
    for old_style, new_style in TONES:
        old = old.replace(new_style, old_style)
    assert values(new) == values(old)


@given(REPORTS)
def test_figures_come_in_the_order_of_the_text(text):
    starts = [figure.quote.start for figure in figures(text)]
    assert starts == sorted(starts)
