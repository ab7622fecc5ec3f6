"""What is indexed of a record: zones of text, each with its weight and the field that asks for it alone."""

from collections import Counter
from typing import NamedTuple

from meetings.search.analysis import TOKEN, terms
from meetings.text.folding import lower
from meetings.text.normalize import normalise


class Zone(NamedTuple):
    """A part of a record's text. `field` is "", or where the words of this zone alone can be asked for."""

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

    def weights(self) -> dict[str, float]:
        """How often each term stands in the text, each time counted with its zone's weight."""
        weights: dict[str, float] = {}
        for zone in self.zones:
            for term, count in Counter(terms(zone.text)).items():
                weights[term] = weights.get(term, 0.0) + count * zone.weight
        return weights

    def field_terms(self, field: str) -> set[str]:
        return {term for zone in self.zones if zone.field == field for term in terms(zone.text)}

    def length(self) -> int:
        """The number of tokens, as their zones weigh."""
        return round(sum(len(TOKEN.findall(lower(zone.text))) * zone.weight for zone in self.zones)) or 1
