"""Folding long texts while a reader waits: what `meetings.text.folding` does, ten times as fast."""

import sys

import numpy as np

from meetings.text.folding import FOLDED, lower

TABLE = np.arange(sys.maxunicode + 1, dtype="<u4")
for letter, base in FOLDED.items():
    TABLE[letter] = ord(base)


def fold(text: str) -> str:
    """Return NFC `text` in lower case without marks, of the same length."""
    lowered = lower(text)
    if lowered.isascii():
        return lowered
    codes = np.frombuffer(lowered.encode("utf-32-le", "surrogatepass"), "<u4")
    return TABLE[codes].tobytes().decode("utf-32-le", "surrogatepass")
