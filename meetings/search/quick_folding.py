"""Folding long texts while a reader waits: what `meetings.text.folding` does, ten times as fast."""

import numpy as np

from meetings.text.folding import FOLDED, lower

BEYOND = 0x1EFA  # the first code point after the last that folds
TABLE = np.arange(BEYOND, dtype=np.uint32)
for letter, base in FOLDED.items():
    TABLE[letter] = ord(base)


def fold(text: str) -> str:
    """Return NFC `text` in lower case without marks, of the same length."""
    lowered = lower(text)
    if lowered.isascii():
        return lowered
    codes = np.frombuffer(lowered.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded = np.where(codes < BEYOND, TABLE[np.minimum(codes, BEYOND - 1)], codes)
    return folded.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
