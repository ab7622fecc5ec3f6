"""The held-out set is as sound as the measuring set, and owes it nobody."""

import json
from pathlib import Path

import pytest

from tests.unseen import test_measuring_set as measuring

HERE = Path(__file__).parent
REPORTS = sorted(HERE.glob("reports/*.txt"))

test_words_of_the_gold_lie_in_the_report = measuring.test_words_of_the_gold_lie_in_the_report
test_a_figure_is_written_in_its_quotation = measuring.test_a_figure_is_written_in_its_quotation
test_the_number_of_a_document_is_cited = measuring.test_the_number_of_a_document_is_cited
test_dates_kinds_and_roles_are_valid = measuring.test_dates_kinds_and_roles_are_valid
test_a_person_is_named_once = measuring.test_a_person_is_named_once


@pytest.fixture(params=REPORTS, ids=lambda path: path.stem)
def reading(request):
    """The text of a report and its gold."""
    gold = HERE / "gold" / f"{request.param.stem}.json"
    return request.param.read_text(encoding="utf-8"), json.loads(gold.read_text(encoding="utf-8"))


def test_every_report_has_one_reading():
    readings = sorted(HERE.glob("gold/*.json"))
    assert [path.stem for path in REPORTS] == [path.stem for path in readings] != []
    assert [json.loads(path.read_text(encoding="utf-8"))["report"] for path in readings] == [
        path.name for path in REPORTS
    ]


def test_a_quotation_points_at_one_place(reading):
    text, gold = reading
    quotes = [figure["quote"] for figure in gold["statistics"]]
    assert [quote for quote in quotes if text.count(quote) != 1] == []


def test_the_two_sets_have_nobody_and_no_province_in_common():
    here, there = facts(HERE), facts(measuring.HERE)
    assert here
    assert there
    assert here & there == set()


def facts(folder: Path) -> set[str]:
    """The names of the officials and the slugs of the provinces that the gold of a set holds."""
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("gold/*.json")]
    people = {official["name"] for gold in golds for official in gold["officials"]}
    return people | {gold["meeting"]["province"] for gold in golds} - {None}
