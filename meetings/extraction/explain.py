"""A reading told to a person: each finding with its rule and its words, and why other answers fell."""

from collections.abc import Iterable, Iterator

from meetings.extraction.findings import Candidate, Fact, Mention, OfficialRead, Reading

CONTEXT = 40  # characters shown on each side of the words


def explain(report: str, reading: Reading, text: str) -> Iterator[str]:
    """Yield lines that say what was read in `text`, by which rule and from which words, and what fell."""
    yield f"{report} (reader {reading.reader_version})"
    for name in ("title", "published_on", "byline", "source", "url"):
        yield from _fact(name, getattr(reading, name), text)
    for name in ("held_on", "kind", "province", "body", "ordinal", "term", "venue"):
        yield from _fact(f"meeting: {name}", getattr(reading.meeting, name), text)
    if reading.meeting.held_between:
        first, last = reading.meeting.held_between
        yield f"meeting: held between {first or '?'} and {last or '?'}"
    for official in reading.officials:
        yield from _official(official, text)
    for person in reading.unresolved:
        yield "person: not resolved"
        yield from _words([person.mention], text)
        yield from _candidates(person.candidates)
    for document in reading.documents:
        parts = filter(None, [document.kind, document.number, document.key, document.because])
        yield f"document: {', '.join(parts)}"
        yield from _words(document.mentions, text)
        yield from _candidates(document.candidates)
    for figure in reading.figures:
        of = f" of {figure.of}" if figure.of is not None else ""
        marks = filter(
            None,
            [
                figure.subject and f"subject: {figure.subject}",
                figure.direction,
                figure.approx,
                figure.target and "target",
                figure.period and f"period: {figure.period}",
                figure.note and f"note: {figure.note}",
            ],
        )
        yield f"figure: {'; '.join([f'{figure.value}{of} {figure.unit}', *marks])}"
        yield from _words(figure.mentions, text)


def _fact(name: str, fact: Fact, text: str) -> Iterator[str]:
    if fact.value is None and not fact.because and not fact.candidates:
        return
    because = f" because {fact.because}" if fact.because else ""
    yield f"{name}: {'unknown' if fact.value is None else fact.value}{because}"
    yield from _words(fact.mentions, text)
    yield from _candidates(fact.candidates)


def _official(official: OfficialRead, text: str) -> Iterator[str]:
    yield f"person: {' '.join(filter(None, [official.honorific, official.name]))}"
    yield from _words(official.mentions, text)
    for position in official.positions:
        yield f"  position: {position.title}"
        yield from _words(position.mentions, text)
    for role in official.roles:
        yield f"  role: {role.role}"
        yield from _words(role.mentions, text)


def _words(mentions: Iterable[Mention], text: str) -> Iterator[str]:
    """Yield "    [start:end] rule: …before ⟦words⟧ after…", on one line each."""
    for mention in mentions:
        before = text[max(0, mention.start - CONTEXT) : mention.start]
        after = text[mention.end : mention.end + CONTEXT]
        shown = f"{before}⟦{mention.of(text)}⟧{after}".replace("\n", " ↵ ")
        yield f"    [{mention.start}:{mention.end}] {mention.rule}: {shown}"


def _candidates(candidates: Iterable[Candidate]) -> Iterator[str]:
    for candidate in candidates:
        fate = f"fell: {candidate.fell}" if candidate.fell else "stands"
        yield f"    candidate {candidate.value}: {candidate.because}; {fate}"
