"""What meeting a report tells of: its kind, the body that meets, its number in a series, its term and its
venue.

The headline says it best, then the first paragraphs; the rest of the report is asked only where both are
silent.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from meetings.extraction.findings import UNKNOWN, Candidate, Fact, MeetingRead, Mention
from meetings.extraction.rules.kinds import ordinals, organs
from meetings.extraction.rules.kinds.events import CELEBRATED, MET, cues
from meetings.extraction.rules.kinds.venues import VENUE
from meetings.extraction.sections import Article
from meetings.reference.kinds import kind as named_kind

LEAD_PARAGRAPHS = 2
LEAD_LENGTH = 700  # characters of a paragraph in which an article says what happened

# How much more a cue counts for standing in the headline or in the first paragraphs.
HEADLINE, FIRST, SECOND = 3, 1, 0

Zone = tuple[int, int, int]  # start, end, what a cue gains there


def read_meeting(article: Article, heading) -> MeetingRead:
    """Return the kind, body, ordinal, term and venue of the meeting; the other facts stay unknown."""
    zones = list(_zones(article))
    kind = _kind(article, zones)
    body = _body(article, zones, kind.value)
    return MeetingRead(
        kind=kind,
        body=body,
        ordinal=_ordinal(article, zones, kind.value),
        term=_term(article, zones, kind.value, body),
        venue=_venue(article),
    )


def _zones(article: Article) -> Iterator[Zone]:
    for line in article.of_kind("headline"):
        yield line.start, line.end, HEADLINE
    paragraphs = list(article.of_kind("paragraph"))[:LEAD_PARAGRAPHS]
    for paragraph, gain in zip(paragraphs, (FIRST, SECOND), strict=False):
        yield paragraph.start, min(paragraph.end, paragraph.start + LEAD_LENGTH), gain


def _kind(article: Article, zones: list[Zone]) -> Fact:
    """Return the kind whose cue is strongest where it stands; among equals the one that stands first."""
    found = [(cue.strength + gain, cue) for start, end, gain in zones for cue in cues(article, start, end)]
    if not found:
        return _kind_of_the_rest(article)
    _, best = max(found, key=lambda scored: (scored[0], -scored[1].start))
    others: dict[str, Candidate] = {}
    for _, cue in found:
        if cue.kind != best.kind:
            words = article.text.original[cue.start : cue.end]
            others.setdefault(cue.kind, Candidate(cue.kind, f"“{words}”", "another cue says more"))
    mentions = tuple(Mention(cue.start, cue.end, cue.rule) for _, cue in found if cue.kind == best.kind)
    mentions = (Mention(best.start, best.end, best.rule), *(m for m in mentions if m.start != best.start))
    because = f"the headline and the first paragraphs speak of: {named_kind(best.kind).english.lower()}"
    return Fact(best.kind, mentions, because, tuple(others.values()))


def _kind_of_the_rest(article: Article) -> Fact:
    """Return the kind that the whole report's cues speak for together, where its beginning has none."""
    weights: dict[str, int] = defaultdict(int)
    places: dict[str, list[Mention]] = defaultdict(list)
    for section in article.of_kind("paragraph", "caption"):
        for cue in cues(article, section.start, section.end):
            weights[cue.kind] += cue.strength
            places[cue.kind].append(Mention(cue.start, cue.end, cue.rule))
    if not weights:
        return _merely_met(article)
    best = max(weights, key=lambda kind: (weights[kind], -places[kind][0].start))
    others = tuple(
        Candidate(kind, "spoken of in the report", "spoken of less") for kind in weights if kind != best
    )
    return Fact(best, tuple(places[best][:5]), "most cues in the report's body", others)


def _merely_met(article: Article) -> Fact:
    """Return "other" where a report says no more than that people met, "ceremony" where it speaks of a lễ."""
    celebrated = CELEBRATED.search(article.text.lower)
    if celebrated:
        mention = Mention(*celebrated.span(), "a ceremony")
        return Fact("ceremony", (mention,), "the report names no kind of ceremony")
    met = MET.search(article.text.lower)
    if not met:
        return Fact(because="no word of the report names an event")
    return Fact("other", (Mention(*met.span(), "a meeting"),), "the report names no kind of meeting")


ORGANS = {
    "executive_committee": (organs.EXECUTIVE,),
    "standing_committee": (organs.STANDING,),
    "council_session": (organs.COUNCIL,),
    "congress": (organs.CONGRESS,),
}


def _body(article: Article, zones: list[Zone], kind: str | None) -> Fact:
    """Return the body that meets, or the one that convenes where the kind names none."""
    patterns = ORGANS.get(kind or "", ())
    for start, end in _everywhere(article, zones):
        for pattern in (*patterns, organs.CONVENER):
            for match in pattern.finditer(article.text.level, start, end):
                span = match.span("body") if pattern is organs.CONVENER else match.span()
                words = article.text.original[slice(*span)]
                if not organs.CENTRAL.search(article.text.lower[slice(*span)]):
                    because = "the body that meets" if pattern in patterns else "the body that convenes"
                    return Fact(organs.written_out(words), (Mention(*span, "body name"),), because)
        if not patterns and (start, end) == _last(zones):
            break
    return UNKNOWN


def _last(zones: list[Zone]) -> tuple[int, int]:
    return zones[-1][:2] if zones else (0, 0)


def _everywhere(article: Article, zones: list[Zone]) -> Iterator[tuple[int, int]]:
    """Yield the beginning of the report part by part, then its other paragraphs."""
    yield from ((start, end) for start, end, _ in zones)
    seen = {start for start, _, _ in zones}
    yield from ((s.start, s.end) for s in article.of_kind("paragraph", "caption") if s.start not in seen)


EVENT_NAMES = {
    "executive_committee": r"hội[ ]nghị|phiên[ ]làm[ ]việc|phiên[ ]họp|kỳ[ ]họp",
    "standing_committee": r"hội[ ]nghị|phiên[ ]họp|cuộc[ ]họp",
    "council_session": r"kỳ[ ]họp|phiên[ ]họp",
    "congress": r"đại[ ]hội(?:[ ]đại[ ]biểu)?[^.;,\n]{0,60}?",
}
NUMBERED = {
    kind: re.compile(rf"(?<!\w)(?:{names})(?:[ ]chuyên[ ]đề|[ ]thường[ ]lệ)?[ ](?={ordinals.START})")
    for kind, names in EVENT_NAMES.items()
}
OF_ANOTHER = re.compile(r"[ ]?,?[ ](?:của[ ])?(?:ban chấp hành|bch)[ ](?:trung[ ]ương|tw)|[ ]quốc[ ]hội")


def _ordinal(article: Article, zones: list[Zone], kind: str | None) -> Fact:
    """Return the number in the series of the meeting itself, not that of a meeting it speaks of."""
    numbered = NUMBERED.get(kind or "")
    if not numbered:
        return UNKNOWN
    lower = article.text.lower
    for start, end in _everywhere(article, zones):
        for event in numbered.finditer(lower, start, end):
            ordinal = ordinals.ORDINAL.match(lower, event.end(), end)
            number = ordinal and ordinals.value(ordinal)
            if number and not OF_ANOTHER.match(lower, ordinal.end(), end):
                mention = Mention(ordinal.start(), ordinal.end(), "ordinal of the meeting")
                return Fact(number, (mention,), "the number beside the event's name")
    return UNKNOWN


# "khóa XX"  "(khóa 20)"  "nhiệm kỳ 2025 - 2030"  "nhiệm 2025-2030"
TERM = re.compile(
    r"""
      khóa[ ](?P<term>[ivxl]{1,7}|\d{1,2})(?!\w)
    | nhiệm[ ](?:kỳ[ ])?(?P<first>(?:19|20)\d\d)[ ]?-[ ]?(?P<last>(?:19|20)\d\d)
    """,
    re.VERBOSE,
)
NEAR = 90  # characters behind a body's name in which its term stands


def _term(article: Article, zones: list[Zone], kind: str | None, body: Fact) -> Fact:
    """Return the term that stands behind the name of the body that meets: the assembly's or the
    committee's."""
    patterns = ORGANS.get(kind or "", ())
    lower = article.text.lower
    for start, end in _everywhere(article, zones):
        for pattern in patterns:
            for match in pattern.finditer(article.text.level, start, end):
                if organs.CENTRAL.search(match[0].lower()):
                    continue
                term = _nearest_term(lower, match.end(), min(end, match.end() + NEAR))
                if term:
                    words = term["term"]
                    value = words.upper() if words else f"{term['first']}-{term['last']}"
                    return Fact(
                        value, (Mention(term.start(), term.end(), "term of the body"),), "beside the body"
                    )
    return UNKNOWN


def _nearest_term(lower: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first term before another body or sentence begins."""
    stretch = re.split(r"[.;\n]|quốc hội|trung ương|hđnd|hội đồng", lower[start:end], maxsplit=1)[0]
    return TERM.search(lower, start, start + len(stretch))


def _venue(article: Article) -> Fact:
    """Return where the meeting was held, if the headline or one of the first paragraphs says so."""
    sections = list(article.of_kind("headline", "paragraph"))[: LEAD_PARAGRAPHS + 1]
    for section in sections:
        match = VENUE.search(article.text.level, section.start, section.end)
        if match:
            words = article.text.original[slice(*match.span("venue"))]
            return Fact(" ".join(words.split()), (Mention(*match.span("venue"), "venue"),), "“tại …”")
    return UNKNOWN
