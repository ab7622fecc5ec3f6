"""Which files to load: paths given by a person → files with names, or reasons why not."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".txt"


class UnreadableFile(Exception):
    """A file that cannot be loaded; the message says why, for a person."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to load, under the name that the archive gives it: its path below the folder that was given."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that is not loaded, and why."""

    path: Path
    reason: str


def find(paths: Iterable[Path]) -> Iterator[Found | Refused]:
    """Yield the files to load, in the order given; a folder gives its `.txt` files, deep, in order of name.

    A file that is named itself may have any ending. Two files of one name cannot both be loaded.
    """
    first_by_name: dict[str, Path] = {}
    for entry in _entries(paths):
        if isinstance(entry, Found):
            first = first_by_name.setdefault(entry.name, entry.path)
            if first != entry.path:
                entry = Refused(entry.path, same_name(first))
        yield entry


def same_name(first: Path | str) -> str:
    """Why the second of two files of one name is not loaded."""
    return f"another file of this load has the same name: {first}"


def _entries(paths: Iterable[Path]) -> Iterator[Found | Refused]:
    for path in paths:
        if path.is_dir():
            yield from _within(path)
        elif path.is_file():
            yield Found(path, path.name)
        elif path.is_symlink():
            yield Refused(path, "a link to nothing")
        elif path.exists():
            yield Refused(path, "neither a file nor a folder")
        else:
            yield Refused(path, "no such file or folder")


def _within(folder: Path) -> Iterator[Found | Refused]:
    """Yield the texts below `folder`. A link out of it is refused; linked folders are not entered."""
    root = folder.resolve()
    refused: list[Refused] = []

    def note(error: OSError) -> None:
        refused.append(Refused(Path(error.filename), f"cannot be opened: {error.strerror}"))

    for directory, subfolders, names in os.walk(folder, onerror=note):
        directory = Path(directory)
        subfolders.sort()
        linked = [name for name in subfolders if (directory / name).is_symlink()]
        for name in sorted(linked + [name for name in names if name.endswith(SUFFIX)]):
            path = directory / name
            if path.is_symlink() and not _leads_to(path).is_relative_to(root):
                yield Refused(path, f"a link out of the folder {folder}")
            elif path.is_file():
                yield Found(path, path.relative_to(folder).as_posix())
            elif not path.exists():
                yield Refused(path, "a link to nothing")
    yield from refused


def _leads_to(link: Path) -> Path:
    try:
        return link.resolve()
    except (OSError, RuntimeError):  # a loop of links leads nowhere
        return Path("/")


def check_size(size: int, limit: int) -> None:
    """Raises UnreadableFile where `size` is over `limit` bytes."""
    if size > limit:
        raise UnreadableFile(f"too large: {size:,} bytes, the limit is {limit:,}")


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the file's bytes. Raises UnreadableFile where it is over `limit` bytes or cannot be read."""
    try:
        with path.open("rb") as file:
            received = file.read(limit + 1)
            if len(received) > limit:
                check_size(path.stat().st_size, limit)
            return received
    except OSError as error:
        raise UnreadableFile(f"cannot be read: {error.strerror}") from error
