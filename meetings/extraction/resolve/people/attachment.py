"""Which titles belong to which name: the nine ways of attaching them (grammar B.4, patterns A to I).

A sentence's items become actors: persons with their titles, and titles or given names that stand for a person
named elsewhere. A title before a name belongs to it when only a space is between; titles behind a name follow a
comma, a dash or a bracket; a title over a list ("các Phó Chủ tịch UBND tỉnh A, B") belongs to every name of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from meetings.extraction.resolve.people.items import Sentence
from meetings.extraction.rules.people.acts import ActFound
from meetings.extraction.rules.people.address import AddressFound
from meetings.extraction.rules.people.names import NameFound
from meetings.extraction.rules.people.positions import PositionFound, membership

ADJACENT = re.compile(r"[ ]{0,2}")
TITLES_GO_ON = re.compile(
    r"[ ]*(?:,?[ ]*(?:\(|\[)?[ ]*(?:và|kiêm(?: nhiệm)?|đồng thời(?: là| giữ chức)?|hiện(?: là| nay là)?|nay là|là)?|[-(\[]|[)\]],?|,?[ ]*-)[ ]*"
)
NAMES_GO_ON = re.compile(r"[ ]*(?:[,;:]|[)\]],?;?)?[ ]*(?:và|cùng(?: với)?|với|&)?[ ]*|[ ]*[.:+-][ ]*")
BEHIND = re.compile(r"[ ]*(?:,|[-(\[]|là|nguyên là|hiện là|,[ ]*là)[ ]*|[ ]*,[ ]*(?:hiện|nay)[ ]+là[ ]+")
COLON = re.compile(r"[ ]*(?:gồm(?: có)?|là|có|sau đây|sau)?[ ]*[:;]?[ ]*[-+]?[ ]*")
MANY = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|0?[2-9])[ ](?:vị[ ]|đồng chí[ ])?$")
MEMBERS = re.compile(
    r"[ ]*(?:trong|thuộc|là(?: các)?|là thành viên|thành viên)[ ]+(?P<body>[^.;:\n]{4,80}?)[ ]*:[ ]*"
)
LEADERS = re.compile(r"[ ]*[^.;:\n]{0,80}:[ ]*[-+]?[ ]*")
ONE_ONLY = {
    "Bí thư",
    "Chủ tịch",
    "Giám đốc",
    "Trưởng",
    "Chủ nhiệm",
    "Chánh",
    "Tổng Bí thư",
    "Viện trưởng",
    "Thủ tướng",
}


@dataclass
class Actor:
    """A person, or words that stand for one, in one sentence.

    `start`, `end` hold everything that belongs to it, addresses and titles too. `group` is shared by the actors
    of one list. `follows`: what stood between it and the list's previous actor had a semicolon.
    """

    name: NameFound | None
    addresses: list[AddressFound]
    titles: list[PositionFound]
    start: int
    end: int
    shared: list[PositionFound] = field(default_factory=list)
    group: int = 0
    many: bool = False  # the list began with "các đồng chí"
    opens: bool = False  # began with an address or a rank of its own
    sentence: Sentence | None = None

    @property
    def given_only(self) -> bool:
        """Addressed by the given name: "ông Huy"."""
        return bool(self.name and (self.name.syllables == 1 or not self.name.surname) and not self.titles)


def actors(sentence: Sentence) -> list[Actor]:
    """Return the actors of a sentence, in order, titles attached, lists grouped."""
    return _Reader(sentence).read()


class _Reader:
    """Walks the items of one sentence once, left to right."""

    def __init__(self, sentence: Sentence):
        self.sentence = sentence
        self.items = sentence.items
        self.at = 0
        self.found: list[Actor] = []
        self.group = 0
        self.many = False
        self.shared: list[PositionFound] = []
        self.shared_by_colon = False
        self.carried: list[PositionFound] = []  # titles behind one name that turned out to lead the next

    def read(self) -> list[Actor]:
        while self.at < len(self.items):
            if isinstance(self.items[self.at], ActFound):
                self._close_list()
                self.at += 1
                continue
            actor = self._actor()
            if actor:
                self.found.append(actor)
        _share_behind(self.found, self.sentence)
        return self.found

    def _gap(self, left: int, right: int) -> str:
        return self.sentence.gap(left, right)

    def _close_list(self) -> None:
        self.group += 1
        self.many, self.shared, self.shared_by_colon = False, [], False

    def _actor(self) -> Actor | None:
        """Read the next actor: what leads it, its name, what stands behind it."""
        lead = self._lead()
        here = self.items[self.at] if self.at < len(self.items) else None
        titles = [item for item in lead if isinstance(item, PositionFound)]
        forms = [item for item in lead if isinstance(item, AddressFound)]
        plural = [form for form in forms if form.plural]
        start = lead[0].start if lead else (here.start if here else 0)
        self._join(start, bool(lead))
        over_list = bool(plural) or bool(lead and self._many_before(start))
        if isinstance(here, NameFound) and (not lead or self._leads(lead, here, over_list)):
            own = self._open_list(lead, here, titles) if over_list else titles
            return self._person(here, forms, own, start, bool(lead))
        if over_list:
            self._open_group(lead)
            return None
        if titles:
            return Actor(
                None,
                forms,
                titles,
                start,
                lead[-1].end,
                group=self.group,
                many=self.many,
                opens=bool(forms),
                sentence=self.sentence,
            )
        return None

    def _lead(self) -> list:
        """Take the addresses and titles that may lead a name."""
        lead: list = list(self.carried)
        self.carried = []
        while self.at < len(self.items) and isinstance(self.items[self.at], AddressFound | PositionFound):
            item = self.items[self.at]
            if lead:
                gap = self._gap(lead[-1].end, item.start)
                same = ADJACENT.fullmatch(gap) or (
                    isinstance(lead[-1], PositionFound)
                    and isinstance(item, PositionFound)
                    and TITLES_GO_ON.fullmatch(gap)
                )
                if isinstance(lead[-1], AddressFound) and lead[-1].plural and not same:
                    same = False
                if not same and not (
                    isinstance(item, AddressFound)
                    and item.title
                    and gap.strip() in {",", "-"}
                    and not _is_list(lead)
                ):
                    break
                if isinstance(item, AddressFound) and item.plural:
                    break
            lead.append(item)
            self.at += 1
        return lead

    def _leads(self, lead: list, name: NameFound, over_list: bool) -> bool:
        gap = self._gap(lead[-1].end, name.start)
        if ADJACENT.fullmatch(gap) or (isinstance(lead[-1], AddressFound) and gap.strip() == "."):
            return True
        return over_list and bool(COLON.fullmatch(gap) or MEMBERS.fullmatch(gap) or LEADERS.fullmatch(gap))

    def _many_before(self, start: int) -> bool:
        return bool(MANY.search(self._gap(max(self.sentence.start, start - 16), start)))

    def _open_list(self, lead: list, name: NameFound, titles: list[PositionFound]) -> list[PositionFound]:
        """Begin a list; return the titles of its first name alone, and keep those that the whole list shares."""
        gap = self._gap(lead[-1].end, name.start)
        self.many, self.shared, self.shared_by_colon = True, [], False
        members = MEMBERS.fullmatch(gap)
        if members and not titles:
            found = membership(
                self.sentence.text.level,
                self.sentence.text.lower,
                lead[-1].end + members.start("body"),
                name.start,
            )
            self.shared, self.shared_by_colon = ([found] if found else []), True
            return []
        if titles and ":" in gap:
            self.shared, self.shared_by_colon = titles, True
            return []
        if titles and titles[-1].rank not in ONE_ONLY and len(titles) == 1:
            self.shared = titles
            return []
        return titles

    def _open_group(self, lead: list) -> None:
        """ "các đồng chí:" before "Bí thư Tỉnh ủy A; …": a list without a shared title; or a group without names."""
        self._close_list()
        following = self.items[self.at] if self.at < len(self.items) else None
        if following is None:
            return
        gap = self._gap(lead[-1].end, following.start)
        titles = [item for item in lead if isinstance(item, PositionFound)]
        if ":" in gap and LEADERS.fullmatch(gap):
            self.many = True
            if titles:
                self.shared, self.shared_by_colon = titles, True
            members = MEMBERS.fullmatch(gap)
            if members and not titles:
                found = membership(
                    self.sentence.text.level,
                    self.sentence.text.lower,
                    lead[-1].end + members.start("body"),
                    following.start,
                )
                self.shared, self.shared_by_colon = ([found] if found else []), True
        elif not titles and COLON.fullmatch(gap):
            self.many = True

    def _join(self, start: int, led: bool) -> None:
        """Go on with the list of the previous actor, or begin a new one."""
        if not self.found or self.found[-1].group != self.group:
            return
        gap = self._gap(self.found[-1].end, start)
        if not NAMES_GO_ON.fullmatch(gap):
            self._close_list()

    def _person(self, name: NameFound, forms: list, titles: list, start: int, led: bool) -> Actor | None:
        self.at += 1
        behind = self._behind(name, bool(titles))
        in_list = bool(self.found) and self.found[-1].group == self.group and self.found[-1].name is not None
        strong = led or bool(behind) or (in_list and not name.place) or self.many
        if not _is_person(name, strong, bool(forms), bool(titles or behind)):
            self.carried = []
            if behind:
                self.at -= 0
            return None
        shared = [] if titles and not self.shared_by_colon else list(self.shared)
        end = max([name.end, *(title.end for title in behind)])
        end = self._closing(end)
        return Actor(
            name, forms, [*titles, *behind], start, end, shared, self.group, self.many, led, self.sentence
        )

    def _closing(self, end: int) -> int:
        """Take the bracket or dash that closes titles in the middle of a clause."""
        match = re.compile(r"[ ]*[)\]](?=[ ,;.]|$)").match(self.sentence.text.lower, end, self.sentence.end)
        return match.end() if match else end

    def _behind(self, name: NameFound, led_by_title: bool) -> list[PositionFound]:
        """Take the titles behind a name; leave the last, or all, to a name that follows directly."""
        titles: list[PositionFound] = []
        last = name.end
        while self.at < len(self.items):
            item = self.items[self.at]
            if not isinstance(item, PositionFound):
                break
            gap = self._gap(last, item.start)
            fits = (TITLES_GO_ON if titles else BEHIND).fullmatch(gap) or (
                not titles and gap.strip() == "" and item.scope
            )
            if not fits and titles and gap.strip() == ";" and self._stands_alone(item):
                fits = True
            if not fits:
                break
            titles.append(item)
            last = item.end
            self.at += 1
        following = self.items[self.at] if self.at < len(self.items) else None
        if (
            titles
            and isinstance(following, NameFound)
            and ADJACENT.fullmatch(self._gap(last, following.start))
            and not following.thing
        ):
            given_back = len(titles) if led_by_title else 1
            self.carried = titles[len(titles) - given_back :]
            titles = titles[: len(titles) - given_back]
        return titles

    def _stands_alone(self, item: PositionFound) -> bool:
        """A title between two semicolons, with a scope and no name: "A, Ủy viên …; Phó Chủ tịch HĐND tỉnh; …"."""
        if not item.scope:
            return False
        lower, end = self.sentence.text.lower, self.sentence.end
        return bool(re.compile(r"[ ]*(?:[;.]|$)").match(lower, item.end, end))


def _is_list(lead: list) -> bool:
    return isinstance(lead[0], AddressFound) and lead[0].plural


def _is_person(name: NameFound, strong: bool, addressed: bool, titled: bool) -> bool:
    """Say whether capitals are a person here: by their surroundings, or by a common surname and length alone."""
    if name.thing and not (addressed or titled):
        return False
    if name.place and not (titled and name.surname) and not (addressed and name.surname):
        return False
    if strong:
        return name.surname or addressed or (titled and name.syllables > 1)
    return name.surname and name.syllables >= 3 and name.common and not name.capitals


def _share_behind(found: list[Actor], sentence: Sentence) -> None:
    """ "các đồng chí A, B - Phó Chủ tịch UBND tỉnh": one title behind several bare names is every one's.

    Only where "các" or a semicolon bounds them: in "A, B, Bí thư" of an open list the title is B's alone.
    """
    for index, actor in enumerate(found):
        own = [title for title in actor.titles if actor.name and title.start > actor.name.end]
        if not own or index == 0:
            continue
        before = sentence.gap(max(sentence.start, own[0].start - 5), own[0].start)
        plural = bool(re.search(r"(?<!\w)(?:các|đều là|cùng là)[ ]$", before))
        bare: list[Actor] = []
        for other in reversed(found[:index]):
            if other.group != actor.group or other.titles or not other.name or other.shared:
                break
            gap = sentence.gap(other.end, bare[-1].start if bare else actor.start)
            if ";" in gap:
                break
            bare.append(other)
        starts_list = (
            bool(bare) and bare[-1].many and (bare[-1].opens or _after_semicolon(bare[-1], sentence))
        )
        if bare and (plural or (starts_list and len(own) == 1 and own[0].rank not in ONE_ONLY)):
            for other in bare:
                other.shared = [*other.shared, *own]


def _after_semicolon(actor: Actor, sentence: Sentence) -> bool:
    return sentence.gap(max(sentence.start, actor.start - 2), actor.start).strip() == ";"


def grouped(found: list[Actor]) -> Iterator[list[Actor]]:
    """Yield the actors list by list."""
    group: list[Actor] = []
    for actor in found:
        if group and actor.group != group[0].group:
            yield group
            group = []
        group.append(actor)
    if group:
        yield group
