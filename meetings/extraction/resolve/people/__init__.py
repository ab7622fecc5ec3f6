"""Officials: who is named, with which titles, and what each did (grammar B.1 to B.5 and F)."""

from meetings.extraction.resolve.people.reading import read_people

__all__ = ["read_people"]
