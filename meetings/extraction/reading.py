"""The whole reading of one text: the stages in their order, each knowing only what the earlier ones found."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from meetings.extraction.findings import Mention, Reading
from meetings.extraction.moving import moved
from meetings.extraction.resolve.day import dates_in, read_day
from meetings.extraction.resolve.documents import identify, read_documents
from meetings.extraction.resolve.figures import read_figures
from meetings.extraction.resolve.heading import read_heading
from meetings.extraction.resolve.meeting import read_meeting
from meetings.extraction.resolve.people import read_people
from meetings.extraction.resolve.place import read_place
from meetings.extraction.sections import divide
from meetings.text.leveled import Leveled
from meetings.text.tidying import tidy

# Raise it whenever some text is read differently: stored reports of an older version can then be read again.
READER_VERSION = "3"

Known = Callable[[str, date | None, date | None], Iterable[str]]


def read(text: str, known: Known | None = None) -> Reading:
    """Return all that is read in a normalised `text`.

    `known(name, first, last)` may say in which provinces other reports attest a person between two days.
    The same text and the same `known` always give the same reading; time grows linearly with the text.
    """
    tidied = tidy(text)
    reading = _read(tidied.text, known)
    return reading if tidied.text == text else moved(reading, tidied)


def _read(text: str, known: Known | None) -> Reading:
    article = divide(Leveled(text))
    heading = read_heading(article)
    documents = read_documents(article)
    held_on, bounds = read_day(article, heading, documents)
    officials, unresolved = read_people(article)
    province = read_place(article, heading, officials, held_on, bounds, known)
    figures = read_figures(article, _masks(dates_in(article), documents))
    return Reading(
        reader_version=READER_VERSION,
        title=heading.title,
        published_on=heading.published_on,
        byline=heading.byline,
        source=heading.source,
        url=heading.url,
        meeting=replace(
            read_meeting(article, heading), held_on=held_on, held_between=bounds, province=province
        ),
        officials=officials,
        unresolved=unresolved,
        documents=identify(documents, province.value, held_on.value, bounds),
        figures=figures,
    )


def _masks(dates: Iterable[Mention], documents) -> list[Mention]:
    """Return the places whose digits are no figures, in the order of the text."""
    return sorted([*dates, *(mention for document in documents for mention in document.mentions)])
