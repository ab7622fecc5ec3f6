"""What was asked for last is kept as far as there is room, and nothing beyond."""

from meetings.search.recent import Recent


def test_what_was_not_asked_for_longest_is_forgotten():
    kept = Recent(10)
    for key in "abc":
        kept.put(key, key.upper(), 3)
    assert kept.get("a") == "A"
    kept.put("d", "D", 3)
    assert kept.get("b") is None
    assert "b" not in kept
    assert [kept.get(key) for key in "acd"] == ["A", "C", "D"]


def test_what_is_kept_again_takes_its_room_once():
    kept = Recent(10)
    for item in (1, 2, 3, 4):
        kept.put("a", item, 4)
    kept.put("b", 5, 6)
    assert (kept.get("a"), kept.get("b")) == (4, 5)


def test_what_is_larger_than_all_room_is_not_kept():
    kept = Recent(10)
    kept.put("a", 1, 11)
    assert kept.get("a") is None
    kept.put("b", 2, 10)
    assert kept.get("b") == 2
