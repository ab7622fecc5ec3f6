"""Folding: Vietnamese letters without their marks, one for one, so that every offset holds.

`đ` has no decomposition in Unicode and is folded by name; "Đảng bộ" becomes "Dang bo", never "ang bo".
"""

import unicodedata


def _folded_letters() -> dict[int, str]:
    """Map each precomposed Latin letter to its base letter: the 134 of Vietnamese and their neighbours."""
    letters = {ord("đ"): "d", ord("Đ"): "D", ord("ð"): "d", ord("Ð"): "D"}
    for code in range(0xC0, 0x1EFA):
        base, *marks = unicodedata.normalize("NFD", chr(code))
        if marks and base.isascii() and base.isalpha() and all(map(unicodedata.combining, marks)):
            letters[code] = base
    return letters


FOLDED = _folded_letters()


def lower(text: str) -> str:
    """Return `text` in lower case, of the same length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # A capital whose lower case takes two characters (İ) stays as it is, so that offsets hold.
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def fold(text: str) -> str:
    """Return NFC `text` in lower case without marks, of the same length: "Tỉnh ủy" → "tinh uy"."""
    return lower(text).translate(FOLDED)
