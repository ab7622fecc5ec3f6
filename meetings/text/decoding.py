"""Bytes as they were received → text, or a clear reason why not."""

import codecs
import re

# Longest first: the UTF-32 mark of little-endian texts begins with the UTF-16 one.
MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


# "§¶ng bé", "®ång chÝ": what TCVN3's fonts drew as Vietnamese and no other font does
OLD_FONT = re.compile(r"[§®](?:[^\W\d_]|[¶·¸¹])|[^\W\d_][µ¶¸¹¨©ª«¬]")
FEWEST = 3  # such letters in a text that has none of Unicode's own
VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")


class UnreadableText(ValueError):
    """The bytes are no text that the archive can keep; the message says why, for a person."""


def decode(received: bytes) -> str:
    """Return the text of `received`: UTF-8, or UTF-8, UTF-16 or UTF-32 with its byte order mark.

    Raises UnreadableText for empty, binary and wrongly encoded bytes, and for letters of an old font.
    """
    mark, encoding = next(((m, e) for m, e in MARKS if received.startswith(m)), (b"", "utf-8"))
    body = received[len(mark) :]
    if encoding == "utf-8" and b"\x00" in body:
        raise UnreadableText(f"binary data, not text (a NUL byte at {len(mark) + body.index(0)})")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        raise UnreadableText(
            f"not {encoding.upper()}: byte 0x{received[at]:02x} at {at} ({error.reason})"
        ) from error
    if not text.strip():
        raise UnreadableText("empty: no text in it")
    if not VIETNAMESE.search(text) and len(OLD_FONT.findall(text)) >= FEWEST:
        raise UnreadableText("letters of an old font (TCVN3), not Unicode: convert the text first")
    return text
