"""One place that cites a document: as much of its number as stands there, and what the words beside add."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Citation:
    """A number with its kind; `kind` is "" where only an ambiguous abbreviation stands there.

    `issuer` and `abbreviation` are "" for a short form ("Nghị quyết 18"), which `organ` ("TW", "TU") may
    complete; `organ_words` are the report's own.

    `day_month` holds (25, 10) where the year of issue is left out.
    """

    start: int
    end: int
    rule: str
    kind: str
    serial: int
    letter: str = ""
    year: int | None = None
    abbreviation: str = ""
    issuer: str = ""
    party: bool = False
    organ: str = ""
    organ_words: str = ""
    issued_on: date | None = None
    day_month: tuple[int, int] | None = None
    term: str = ""
    title: str = ""

    @property
    def full(self) -> bool:
        return bool(self.issuer)

    @property
    def number(self) -> str:
        """The canonical number: "18-NQ/TW", "42/2011/QĐ-UBND", "202/2025/QH15"; "18" for a short form."""
        serial = f"{self.serial:02d}{self.letter}"
        if not self.full:
            year = f"/{self.year}" if self.year else ""
            return f"{serial}{year}" if year else f"{self.serial}{self.letter}"
        if self.party:
            return f"{serial}-{self.abbreviation}/{self.issuer}"
        parts = [serial, *([str(self.year)] if self.year else [])]
        return "/".join([*parts, f"{self.abbreviation}-{self.issuer}" if self.abbreviation else self.issuer])
