"""Full numbers: `18-NQ/TW`, `42/2011/QĐ-UBND`, `202/2025/QH15`, `8395/UBND-TH`, however they are typed.

The separators tell Party from State: `NN-XX/YY` and `NN/XX-YY` (the genre's grammar, C.2). Papers mix them up
("18/NQ-TW"), so a committee that only one side has decides before the separators do.
"""

import re
from dataclasses import dataclass

from meetings.reference.documents import KINDS, PRINTED, TYPED_FOR

GAP = r"[ ]{0,2}"

SERIAL = rf"""
    (?<![\w./-]) (?P<serial>\d{{1,5}}) (?P<letter>[a-zđ](?=[ ]?[-/]))?
    (?: {GAP} / {GAP} (?P<year>(?:19|20)\d\d) (?!\d) )?
"""

# "18-NQ/TW"  "18 -NQ/TW"  "31 – HD/BTCTW"  "832/QĐ-UBND"  "02/2011/TTLT-VPCP-BNV"  "18 NQ/TW"  "2136-QĐNS/TW"
TYPED = re.compile(
    rf"""
    {SERIAL}
    {GAP} (?P<first>[-/])? {GAP}
    (?P<abbreviation>[A-ZĐ][A-Za-zĐđ]{{0,5}})
    {GAP} (?P<second>[-/]) {GAP}
    (?P<issuer>[A-ZĐ][A-Za-zĐđ]{{0,9}}\d{{0,2}} (?:\.?[WƯ])? (?:-[A-ZĐ][A-Za-zĐđ]{{0,9}})?) (?!\w)
    """,
    re.VERBOSE,
)

# "202/2025/QH15"  "1211/2016/UBTVQH13"  "12/2020/L-CTN"  "35/2023 /UBTVQH15"
ASSEMBLY = re.compile(
    rf"{SERIAL} {GAP} [/-] {GAP} (?P<issuer>(?:UBTV)?QH[ ]?\d{{1,2}} | L-CTN) (?!\w)", re.VERBOSE
)

# "8395/UBND-TH"  "1234/VPUBND-NC"  "567/SNV-CCVC": a letter, whose number has no part for its kind
LETTER = re.compile(
    rf"""
    {SERIAL} {GAP} / {GAP}
    (?P<issuer>(?:UBND|HĐND|VPUBND|VPCP|ĐĐBQH|MTTQ|S[A-ZĐ&]{{1,6}}|B[A-ZĐ&]{{1,6}})-[A-ZĐ&]{{1,8}}) (?!\w)
    """,
    re.VERBOSE,
)

# Committees of the Party; what is issued in their names is numbered the Party's way.
PARTY = re.compile(
    r"TW|TU|TTU|HU|THU|QU|ĐU|ĐUK|ĐUQS|ĐUCA|BCSĐ|BCSĐCP|ĐĐ|ĐHĐB|HNTW|BBT|[A-ZĐ]{2,6}(?:TW|TU|HU|ĐU)|BCĐ|TB[A-ZĐ]{0,4}"
)
STATE = re.compile(r"CP|TTG|CTN|QH\d*|UBTVQH\d*|UBND|HĐND|TTHĐND|VPCP|BNV|BTC|BXD|BYT|BTP|BCA|BQP")

ISSUERS = {
    "TTG": "TTg",
    "THU": "ThU",
    "TƯ": "TW",
    "T.Ư": "TW",
    "T.W": "TW",
    "TW.": "TW",
    "HDND": "HĐND",
    "TTR": "TTr",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A full number, its parts in canonical spelling."""

    start: int
    end: int
    serial: int
    letter: str
    year: int | None
    abbreviation: str
    issuer: str
    party: bool


def full_number(match: re.Match[str]) -> Number | None:
    """Return the full number that a match spells, or None for what only looks like one."""
    groups = match.groupdict()
    abbreviation, issuer = groups.get("abbreviation") or "", _issuer(groups["issuer"])
    party = False
    if abbreviation:
        abbreviation = TYPED_FOR.get(abbreviation.upper(), abbreviation.upper())
        if abbreviation not in KINDS:
            return None
        party = _is_party(issuer, groups["first"], groups["second"])
        abbreviation = PRINTED.get(abbreviation, abbreviation)
    return Number(
        start=match.start(),
        end=match.end(),
        serial=int(groups["serial"]),
        letter=groups["letter"] or "",
        year=int(groups["year"]) if groups["year"] else None,
        abbreviation=abbreviation,
        issuer=issuer,
        party=party,
    )


PATTERNS = (TYPED, ASSEMBLY, LETTER)


def number_at(level: str, at: int) -> Number | None:
    """Return the full number that begins at `at`."""
    for pattern in PATTERNS:
        match = pattern.match(level, at)
        number = match and full_number(match)
        if number:
            return number
    return None


def _issuer(typed: str) -> str:
    issuer = typed.replace(" ", "")
    return ISSUERS.get(issuer.upper(), ISSUERS.get(issuer.upper().replace(".", ""), issuer.upper()))


def _is_party(issuer: str, first: str | None, second: str) -> bool:
    if PARTY.fullmatch(issuer.upper()):
        return True
    if STATE.fullmatch(issuer.upper()):
        return False
    return first != "/" and second == "/"
