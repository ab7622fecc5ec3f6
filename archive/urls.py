from django.contrib import admin
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

handler400 = "meetings.views.refused.bad_request"

urlpatterns = [
    path("admin/", include("meetings.admin.urls")),
    path("admin/", admin.site.urls),
    # Exempt: all it does is set the language cookie. So public pages carry no token, are the same for
    # every reader and can be answered with 304.
    path("i18n/setlang/", csrf_exempt(set_language), name="set_language"),
    # Asked for by browsers on pages that name no icon: the admin's, and files that are shown as they are.
    path("favicon.ico", lambda request: redirect(static("favicon.svg"))),
    path("", include("meetings.urls")),
]
