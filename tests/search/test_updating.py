"""The index follows the database, and never holds it up."""

import fcntl
import resource
import shutil
import signal
from contextlib import contextmanager
from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from meetings.models import Attendance, IndexDebt, State
from meetings.search.asking import Question, ask
from meetings.search.building import pay, rebuild
from meetings.search.updating import batched
from tests import factories as made
from tests.search.unprivileged import unprivileged

pytestmark = pytest.mark.django_db(transaction=True)


def titles(typed: str) -> list[str]:
    return sorted(hit.title for hit in ask(Question(typed)).results)


@pytest.fixture
def empty(index_path, transactional_db):
    rebuild()
    return index_path


def test_a_saved_meeting_is_found(empty):
    made.meeting("Hội nghị về chuyển đổi số")
    assert titles("chuyển đổi số") == ["Hội nghị về chuyển đổi số"]
    assert not IndexDebt.objects.exists()


def test_a_changed_meeting_is_found_under_its_new_words_only(empty):
    held = made.meeting("Hội nghị về chuyển đổi số")
    held.headline = "Hội nghị về nông thôn mới"
    held.save()
    assert titles("chuyển đổi số") == []
    assert titles("nông thôn mới") == ["Hội nghị về nông thôn mới"]


def test_a_rejected_meeting_is_not_found(empty):
    held = made.meeting("Hội nghị về chuyển đổi số")
    held.state = State.REJECTED
    held.save()
    assert titles("chuyển đổi số") == []


def test_a_report_that_tells_of_another_meeting_is_found_with_that_one(empty):
    left, into = made.meeting("Họp một", text="Họp một\nBàn chuyển đổi số.\n"), made.meeting("Họp hai")
    report = left.reports.get()
    report.meeting = into
    report.save()
    assert titles("chuyển đổi số") == ["Họp hai"]


def test_a_position_that_is_another_s_is_found_with_the_other(empty):
    held = made.meeting("Họp một")
    one = made.attend(held, "Lê Văn Thử", "Bí thư Huyện ủy")
    other = made.attend(held, "Trần Thị Mẫu")
    position = one.positions.get()
    position.attendance = other
    position.save()
    found = [hit.title for hit in ask(Question("bí thư huyện ủy", kinds=("official",))).results]
    assert found == ["Trần Thị Mẫu"]


def test_a_deleted_figure_is_not_found(empty):
    figure = made.figure(made.meeting(), "77", "hợp tác xã")
    assert titles("hợp tác xã") == ["77 hợp tác xã"]
    figure.delete()
    assert titles("hợp tác xã") == []


def test_an_official_is_found_by_a_new_position_and_no_longer_by_a_rejected_one(empty):
    attendance = made.attend(made.meeting("Họp một"), "Lê Văn Thử", "Chánh Thanh tra")
    assert titles("chánh thanh tra") == ["Họp một", "Lê Văn Thử"]
    position = attendance.positions.get()
    position.state = State.REJECTED
    position.save()
    assert titles("chánh thanh tra") == []


def test_both_officials_follow_when_an_attendance_changes_hands(empty):
    attendance = made.attend(made.meeting("Họp một"), "Lê Văn Thử", "Chánh Thanh tra")
    other = made.attend(made.meeting("Họp hai"), "Trần Thị Mẫu")
    attendance.official = other.official
    attendance.save()
    assert titles("chánh thanh tra") == ["Họp một", "Trần Thị Mẫu"]


def test_figures_and_people_follow_when_a_meeting_moves(empty):
    held = made.meeting("Họp một", province="ha-nam", held_on=date(2024, 1, 5))
    made.figure(held, "77", "hợp tác xã")
    made.attend(held, "Lê Văn Thử")
    held.province = made.province("thai-binh")
    held.save()
    assert titles("Hưng Yên") == ["77 hợp tác xã", "Họp một", "Lê Văn Thử"]
    assert titles("Ninh Bình") == []


def test_what_is_rolled_back_is_not_owed(empty):
    with transaction.atomic():
        made.meeting("Hội nghị về chuyển đổi số")
        transaction.set_rollback(True)
    assert not IndexDebt.objects.exists()
    assert titles("chuyển đổi số") == []


def test_nothing_is_indexed_before_the_commit(empty):
    with transaction.atomic():
        made.meeting("Hội nghị về chuyển đổi số")
        assert titles("chuyển đổi số") == []
        assert IndexDebt.objects.exists()
    assert titles("chuyển đổi số") == ["Hội nghị về chuyển đổi số"]


def test_many_saves_are_paid_at_once(empty, monkeypatch):
    times = []
    monkeypatch.setattr("meetings.search.building.index_records", lambda names: times.append(len(names)))
    with batched():
        made.meeting("Họp một")
        made.meeting("Họp hai")
        assert times == []
    assert times == [2]


def test_a_batch_that_fails_pays_for_what_was_committed(empty):
    def fails():
        with batched():
            made.meeting("Hội nghị về chuyển đổi số")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert titles("chuyển đổi số") == ["Hội nghị về chuyển đổi số"]


def missing(path):
    shutil.rmtree(path)


def corrupt(path):
    for file in path.glob("*/*.docs.npy"):
        file.write_bytes(file.read_bytes()[:90])


def truncated_toc(path):
    for file in path.glob("*/*.toc"):
        file.write_bytes(file.read_bytes()[:40])


def of_another_version(path):
    (path / "current").write_text("0-abc", encoding="utf-8")


@pytest.mark.parametrize("damage", [missing, corrupt, truncated_toc, of_another_version])
def test_a_save_succeeds_without_a_usable_index_and_is_found_once_it_is_back(empty, damage):
    made.meeting("Hội nghị về y tế")
    damage(empty)
    made.meeting("Hội nghị về chuyển đổi số")
    assert IndexDebt.objects.exists()
    answer = ask(Question("chuyển đổi số"))
    assert not answer.available
    assert answer.notice
    assert [hit.title for hit in answer.results] == ["Hội nghị về chuyển đổi số"]
    call_command("index_pending")
    assert not IndexDebt.objects.exists()
    assert ask(Question("chuyển đổi số")).available
    assert titles("chuyển đổi số") == ["Hội nghị về chuyển đổi số"]
    assert titles("y tế") == ["Hội nghị về y tế"]


def test_a_save_succeeds_while_another_writes_and_is_paid_with_the_next(empty, monkeypatch):
    monkeypatch.setattr("meetings.search.places.Place.writing.__wrapped__.__defaults__", (0.05,))
    with (empty / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made.meeting("Hội nghị về chuyển đổi số")
        assert IndexDebt.objects.exists()
        assert titles("chuyển đổi số") == []
        with pytest.raises(CommandError, match="still to be indexed"):
            call_command("index_pending")
    made.meeting("Hội nghị về y tế")
    assert not IndexDebt.objects.exists()
    assert titles("chuyển đổi số") == ["Hội nghị về chuyển đổi số"]


def test_a_change_during_the_payment_stays_owed(empty, monkeypatch):
    held = made.meeting("Họp một")
    IndexDebt.objects.create(record=f"meetings.meeting.{held.pk}")
    seen = []

    def meanwhile(names):
        seen.append(names)
        if len(seen) == 1:
            IndexDebt.objects.create(record=f"meetings.meeting.{held.pk}")

    monkeypatch.setattr("meetings.search.building.index_records", meanwhile)
    assert pay()
    assert len(seen) == 2


def test_what_is_deleted_with_its_meeting_is_not_found(empty):
    held = made.meeting("Họp một")
    attendance = made.attend(held, "Đỗ Thị Mẫu", "Chánh Thanh tra")
    assert titles("Đỗ Thị Mẫu") == ["Họp một", "Đỗ Thị Mẫu"]
    Attendance.objects.get(pk=attendance.pk).delete()
    assert titles("Đỗ Thị Mẫu") == []


MANY = " ".join(map(str, range(100_000, 130_000)))


@contextmanager
def read_only(path):
    """Nobody can write to any file of the index, or make one."""
    everything = [path, *path.rglob("*")]
    modes = [one.stat().st_mode for one in everything]
    for one in everything:
        one.chmod(0o555 if one.is_dir() else 0o444)
    try:
        with unprivileged():
            yield
    finally:
        for one, mode in zip(everything, modes, strict=True):
            one.chmod(mode)


@contextmanager
def full(path):
    """No file can grow as large as the index of MANY words."""
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)


@pytest.mark.parametrize("trouble", [read_only, full])
def test_a_save_succeeds_where_the_index_cannot_be_written_and_searching_goes_on(empty, trouble):
    made.meeting("Hội nghị về y tế")
    with trouble(empty):
        made.meeting("Hội nghị về chuyển đổi số", text=MANY)
        assert IndexDebt.objects.exists()
        assert titles("y tế") == ["Hội nghị về y tế"]
        assert titles("129999") == []
        with pytest.raises(CommandError, match="still to be indexed"):
            call_command("index_pending")
        with pytest.raises(CommandError, match="not built"):
            call_command("rebuild_index")
        assert titles("y tế") == ["Hội nghị về y tế"]
    call_command("index_pending")
    assert not IndexDebt.objects.exists()
    assert titles("129999") == ["Hội nghị về chuyển đổi số"]
