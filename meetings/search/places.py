"""Where an index lives, and how a new one takes the place of the old.

    var/index/current          the name of the live build
    var/index/3-k2j5x1/        a build: the version of its schema, then a name of its own
    var/index/lock             held by whoever writes, for as long as they write

A build is made beside the live one and becomes live by replacing `current` in one step; whoever is killed
before that leaves the old one as it was. Readers that still have the old build open go on reading it.
"""

import fcntl
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meetings.search.schema import VERSION

NAME = re.compile(r"\d+-[0-9a-z]+")


class IndexUnavailable(Exception):
    """The index can't be read or written now; the message says why."""


class IndexLocked(IndexUnavailable):
    """Someone else is writing."""


class Place:
    """The directory of an index and its builds."""

    def __init__(self, path: str | Path):
        self.path = Path(path)
        self._build, self._known = self.path, (0, 0)  # the live build, by what `current` was

    @property
    def current(self) -> Path:
        return self.path / "current"

    def live(self) -> Path:
        """Return the live build's directory. Raises IndexUnavailable if there is none of this version."""
        try:
            name = self.current.read_text(encoding="utf-8", errors="replace").strip()
        except OSError as error:
            raise IndexUnavailable(f"there is no index in {self.path}") from error
        if not NAME.fullmatch(name):
            raise IndexUnavailable(f"{self.current} names no index")
        if not name.startswith(f"{VERSION}-"):
            raise IndexUnavailable(f"the index in {self.path} is of another version")
        return self.path / name

    def state(self) -> tuple[int, ...]:
        """Return what changes whenever the index does; cheap enough to be asked for each search.

        The inode and the time in nanoseconds of the pointer, and those of the build.
        """
        while True:
            known = self._pointer()
            if known != self._known:
                self._build, self._known = self.live(), known
            try:
                build = self._build.stat()
            except OSError as error:
                if self._pointer() == known:
                    raise IndexUnavailable(f"the index in {self.path} is incomplete") from error
                continue  # another has taken its place
            return *known, build.st_ino, build.st_mtime_ns

    def _pointer(self) -> tuple[int, int]:
        try:
            current = self.current.stat()
        except OSError as error:
            raise IndexUnavailable(f"there is no index in {self.path}") from error
        return current.st_ino, current.st_mtime_ns

    @contextmanager
    def writing(self, patience: float = 2.0) -> Iterator[None]:
        """Hold the lock, waiting up to `patience` seconds for it. Raises IndexLocked, or IndexUnavailable."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock = (self.path / "lock").open("a")
        except OSError as error:
            raise IndexUnavailable(f"{self.path} can't be written: {error}") from error
        with lock:
            until = time.monotonic() + patience
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError as error:
                    if time.monotonic() >= until:
                        raise IndexLocked(f"another process is writing in {self.path}") from error
                    time.sleep(0.02)
            yield

    @contextmanager
    def build(self) -> Iterator[Path]:
        """Give an empty directory that becomes the live build if the block ends well, and vanishes if not.

        The caller holds the lock. Raises IndexUnavailable.
        """
        directory = self.path / f"{VERSION}-{secrets.token_hex(4)}"
        try:
            directory.mkdir()
            yield directory
            pointer = self.path / "current.new"
            pointer.write_text(directory.name, encoding="utf-8")
            pointer.replace(self.current)
        except BaseException as error:
            shutil.rmtree(directory, ignore_errors=True)
            if isinstance(error, OSError):
                raise IndexUnavailable(f"{self.path} can't be written: {error}") from error
            raise
        self.sweep()

    def sweep(self) -> None:
        """Remove builds that were replaced or whose makers were killed. The caller holds the lock."""
        live = self.live()
        for directory in self.path.iterdir():
            if directory.is_dir() and directory != live:
                shutil.rmtree(directory, ignore_errors=True)
