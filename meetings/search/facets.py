"""Facet values as pages show them: what they are called, in which order, and which are worth a line."""

from django.utils.translation import gettext as _

from meetings.models import MeetingKind, Province
from meetings.search import lineage
from meetings.search.answers import FacetValue
from meetings.search.lineage import Lineage


def labelled(name: str, counts: list[tuple[str, int]]) -> list[FacetValue]:
    """Return a facet's values with their labels: years from the newest, all else from the most frequent."""
    if name == "province":
        places = lineage.by_address()
        values = [
            FacetValue(value, province_label(places[value].own), count)
            for value, count in counts
            if value in places and _stands_alone(places[value])
        ]
    elif name == "kind":
        labels = dict(MeetingKind.choices)
        values = [FacetValue(value, str(labels.get(value, value)), count) for value, count in counts]
    else:
        values = [FacetValue(value, value, count) for value, count in counts]
    if name == "year":
        return sorted(values, key=lambda one: one.value, reverse=True)
    return sorted(values, key=lambda one: (-one.count, one.label))


def province_label(province: Province) -> str:
    """Return "tỉnh Ninh Bình", or "tỉnh Hà Nam (đến 30/06/2025)"."""
    if province.is_current:
        return province.full_name
    last = f"{province.valid_until:%d/%m/%Y}"
    return _("%(name)s (đến %(day)s)") % {"name": province.full_name, "day": last}


def _stands_alone(place: Lineage) -> bool:
    """Return whether its name tells it from what it became: Hà Nam, but not Ninh Bình before 2025."""
    return all(unit.slug != place.own.slug for unit in place.successors)
