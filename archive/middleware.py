from django.conf import settings
from django.contrib.admin import site
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

from meetings.admin.owing import tell_of_debts
from meetings.correcting.acts import act
from meetings.views.refused import signed_out

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def head_alone(get_response):
    """Answer HEAD without content: servers complain of any, and a file taken along is long to write."""

    def middleware(request):
        response = get_response(request)
        if request.method == "HEAD":
            if response.streaming:
                response.streaming_content = ()
            else:
                response.content = b""
        return response

    return middleware


def security_headers(get_response):
    """Say that pages take scripts, styles, fonts and pictures from this host alone, inline ones not at all.

    Django's SecurityMiddleware adds the other headers. Django has a policy of its own from 6.0 on only.
    """

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return middleware


def chosen_language(get_response):
    """Speak Vietnamese unless the reader chose another language with the switch.

    Unlike Django's LocaleMiddleware this does not look at Accept-Language: the reports are Vietnamese,
    many browsers in Vietnam ask for English, and an address that is passed on should look the same.
    """
    offered = dict(settings.LANGUAGES)

    def middleware(request):
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in offered else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = get_response(request)
        patch_vary_headers(response, ["Cookie"])
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware


class SignedOut:
    """What is sent to the editors' pages after a session has ended is not lost: see `signed_out`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        here = request.resolver_match
        if not is_an_editors_deed(request) or here.url_name in ("login", "logout"):
            return None
        return None if site.has_permission(request) else signed_out(request)


def told_of_debts(get_response):
    """Whoever saves what cannot be found yet is told so."""

    def middleware(request):
        since = timezone.now()
        response = get_response(request)
        if is_an_editors_deed(request) and request.user.is_authenticated:
            tell_of_debts(request, since)
        return response

    return middleware


def is_an_editors_deed(request) -> bool:
    here = request.resolver_match
    return request.method == "POST" and here is not None and here.app_name in ("admin", "editing")


class ActsOfEditors:
    """Whatever a page of the admin does when it is sent is one act by the person who sent it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Run the view itself: an exception undoes the whole act, and the page is made when it is done."""
        if request.method != "POST" or request.resolver_match.app_name != "admin":
            return None
        if getattr(view, "sets_machine_to_work", False):  # in transactions of its own, one a text
            return None
        if not request.user.is_authenticated:
            return None
        with act(request.user):
            return view(request, *args, **kwargs)
