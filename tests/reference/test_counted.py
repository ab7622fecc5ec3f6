"""The closed lists of what is counted."""

import csv
from importlib.resources import files

import pytest

from meetings.reference.counted import labels, longest_noun, longest_senses, nouns, senses

KINDS = {"people", "bodies", "places", "documents", "tasks", "events", "money", "measures"}
TABLES = ["counted_nouns.csv", "figure_words.csv", "measures.csv", "numbered_labels.csv"]
SENSES = {
    *(
        "increase",
        "decrease",
        "flat",
        "level",
        "reach",
        "act",
        "part",
        "base",
        "target",
        "imperative",
    ),
    *("done", "over", "under", "about", "stop", "inner", "deverbal", "name", "speech"),
}


@pytest.mark.parametrize("table", TABLES)
def test_each_row_has_a_source_and_stands_once(table):
    with files("meetings.reference").joinpath("data", table).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    assert all(all(row) for row in rows)
    assert len(rows) == len({tuple(row[:2]) for row in rows})


def test_every_kind_and_sense_is_known():
    assert set(nouns().values()) == KINDS
    assert set().union(*senses().values()) == SENSES
    assert set(labels().values()) == {"always", "mostly"}


def test_no_word_is_both_an_increase_and_a_decrease():
    assert not [words for words, said in senses().items() if {"increase", "decrease"} <= said]


def test_the_longest_entry_wins():
    assert longest_noun(["tổ", "dân", "phố", "đạt"]) == (3, "places")
    assert longest_noun(["tổ", "chức"]) == (2, "bodies")
    assert longest_noun(["và"]) == (0, "")
    assert longest_noun([], 0) == (0, "")
    size, said = longest_senses(["xuống", "còn", "9"])
    assert (size, "level" in said) == (2, True)
