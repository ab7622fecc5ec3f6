"""The one normalised text of a report, which every offset refers to.

Once reports are stored this function must not change what it returns for them: offsets in the
database point into its result. A change needs a new version beside the old one.
"""

import re
import unicodedata

NORMALISATION = 1

# Ð and ð (eth) are typed for Đ and đ; a no-break space is a space; what has no width has no place.
LOOK_ALIKES = str.maketrans(
    {
        "\u00d0": "Đ",
        "\u00f0": "đ",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2007": " ",
        "\u3000": " ",
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\u00ad": None,
        "\ufeff": None,
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
        "\v": "\n",
        "\f": "\n",
    }
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def normalise(text: str) -> str:
    """Return `text` in NFC with one kind of line end, one kind of space and no invisible characters.

    Words, punctuation, dashes, quotation marks and the placement of tones stay as they were written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(LOOK_ALIKES)
    return unicodedata.normalize("NFC", CONTROLS.sub(" ", text))
