import tempfile
from contextlib import suppress
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def secret_key(path: Path) -> str:
    """The key kept in `path`, made on first use, readable by its owner only.

    Processes that start together agree on one key: it is written aside and linked into place,
    which only the first of them can do.
    """
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".secret_key-") as fresh:  # mode 0600
            fresh.write(get_random_secret_key())
            fresh.flush()
            with suppress(FileExistsError):  # another process was first: its key is ours
                path.hardlink_to(fresh.name)
    return path.read_text()
