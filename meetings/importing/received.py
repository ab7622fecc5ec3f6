"""One file as it was received, decoded, normalised and read: no database, so other processes can do it."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from meetings.extraction.findings import Reading
from meetings.extraction.reading import Known, read
from meetings.importing.files import Found, UnreadableFile, read_bytes
from meetings.text.decoding import UnreadableText, decode
from meetings.text.normalize import normalise

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Received:
    """A report's bytes, their SHA-256, their normalised text and its reading."""

    name: str
    path: Path
    content: bytes
    digest: str
    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class NotReceived:
    """A file that gave no report, and why."""

    name: str
    path: Path
    reason: str


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def receive(found: Found, limit: int) -> Received | NotReceived:
    """Read a file of at most `limit` bytes, or say in words for a person why it gave no report."""

    def receiving() -> Received:
        return receive_bytes(found.name, read_bytes(found.path, limit), path=found.path)

    return or_not(found.name, found.path, receiving)


def or_not(name: str, path: Path, receiving: Callable[[], Received]) -> Received | NotReceived:
    """Return what `receiving` gives, or why it gave nothing."""
    try:
        return receiving()
    except (UnreadableFile, UnreadableText) as error:
        return NotReceived(name, path, str(error))
    except Exception as error:  # one text that trips the reader must not stop the others
        log.exception("The reader failed on %s", path)
        return NotReceived(name, path, f"the reader failed on it: {error!r}")


def receive_bytes(
    name: str, content: bytes, *, path: Path | None = None, known: Known | None = None
) -> Received:
    """Decode, normalise and read `content`. Raises UnreadableText."""
    text = normalise(decode(content))
    return Received(
        name=name,
        path=path or Path(name),
        content=content,
        digest=digest_of(content),
        text=text,
        reading=read(text, known),
    )
