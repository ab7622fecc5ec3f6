"""Whether the index can be used."""

from haystack import connections

from meetings.search.places import IndexUnavailable


def usable() -> bool:
    """Return whether there is an index of this version that can be read."""
    try:
        connections["default"].get_backend().reader.generation()
    except IndexUnavailable:
        return False
    return True
