"""The last thing that an editor did on a page, and taking it back. The history has a page of its own."""

from django.contrib import messages
from django.utils.translation import gettext as _

from meetings.correcting.changes import changes_of
from meetings.correcting.undoing import StandsOn, undo
from meetings.models import Act, Report

KEPT = 50  # acts that the session remembers, of all pages together


def remember(request, report: Report, act: Act | None) -> None:
    if act is not None:
        done = [*request.session.get("review", []), [report.pk, act.pk]]
        request.session["review"] = done[-KEPT:]


def last(request, report: Report) -> Act | None:
    """Return the last act of this editor on this report's page that still stands."""
    pks = [act for page, act in request.session.get("review", []) if page == report.pk]
    return Act.objects.filter(pk__in=pks, undone=False, person=request.user).newest_first().first()


def undo_last(request, report: Report) -> str:
    """Take it back, say so, and return the key of a record that it was about."""
    act = last(request, report)
    if act is None:
        messages.info(request, _("Không có gì để hoàn tác."))
        return ""
    changes = changes_of(act)
    try:
        undo(act, request.user, _("hoàn tác ở trang duyệt"))
    except StandsOn as error:
        why = "; ".join(str(one.why) for one in error.obstacles)
        messages.error(request, _("Không hoàn tác được: %(why)s.") % {"why": why})
    else:
        messages.success(request, _("Đã hoàn tác: %(what)s") % {"what": act.reason})
    about = sorted(f"{change.model._meta.model_name}-{change.pk}" for change in changes)
    return next((key for key in about if not key.startswith("mention-")), "")
