"""The reader's reasons, told in Vietnamese."""

from dataclasses import fields
from pathlib import Path

import pytest
from django.utils.translation import override

from meetings.extraction.findings import Fact
from meetings.extraction.reading import read
from meetings.text.normalize import normalise
from meetings.views.reason_sentences import SENTENCES
from meetings.views.reasons import PLACEHOLDER, in_vietnamese, reason_html

ROOT = Path(__file__).parents[2]
REPORTS = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests/unseen/reports").glob("*.txt")])


@pytest.mark.parametrize(
    "reason",
    [
        "",
        "something never said",
        "the outlet “Báo Thử”; something never said",
        "2018, because of something else",
    ],
)
def test_unknown(reason):
    assert in_vietnamese(reason) is None


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("an anniversary", "ngày kỷ niệm"),
        ("the outlet “Báo Thử; số 2”", "nguồn báo “Báo Thử; số 2”"),
        (
            "the words “Chiều 5/9”: 2018, because it sums up the year 2018",
            "theo lời “Chiều 5/9”: năm 2018, vì tổng kết năm 2018",
        ),
        (
            "2018, because it cites 01/02/2018 as past and the publication",
            "năm 2018, vì nhắc đến 01/02/2018 như việc đã qua và ngày đăng bài",
        ),
        (
            "it has 56 communes since 07/2025; Lê Thử, people's committee chair there, likely on that day",
            "từ tháng 7/2025 có 56 xã, phường; Lê Thử có lẽ là Chủ tịch UBND ở đó trong ngày ấy",
        ),
        (
            "the headline and the first paragraphs speak of: congress",
            "đầu đề và những đoạn đầu nói về: Đại hội",
        ),
        ("more speaks for nghe-an", "Nghệ An có nhiều căn cứ hơn"),
        ("stated 14.4 %, 215/1503 = 14.3 %", "bài nêu 14,4 %, mà 215/1503 là 14,3 %"),
    ],
)
def test_told(reason, told):
    assert in_vietnamese(reason) == told


def test_each_sentence_keeps_its_words():
    for english, told in SENTENCES.items():
        assert sorted(PLACEHOLDER.findall(english)) == sorted(PLACEHOLDER.findall(told)), english


def test_what_has_no_translation_is_marked_as_english():
    assert reason_html("<never>") == '<span lang="en">&lt;never&gt;</span>'


def test_the_words_of_a_report_are_vietnamese_on_an_english_page():
    with override("en"):
        assert reason_html("the outlet “Báo <Thử>”") == 'the outlet <span lang="vi">“Báo &lt;Thử&gt;”</span>'


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_every_reason_of_a_reading_is_told(report):
    reading = read(normalise(report.read_text(encoding="utf-8-sig")))
    facts = [getattr(reading.meeting, one.name) for one in fields(reading.meeting)]
    said = [figure.note for figure in reading.figures]
    for fact in facts:
        if isinstance(fact, Fact):
            said += [fact.because, *(text for one in fact.candidates for text in (one.because, one.fell))]
    assert [reason for reason in filter(None, said) if in_vietnamese(reason) is None] == []
