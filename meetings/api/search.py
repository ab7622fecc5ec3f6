"""GET /api/v1/search: the search page's answers for programs."""

from django import forms
from django.db.models import Model
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext_lazy

from meetings.api.paging import root_of
from meetings.api.parameters import Asked
from meetings.models import Meeting, Statistic
from meetings.search.asking import Answer, Hit, ask
from meetings.views.filters import SearchFilter
from meetings.views.search import PAGE, TYPES, question

MOST = 100  # results of one page


class Parameters(SearchFilter, Asked):
    """What the search page takes, and how many results a page is to have."""

    page_size = forms.IntegerField(
        min_value=1, max_value=MOST, required=False, label=gettext_lazy("số kết quả mỗi trang")
    )


def search(request: HttpRequest) -> JsonResponse:
    """The search page's answer to the same question.

    By `type` and `id` the other answers know a record: /api/v1/meetings/{id}. `snippet` is HTML: escaped,
    with <mark> around the words. `date` is as 2025-10-24, or null. `notice` says what a reader should know of
    how the question was taken.
    """
    chosen, root = request.asked.chosen, root_of(request)
    answer = ask(question(chosen, chosen.get("page", 1), chosen.get("page_size", PAGE)))
    return json(
        {
            "count": answer.total,
            "results": [result(hit, root) for hit in answer.results],
            "facets": facets(answer),
            "suggestion": answer.suggestion,
            "notice": answer.notice,
        }
    )


def result(hit: Hit, root: str) -> dict:
    return {
        "type": hit.type,
        "id": key(hit.record),
        "title": hit.title,
        "url": root + hit.url,
        "score": round(hit.score, 4),
        "snippet": hit.snippet_html,
        "date": hit.date and hit.date.isoformat(),
        "province": hit.province,
    }


def key(record: Model) -> str:
    """Return what the other answers know a record by."""
    if isinstance(record, Meeting):
        return record.address
    return str(record.pk) if isinstance(record, Statistic) else record.slug


def facets(answer: Answer) -> dict[str, list[dict]]:
    types = [
        {"value": name, "label": str(label), "count": answer.counts_by_type[name]}
        for name, label in TYPES.items()
        if answer.counts_by_type[name]
    ]
    return {"type": types} | {
        name: [value._asdict() for value in values] for name, values in answer.facets.items()
    }


def json(content: dict, status: int = 200) -> JsonResponse:
    return JsonResponse(content, status=status, json_dumps_params={"ensure_ascii": False})
