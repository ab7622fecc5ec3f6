import pytest

from tests.management.invented import report


@pytest.fixture
def texts(tmp_path):
    """A folder of eight invented reports."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text(report(number), encoding="utf-8")
    return folder
