"""What people decided, taken out and applied to a fresh load of the same texts, gives the same archive."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from meetings.correcting.applying import apply
from meetings.correcting.applying_file import parse
from meetings.correcting.exporting import corrections
from meetings.importing.store import store
from meetings.models import (
    Act,
    Meeting,
    Official,
    Report,
    Resolution,
    SameMeeting,
    SamePerson,
    SameResolution,
    Synonym,
)
from tests.corrections.test_any_order import Archive, received
from tests.corrections.whole_archive import whole_archive


class OutAndIn(Archive):
    """Editors work on what one reader reads; at the end it goes out, and into a fresh load."""

    trips = 0
    read_again = None  # a record that the reader finds no more cannot be found in a fresh load either

    def teardown(self):
        try:
            if self.last:
                self.go_out_and_in()
        finally:
            super().teardown()

    def go_out_and_in(self):
        self.read_both()
        rows = [json.dumps(line) for line in corrections()]
        before = whole_archive()
        forget_everything()
        self.read_both()
        applied = apply(parse(rows))
        assert [reason for _line, reason in applied.unapplied] == []
        self.read_both()
        assert whole_archive() == before
        acts = Act.objects.count()
        again = apply(parse(rows))
        assert (again.changed, again.unapplied) == (0, [])
        assert Act.objects.count() == acts
        assert whole_archive() == before
        type(self).trips += 1

    def read_both(self):
        """Twice: what a join brought, a reading may settle once."""
        for _time in range(2):
            for name, (edition, said) in self.last.items():
                store(received(name, edition, said, str(self.version)))


def forget_everything():
    with transaction.atomic():
        Report.objects.update(supersedes=None)
        for model in (SameMeeting, SamePerson, SameResolution, Report, Synonym):
            model.objects.all().delete()
        Meeting.objects.update(joined_to=None)
        Meeting.objects.all().delete()
        for model in (Official, Resolution):
            model.objects.update(merged_into=None, merged_with=None)
            model.objects.all().delete()


@pytest.mark.django_db
def test_any_corrections_survive_the_loss_of_the_database():
    run_state_machine_as_test(
        OutAndIn,
        settings=settings(
            max_examples=20,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert OutAndIn.trips >= 20
