"""An act: what one person does in one go, kept in the history together and undone together."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

_person: ContextVar[AbstractBaseUser | None] = ContextVar("person")


@contextmanager
def act(person: AbstractBaseUser | None, reason: str = "") -> Iterator[None]:
    """Everything that is saved or deleted in the block is one act by `person`: all of it or nothing.

    Within another act the block is a part of that one. What happens outside of an act a machine did.
    """
    with transaction.atomic():
        token = _person.set(person)
        try:
            yield
        finally:
            _person.reset(token)
