"""Whether the time in which a text is cut into words for searching grows with the text and not faster.

    python -m benchmarks.analysing

Prints for texts written to be hard on the patterns: characters a second, and the ratio of the time for a text
twice as long (2.0 is linear). Ends with an error where a ratio is above RATIO three times.
"""

import sys
import time
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.hard_texts import ordinary
from meetings.search.analysis import words_and_wholes
from meetings.search.query import parse

LENGTH = 1_000_000  # characters
RATIO = 2.6
PIECES = "1,", "a", "1", "Ab ", "1-", "1/2011/", "1-a/", "1 tháng ", "-", "1.000.", '"', "a:", "tỉnh:", " OR "


def seconds(text: str, cut) -> float:
    began = time.process_time()
    cut(text)
    return time.process_time() - began


def main() -> None:
    slow = []
    texts = {"ordinary reports": ordinary(LENGTH)} | {repr(one): one * (LENGTH // len(one)) for one in PIECES}
    for cut in (words_and_wholes, parse):
        for name, text in texts.items():
            ratios = []
            while not ratios or (ratios[-1] > RATIO and len(ratios) < 3):
                half, whole = seconds(text[: len(text) // 2], cut), seconds(text, cut)
                ratios.append(whole / max(half, 1e-3))
            print(f"{cut.__name__:18}{name:20}{len(text) / whole / 1e6:8.1f} M characters/s{ratios[-1]:8.2f}")  # noqa: T201
            if ratios[-1] > RATIO:
                slow.append(name)
    if slow:
        sys.exit(f"Not linear: {', '.join(slow)}")


if __name__ == "__main__":
    main()
