import stat
from concurrent.futures import ThreadPoolExecutor

from archive.secret_key import secret_key


def test_a_key_that_is_there_is_left_alone(tmp_path):
    path = tmp_path / "secret_key"
    path.write_text("kept")
    assert secret_key(path) == "kept"
    assert path.read_text() == "kept"


def test_only_its_owner_can_read_it(tmp_path):
    path = tmp_path / "secret_key"
    secret_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_archives_have_keys_of_their_own(tmp_path):
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "other")


def test_those_who_start_together_agree_on_one_and_leave_nothing_else(tmp_path):
    path = tmp_path / "secret_key"
    with ThreadPoolExecutor(16) as starters:
        keys = set(starters.map(secret_key, [path] * 64))
    assert keys == {path.read_text()}
    assert list(tmp_path.iterdir()) == [path]
