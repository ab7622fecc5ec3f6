"""Which titles belong to which name: the nine ways of attaching them (grammar B.4, patterns A to I).

A title before a name belongs to it when only a space is between; titles behind a name follow a comma, a dash
or a bracket; a title over a list ("các Phó Chủ tịch UBND tỉnh A, B") belongs to every name of it.
"""

from meetings.extraction.resolve.people import joints
from meetings.extraction.resolve.people.actors import HELD_BY_ONE, Actor
from meetings.extraction.resolve.people.items import Item, Sentence
from meetings.extraction.resolve.people.sharing import end_heading, share_behind
from meetings.extraction.rules.people.acts import ActFound
from meetings.extraction.rules.people.address import AddressFound
from meetings.extraction.rules.people.names import NameFound
from meetings.extraction.rules.people.positions import PositionFound, membership

Lead = list[AddressFound | PositionFound]


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
        self.over_all = False  # the shared title ended in a colon
        self.carried: Lead = []  # titles behind one name that turned out to lead the next

    def read(self) -> list[Actor]:
        while self.at < len(self.items) or self.carried:
            if self._next(ActFound):
                self._close_list()
                self.at += 1
            elif actor := self._actor():
                self.found.append(actor)
        end_heading(self.found, self.sentence)
        share_behind(self.found, self.sentence)
        return self.found

    def _next(self, kind: type) -> Item | None:
        item = self.items[self.at] if self.at < len(self.items) and not self.carried else None
        return item if isinstance(item, kind) else None

    def _actor(self) -> Actor | None:
        """Read the next actor: what leads it, its name, what stands behind it."""
        lead = self._lead()
        name = self.items[self.at] if self.at < len(self.items) else None
        start = lead[0].start if lead else name.start
        before = (self.group, self.many, self.shared, self.over_all)
        self._join(start)
        plural = bool(lead) and (_opens_list(lead) or self._many_before(start))
        if isinstance(name, NameFound):
            plural = plural or (bool(lead) and self._labels(lead, name))
            if not lead or self._leads(lead, name, plural):
                self.at += 1
                person = self._person(name, lead, start, plural)
                if not person and not lead:  # "(Tổ |Sơn Lộc|)" of a list: nobody, so it ends none
                    self.group, self.many, self.shared, self.over_all = before
                return person
        if plural:
            self._open_group(lead)
            return None
        titles = [item for item in lead if isinstance(item, PositionFound)]
        if not titles or self._stands_for(start):
            return None
        forms = [item for item in lead if isinstance(item, AddressFound)]
        return Actor(
            None, forms, titles, start, lead[-1].end, group=self.group, many=self.many, opens=bool(forms)
        )

    def _lead(self) -> Lead:
        """Take the addresses and titles in a row that may lead a name."""
        lead, self.carried = list(self.carried), []
        while self.at < len(self.items):
            item = self.items[self.at]
            if not isinstance(item, AddressFound | PositionFound) or (lead and not self._goes_on(lead, item)):
                break
            lead.append(item)
            self.at += 1
        return lead

    def _goes_on(self, lead: Lead, item: AddressFound | PositionFound) -> bool:
        """Say whether an address or a title continues those before it."""
        gap = self.sentence.gap(lead[-1].end, item.start)
        if isinstance(item, AddressFound) and item.plural:
            opens = lead[0].start - self.sentence.start <= len("Những ") and self._many_before(lead[0].start)
            return opens and isinstance(lead[-1], PositionFound) and bool(joints.MADE_UP_OF.fullmatch(gap))
        if joints.ADJACENT.fullmatch(gap):
            return True
        if gap.strip() == "," and self._stands_for(lead[0].start):
            return False
        if isinstance(lead[-1], PositionFound) and isinstance(item, PositionFound):
            return bool(joints.TITLE_TO_TITLE.fullmatch(gap))
        return isinstance(item, AddressFound) and bool(item.title) and gap.strip() in {",", "-"}

    def _stands_for(self, start: int) -> bool:
        """ "Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở … A": another one's title, then A's own."""
        return bool(joints.IN_PLACE_OF.search(self.sentence.gap(max(self.sentence.start, start - 24), start)))

    def _leads(self, lead: Lead, name: NameFound, plural: bool) -> bool:
        """Say whether what was taken leads to this name."""
        gap = self.sentence.gap(lead[-1].end, name.start)
        if joints.ADJACENT.fullmatch(gap) or (isinstance(lead[-1], AddressFound) and gap.strip() == "."):
            return True
        return plural and bool(joints.LIST_OPENS.fullmatch(gap) or joints.LED_BY_WORDS.fullmatch(gap))

    def _labels(self, lead: Lead, name: NameFound) -> bool:
        """ "Phó Chủ tịch UBND tỉnh: A, B, C": a title and a colon are a list's heading."""
        last = lead[-1]
        return isinstance(last, PositionFound) and self.sentence.gap(last.end, name.start).strip() == ":"

    def _many_before(self, start: int) -> bool:
        return bool(joints.MANY.search(self.sentence.gap(max(self.sentence.start, start - 16), start)))

    def _join(self, start: int) -> None:
        """Go on with the list of the previous actor, or close it."""
        if self.found and self.found[-1].group == self.group:
            gap = self.sentence.gap(self.found[-1].end, start)
            if not joints.NEXT_IN_LIST.fullmatch(gap):
                self._close_list()

    def _close_list(self) -> None:
        self.group += 1
        self.many, self.shared, self.over_all = False, [], False

    def _open_group(self, lead: Lead) -> None:
        """ "các đồng chí:" before "Bí thư Tỉnh ủy A; …" opens a list; a bare group names nobody."""
        self._close_list()
        if self.at == len(self.items):
            return
        gap = self.sentence.gap(lead[-1].end, self.items[self.at].start)
        titles = [item for item in lead if isinstance(item, PositionFound)]
        if ":" in gap and joints.LED_BY_WORDS.fullmatch(gap):
            self.many = True
            self._share_over(lead, gap, titles)
        elif not titles and joints.LIST_OPENS.fullmatch(gap):
            self.many = True

    def _share_over(self, lead: Lead, gap: str, titles: list[PositionFound]) -> None:
        """Keep what stands over a list with a colon: its titles, or membership ("trong Ban Thường vụ …:")."""
        self.shared, self.over_all = list(titles), True
        members = None if titles else joints.MEMBERS.fullmatch(gap)
        if members:
            text, at = self.sentence.text, lead[-1].end
            found = membership(text.level, text.lower, at + members.start("body"), at + members.end("body"))
            self.shared = [found] if found else []

    def _open_list(self, lead: Lead, name: NameFound, titles: list[PositionFound]) -> list[PositionFound]:
        """Begin a list at its first name; return the titles that are this name's alone."""
        gap = self.sentence.gap(lead[-1].end, name.start)
        self.many, self.shared, self.over_all = True, [], False
        if ":" in gap:
            self._share_over(lead, gap, titles)
            return []
        if len(titles) == 1 and titles[0].rank not in HELD_BY_ONE:
            self.shared = titles
            return []
        return titles

    def _person(self, name: NameFound, lead: Lead, start: int, plural: bool) -> Actor | None:
        """Return the person of that name with its titles before and behind, or None if nobody is meant."""
        titles = [item for item in lead if isinstance(item, PositionFound)]
        forms = [item for item in lead if isinstance(item, AddressFound)]
        if plural:
            titles = self._open_list(lead, name, titles)
        after_name = self.at
        behind = self._behind(name, bool(titles))
        in_list = bool(self.found) and self.found[-1].group == self.group and self.found[-1].name is not None
        near = bool(lead or behind or self.many or (in_list and not name.place))
        called = any(not form.plural for form in forms)
        # "tại tỉnh Hà Nam, Bí thư Tỉnh ủy chủ trì": what stands behind a place is not its title.
        listed = in_list or self.many
        titled = bool(titles or self.shared or (behind and not name.thing and (listed or not name.place)))
        if not _is_person(name, near, bool(forms), titled, called):
            self.at, self.carried = after_name, []
            return None
        shared = [] if titles and not self.over_all else list(self.shared)
        end = max([name.end, *(title.end for title in behind)])
        closing = joints.CLOSING_BRACKET.match(self.sentence.text.lower, end, self.sentence.end)
        end = closing.end() if closing else end
        return Actor(name, forms, [*titles, *behind], start, end, shared, self.group, self.many, bool(lead))

    def _behind(self, name: NameFound, led_by_title: bool) -> list[PositionFound]:
        """Take the titles behind a name; leave the last, or all, to a name that they lead."""
        titles: list[PositionFound] = []
        last = name.end
        while self.at < len(self.items):
            item = self.items[self.at]
            if not isinstance(item, PositionFound) or not self._follows(titles, last, item):
                break
            titles.append(item)
            last = item.end
            self.at += 1
        following = self.items[self.at] if self.at < len(self.items) else None
        if not titles or not isinstance(following, NameFound) or following.thinker:
            return titles
        if not joints.ADJACENT.fullmatch(self.sentence.gap(last, following.start)):
            return titles
        kept = 0 if led_by_title else len(titles) - 1
        self.carried = list(titles[kept:])
        return titles[:kept]

    def _follows(self, titles: list[PositionFound], last: int, item: PositionFound) -> bool:
        """Say whether a title belongs to the name, or to the title, that ends at `last`."""
        gap = self.sentence.gap(last, item.start)
        if not titles:
            return bool(joints.NAME_TO_TITLE.fullmatch(gap)) or (not gap.strip() and bool(item.scope))
        if joints.TITLE_TO_TITLE.fullmatch(gap):
            return True
        # "A, Ủy viên …; Phó Chủ tịch HĐND tỉnh; B": a title between two semicolons, with nobody's name.
        alone = joints.SEGMENT_END.match(self.sentence.text.lower, item.end, self.sentence.end)
        return gap.strip() == ";" and bool(item.scope) and bool(alone)


def _opens_list(lead: Lead) -> bool:
    return any(isinstance(item, AddressFound) and item.plural for item in lead)


def _is_person(name: NameFound, near: bool, addressed: bool, titled: bool, called: bool) -> bool:
    """Say whether capitals are a person here: by what stands near, or by surname and length alone."""
    if name.thinker or (name.thing and not addressed and not titled):
        return False
    if name.place and not (called or (name.surname and (titled or addressed))):
        return False  # "bà Cẩm Tú" is somebody, "các đồng chí Hà Nam" are from there
    if near:
        return name.surname or addressed or (titled and name.syllables > 1)
    return name.common and name.syllables >= 3 and not name.capitals
