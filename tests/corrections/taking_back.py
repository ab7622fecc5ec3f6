"""Editors take acts back and do them again, at once and later, among readings and other acts."""

from datetime import date

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import rule

from meetings.correcting.acts import act
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.correcting.undoing import StandsOn, undo
from meetings.correcting.verdicts import CHOICES
from meetings.importing.merge import GONE
from meetings.models import Act, Meeting, State
from tests.corrections.deeds import Book

some = st.randoms(use_true_random=False)
DAYS = tuple(date(2018, 9, day) for day in range(3, 8))
JOINS = ("join_the_meetings", "accept_a_meeting")
DEEDS = (
    "edit", "correct_the_person", "date_a_meeting", "judge", "add", "add_a_part", "add_a_document",
    "correct_a_document", *JOINS, "decline_a_meeting", "merge_two", "let_another_name_stand",
    "take_a_merger_back", "judge_a_proposal", "split_a_person", "split_a_document", "spell", "answer",
)  # fmt: skip


def everything() -> dict:
    """All rows that have a history."""
    chosen = Meeting.province_candidates.through.objects.values_list("meeting", "province")
    return {**{model: list(rows_of(model)) for model in KEPT}, "chosen": sorted(chosen)}


def rows_of(model):
    columns = [column.attname for column in history_of(model).tracked_fields]
    return model.objects.order_by("pk").values(*columns)


class ReadNoMore(Exception):
    """No machine reads any more what an act was about, or one reads by itself what it had added."""


class TakingBack(Book):
    undone = undone_later = done_again = refused = 0

    @rule(random=some, value=st.integers(0, 4), job=st.sampled_from(DEEDS))
    def do_and_take_back(self, random, value, job):
        """Whatever an editor does, taken back at once all is as it was; and once more, as it was then."""
        before = everything()
        with act(None) as doing:
            self.do(job, random, value)
        if doing.act:
            after = everything()
            undone = undo(doing.act, None)
            assert everything() == before
            again = undo(undone, None)
            assert everything() == after
            undo(again, None)
            assert everything() == before
            type(self).undone += 1
        self.open()

    def do(self, job, random, value):
        given = {
            "date_a_meeting": {"days": (DAYS[value % 2], DAYS[2 + value % 2]), "settled": value > 2},
            "judge": {"verdict": (State.CONFIRMED, State.REJECTED)[value % 2]},
            "decline_a_meeting": {},
            "accept_a_meeting": {},
            "answer": {"choice": CHOICES[value % 3]},
            **self.merging(random, value),
        }
        if job == "join_the_meetings":
            self.join_the_meetings()
        else:
            getattr(self, job)(random=random, **given.get(job, {"value": value % 2}))

    @rule(random=some)
    def take_back_later(self, random):
        """An act among others, after readings: what else people said stands, the rest is the machine's."""
        if acts := [pk for pk, deed in self.deeds.items() if deed.stands]:
            self.turn(random.choice(acts))

    @rule(random=some)
    def do_again_later(self, random):
        """An act that was taken back is done again, whatever has been read and done since."""
        if acts := [pk for pk, deed in self.deeds.items() if not deed.stands and deed.last]:
            self.turn(random.choice(acts))

    def turn(self, act):
        """Take back what stands, or do again what does not; or hear by name what stands in the way."""
        deed = self.deeds[act]
        joins_again = deed.job in JOINS and not deed.stands
        before, said_of_second = everything(), list(self.beside(self.second())) if joins_again else []
        last = Act.objects.get(pk=deed.last)
        try:
            turned = undo(last, None)
        except StandsOn:
            assert everything() == before
            self.clear_the_way(last, may_be_lost=not deed.stands)
            type(self).refused += 1
            return
        deed.stands, deed.last = not deed.stands, turned and turned.pk
        if joins_again:
            self.said = [one for one in self.said if one.act != act]
            others = len(self.said)
            self.settle(Meeting.objects.earliest("pk"), said_of_second)
            self.said[others:] = [one._replace(act=act) for one in self.said[others:]]
            type(self).done_again += 1
            return
        self.open()
        if deed.stands:
            type(self).done_again += 1
        else:
            type(self).undone_later += 1
            for one in self.said:
                if one.act == act and one.entry == "say":
                    self.check_without(*one.given[:2])

    def clear_the_way(self, last, may_be_lost):
        """Once the acts that are named are taken back, so is this; then all is as it was before.

        What was taken back may wait for a reading instead, to be done again.
        """
        with transaction.atomic():
            try:
                self.take_back_with_what_stands_on_it(last, 30)
            except ReadNoMore:
                assert may_be_lost
            transaction.set_rollback(True)

    def take_back_with_what_stands_on_it(self, act, at_most):
        for _time in range(at_most):
            try:
                undo(act, None)
                return
            except StandsOn as refused:
                refusal = refused
            if lost := [one.record for one in refusal.obstacles if one.act is None]:
                there = [found for one in lost for found in type(one).objects.filter(pk=one.pk)]
                assert not any(one.touched for one in there), str(refusal)
                raise ReadNoMore(lost)
            later = max((one.act for one in refusal.obstacles), key=lambda one: one.pk)
            assert not later.undone, str(refusal)
            self.take_back_with_what_stands_on_it(later, at_most - 1)
        raise AssertionError("the way is never clear")

    def open(self):
        """What stands as it was said; of verdicts, that what is rejected is so and nothing else is.

        Whoever rejects a record speaks for none of its values.
        """
        super().open()
        for key, state in list(self.states.items()):
            record = key[0].objects.get(pk=key[1])
            assert (record.state == State.REJECTED) == (state == State.REJECTED)
            self.states[key] = record.state
            if record.state == State.REJECTED:
                self.values[key] = {name: record.as_json(name) for name in self.values[key]}

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
            assert (record.state, record.by_person) == (State.UNREVIEWED, [])
            # Whom no machine reads any more, a person's word on a part of theirs keeps, and they wait.
            assert set(record.conflict) <= ({GONE} if record.touched else set())
