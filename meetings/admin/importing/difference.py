"""The lines of `importing.told`, told in the language of the page."""

import re
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from meetings.models import Meeting, MeetingKind, Role, Statistic

LINE = re.compile(r"(?P<sign>[+-]) (?P<name>\w+): (?P<value>.*)", re.DOTALL)
NAMES = {
    "official": _("Người"),
    "position": pgettext_lazy("one result", "Chức vụ"),
    "role": _("Vai trò"),
    "resolution": pgettext_lazy("one result", "Văn bản"),
    "figure": pgettext_lazy("one result", "Số liệu"),
    "conflict": _("Phải chọn: máy trước đây / người sửa / máy bây giờ"),
}
FIGURE_WORDS = {**dict(Statistic.Direction.choices), **dict(Statistic.Approximation.choices)}
FIGURE_WORDS["target"] = Statistic._meta.get_field("target").verbose_name


class Change(NamedTuple):
    """One thing that the archive would say anew (`new`) or no more."""

    new: bool
    asks: bool  # whether an editor would have to choose
    label: str
    value: str


def in_vietnamese(line: str) -> Change:
    """Return "+ venue: Hội trường" as a change with the name that pages give the field."""
    found = LINE.fullmatch(line)
    name, value = found["name"], found["value"]
    if name == "kind":
        value = MeetingKind(value).label
    elif name == "figure":
        value = ", ".join(str(FIGURE_WORDS.get(part, part)) for part in value.split(", "))
    elif name == "role":
        who, _comma, part = value.rpartition(", ")
        value = f"{who}, {Role.Part(part).label}"
    label = NAMES.get(name) or capfirst(str(Meeting._meta.get_field(name).verbose_name))
    return Change(found["sign"] == "+", name == "conflict", str(label), value)
