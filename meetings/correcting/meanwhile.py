"""What happened to a record since a person was shown it: for the second of two who save the same page."""

from dataclasses import dataclass

from django.db import models

from meetings.correcting.changes import acts_about
from meetings.correcting.versions import version_of
from meetings.models import Act


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """The acts of people since then, the earliest first. Where there are none, a new reading changed it."""

    acts: list[Act]


def stamp(record: models.Model) -> str:
    """Return what a form carries of `record`: its version, and the last act that anybody had done by then."""
    last = Act.objects.order_by("-pk").values_list("pk", flat=True).first()
    return f"{version_of(record)}-{last or 0}"


def meanwhile(record: models.Model, stamped: str) -> Meanwhile | None:
    """Return what happened to `record` since a form was stamped, or None if it is as it was shown.

    To be asked within the act that saves, after the record's row was locked.
    """
    version, _dash, last = stamped.rpartition("-")
    if version == version_of(record) or not last.isdecimal():
        return None
    acts = acts_about(record).filter(pk__gt=int(last)).order_by("pk")
    return Meanwhile(list(acts.select_related("person", "undoes")))
