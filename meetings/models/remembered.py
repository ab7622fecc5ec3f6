"""Answers that take a look at much of the archive: found once, and remembered until something changes.

They are remembered for whoever only reads, see `as_it_is`. Nothing has to be said to be out of date: every
transaction that writes gives the archive another token, and with it all answers go at once.
"""

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from django.db import connection

Answer = TypeVar("Answer")
MOST = 1_000  # answers, each of a few lines


class Answers(NamedTuple):
    token: str | None  # of the archive that they are about
    found: dict[Hashable, Any]


# The token of the archive, looked up before anything else by a request that only reads.
as_it_is: ContextVar[str | None] = ContextVar("as_it_is", default=None)
_answers = Answers(None, {})


def remembered(name: Hashable, compute: Callable[[], Answer]) -> Answer:
    """Return what `compute` gave since the last change. `name` says all that the answer depends on.

    It is the same object for all who ask: nobody may change it.
    """
    global _answers
    token = as_it_is.get()
    if token is None or connection.in_atomic_block:
        return compute()
    answers = _answers
    if answers.token != token or len(answers.found) > MOST:
        answers = _answers = Answers(token, {})
    if name not in answers.found:
        answers.found[name] = compute()
    return answers.found[name]


def until_changed(compute: Callable[[], Answer]) -> Callable[[], Answer]:
    """Have a function without arguments remember what it gives."""
    return wraps(compute)(lambda: remembered(compute, compute))
