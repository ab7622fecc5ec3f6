"""Lists to subscribe to: what the archive took in last, narrowed by the filters of the page, as Atom."""

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib.syndication.views import Feed
from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.forms import ChoiceField
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Attendance, Citation, Province, Report
from meetings.views import meetings, officials, resolutions, statistics
from meetings.views.filters import Filter, MeetingFilter, OfficialFilter, ResolutionFilter, StatisticFilter
from meetings.views.wording import figure_text, placed, unit_text

NEWEST = 50


class Asked(NamedTuple):
    address: str
    narrowed: Filter


class NewestFeed(Feed):
    """The rows that came last of those that a filter leaves, each with the day its first report came.

    What a person added without a report has the day of that act; an entry without a day would be none.
    """

    feed_type = Atom1Feed
    filter: type[Filter]
    page: str
    heading: str

    def narrow(self, narrowed: Filter) -> QuerySet:
        raise NotImplementedError

    def received_at(self):
        """A query of the day on which the first report of a row around it came in."""
        raise NotImplementedError

    def title(self, asked: Asked) -> str:
        return ": ".join(filter(None, [str(self.heading), ", ".join(described(asked.narrowed))]))

    def subtitle(self, asked: Asked) -> str | None:
        ignored = [f"{label}: {text}" for label, text in asked.narrowed.ignored]
        told = _("Đã bỏ qua bộ lọc không hiểu được: %(ignored)s.") % {"ignored": "; ".join(ignored)}
        return xml_text(told) if ignored else None

    @property
    def author_name(self) -> str:
        return _("Lưu trữ Hội nghị")

    def get_object(self, request):
        return Asked(request.get_full_path(), self.filter(request.GET))

    def feed_url(self, asked: Asked) -> str:
        return asked.address

    def link(self, asked: Asked) -> str:
        return reverse(self.page) + asked.narrowed.elsewhere

    def feed_guid(self, asked: Asked) -> None:
        return None  # the feed's address

    @property
    def language(self) -> str:
        return get_language()

    def items(self, asked: Asked):
        rows = self.narrow(asked.narrowed)
        of_row = rows.model.history.filter(id=OuterRef("pk")).order_by("history_date")
        came = Coalesce(Subquery(self.received_at()), Subquery(of_row.values("history_date")[:1]))
        return [row for row in rows.annotate(received_at=came).order_by("-pk")[:NEWEST] if row.received_at]

    def item_updateddate(self, row):
        return row.received_at

    item_pubdate = item_updateddate

    def item_title(self, row) -> str:
        return xml_text(self.headline(row))

    def item_description(self, row) -> str:
        return escape(xml_text(self.summary(row)))  # Atom1Feed calls it HTML


def described(narrowed: Filter) -> Iterator[str]:
    """Yield what a list was narrowed to: "tỉnh Nghệ An", "2025", "chưa rõ tỉnh"."""
    for name, value in narrowed.chosen.items():
        field = narrowed.fields[name]
        if isinstance(value, Province):
            yield unit_text(value)
        elif isinstance(value, Model):
            yield xml_text(value.name)
        elif isinstance(field, ChoiceField):
            yield str(dict(field.choices)[value])
        else:
            yield str(field.label) if value is True else xml_text(str(value))


def xml_text(text: str) -> str:
    """Return what XML can hold: text without control characters."""
    return "".join(char if char.isprintable() else " " for char in text)


def first_report(**links) -> QuerySet:
    return Report.objects.filter(**links).order_by("received_at").values("received_at")[:1]


class MeetingFeed(NewestFeed):
    heading = gettext_lazy("Cuộc họp mới vào kho")
    filter, page = MeetingFilter, "meetings:meetings"

    def narrow(self, narrowed):
        return meetings.narrow(narrowed).for_lists()

    def received_at(self):
        return first_report(meeting=OuterRef("pk"))

    def headline(self, meeting) -> str:
        return meeting.name

    def summary(self, meeting) -> str:
        return " · ".join(filter(None, [placed(meeting), str(meeting.get_kind_display())]))


class OfficialFeed(NewestFeed):
    heading = gettext_lazy("Cán bộ mới được nêu tên")
    filter, page = OfficialFilter, "meetings:officials"

    def narrow(self, narrowed):
        return officials.narrow(narrowed).with_last_position()

    def received_at(self):
        named = Attendance.objects.filter(official=OuterRef("pk"), meeting__reports__isnull=False)
        return named.order_by("meeting__reports__received_at").values("meeting__reports__received_at")[:1]

    def headline(self, official) -> str:
        return official.name

    def summary(self, official) -> str:
        return official.last_position or ""


class ResolutionFeed(NewestFeed):
    heading = gettext_lazy("Văn bản mới được nhắc đến")
    filter, page = ResolutionFilter, "meetings:resolutions"

    def narrow(self, narrowed):
        return resolutions.narrow(narrowed)

    def received_at(self):
        citing = Citation.objects.filter(resolution=OuterRef("pk"), meeting__reports__isnull=False)
        return citing.order_by("meeting__reports__received_at").values("meeting__reports__received_at")[:1]

    def headline(self, resolution) -> str:
        return resolution.name

    def summary(self, resolution) -> str:
        return ". ".join(filter(None, [resolution.issuer, resolution.title]))


class StatisticFeed(NewestFeed):
    heading = gettext_lazy("Số liệu mới vào kho")
    filter, page = StatisticFilter, "meetings:statistics"

    def narrow(self, narrowed):
        return statistics.narrow(narrowed).select_related("meeting__province")

    def received_at(self):
        return first_report(meeting=OuterRef("meeting"))

    def headline(self, figure) -> str:
        direction = figure.get_direction_display() if figure.direction else ""
        return " ".join(filter(None, [direction, figure_text(figure), figure.unit, figure.subject]))

    def summary(self, figure) -> str:
        return f"{figure.meeting.name} · {placed(figure.meeting)}"

    def item_link(self, figure) -> str:
        return f"{figure.meeting.get_absolute_url()}#s{figure.pk}"


FEEDS = {
    "meetings": require_safe(MeetingFeed()),
    "officials": require_safe(OfficialFeed()),
    "resolutions": require_safe(ResolutionFeed()),
    "statistics": require_safe(StatisticFeed()),
}
