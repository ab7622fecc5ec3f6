"""Reading the archive's texts again. An older reader is one whose rows say less than today's reads."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from meetings.importing import rereading
from meetings.models import Attendance, Meeting, Mention, Official, Position, Report, State, Statistic

pytestmark = pytest.mark.django_db
ROWS = (Meeting, Report, Official, Attendance, Position, Statistic, Mention)


def reread(*args) -> tuple[int, str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("reread", *args, stdout=out, stderr=err)
    except SystemExit as stop:
        return stop.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in ROWS}


@pytest.fixture
def archive(texts):
    call_command("load_reports", str(texts), stdout=StringIO())


@pytest.fixture
def read_by_an_older_reader(archive):
    """It did not see the figures of the first report, and thought otherwise of its venue."""
    first = Report.objects.get(source_name="0.txt").meeting
    first.statistics.all().delete()
    first.venue, first.machine = "Hội trường", {**first.machine, "venue": "Hội trường"}
    first.save()
    Report.objects.update(reader_version="0")


def test_what_this_very_reader_read_is_left_alone(archive):
    before = rows()
    assert reread() == (0, "0 updated, 0 unchanged, 0 failed\n", "")
    assert reread("--again") == (0, "0 updated, 8 unchanged, 0 failed\n", "")
    assert rows() == before


def test_takes_what_the_new_reader_says(archive):
    before = rows()
    Report.objects.update(reader_version="0")
    assert reread()[1] == "0 updated, 8 unchanged, 0 failed\n"
    assert rows() == before


def test_tells_of_changes_and_writes_nothing_on_a_dry_run(read_by_an_older_reader):
    before = rows()
    status, said, _errors = reread("--dry-run")
    assert status == 0
    name, venue, first, second, tally = said.splitlines()
    assert (name, venue) == ("0.txt:", "  - venue: Hội trường")
    assert first.startswith("  + figure: 12 phòng chuyên môn")
    assert second.startswith("  + figure: 36 đơn vị sự nghiệp công lập")
    assert tally == "1 updated, 7 unchanged, 0 failed (dry run: nothing was written)"
    assert rows() == before


def test_a_person_s_word_stands_and_is_queued(read_by_an_older_reader):
    meeting = Report.objects.get(source_name="0.txt").meeting
    meeting.venue = "Nhà văn hóa"
    meeting.mark_edited()
    meeting.save()
    assert "  + conflict: " in reread("--dry-run")[1]
    assert reread()[0] == 0
    meeting.refresh_from_db()
    assert (meeting.venue, meeting.state) == ("Nhà văn hóa", State.CORRECTED)
    assert meeting.conflict["venue"] == {"was": "Hội trường", "person": "Nhà văn hóa", "now": ""}


def test_an_interrupted_run_goes_on_where_it_was(read_by_an_older_reader, monkeypatch):
    stored, store = [], rereading.store

    def stop_after_three(received):
        if len(stored) == 3:
            raise KeyboardInterrupt
        stored.append(received.name)
        return store(received)

    monkeypatch.setattr(rereading, "store", stop_after_three)
    with pytest.raises(KeyboardInterrupt):
        reread()
    monkeypatch.setattr(rereading, "store", store)
    assert reread()[1] == "0 updated, 5 unchanged, 0 failed\n"
    assert stored == ["0.txt", "1.txt", "2.txt"]
    assert Statistic.objects.filter(meeting__reports__source_name="0.txt").count() == 2


@pytest.mark.parametrize(
    ("options", "reports"),
    [
        (["--province", "ha-nam"], 1),
        (["--province", "ninh-binh"], 1),  # with what became part of it
        (["--year", "2019"], 8),
        (["--year", "2020"], 0),
        (["--state", "unreviewed"], 7),
        (["--state", "confirmed", "--year", "2019"], 1),
    ],
)
def test_narrowed(read_by_an_older_reader, options, reports):
    Meeting.objects.filter(province__slug="ha-nam").update(state=State.CONFIRMED)
    assert reread("--dry-run", *options)[1].splitlines()[-1] in {
        f"0 updated, {reports} unchanged, 0 failed (dry run: nothing was written)",
        f"1 updated, {reports - 1} unchanged, 0 failed (dry run: nothing was written)",
    }


def test_no_such_province(archive):
    with pytest.raises(CommandError, match="no province is called atlantis"):
        reread("--province", "atlantis")


@pytest.mark.parametrize("year", ["0", "-1", "10000"])
def test_no_such_year(archive, year):
    with pytest.raises(CommandError, match=f"there is no year {year}"):
        reread("--year", year)


def test_one_text_that_cannot_be_stored_does_not_stop_the_rest(read_by_an_older_reader):
    Report.objects.filter(source_name="3.txt").update(received=b"\xff\xff\xff")
    status, said, errors = reread()
    assert (status, said) == (1, "1 updated, 6 unchanged, 1 failed\n")
    assert errors.startswith("3.txt: ")
