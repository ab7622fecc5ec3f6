"""The one normalised text of a report, which every offset refers to.

Once reports are stored this function must not change what it returns for them: offsets in the
database point into its result. A change needs a new version beside the old one.
"""

import re
import unicodedata

NORMALISATION = 1

# Letters typed for Đ and đ, kinds of space and of line end; what has no width has no place.
LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("\u00d0\u0189", "Đ"),
        **dict.fromkeys("\u00f0\u0256", "đ"),
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "
        ),
        **dict.fromkeys("\u202f\u205f\u3000", " "),
        **dict.fromkeys("\u2028\u2029\u0085\v\f", "\n"),
        **dict.fromkeys("\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    }
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def normalise(text: str) -> str:
    """Return `text` in NFC with one kind of line end, one kind of space and no invisible characters.

    Words, punctuation, dashes, quotation marks and the placement of tones stay as they were written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(LOOK_ALIKES)
    return unicodedata.normalize("NFC", CONTROLS.sub(" ", text))
