"""How much speaks for each province: evidence of one kind soon stops adding up, different kinds do add up."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from meetings.extraction.findings import Mention
from meetings.extraction.rules.places.evidence import Evidence
from meetings.extraction.sections import Article

# The most that one rule can bring: a name repeated forty times is no surer than one repeated five times.
MOST = {
    "outlet": 6.0,
    "province named": 14.0,
    "district or commune": 6.0,
    "number of communes": 4.0,
    "dated office-holder": 10.0,
    "attested in the archive": 4.0,
}
COUNTED = 5  # of each rule, the strongest
HEADLINE, LEAD = 1.5, 1.3  # how much more a place counts where the article says what happened


@dataclass
class Tally:
    """What speaks for one province, the strongest first."""

    slug: str
    trust: float = 0.0
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        places: dict[tuple[int, int], Mention] = {}
        for piece in self.evidence:
            places.setdefault((piece.start, piece.end), Mention(piece.start, piece.end, piece.rule))
        return tuple(places.values())

    @property
    def because(self) -> str:
        return "; ".join(dict.fromkeys(e.because for e in self.evidence[:3]))

    @property
    def fell(self) -> str:
        """Why nothing at all speaks for it, where its name stands in the report."""
        return next((e.fell for e in self.evidence if e.fell), "") if not self.trust else ""


def tallies(evidence: Iterable[Evidence], article: Article) -> list[Tally]:
    """Return the provinces that the evidence speaks of, the one with most trust first."""
    found: dict[str, Tally] = {}
    shares: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    gains = _gains(article)
    for piece in evidence:
        weight = 0.0 if piece.fell else piece.trust * gains(piece)
        for slug in piece.slugs:
            tally = found.setdefault(slug, Tally(slug))
            tally.evidence.append(piece)
            # The same reason counts once, except a name: it stands in different places.
            what = str(piece.start) if piece.rule == "province named" else piece.because
            share = shares[slug][piece.rule]
            share[what] = max(share.get(what, 0.0), weight)
    for slug, tally in found.items():
        tally.trust = sum(
            min(MOST.get(rule, 0.0), sum(sorted(share.values(), reverse=True)[:COUNTED]))
            for rule, share in shares[slug].items()
        )
        tally.evidence.sort(key=lambda e: (bool(e.fell), -e.trust * gains(e), e.start))
    return sorted(found.values(), key=lambda tally: (-tally.trust, tally.slug))


def _gains(article: Article):
    """Return what tells how much more evidence counts for its place: in the headline, in the first
    paragraph."""
    headlines = [(s.start, s.end) for s in article.of_kind("headline")]
    lead = next(((s.start, s.end) for s in article.of_kind("paragraph")), (0, 0))

    def gain(piece: Evidence) -> float:
        if piece.rule != "province named":
            return 1.0
        if any(start <= piece.start < end for start, end in headlines):
            return HEADLINE
        return LEAD if lead[0] <= piece.start < lead[1] else 1.0

    return gain
