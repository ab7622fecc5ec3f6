"""Under which names of places a record is found.

A meeting is found under the names of the units that its province became and, with less weight, of those that
it was made of: Hà Nam's under Ninh Bình, Thái Bình's under Hưng Yên.
"""

from collections.abc import Iterator

from meetings.search import lineage
from meetings.search.documents import Zone


def place_zones(province_id: int | None) -> Iterator[Zone]:
    """Yield the names of a province, of what it became and, more lightly, of what it was made of."""
    places = lineage.of(province_id)
    if not places:
        return
    seen: set[str] = set()
    for units, weight in (((places.own,), 2), (places.successors, 0.5), (places.predecessors, 0.25)):
        for unit in units:
            if unit.full_name not in seen:
                seen.add(unit.full_name)
                yield Zone(". ".join([unit.full_name, *unit.aliases]), weight, "where")


def addresses(province_id: int | None) -> list[str]:
    places = lineage.of(province_id)
    return places.addresses if places else []
