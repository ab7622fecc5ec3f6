"""The people of one report: spellings of one name together, titles gathered, later mentions bound (grammar
B.4, G).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from meetings.extraction.findings import Mention
from meetings.extraction.resolve.people.titles import covers, key
from meetings.text.folding import fold
from meetings.text.tones import old_placement


@dataclass
class Title:
    """A title of a person in its fullest form, with every place that gives it."""

    text: str
    mentions: list[Mention]

    @property
    def former(self) -> bool:
        return self.text.startswith(("nguyên ", "cố "))


@dataclass
class Person:
    """Somebody whom the report names, gathered from all its sentences."""

    name: str
    syllables: tuple[str, ...]
    titles: list[Title] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: dict[str, set[Mention]] = field(default_factory=dict)
    honorific: str = ""

    def hold(self, text: str, mention: Mention) -> None:
        """Add a title; a fuller form takes the place of a shorter one."""
        for title in self.titles:
            if covers(title.text, text):
                title.mentions.append(mention)
                return
        shorter = [title for title in self.titles if covers(text, title.text)]
        if not shorter:
            self.titles.append(Title(text, [mention]))
            return
        shorter[0].text = text
        shorter[0].mentions.append(mention)
        for other in shorter[1:]:
            shorter[0].mentions += other.mentions
            self.titles.remove(other)

    def play(self, role: str, mention: Mention) -> None:
        self.roles.setdefault(role, set()).add(mention)

    def has(self, text: str) -> bool:
        """Whether the person holds the title now, in this or a fuller form."""
        return any(covers(title.text, text) for title in self.titles if not title.former)


def name_syllables(words: str) -> tuple[str, ...]:
    """Return what the spellings of one name share: case, tone placement, i for y at a syllable's end."""
    level = old_placement(words).lower().replace("’", "'").replace("' ", "'")
    return tuple(re.sub(r"(?<=[hklmst])([yỳýỷỹỵ])$", _as_i, syllable) for syllable in level.split())


def _as_i(match: re.Match[str]) -> str:
    return "iìíỉĩị"["yỳýỷỹỵ".index(match[1])]


def written(words: str) -> str:
    """Return a name as it is shown: one space between syllables, capitals only where they begin one."""
    syllables = words.split()
    if all(s.isupper() for s in syllables) and any(len(s) > 1 for s in syllables):
        syllables = [s[0] + s[1:].lower() if "'" not in s else s[:3] + s[3:].lower() for s in syllables]
    return " ".join(syllables)


class Register:
    """Every person of a report, by name."""

    def __init__(self):
        self.people: list[Person] = []
        self._by_name: dict[tuple[str, ...], Person] = {}
        self._by_letters: dict[str, list[Person]] = {}
        self._by_given_name: dict[str, list[Person]] = {}
        self._by_titles: dict[tuple[str, ...], list[Person]] = {}

    def named(self, words: str, texts: Iterable[str] = ()) -> Person:
        """Return the person of that name, a new one if the report has none yet.

        A name that differs by marks alone is a slip of spelling where three syllables agree and the titles
        allow.
        """
        syllables = name_syllables(words)
        person = self._by_name.get(syllables) or self._slip(syllables, list(texts))
        if person is None:
            person = Person(written(words), syllables)
            self.people.append(person)
            self._by_letters.setdefault(fold(" ".join(syllables)), []).append(person)
            self._by_given_name.setdefault(syllables[-1], []).append(person)
        elif person.name.isupper() or _capitals_only(person.name, words):
            person.name = written(words)
        self._by_name[syllables] = person
        return person

    def known(self, words: str) -> Person | None:
        return self._by_name.get(name_syllables(words))

    def _slip(self, syllables: tuple[str, ...], texts: list[str]) -> Person | None:
        if len(syllables) < 3:
            return None
        close = self._by_letters.get(fold(" ".join(syllables)), [])
        fitting = [p for p in close if texts and any(p.has(text) for text in texts)]
        return fitting[0] if len(fitting) == 1 else None

    def called(self, words: str) -> list[Person]:
        """Return the people whom a given name or a shortened name can mean: "Huy", "Thanh Huyền", "Nguyễn
        Huy".
        """
        syllables = name_syllables(words)
        count = len(syllables)
        namesakes = self._by_given_name.get(syllables[-1], [])
        by_end = [p for p in namesakes if len(p.syllables) > count and p.syllables[-count:] == syllables]
        if by_end or count < 2:
            return by_end
        return [p for p in namesakes if len(p.syllables) > count and _shortened(syllables, p.syllables)]

    def holding(self, texts: list[str]) -> list[Person]:
        """Return the people who hold all these titles; those who hold them exactly, if any does."""
        asked = tuple(map(key, texts))
        if asked not in self._by_titles:
            fitting = [p for p in self.people if all(p.has(text) for text in texts)]
            exact = [p for p in fitting if all(any(key(t.text) == text for t in p.titles) for text in asked)]
            self._by_titles[asked] = exact or fitting
        return self._by_titles[asked]


def _capitals_only(shown: str, words: str) -> bool:
    return shown == written(words) and words != shown and not words.isupper()


def _shortened(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether middle syllables are missing: "Nguyễn Huy" for "Nguyễn Quốc Huy"."""
    if short[0] != full[0] or short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(syllable in rest for syllable in short)
