"""Of findings that overlap, keep one: the strongest, among equals the longest, among those the first."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar


class Spanned(Protocol):
    start: int
    end: int


T = TypeVar("T", bound=Spanned)


def choose(findings: Iterable[T], strength: Callable[[T], Any] = lambda finding: 0) -> list[T]:
    """Return findings without overlap, in the order of the text, in one pass after sorting.

    `strength` gives anything that compares; without it only length counts. A finding displaced later still
    keeps out what it displaced: the pass never goes back, so its time is linear in the sorted findings.
    """
    kept: list[T] = []
    for finding in sorted(findings, key=lambda f: (f.start, f.start - f.end)):
        # What is kept never overlaps and starts no later: only the last can meet this one.
        if not kept or kept[-1].end <= finding.start:
            kept.append(finding)
        elif _weight(finding, strength) > _weight(kept[-1], strength):
            kept[-1] = finding
    return kept


def outside(findings: Iterable[T], masks: Iterable[Spanned]) -> list[T]:
    """Return the findings that touch no mask, in the order of the text."""
    covered = _merged(masks)
    free, at = [], 0
    for finding in sorted(findings, key=lambda f: (f.start, f.end)):
        while at < len(covered) and covered[at][1] <= finding.start:
            at += 1
        if at == len(covered) or covered[at][0] >= finding.end:
            free.append(finding)
    return free


def _weight(finding: Spanned, strength: Callable[[Any], Any]) -> tuple[Any, int]:
    return strength(finding), finding.end - finding.start


def _merged(spans: Iterable[Spanned]) -> list[list[int]]:
    """Return the stretches that the spans cover together."""
    stretches: list[list[int]] = []
    for span in sorted(spans, key=lambda s: s.start):
        if stretches and span.start <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], span.end)
        else:
            stretches.append([span.start, span.end])
    return stretches
