import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ASK = """
import json, django
from django.conf import settings
django.setup()
print(json.dumps({name: getattr(settings, name) for name in %r}, default=str))
"""


@pytest.fixture
def settings_under(tmp_path):
    """Ask a fresh process for settings, under the given environment and no other."""

    def ask(*names: str, **environment: str) -> dict:
        surroundings = {
            "ARCHIVE_VAR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "archive.settings",
            "PATH": os.environ["PATH"],
        }
        answer = subprocess.run(
            [sys.executable, "-c", ASK % (names,)],
            env=surroundings | environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(answer.stdout)

    return ask


def test_nothing_dangerous_is_on_unless_asked_for(settings_under):
    assert settings_under("DEBUG", "ALLOWED_HOSTS") == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


@pytest.mark.parametrize("no", ["", "0", "false", "no", "off"])
def test_debug_is_not_switched_on_by(no, settings_under):
    assert settings_under("DEBUG", ARCHIVE_DEBUG=no) == {"DEBUG": False}


def test_what_the_environment_asks_for_is_done(settings_under):
    asked = settings_under(
        "DEBUG",
        "ALLOWED_HOSTS",
        "MAX_REPORT_BYTES",
        "SECRET_KEY",
        ARCHIVE_DEBUG="1",
        ALLOWED_HOSTS="archive.example.vn, www.archive.example.vn,",
        MAX_REPORT_BYTES="12",
        SECRET_KEY="given",
    )
    assert asked == {
        "DEBUG": True,
        "ALLOWED_HOSTS": ["archive.example.vn", "www.archive.example.vn"],
        "MAX_REPORT_BYTES": 12,
        "SECRET_KEY": "given",
    }


def test_a_secret_key_is_made_once(settings_under):
    first = settings_under("SECRET_KEY")
    assert len(first["SECRET_KEY"]) >= 50
    assert settings_under("SECRET_KEY") == first


def test_the_database_is_sqlite_in_the_archives_own_folder(settings_under, tmp_path):
    database = settings_under("DATABASES")["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert Path(database["NAME"]) == tmp_path / "archive.sqlite3"


def test_another_database_is_used_where_one_is_named(settings_under):
    database = settings_under("DATABASES", DATABASE_URL="postgres://reader@localhost/archive")["DATABASES"][
        "default"
    ]
    assert database["ENGINE"] == "django.db.backends.postgresql"


@pytest.mark.parametrize(("https", "secure"), [("", False), ("1", True)])
def test_cookies_and_redirects_go_by_https_where_the_archive_is_reached_so(https, secure, settings_under):
    names = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE")
    assert settings_under(*names, ARCHIVE_HTTPS=https) == dict.fromkeys(names, secure)


def test_readers_of_the_database_do_not_wait_for_its_writer(tmp_path):
    ask = (
        "import django; django.setup()\n"
        "from django.db import connection\n"
        "for pragma in ('journal_mode', 'busy_timeout', 'foreign_keys'):\n"
        "    with connection.cursor() as cursor:\n"
        "        print(cursor.execute(f'PRAGMA {pragma}').fetchone()[0])\n"
    )
    environment = {"ARCHIVE_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    answer = subprocess.run(
        [sys.executable, "-c", ask], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["wal", "30000", "1"]


REFUSED = """
import django; django.setup()
from django.test import Client
assert Client().get("/", headers={"Host": "elsewhere.example"}).status_code == 400
"""


def test_a_refusal_that_anybody_can_provoke_is_logged_in_one_line(tmp_path):
    # For developing, where no page needs the static files to be collected.
    surroundings = {"ARCHIVE_VAR": str(tmp_path), "ARCHIVE_DEBUG": "1"}
    surroundings |= {"DJANGO_SETTINGS_MODULE": "archive.settings", "PATH": os.environ["PATH"]}
    answer = subprocess.run(
        [sys.executable, "-c", REFUSED],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line.split()[2:5] for line in answer.stderr.splitlines()] == [
        ["ERROR", "django.security.DisallowedHost:", "Invalid"]
    ]
