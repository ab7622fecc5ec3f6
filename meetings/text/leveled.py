"""A report's text in three layers of one length: as written, levelled, and levelled in lower case.

Rules match on the level layers and cut from the original. Levelling keeps the marks of letters, because a
report always has them and without them *tỉnh*, *tính* and *tinh* would be one word; it takes away only what
varies between newspapers: tone placement, kinds of dash, quotation mark and white space, line breaks within
sentences among it.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from meetings.text.folding import lower
from meetings.text.tones import old_placement
from meetings.text.wrapping import soft_breaks

ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\uff0d", "-"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´ʼʹ", "'"),
        "\t": " ",
        "…": ".",
    }
)
# "HĐND huyện Lộc Sơn |Khóa XX|": a term is no part of the name before it
TERM = re.compile(r"(?<=[^\n] )K(?=hóa (?:[IVXL]+|\d+)(?!\w))")
# D typed for Đ where nothing else can be meant
SLIPS = {"HDND": "HĐND", "DBQH": "ĐBQH"}


@dataclass(frozen=True)
class Leveled:
    """A normalised text and its layers; `len(original) == len(level) == len(lower)`."""

    original: str

    @cached_property
    def level(self) -> str:
        """Old tone placement, `-` for every dash, `"` and `'` for every quotation mark; case kept."""
        level = old_placement(self.original).translate(ALIKE)
        level = TERM.sub("k", level)
        for slip, meant in SLIPS.items():
            level = level.replace(slip, meant)
        return _unbroken(level)

    @cached_property
    def lower(self) -> str:
        """The level layer in lower case."""
        return lower(self.level)

    def __len__(self) -> int:
        return len(self.original)


def _unbroken(level: str) -> str:
    """Return the text with a space for each line break within a sentence."""
    pieces, at = [], 0
    for offset in soft_breaks(level):
        pieces += [level[at:offset], " "]
        at = offset + 1
    return "".join([*pieces, level[at:]])
