"""Looking at a text before it is stored: everything is done as for storing, shown, and taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from meetings.importing.files import check_size, same_name
from meetings.importing.known import place_the_unplaced, receive_knowing
from meetings.importing.load import FAILED, Loaded, store_received
from meetings.importing.received import NotReceived, Received, digest_of, or_not
from meetings.importing.store import CREATED, UNCHANGED, UPDATED, AlreadyLoaded
from meetings.importing.told import difference, told
from meetings.models import Meeting, Report
from meetings.models.writing import writing


@dataclass(frozen=True, slots=True)
class Look:
    """What would become of a text, what that would change in the archive, and what `show` made of it."""

    loaded: Loaded
    difference: tuple[str, ...] = ()
    shown: Any = None


def receive_content(name: str, content: bytes, limit: int) -> Received | NotReceived:
    """Read what came in under `name` as a file of that name would be read."""

    def receiving() -> Received:
        check_size(len(content), limit)
        return receive_knowing(name, content)

    return or_not(name, Path(name), receiving)


def refusal(name: str, content: bytes, limit: int, names: set[str]) -> str:
    """Return why a text could not be stored beside those of the other `names`, "" if it could."""
    if name in names:
        return same_name(name)
    received = receive_content(name, content, limit)
    if isinstance(received, NotReceived):
        return received.reason
    known = Report.objects.filter(digest=received.digest).exclude(source_name=name).first()
    return str(AlreadyLoaded(known.source_name)) if known else ""


def foreseen(name: str, digest: str) -> tuple[str, Meeting | None]:
    """Return what storing a text would do, without reading it, and the meeting that it tells of already."""
    current = Report.objects.current().filter(source_name=name).select_related("meeting").first()
    if current is None:
        return CREATED, None
    return UNCHANGED if current.digest == digest else UPDATED, current.meeting


def look_at(name: str, content: bytes, limit: int, show: Callable[[Meeting], Any]) -> Look:
    """Store the text, let `show` look at the meeting, and take everything back."""
    received = receive_content(name, content, limit)
    with writing():
        _outcome, older = foreseen(name, digest_of(content))
        before = told(older) if older else []
        look = Look(store_received(received))
        if look.loaded.outcome != FAILED:
            meeting = Meeting.objects.get(pk=look.loaded.meeting_id)
            after = told(meeting) if older else []
            look = Look(look.loaded, tuple(difference(before, after)), show(meeting))
        transaction.set_rollback(True)
    return look


def bring_in(name: str, content: bytes, limit: int) -> Loaded:
    """Store the text; meetings without a place that it throws light on get theirs."""
    loaded = store_received(receive_content(name, content, limit))
    if loaded.outcome in (CREATED, UPDATED):
        people = Meeting.objects.get(pk=loaded.meeting_id).attendances.all()
        for _placed in place_the_unplaced(set(people.values_list("official__name_key", flat=True))):
            pass
    return loaded
