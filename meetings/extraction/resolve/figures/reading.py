"""All figures of a report: sentence by sentence, then periods, contradictions and repetitions."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from meetings.extraction.findings import FigureRead, Mention
from meetings.extraction.overlaps import outside
from meetings.extraction.resolve.figures import targets
from meetings.extraction.resolve.figures.contradictions import note
from meetings.extraction.resolve.figures.dating import carried, date, heading, latest_year
from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.resolve.figures.same import merge
from meetings.extraction.resolve.figures.sentence import Sentence
from meetings.extraction.rules.figures import kept_out, numerals, periods
from meetings.extraction.rules.figures.numerals import Numeral
from meetings.extraction.sections import Article, Section
from meetings.extraction.sentences import sentences

READ = ("headline", "paragraph", "caption")
COUNTING = {"number", "fraction", "range"}
LONGEST_OPENING = 60


def read_figures(article: Article, masks: Sequence[Mention] = ()) -> tuple[FigureRead, ...]:
    """Return the figures of a report in the order of its text; digits under a mask (sorted) count nothing.

    `value` is the number as written, its scale word stays in the unit ("10", "nghìn tỷ đồng"). `of` is the
    whole of a fraction, or the number planned where `value` exceeds it: "8.793/6.500 đảng viên" is 8793 of
    6500. A part ("trong đó có 51") has the words of its whole as subject.
    """
    found = [
        (section, list(numerals.find(article.text.level, section.start, section.end)))
        for section in article.of_kind(*READ)
    ]
    present = latest_year(article.text, (numeral for _, here in found for numeral in here))
    drafts: list[Draft] = []
    target, given, listed = False, "", False
    for section, here in found:
        target = targets.announced(article.text, section, target)
        if listed and not targets.LISTED.match(article.text.lower, section.start):
            given = ""
        if counting := _counting(article, section, here, masks):
            drafts += _of_section(article, section, counting, target, given, present)
        elif (headed := heading(article.text, section)) is not None:
            given, listed = headed, article.text.level[section.start : section.end].rstrip().endswith(":")
    return tuple(draft.read() for draft in merge(drafts))


def _counting(
    article: Article, section: Section, found: list[Numeral], masks: Sequence[Mention]
) -> list[Numeral]:
    """Return the numerals that nothing keeps out."""
    counting = [
        numeral
        for numeral in found
        if numeral.shape in COUNTING
        and not kept_out.reason(article.text, numeral, section.start, section.end)
    ]
    first = max(0, bisect_right(masks, section.start, key=lambda mask: mask.start) - 1)
    here = masks[first : bisect_left(masks, section.end, key=lambda mask: mask.start)]
    # What passed for a fraction though it looks like a date ("5/9 xã") has been judged by its noun already.
    plain = [numeral for numeral in counting if not numeral.like_a_date]
    kept = {numeral.start for numeral in outside(plain, here)}
    return [numeral for numeral in counting if numeral.like_a_date or numeral.start in kept]


def _of_section(
    article: Article, section: Section, counting: list[Numeral], target: bool, given: str, present: int
) -> list[Draft]:
    text = article.text
    drafts: list[Draft] = []
    handed, at = given, 0
    for start, end in sentences(article, section):
        first, at = at, bisect_left(counting, end, lo=at, key=lambda numeral: numeral.start)
        # Of a sentence without figures only its opening matters: "Năm 2025, tỉnh họp. Có 12 xã."
        spoken = list(
            periods.find(text.lower, start, end if first < at else min(end, start + LONGEST_OPENING))
        )
        taken, handed = carried(text, start, end, spoken, handed)
        if first < at:
            planned = target or targets.planned(text, start, end)
            here = Sentence(text, start, end, section.kind, planned).read(counting[first:at])
            date(here, spoken, text, taken, present)
            note(here, text.level)
            drafts += here
    return drafts
