"""The way in: who may ask in which way, what is said in which language, and when nothing is new.

Everything is public and read-only. So any site's script may read it (`Access-Control-Allow-Origin: *`): no
answer depends on who asks, and no cookie opens anything here.
"""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_supported_language_variant
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.decorators import decorate_view
from ninja.renderers import JSONRenderer

from meetings.api.parameters import Asked, Nothing, described
from meetings.api.search import json
from meetings.api.shapes import Problems
from meetings.views.conditional import etag, unchanged

METHODS = "GET, HEAD, OPTIONS"


class Readable(JSONRenderer):
    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title="Lưu trữ Hội nghị",
    version="1",
    description=(
        "Meetings of Vietnamese provincial Party bodies as press reports tell of them: who attended in which "
        "position, which documents were cited, which figures were given. Every fact comes with its words. "
        "Read-only, without a key. Facts may be used freely, naming this archive and the newspaper; "
        "the words quoted are the newspaper's."
    ),
    renderer=Readable(),
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
)


class Refused(Exception):
    """The request makes no sense: why, by the name of each parameter."""

    def __init__(self, problems: dict[str, str]):
        super().__init__(problems)
        self.problems = problems


def read(path: str, response: type, asked: type[Asked] = Nothing, *, kept: bool = True) -> Callable:
    """Make a function what GET and HEAD of `path` answer with, and describe it.

    It is called with the request, whose parameters are in `request.asked`, and with the path's own parts.
    `kept`: the answer holds until something changes in the database.
    """
    answers = {200: response, 400: Problems} | ({404: Problems} if "{" in path else {})

    def registered(function: Callable) -> Callable:
        @wraps(function)
        def answer(request: HttpRequest, **parts):
            request.asked = asked(request.GET)
            if problems := request.asked.problems():
                raise Refused(problems)
            return function(request, **parts)

        answer = decorate_view(public(etag if kept else unknown))(answer)
        name, extra = function.__name__, {"parameters": described(asked)}
        told = {"tags": [path.split("/")[1]], "openapi_extra": extra, "operation_id": name}
        api.get(path, response=answers, url_name=name, **told)(answer)
        return function

    return registered


def moved(name: str, *parts: str) -> HttpResponse:
    """Lead to the record that the one asked for became part of."""
    return HttpResponsePermanentRedirect(reverse(f"meetings:api:{name}", args=parts), preserve_request=True)


def unknown(_request: HttpRequest) -> None:
    """No name for an answer that is made from more than the database."""


def public(etag_of: Callable) -> Callable:
    """Have a view answer in the language of `Accept-Language`, and with 304 while nothing has changed."""

    def decorated(run: Callable) -> Callable:
        @wraps(run)
        def answer(request: HttpRequest, **parts) -> HttpResponse:
            with translation.override(language_of(request)):
                name = etag_of(request)
                response = (name and unchanged(request, name)) or run(request, **parts)
                response["Content-Language"] = translation.get_language()
            if name and response.status_code == 200:
                response["ETag"] = name
            return shared(response)

        return answer

    return decorated


def shared(response: HttpResponse) -> HttpResponse:
    """Say that any site may show an answer, and that whoever keeps it asks first whether it still holds."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag"
    response.setdefault("Cache-Control", "no-cache")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def language_of(request: HttpRequest) -> str:
    """Return what `Accept-Language` asks for; Vietnamese, as on the pages, where it asks for nothing.

    Unlike the pages, which a browser opens with the language of its buttons, a program says what it wants.
    """
    for wanted, quality in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        try:
            variant = get_supported_language_variant(wanted)
        except LookupError:
            continue
        if quality:  # 0 is what is not wanted
            return variant
    return translation.get_language()


def urls() -> tuple[list, str, str]:
    """Return the patterns of all that can be read, for `path`."""
    patterns, app, namespace = api.urls
    for pattern in patterns:
        pattern.callback = only_read(pattern.callback)
    return [one for one in patterns if one.name != "api-root"], app, namespace


def only_read(view: Callable) -> Callable:
    @csrf_exempt  # so that whoever would write is told in JSON that nobody can
    @wraps(view)
    def answer(request: HttpRequest, **parts) -> HttpResponse:
        method = request.method
        if method == "OPTIONS":
            return options()
        if method not in METHODS.split(", "):
            return refused_method()
        request.method = "GET"  # HEAD is answered alike; the server leaves the content out
        try:
            return view(request, **parts)
        finally:
            request.method = method

    return answer


def options() -> HttpResponse:
    """What a browser asks before a script of another site asks whether something has changed."""
    headers = {"Allow": METHODS, "Access-Control-Allow-Methods": METHODS}
    headers |= {"Access-Control-Allow-Headers": "If-None-Match", "Access-Control-Max-Age": "86400"}
    return shared(HttpResponse(status=204, headers=headers))


def refused_method() -> HttpResponse:
    response = json({"errors": {"method": _("Ở đây chỉ đọc.")}}, status=405)
    response["Allow"] = METHODS
    return shared(response)


@api.exception_handler(Refused)
def refused(_request: HttpRequest, problem: Refused) -> HttpResponse:
    return json({"errors": problem.problems}, status=400)


@api.exception_handler(Http404)
def missing(_request: HttpRequest, _problem: Http404) -> HttpResponse:
    return json({"errors": {"path": _("Không có bản ghi này.")}}, status=404)


def nowhere(_request: HttpRequest) -> HttpResponse:
    """Answer for every address under /api/ at which there is nothing."""
    return shared(json({"errors": {"path": _("Không có gì ở địa chỉ này.")}}, status=404))
