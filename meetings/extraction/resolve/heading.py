"""What stands around a report: headline, day of publication, author, outlet credited, address."""

from dataclasses import dataclass

from meetings.extraction.dates import days_found
from meetings.extraction.findings import UNKNOWN, Candidate, Fact, Mention
from meetings.extraction.rules.days.found import DayFound
from meetings.extraction.rules.heading import addresses, authors, outlets
from meetings.extraction.sections import Article
from meetings.text.dates import Calendar


@dataclass(frozen=True, slots=True)
class Heading:
    """The facts around a report; `appeared` is the publication as far as known, be it a month alone."""

    title: Fact = UNKNOWN  # str
    published_on: Fact = UNKNOWN  # date
    byline: Fact = UNKNOWN  # str
    source: Fact = UNKNOWN  # str
    url: Fact = UNKNOWN  # str
    appeared: Calendar | None = None


def read_heading(article: Article) -> Heading:
    """Return what the lines around the report's sentences say."""
    url = _url(article)
    published_on, appeared = _published(article, url)
    return Heading(_title(article), published_on, _byline(article), _source(article, url), url, appeared)


def _title(article: Article) -> Fact:
    lines = list(article.of_kind("headline"))
    if not lines:
        return Fact(because="the text begins without a headline")
    mentions = tuple(Mention(line.start, line.end, "headline") for line in lines)
    return Fact(_words(article, mentions, " "), mentions, "the first line of its own, without a full stop")


def _words(article: Article, mentions: tuple[Mention, ...], between: str) -> str:
    """Return the words of several places as one line."""
    return between.join(" ".join(mention.of(article.text.original).split()) for mention in mentions)


def _byline(article: Article) -> Fact:
    mentions = tuple(m for section in article.of_kind("byline") for m in authors.find(article, section))
    if not mentions:
        return UNKNOWN
    kept: dict[str, Mention] = {}
    for mention in mentions:
        kept.setdefault(_words(article, (mention,), ""), mention)
    return Fact(", ".join(kept), mentions, "the line that names who wrote the report")


def _source(article: Article, url: Fact) -> Fact:
    """Return the outlet named last: a credit below the report says more than a code before its first word."""
    named = [m for section in article.of_kind("source") for m in outlets.find(article, section)]
    if named:
        best = named[-1]
        others = tuple(
            Candidate(_words(article, (m,), ""), "named too", "another stands below it") for m in named[:-1]
        )
        return Fact(_words(article, (best,), ""), (best,), "the outlet that the text credits", others)
    if url.value:
        host = url.value.split("//")[-1].split("/")[0].removeprefix("www.")
        return Fact(host, url.mentions, "the host of the address given as source")
    return UNKNOWN


def _url(article: Article) -> Fact:
    mentions = tuple(outlets.find_urls(article))
    if not mentions:
        return UNKNOWN
    return Fact(mentions[-1].of(article.text.original), mentions[-1:], "the address given with the report")


def _published(article: Article, url: Fact) -> tuple[Fact, Calendar | None]:
    """Return the day of publication and, where only its month is known, that month."""
    stamps = [
        found
        for found in days_found(article.text)
        if (section := article.section_at(found.start))
        and section.kind == "stamp"
        and found.first.year
        and found.first.month
    ]
    clock = _clock_of_the_page(article, stamps)
    stamps.sort(key=lambda found: (found is clock, _standing(article, found)))
    days = [found for found in stamps if found.first.exact]
    if days:
        best = days[0]
        others = tuple(
            Candidate(found.first.exact, "another date line", "the text's own date line comes first")
            for found in days[1:]
            if found.first.exact != best.first.exact
        )
        fact = Fact(best.first.exact, (best.mention,), f"{_kind_of(best)} above or below the report", others)
        return fact, best.first
    appeared = addresses.day_of(url.value) if url.value else None
    if appeared and appeared.exact:
        return Fact(appeared.exact, url.mentions, "the day in the report's address"), appeared
    if stamps:
        appeared = stamps[0].first
    if appeared:
        return Fact(
            because=f"only the month of publication is known: {appeared.month}/{appeared.year}"
        ), appeared
    return Fact(because="the text carries no day of publication"), None


def _clock_of_the_page(article: Article, stamps: list[DayFound]) -> DayFound | None:
    """A site's clock over the headline shows the day of the visit, later than the report's own day below."""
    headline = next(article.of_kind("headline"), None)
    first = stamps[0] if stamps else None
    if not headline or not first or first.start > headline.start or _standing(article, first):
        return None
    below = [found for found in stamps[1:] if found.start > headline.start and not _standing(article, found)]
    days = [found.first.exact for found in below if found.first.exact]
    return first if first.first.exact and days and max(days) < first.first.exact else None


def _kind_of(found: DayFound) -> str:
    return "a crawler's date line" if found.rule == "day as machines write it" else "a date line"


def _standing(article: Article, found: DayFound) -> int:
    """Order date lines: the paper's own, a crawler's, the day of a change."""
    line = article.section_at(found.start)
    if "cập nhật" in article.text.lower[line.start : line.end]:
        return 2
    return 1 if found.rule == "day as machines write it" else 0
