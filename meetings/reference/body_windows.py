"""Bodies that began or ended on a known day: a report that speaks of one was written in its time."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

# In retrospect or as a plan a body dates nothing: "nguyên Bí thư Huyện ủy", "kết thúc 8 đảng đoàn"
RETROSPECT = re.compile(
    r"\b(?:nguyên|cựu|cố|kết[ ]thúc|giải[ ]thể|sáp[ ]nhập|hợp[ ]nhất|thành[ ]lập|trước[ ]đây|trước[ ]khi"
    r"|dự[ ]kiến|từng|thời[ ]kỳ)\b[^.;]{0,60}$"
)
SEEN_AT_MOST = 20  # places looked at for one body


@dataclass(frozen=True, slots=True)
class BodyWindow:
    """A body's name as reports write it, in lower case, with the first and the last day of its existence."""

    words: str
    first: date | None
    last: date | None

    def named_in(self, lower: str) -> bool:
        """Say whether a text, levelled and in lower case, speaks of the body as existing."""
        at = -1
        for _ in range(SEEN_AT_MOST):
            at = lower.find(self.words, at + 1)
            if at == -1:
                return False
            if not RETROSPECT.search(lower, max(0, at - 80), at):
                return True
        return False


@lru_cache(maxsize=1)
def body_windows() -> tuple[BodyWindow, ...]:
    """Return the list that is packaged with the archive."""
    text = (files("meetings.reference") / "data" / "body_windows.csv").read_text(encoding="utf-8")
    return tuple(
        BodyWindow(row["words"], _day(row["first"]), _day(row["last"]))
        for row in csv.DictReader(text.splitlines())
    )


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
