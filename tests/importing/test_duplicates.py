"""Who, and what, may be one: proposed when a report is stored, and judged once."""

from datetime import date

import pytest

from meetings.correcting.merging import decline, merge, take_back
from meetings.importing.same_documents import fits, propose_documents
from meetings.importing.same_people import propose_people
from meetings.models import Official, Role, SamePerson, SameResolution, State
from tests import factories

pytestmark = pytest.mark.django_db

HERE, THERE, NOWHERE = "nghe-an", "ha-tinh", "0123456789ab"


def seen(name: str, day: date | None, *titles: str, scope: str = HERE, text: str = factories.TEXT):
    held = factories.meeting(held_on=day, text=text)
    return factories.attend(held, name, *titles, scope=scope)


def proposed(attendance) -> list[list[str]]:
    propose_people(attendance.meeting)
    return [one.reasons for one in SamePerson.objects.all()]


TWO = [
    # of one name in two provinces
    (("Lê Văn Thử", date(2025, 1, 1)), ("Lê Văn Thử", date(2025, 2, 1), {"scope": THERE})),
    (
        ("Lê Văn Thử", date(2025, 1, 1), "Bí thư"),
        ("Lê Văn Thử", date(2025, 1, 1), "Bí thư", {"scope": THERE}),
    ),
    (
        ("Lê Văn Thử", date(2015, 1, 1), "Bí thư"),
        ("Lê Văn Thử", date(2025, 1, 1), "Bí thư", {"scope": THERE}),
    ),
    # of one name, long apart, with other posts
    (("Lê Văn Thử", date(2015, 1, 1)), ("Lê Văn Thử", date(2025, 1, 1), {"scope": NOWHERE})),
    (("Lê Văn Thử", date(2015, 1, 1)), ("Lê Văn Thử", date(2025, 1, 1), {"scope": "trung-uong"})),
    # names that are nearly the same
    (("Lê Văn Thử", date(2015, 1, 1)), ("Lê Văn Thự", date(2025, 1, 1))),
    (("Lê Văn Thử", date(2025, 1, 1)), ("Lê Văn Thự", date(2025, 2, 1), {"scope": THERE})),
    (("Lê Văn Thử", date(2025, 1, 1)), ("Lê Văn Thửm", date(2025, 2, 1))),
    (("Lê Văn Thử", date(2025, 1, 1), "Bí thư"), ("Lê Văn Thửm", date(2015, 2, 1), "Bí thư")),
    (("Lê Văn Thử", date(2025, 1, 1)), ("Lê Thử", date(2025, 2, 1))),
    (("Lê Văn Thử", date(2025, 1, 1), "Bí thư"), ("Lê Văn Mẫu", date(2025, 2, 1), "Bí thư")),
    (("Lê Văn Thử", date(2025, 1, 1), "Bí thư"), ("Mạc Văn Thử", date(2025, 2, 1), "Bí thư")),
]
PERHAPS_ONE = [
    (
        ("Lê Văn Thử", date(2025, 1, 1)),
        ("Lê Văn Thử", date(2026, 1, 1), {"scope": "trung-uong"}),
        ["same_name", "central", "near"],
    ),
    (
        ("Lê Văn Thử", None),
        ("Lê Văn Thử", date(2025, 1, 1), {"scope": NOWHERE}),
        ["same_name", "no_place"],
    ),
    (
        ("Lê Văn Thử", date(2015, 1, 1), {"scope": "quang-nam"}),
        ("Lê Văn Thử", date(2025, 1, 1), {"scope": "da-nang"}),
        ["same_name", "successor"],
    ),
    (
        ("Lê Văn Thử", date(2021, 1, 1), "Bí thư Tỉnh ủy"),
        ("Lê Văn Thử", date(2025, 1, 1), "Bí thư Tỉnh ủy", {"scope": THERE}),
        ["same_name", "moved", "same_post"],
    ),
    (
        ("Lê Văn Thử", date(2025, 1, 1)),
        ("Le Van Thu", date(2025, 2, 1)),
        ["marks", "near"],
    ),
    (
        ("Lê Văn Thử", date(2015, 1, 1), "Bí thư"),
        ("Lê Văn Thự", date(2025, 2, 1), "Bí thư"),
        ["marks", "same_post"],
    ),
    (
        ("Lê Văn Thử", date(2025, 1, 1), "Bí thư"),
        ("Lê Văn Thửm", date(2025, 2, 1), "Bí thư"),
        ["letter", "same_post", "near"],
    ),
    (
        ("Lê Văn Thử", date(2025, 1, 1), "Bí thư"),
        ("Lê Thử", date(2025, 2, 1), "Bí thư"),
        ["shorter", "same_post", "near"],
    ),
]


def made(said: tuple):
    *told, last = said
    return seen(*told, **last) if isinstance(last, dict) else seen(*said)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_people(one, other):
    made(one)
    assert proposed(made(other)) == []


@pytest.mark.parametrize(("one", "other", "reasons"), PERHAPS_ONE)
def test_perhaps_one_person(one, other, reasons):
    first = made(one)
    second = made(other)
    assert proposed(second) == [reasons]
    assert proposed(first) == [reasons]
    assert SamePerson.objects.get().first == first.official


def test_two_whom_one_report_names_side_by_side_are_two():
    held = factories.meeting(text="Lê Văn Thử và Lê Văn Thự dự họp.")
    factories.attend(held, "Lê Văn Thử")
    assert proposed(factories.attend(held, "Lê Văn Thự")) == []


def test_two_whom_two_reports_name_at_one_meeting_may_be_one():
    held = factories.meeting(text="Lê Văn Thử dự họp.")
    factories.attend(held, "Lê Văn Thử")
    other = factories.report(held, "Lê Văn Thự dự họp.")
    attendance = factories.attend(held, "Lê Văn Thự")
    factories.quote(other, "Lê Văn Thự", attendance)
    assert proposed(attendance) == [["marks", "near"]]


def two_that_may_be_one():
    one, other = seen("Lê Văn Thử", date(2025, 1, 1)), seen("Le Van Thu", date(2025, 2, 1))
    propose_people(other.meeting)
    return one, other, SamePerson.objects.get()


def test_what_no_longer_speaks_for_it_takes_the_proposal_back():
    _one, other, _proposal = two_that_may_be_one()
    other.meeting.held_on = date(2035, 1, 1)
    other.meeting.save()
    assert proposed(other) == []


def test_what_more_speaks_for_it_is_said():
    one, other, proposal = two_that_may_be_one()
    for attendance in (one, other):
        attendance.positions.create(title="Bí thư Tỉnh ủy")
    assert proposed(other) == [["marks", "same_post", "near"]]
    assert SamePerson.objects.get().pk == proposal.pk


def test_a_declined_one_never_comes_back():
    one, other, proposal = two_that_may_be_one()
    decline(proposal)
    propose_people(one.meeting)
    assert SamePerson.objects.get().verdict == "declined"
    # nor under the name of another with whom one of the two was merged
    merge(one.official, [factories.official("Đào Thử", THERE)])
    third = seen("Lê Văn Thự", date(2025, 1, 1))
    merge(one.official, [third.official])
    propose_people(other.meeting)
    assert not SamePerson.objects.open().exists()
    assert SamePerson.objects.filter(verdict="open").count() == 0


def test_two_who_are_merged_are_not_proposed():
    one, other = seen("Lê Văn Thử", date(2025, 1, 1)), seen("Le Van Thu", date(2025, 2, 1))
    merge(one.official, [other.official])
    assert proposed(other) == []
    take_back(Official.objects.get(pk=other.official_id))
    propose_people(other.meeting)
    assert SamePerson.objects.get().verdict == "declined"


def test_who_was_rejected_is_nobody():
    one, other = seen("Lê Văn Thử", date(2025, 1, 1)), seen("Le Van Thu", date(2025, 2, 1))
    one.state = State.REJECTED
    one.save()
    assert proposed(other) == []
    assert Role.objects.count() == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TW:NQ:18:kXII", "TW:NQ:18:kXIII"),
        ("TW:NQ:18:?", "CP:NQ:18:2024"),
        ("TU/nghe-an:NQ:18:?", "TU/ha-tinh:NQ:18:2020-2025"),
        ("TU/?:NQ:18:?", "TW:NQ:18:kXII"),
    ],
)
def test_keys_of_two_documents(one, other):
    assert not fits(one, other)
    assert not fits(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TW:NQ:18:?", "TW:NQ:18:kXII"),
        ("?:NQ:18:?", "TU/nghe-an:NQ:18:2020-2025"),
        ("TU/?:NQ:18:?", "TU/nghe-an:NQ:18:2020-2025"),
        ("TW:NQ:18:?+2", "TW:NQ:18:kXII"),
    ],
)
def test_keys_that_fit(one, other):
    assert fits(one, other)
    assert fits(other, one)


def cited(*keys: str, **fields):
    held = factories.meeting()
    for key in keys:
        factories.cite(held, factories.resolution(key.split(":")[2], key, **fields))
    propose_documents(held)
    return [(one.first.key, one.second.key, one.reasons) for one in SameResolution.objects.all()]


def test_an_unsettled_document_may_be_each_of_a_few():
    assert cited("TW:NQ:18:?", "TW:NQ:18:kXII", "TW:CT:18:kXII") == [
        ("TW:NQ:18:?", "TW:NQ:18:kXII", ["open_part"])
    ]


def test_what_was_issued_after_the_last_meeting_that_cites_it_is_another():
    held = factories.meeting(held_on=date(2016, 4, 21))
    factories.cite(held, factories.resolution("45", "TW:CT:45:?"))
    known = factories.resolution("45", "TW:CT:45:kXIII", issued_on=date(2025, 4, 14))
    factories.cite(factories.meeting(), known)
    propose_documents(held)
    assert not SameResolution.objects.exists()


def test_of_many_that_it_may_be_none_is_proposed():
    assert cited("TW:NQ:18:?", *(f"TW:NQ:18:k{term}" for term in ("X", "XI", "XII", "XIII"))) == []


def test_of_one_number_and_day():
    assert cited("CP:NĐ:18:2024", "CP:NĐ:18:2025", issued_on=date(2025, 1, 1)) == [
        ("CP:NĐ:18:2024", "CP:NĐ:18:2025", ["same_day"])
    ]


def test_a_declined_document_never_comes_back():
    cited("TW:NQ:18:?", "TW:NQ:18:kXII")
    decline(SameResolution.objects.get())
    assert len(cited("TW:NQ:18:?")) == 1
    assert not SameResolution.objects.open().exists()
