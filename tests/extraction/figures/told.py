"""The tables' short hand for figures: "↓4 cơ quan", ">2000 văn bản", "!5 %", "215/1503 công chức".

↓ ↑ a decrease, an increase; > < ~ more than, fewer than, about; ! planned, required or forecast.
"""

from meetings.extraction.findings import FigureRead
from meetings.extraction.record_form import plain_decimal
from meetings.extraction.resolve.figures import read_figures
from tests.extraction.marked import article

DIRECTIONS = {"decrease": "↓", "increase": "↑", None: ""}
APPROXIMATIONS = {"over": ">", "under": "<", "about": "~", None: ""}
# A line of its own above, so that the table's text is read as the body of a report.
HEADLINE = "Hội nghị Ban Chấp hành Đảng bộ tỉnh\n"


def figures(text: str) -> tuple[FigureRead, ...]:
    return read_figures(article(HEADLINE + text))


def told(text: str) -> list[str]:
    """Return the figures that are read in `text`, in short hand."""
    return [short(figure) for figure in figures(text)]


def short(figure: FigureRead) -> str:
    of = f"/{plain_decimal(figure.of)}" if figure.of is not None else ""
    marks = ("!" if figure.target else "") + DIRECTIONS[figure.direction] + APPROXIMATIONS[figure.approx]
    return f"{marks}{plain_decimal(figure.value)}{of} {figure.unit}"
