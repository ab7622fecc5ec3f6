"""One made two."""

import pytest

from meetings.correcting.merging import merge
from meetings.correcting.splitting import (
    CannotSplit,
    another_official,
    another_resolution,
    split_official,
    split_resolution,
)
from meetings.models import Official, SamePerson, SameResolution, State
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def one(db) -> Official:
    for day in range(2):
        held = factories.meeting(f"Họp lần {day}")
        factories.read_by_machine(held, [("Lê Văn Thử", ["Bí thư Tỉnh ủy"], ["chair"])])
    return Official.objects.get()


def test_chosen_attendances_go_to_someone_new(one):
    first, second = one.attendances.all()
    other = another_official(one, "Lê Văn Thử")
    split_official(one, [second], other)
    second.refresh_from_db()
    assert (second.official, second.state, second.by_person) == (other, State.CORRECTED, ["official"])
    assert list(one.attendances.all()) == [first]
    assert (other.scope, other.place_address) == ("nghe-an+2", "nghe-an")
    assert other.slug != one.slug
    assert SamePerson.objects.get().verdict == "declined"


def test_a_third_has_a_scope_of_its_own(one):
    assert [another_official(one, one.name).scope for _ in range(2)] == ["nghe-an+2", "nghe-an+3"]
    second = Official.objects.get(scope="nghe-an+2")
    assert another_official(second, one.name).scope == "nghe-an+4"


def test_someone_of_another_name_is_found_by_it(one):
    assert another_official(one, "Lê Thử").scope == "nghe-an"
    with pytest.raises(CannotSplit, match="already"):
        another_official(one, "Lê Thử")


def test_what_was_read_under_a_merged_name_can_go_too(one):
    merged, other = factories.official("Lê Thử"), factories.official("Mạc Thử")
    attendance = factories.attend(factories.meeting(), "Lê Thử")
    merge(one, [merged])
    split_official(one, [attendance], other)
    attendance.refresh_from_db()
    assert attendance.official == other


def test_refused(one):
    other, stranger = factories.official("Mạc Thử"), factories.official("Đào Thử")
    merged = factories.official("Lê Thử")
    merge(one, [merged])
    attendance = one.attendances.first()
    factories.attend(attendance.meeting, other.name)
    for chosen, into, why in [
        ([], stranger, "nothing"),
        ([attendance], one, "is"),
        ([attendance], merged, "is"),
        ([attendance], other, "already"),
        ([factories.attend(factories.meeting(), stranger.name)], other, "not of"),
    ]:
        with pytest.raises(CannotSplit, match=why):
            split_official(one, chosen, into)
    attendance.refresh_from_db()
    assert attendance.official == one


def test_citations_go_to_another_document():
    unsettled = factories.resolution("18", "TW:NQ:18:?")
    held = factories.read_by_machine(factories.meeting(), documents=[unsettled])
    other = another_resolution(unsettled, key="TW:NQ:18:kXIII", term="XIII", title="Về việc thử")
    split_resolution(unsettled, held.citations.all(), other)
    assert held.citations.get().resolution == other
    assert (other.number, other.kind, other.term, other.is_resolved) == ("18", "nghị quyết", "XIII", True)
    assert SameResolution.objects.get().verdict == "declined"


def test_another_document_of_which_no_more_is_known():
    unsettled = factories.resolution("18", "TW:NQ:18:?")
    assert another_resolution(unsettled).key == "TW:NQ:18:?+2"
    assert not another_resolution(unsettled).is_resolved
    with pytest.raises(CannotSplit, match="already"):
        another_resolution(unsettled, key="TW:NQ:18:?+2")
