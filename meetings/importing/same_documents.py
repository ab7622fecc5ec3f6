"""Which documents may be one: of one sign and number, where what is not known of one would fit the other."""

from collections import defaultdict
from itertools import combinations

from django.db.models import Max
from django.db.models.functions import Coalesce

from meetings.importing.duplicates import Wanted, pair_of, step
from meetings.models import Meeting, Resolution, SameResolution
from meetings.text.folding import fold

MOST = 3  # known documents that an unsettled one may be; of more nobody can choose for all its citations
Reason = SameResolution.Reason


def propose_documents(meeting: Meeting) -> bool:
    """Compare the documents that `meeting` cites with those of the same sign and number."""
    cited = Resolution.objects.filter(citations__in=meeting.citations.standing())
    signs = {sign for sign in cited.values_list("short_key", flat=True) if sign}
    if not signs:
        return False
    families = defaultdict(list)
    day = Max(Coalesce("citations__meeting__held_on", "citations__meeting__held_until"))
    related = Resolution.objects.standing().filter(short_key__in=signs).annotate(last_cited=day)
    for document in related.order_by("pk"):
        families[document.short_key].append(document)
    wanted = {pair: said for family in families.values() for pair, said in _wanted(family).items()}
    return step(SameResolution, [one.pk for family in families.values() for one in family], wanted)


def _wanted(family: list[Resolution]) -> Wanted:
    wanted = {}
    for one in family:
        if not one.is_resolved:
            known = [other for other in family if other.is_resolved and fits(one.key, other.key)]
            fitting = [other for other in known if not is_later(other, one)]
            for other in fitting if len(fitting) <= MOST else ():
                wanted[pair_of(one.pk, other.pk)] = 1 + MOST - len(fitting), [Reason.OPEN_PART.value]
    for one, other in combinations(family, 2):
        if one.issued_on and one.issued_on == other.issued_on and fits(one.key, other.key, of_day=True):
            _add(wanted, one, other, Reason.SAME_DAY)
        if len(one.title) > len(one.number) and fold(one.title) == fold(other.title):
            _add(wanted, one, other, Reason.SAME_TITLE)
    return wanted


def is_later(known: Resolution, cited: Resolution) -> bool:
    """True if the one was issued only after the last meeting that cites the other."""
    return bool(known.issued_on and cited.last_cited and known.issued_on > cited.last_cited)


def _add(wanted: Wanted, one: Resolution, other: Resolution, reason: Reason) -> None:
    weight, reasons = wanted.get(pair_of(one.pk, other.pk), (0, []))
    wanted[pair_of(one.pk, other.pk)] = weight + 2, [*reasons, reason.value]


def fits(one: str, other: str, *, of_day: bool = False) -> bool:
    """True if two keys agree wherever both say something: "TU/?:NQ:1:?" and "TU/nghe-an:NQ:1:2020-2025".

    `of_day`: of one day of issue they are of one term too, whatever the keys say.
    """
    parts, others = _parts(one), _parts(other)
    if of_day:
        parts, others = parts[:2], others[:2]
    return all(a == b or "?" in (a, b) for a, b in zip(parts, others, strict=True))


def _parts(key: str) -> tuple[str, str, str]:
    """Issuer, province and edition of a key."""
    key = key.partition("+")[0]
    scope, edition = key.partition(":")[0], key.rpartition(":")[2]
    issuer, _slash, province = scope.partition("/")
    return issuer, province if province or issuer != "?" else "?", edition
