"""Where the meeting was: the province, as the unit that existed on its day, or none with its candidates.

The order of trust (the genre's grammar, A.4): an outlet of the province, its name, its districts and
communes, their
number, dated office-holders, what the archive knows of the people, the make-up of the unit. Everything a
report says
adds up per province; a wrong province is worse than none, so the first must lead clearly.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date

from meetings.extraction.findings import Candidate, Fact, Mention, OfficialRead
from meetings.extraction.resolve.place.gathering import gather, makes_up
from meetings.extraction.resolve.place.weighing import Tally, tallies
from meetings.extraction.rules.places.evidence import Days, Evidence
from meetings.extraction.sections import Article

Bounds = tuple[date, date] | None
Known = Callable[[str, date | None, date | None], Iterable[str]]

ENOUGH = 2.5  # what must speak for a province at least; a name in passing is 1
LEAD, RATIO = 1.5, 1.5  # how far it must lead the next
# "Đại hội đại biểu Đảng bộ tỉnh |Bắc Giang|"
CONGRESS_OF = re.compile(r"(?<!\w)đại[ ]hội[ ](?:đại[ ]biểu[ ])?đảng[ ]bộ[ ](?:tỉnh|thành[ ]phố|tp\.?)[ ]?$")
MENTIONS = 8  # how many places of the text are kept as evidence


def read_place(
    article: Article,
    heading,
    officials: Iterable[OfficialRead],
    held_on: Fact,
    bounds: Bounds,
    known: Known | None = None,
) -> Fact:
    """Return the slug of the province, with the words that say so and the provinces that fell.

    `known(name, first, last)` may say where the archive attests a person between two days.
    """
    days = _days(heading, held_on, bounds)
    evidence = list(gather(article, days, tuple(officials), known))
    possible = makes_up(article, days)
    ranked = tallies(evidence, article)
    meeting = _with_congresses(article, evidence)
    if len(meeting) > 1:
        return _of_several([tally for tally in ranked if tally.slug in meeting])
    best, fell = _clear_leader(ranked, possible)
    if best:
        others = tuple(_candidate(tally, _why_behind(tally, best)) for tally in ranked if tally is not best)
        return Fact(best.slug, best.mentions[:MENTIONS], best.because, (_candidate(best), *others))
    return _open(ranked, possible, fell)


def _days(heading, held_on: Fact, bounds: Bounds) -> Days:
    """Return the meeting's day, the days between which it was, else the day of the report."""
    if held_on.value:
        return Days(held_on.value, held_on.value)
    if bounds:
        return Days(*bounds)
    published = heading.published_on.value if heading else None
    return Days(published, published)


def _with_congresses(article: Article, evidence: Iterable[Evidence]) -> set[str]:
    """Return the provinces whose congresses the report tells of: several in a roundup of the press."""
    lower = article.text.lower
    return {
        piece.slugs[0]
        for piece in evidence
        if piece.rule == "province named"
        and not piece.fell
        and CONGRESS_OF.search(lower, max(0, piece.start - 60), piece.start)
    }


def _of_several(tallies: list[Tally]) -> Fact:
    mentions = tuple(tally.mentions[0] for tally in tallies)
    return Fact(None, mentions[:MENTIONS], "congresses of several provinces", tuple(map(_candidate, tallies)))


def _clear_leader(ranked: list[Tally], possible: Evidence | None) -> tuple[Tally | None, str]:
    """Return the province that leads clearly, or why none does."""
    if not ranked or ranked[0].trust < ENOUGH:
        return None, "too little speaks for it"
    best = ranked[0]
    second = ranked[1].trust if len(ranked) > 1 else 0.0
    if best.trust - second < LEAD or best.trust < RATIO * second:
        return None, ""
    if possible and best.slug not in possible.slugs and best.trust < 2 * ENOUGH:
        return None, f"the report speaks of {possible.because}"
    return best, ""


def _open(ranked: list[Tally], possible: Evidence | None, fell: str) -> Fact:
    """Return no province, with those that remain: of equals all, else those that the make-up allows."""
    contenders = [tally for tally in ranked if tally.trust >= ENOUGH]
    if contenders and not fell:
        candidates = tuple(
            _candidate(tally, "" if tally in contenders else "too little speaks for it") for tally in ranked
        )
        mentions = tuple(tally.mentions[0] for tally in contenders)
        return Fact(None, mentions[:MENTIONS], "several provinces are spoken of alike", candidates)
    named = tuple(_candidate(tally, fell or "too little speaks for it") for tally in ranked)
    if possible:
        mention = Mention(possible.start, possible.end, possible.rule)
        slugs = {tally.slug for tally in ranked}
        allowed = tuple(Candidate(slug, possible.because) for slug in possible.slugs if slug not in slugs)
        likelier = tuple(_candidate(tally) for tally in ranked if tally.slug in possible.slugs)
        rest = tuple(c for c in named if c.value not in possible.slugs)
        return Fact(None, (mention,), possible.because, (*likelier, *allowed, *rest))
    return Fact(None, (), "nothing in the report points to one province", named)


def _candidate(tally: Tally, fell: str = "") -> Candidate:
    return Candidate(tally.slug, tally.because, fell)


def _why_behind(tally: Tally, best: Tally) -> str:
    return tally.fell or f"more speaks for {best.slug}"
