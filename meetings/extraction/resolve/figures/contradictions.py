"""Figures that disagree with what stands beside them: noted, never mended."""

from decimal import Decimal

from meetings.extraction.resolve.figures.draft import Draft
from meetings.text.numbers import decimals


def note(drafts: list[Draft]) -> None:
    """Write a note on each figure that its neighbour contradicts."""
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if draft.whole is not None and draft.kind == draft.whole.kind and draft.value > draft.whole.value:
            draft.note = f"part {_plain(draft.value)} > whole {_plain(draft.whole.value)}"
        if before is not None and draft.start - before.end <= NEAR:
            _check_share(before, draft)
            _check_share(draft, before)


NEAR = (
    24  # characters between a percentage and its fraction: "14,4% (215/1.503)", "53/58 đại biểu, đạt 91,4%"
)


def _check_share(percent: Draft, fraction: Draft) -> None:
    if percent.kind != "percent" or percent.of is not None or not fraction.of or not fraction.counts:
        return
    behind = fraction.start > percent.start
    if behind and percent.share and fraction.unit != percent.share:
        return
    if not behind and percent.beside is not fraction:
        return
    places = decimals(percent.text)
    share = fraction.value * 100 / fraction.of
    step = Decimal(1).scaleb(-places)
    # Rounded or cut off: 17/19 is 89,5 % to some and 89,4 % to others.
    if abs(share - percent.value) <= step / 2 or 0 <= share - percent.value < step:
        return
    told = share.quantize(Decimal(1).scaleb(-max(places, 1)))
    words = f"stated {_plain(percent.value)} %, {_plain(fraction.value)}/{_plain(fraction.of)} = {told} %"
    percent.note = fraction.note = words


def _plain(value: Decimal) -> str:
    return f"{value:f}"
