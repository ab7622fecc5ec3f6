import hashlib
import sqlite3

from tests.browser.server import free_port, make_run, stop


def everything_in(database) -> str:
    """A digest of each row of each table."""
    connection = sqlite3.connect(database)
    digest = hashlib.sha256("\n".join(connection.iterdump()).encode()).hexdigest()
    connection.close()
    return digest


def test_run_again_it_changes_nothing(archive):
    database = archive.var / "archive.sqlite3"
    before = everything_in(database)
    port = str(free_port())
    again = make_run(
        archive.environment | {"PORT": port},
        f"http://127.0.0.1:{port}",
        archive.var / "make-run-again.log",
        seconds=60,
    )
    stop(again)
    assert everything_in(database) == before


def test_it_says_where_the_archive_is_and_how_to_make_an_account(archive):
    printed = (archive.var / "make-run.log").read_text()
    assert f"{archive.url}/" in printed
    assert "createsuperuser" in printed


def test_its_secret_key_is_its_owners(archive):
    assert (archive.var / "secret_key").stat().st_mode & 0o777 == 0o600
