"""Whether the index can be used, and since when it has been as it is."""

from haystack import connections

from meetings.search.places import IndexUnavailable


def usable() -> bool:
    """Return whether there is an index of this version that can be read."""
    try:
        connections["default"].get_backend().reader.generation()
    except IndexUnavailable:
        return False
    return True


def as_it_is() -> tuple[int, ...]:
    """Return what is another after each change of the index; nothing while there is none. Cheap to ask."""
    try:
        return connections["default"].get_backend().reader.place.state()
    except IndexUnavailable:
        return ()
