"""The measuring set is sound: what its gold says can be found in its reports."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

HERE = Path(__file__).parent
KINDS = {
    "executive_committee", "standing_committee", "congress", "working_session", "key_cadres", "review",
    "dissemination", "personnel", "council_session", "ceremony", "other",
}  # fmt: skip
ROLES = {"chair", "attend", "report", "speak", "conclude", "decided", "mentioned"}
REPORTS = sorted(HERE.glob("reports/*.txt"))


@pytest.fixture(params=REPORTS, ids=lambda path: path.stem)
def reading(request):
    """The text of a report and its gold."""
    gold = HERE / "gold" / f"{request.param.stem}.json"
    return request.param.read_text(encoding="utf-8"), json.loads(gold.read_text(encoding="utf-8"))


def test_every_report_has_one_reading():
    assert [path.stem for path in REPORTS] == [path.stem for path in sorted(HERE.glob("gold/*.json"))]


def test_words_of_the_gold_lie_in_the_report(reading):
    text, gold = reading
    words = [gold["title"], gold["byline"], gold["source"]]
    words += [official["name"] for official in gold["officials"]]
    words += [figure["quote"] for figure in gold["statistics"]]
    assert [word for word in words if word and word not in text] == []


def test_a_figure_is_written_in_its_quotation(reading):
    _, gold = reading
    for figure in gold["statistics"]:
        plain = re.sub(r"(?<=\d)\.(?=\d{3})", "", figure["quote"])  # 58.743 -> 58743
        assert figure["value"].replace(".", ",") in plain
        assert figure.get("of", "") in plain


def test_the_number_of_a_document_is_cited(reading):
    text, gold = reading
    for document in gold["resolutions"]:
        serial = re.match(r"\d+", document["number"])[0]
        assert re.search(rf"\b{serial}\b", text)


def test_dates_kinds_and_roles_are_valid(reading):
    _, gold = reading
    meeting = gold["meeting"]
    days = [gold["published_on"], meeting["held_on"], *(d["issued_on"] for d in gold["resolutions"])]
    assert all(date.fromisoformat(day) for day in days if day)
    assert meeting["kind"] in KINDS
    assert all(set(official["roles"]) <= ROLES and official["roles"] for official in gold["officials"])


def test_a_person_is_named_once(reading):
    _, gold = reading
    names = [official["name"] for official in gold["officials"]]
    assert len(names) == len(set(names))
