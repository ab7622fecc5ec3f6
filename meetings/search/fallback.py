"""Answers from the database alone, while there is no index: titles that have all words, the newest first."""

from collections.abc import Iterator
from types import SimpleNamespace

from django.db.models import Q
from django.utils.translation import gettext as _
from haystack import connections

from meetings.models import Meeting, Official, Resolution, Statistic
from meetings.search import lineage
from meetings.search.answers import FACETS, TYPES, Answer, Question
from meetings.search.found import hits
from meetings.search.query import All, words_of
from meetings.text.folding import fold
from meetings.text.normalize import normalise

TITLES = {
    Meeting: ("headline", "body", "province__name"),
    Official: ("name",),
    Resolution: ("kind", "number", "title"),
    Statistic: ("unit", "subject"),
}


def answer(question: Question, tree: All) -> Answer:
    words = list(words_of(tree))
    found = {model: list(_matching(model, question, [word.folded for word in words])) for model in TITLES}
    by_type = {model._meta.model_name: pks for model, pks in found.items()}
    shown = [
        SimpleNamespace(model=model, pk=pk, score=0.0)
        for model, pks in found.items()
        if not question.kinds or model._meta.model_name in question.kinds
        for pk in pks
    ]
    start = (max(question.page, 1) - 1) * question.page_size
    return Answer(
        total=len(shown),
        results=hits(shown[start : start + question.page_size], words),
        facets={name: [] for name in FACETS},
        counts_by_type={name: len(by_type.get(name, [])) for name in TYPES},
        notice=_("Chỉ mục tìm kiếm đang được lập lại: tạm thời chỉ tìm được trong tên gọi."),
        available=False,
    )


def _matching(model: type, question: Question, words: list[str]) -> Iterator[int]:
    """Yield the records whose titles have all the words, folded."""
    index = connections["default"].get_unified_index().get_index(model)
    narrowed = _narrowed(model, question)
    if narrowed is None or not (words or question.narrowings()):
        return
    rows = index.read_queryset().filter(narrowed).order_by("-pk").values_list("pk", *TITLES[model])
    for pk, *titles in rows:
        title = fold(normalise(" ".join(filter(None, titles))))
        if all(word in title for word in words):
            yield pk


def _narrowed(model: type, question: Question) -> Q | None:
    """Return what a question's narrowings ask of a model's rows, None if none can meet it."""
    if not question.narrowings():
        return Q()
    if model not in (Meeting, Statistic) or question.official or question.resolution:
        return None
    of = "meeting__" if model is Statistic else ""
    condition = Q()
    if question.year:
        condition &= Q(**{f"{of}held_on__year": question.year})
    if question.month:
        year, _, month = question.month.partition("-")
        condition &= Q(**{f"{of}held_on__year": int(year), f"{of}held_on__month": int(month)})
    if question.kind:
        condition &= Q(**{f"{of}kind": question.kind})
    if question.province:
        place = lineage.by_address().get(question.province)
        if place is None:
            return None
        condition &= Q(**{f"{of}province__in": [place.own.pk, *(one.pk for one in place.predecessors)]})
    return condition
