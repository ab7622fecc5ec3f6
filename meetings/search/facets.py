"""Facet values as pages show them: what they are called, in which order, and which are worth a line."""

from heapq import nsmallest

from django.utils.translation import gettext as _

from meetings.models import MeetingKind, Official, Province, Resolution
from meetings.search import lineage
from meetings.search.answers import FacetValue
from meetings.search.lineage import Lineage

MOST = 20  # people and documents that are offered
NAMED = {"official": Official, "resolution": Resolution}


def labelled(name: str, counts: list[tuple[str, int]], chosen: str = "") -> list[FacetValue]:
    """Return a facet's values with their labels: years and months from the newest, all else from the most
    frequent. Of people and documents there are many: the most frequent ones, and the chosen one.
    """
    if name == "province":
        places = lineage.by_address()
        values = [
            FacetValue(value, province_label(places[value].own), count)
            for value, count in counts
            if value in places and _stands_alone(places[value])
        ]
    elif name == "kind":
        labels = {kind.value: kind for kind in MeetingKind}
        values = [
            FacetValue(value, str(labels[value].label) if value in labels else value, count)
            for value, count in counts
        ]
    elif name in NAMED:
        counts = nsmallest(MOST, counts, key=lambda one: (one[0] != chosen, -one[1], one[0]))
        records = NAMED[name].objects.filter(slug__in=dict(counts)) if counts else ()
        labels = {record.slug: record.name for record in records}
        values = [FacetValue(value, labels[value], count) for value, count in counts if value in labels]
    elif name == "month":
        values = [FacetValue(value, "/".join(reversed(value.split("-"))), count) for value, count in counts]
    else:
        values = [FacetValue(value, value, count) for value, count in counts]
    if name in ("year", "month"):
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
