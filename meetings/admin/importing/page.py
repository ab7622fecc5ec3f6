"""The curator's page for bringing texts in, and the look at one of them."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from meetings.admin.importing.difference import in_vietnamese
from meetings.admin.importing.forms import BringForm
from meetings.admin.importing.keeping import keep, store
from meetings.admin.importing.unsettled import unsettled
from meetings.importing.looking import foreseen, look_at
from meetings.models import Meeting, Upload
from meetings.views.facts import Facts
from meetings.views.marks import MarksFilter
from meetings.views.reasons import reason_html

HERE = "admin:meetings_report_add"


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request, model_admin):
    """Bring texts; store or let go what waits. Each has its line, the good and the bad."""
    _check(request, model_admin)
    if request.POST.get("action") in ("store", "discard"):
        return act_on_chosen(request)
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        kept = keep(request.user, form.brought())
        waiting = [upload for upload in kept if not upload.outcome]
        if len(kept) == len(waiting) == 1:
            return HttpResponseRedirect(reverse("admin:meetings_report_look", args=[waiting[0].pk]))
        if not _pasted_and_refused(kept, form):
            return HttpResponseRedirect(reverse(HERE))
    uploads = list(Upload.objects.of(request.user).without_bytes().select_related("meeting"))
    for upload in uploads:
        upload.foreseen, upload.known = foreseen(upload.name, upload.digest)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Thêm bài viết"),
        "opts": model_admin.opts,
        "form": form,
        "waiting": [upload for upload in uploads if not upload.outcome],
        "settled": [upload for upload in uploads if upload.outcome],
        "has_file_field": True,
    }
    return render(request, "admin/meetings/report/bring.html", context)


def _pasted_and_refused(kept: list[Upload], form: BringForm) -> bool:
    """Say in the form what is wrong with a text that was pasted: there it still stands, to be mended."""
    pasted = kept[-1] if form.cleaned_data["text"] else None  # it comes after the files
    if pasted is None or not pasted.outcome:
        return False
    pasted.delete()
    form.add_error("text", reason_html(pasted.reason))
    return True


def act_on_chosen(request):
    """Store or let go the chosen ones; what was settled is only let go of."""
    own = Upload.objects.of(request.user)
    given = set(request.POST.getlist("upload"))
    keys = [key for key in own.values_list("pk", flat=True) if str(key) in given]
    if not keys:
        messages.warning(request, _("Chưa chọn bài nào."))
    elif request.POST["action"] == "discard":
        own.filter(pk__in=keys).delete()
        messages.success(request, _("Đã bỏ các bài được chọn."))
    else:
        tally = store(own.waiting().filter(pk__in=keys))
        done = _(
            "%(created)d bài mới, %(updated)d bản mới của bài đã có, %(unchanged)d không đổi, %(failed)d hỏng"
        )
        counts = {name: tally[name] for name in ("created", "updated", "unchanged", "failed")}
        (messages.warning if tally["failed"] else messages.success)(request, done % counts)
    return HttpResponseRedirect(reverse(HERE))


@require_safe
def look(request, model_admin, key: int):
    """The page that readers would see, made by storing the text and taking that back."""
    _check(request, model_admin)
    upload = get_object_or_404(Upload.objects.of(request.user).waiting(), pk=key)

    def show(meeting: Meeting) -> str:
        facts = Facts(meeting)
        seen = {"meeting": meeting, "facts": facts, "unsettled": unsettled(facts), "preview": True}
        seen["marks"] = MarksFilter({})
        return render_to_string("admin/meetings/report/reading.html", seen, request)

    seen = look_at(upload.name, bytes(upload.content), settings.MAX_REPORT_BYTES, show)
    _outcome, known = foreseen(upload.name, upload.digest)
    context = {
        "upload": upload,
        "loaded": seen.loaded,
        "known": known,
        "difference": [in_vietnamese(line) for line in seen.difference],
        "reading": seen.shown,
        "preview": True,
    }
    return render(request, "admin/meetings/report/look.html", context)


def _check(request, model_admin) -> None:
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
