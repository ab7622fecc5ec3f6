from datetime import date

import pytest

from meetings.reference.documents import (
    KINDS,
    assembly,
    central_term,
    numbered,
    provincial_term,
    roman,
    well_known,
)


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2005, 1, 1), ""),
        (date(2012, 1, 16), "XI"),
        (date(2016, 1, 27), "XI"),
        (date(2017, 10, 25), "XII"),
        (date(2022, 6, 16), "XIII"),
        (date(2026, 6, 1), "XIV"),
    ],
)
def test_central_terms(day, term):
    assert central_term(day) == term


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2020, 9, 30), ""),  # congresses are being held
        (date(2020, 7, 31), "2015-2020"),
        (date(2020, 12, 1), "2020-2025"),
        (date(2024, 12, 13), "2020-2025"),
        (date(2026, 1, 1), "2025-2030"),
    ],
)
def test_provincial_terms(day, term):
    assert provincial_term(day) == term


def test_assemblies():
    assert [assembly(date(year, 12, 1)) for year in (2015, 2018, 2023, 2026)] == ["XIII", "XIV", "XV", "XVI"]


def test_roman_numerals():
    assert [roman(n) for n in (4, 9, 12, 19, 20, 39)] == ["IV", "IX", "XII", "XIX", "XX", "XXXIX"]
    with pytest.raises(ValueError, match="no term"):
        roman(0)


def test_a_number_that_two_terms_gave_is_two_documents():
    assert [known.term for known in numbered("nghị quyết", 18)] == ["XII", "XIII"]
    assert numbered("nghị quyết", 999) == ()


def test_each_well_known_document_has_its_term_and_topics():
    for known in well_known():
        assert known.kind in KINDS.values()
        assert known.topics
        assert all(topic == topic.lower().strip() and topic for topic in known.topics)
        if known.issuer == "TW":
            assert central_term(known.issued_on) == known.term
    assert len({(known.number, known.issued_on) for known in well_known()}) == len(well_known())
