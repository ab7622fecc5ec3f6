"""The editors' rooms: one noun a file. An edit here is a person's word and outlives every re-reading."""

from meetings.admin import (
    attendance,
    doubt,
    history,
    meeting,
    mention,
    official,
    proposal,
    province,
    report,
    resolution,
    search,
    statistic,
    user,
)

__all__ = [
    "attendance",
    "doubt",
    "history",
    "meeting",
    "mention",
    "official",
    "proposal",
    "province",
    "report",
    "resolution",
    "search",
    "statistic",
    "user",
]
