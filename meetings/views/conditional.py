"""Pages that nobody needs twice: they are made again only when the archive, or its code, has changed."""

from collections import OrderedDict
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import parse_etags
from django.utils.translation import get_language

from meetings.models.last_change import version
from meetings.models.remembered import as_it_is
from meetings.search import state

CODE = ("archive/**/*.py", "meetings/**/*.*", "templates/**/*.*", "static/**/*.*", "locale/**/*.mo")
# Made from the whole index, of which nobody asks the same twice; or for one reader.
NOT_KEPT = {"search", "completions", "doubt", "doubt_followed"}
MOST = 32_000_000  # bytes of pages that a process keeps


@cache
def code_version() -> str:
    """Return a digest of when each file of the code was written, and of the setting that pages show."""
    files = sorted(path for pattern in CODE for path in Path(settings.BASE_DIR).glob(pattern))
    written = (f"{path}{path.stat().st_mtime_ns}" for path in files)
    return sha256("\n".join([*written, settings.ARCHIVE_CONTACT]).encode()).hexdigest()


def etag(request: HttpRequest) -> str | None:
    """Return what names the answer to `request` as long as nothing changes, without making the answer.

    None for who has more than the language's cookie, for whom a page may say more, and within a transaction.
    From here on until it is answered the request may have what is remembered of the archive as it is.
    """
    token = version()
    as_it_is.set(token)
    if token is None or request.COOKIES.keys() - {settings.LANGUAGE_COOKIE_NAME}:
        return None
    today = timezone.localdate().isoformat()  # when who cites a page has seen it
    address = request.build_absolute_uri()
    index = str(state.as_it_is())  # brought up to date just after the archive itself
    named = " ".join((token, index, code_version(), today, get_language(), address))
    return f'"{sha256(named.encode()).hexdigest()[:32]}"'


def unchanged(request: HttpRequest, name: str) -> HttpResponse | None:
    """Return 304 for who has what `name` names, in whichever encoding.

    No other condition is looked at before there is an answer: `*` would fit where there is no page, too.
    """
    had = parse_etags(request.headers.get("If-None-Match", ""))
    if name not in (one.removeprefix("W/") for one in had):
        return None
    headers = {"ETag": name, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    return HttpResponseNotModified(headers=headers)


class Kept:
    """Pages by what names them; those that were wanted longest ago go first."""

    def __init__(self, most: int):
        self.most, self.size = most, 0
        self.pages: OrderedDict[str, tuple[bytes, dict[str, str]]] = OrderedDict()
        self.lock = Lock()

    def get(self, name: str) -> HttpResponse | None:
        with self.lock:
            if name not in self.pages:
                return None
            self.pages.move_to_end(name)
            content, headers = self.pages[name]
        return HttpResponse(content, headers=headers)

    def keep(self, name: str, response: HttpResponse) -> None:
        with self.lock:
            if name not in self.pages:
                self.pages[name] = response.content, dict(response.headers)
                self.size += len(response.content)
            while self.size > self.most:
                _name, (content, _headers) = self.pages.popitem(last=False)
                self.size -= len(content)


kept = Kept(MOST)


class Unchanged:
    """Middleware: answer with 304, or with the page as it was made, while nothing has changed."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        before = as_it_is.set(None)
        try:
            return self.get_response(request)
        finally:
            as_it_is.reset(before)

    def process_view(self, request, view, args, kwargs):
        match = request.resolver_match
        if (
            request.method not in ("GET", "HEAD")
            or match.namespaces != ["meetings"]
            or match.url_name in NOT_KEPT
        ):
            return None
        name = etag(request)
        if name is None:
            return None
        return unchanged(request, name) or kept.get(name) or self.made(name, request, view, args, kwargs)

    def made(self, name: str, request, view, args, kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if not getattr(response, "is_rendered", True):
            response.render()
        own = "CSRF_COOKIE" in request.META or response.cookies  # a form of this reader's own
        if response.status_code != 200 or own:
            return response
        response.headers.setdefault("ETag", name)
        response.headers.setdefault("Cache-Control", "no-cache")
        if not response.streaming:
            kept.keep(name, response)
        return response
