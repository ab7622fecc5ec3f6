"""In which years and months a meeting was held, or may have been."""

from meetings.models import Meeting


def years(meeting: Meeting) -> list[int]:
    """Return the year a meeting was held in, or all that its bounds leave possible."""
    if meeting.held_on:
        return [meeting.held_on.year]
    if meeting.held_from and meeting.held_until:
        return list(range(meeting.held_from.year, meeting.held_until.year + 1))
    return []


def months(meeting: Meeting) -> list[str]:
    """Return the month a meeting was held in, as "2025-10", or all that its bounds leave possible."""
    first, last = meeting.held_on or meeting.held_from, meeting.held_on or meeting.held_until
    if not (first and last):
        return []
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers]
