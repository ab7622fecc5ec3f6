import json
from io import StringIO

import pytest
from django.core.management import call_command

from tests.management.invented import report


def extract(*args) -> tuple[int, list[dict], str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("extract_report", *map(str, args), stdout=out, stderr=err)
        status = 0
    except SystemExit as stop:
        status = stop.code
    return status, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_prints_one_object_a_line_and_needs_no_database(texts):
    status, records, _ = extract(texts / "0.txt", texts / "1.txt")
    assert status == 0
    assert [record["report"] for record in records] == ["0.txt", "1.txt"]
    assert records[0]["meeting"]["province"] == "nghe-an"
    assert records[0]["meeting"]["held_on"] == "2019-03-12"
    assert records[0]["meeting"]["kind"] == "executive_committee"


def test_every_span_lies_in_the_text_and_gives_its_words(texts):
    _, [record], _ = extract(texts / "2.txt")
    text = report(2)
    for official in record["officials"]:
        assert official["name"] in {text[start:end] for start, end in official["spans"]}
    for statistic in record["statistics"]:
        assert statistic["quote"] == text[slice(*statistic["spans"][0])]


def test_a_bad_file_gets_its_line_and_the_others_are_read(texts, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00")
    status, records, err = extract(bad, texts / "1.txt")
    assert status == 1
    assert [record["report"] for record in records] == ["1.txt"]
    assert err.startswith(f"{bad}: not UTF-16-LE: byte 0x00 at 2")


@pytest.mark.parametrize("key", ["title", "published_on", "byline", "source", "meeting", "officials"])
def test_the_form_has_its_keys(texts, key):
    assert key in extract(texts / "0.txt")[1][0]
