"""What a rule for days yields."""

from dataclasses import dataclass

from meetings.extraction.findings import Mention
from meetings.text.dates import Calendar

UNSAID = Calendar()


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day, a stretch of days, a month or a year as written, with the words before it that belong to it.

    `last` is set for a stretch. `now` says what the words point to: "today", "yesterday", "tomorrow", "same".
    `part` is the part of the day in lower case ("chiều"), `weekday` as `date.weekday()` counts.
    """

    start: int
    end: int
    rule: str
    first: Calendar = UNSAID
    last: Calendar | None = None
    now: str = ""
    part: str = ""
    weekday: int | None = None

    @property
    def mention(self) -> Mention:
        return Mention(self.start, self.end, self.rule)

    @property
    def is_day(self) -> bool:
        """Whether it names a day (a month or a year alone does not)."""
        return bool(self.first.day or self.now)
