"""Kinds of documents with their abbreviations, terms of committees and assemblies, and well-known documents.

Abbreviations: the Party's regulation 66-QĐ/TW of 06/02/2017, the State's decree 30/2020/NĐ-CP. Party papers
are numbered anew each committee term (guideline 36-HD/VPTW of 03/04/2018), State ones each calendar year.
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

# QĐ in a Party number is a decision or a regulation (66-QĐ/TW, 328-QĐ/TW): its kind stays open.
KINDS = {
    "NQ": "nghị quyết",
    "NQLT": "nghị quyết liên tịch",
    "KL": "kết luận",
    "CT": "chỉ thị",
    "QĐ": "quyết định",
    "QĐNS": "quyết định",
    "QĐCT": "quyết định",
    "QĐI": "quy định",
    "QYĐ": "quy định",
    "QC": "quy chế",
    "QCPH": "quy chế phối hợp",
    "ĐA": "đề án",
    "DA": "dự án",
    "KH": "kế hoạch",
    "KHPH": "kế hoạch phối hợp",
    "CTR": "chương trình",
    "CTRHĐ": "chương trình hành động",
    "CTHĐ": "chương trình hành động",
    "CTPH": "chương trình phối hợp",
    "BC": "báo cáo",
    "TTR": "tờ trình",
    "TB": "thông báo",
    "TBKL": "thông báo kết luận",
    "HD": "hướng dẫn",
    "HDLN": "hướng dẫn liên ngành",
    "CV": "công văn",
    "CĐ": "công điện",
    "NĐ": "nghị định",
    "TTLT": "thông tư liên tịch",
    "TT": "thông tư",
    "PA": "phương án",
    "PL": "pháp lệnh",
    "L": "luật",
    "BB": "biên bản",
    "GM": "giấy mời",
    "VB": "văn bản",
}
PARTY_ONLY = {"TT": "thông tri"}

# How abbreviations are printed where capitals alone would be wrong, and what is typed for them.
PRINTED = {"QĐI": "QĐi", "QYĐ": "QyĐ", "CTR": "CTr", "CTRHĐ": "CTrHĐ", "TTR": "TTr"}
TYPED_FOR = {
    "QD": "QĐ",
    "ND": "NĐ",
    "QDNS": "QĐNS",
    "QĐSN": "QĐNS",
    "QDSN": "QĐNS",
    "CTRHD": "CTRHĐ",
    "QYD": "QYĐ",
}


@dataclass(frozen=True, slots=True)
class WellKnown:
    """A document that many reports cite by its number alone, with words that tell its topic."""

    kind: str
    number: str
    issuer: str
    issued_on: date
    term: str
    title: str
    topics: tuple[str, ...]


@lru_cache(maxsize=1)
def well_known() -> tuple[WellKnown, ...]:
    """Return the well-known documents in the order of their days."""
    text = (files("meetings.reference") / "data" / "documents.csv").read_text(encoding="utf-8")
    return tuple(
        WellKnown(
            kind=row["kind"],
            number=row["number"],
            issuer=row["issuer"],
            issued_on=date.fromisoformat(row["issued_on"]),
            term=row["term"],
            title=row["title"],
            topics=tuple(row["topics"].split("|")),
        )
        for row in csv.DictReader(text.splitlines())
    )


@lru_cache(maxsize=512)
def numbered(kind: str, serial: int) -> tuple[WellKnown, ...]:
    """Return the well-known documents of this kind ("" for any) with this serial number."""
    return tuple(
        known
        for known in well_known()
        if kind in ("", known.kind) and int(known.number.split("/")[0].split("-")[0]) == serial
    )


# First day of each term of the Central Committee: the closing day of the congress that elected it.
CENTRAL_TERMS = (
    ("X", date(2006, 4, 25)),
    ("XI", date(2011, 1, 19)),
    ("XII", date(2016, 1, 28)),
    ("XIII", date(2021, 2, 1)),
    ("XIV", date(2026, 1, 24)),
)

# First day of each National Assembly: the opening day of its first session.
ASSEMBLIES = (
    ("XII", date(2007, 7, 19)),
    ("XIII", date(2011, 7, 21)),
    ("XIV", date(2016, 7, 20)),
    ("XV", date(2021, 7, 20)),
    ("XVI", date(2026, 4, 6)),
)

# Provincial committees change at a congress held in these months of every fifth year from 2005 on.
CONGRESS_YEARS = range(2005, 2100, 5)
CONGRESS_MONTHS = range(8, 12)


def central_term(day: date) -> str:
    """Return the term of the Central Committee in office on `day`, as "XII"; "" before the list begins."""
    return _latest(CENTRAL_TERMS, day)


def assembly(day: date) -> str:
    """Return the National Assembly in office on `day`, as "XV"; "" before the list begins."""
    return _latest(ASSEMBLIES, day)


def provincial_term(day: date) -> str:
    """Return the provincial term of `day`, as "2020-2025"; "" in the months in which congresses are held."""
    if day.year in CONGRESS_YEARS and day.month in CONGRESS_MONTHS:
        return ""
    began = day.year - day.year % 5
    if day.year == began and day.month < CONGRESS_MONTHS.start:
        began -= 5
    return f"{began}-{began + 5}"


def _latest(terms: tuple[tuple[str, date], ...], day: date) -> str:
    return next((name for name, first in reversed(terms) if first <= day), "")


ROMAN = {1: "I", 4: "IV", 5: "V", 9: "IX", 10: "X"}


def roman(number: int) -> str:
    """Return the Roman numeral of 1 to 39: 12 → "XII"."""
    if not 1 <= number <= 39:
        raise ValueError(f"no term has the number {number}")
    numeral = ""
    for value in sorted(ROMAN, reverse=True):
        while number >= value:
            numeral += ROMAN[value]
            number -= value
    return numeral
