"""A report that a person gives to another meeting takes along what was read in it."""

import pytest
from django.urls import reverse

from meetings.correcting.acts import act
from meetings.correcting.moving import move
from meetings.correcting.undoing import undo
from meetings.correcting.verdicts import correct
from meetings.importing.received import receive_bytes
from meetings.importing.store import store
from meetings.models import Attendance, Meeting, Report
from tests.admin.filled_forms import fields_of
from tests.management.invented import report

pytestmark = pytest.mark.django_db


@pytest.fixture
def told() -> list[Report]:
    """Three reports, each of a meeting of its own."""
    for number in range(3):
        store(receive_bytes(f"{number}.txt", report(number).encode()))
    return list(Report.objects.order_by("source_name").select_related("meeting"))


def people(meeting: Meeting) -> set[str]:
    return {one.official.name for one in meeting.attendances.select_related("official")}


def test_to_its_own_meeting_nothing_moves(told):
    with act(None) as doing:
        move(told[0], told[0].meeting)
    assert doing.act is None


def test_the_only_report_of_a_meeting_takes_the_meeting_along(told):
    left, there = told[0].meeting, told[1].meeting
    with act(None):
        correct(left, venue="Nhà văn hóa")
        move(told[0], there)
    left.refresh_from_db()
    there.refresh_from_db()
    assert (told[0].meeting, left.joined_to, there.venue) == (there, there, "Nhà văn hóa")
    assert people(there) == {"Phan Bá Lục", "Mạc Thị Duyên"}


def test_one_of_several_takes_only_what_it_alone_says(told):
    with act(None):
        move(told[1], told[0].meeting)
    left, there = told[0].meeting, told[2].meeting
    with act(None) as doing:
        move(told[1], there)
    assert (people(left), people(there)) == ({"Phan Bá Lục"}, {"Mạc Thị Duyên", "Khổng Minh Tú"})
    assert all(one.mentions.exists() for one in Attendance.objects.all())
    undo(doing.act, None)
    assert (people(left), people(there)) == ({"Phan Bá Lục", "Mạc Thị Duyên"}, {"Khổng Minh Tú"})


def test_in_the_admin_to_a_meeting_added_there(told, admin_client):
    address = reverse("admin:meetings_meeting_add")
    for name in ("Họp thêm tay", "Họp thêm nữa"):
        form = fields_of(admin_client.get(address), "meeting_form")
        assert admin_client.post(address, {**form, "headline": name}).status_code == 302
    there = Meeting.objects.get(headline="Họp thêm tay")
    assert admin_client.get(there.get_absolute_url()).status_code == 200
    address = reverse("admin:meetings_report_change", args=[told[0].pk])
    form = fields_of(admin_client.get(address), "report_form")
    assert admin_client.post(address, {**form, "meeting": there.pk}).status_code == 302
    assert people(there) == {"Phan Bá Lục"}
    assert admin_client.get(told[0].meeting.get_absolute_url()).url == there.get_absolute_url()


def test_whose_a_record_is_does_not_change(told, admin_client):
    attendance = told[0].meeting.attendances.get()
    address = reverse("admin:meetings_attendance_change", args=[attendance.pk])
    form = fields_of(admin_client.get(address), "attendance_form")
    assert admin_client.post(address, {**form, "meeting": told[1].meeting.pk}).status_code == 302
    attendance.refresh_from_db()
    assert attendance.meeting == told[0].meeting
