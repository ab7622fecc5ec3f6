"""Marks that a crawler leaves where a picture stood: `[img]`, `[Ảnh]`, `[video]`, `![](/a.jpg)`."""

import re

MARK = re.compile(
    r"""
      \[\s*/?(?:img|image|images|ảnh|hình|hình[ ]ảnh|photo|video|clip|audio|gallery|figure|picture)
          \s*[\d:.=][^\]\n]{0,300}\]
    | \[\s*/?(?:img|image|images|ảnh|hình|hình[ ]ảnh|photo|video|clip|audio|gallery|figure|picture)\s*\]
    | !\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)
    | </?(?:img|figure|figcaption|video)\b[^>\n]{0,500}>
    """,
    re.VERBOSE | re.IGNORECASE,
)
