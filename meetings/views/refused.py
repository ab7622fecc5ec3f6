"""What was sent and cannot be taken: said plainly, with everything back that a page can carry.

A page that was open for long has a token that signing in elsewhere made void; a session ends while somebody
types. What they sent is then shown as a form that sends it again, in the second case with the fields to sign
in. Of a request that may be forged nothing comes back: only our own pages send with our own origin.
"""

from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.views import defaults
from django.views.decorators.cache import never_cache

SIGN_IN = "sign-in"  # how the names of the fields begin with which one signs in here
NO_WORDS = ("csrfmiddlewaretoken", f"{SIGN_IN}-")  # what is not sent again as it was
NOBODY_TYPED = ("initial-", "stamp", "version", "shown", "since")  # what is sent again and not shown


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a request without a valid token."""
    own = f"{request.scheme}://{request.get_host()}"
    if request.headers.get("Origin") != own:
        return render(request, "403.html", status=403)
    return _held(request)


def signed_out(request: HttpRequest) -> HttpResponse | None:
    """Answer who sends something to the editors' pages and is not signed in, or not as an editor.

    None if what they sent says who they are: then they are signed in, and the request is as it would have
    been. Its token has been found valid before.
    """
    given = request.POST if f"{SIGN_IN}-password" in request.POST else None
    form = AdminAuthenticationForm(request, given, prefix=SIGN_IN)
    if not form.is_valid():
        return _held(request, sign_in=form)
    login(request, form.get_user())
    request.POST = request.POST.copy()
    for name in [name for name in request.POST if name.startswith(SIGN_IN)]:
        del request.POST[name]
    return None


@never_cache
def _held(request: HttpRequest, **more) -> HttpResponse:
    sent = [(name, value) for name, values in request.POST.lists() for value in values]
    kept = [(name, value) for name, value in sent if "password" not in name and not name.startswith(NO_WORDS)]
    context = {
        "kept": kept,
        "typed": [(name, value) for name, value in kept if value and not name.startswith(NOBODY_TYPED)],
        "passwords": any("password" in name and not name.startswith(SIGN_IN) for name, _value in sent),
        "files": [one.name for files in request.FILES.lists() for one in files[1]],
        "held": True,
        **more,
    }
    return render(request, "held.html", context, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be understood; of what is too much, say how much may be."""
    match exception:
        case RequestDataTooBig():
            told = _("nhiều hơn %(most)s chữ") % {
                "most": filesizeformat(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
            }
        case TooManyFieldsSent():
            told = _("nhiều hơn %(most)d ô") % {"most": settings.DATA_UPLOAD_MAX_NUMBER_FIELDS}
        case TooManyFilesSent():
            told = _("nhiều hơn %(most)d tệp") % {"most": settings.DATA_UPLOAD_MAX_NUMBER_FILES}
        case _:
            return defaults.bad_request(request, exception)
    return render(request, "413.html", {"told": told}, status=413)
