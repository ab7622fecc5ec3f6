"""Press outlets and portals that write for one province: their hosts, names and dateline codes.

A paper survives its province for a while (dongkhoi.baovinhlong.vn): the province given is the one it was
founded for;
what that became on a later day is said by `meetings.reference.provinces`.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from meetings.reference.provinces import all_units
from meetings.text.folding import fold

# Labels of hosts around a province's name: "baonghean", "tinhuyquangtri", "thainguyentv", "hanam".
BEFORE_NAME = (
    "bao|tinhuy|thanhuy|hdnd|ubnd|dbnd|dbqh|doandbqh|congan|tuyengiao|bantuyengiao|dang|dangbo|mttq|tinhdoan|thtg|ptth|truyenhinh"
    "|daiptth|noichinh|bannoichinh|tochuc|xaydungdang|congdoan|ldld|hoinongdan|phunu|sonoivu|cong|qdnd|truongchinhtri|vov"
)
AFTER_NAME = "tv|online|portal|city|media|news|24h|dientu"


@lru_cache(maxsize=1)
def _patterns() -> dict[str, dict[str, str]]:
    """Return kind → pattern in lower case → slug of the province ("" for a national outlet)."""
    text = (files("meetings.reference") / "data" / "sources.csv").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["kind"], {})[row["pattern"].lower()] = row["province"]
    return found


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    """Return what matches one label of a host that says its province."""
    names = sorted(_squashed(), key=len, reverse=True)
    return re.compile(rf"(?:{BEFORE_NAME})*(?P<name>{'|'.join(names)})(?:{AFTER_NAME})?")


@lru_cache(maxsize=1)
def _squashed() -> dict[str, str]:
    """Return "nghean" → "nghe-an"; the names that a host writes shorter too."""
    names = {unit.slug.replace("-", ""): unit.slug for unit in all_units()}
    return names | {"tphcm": "ho-chi-minh", "hcm": "ho-chi-minh", "thuathienhue": "thua-thien-hue"}


def province_of_host(host: str) -> str:
    """Return the slug of the province that a host (or host and path) writes for; "" for none or a national
    one.

    >>> province_of_host("Baothaibinh.com.vn")
    'thai-binh'
    """
    host = re.sub(r"^(?:https?://)?(?:(?:www|m|amp|mobile)\.)*", "", host.strip().lower()).rstrip("/. ")
    known = _patterns()["host"]
    labels = host.split("/")[0].split(".")
    for first in range(len(labels)):
        tail = ".".join(labels[first:])
        if tail in known:
            return known[tail]
    for path, slug in known.items():
        if "/" in path and host.startswith(path):
            return slug
    for label in labels[:-1]:
        match = _label().fullmatch(fold(label).replace("-", ""))
        if match:
            return _squashed()[match["name"]]
    return ""


def province_of_paper(name: str) -> str:
    """Return the slug for the name of an outlet that hides its province ("Báo Ấp Bắc"), "" for any other."""
    lowered = name.lower()
    return next((slug for paper, slug in _patterns()["paper"].items() if paper in lowered), "")


def province_of_dateline(code: str) -> str:
    """Return the slug for a code before the first words, as "GLO" in "(GLO)- Sáng 5/9", "" for any other."""
    return _patterns()["dateline"].get(code.lower(), "")
