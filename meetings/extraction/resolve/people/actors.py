"""Actors: the persons of a sentence, and the words that stand for a person named elsewhere."""

from dataclasses import dataclass, field

from meetings.extraction.rules.people.address import AddressFound
from meetings.extraction.rules.people.names import NameFound
from meetings.extraction.rules.people.positions import PositionFound

# Offices that one person holds: "các đồng chí Bí thư Tỉnh ủy A, Chủ tịch UBND tỉnh B" share nothing.
HELD_BY_ONE = frozenset(
    {"Bí thư", "Chủ tịch", "Giám đốc", "Trưởng", "Chủ nhiệm", "Chánh", "Viện trưởng", "Chỉ huy trưởng"}
    | {"Tổng Bí thư", "Thủ tướng"}
)


@dataclass
class Actor:
    """A name with its addresses and titles, or titles alone; [start, end) holds all of them.

    `shared` are titles that stand over its list or behind it for all; `group` is one number for the members
    of one list; `many` says that the list began in the plural ("các đồng chí"), `opens` that this member has
    an address or a title of its own before the name.
    """

    name: NameFound | None
    addresses: list[AddressFound]
    titles: list[PositionFound]
    start: int
    end: int
    shared: list[PositionFound] = field(default_factory=list)
    group: int = 0
    many: bool = False
    opens: bool = False

    @property
    def given_only(self) -> bool:
        """Called by the given name: "ông Huy", "đồng chí Thanh Huyền"."""
        name = self.name
        if not name or name.surname:
            return False
        return name.syllables == 1 or (name.syllables == 2 and not self.titles)
