import codecs
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from meetings.extraction.reading import read
from meetings.models import Attendance, Citation, Meeting, Mention, Official, Report, Resolution, Statistic
from tests.management.invented import report

ROWS = (Meeting, Report, Official, Attendance, Resolution, Citation, Statistic, Mention)


def load(*args) -> tuple[int, str, str]:
    """Return exit status, standard output and standard error of one load."""
    out, err = StringIO(), StringIO()
    try:
        call_command("load_reports", *map(str, args), stdout=out, stderr=err)
    except SystemExit as stop:
        return stop.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in ROWS}


def what_is_there():
    """The rows that matter, without the numbers and times that differ from load to load."""
    return (
        sorted(Report.objects.values_list("source_name", "digest", "meeting__address")),
        sorted(Official.objects.values_list("name_key", "scope", "slug")),
        sorted(Mention.objects.values_list("report__source_name", "start", "end", "field", "rule")),
    )


@pytest.mark.django_db
class TestLoading:
    def test_loads_a_folder_and_says_so(self, texts):
        assert load(texts)[:2] == (0, "8 created, 0 updated, 0 unchanged, 0 failed\n")
        assert Meeting.objects.count() == Report.objects.count() == 8

    def test_loading_twice_touches_no_row(self, texts):
        load(texts)
        before = rows()
        assert load(texts)[1] == "0 created, 0 updated, 8 unchanged, 0 failed\n"
        assert rows() == before

    def test_a_changed_text_is_updated(self, texts):
        load(texts)
        (texts / "3.txt").write_text(report(3) + "Một câu mới.", encoding="utf-8")
        assert load(texts)[1] == "0 created, 1 updated, 7 unchanged, 0 failed\n"
        assert Meeting.objects.count() == 8

    def test_a_dry_run_says_what_would_change_and_writes_nothing(self, texts):
        load(texts / "0.txt")
        (texts / "0.txt").write_text(report(0) + "Một câu mới.", encoding="utf-8")
        before = rows()
        status, out, _ = load("--dry-run", texts / "0.txt", texts / "1.txt")
        assert status == 0
        assert f"{texts / '0.txt'}: would be updated" in out
        assert f"{texts / '1.txt'}: would be created" in out
        assert out.endswith("1 created, 1 updated, 0 unchanged, 0 failed (dry run: nothing was written)\n")
        assert rows() == before

    def test_several_processes_read_the_same(self, texts):
        load("--jobs", "2", texts)
        with_two = what_is_there()
        Mention.objects.all().delete()
        Report.objects.all().delete()
        Meeting.objects.all().delete()
        Official.objects.all().delete()
        load(texts)
        assert what_is_there() == with_two

    def test_loads_utf_8_and_utf_16_with_their_marks(self, tmp_path):
        (tmp_path / "a.txt").write_bytes(codecs.BOM_UTF8 + report(1).encode())
        (tmp_path / "b.txt").write_bytes(codecs.BOM_UTF16_LE + report(2).encode("utf-16-le"))
        (tmp_path / "c.txt").write_bytes(codecs.BOM_UTF16_BE + report(3).encode("utf-16-be"))
        assert load(tmp_path)[1].startswith("3 created")
        assert not Report.objects.filter(text__startswith="\ufeff").exists()
        assert bytes(Report.objects.get(source_name="a.txt").received).startswith(codecs.BOM_UTF8)


@pytest.mark.django_db
class TestBadInput:
    """Each gets a line that names the file and the reason; the good ones still load."""

    def check(self, folder: Path, line: str, *more):
        (folder / "good.txt").write_text(report(1), encoding="utf-8")
        status, out, err = load(folder, *more)
        assert status == 1
        assert line in err.splitlines()
        assert out == "1 created, 0 updated, 0 unchanged, 1 failed\n"
        assert Meeting.objects.count() == 1

    def test_not_utf_8(self, tmp_path):
        bad = tmp_path / "a.txt"
        bad.write_bytes("Tỉnh ủy".encode() + b"\xff" + "họp".encode())
        self.check(tmp_path, f"{bad}: not UTF-8: byte 0xff at 11 (invalid start byte)")

    @pytest.mark.parametrize("content", [b"", b" \r\n\t\n", codecs.BOM_UTF8])
    def test_empty(self, tmp_path, content):
        (tmp_path / "a.txt").write_bytes(content)
        self.check(tmp_path, f"{tmp_path / 'a.txt'}: empty: no text in it")

    def test_binary(self, tmp_path):
        (tmp_path / "a.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00\x00")
        self.check(tmp_path, f"{tmp_path / 'a.txt'}: binary data, not text (a NUL byte at 7)")

    def test_too_large(self, tmp_path, settings):
        settings.MAX_REPORT_BYTES = len(report(1).encode())
        (tmp_path / "a.txt").write_text(report(2) + "x" * 100, encoding="utf-8")
        size = (tmp_path / "a.txt").stat().st_size
        line = f"{tmp_path / 'a.txt'}: too large: {size:,} bytes, the limit is {settings.MAX_REPORT_BYTES:,}"
        self.check(tmp_path, line)

    def test_the_same_text_under_another_name(self, tmp_path):
        (tmp_path / "same.txt").write_text(report(1), encoding="utf-8")
        self.check(tmp_path, f"{tmp_path / 'same.txt'}: the same text is already loaded as good.txt")

    @pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
    def test_unreadable(self, tmp_path):
        (tmp_path / "a.txt").write_text("x")
        (tmp_path / "a.txt").chmod(0)
        self.check(tmp_path, f"{tmp_path / 'a.txt'}: cannot be read: Permission denied")

    def test_a_text_that_trips_the_reader(self, tmp_path, monkeypatch, caplog):
        def trip(text, known=None):
            if "sự cố" in text:
                raise ZeroDivisionError("by a figure")
            return read(text, known)

        monkeypatch.setattr("meetings.importing.received.read", trip)
        (tmp_path / "a.txt").write_text(report(2) + "sự cố", encoding="utf-8")
        line = f"{tmp_path / 'a.txt'}: the reader failed on it: ZeroDivisionError('by a figure')"
        self.check(tmp_path, line)
        assert "Traceback" in caplog.text

    def test_no_such_path(self, tmp_path):
        nowhere = tmp_path / "nowhere"
        self.check(tmp_path, f"{nowhere}: no such file or folder", nowhere)

    def test_a_link_out_of_the_folder(self, tmp_path):
        (tmp_path / "outside.txt").write_text(report(2), encoding="utf-8")
        folder = tmp_path / "folder"
        folder.mkdir()
        (folder / "a.txt").symlink_to(tmp_path / "outside.txt")
        self.check(folder, f"{folder / 'a.txt'}: a link out of the folder {folder}")

    def test_no_number_of_jobs(self, texts):
        with pytest.raises(CommandError, match="--jobs"):
            load("--jobs", "0", texts)


class TestInterrupted:
    """A killed load leaves whole reports only; running it again ends where an undisturbed one does."""

    def run(self, var: Path, *args, **more):
        environment = {**os.environ, "ARCHIVE_VAR": str(var), "DJANGO_SETTINGS_MODULE": "archive.settings"}
        environment.pop("DATABASE_URL", None)
        command = [sys.executable, "manage.py", *map(str, args)]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, **more)

    def wait(self, process) -> str:
        out, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        return out

    def contents(self, var: Path) -> str:
        script = (
            "from tests.management.test_load_reports import what_is_there; import json; "
            "print(json.dumps(what_is_there()))"
        )
        return self.wait(self.run(var, "shell", "--no-imports", "-c", script))

    def test_killed_in_the_middle(self, tmp_path):
        folder = tmp_path / "texts"
        folder.mkdir()
        for number in range(120):
            (folder / f"{number:03}.txt").write_text(report(number), encoding="utf-8")
        killed, undisturbed = tmp_path / "killed", tmp_path / "undisturbed"
        for var in (killed, undisturbed):
            self.wait(self.run(var, "migrate", "-v0"))

        process = self.run(killed, "load_reports", folder)
        deadline = time.monotonic() + 60
        loaded = 0
        while not loaded and time.monotonic() < deadline:
            with closing(sqlite3.connect(f"file:{killed / 'archive.sqlite3'}?mode=ro", uri=True)) as database:
                loaded = database.execute("select count(*) from meetings_report").fetchone()[0]
        process.kill()
        process.communicate()
        with closing(sqlite3.connect(killed / "archive.sqlite3")) as database:
            reports, meetings, without_words = (
                database.execute(query).fetchone()[0]
                for query in (
                    "select count(*) from meetings_report",
                    "select count(*) from meetings_meeting",
                    "select count(*) from meetings_report where id not in "
                    "(select report_id from meetings_mention)",
                )
            )
        assert 0 < reports < 120
        assert (meetings, without_words) == (reports, 0)

        again = self.wait(self.run(killed, "load_reports", folder))
        assert again == f"{120 - reports} created, 0 updated, {reports} unchanged, 0 failed\n"
        self.wait(self.run(undisturbed, "load_reports", folder))
        assert self.contents(killed) == self.contents(undisturbed)
