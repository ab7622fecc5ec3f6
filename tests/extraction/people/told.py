"""How the tables of this folder tell what was read of people: a line a person, readable aloud."""

from meetings.extraction.findings import OfficialRead, UnresolvedPerson
from meetings.extraction.resolve.people import read_people
from tests.extraction.marked import article


def read(text: str) -> tuple[tuple[OfficialRead, ...], tuple[UnresolvedPerson, ...]]:
    return read_people(article(text))


def named(text: str) -> list[str]:
    """Return the names read, in order."""
    return [official.name for official in read(text)[0]]


def titles(text: str) -> dict[str, list[str]]:
    """Return name → titles."""
    return {official.name: [position.title for position in official.positions] for official in read(text)[0]}


def roles(text: str) -> dict[str, str]:
    """Return name → "chair speak", the roles in the order of the alphabet."""
    return {o.name: " ".join(sorted(role.role for role in o.roles)) for o in read(text)[0]}


def open_mentions(text: str) -> dict[str, list[str]]:
    """Return the words of each unresolved mention → the people who could be meant."""
    original = article(text).text.original
    return {
        left.mention.of(original): [candidate.value for candidate in left.candidates]
        for left in read(text)[1]
    }
