"""What the rules are called on pages."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from meetings.extraction.findings import Mention
from meetings.extraction.reading import read
from meetings.text.normalize import normalise
from meetings.views.rules import rule_label

ROOT = Path(__file__).parents[2]
REPORTS = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests/unseen/reports").glob("*.txt")])


def rules_in(value) -> set[str]:
    """The names of the rules of every mention within a reading."""
    if isinstance(value, Mention):
        return {value.rule}
    if is_dataclass(value):
        return set().union(*(rules_in(getattr(value, one.name)) for one in fields(value)))
    return set().union(*map(rules_in, value)) if isinstance(value, tuple) else set()


@pytest.mark.parametrize(
    ("rule", "label"),
    [
        ("never heard of", "quy tắc never heard of"),
        ("name.given", "chỉ gọi tên"),
        ("act.anything", "lời kể việc làm ở cuộc họp"),
        ("congress cue", "từ ngữ cho biết loại cuộc họp"),
    ],
)
def test_called(rule, label):
    assert rule_label(rule) == label


def test_every_rule_of_a_reading_has_a_name_on_pages():
    used = set().union(*(rules_in(read(normalise(report.read_text("utf-8-sig")))) for report in REPORTS))
    assert used
    assert {rule for rule in used if rule_label(rule).startswith("quy tắc")} == set()
