"""Two who write at once: what each has looked at is still so when they write, and nobody's word is lost."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from meetings.correcting.acts import act
from meetings.correcting.applying import apply
from meetings.correcting.verdicts import confirm, correct
from meetings.importing.looking import look_at
from meetings.importing.rereading import read_again
from meetings.importing.store import store
from meetings.models import LastChange, Meeting, Official, Report
from meetings.models.last_change import version
from tests import factories
from tests.readings import TEXT


def judge() -> None:
    with act(None):
        confirm(Meeting.objects.get())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "write",
    [
        judge,
        lambda: apply({}),
        lambda: read_again(Report.objects.get()),
        lambda: look_at("two.txt", factories.TEXT.encode(), 5_000, str),
    ],
)
def test_who_writes_waits_for_their_turn_before_they_look(make_received, write):
    store(make_received())
    with CaptureQueriesContext(connection) as asked:
        write()
    asked = [one["sql"] for one in asked]
    begun = next(number for number, sql in enumerate(asked) if sql.startswith("SAVEPOINT"))
    assert "meetings_lastchange" in asked[begun + 1]
    assert connection.vendor == "sqlite" or "FOR UPDATE" in asked[begun + 1]


FOR_US = "SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"


def wait_until_somebody_waits() -> None:
    deadline = time.monotonic() + 20
    with connection.cursor() as cursor:
        while not cursor.execute(FOR_US).fetchone():
            assert time.monotonic() < deadline, "nobody waits"
            time.sleep(0.01)


@pytest.mark.django_db(transaction=True)
class TestOverTwoConnections:
    @pytest.fixture(autouse=True)
    def _not_on_sqlite(self):
        if connection.vendor == "sqlite":
            pytest.skip("SQLite lets nobody write beside another")

    @pytest.fixture
    def aside(self):
        """Do something over a connection of its own: `aside(store, received)`; return its future."""

        def over_its_own(deed, *args):
            try:
                return deed(*args)
            finally:
                connections.close_all()

        with ThreadPoolExecutor() as threads:
            yield lambda deed, *args: threads.submit(over_its_own, deed, *args)

    def test_a_reading_hears_what_an_act_says_meanwhile(self, make_received, aside):
        def as_review(reading):
            told = reading.meeting
            return replace(reading, meeting=replace(told, kind=replace(told.kind, value="review")))

        store(make_received())
        held = Meeting.objects.get()
        with act(None):
            correct(held, kind="congress")
            reading = aside(store, make_received(version="2", change=as_review))
            wait_until_somebody_waits()
        assert reading.result()[0] == "updated"
        held.refresh_from_db()
        was = {"was": "executive_committee", "person": "congress", "now": "review"}
        assert (held.kind, held.conflict) == ("congress", {"kind": was})

    def test_an_act_looks_at_what_a_reading_has_made(self, make_received, aside):
        with transaction.atomic():
            store(make_received())
            judging = aside(judge)
            wait_until_somebody_waits()
        judging.result()
        assert Meeting.objects.get().state == "confirmed"

    def test_two_loads_name_the_same_people(self, make_received, aside):
        """Neither fails for what the other has just made, nor do they wait for each other."""

        def backwards(reading):
            return replace(reading, officials=reading.officials[::-1], figures=reading.figures[::-1])

        def load(side: str, change) -> set[str]:
            texts = [(f"{side}-{number}.txt", f"{TEXT}{side} {number}.\n") for number in range(8)]
            return {store(make_received(*one, change=change))[0] for one in texts}

        loads = [aside(load, "one", lambda reading: reading), aside(load, "other", backwards)]
        assert [load.result() for load in loads] == [{"created"}] * 2
        assert (Meeting.objects.count(), Official.objects.count()) == (16, 2)

    def test_who_has_the_version_of_the_archive_sees_all_that_it_names(self, aside):
        """A page is kept under the version that was read before it was made."""
        named: dict[str, int] = {}

        def write(side: str) -> None:
            for number in range(30):
                with transaction.atomic():
                    Meeting.objects.create(address=f"{side}-{number}")
                    named[LastChange.objects.get().token] = Meeting.objects.count()

        def read() -> list[tuple[str, int]]:
            seen = []
            while not all(one.done() for one in writers):
                seen.append((version(), Meeting.objects.count()))
            return [*seen, (version(), Meeting.objects.count())]

        before = version()
        writers = [aside(write, "one"), aside(write, "other")]
        seen = aside(read).result()
        assert [one.result() for one in writers] == [None, None]
        assert len(named) == 60
        assert seen[-1][1] == named[seen[-1][0]] == 60
        assert [(token, count) for token, count in seen if token != before and count < named[token]] == []
