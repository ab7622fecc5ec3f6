"""What an editor does is one act; which acts there were, and what people said in each, is remembered.

What was said is remembered in order, beside the rows: so it can be told what stands without some of the acts.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import wraps
from typing import NamedTuple

from meetings.correcting.acts import act
from meetings.models.act import under_way


def deed(job: Callable) -> Callable:
    """A rule that is one act by a person."""

    @wraps(job)
    def do(self, **given):
        outermost = under_way.get() is None
        with act(None) as doing:
            job(self, **given)
        if outermost and doing.act:
            self.note(job.__name__, doing.act)
        elif outermost:  # said once more what was said already: there is nothing to take back
            self.open()

    return do


@dataclass
class Deed:
    """An act in force or taken back; `last` is the act that did it, took it back, or did it again."""

    job: str
    last: int
    stands: bool = True


class Said(NamedTuple):
    act: int | None
    entry: str
    given: tuple


class Book:
    """The entries of a book are its methods `enter_…`; `said` has them in the order in which they came."""

    def __init__(self):
        super().__init__()
        self.said: list[Said] = []
        self.new: list[Said] = []  # in the act under way
        self.deeds: dict[int, Deed] = {}
        self.begin()

    def begin(self) -> None:
        self.values: dict[tuple[type, int], dict] = {}  # what people wrote into the fields of a record
        self.states: dict[tuple[type, int], str] = {}  # the verdicts that people gave
        self.declined: set[int] = set()

    def enter(self, entry: str, *given) -> None:
        getattr(self, f"enter_{entry}")(*given)
        self.new.append(Said(None, entry, deepcopy(given)))
        if under_way.get() is None:
            self.said += self.new
            self.new = []

    def note(self, job: str, done) -> None:
        self.said += [one._replace(act=done.pk) for one in self.new]
        self.new = []
        self.deeds[done.pk] = Deed(job, done.pk)

    def open(self) -> None:
        """Read anew what stands: what was said in acts that were not taken back."""
        self.new = []
        self.begin()
        for one in self.said:
            if one.act is None or self.deeds[one.act].stands:
                getattr(self, f"enter_{one.entry}")(*deepcopy(one.given))

    # Of records

    def enter_say(self, key: tuple, values: dict, state: str) -> None:
        self.values.setdefault(key, {}).update(values)
        self.states[key] = state

    def enter_drop(self, key: tuple) -> None:
        self.values.pop(key, None)
        self.states.pop(key, None)

    def enter_decline(self, proposal: int) -> None:
        self.declined.add(proposal)
