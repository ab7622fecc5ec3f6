"""Search: a question, its answer, and the plain links that narrow it."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_safe

from meetings.search.asking import Answer, Question, ask
from meetings.views.filters import Choice, SearchFilter, nearest
from meetings.views.histogram import histogram
from meetings.views.units import all_units
from meetings.views.wording import day_text, unit_text

PAGE = 20
TYPES = {
    "meeting": gettext_lazy("Cuộc họp"),
    "official": gettext_lazy("Cán bộ"),
    "resolution": gettext_lazy("Văn bản"),
    "statistic": gettext_lazy("Số liệu"),
}
SORTS = {
    "relevance": gettext_lazy("Hợp nhất trước"),
    "newest": gettext_lazy("Mới nhất trước"),
    "oldest": gettext_lazy("Cũ nhất trước"),
}


@require_safe
def search(request):
    narrowed = SearchFilter(request.GET)
    chosen = narrowed.chosen
    answer, page = answered(chosen)
    return render(
        request,
        "meetings/search.html",
        {
            "filter": narrowed,
            "text": chosen.get("q", ""),
            "asked": bool(chosen.keys() - {"page", "sort"}),
            "answer": answer,
            "page": page,
            "types": type_choices(narrowed, answer),
            "histogram": histogram(narrowed, answer.facets),
            "filters": [
                (_("Tỉnh, thành"), province_choices(narrowed, answer)),
                (_("Năm"), narrowed.choices("year", year_counts(answer))),
                (_("Loại cuộc họp"), narrowed.choices("kind", answer.facets["kind"])),
                (_("Cán bộ"), narrowed.choices("official", answer.facets["official"])),
                (_("Văn bản"), narrowed.choices("resolution", answer.facets["resolution"])),
                (_("Xếp"), narrowed.choices("sort", ((name, SORTS[name], None) for name in SORTS))),
            ],
        },
    )


def answered(chosen: dict):
    """Return the answer and the page of it that was asked for, or the last there is."""
    number = chosen.get("page", 1)
    answer = ask(question(chosen, number))
    page = nearest(Paginator(range(answer.total), PAGE), number)
    if page.beyond:
        answer = ask(question(chosen, page.number))
    return answer, page


def question(chosen: dict, page: int, page_size: int = PAGE) -> Question:
    """Return what the parameters of an address ask for."""
    return Question(
        text=chosen.get("q", ""),
        kinds=(chosen["type"],) if "type" in chosen else (),
        province=chosen["province"].address if "province" in chosen else "",
        year=chosen.get("year"),
        month=chosen.get("month", ""),
        kind=chosen.get("kind", ""),
        official=chosen["official"].slug if "official" in chosen else "",
        resolution=chosen["resolution"].slug if "resolution" in chosen else "",
        sort=chosen.get("sort", "relevance"),
        page=page,
        page_size=page_size,
    )


def type_choices(narrowed: SearchFilter, answer: Answer) -> list[Choice]:
    """Return a tab for everything and one for each type that has something; none where nothing was found."""
    counts, chosen = answer.counts_by_type, narrowed.chosen.get("type")
    total, link = sum(counts.values()), narrowed.link("type", None)
    every = Choice(pgettext("search results", "Tất cả"), total, chosen is None, link)
    tabs = [
        Choice(label, counts.get(name, 0), name == chosen, narrowed.link("type", name))
        for name, label in TYPES.items()
        if counts.get(name) or name == chosen
    ]
    return [every, *tabs] if tabs else []


def province_choices(narrowed: SearchFilter, answer: Answer) -> list[Choice]:
    units = all_units().by_address
    found = ((units[one.value], one.count) for one in answer.facets["province"] if one.value in units)
    return narrowed.choices("province", ((unit.address, dated_name(unit), count) for unit, count in found))


def dated_name(unit) -> str:
    """Return "tỉnh Ninh Bình", or "tỉnh Hà Nam (đến 30/06/2025)"."""
    if unit.is_current:
        return unit_text(unit)
    return _("%(unit)s (đến %(day)s)") % {"unit": unit_text(unit), "day": day_text(unit.valid_until)}


def year_counts(answer: Answer) -> list[tuple[int, str, int]]:
    return [(int(one.value), one.label, one.count) for one in answer.facets["year"]]
