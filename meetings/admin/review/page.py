"""The review page as it is shown. Everything on it works as plain forms; scripts only save the waiting."""

from functools import wraps
from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from meetings.admin.review import undo
from meetings.admin.review.adding import CHOICES, FIELDS
from meetings.admin.review.cards import Cards
from meetings.admin.review.text import text_of
from meetings.models import Report

MAY = [
    f"meetings.change_{name}"
    for name in ("report", "meeting", "attendance", "position", "role", "citation", "statistic")
]
CARRIED = ("queue", "item")  # what the address carries from the queue to every page that follows


def for_editors(view):
    """Only who may change all that the page shows gets to it."""

    @wraps(view)
    def checked(request, *args, **kwargs):
        if not request.user.has_perms(MAY):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return admin.site.admin_view(checked)


def report_of(pk: int) -> Report:
    reports = Report.objects.without_bytes().select_related("meeting__province")
    return get_object_or_404(reports, pk=pk)


def address(request: HttpRequest, report: Report, at: str = "") -> str:
    """The page of a report, at the card of that key, with what the queue gave it to carry."""
    query = carried(request, at=at) if at else carried(request)
    place = reverse("editing:review", args=[report.pk])
    return f"{place}{'?' if query else ''}{query}{'#' if at else ''}{at}"


def carried(request: HttpRequest, **more: str) -> str:
    """The query that every form and link of the page is sent with."""
    return urlencode({name: request.GET[name] for name in CARRIED if name in request.GET} | more)


@for_editors
@require_GET
def review(request, pk):
    report = report_of(pk)
    if not report.is_current:
        current = Report.objects.current().filter(source_name=report.source_name).first()
        if current:
            return redirect(address(request, current))
    return page(request, report, at=request.GET.get("at", ""))


def page(request, report: Report, *, at: str = "", status: int = 200, **opened) -> HttpResponse:
    """Show the page; `at` is the card where the editor is, `opened` the form that is open.

    Where a script asks (`X-Fragment`), an open form comes alone.
    """
    if {"editing", "adding"} & set(opened) and request.headers.get("X-Fragment"):
        context = {"report": report, "carried": carried(request), **opened}
        return render(request, "admin/review/opened.html", context, status=status)
    cards = Cards(report)
    keys = [card.key for card in cards.in_order]
    open_keys = [card.key for card in cards.in_order if card.open]
    context = {
        **admin.site.each_context(request),
        "title": report.title or report.meeting.event,
        "report": report,
        "meeting": report.meeting,
        "others": report.meeting.reports.current().exclude(pk=report.pk).without_bytes(),
        "cards": cards,
        "text": text_of(cards),
        "at": at if at in keys else next(iter(open_keys), ""),
        "all": len(keys),
        "done": len(keys) - len(open_keys),
        "choices": CHOICES,
        "fields": FIELDS,
        "carried": carried(request),
        "queue": request.GET.get("queue"),
        "item": request.GET.get("item", ""),
        "last": undo.last(request, report),
        "is_nav_sidebar_enabled": False,
        **opened,
    }
    return render(request, "admin/review/page.html", context, status=status)
