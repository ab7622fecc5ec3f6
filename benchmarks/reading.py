"""How fast a report is read, and whether the time grows with the text and not faster.

    python -m benchmarks.reading [--quick] [--only NAME] [--budget SECONDS]

Prints, for ordinary reports and for texts written to be hard on patterns: characters a second, the ratio of
time for a text twice as long (2.0 is linear), the slowest stage; then each stage whose own time more than
doubles. A text grows by doubling until it has its full length or a reading takes longer than the budget.
Times are of the processor, not of the clock, and without those of the garbage collector.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.hard_texts import TEXTS, ordinary

REPORT = 5_000  # characters of an ordinary report
AIM = 0.015  # seconds for one
RATIO = 2.3  # the most that twice the text may take
FIRST = 12_500  # characters that a hostile text begins with
AGAIN = 3  # times that a doubling is measured again where a stage seems slow
MEASURABLE = 0.02  # seconds; below it a ratio says nothing

Timing = tuple[float, dict[str, float]]  # seconds of a reading, in all and by stage


class Stopwatch:
    """Times the stages that `meetings.extraction.reading` calls, whatever they are, while reading a text."""

    def __init__(self):
        from meetings.extraction import reading

        self.reading = reading
        self.seconds: dict[str, float] = {}
        for name, stage in list(vars(reading).items()):
            if callable(stage) and name.islower() and _is_stage(stage):
                setattr(reading, name, self._timed(name, stage))

    def read(self, text: str) -> Timing:
        """Return the seconds of one reading, in all and by stage."""
        self.seconds = {}
        gc.collect()
        gc.disable()  # its passes fall into one stage or another, and take longer the more was read
        try:
            begun = time.process_time()
            self.reading.read(text)
            return time.process_time() - begun, self.seconds
        finally:
            gc.enable()

    def best(self, text: str, times: int) -> Timing:
        """Return the fastest of some readings, each of a text that no cache has seen."""
        return min((self.read(text + _tail()) for _ in range(times)), key=lambda timing: timing[0])

    def _timed(self, name: str, stage: Callable) -> Callable:
        def timed(*args, **kwargs):
            begun = time.process_time()
            try:
                return stage(*args, **kwargs)
            finally:
                self.seconds[name] = self.seconds.get(name, 0) + time.process_time() - begun

        return timed


def _is_stage(stage: Callable) -> bool:
    module = getattr(stage, "__module__", "") or ""
    return module.startswith("meetings.extraction.") and module != "meetings.extraction.reading"


TAILS = count()


def _tail() -> str:
    """Return a few characters that make a text unlike any before it."""
    return f"\n{'abcdefghij'[next(TAILS) % 10] * (next(TAILS) % 97 + 3)}"


def report_of_5_kb(stopwatch: Stopwatch) -> None:
    text = ordinary(REPORT)
    stopwatch.best(text, 3)
    seconds, stages = stopwatch.best(text, 30)
    say(f"An ordinary report of {REPORT:,} characters: {seconds * 1000:.1f} ms (aim: {AIM * 1000:.0f} ms)")
    for name, spent in sorted(stages.items(), key=lambda item: -item[1]):
        say(f"  {name:20s} {spent * 1000:6.2f} ms")
    say("")


def growth(stopwatch: Stopwatch, make: Callable[[int], str], full: int, budget: float):
    """Return (characters, seconds, ratio, seconds by stage, ratio by stage) of the last doubling."""
    length = FIRST
    timing = stopwatch.best(make(length), 2)
    before = timing
    while length * 2 <= full and timing[0] < budget:
        length *= 2
        before, timing = timing, stopwatch.best(make(length), 3 if timing[0] < 0.5 else 1)
    for _ in range(AGAIN):
        if not any(ratio > RATIO for ratio in _ratios(before, timing).values()):
            break
        # A busy machine slows single readings: only what stays slow is slow.
        before = _fastest(before, stopwatch.best(make(length // 2), 2))
        timing = _fastest(timing, stopwatch.best(make(length), 1))
    return length, timing[0], timing[0] / before[0], timing[1], _ratios(before, timing)


def _ratios(before: Timing, after: Timing) -> dict[str, float]:
    """Return how much longer each stage took, of those long enough to say."""
    return {name: spent / before[1][name] for name, spent in after[1].items() if before[1][name] > MEASURABLE}


def _fastest(one: Timing, other: Timing) -> Timing:
    """Return the least time in all and of each stage."""
    return min(one[0], other[0]), {name: min(spent, other[1][name]) for name, spent in one[1].items()}


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Print the tables; the exit code is 1 where a ratio or the ordinary report misses its aim."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--quick", action="store_true", help="texts of at most 50,000 characters")
    options.add_argument("--only", default="", help="only texts whose name contains this")
    options.add_argument("--budget", type=float, default=4.0, help="seconds after which a text grows no more")
    chosen = options.parse_args()
    stopwatch = Stopwatch()
    report_of_5_kb(stopwatch)
    say(f"{'text':24s} {'characters':>10s} {'seconds':>8s} {'chars/s':>10s} {'ratio':>6s}  slowest stage")
    slow: list[str] = []
    for name, (make, full) in TEXTS.items():
        if chosen.only not in name:
            continue
        full = min(full, 50_000) if chosen.quick else full
        length, seconds, ratio, stages, ratios = growth(stopwatch, make, full, chosen.budget)
        slowest = max(stages, key=lambda stage: stages[stage])
        say(
            f"{name:24s} {length:10,d} {seconds:8.3f} {length / seconds:10,.0f} {ratio:6.2f}"
            f"  {slowest} {stages[slowest]:.3f} s"
        )
        slow += [f"{name}: {stage} × {grown:.2f}" for stage, grown in ratios.items() if grown > RATIO]
    say(
        "\nStages whose time more than doubles (aim: none above " + f"{RATIO}):"
        if slow
        else "\nEvery stage is linear."
    )
    for line in slow:
        say("  " + line)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
