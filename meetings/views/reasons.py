"""The reader's reasons in the language of the page. The reader gives them in English (reason_sentences)."""

import re
from collections.abc import Callable
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from meetings.reference.kinds import KINDS
from meetings.reference.provinces import all_units
from meetings.views.reason_sentences import OFFICES, SENTENCES

PLACEHOLDER = re.compile(r"\{(\w+)\}")
QUOTED = re.compile("(“[^”]*”)")
SHAPES = {
    "words": "“[^”]*”",
    "name": "[^;,“”]+",
    "year": r"\d{4}",
    "number": r"\d[\d.]*",
    "part": r"\d[\d.]*",
    "whole": r"\d[\d.]*",
    "share": r"\d[\d.]*",
}
KIND_NAMES = {kind.english.lower(): kind.vietnamese for kind in KINDS}


def reason_html(reason: str) -> str | SafeString:
    """Return a reason for the reader of the page; one that has no translation is marked as English."""
    if get_language() != "vi":
        return format_html_join("", "{}", ([quoted_words(part)] for part in QUOTED.split(reason)))
    told = in_vietnamese(reason)
    return format_html('<span lang="en">{}</span>', reason) if told is None else told


def quoted_words(part: str) -> str | SafeString:
    """Words of the report within an English sentence are Vietnamese."""
    return format_html('<span lang="vi">{}</span>', part) if part.startswith("“") else part


@lru_cache(maxsize=4096)
def in_vietnamese(reason: str) -> str | None:
    """Return `reason` in Vietnamese, None where a part of it is unknown.

    >>> in_vietnamese("2018, because it sums up the year 2018")
    "năm 2018, vì tổng kết năm 2018"
    """
    for pattern, sentence in _patterns():
        found = pattern.fullmatch(reason)
        told = found and _told(sentence, found.groupdict())
        if told:
            return told
    return _joined(reason, "; ", "; ") or _joined(reason, " and ", " và ")


def _joined(reason: str, joint: str, vietnamese: str) -> str | None:
    """Translate what stands before and after a joint, wherever both are known."""
    for place in re.finditer(re.escape(joint), reason):
        before, after = in_vietnamese(reason[: place.start()]), in_vietnamese(reason[place.end() :])
        if before and after:
            return f"{before}{vietnamese}{after}"
    return None


def _told(sentence: str, values: dict[str, str]) -> str | None:
    told = {name: MEANINGS.get(name, _kept)(value) for name, value in values.items()}
    return None if None in told.values() else sentence.format(**told)


def _kept(value: str) -> str:
    return value


def _decimal(value: str) -> str:
    return value.replace(".", ",")


def _slug(value: str) -> str:
    return next((unit.name for unit in all_units() if unit.slug == value), value)


MEANINGS: dict[str, Callable[[str], str | None]] = {
    "reason": lambda reason: in_vietnamese(reason),
    "office": OFFICES.get,
    "kind": KIND_NAMES.get,
    "slug": _slug,
    **dict.fromkeys(("number", "part", "whole", "share", "other"), _decimal),
}


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern, str]]:
    """Return each English sentence as a pattern; those with the most fixed words are tried first."""
    longest_first = sorted(SENTENCES.items(), key=lambda item: -len(PLACEHOLDER.sub("", item[0])))
    return [(re.compile(_pattern(english), re.DOTALL), told) for english, told in longest_first]


def _pattern(english: str) -> str:
    parts = PLACEHOLDER.split(english)
    return "".join(
        f"(?P<{part}>{SHAPES.get(part, '.+?')})" if number % 2 else re.escape(part)
        for number, part in enumerate(parts)
    )
