"""Serving an archive of its own with `make run`, as a reader of README.md does."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent.parent
# An outer make's flags, the tests' settings, and above all somebody's real database.
LEFT_OUT = ("MAKE", "MFLAGS", "DJANGO_", "DATABASE_URL", "HOST", "ALLOWED_HOSTS")


class Archive(NamedTuple):
    """A served archive: its address, its folder, and the account of an editor who may do everything."""

    url: str
    var: Path
    environment: dict[str, str]
    editor: str = "bien-tap-vien"
    password: str = "mat-khau-de-thu"


def surroundings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(LEFT_OUT)}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except (URLError, ConnectionError, TimeoutError):
        return False


def make_run(environment: dict[str, str], url: str, log: Path, seconds: float) -> subprocess.Popen:
    """Start `make run` and wait until it answers at `url`; fail with what it printed if it doesn't."""
    with log.open("w") as output:
        server = subprocess.Popen(
            ["make", "run"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    deadline = time.monotonic() + seconds
    while not answers(url):
        if server.poll() is not None or time.monotonic() > deadline:
            stop(server)
            pytest.fail(f"make run does not answer at {url}:\n{log.read_text()}", pytrace=False)
        time.sleep(0.1)
    return server


def stop(server: subprocess.Popen) -> None:
    if server.poll() is None:
        os.killpg(server.pid, signal.SIGTERM)
    server.wait(timeout=30)
