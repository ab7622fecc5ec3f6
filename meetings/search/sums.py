"""Whether the files of a segment are as they were written. They never change, so any change is damage.

Beside a segment's files stands `.sums`: of each its name, its size in bytes and its CRC-32, a line each.
"""

import os
import zlib
from pathlib import Path

from meetings.search.segment_files import file_of

AT_ONCE = 1 << 20  # bytes


class Seen:
    """Files as they were when somebody looked at them."""

    def __init__(self, *paths: Path):
        self._states: list[tuple[str, tuple[int, int]]] = []
        for path in paths:
            self.add(path)

    def add(self, path: Path) -> None:
        self._states.append((str(path), _state(str(path))))

    def unchanged(self) -> bool:
        """Return whether nobody has touched a file since; cheap enough to be asked for each search.

        What is mapped and then cut short ends the process that reads it.
        """
        try:
            return all(_state(path) == before for path, before in self._states)
        except OSError:
            return False


class Written:
    """The files of a segment, as they were when it was opened. Raises ValueError if they are damaged."""

    def __init__(self, storage, segment):
        sums = file_of(storage, segment, "sums")
        *lines, end = sums.read_text(encoding="utf-8").split("\n")
        if end or not lines:
            raise ValueError(f"{sums.name} is not as it was written")
        self._seen = Seen(sums)
        for line in lines:
            name, size, crc = line.split()
            path = Path(storage.folder) / name
            self._seen.add(path)
            if (path.stat().st_size, _crc(path)) != (int(size), int(crc)):
                raise ValueError(f"{name} is not as it was written")

    def unchanged(self) -> bool:
        return self._seen.unchanged()


def write_sums(storage, segment) -> None:
    """Write down what the files of a segment are, once they are all there."""
    files = sorted(Path(storage.folder).glob(f"{segment.make_filename('.')}*"))
    lines = [f"{path.name} {path.stat().st_size} {_crc(path)}\n" for path in files]
    file_of(storage, segment, "sums").write_text("".join(lines), encoding="utf-8")


def _state(path: str) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - a Path takes three times as long
    return found.st_size, found.st_mtime_ns


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as file:
        while read := file.read(AT_ONCE):
            crc = zlib.crc32(read, crc)
    return crc
