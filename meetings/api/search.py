"""GET /api/v1/search: the search page's answers for programs."""

from django import forms
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from meetings.search.asking import Answer, Hit, ask
from meetings.views.filters import SearchFilter, printable
from meetings.views.search import PAGE, TYPES, question

MOST = 100  # results of one page


class Parameters(SearchFilter):
    """What the search page takes, and how many results a page is to have."""

    page_size = forms.IntegerField(
        min_value=1, max_value=MOST, required=False, label=gettext_lazy("số kết quả mỗi trang")
    )

    def problems(self) -> dict[str, str]:
        """Return why each parameter that makes no sense does not, by its name."""
        found = {name: " ".join(reasons) for name, reasons in self.errors.items()}
        for name in self.data:
            if name not in self.fields:
                found[printable(name)[:60]] = _("Không có tham số này.")
            elif len(self.data.getlist(name)) > 1:
                found[name] = _("Chỉ được cho một lần.")
        return found


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """Answer with `count`, `results`, `facets` and `suggestion`; 400 and `errors` where a parameter is wrong.

    `snippet` is HTML: escaped, with <mark> around the words. `date` is as 2025-10-24, or null. `notice` says
    what a reader should know of how the question was taken.
    """
    parameters = Parameters(request.GET)
    if problems := parameters.problems():
        return json({"errors": problems}, status=400)
    chosen = parameters.chosen
    answer = ask(question(chosen, chosen.get("page", 1), chosen.get("page_size", PAGE)))
    return json(
        {
            "count": answer.total,
            "results": [result(hit) for hit in answer.results],
            "facets": facets(answer),
            "suggestion": answer.suggestion,
            "notice": answer.notice,
        }
    )


def result(hit: Hit) -> dict:
    return {
        "type": hit.type,
        "id": hit.record.pk,
        "title": hit.title,
        "url": hit.url,
        "score": round(hit.score, 4),
        "snippet": hit.snippet_html,
        "date": hit.date and hit.date.isoformat(),
        "province": hit.province,
    }


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
