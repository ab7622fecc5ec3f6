"""Words that a person points at: where they stand, and what they become evidence of."""

import pytest

from meetings.correcting.words import NotThere, Place, occurrence_of, place_of, point_at, within
from meetings.models import Mention, UnresolvedPerson
from tests import factories

TEXT = "Ông Thử họp.\nÔng Thử họp 😀 rồi ông Thử về."


@pytest.mark.parametrize(
    ("words", "occurrence", "message"),
    [
        ("", 1, "Chưa có lời nào"),
        ("   ", 1, "Chưa có lời nào"),
        ("bà Thử", 1, "không có lời này"),
        ("ông thử", 1, "không có lời này"),
        ("Ông Thử", 3, "chỉ có lời này 2 lần"),
        ("Ông Thử", 0, "chỉ có lời này 2 lần"),
        ("Ông Thử", -1, "chỉ có lời này 2 lần"),
    ],
)
def test_words_that_are_not_there(words, occurrence, message):
    with pytest.raises(NotThere, match=message):
        place_of(TEXT, words, occurrence)


@pytest.mark.parametrize(
    ("words", "occurrence", "start"),
    [
        ("Ông Thử", 1, 0),
        ("Ông Thử", 2, 13),
        (" Ông Thử\n", 2, 13),
        ("Thử", 3, TEXT.rindex("Thử")),
        ("O\u0302ng Thu\u031b\u0309", 2, 13),  # as some keyboards and PDF files give it
        ("😀", 1, TEXT.index("😀")),
    ],
)
def test_words_are_found(words, occurrence, start):
    place = place_of(TEXT, words, occurrence)
    assert place.start == start
    assert occurrence_of(TEXT, place) == occurrence


def test_words_that_overlap_themselves_are_counted_one_after_the_other():
    assert place_of("aaaa", "aa", 2) == Place(2, 4)
    with pytest.raises(NotThere):
        place_of("aaa", "aa", 2)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, 0), (5, 4), (0, len(TEXT) + 1), (3, 4), (12, 13)])
def test_no_words_are_within(start, end):
    with pytest.raises(NotThere):
        within(TEXT, start, end)


@pytest.mark.parametrize(("start", "end", "words"), [(3, 8, "Thử"), (0, 8, "Ông Thử"), (8, 13, "họp.")])
def test_white_space_around_words_is_left_out(start, end, words):
    place = within(TEXT, start, end)
    assert TEXT[place.start : place.end] == words


@pytest.fixture
def told(db):
    return factories.report(factories.meeting(text=TEXT), TEXT)


def test_pointing_twice_is_pointing_once(told):
    who = factories.attend(told.meeting, "Lê Văn Thử")
    place = place_of(TEXT, "Ông Thử", 2)
    assert point_at(told, place, who) == point_at(told, place, who)
    assert [(one.words, one.rule) for one in who.mentions.filter(report=told)] == [("Ông Thử", "person")]


def test_words_that_a_machine_pointed_at_stay_the_machine_s(told):
    who = factories.attend(told.meeting, "Lê Văn Thử")
    factories.quote(told, "Ông Thử", who, rule="name")
    point_at(told, place_of(TEXT, "Ông Thử"), who)
    assert Mention.objects.filter(report=told).get().rule == "name"


def test_the_same_words_give_several_things(told):
    one, other = factories.attend(told.meeting, "Lê Văn Thử"), factories.attend(told.meeting, "Phan Văn Thử")
    place = place_of(TEXT, "Thử")
    for record, field in [
        (one, ""),
        (other, ""),
        (told.meeting, "venue"),
        (told.meeting, "body"),
        (told, "byline"),
    ]:
        point_at(told, place, record, field)
    assert told.mentions.count() == 5


def test_pointing_at_a_person_settles_words_that_were_open(told):
    who = factories.attend(told.meeting, "Lê Văn Thử")
    place = place_of(TEXT, "Thử", 2)
    row = UnresolvedPerson.objects.create(report=told, start=place.start, end=place.end, rule="name.given")
    point_at(told, place, told.meeting, "venue")
    assert UnresolvedPerson.objects.open().get() == row
    point_at(told, place, who)
    assert not UnresolvedPerson.objects.open().exists()
