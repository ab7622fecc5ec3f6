"""Two made one, and two again."""

import pytest

from meetings.correcting.acts import act
from meetings.correcting.merging import NotTwo, accept, decline, keep_apart, merge, take_back
from meetings.models import Official, SamePerson, SameResolution
from meetings.models.act import Act
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(db) -> list[Official]:
    return [factories.official("Lê Văn Thử", scope) for scope in ("nghe-an", "ha-tinh", "trung-uong", "hue")]


def into(*officials: Official) -> list[Official | None]:
    for official in officials:
        official.refresh_from_db()
    return [official.merged_into for official in officials]


def proposed(one, other, **fields) -> SamePerson | SameResolution:
    model = SamePerson if isinstance(one, Official) else SameResolution
    return model.objects.create(first=one, second=other, reasons=["same_name"], weight=3, **fields)


def test_nobody_is_merged_with_themselves(people):
    with pytest.raises(NotTwo):
        merge(people[0], [])
    with pytest.raises(NotTwo):
        merge(people[0], [people[0]])


def test_nobody_is_taken_back_who_stands(people):
    with pytest.raises(NotTwo):
        take_back(people[0])


def test_several_are_merged_at_once(people):
    a, b, c, d = people
    merge(c, people)
    assert into(a, b, c, d) == [c, c, None, c]


def test_whoever_came_along_goes_back_along(people):
    a, b, c, _d = people
    merge(b, [c])
    merge(a, [b])
    assert into(a, b, c) == [None, a, a]
    assert take_back(b) == a
    assert into(a, b, c) == [None, None, b]


def test_whoever_was_merged_at_the_end_of_a_chain_goes_back_alone(people):
    a, b, c, d = people
    merge(c, [d])
    merge(b, [c])
    merge(a, [b])
    take_back(c)
    assert into(a, b, c, d) == [None, a, None, c]


def test_one_who_was_merged_comes_to_stand(people):
    a, b, c, _d = people
    merge(a, [b, c])
    merge(b, [a])
    assert into(a, b, c) == [b, None, b]


def test_what_was_taken_back_is_never_proposed_again(people):
    a, b, *_rest = people
    proposal = proposed(a, b)
    assert accept(proposal) == a
    take_back(Official.objects.get(pk=b.pk))
    proposal.refresh_from_db()
    assert proposal.verdict == "declined"


def test_what_was_merged_without_a_proposal_and_taken_back_is_not_proposed(people):
    a, b, *_rest = people
    merge(a, [b])
    take_back(b)
    assert SamePerson.objects.get().verdict == "declined"


def test_a_merger_answers_what_was_proposed_and_declined_before(people):
    a, b, c, _d = people
    merge(b, [c])
    one, other = proposed(a, b), proposed(a, c, verdict="declined")
    merge(a, [b])
    for proposal in (one, other):
        proposal.refresh_from_db()
        assert proposal.verdict == "accepted"


def test_accepted_with_the_other_name(people):
    a, b, *_rest = people
    assert accept(proposed(a, b), stands=b) == b
    assert into(a, b) == [b, None]


def test_declined(people):
    proposal = proposed(*people[:2])
    decline(proposal)
    proposal.refresh_from_db()
    assert proposal.verdict == "declined"
    assert into(*people[:2]) == [None, None]


def test_kept_apart_once(people):
    keep_apart(people[1], people[0])
    keep_apart(people[0], people[1])
    assert SamePerson.objects.get().verdict == "declined"


def test_open_proposals_are_about_two_who_both_stand(people):
    a, b, c, _d = people
    held = factories.meeting()
    for scope in ("nghe-an", "ha-tinh"):
        factories.attend(held, "Lê Văn Thử", scope=scope)
    seen, unseen = proposed(a, b), proposed(a, c)
    assert list(SamePerson.objects.open()) == [seen]
    merge(a, [b])
    assert not SamePerson.objects.open().exists()
    assert unseen.because == ["cùng họ tên"]


def test_documents_too():
    one, other = factories.resolution(), factories.resolution("18", "TW:NQ:18:?")
    accept(proposed(one, other))
    other.refresh_from_db()
    assert other.merged_into == one
    take_back(other)
    other.refresh_from_db()
    assert other.merged_into is None
    assert SameResolution.objects.get().verdict == "declined"


def test_a_merger_is_one_act(people, editor):
    with act(editor, "cùng một người"):
        merge(people[0], people[1:])
    assert Act.objects.get().person == editor
