"""Mergers are taken back and done again after others: who stands follows from whom people named."""

import pytest

from meetings.correcting.merging import decline, keep_apart, merge
from meetings.correcting.undoing import StandsOn, undo
from meetings.models import Official, SamePerson
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> list[Official]:
    return [factories.official(name) for name in ("Tạ Thị Một", "Tạ Thị Hai", "Tạ Thị Ba")]


def stands(people) -> list[str]:
    """The last part of the name of who stands for each."""
    for one in people:
        one.refresh_from_db()
    return [one.standing_self().name.rpartition(" ")[2] for one in people]


def test_who_came_to_one_who_was_merged_stays_with_them(people, do, editor):
    one, two, three = people
    done = do(merge, three, [two])
    one.merged_into = two
    do(one.save)
    assert stands(people) == ["Ba", "Ba", "Ba"]
    undone = undo(done, editor)
    assert stands(people) == ["Hai", "Hai", "Ba"]
    undo(undone, editor)
    assert stands(people) == ["Ba", "Ba", "Ba"]


def test_whoever_stands_there_may_be_merged_since(people, do, editor):
    one, two, three = people
    done = do(merge, two, [one])
    do(merge, three, [two])
    undo(done, editor)
    assert stands(people) == ["Một", "Ba", "Ba"]


def test_nobody_is_merged_in_a_circle(people, do, editor):
    one, two, _three = people
    undone = undo(do(merge, two, [one]), editor)
    later = do(merge, one, [two])
    with pytest.raises(StandsOn) as caught:
        undo(undone, editor)
    assert [obstacle.act for obstacle in caught.value.obstacles] == [later]
    assert stands(people) == ["Một", "Một", "Ba"]
    undo(later, editor)
    undo(undone, editor)
    assert stands(people) == ["Hai", "Hai", "Ba"]


def test_what_a_machine_proposed_meanwhile_gives_way_to_a_person_s_word(people, do, editor):
    one, two, _three = people
    undone = undo(do(keep_apart, one, two), editor)
    SamePerson.objects.create(first=one, second=two)
    undo(undone, editor)
    assert SamePerson.objects.get().verdict == "declined"


def test_a_verdict_is_given_again_on_what_no_machine_proposes_any_more(people, do, editor):
    one, two, _three = people
    proposal = SamePerson.objects.create(first=one, second=two)
    undone = undo(do(decline, proposal), editor)
    SamePerson.objects.all().delete()
    undo(undone, editor)
    assert SamePerson.objects.get().verdict == "declined"
