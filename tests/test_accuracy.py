"""How well the reader reads reports that it was not made for must not fall back."""

import pytest

from benchmarks.accuracy import SETS, Tally, measure, number_key, position_key


@pytest.fixture(scope="module", params=SETS)
def tallies(request) -> dict[str, Tally]:
    return measure(request.param)


@pytest.mark.parametrize("kind", ["province", "held_on"])
def test_no_wrong_place_and_no_wrong_day(tallies, kind):
    assert [line for line in tallies[kind].wrong if line.startswith("+")] == []


@pytest.mark.parametrize("kind", ["people", "positions", "roles", "resolutions", "statistics", "units"])
def test_what_is_read_is_right_and_nearly_all_of_it(tallies, kind):
    assert tallies[kind].f1 >= 0.95, tallies[kind].wrong


@pytest.mark.parametrize("kind", ["province", "held_on", "kind", "presence", "directions"])
def test_little_is_left_open(tallies, kind):
    assert tallies[kind].f1 >= 0.9, tallies[kind].wrong


def test_a_tally_counts_what_is_right_invented_missed_and_neutral():
    tally = Tally()
    tally.compare("one.txt", ["a", "b", "c"], ["b", "c", "d", "e"], neutral=["e"])
    assert (tally.right, tally.invented, tally.missed) == (2, 1, 1)
    assert tally.wrong == ["- one.txt: a", "+ one.txt: d"]
    assert tally.f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy", False),
        ("Trưởng Ban Tổ chức Tỉnh uỷ", "Trưởng ban Tổ chức Tỉnh ủy", True),
        ("Trưởng Ban Ban Tổ chức", "Trưởng Ban Tổ chức", True),
        ("Ủy viên BTV Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy", True),
    ],
)
def test_titles_that_are_the_same(one, other, same):
    assert (position_key(one) == position_key(other)) is same


def test_numbers_that_are_the_same():
    assert number_key("01 -NQ/TU") == number_key("1-nq/tu") != number_key("11-NQ/TU")
