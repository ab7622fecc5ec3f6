"""Days, numbers and names in the reader's language."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

from meetings.models import Province, Statistic
from meetings.text.decimals import plain_decimal, vietnamese_decimal

# Kinds of documents that are named in lists; other kinds are shown as the reports write them.
DOCUMENT_KINDS = {
    "nghị quyết": gettext_lazy("nghị quyết"),
    "kết luận": gettext_lazy("kết luận"),
    "chỉ thị": gettext_lazy("chỉ thị"),
    "quy định": gettext_lazy("quy định"),
    "quyết định": gettext_lazy("quyết định"),
    "đề án": gettext_lazy("đề án"),
    "kế hoạch": gettext_lazy("kế hoạch"),
    "chương trình": gettext_lazy("chương trình"),
    "chương trình hành động": gettext_lazy("chương trình hành động"),
    "báo cáo": gettext_lazy("báo cáo"),
    "hướng dẫn": gettext_lazy("hướng dẫn"),
    "thông báo": gettext_lazy("thông báo"),
    "thông tri": gettext_lazy("thông tri"),
    "thông tư": gettext_lazy("thông tư"),
    "nghị định": gettext_lazy("nghị định"),
    "công văn": gettext_lazy("công văn"),
    "công điện": gettext_lazy("công điện"),
    "tờ trình": gettext_lazy("tờ trình"),
    "quy chế": gettext_lazy("quy chế"),
    "pháp lệnh": gettext_lazy("pháp lệnh"),
    "luật": gettext_lazy("luật"),
}


def document_kind_text(kind: str) -> str:
    return str(DOCUMENT_KINDS.get(kind, kind))


def day_text(day: date) -> str:
    """Return "24/10/2025", in English "24 October 2025"."""
    return date_format(day, pgettext("format of a day, as of Django's date filter", "d/m/Y"))


def number_text(value: Decimal) -> str:
    """Return "1.503" or "36,4", in English "1,503" or "36.4"."""
    if get_language() == "vi":
        return vietnamese_decimal(value)
    whole, dot, fraction = plain_decimal(value).partition(".")
    return f"{int(whole):,}{dot}{fraction}"


def figure_text(figure: Statistic) -> str:
    """Return a figure's number, with what it is a part of: "215/1.503"."""
    value = number_text(figure.value)
    return value if figure.of is None else f"{value}/{number_text(figure.of)}"


def unit_text(unit: Province) -> str:
    """Return "tỉnh Thái Bình", "thành phố Huế"; in English "Thái Bình Province", "Huế City"."""
    named = _("tỉnh %(name)s") if unit.kind == Province.Kind.PROVINCE else _("thành phố %(name)s")
    return named % {"name": unit.name}
