"""How well the reader reads: figures measured on reports whose facts were written down beforehand.

`accuracy.json` is written by `python -m benchmarks.accuracy --publish`.
"""

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

LABELS = {
    "province": _("Tỉnh, thành phố"),
    "held_on": _("Ngày họp"),
    "kind": _("Loại cuộc họp"),
    "people": _("Người được nêu tên"),
    "positions": _("Chức vụ"),
    "roles": _("Vai trò"),
    "resolutions": _("Văn bản"),
    "statistics": _("Số liệu"),
}


class Row(NamedTuple):
    """One kind of fact: how many were to be found, and how many of them were found, missed, invented."""

    label: Any
    wanted: int
    right: int
    missed: int
    invented: int


class Reliability(NamedTuple):
    measured_on: date
    reports: int
    rows: list[Row]


@cache
def reliability() -> Reliability:
    measured = json.loads(files("meetings.views").joinpath("accuracy.json").read_text(encoding="utf-8"))
    rows = []
    for kind, label in LABELS.items():
        right, invented, missed = (measured["kinds"][kind][name] for name in ("right", "invented", "missed"))
        rows.append(Row(label, right + missed, right, missed, invented))
    return Reliability(date.fromisoformat(measured["measured_on"]), measured["reports"], rows)
