"""Answers that nobody needs twice: a page is sent again only when the archive, or its code, has changed."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from meetings.models.last_change import version

CODE = ("archive/**/*.py", "meetings/**/*.py", "templates/**/*", "locale/**/*.mo", "requirements.txt")


@cache
def code_version() -> str:
    """Return a digest of when each file of the code was written, as it was when it was first asked for."""
    files = sorted(path for pattern in CODE for path in Path(settings.BASE_DIR).glob(pattern))
    return sha256("".join(f"{path}{path.stat().st_mtime_ns}" for path in files).encode()).hexdigest()


def etag(request: HttpRequest, *_args, **_kwargs) -> str | None:
    """Return what names the answer to `request` as long as nothing changes, without making the answer.

    None for who is signed in, whose pages say more, and within a transaction. `request.version` keeps the
    token, for what a view remembers.
    """
    request.version = version()
    if request.version is None or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return None
    address = request.build_absolute_uri()
    named = " ".join((request.version, code_version(), get_language(), address))
    return f'"{sha256(named.encode()).hexdigest()[:32]}"'
