"""Days, numbers and names in the reader's language."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext as _

from meetings.models import Meeting, Province, Statistic
from meetings.text.decimals import plain_decimal, vietnamese_decimal

# Kinds of documents that are named in lists; other kinds are shown as the reports write them.
DOCUMENT_KINDS = {
    "nghị quyết": pgettext_lazy("kind of document", "nghị quyết"),
    "kết luận": pgettext_lazy("kind of document", "kết luận"),
    "chỉ thị": pgettext_lazy("kind of document", "chỉ thị"),
    "quy định": pgettext_lazy("kind of document", "quy định"),
    "quyết định": pgettext_lazy("kind of document", "quyết định"),
    "đề án": pgettext_lazy("kind of document", "đề án"),
    "kế hoạch": pgettext_lazy("kind of document", "kế hoạch"),
    "chương trình": pgettext_lazy("kind of document", "chương trình"),
    "chương trình hành động": pgettext_lazy("kind of document", "chương trình hành động"),
    "báo cáo": pgettext_lazy("kind of document", "báo cáo"),
    "hướng dẫn": pgettext_lazy("kind of document", "hướng dẫn"),
    "thông báo": pgettext_lazy("kind of document", "thông báo"),
    "thông tri": pgettext_lazy("kind of document", "thông tri"),
    "thông tư": pgettext_lazy("kind of document", "thông tư"),
    "nghị định": pgettext_lazy("kind of document", "nghị định"),
    "công văn": pgettext_lazy("kind of document", "công văn"),
    "công điện": pgettext_lazy("kind of document", "công điện"),
    "tờ trình": pgettext_lazy("kind of document", "tờ trình"),
    "quy chế": pgettext_lazy("kind of document", "quy chế"),
    "pháp lệnh": pgettext_lazy("kind of document", "pháp lệnh"),
    "luật": pgettext_lazy("kind of document", "luật"),
}


def document_kind_text(kind: str) -> str:
    """Return "nghị quyết", in English "resolution"; a kind without a translation as the reports write it."""
    return DOCUMENT_KINDS[kind] if kind in DOCUMENT_KINDS else in_vietnamese(kind)


def in_vietnamese(text: str) -> SafeString:
    """Return words of a report so that they are read out as Vietnamese on an English page."""
    return format_html('<span lang="vi">{}</span>', text)


def day_text(day: date) -> str:
    """Return "24/10/2025", in English "24 October 2025"."""
    return _day_text(day, get_language())


@lru_cache(maxsize=10_000)  # pages are full of days, and always the same ones
def _day_text(day: date, _language: str) -> str:
    return date_format(day, pgettext("format of a day, as of Django's date filter", "d/m/Y"))


def bounds_text(meeting: Meeting) -> str:
    """Return "13/12/2024 – 28/02/2025", "từ 13/12/2024", "trước 28/02/2025", or nothing."""
    first, last = (day_text(day) if day else "" for day in (meeting.held_from, meeting.held_until))
    if first and last:
        return f"{first} – {last}"
    if first:
        return _("từ %(day)s") % {"day": first}
    return _("trước %(day)s") % {"day": last} if last else ""


def meeting_day(meeting: Meeting) -> SafeString:
    """Return the day of a meeting, the days between which it was held, or that none is known."""
    if meeting.held_on:
        return _settled_day(meeting.held_on, get_language())
    if meeting.held_from or meeting.held_until:
        title = _("Chưa rõ ngày, chỉ biết khoảng")
        return format_html('<span class="unsettled" title="{}">{}</span>', title, bounds_text(meeting))
    return format_html('<span class="unsettled">{}</span>', _("Chưa rõ ngày"))


@lru_cache(maxsize=10_000)  # as `_day_text`
def _settled_day(day: date, language: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), _day_text(day, language))


def meetings_text(number: int) -> str:
    """Return "3 cuộc họp"."""
    return ngettext("%(counter)s cuộc họp", "%(counter)s cuộc họp", number) % {"counter": number}


def number_text(value: Decimal) -> str:
    """Return "1.503" or "36,4", in English "1,503" or "36.4"."""
    if get_language() == "vi":
        return vietnamese_decimal(value)
    return f"{Decimal(plain_decimal(value)):,}"


def figure_text(figure: Statistic) -> str:
    """Return a figure's number, with what it is a part of: "118/1.204"."""
    value = number_text(figure.value)
    return value if figure.of is None else f"{value}/{number_text(figure.of)}"


def meeting_name(meeting: Meeting) -> SafeString:
    """Return the headline or, where the report has none, "Buổi làm việc: Ban Tổ chức Tỉnh ủy"."""
    if meeting.headline:
        return in_vietnamese(meeting.headline)
    kind = meeting.get_kind_display()
    if not meeting.body:
        return escape(kind)
    if get_language() == "vi":
        return in_vietnamese(meeting.event)
    return format_html("{}: {}", kind, in_vietnamese(meeting.body))


def unit_text(unit: Province) -> str:
    """Return "tỉnh Thái Bình", "thành phố Huế"; in English "Thái Bình Province", "Huế City"."""
    named = _("tỉnh %(name)s") if unit.kind == Province.Kind.PROVINCE else _("thành phố %(name)s")
    return named % {"name": unit.name}


def placed(meeting: Meeting) -> str:
    """Return "24/10/2025 · tỉnh Nghệ An", as far as known."""
    day = day_text(meeting.held_on) if meeting.held_on else bounds_text(meeting)
    return " · ".join(filter(None, [day, unit_text(meeting.province) if meeting.province else ""]))


def former_unsaid(position) -> bool:
    """Whether a position, or a tenure of one, is a former one and its title doesn't say so."""
    return position.former and former_said(position.title) != position.title


def former_said(title: str) -> str:
    """Return the title of what a person was before, with the word that says so."""
    return title if title.lower().startswith("nguyên ") else f"nguyên {title}"


def position_said(title: str, former: bool) -> str:
    """Return the title that a person has, or had before."""
    return former_said(title) if former else title
