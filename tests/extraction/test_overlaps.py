"""Choosing among findings that overlap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.findings import Mention
from meetings.extraction.overlaps import choose, outside


def mentions(*spans):
    return [Mention(start, end, f"{start}-{end}") for start, end in spans]


def spans(found):
    return [(mention.start, mention.end) for mention in found]


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ([], []),
        ([(0, 2), (2, 4)], [(0, 2), (2, 4)]),  # neighbours do not overlap
        ([(5, 9), (0, 3)], [(0, 3), (5, 9)]),  # the order of the text
        ([(0, 5), (0, 9)], [(0, 9)]),  # the longest
        ([(0, 9), (3, 5)], [(0, 9)]),
        ([(3, 5), (4, 9)], [(4, 9)]),
        ([(0, 4), (2, 6)], [(0, 4)]),  # as long: the first
        ([(0, 4), (3, 8), (7, 11)], [(3, 8)]),
    ],
)
def test_longest_then_first(given_, kept):
    assert spans(choose(mentions(*given_))) == kept


def test_strength_goes_before_length():
    strong = Mention(3, 5, "strong")
    assert choose([*mentions((0, 9)), strong], strength=lambda m: m.rule == "strong") == [strong]


def test_outside_keeps_what_touches_no_mask():
    found = mentions((0, 2), (4, 6), (6, 8), (9, 12))
    assert spans(outside(found, mentions((1, 3), (8, 10)))) == [(4, 6), (6, 8)]
    assert outside(found, []) == found


def test_outside_masks_may_overlap_and_come_in_any_order():
    assert spans(outside(mentions((0, 1), (5, 6), (20, 21)), mentions((4, 8), (0, 3), (2, 5)))) == [(20, 21)]


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda s: Mention(s[0], sum(s), "r")))


@given(SPANS)
def test_what_is_chosen_never_overlaps_and_nothing_is_made_up(found):
    kept = choose(found)
    assert all(before.end <= after.start for before, after in pairwise(kept))
    assert set(kept) <= set(found)
    assert bool(kept) == bool(found)


@given(SPANS, SPANS)
def test_outside_is_what_overlaps_no_mask(found, masks):
    expected = [f for f in found if not any(f.overlaps(mask) for mask in masks)]
    assert spans(outside(found, masks)) == spans(sorted(expected))
