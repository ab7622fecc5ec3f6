"""What editors answer where a record waits for a choice: what it was, a person's, or what is said now."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from meetings.correcting.said import column_value
from meetings.correcting.verdicts import CHOICES, NOW, choices, settle
from meetings.importing.merge import GONE, JOINED
from meetings.models.read import ReadRecord, State
from tests.corrections.deeds import Book, deed

some = st.randoms(use_true_random=False)


class Settling(Book):
    @rule(random=some, choice=st.sampled_from(CHOICES))
    @deed
    def answer(self, random, choice):
        waiting = [
            (record, field)
            for record in self.records()
            for field in sorted(record.conflict)
            if field == "state" or record.state != State.REJECTED
        ]
        if not waiting:
            return
        record, field = random.choice(waiting)
        if not self.may_be_answered(record, field, choice):
            return
        machine_s = choice == NOW and not record.conflict[field].get(JOINED)
        settle(record, field, choice)
        record.refresh_from_db()
        names = record.read_together if field in record.read_together else [field]
        names = [name for name in names if name in record.read_fields]
        if machine_s and field != GONE:
            self.enter("leave", (type(record), record.pk), names)
            names = []
        if record.touched:
            self.remember(record, *names)

    def may_be_answered(self, record: ReadRecord, field: str, choice: str) -> bool:
        if choice not in choices(record, field):
            return False
        if field in (GONE, "state"):
            return field == GONE or not self.twin(record)
        wanted = column_value(record, field, record.conflict[field][choice])
        return not self.is_taken(record, field, wanted)

    # Beside the rows

    def enter_leave(self, key: tuple, names: list[str]) -> None:
        """What the machine says counts again in these fields."""
        for name in names:
            self.values.get(key, {}).pop(name, None)
        if not self.values.get(key):
            self.states.pop(key, None)
