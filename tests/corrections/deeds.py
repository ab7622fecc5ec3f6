"""What an editor does is one act; which acts there were, and what people said in each, is remembered."""

from collections.abc import Callable
from copy import deepcopy
from functools import wraps

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
            self.new = []

    return do


class Book:
    """What is remembered beside the rows, act by act: to say what stands without one of them."""

    BOOKS = ("values", "states", "named", "apart", "spellings", "declined")

    def __init__(self):
        super().__init__()
        self.declined: set[tuple[int, int]] = set()
        self.base: tuple[dict, dict] = ({}, {})  # values and states that no act here can take away
        self.said: list[tuple[int | None, tuple, dict, str]] = []  # act, record, values, state
        self.acts: dict[int, str] = {}  # what was done in an act, by its key
        self.new: list[tuple[tuple, dict, str]] = []  # said in the act under way

    def say(self, key: tuple, values: dict, state: str) -> None:
        self.new.append((key, dict(values), state))
        if under_way.get() is None:
            self.note("", None)

    def note(self, job: str, done) -> None:
        self.said += [(done and done.pk, *one) for one in self.new]
        self.new = []
        if done:
            self.acts[done.pk] = job

    def close(self) -> None:
        """From here on, what was said before stays said."""
        self.base = deepcopy((self.values, self.states))
        self.said, self.acts = [], {}

    def opened(self) -> dict:
        return {name: deepcopy(getattr(self, name)) for name in self.BOOKS}

    def lay_back(self, books: dict) -> None:
        for name, kept in books.items():
            setattr(self, name, kept)
        self.new = []
