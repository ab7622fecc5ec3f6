"""An index that is missing or damaged is built anew by the next save where that is quick, and by any load."""

import shutil
from pathlib import Path

import pytest
from django.core.management import call_command
from haystack import connections

from meetings.models import IndexDebt
from meetings.search.asking import Question, ask
from meetings.search.building import rebuild
from tests import factories as made

pytestmark = pytest.mark.django_db(transaction=True)


def titles(typed: str) -> list[str]:
    return sorted(hit.title for hit in ask(Question(typed)).results)


@pytest.fixture
def index(index_path, transactional_db):
    made.meeting("Hội nghị về y tế")
    rebuild()
    return index_path


@pytest.fixture
def built_at_once(index_path):
    """built_at_once(5): what an archive may have for a save to build its index."""
    options = connections["default"].options
    before = options["BUILT_AT_ONCE"]
    yield lambda records: options.update(BUILT_AT_ONCE=records)
    options["BUILT_AT_ONCE"] = before


def missing(path: Path) -> None:
    shutil.rmtree(path)


def corrupt(path: Path) -> None:
    for file in path.rglob("*.docs.npy"):
        file.write_bytes(file.read_bytes()[:90])


def garbled(path: Path) -> None:
    for file in path.rglob("*.docs.npy"):
        file.write_bytes(file.read_bytes()[:-8] + b"\1" * 8)


def without_list(path: Path) -> None:
    for file in path.rglob("*.toc"):
        file.write_bytes(file.read_bytes()[:40])


def of_another_version(path: Path) -> None:
    (path / "current").write_text("0-abc", encoding="utf-8")


DAMAGES = pytest.mark.parametrize("damage", [missing, corrupt, garbled, without_list, of_another_version])


@DAMAGES
def test_a_save_builds_the_index_of_a_small_archive(index, built_at_once, damage):
    built_at_once(2)
    damage(index)
    made.meeting("Hội nghị về chuyển đổi số")
    assert ask(Question("chuyển đổi số")).available
    assert titles("hội nghị") == ["Hội nghị về chuyển đổi số", "Hội nghị về y tế"]
    assert not IndexDebt.objects.exists()


@DAMAGES
def test_nobody_waits_for_the_index_of_a_large_archive(index, built_at_once, damage):
    built_at_once(1)
    damage(index)
    made.meeting("Hội nghị về chuyển đổi số")
    assert not ask(Question("chuyển đổi số")).available
    assert IndexDebt.objects.exists()


def test_a_save_succeeds_where_the_index_can_be_neither_read_nor_built(index, built_at_once):
    built_at_once(100)
    shutil.rmtree(index)
    index.write_text("no folder")
    made.meeting("Hội nghị về chuyển đổi số")
    assert IndexDebt.objects.exists()
    assert titles("chuyển đổi số") == ["Hội nghị về chuyển đổi số"]


@DAMAGES
def test_loading_reports_builds_the_index_however_large(index, built_at_once, damage, tmp_path):
    built_at_once(1)
    damage(index)
    report = tmp_path / "reports" / "hop.txt"
    report.parent.mkdir()
    report.write_text(f"Hội nghị về chuyển đổi số\n\n{made.TEXT}", encoding="utf-8")
    call_command("load_reports", str(report.parent))
    answer = ask(Question("chuyển đổi số", kinds=("meeting",)))
    assert (answer.available, answer.total) == (True, 1)
    assert not IndexDebt.objects.exists()
