"""Where the name of an amount or a share begins: "⟦tỷ lệ⟧ hộ nghèo", "⟦kim ngạch⟧ xuất khẩu"."""

import re
from collections.abc import Iterator
from functools import cache

from meetings.reference.counted import measures


def find(lower: str, start: int, end: int) -> Iterator[int]:
    """Yield where names of measures begin in `lower[start:end]`, the longest of the list at each place."""
    return (match.start() for match in _beginnings().finditer(lower, start, end))


def begins(lower: str, at: int) -> bool:
    """Say whether one begins at `at`."""
    return bool(_beginnings().match(lower, at))


@cache
def _beginnings() -> re.Pattern[str]:
    longest_first = sorted(measures(), key=lambda words: (-len(words), words))
    # "một số dự án", "con số" and "kinh tế số" are no numbers of anything.
    no_number = r"(?<!một )(?<!con )(?<!trong )(?<!đa )(?<!thiểu )(?<!đổi )(?<!tế )(?<!hóa )"
    return re.compile(rf"\b{no_number}(?:{'|'.join(map(re.escape, longest_first))})\b")
