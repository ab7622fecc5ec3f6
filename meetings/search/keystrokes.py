"""Vietnamese typed with the input method switched off: "hooij nghij", "hoi65 nghi5" → "hội nghị".

Telex doubles letters (aa ee oo dd), has w for a horn or a breve, and s f r x j for the tones, in any order
after the letters they belong to. VNI has digits for the same.
"""

import re
import unicodedata

from meetings.text.tones import SYLLABLE, place_tone

TELEX_TONES = dict(zip("sfrxj", "\u0301\u0300\u0309\u0303\u0323", strict=True))
VNI_TONES = dict(zip("12345", "\u0301\u0300\u0309\u0303\u0323", strict=True))
HAT, BREVE, HORN = "\u0302", "\u0306", "\u031b"
CHUNK = re.compile(r"[a-z]+[0-9]*(?:[a-z0-9]*[a-z0-9])?", re.IGNORECASE)
LONGEST = 12  # keystrokes of one syllable: "nghieengf" has nine


def decoded(text: str) -> str:
    """Return `text` with each run of keystrokes that spells a Vietnamese syllable replaced by it."""
    return CHUNK.sub(lambda chunk: syllable(chunk[0].lower()) or chunk[0], text)


def syllable(keys: str) -> str:
    """Return the syllable that `keys` spell, or "" if they spell none that has a mark."""
    if len(keys) > LONGEST:
        return ""
    read = _vni(keys) if any(key.isdigit() for key in keys) else _telex(keys)
    if not read:
        return ""
    letters, tone = read
    for at in range(1, len(letters) - 1):
        if letters[at - 1] == "u" + HORN and letters[at] == "o":
            letters[at] = "o" + HORN  # "thuwong": no syllable has ư before a plain o and a consonant
    bare = "".join(letter[0] for letter in letters)
    shape = SYLLABLE.fullmatch(bare)
    if not shape or not (tone or any(len(letter) > 1 or letter == "đ" for letter in letters)):
        return ""
    at = shape.start("vowels")
    written = [*letters[:at], letters[at] + tone, *letters[at + 1 :]]
    return place_tone(unicodedata.normalize("NFC", "".join(written)))


def _telex(keys: str) -> tuple[list[str], str] | None:
    """Return letters with their marks, and the tone; None where the keys make no sense."""
    letters: list[str] = []
    tone = ""
    for key in keys:
        has_vowel = any(letter[0] in "aeiouy" for letter in letters)
        if key in TELEX_TONES and has_vowel:
            if tone:
                return None
            tone = TELEX_TONES[key]
        elif key == "z" and tone:
            tone = ""
        elif key == "d" and letters[:1] == ["d"]:
            letters[0] = "đ"
        elif key == "w":
            if not _put_horn(letters):
                return None
        elif key in "aeo" and key in letters and letters[-1][0] != "q" and _closes(letters, key):
            letters[_last(letters, key)] = key + HAT
        else:
            letters.append(key)
    return letters, tone


def _closes(letters: list[str], key: str) -> bool:
    """Return whether the vowels have ended or end with this letter, so that the same again is a mark."""
    last = _last(letters, key)
    return all(letter[0] not in "aeo" for letter in letters[last + 1 :])


def _last(letters: list[str], key: str) -> int:
    return max(at for at, letter in enumerate(letters) if letter == key)


def _put_horn(letters: list[str]) -> bool:
    """Put a horn on u, o or uo, or a breve on a, whichever comes last. Return whether there was any."""
    for at in range(len(letters) - 1, -1, -1):
        if letters[at] == "a":
            letters[at] = "a" + BREVE
        elif letters[at] == "o":
            letters[at] = "o" + HORN
            if at and letters[at - 1] == "u":
                letters[at - 1] = "u" + HORN
        elif letters[at] == "u":
            letters[at] = "u" + HORN
        else:
            continue
        return True
    return False


def _vni(keys: str) -> tuple[list[str], str] | None:
    letters: list[str] = []
    tone = ""
    for key in keys:
        if key in VNI_TONES:
            if tone or not letters:
                return None
            tone = VNI_TONES[key]
        elif key == "6" and (bare := {"a", "e", "o"} & set(letters)):
            letters[max(_last(letters, letter) for letter in bare)] += HAT
        elif key == "7" and any(letter in ("o", "u") for letter in letters):
            _put_horn(letters)
        elif key == "8" and "a" in letters:
            letters[_last(letters, "a")] += BREVE
        elif key == "9" and letters[:1] == ["d"]:
            letters[0] = "đ"
        elif key.isdigit():
            return None
        else:
            letters.append(key)
    return letters, tone
