"""Words for addresses: "Đặng Trọng Thăng" → "dang-trong-thang"."""

import re

from meetings.text.folding import fold


def slug(text: str) -> str:
    """Return `text` folded, its letters and digits joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))
