"""What is sent from the review page: verdicts, corrections, additions, and taking the last one back."""

from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from meetings.admin.review import undo as undoing
from meetings.admin.review.cards import Cards
from meetings.admin.review.choosing import adding_form, chosen_place
from meetings.admin.review.deeds import Refused, carry_out, meeting_id_of
from meetings.admin.review.forms import FORMS, form_for
from meetings.admin.review.keys import Stale, Unnamed, key_of, record_of
from meetings.admin.review.meanwhile import meanwhile
from meetings.admin.review.page import address, for_editors, page, report_of
from meetings.admin.review.wording import name_of
from meetings.correcting.acts import act
from meetings.correcting.changes import acts_about
from meetings.correcting.versions import version_of_row
from meetings.correcting.words import NotThere, occurrence_of
from meetings.models import Report
from meetings.models.read import ReadRecord


@for_editors
@require_POST
def deed(request, pk):
    """Confirm, reject, settle, …: `do` says what, to what, as it was shown."""
    report = report_of(pk)
    at = ""
    try:
        done = carry_out(report, request.POST.get("do", ""), request.user)
    except Unnamed as error:
        raise SuspiciousOperation(str(error)) from error
    except Stale as stale:
        messages.error(request, stale_text(stale))
        at = stale.key
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        tell(request, report, done.act, done.said)
        report = report_of(pk)  # it may tell of another meeting by now
        at = Cards(report).after(done.key) if done.goes_on else done.key
    return redirect(address(request, report, at))


def tell(request, report: Report, done, said: str) -> None:
    messages.success(request, said)
    undoing.remember(request, report, done)


def stale_text(stale: Stale) -> str:
    """Say who came first, where the history knows."""
    if stale.record is None:
        return _("Chưa làm gì: bản ghi này vừa được xóa.")
    last, name = acts_about(stale.record).first(), name_of(stale.record)
    if last and last.signature:
        said = _("Chưa làm gì: %(person)s vừa đổi “%(name)s”. Mời xem lại rồi làm lại.")
        return said % {"person": last.signature, "name": name}
    return _("Chưa làm gì: “%(name)s” vừa thay đổi. Mời xem lại rồi làm lại.") % {"name": name}


@for_editors
@require_http_methods(["GET", "POST"])
def edit(request, pk, key):
    """Correct one record, as it was shown; whoever comes second keeps what they typed."""
    report = report_of(pk)
    try:
        with act(request.user) as doing:
            editing = opened(report, key, request.POST or None)
            saved = request.method == "POST" and save(editing, request.POST.get("version"))
            if saved:
                doing.reason = _("Đã sửa: %(name)s") % {"name": name_of(editing["record"])}
    except Stale as stale:
        messages.error(request, stale_text(stale))
        return redirect(address(request, report))
    except IntegrityError:
        editing["form"].add_error(None, _("Đã có bản ghi khác nói đúng như vậy."))
        saved = False
    if saved:
        tell(request, report, doing.act, doing.reason if doing.act else _("Không có gì thay đổi."))
        return redirect(address(request, report, key))
    if request.method == "POST" and request.POST.get("version") != editing["version"]:
        editing["meanwhile"] = meanwhile(editing["form"], opened(report, key)["record"], report, request.POST)
        editing["form"] = editing["meanwhile"].form
        return page(request, report, at=key, editing=editing, status=409)
    return page(request, report, at=key, editing=editing, status=422 if request.method == "POST" else 200)


def opened(report: Report, key: str, data=None) -> dict:
    """Return the record of that key, its version, and its form. Raises Stale where it is gone."""
    try:
        with act(None):  # the lock needs a transaction
            record = record_of(key)
    except Unnamed as error:
        raise SuspiciousOperation(key) from error
    if type(record) not in FORMS or meeting_id_of(record) != report.meeting_id:
        raise SuspiciousOperation(key)
    version = version_of_row(record)
    return {"key": key, "record": record, "version": version, "form": form_for(record, report, data)}


def save(editing: dict, version: str | None) -> bool:
    """Save what a form says if its record is as it was shown; return whether the editor is done with it."""
    form = editing["form"]
    if version != editing["version"] or not form.is_valid():
        return False
    if form.has_changed():
        form.save()
    return True


@for_editors
@require_http_methods(["GET", "POST"])
def add(request, pk):
    """Add a record from words of the text: first which words and what, then what they say."""
    report = report_of(pk)
    sent = request.POST if request.method == "POST" else request.GET
    try:
        place = chosen_place(report.text, sent)
        form = adding_form(sent.get("add", ""), report, place, request.POST or None)
    except NotThere as error:
        messages.error(request, str(error))
        return page(request, report, choosing=sent, status=422)
    except Unnamed as error:
        raise SuspiciousOperation(str(error)) from error
    record = added(request, report, form) if request.method == "POST" and form.is_valid() else None
    if record is not None:
        return redirect(address(request, report, key_of(record)))
    adding = {
        "what": sent["add"],
        "form": form,
        "place": place,
        "words": report.text[place.start : place.end],
        "occurrence": occurrence_of(report.text, place),
    }
    return page(request, report, adding=adding, status=422 if request.method == "POST" else 200)


def added(request, report: Report, form) -> ReadRecord | None:
    """Add what a valid form says; None, with an error in the form, where there is such a record already."""
    try:
        with act(request.user) as doing:
            record = form.add()
            doing.reason = _("Đã ghi theo lời bài: %(name)s") % {"name": name_of(record)}
    except IntegrityError:
        form.add_error(None, _("Đã có bản ghi khác nói đúng như vậy."))
        return None
    tell(request, report, doing.act, doing.reason)
    return record


@for_editors
@require_POST
def undo(request, pk):
    """Take back the last thing that this editor did on this page."""
    report = report_of(pk)
    at = undoing.undo_last(request, report)
    return redirect(address(request, report_of(pk), at))
