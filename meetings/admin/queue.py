"""What waits for an editor, with filters; the way from one to the next; and how far reviewing has come."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.db import models
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from meetings.admin.numbers import number_in
from meetings.admin.queue_lines import lines
from meetings.admin.review.page import for_editors
from meetings.correcting.queue import NOWHERE, Queue
from meetings.correcting.queue_progress import Share
from meetings.correcting.queue_progress import progress as count_progress
from meetings.correcting.queue_sources import KINDS
from meetings.models import State
from meetings.views.units import Units
from meetings.views.wording import unit_text

SIZE = 50  # items on a page
FILTERS = ("kind", "province", "state")


class Narrowed:
    """The queue as the address narrows it, with the choices that lead on from there."""

    def __init__(self, sent: QueryDict):
        self.units = Units()
        self.chosen = {name: sent[name] for name in FILTERS if self._known(name, sent.get(name))}
        self.queue = Queue(
            kind=self.chosen.get("kind", ""),
            provinces=self._provinces(self.chosen.get("province")),
            state=self.chosen.get("state", ""),
        )

    def _known(self, name: str, value: str | None) -> bool:
        known = {"kind": KINDS, "state": State.values, "province": {NOWHERE, *self.units.by_address}}
        return value in known[name]

    def _provinces(self, address: str | None) -> list[int | None] | None:
        """A province of today is asked for with all that it was before."""
        if not address:
            return None
        if address == NOWHERE:
            return [None]
        unit = self.units.by_address[address]
        return [one.pk for one in (unit, *self.units.all_before(unit))]

    @property
    def query(self) -> str:
        return urlencode(self.chosen)

    def choices(self, name: str, values) -> list[dict]:
        """Return each (value, label, count) with its address and whether it is chosen; what is empty goes."""
        chosen = self.chosen.get(name)
        return [
            {
                "label": label,
                "count": count,
                "chosen": value == chosen,
                "query": urlencode({**self.chosen, name: value}),
            }
            for value, label, count in values
            if count or value == chosen
        ]

    def without(self, name: str) -> str:
        return urlencode({key: value for key, value in self.chosen.items() if key != name})

    @cached_property
    def filters(self) -> list[tuple[str, str, str, list[dict]]]:
        """(name, label, query without it, choices) of each filter."""
        kinds, states = self.queue.by_kind(), self.queue.by_state()
        found = {
            "kind": (_("Vì sao cần xem"), [(kind, label, kinds[kind]) for kind, label in KINDS.items()]),
            "province": (_("Tỉnh, thành phố"), self._places()),
            "state": (
                _("Trạng thái"),
                [(state.value, state.label, states[state.value]) for state in State],
            ),
        }
        return [
            (name, label, self.without(name), self.choices(name, values))
            for name, (label, values) in found.items()
        ]

    def _places(self) -> list[tuple[str, str, int]]:
        counts = self.queue.by_province()
        today = self.units.counts_today(counts)
        places = [(unit.address, unit_text(unit), today[unit.pk]) for unit in self.units.today]
        return [(NOWHERE, _("Chưa rõ tỉnh"), counts[None]), *places]


@for_editors
@require_GET
def index(request):
    narrowed = Narrowed(request.GET)
    paginator = Paginator(range(narrowed.queue.total), SIZE)
    shown = paginator.get_page(request.GET.get("page"))
    items = narrowed.queue.page((shown.number - 1) * SIZE, SIZE)
    context = {
        **admin.site.each_context(request),
        "title": _("Việc chờ xem"),
        "narrowed": narrowed,
        "shown": shown,
        "lines": lines(items, narrowed.query),
        "start": urlencode({"queue": narrowed.query}),
        "is_nav_sidebar_enabled": False,
    }
    return render(request, "admin/queue/index.html", context)


@for_editors
@require_GET
def next_item(request):
    """Lead to the item after `item` ("figure.statistic-12") in the queue that `queue` narrows."""
    narrowed = Narrowed(QueryDict(request.GET.get("queue", "")))
    kind, _dot, key = request.GET.get("item", "").partition(".")
    name, _dash, row = key.partition("-")
    pk = number_in(row)
    if kind and pk is not None:
        item = narrowed.queue.after(kind, name, pk)
    else:
        item = next(iter(narrowed.queue.page(0, 1)), None)
    found = lines([item], narrowed.query) if item else []
    if not found:
        messages.success(request, _("Đã đến cuối danh sách chờ xem."))
        return redirect(f"{reverse('editing:queue')}?{narrowed.query}")
    return redirect(found[0].address)


@for_editors
@require_GET
def progress(request):
    """How much people have looked at, by province of today and by year."""
    units, found = Units(), count_progress()
    today: dict[models.Model | None, Share] = {}
    for pk, share in found.by_province.items():
        unit = units.today_of(pk) if pk else None
        summed = today.setdefault(unit, Share())
        summed.all += share.all
        summed.reviewed += share.reviewed
    places = [(unit_text(unit), today[unit]) for unit in units.today if unit in today]
    if None in today:
        places.append((_("Chưa rõ tỉnh"), today[None]))
    years = [(str(year), found.by_year[year]) for year in sorted(filter(None, found.by_year), reverse=True)]
    if None in found.by_year:
        years.append((_("Chưa rõ năm"), found.by_year[None]))
    context = {
        **admin.site.each_context(request),
        "title": _("Tiến độ kiểm tra"),
        "whole": found.whole,
        "tables": [
            ("provinces", _("Theo tỉnh, thành phố"), _("Tỉnh, thành phố"), places),
            ("years", _("Theo năm"), _("Năm"), years),
        ],
        "is_nav_sidebar_enabled": False,
    }
    return render(request, "admin/queue/progress.html", context)
