"""All that a report says of its province, rule by rule, as evidence for the units of the meeting's days."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from meetings.extraction.findings import OfficialRead
from meetings.extraction.rules.places.counts import commune_counts
from meetings.extraction.rules.places.divisions import divisions
from meetings.extraction.rules.places.evidence import Days, Evidence
from meetings.extraction.rules.places.holders import holders
from meetings.extraction.rules.places.names import named_places, nowhere
from meetings.extraction.rules.places.outlets import outlets
from meetings.extraction.rules.places.structure import possible_units
from meetings.extraction.rules.places.visits import visits
from meetings.extraction.sections import Article
from meetings.reference.gazetteer import FIRST_DAY_OF_COMMUNES
from meetings.reference.provinces import all_units

Known = Callable[[str, date | None, date | None], Iterable[str]]

CREDITED, NAMED_HOST = 6.0, 3.0
DIVISION, OWN_BODY, COUNT = 2.0, 3.0, 4.0
HELD, LIKELY, SOLE, POSSIBLE = 5.0, 3.0, 2.5, 1.5
ATTESTED = 2.0  # a person whom other reports of the archive place there


def gather(
    article: Article, days: Days, officials: tuple[OfficialRead, ...], known: Known | None
) -> Iterator[Evidence]:
    """Yield the evidence of every rule; what is said of guests from elsewhere speaks for nothing."""
    guests = list(visits(article))
    for piece in _everything(article, days, officials, known):
        away = any(start <= piece.start < end for start, end in guests)
        yield replace(piece, fell="a visiting delegation") if away and not piece.fell else piece


def _everything(
    article: Article, days: Days, officials: tuple[OfficialRead, ...], known: Known | None
) -> Iterator[Evidence]:
    yield from _outlets(article, days)
    people = [mention for official in officials for mention in official.mentions]
    yield from named_places(article, days, people)
    yield from _divisions(article, days)
    yield from _counts(article, days)
    yield from _holders(article, days, officials)
    if known:
        yield from _attested(officials, days, known)


def makes_up(article: Article, days: Days) -> Evidence | None:
    """Return the units that fit what the report says of the make-up of its own, None where it says
    nothing."""
    for start, end, slugs, because in possible_units(article, days.units):
        return Evidence(start, end, "make-up of the unit", slugs, 0, because)
    return None


def _outlets(article: Article, days: Days) -> Iterator[Evidence]:
    for start, end, slug, credited in outlets(article):
        words = article.text.original[start:end]
        trust = CREDITED if credited else NAMED_HOST
        yield Evidence(start, end, "outlet", days.slugs_of(_entities(slug)), trust, f"the outlet “{words}”")


def _entities(slug: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unit.entity for unit in all_units() if unit.slug == slug))


def _divisions(article: Article, days: Days) -> Iterator[Evidence]:
    for division in divisions(article):
        if not division.old and days.first and days.last < FIRST_DAY_OF_COMMUNES:
            continue
        slugs = days.slugs_of(division.entities)
        if slugs:
            yield Evidence(
                division.start,
                division.end,
                "district or commune",
                slugs,
                (OWN_BODY if division.body else DIVISION) / len(slugs),
                f"{division.name} lies there",
                nowhere(article.text.lower, division.start),
            )


def _counts(article: Article, days: Days) -> Iterator[Evidence]:
    if days.first and days.last < FIRST_DAY_OF_COMMUNES:
        return
    for start, end, count, entities in commune_counts(article):
        slugs = days.slugs_of(entities)
        if slugs:
            yield Evidence(
                start,
                end,
                "number of communes",
                slugs,
                COUNT / len(slugs),
                f"it has {count} communes since 07/2025",
            )


def _holders(article: Article, days: Days, officials: tuple[OfficialRead, ...]) -> Iterator[Evidence]:
    trusts = {"known": HELD, "likely": LIKELY, "sole": SOLE, "possible": POSSIBLE}
    living = {unit.slug for unit in days.units}
    for mention, tenure, how in holders(article, officials, days.bounds):
        if tenure.province in living:
            sure = "known from nowhere else, possible" if how == "sole" else how
            because = f"{tenure.name}, {tenure.office} there, {sure} on that day"
            slugs = (tenure.province,)
            yield Evidence(mention.start, mention.end, "dated office-holder", slugs, trusts[how], because)


def _attested(officials: tuple[OfficialRead, ...], days: Days, known: Known) -> Iterator[Evidence]:
    for official in officials:
        slugs = tuple(dict.fromkeys(known(official.name, days.first, days.last)))
        if len(slugs) == 1:
            mention = official.mentions[0]
            because = f"other reports place {official.name} there"
            yield Evidence(mention.start, mention.end, "attested in the archive", slugs, ATTESTED, because)
