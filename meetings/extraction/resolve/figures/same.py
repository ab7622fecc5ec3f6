"""One figure told twice, in the headline and below it or in two paragraphs: one record, two places."""

from collections.abc import Iterable

from meetings.extraction.resolve.figures.draft import Draft

SMALL = 10  # "2 đồng chí" twice need not be the same two


def merge(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts, those that repeat another added to its places; the body's words come first."""
    kept: dict[tuple, Draft] = {}
    for draft in drafts:
        known = kept.setdefault(_identity(draft), draft)
        if known.sentence != draft.sentence:
            _join(known, draft)
        elif known is not draft:  # "phát ra 350 phiếu, thu về 350 phiếu"
            kept[*_identity(draft), draft.start] = draft
    return sorted(kept.values(), key=lambda draft: (draft.start, draft.end))


def _identity(draft: Draft) -> tuple:
    """Return what two tellings of one figure share; a place of its own where repetition says nothing."""
    telling = (draft.value, draft.of, draft.unit.lower(), draft.direction, draft.target)
    if not draft.counts or (draft.value < SMALL and draft.of is None):
        return (*telling, draft.start)
    return telling


def _join(known: Draft, again: Draft) -> None:
    if known.section != "paragraph" and again.section == "paragraph":
        first, known.start, known.quote_start, known.end = (
            known.quote,
            again.start,
            again.quote_start,
            again.end,
        )
        known.section, known.rule = again.section, again.rule
        known.elsewhere.append(first)
    else:
        known.elsewhere.append(again.quote)
    known.subject = known.subject or again.subject
    known.period = known.period or again.period
    known.approx = known.approx or again.approx
    known.note = known.note or again.note
