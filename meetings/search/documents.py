"""What is indexed of a record: zones of text, each with its weight and the part of the record that it is."""

from collections import Counter
from typing import NamedTuple

from meetings.search.analysis import words_and_terms
from meetings.text.normalize import normalise


class Zone(NamedTuple):
    """Some words of a record. `field` is "", or where the words of this zone alone can be asked for."""

    text: str
    weight: float = 1.0
    field: str = ""


class ZonedText(str):
    """The text of a record, as any engine can index it, with its zones for one that weighs them."""

    zones: list[Zone]

    def __new__(cls, zones: list[Zone]) -> "ZonedText":
        zones = [zone._replace(text=normalise(zone.text)) for zone in zones if zone.text.strip()]
        text = super().__new__(cls, "\n".join(zone.text for zone in zones))
        text.zones = zones
        return text


class Weighed(NamedTuple):
    """A text's terms with their weights, its length in words as they weigh, and the terms of each part."""

    weights: dict[str, float]
    length: int
    parts: dict[str, set[str]]


def weighed(text: ZonedText) -> Weighed:
    """Count the terms of a text, each time with the weight of its zone."""
    weights: dict[str, float] = {}
    parts: dict[str, set[str]] = {}
    length = 0.0
    for zone in text.zones:
        number, terms = words_and_terms(zone.text)
        length += number * zone.weight
        counted = Counter(terms)
        if not weights and zone.weight == 1:
            weights = dict(counted)
        else:
            for term, count in counted.items():
                weights[term] = weights.get(term, 0.0) + count * zone.weight
        if zone.field:
            parts.setdefault(zone.field, set()).update(counted)
    return Weighed(weights, round(length), parts)
