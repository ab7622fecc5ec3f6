"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from meetings.importing.store import store
from meetings.models import Attendance, Meeting, Mention, Official, Province, Report, Statistic

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(make_received) -> Meeting:
    return store(make_received())[1]


def refused(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_a_mention_needs_an_extent(meeting):
    report = meeting.reports.get()
    Mention.objects.create(report=report, start=0, end=1, rule="r", field="x")
    refused(lambda: Mention.objects.create(report=report, start=5, end=5, rule="r", field="x"))
    refused(lambda: Mention.objects.create(report=report, start=6, end=5, rule="r", field="x"))


def test_a_mention_gives_one_thing(meeting):
    report, attendance, statistic = (
        meeting.reports.get(), meeting.attendances.first(), meeting.statistics.first()
    )  # fmt: skip
    refused(
        lambda: Mention.objects.create(
            report=report, start=0, end=1, rule="r", attendance=attendance, statistic=statistic
        )
    )


def test_one_record_a_natural_key(meeting):
    attendance = meeting.attendances.first()
    refused(lambda: Attendance.objects.create(meeting=meeting, official=attendance.official))
    refused(lambda: attendance.positions.create(title=attendance.positions.first().title))
    refused(lambda: attendance.roles.create(role=attendance.roles.first().role))
    refused(lambda: meeting.citations.create(resolution=meeting.citations.first().resolution))
    statistic = meeting.statistics.first()
    refused(lambda: Statistic.objects.create(meeting=meeting, value=1, unit="x", identity=statistic.identity))
    refused(lambda: Meeting.objects.create(address=meeting.address))
    official = attendance.official
    refused(
        lambda: Official.objects.create(
            name="x", name_key=official.name_key, scope=official.scope, slug="another"
        )
    )


def test_one_current_text_a_name(meeting):
    report = meeting.reports.get()
    again = {"source_name": report.source_name, "received": b"x", "text": "x", "normalisation": 1}
    refused(lambda: Report.objects.create(digest="0" * 64, meeting=meeting, **again))
    refused(lambda: Report.objects.create(digest=report.digest, meeting=meeting, is_current=False, **again))


@pytest.mark.parametrize(
    ("model", "columns"),
    [
        (Meeting, {"kind": "picnic"}),
        (Meeting, {"state": "guessed"}),
        (Meeting, {"held_from": "2020-02-02", "held_until": "2020-01-01"}),
        (Statistic, {"direction": "sideways"}),
        (Province, {"valid_from": "2020-02-02", "valid_until": "2020-01-01"}),
    ],
)
def test_values_outside_the_closed_lists(meeting, model, columns):
    refused(lambda: model.objects.filter(pk=model.objects.values("pk")[:1]).update(**columns))


def test_an_official_is_not_merged_into_themselves(meeting):
    official = Official.objects.first()
    official.merged_into = official
    refused(official.save)
