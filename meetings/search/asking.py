"""The one door to searching for every room above.

answer = ask(Question("tinh gọn bộ máy", kinds=("meeting",), province="ninh-binh-2025", page=2))
answer.total, answer.results[0].snippet_html, answer.facets["province"][0].count
"""

import logging
from dataclasses import replace

from django.db import DatabaseError
from django.utils.translation import gettext as _
from haystack.query import SearchQuerySet

from meetings.models import Unanswered
from meetings.search import fallback
from meetings.search.answers import FACETS, SORTS, TYPES, Answer, FacetValue, Hit, Question
from meetings.search.facets import labelled
from meetings.search.found import hits
from meetings.search.interrogatives import without_interrogatives
from meetings.search.keystrokes import decoded
from meetings.search.places import IndexUnavailable
from meetings.search.query import LONGEST, All, Words, length, parse, words_of

log = logging.getLogger(__name__)

__all__ = ["FACETS", "SORTS", "TYPES", "Answer", "FacetValue", "Hit", "Question", "ask"]


def ask(question: Question) -> Answer:
    """Answer a question. An empty one finds nothing; one that only narrows finds all that is left."""
    answer = _answered(question)
    if answer.available and not answer.total and not question.kinds and not question.narrowings():
        _note(question.text)
    return answer


def _note(text: str) -> None:
    """Count a question that found nothing. It is answered nevertheless where that can't be written."""
    try:
        Unanswered.objects.note(text)
    except DatabaseError as error:
        log.warning("A question without an answer was not counted: %s.", error)


def _answered(question: Question) -> Answer:
    tree, asking = without_interrogatives(question.text, parse(question.text))
    if not tree.nodes and not question.narrowings():
        return Answer(counts_by_type=dict.fromkeys(TYPES, 0), facets={name: [] for name in FACETS})
    try:
        answer, whole = _answer(question, tree)
        if not whole and (text := decoded(question.text)) != question.text:
            meant, whole = _answer(replace(question, text=text), parse(text))
            if whole:
                said = _("Đã tìm “%(meant)s” thay cho “%(typed)s”.") % {"meant": text, "typed": question.text}
                return replace(meant, notice=said, suggestion="")
        if asking:
            return replace(answer, notice=" ".join(filter(None, (answer.notice, _not_looked_for(asking)))))
        return answer
    except IndexUnavailable:
        return fallback.answer(question, tree)


def _answer(question: Question, tree: All) -> tuple[Answer, bool]:
    """Return the answer, and whether anything has all the words."""
    asked = SearchQuerySet().filter(content=tree)
    for kind in question.kinds:
        asked = asked.narrow(f"type:{kind}")
    for name, value in question.narrowings().items():
        asked = asked.narrow(f"{name}:{value}")
    for name in ("type", *FACETS):
        asked = asked.facet(name)
    if SORTS[question.sort]:
        asked = asked.order_by(SORTS[question.sort])
    if len(tree.nodes) == 1 and isinstance(tree.nodes[0], Words) and tree.nodes[0].field == "text":
        asked = asked.set_spelling_query(question.text)
    start = (max(question.page, 1) - 1) * question.page_size
    found = asked[start : start + question.page_size]
    counted = asked.facet_counts().get("fields", {})
    words = list(words_of(tree))
    answer = Answer(
        total=len(asked),
        results=hits(found, words),
        facets={
            name: labelled(name, counted.get(name, []), question.narrowings().get(name, ""))
            for name in FACETS
        },
        counts_by_type=dict.fromkeys(TYPES, 0) | dict(counted.get("type", [])),
        suggestion=asked.spelling_suggestion() or "",
        notice=_notice(partial=asked.query.partial, long=length(tree) >= LONGEST),
    )
    return answer, bool(answer.total) and not asked.query.partial


def _not_looked_for(asking: list[str]) -> str:
    words = ", ".join(f"“{phrase}”" for phrase in asking)
    return _("Không tìm những từ chỉ để hỏi: %(words)s.") % {"words": words}


def _notice(*, partial: bool, long: bool) -> str:
    """Return what a reader should know of how the question was taken."""
    if partial:
        return _("Không có kết quả nào chứa đủ các từ; đây là những kết quả gần nhất.")
    if long:
        return _("Câu hỏi dài: chỉ %(number)d từ đầu được dùng.") % {"number": LONGEST}
    return ""
