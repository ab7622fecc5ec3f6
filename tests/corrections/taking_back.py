"""Editors take acts back, at once and later, among readings and other acts."""

from copy import deepcopy
from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from meetings.correcting.acts import act
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.correcting.undoing import StandsOn, undo
from meetings.models import Act, Meeting, State
from tests.corrections.deeds import Book

some = st.randoms(use_true_random=False)
DAYS = tuple(date(2018, 9, day) for day in range(3, 8))
# What the book knows how to do without: of merging it is only known at once.
LATER = (
    "edit", "correct_the_person", "date_a_meeting", "judge", "add", "add_a_part", "add_a_document",
    "correct_a_document",
)  # fmt: skip


def everything() -> dict:
    """All rows that have a history."""
    chosen = Meeting.province_candidates.through.objects.values_list("meeting", "province")
    return {**{model: list(rows_of(model)) for model in KEPT}, "chosen": sorted(chosen)}


def rows_of(model):
    columns = [column.attname for column in history_of(model).tracked_fields]
    return model.objects.order_by("pk").values(*columns)


AT_ONCE = (
    *LATER, "join_the_meetings", "accept_a_meeting", "decline_a_meeting", "merge_two",
    "let_another_name_stand", "take_a_merger_back", "judge_a_proposal", "split_a_person", "split_a_document",
    "spell",
)  # fmt: skip


class TakingBack(Book):
    undone = undone_later = refused = 0

    @rule(random=some, value=st.integers(0, 4), job=st.sampled_from(AT_ONCE))
    def do_and_take_back(self, random, value, job):
        """Whatever an editor does, taken back at once all is as it was; and once more, as it was then."""
        before, books = everything(), self.opened()
        with act(None) as doing:
            self.do(job, random, value)
        self.lay_back(books)
        if doing.act:
            after = everything()
            undone = undo(doing.act, None)
            assert everything() == before
            again = undo(undone, None)
            assert everything() == after
            undo(again, None)
            assert everything() == before
            type(self).undone += 1

    def do(self, job, random, value):
        given = {
            "date_a_meeting": {"days": (DAYS[value % 2], DAYS[2 + value % 2]), "settled": value > 2},
            "judge": {"verdict": (State.CONFIRMED, State.REJECTED)[value % 2]},
            "decline_a_meeting": {},
            "accept_a_meeting": {},
            **self.merging(random, value),
        }
        if job == "join_the_meetings":
            self.join_the_meetings()
        else:
            getattr(self, job)(random=random, **given.get(job, {"value": value % 2}))

    @rule(random=some)
    def take_back_later(self, random):
        """An act among others, after readings: what else people said stands, the rest is the machine's."""
        if acts := [pk for pk, job in self.acts.items() if job in LATER]:
            self.take_back(random.choice(acts))

    def take_back(self, act):
        done = Act.objects.get(pk=act)
        before = everything()
        try:
            undo(done, None)
        except StandsOn:
            assert everything() == before
            type(self).refused += 1
            return
        type(self).undone_later += 1
        gone = [one for one in self.said if one[0] == done.pk]
        self.said = [one for one in self.said if one[0] != done.pk]
        del self.acts[done.pk]
        self.values, self.states = self.standing()
        for _act, key, values, _state in gone:
            self.check_without(key, values)
        for model, pk in list(self.states):
            self.states[model, pk] = model.objects.get(pk=pk).state

    def check_without(self, key: tuple, values: dict) -> None:
        model, pk = key
        record = model.objects.filter(pk=pk).first()
        if record is None:
            assert key not in self.states
            return
        for name in values:
            if name in self.values.get(key, {}):
                assert record.as_json(name) == self.values[key][name]
            elif key not in self.states:
                assert record.as_json(name) == record.machine[name]
        if key not in self.states:
            assert (record.state, record.by_person, record.conflict) == (State.UNREVIEWED, [], {})

    def standing(self) -> tuple[dict, dict]:
        """What people said that nobody took back."""
        values, states = deepcopy(self.base)
        for _act, key, said, state in self.said:
            values.setdefault(key, {}).update(said)
            states[key] = state
        return values, states

    @rule()
    def part_the_meetings(self):
        """Meetings that were made one are two again, whatever was read meanwhile."""
        joins = [pk for pk, job in self.acts.items() if job in ("join_the_meetings", "accept_a_meeting")]
        if not joins or not self.before_join or joins[-1] != max(self.acts):
            return
        before = everything()
        try:
            undo(Act.objects.get(pk=joins[-1]), None)
        except StandsOn:
            assert everything() == before
            type(self).refused += 1
            return
        type(self).undone_later += 1
        values, states = self.before_join
        since = {(key, name) for _act, key, said, _state in self.said for name in said}
        for (model, pk), said in values.items():
            record = model.objects.get(pk=pk)
            for name, value in said.items():
                if ((model, pk), name) not in since:
                    assert record.as_json(name) == value
        self.before_join = None
        self.values, self.states = values, states
        for _act, key, said, state in self.said:
            if key[0].objects.filter(pk=key[1]).exists():
                self.values.setdefault(key, {}).update(said)
                self.states[key] = state
        for model, pk in list(self.states):
            self.states[model, pk] = model.objects.get(pk=pk).state
        self.close()
