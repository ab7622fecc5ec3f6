"""Figures that disagree with what stands beside them: noted, never mended."""

from decimal import Decimal

from meetings.extraction.resolve.figures.draft import Draft
from meetings.text.numbers import decimals

OPENS = {"(", "(bằng", "(tức", "(đạt"}  # between a percentage and its fraction: "9,8% (118/1.204)"


def note(drafts: list[Draft], level: str) -> None:
    """Write a note on each figure that its neighbour contradicts; `level` is the text that they stand in."""
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if draft.whole is not None and draft.kind == draft.whole.kind and draft.value > draft.whole.value:
            draft.note = f"part {_plain(draft.value)} > whole {_plain(draft.whole.value)}"
        if before is not None and draft.beside is before:
            _check_share(draft, before)
        elif before is not None and level[max(before.end, before.share_end) : draft.start].strip() in OPENS:
            _check_share(before, draft)


def _check_share(percent: Draft, fraction: Draft) -> None:
    """Compare a percentage with the fraction that it restates: "53/58 đại biểu, đạt 91,4%"."""
    if percent.kind != "percent" or percent.of is not None or not fraction.of or not fraction.counts:
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
