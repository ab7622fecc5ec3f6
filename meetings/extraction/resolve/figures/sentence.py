"""The figures of one sentence, from its numerals and the words between them."""

import re
from collections.abc import Sequence

from meetings.extraction.resolve.figures.clause import Clause
from meetings.extraction.resolve.figures.draft import Draft
from meetings.extraction.resolve.figures.subjects import subject_of
from meetings.extraction.resolve.figures.unnamed import noun_in_clause, unit_before, words_of
from meetings.extraction.rules.figures import cues, measures
from meetings.extraction.rules.figures.cues import SEPARATOR, Cue
from meetings.extraction.rules.figures.numerals import Numeral
from meetings.extraction.rules.figures.units import Unit, read_unit
from meetings.reference.counted import longest_senses
from meetings.text.leveled import Leveled

GAP = 2000  # characters between two numerals that are looked at
QUOTED_WORDS = 5  # words before a numeral that its quotation shows
# "17 ⟦trong tổng số⟧ 19 mục tiêu"
OUT_OF = re.compile(r"\s(?:trong|trên)(?: tổng)?(?: số)?\s")
# "từ 12 ⟦xuống còn⟧ 9 phòng", "5 ⟦hoặc⟧ 6 xã": the first number counts what the second names
SHARES_UNIT = re.compile(r"\s?(?:%\s?)?(?:đến|tới|xuống còn|xuống|lên|còn|hoặc|hay|-)\s")
OR_MORE = re.compile(r"\s(?:trở lên)\b")
OR_LESS = re.compile(r"\s(?:trở xuống)\b")
PLAN = re.compile(r"\s(?:so (?:với )?)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|kh\b)")
# "trên 3 lĩnh vực" is a place, "trên 3.000 hồ sơ" a number
ON = {"lĩnh vực", "địa bàn", "mặt", "phương diện", "nội dung", "tuyến", "trục", "khía cạnh", "nhóm"}


CLOSES = re.compile(r"[,;:.()]|\s(?:và|so với|trở lên|trở xuống|trong|năm|là|để)\b")
LONGEST_BEHIND, REACH = 8, 80  # words, characters of an amount's name behind its share
# "giảm 12%; 27 sản phẩm ⟦được⟧ chứng nhận": the count has a verb of its own
PREDICATE = re.compile(r"\s(?:đã|được|đang|bị|chưa|không|sẽ|đều)\b")


class Sentence:
    """Reads one sentence: `numerals` are those that count, in order, all within [start, end)."""

    def __init__(self, text: Leveled, start: int, end: int, section: str, target: bool):
        self.text, self.start, self.end, self.section = text, start, end, section
        self.clause = Clause(start=start, announced=target, target=target)
        self.drafts: list[Draft] = []
        self.waiting: Draft | None = None  # "từ 12 …": its unit comes with the next figure

    def read(self, numerals: Sequence[Numeral]) -> list[Draft]:
        """Return the drafts of the sentence's figures."""
        at, index = self.start, 0
        while index < len(numerals):
            numeral = numerals[index]
            following = numerals[index + 1] if index + 1 < len(numerals) else None
            limit = following.start if following else self.end
            gap = list(cues.find(self.text, max(at, numeral.start - GAP), numeral.start))
            if at == self.start:
                self.clause.imperative = bool(gap) and "imperative" in gap[0].senses
            for cue in gap:
                self.clause.pass_over(cue)
            if following and self._is_out_of(numeral, following):
                second = numerals[index + 2].start if index + 2 < len(numerals) else self.end
                at = self._fraction(numeral, following, second, gap)
                index += 2
                continue
            at = self._one(numeral, limit, gap)
            index += 1
        return [draft for draft in self.drafts if draft.unit]

    def _is_out_of(self, numeral: Numeral, following: Numeral) -> bool:
        return (
            numeral.shape == following.shape == "number"
            and following.start - numeral.end < 24
            and bool(OUT_OF.fullmatch(self.text.lower, numeral.end, following.start))
        )

    def _fraction(self, part: Numeral, whole: Numeral, limit: int, gap: list[Cue]) -> int:
        """17 trong tổng số 19 mục tiêu"""
        unit = read_unit(self.text, whole.end, limit)
        draft = self._draft(part.start, part.end, part.texts[0], part.values[0], "figure.out_of", unit, gap)
        draft.of, draft.end = whole.values[0], unit.end if unit else whole.end
        return self._finish(draft, gap, unit)

    def _one(self, numeral: Numeral, limit: int, gap: list[Cue]) -> int:
        unit = read_unit(self.text, numeral.end, limit)
        if numeral.shape == "range":
            return self._range(numeral, unit, gap)
        rule = "figure.fraction" if numeral.shape == "fraction" else "figure.count"
        if unit and unit.kind in {"percent", "points"} and numeral.shape == "number":
            rule = "figure.percent"
        draft = self._draft(numeral.start, numeral.end, numeral.texts[0], numeral.values[0], rule, unit, gap)
        if numeral.shape == "fraction":
            draft.of = numeral.values[1]
            if "%" in self.text.level[numeral.start : numeral.starts[1]]:
                draft.unit, draft.kind = "%", "percent"
                draft.end = unit.end if unit and unit.kind == "percent" else numeral.end
        return self._finish(draft, gap, unit)

    def _range(self, numeral: Numeral, unit: Unit | None, gap: list[Cue]) -> int:
        """3-5%   20 - 25 xã: two figures of one unit; without a unit, or falling, it is none."""
        low, high = numeral.values
        at = unit.end if unit else numeral.end
        if unit is None:
            return at
        if low < high:
            first = self._draft(numeral.start, numeral.end, numeral.texts[0], low, "figure.range", unit, gap)
            first.end = unit.end
            self._finish(first, gap, unit)
            gap = []
        second = self._draft(
            numeral.starts[1], numeral.end, numeral.texts[1], high, "figure.range", unit, gap
        )
        if low < high:
            second.quote_start = first.quote_start
            second.approx = first.approx
        return self._finish(second, gap, unit)

    def _draft(self, start, end, numeral_text, value, rule, unit: Unit | None, gap: list[Cue]) -> Draft:
        words = words_of(self.text, unit) if unit else ""
        if unit and unit.kind == "percent":
            words = "%"
        return Draft(
            start=start,
            end=unit.end if unit else end,
            value=value,
            rule=rule,
            text=numeral_text,
            quote_start=self._quote_start(start, gap),
            unit=words,
            kind=unit.kind if unit else "",
            section=self.section,
            sentence=self.start,
        )

    def _finish(self, draft: Draft, gap: list[Cue], unit: Unit | None) -> int:
        """Settle approximation, subject and unit, let the clause take it, and return where it ends."""
        clause, lower = self.clause, self.text.lower
        if draft.kind == "percent":
            self._share(draft)
        elif not draft.unit:
            draft.bare = True
            draft.unit, draft.kind = unit_before(self.text, clause, draft, gap)
        draft.approx = draft.approx or self._approximation(draft, gap)
        counted = bool(draft.unit) or self._waits(draft)
        if not counted:
            return draft.end
        if not draft.subject:
            draft.subject, draft.measured = subject_of(self.text, clause.said, draft, clause.last)
        planned = draft.kind == "percent" and clause.reach and PLAN.match(lower, draft.end)
        if draft.counts and clause.parted and not clause.fresh and PREDICATE.match(lower, draft.end):
            clause.direction = None
        words = sum(len(cue.words.split()) for cue in gap if cue.senses is not SEPARATOR)
        changed_from = clause.said_from
        clause.take(draft, words)
        if planned:
            draft.direction = None
        if changed_from and (draft.rule == "figure.range" or OR_MORE.match(lower, draft.end)):
            draft.direction = clause.direction = changed_from  # "tăng từ 8% trở lên", "giảm từ 1 - 1,5%"
        if draft.whole is not None and not draft.subject:
            draft.subject = " ".join(draft.whole.quote.of(self.text.original).split())
        if self.waiting is not None and draft.unit:
            if not self.waiting.unit or (not draft.bare and not self.waiting.measured):
                self.waiting.unit, self.waiting.kind = draft.unit, draft.kind
            self.waiting = None
        # "mỗi xã chọn từ ⟦3⟧ đến 5 bản": not three communes
        if not draft.unit or (draft.bare and self._waits(draft)):
            self.waiting = draft
        self.drafts.append(draft)
        return draft.end

    def _share(self, draft: Draft) -> None:
        """Settle what it is a share of: the noun behind it, the count beside it, the clause's noun."""
        after = read_unit(self.text, draft.end, min(self.end, draft.end + REACH))
        known = after and (after.kind or measures.begins(self.text.lower, after.start))
        if after and known and not PLAN.match(self.text.lower, draft.end):
            draft.share = words_of(self.text, after)
            draft.share_end = after.end
            draft.subject = draft.share if after.kind else self._amount_behind(after)
            if _may_be_verb(self.text.lower[after.start : after.end]):
                draft.share = draft.subject = ""
        elif self.clause.last_count is not None and (self.clause.beside or self._behind_count(draft)):
            last = self.clause.last
            draft.beside = last if last is not None and last.counts else self.clause.last_count
            draft.share = draft.beside.unit
            draft.subject, draft.measured = subject_of(self.text, self.clause.said, draft, self.clause.last)
            if not draft.measured:
                draft.subject = "" if draft.beside.kind in {"money", "measures"} else draft.beside.unit
        else:
            draft.share = noun_in_clause(self.text, self.clause.cues, draft.start)[0]

    def _amount_behind(self, unit: Unit) -> str:
        """30% ⟦thời gian xử lý hồ sơ⟧: an amount's name may hold verbs; it goes on to what separates."""
        furthest = min(self.end, unit.end + REACH)
        until = CLOSES.search(self.text.level, unit.end, furthest)
        words = self.text.original[unit.start : until.start() if until else furthest].split()
        return " ".join(words) if len(words) <= LONGEST_BEHIND else words_of(self.text, unit)

    def _behind_count(self, draft: Draft) -> bool:
        """118/1.204 người (14,3%): only a bracket or a comma between."""
        last = self.clause.last
        return (
            last is not None
            and last.counts
            and self.text.level[last.end : draft.start].strip() in {"(", ",", "="}
        )

    def _waits(self, draft: Draft) -> bool:
        return draft.of is None and bool(SHARES_UNIT.match(self.text.lower, draft.end))

    def _approximation(self, draft: Draft, gap: list[Cue]) -> str | None:
        lower = self.text.lower
        end = max(draft.end, draft.share_end)
        if OR_MORE.match(lower, end):
            return "over"
        if OR_LESS.match(lower, end):
            return "under"
        before = gap[-1] if gap else None
        if before is None or lower[before.end : draft.start].strip():
            return None
        if before.words == "trên" and draft.value < 20 and any(draft.unit.lower().startswith(n) for n in ON):
            return None
        for sense in ("under", "over", "about"):
            if sense in before.senses:
                return sense
        return "about" if any(cue.words.startswith("ước") for cue in gap[-2:]) else None

    def _quote_start(self, start: int, gap: list[Cue]) -> int:
        near: list[Cue] = []
        for cue in reversed(gap):
            if cue.senses is SEPARATOR or len(near) == QUOTED_WORDS:
                break
            near.append(cue)
        return near[-1].start if near else start


def _may_be_verb(words: str) -> bool:
    """True for "78% ⟦hoạt động⟧ hiệu quả": what they do, not what they are."""
    return "act" in longest_senses(words.split())[1]
