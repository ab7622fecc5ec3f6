from django.contrib.sitemaps import views as sitemaps
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

from meetings import feeds
from meetings.api import door as api
from meetings.api import pages as api_pages
from meetings.exports import files
from meetings.views import (
    about,
    bibliography,
    calendar,
    completions,
    discovery,
    doubts,
    home,
    meetings,
    officials,
    provinces,
    resolutions,
    search,
    search_help,
    statistics,
)

app_name = "meetings"

# The lists that can be subscribed to and taken along.
LISTS = {"meetings": "cuoc-hop", "officials": "can-bo", "resolutions": "van-ban", "statistics": "so-lieu"}

urlpatterns = [
    path("", home.home, name="home"),
    path("tinh/", provinces.index, name="provinces"),
    path("tinh/<slug:address>/", provinces.page, name="province"),
    path("cuoc-hop/", meetings.index, name="meetings"),
    path("lich/", calendar.calendar, name="calendar"),
    path("cuoc-hop/<slug:address>/", meetings.page, name="meeting"),
    path("cuoc-hop/<slug:address>/trich-dan.<slug:form>", bibliography.cite, name="cite"),
    path("can-bo/", officials.index, name="officials"),
    path("can-bo/<slug:slug>/", officials.page, name="official"),
    path("van-ban/", resolutions.index, name="resolutions"),
    path("van-ban/<slug:slug>/", resolutions.page, name="resolution"),
    path("so-lieu/", statistics.index, name="statistics"),
    path("tim-kiem/", search.search, name="search"),
    path("tim-kiem/cach-tim/", search_help.search_help, name="search_help"),
    path("tim-kiem/goi-y", completions.completions, name="completions"),
    path("api/", api_pages.about, name="api_about"),
    path("api/thu/", api_pages.try_it, name="api_try"),
    path("api/v1/openapi.json", api_pages.openapi, name="api_document"),
    path("api/v1/", api.urls()),
    re_path("^api/", csrf_exempt(api.nowhere)),
    path("gioi-thieu/", about.about, name="about"),
    path("bao-sai/theo-doi/<slug:token>/", doubts.followed, name="doubt_followed"),
    path("bao-sai/<slug:kind>/<int:key>/", doubts.doubt, name="doubt"),
    path("bao-sai/<slug:kind>/<int:key>/<slug:field>/", doubts.doubt, name="doubt"),
    path("robots.txt", discovery.robots, name="robots"),
    path("opensearch.xml", discovery.opensearch, name="opensearch"),
    path(
        "sitemap.xml",
        sitemaps.index,
        {"sitemaps": discovery.SITEMAPS, "sitemap_url_name": "meetings:sitemap_part"},
        name="sitemap",
    ),
    path(
        "sitemap-<slug:section>.xml", sitemaps.sitemap, {"sitemaps": discovery.SITEMAPS}, name="sitemap_part"
    ),
]

for name, stem in LISTS.items():
    urlpatterns.append(path(f"{stem}.atom", feeds.FEEDS[name], name=f"{name}_feed"))
    for form in files.FORMATS:
        path_of_file = path(
            f"{stem}.{form}", files.export, {"name": name, "form": form}, name=f"{name}_{form}"
        )
        urlpatterns.append(path_of_file)
