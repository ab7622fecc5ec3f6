"""A figure while its sentence is being read: what later words may still settle."""

from dataclasses import dataclass, field
from decimal import Decimal

from meetings.extraction.findings import FigureRead, Mention

SUBJECT, UNIT, PERIOD = 300, 200, 200  # the most characters that the archive keeps of each


@dataclass(slots=True)
class Draft:
    """A figure at [start, end) with its unit; its words at [quote_start, end)."""

    start: int
    end: int
    value: Decimal
    rule: str
    text: str  # the numeral as written: "14,4"
    quote_start: int
    unit: str = ""
    kind: str = ""  # of the unit's head noun; "percent"
    of: Decimal | None = None
    direction: str | None = None
    approx: str | None = None
    target: bool = False
    subject: str = ""
    measured: bool = False  # the subject names an amount: "kim ngạch xuất khẩu"
    period: str = ""
    note: str = ""
    bare: bool = False  # no noun behind the number
    share: str = ""  # of a percentage: the noun that it is a share of
    share_end: int = 0  # where that noun ends, if it stands behind: "83% ⟦hộ nghèo⟧"
    beside: "Draft | None" = None  # the figure that this one restates: 31,2 % beside 6 phòng
    whole: "Draft | None" = None  # the figure that this one is a part of: 51 of 186
    section: str = "paragraph"
    sentence: int = 0  # where its sentence begins
    elsewhere: list[Mention] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        """True for anything but a percentage."""
        return self.kind not in {"percent", "points"}

    @property
    def quote(self) -> Mention:
        return Mention(self.quote_start, self.end, self.rule)

    def read(self) -> FigureRead:
        """Return the figure as the reading keeps it."""
        return FigureRead(
            value=self.value,
            unit=self.unit[:UNIT],
            mentions=(self.quote, *self.elsewhere),
            of=self.of,
            subject=self.subject[:SUBJECT].rstrip(),
            direction=self.direction,
            approx=self.approx,
            target=self.target,
            period=self.period[:PERIOD].rstrip(),
            note=self.note,
        )
