"""For people: what the API is, a page to try it on, and its description as an OpenAPI document."""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from ninja.responses import Response

from meetings.api import documents, figures, meetings, people, places, reports  # noqa: F401 - they enter here
from meetings.api.door import api, read, shared
from meetings.api.parameters import MOST, PAGE
from meetings.api.search import Parameters, search
from meetings.api.shapes import Answers

LISTS = {
    "meetings": _("Cuộc họp"),
    "officials": _("Cán bộ"),
    "attendances": _("Ai dự họp nào, với chức vụ và vai trò nào"),
    "resolutions": _("Văn bản"),
    "citations": _("Cuộc họp nào nhắc văn bản nào"),
    "statistics": _("Số liệu"),
    "provinces": _("Tỉnh, thành phố qua các thời kỳ"),
    "reports": _("Bài báo"),
    "mentions": _("Lời của bài báo cho ra dữ kiện"),
    "search": _("Tìm kiếm"),
}

read("/search", Answers, Parameters, kept=False)(search)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    lists = [(label, reverse(f"meetings:api:{name}")) for name, label in LISTS.items()]
    return render(request, "api/about.html", {"lists": lists, "page_size": PAGE, "most": MOST})


@require_safe
def try_it(request: HttpRequest) -> HttpResponse:
    return render(request, "api/try.html")


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """The description, in English alone: those who read it are programs and their authors."""
    return shared(HttpResponse(document(), content_type="application/json"))


@cache
def document() -> bytes:
    with translation.override("en"):
        described = api.get_openapi_schema(path_prefix="api/v1")
        tags = [{"name": name, "description": str(label)} for name, label in LISTS.items()]
        return Response(described | {"tags": tags}).content
