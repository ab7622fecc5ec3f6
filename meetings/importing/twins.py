"""Which records of two owners are the same: where several may be, the most alike are, one to one."""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from meetings.models.read import ReadRecord, State

# By which fields two records of one owner are known to be the same. Of figures several may be: what is 20 %
# is said of one subject or another.
NATURAL = {
    "attendance": ("official",),
    "position": ("title", "former"),
    "role": ("role",),
    "citation": ("resolution",),
    "statistic": ("value", "of", "unit"),
}


def twins(records: Iterable[ReadRecord], others: Iterable[ReadRecord]) -> dict[int, ReadRecord]:
    """Return by the key of each record the one of `others` that is the same, if any; each of them once."""
    there: dict[Hashable, list[ReadRecord]] = defaultdict(list)
    for other in others:
        there[_natural(other)].append(other)
    pairs = [(record, other) for record in records for other in there[_natural(record)]]
    pairs.sort(key=lambda pair: _claim(*pair), reverse=True)
    found: dict[int, ReadRecord] = {}
    taken: set[int] = set()
    for record, other in pairs:
        if record.pk not in found and other.pk not in taken:
            found[record.pk] = other
            taken.add(other.pk)
    return found


def _natural(record: ReadRecord) -> Hashable:
    names = NATURAL[record._meta.model_name]
    return tuple(getattr(record, record._meta.get_field(name).attname) for name in names)


def _claim(record: ReadRecord, other: ReadRecord) -> tuple[int, int, bool]:
    """How many fields say the same, then how many the machine said the same; of equals, what is rejected is
    the same as what is rejected there."""
    says, also = record.effective(), other.effective()
    read = sum(record.machine.get(name) == said for name, said in other.machine.items())
    rejected = {record.state == State.REJECTED, other.state == State.REJECTED}
    return sum(says[name] == also[name] for name in says), read, len(rejected) == 1
