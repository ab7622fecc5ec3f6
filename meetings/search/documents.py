"""What is indexed of a record: zones of text, each with its weight and the part of the record that it is."""

from collections import Counter
from typing import NamedTuple

from meetings.search.analysis import terms, words_and_wholes
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


class Analysed(NamedTuple):
    """The words of each zone, the wholes with their weights, and by field every term of its zones."""

    zones: list[tuple[Zone, list[str]]]
    wholes: dict[str, float]
    parts: dict[str, set[str]]

    @property
    def length(self) -> int:
        """The number of words, as they weigh."""
        return round(sum(len(words) * zone.weight for zone, words in self.zones))


def analysed(text: ZonedText) -> Analysed:
    found = Analysed([], Counter(), {})
    for zone in text.zones:
        words, wholes = words_and_wholes(zone.text)
        found.zones.append((zone, words))
        for whole in wholes:
            found.wholes[whole] += zone.weight
        if zone.field:
            found.parts.setdefault(zone.field, set()).update(terms(words), wholes)
    return found
