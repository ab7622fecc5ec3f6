"""What the words of a sentence have said so far: direction, target, whole, as one reads from left to right.

A direction holds for a whole coordinated list: "giảm 6 phòng đạt 31,2%; 7 ban đạt 25,4% và 2 tổ công tác" is
four decreases, until a new verb. "đạt" beside a count of a decrease is one too; elsewhere it is a level.
"""

from dataclasses import dataclass, field

from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.rules.figures.cues import SEPARATOR, VERBS, Cue

CLOSE = 2  # words that may part "đạt" from its number
LOOSE = 6  # words that may part a count from its "đạt" within one clause: "40 đơn vị thuộc các sở đạt 8,2%"
FAR = 8  # words without a verb over which a direction is still inherited
DONE = {"đã", "đã được", "vừa"}
TELLING = VERBS - {"act"}
SHARES = {"tỷ lệ", "tỉ lệ"}  # a verb's place in "đạt tỷ lệ 14,4%", a subject's in "tỷ lệ hộ nghèo giảm"
CHANGED_FROM = {"tăng từ": "increase", "giảm từ": "decrease"}
TOPIC = {"về", "đối với", "công tác", "trong công tác", "trong", "riêng"}  # "Về tinh giản biên chế, …"


@dataclass(slots=True)
class Clause:
    """The state between two numerals of one sentence."""

    start: int  # of the clause at hand, behind its separator
    imperative: bool = False  # the sentence begins with an order: "Tiếp tục lập danh sách …"
    announced: bool = False  # targets by what stands above the sentence
    target: bool = False
    target_at: int = 0
    done: bool = False
    direction: str | None = None
    topic: str | None = None  # the direction that the sentence's topic gives
    base: bool = False  # behind "so với"
    part: bool = False  # behind "trong đó"
    first: bool = True  # still in the first clause
    fresh: bool = False  # the direction was said since the last figure
    said_from: str | None = None  # "tăng từ": a change if "8% trở lên" or a range follows
    reach: bool = False  # "đạt", "chiếm" since the last figure
    beside: bool = False  # … right behind a figure
    reached: int = 0  # words since it
    parted: str = ""  # the separator behind the last figure
    since: int = 0  # words since the last figure or verb of change
    colon: int = 0  # behind the last one
    verb_at: int | None = None  # of the first that tells an amount: "tăng", "còn", "đạt"
    deed_at: int | None = None  # of the first other: "ban hành"
    cues: list[Cue] = field(default_factory=list)  # of the clause at hand
    last: Draft | None = None
    last_count: Draft | None = None
    said: list[Cue] = field(default_factory=list)  # since the last figure
    outside: list[tuple] = field(default_factory=list)  # what held before each open bracket

    def pass_over(self, cue: Cue) -> None:
        """Take in one more token."""
        self.said.append(cue)
        if cue.senses is SEPARATOR:
            self._separate(cue)
            return
        self.cues.append(cue)
        senses = cue.senses
        words = len(cue.words.split())
        if senses & VERBS and cue.words not in SHARES:
            if "act" in senses and senses.isdisjoint(TELLING):
                self.deed_at = cue.start if self.deed_at is None else self.deed_at
            elif self.verb_at is None:
                self.verb_at = cue.start
        if self.reach and not senses & {"reach", "over", "under", "about"}:
            self._after_reach(words)
        if "part" in senses:
            self.part = True
        elif "base" in senses:
            self.base = True
        elif "increase" in senses or "decrease" in senses:
            self.direction = "increase" if "increase" in senses else "decrease"
            self.fresh, self.since, self.base = True, 0, False
            return
        elif cue.words in CHANGED_FROM:
            self.direction, self.base, self.said_from = None, False, CHANGED_FROM[cue.words]
        elif "reach" in senses:
            self._reach()
        elif "level" in senses or "act" in senses:
            if not (self.part and cue.words in {"có", "gồm"}):
                self.direction = None
            self.base = False
        # "trong đó phải kỷ luật 45 đảng viên" tells what was done.
        if "target" in senses and not (self.part and cue.words == "phải"):
            self.target, self.target_at = True, cue.start
        elif (
            cue.words in DONE
            and self.target_at < self.start
            and self.verb_at is None
            and self.deed_at is None
        ):
            self.target = self.announced  # "giao chỉ tiêu 2.000 đảng viên; đến nay đã kết nạp 1.650"
        self.done = self.done or "done" in senses
        self.since += words

    def take(self, draft: Draft, gap_words: int) -> None:
        """Give a figure what the clause knows, and remember it."""
        inherited = bool(self.direction) and not self.fresh
        if inherited and not self.beside and not self._inherits(draft, gap_words):
            self.direction = None
        draft.direction = None if self.base else self.direction
        # An order has no fraction yet: "Hoàn thành 12/15 chỉ tiêu" tells what was done.
        draft.target = self.target or (self.imperative and not self.done and draft.of is None)
        if self.part and self.last_count is not None and draft.counts:
            draft.whole = self.last_count
        self.last = draft
        if draft.counts:
            # Parts of one whole stand side by side: "trong đó 12 xã, 3 phường".
            self.last_count = draft.whole if draft.whole is not None else draft
        self.fresh = self.reach = self.beside = False
        self.parted, self.said_from = "", None
        self.since = 0
        self.cues, self.said = [], []
        self.verb_at = self.deed_at = None

    def _separate(self, cue: Cue) -> None:
        if cue.words == "(":
            self.outside.append((self.direction, self.target, self.part, self.last, self.last_count))
        elif cue.words == ")" and self.outside:
            self.direction, self.target, self.part, self.last, self.last_count = self.outside.pop()
            self.fresh = False
        self.parted = cue.words
        if self.first and cue.words == "," and self.direction and self.cues and self.cues[0].words in TOPIC:
            self.topic = self.direction
        if cue.words not in {":", "("} or self.last is None:
            self.first = False
        if cue.words == ";":
            self.part = False
        if cue.words == ":":
            self.colon = cue.end
        else:
            self.cues, self.verb_at, self.deed_at, self.start = [], None, None, cue.end
        self.base = False

    def _reach(self) -> None:
        room = 1 if self.fresh else 0 if self.parted else LOOSE
        near = (
            self.parted != ";"
            and self.since <= room
            and (self.fresh or (self.last is not None and self.last.counts))
        )
        self.reach, self.reached = True, 0
        self.beside = near and not self.fresh
        if not near:
            self.direction = self.topic
            self.fresh = bool(self.topic)
        self.base = False

    def _after_reach(self, words: int) -> None:
        """What follows "tỷ lệ" by more than a word or two is a new subject: "tỷ lệ xã đạt chuẩn 83,2%"."""
        self.reached += words
        if self.reached > CLOSE and self.beside:
            self.beside = False
            self.direction = self.topic

    def _inherits(self, draft: Draft, gap_words: int) -> bool:
        if gap_words > FAR or self.last is None:
            return False
        if gap_words <= 2:
            return True
        # "khối y tế 21 đơn vị đạt 46,7%; khối giáo dục ⟦97 đơn vị⟧": the list goes on behind its percentages.
        if draft.counts and self.last.beside is not None:
            return self.last.beside.kind == draft.kind
        return self.last.counts == draft.counts and (self.last.kind == "money") == (draft.kind == "money")
