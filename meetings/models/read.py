"""What every record that a reader makes has in common: the machine's values beside the effective ones."""

from collections.abc import Iterable
from functools import cache
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

import meetings.models.filled  # noqa: F401 - the lookup `filled`


class State(models.TextChoices):
    UNREVIEWED = "unreviewed", _("máy đọc, chưa kiểm tra")
    CONFIRMED = "confirmed", _("đã được người kiểm tra")
    CORRECTED = "corrected", _("đã được người sửa")
    REJECTED = "rejected", _("đã bị bác bỏ")
    ADDED = "added", _("do người thêm")


def label_of(choices: type[models.TextChoices], value: str) -> str:
    """Return what a choice is called. Django's own `get_…_display` lists all choices anew each time."""
    labels = _labels(choices)
    return str(labels[value]) if value in labels else value


@cache
def _labels(choices: type[models.TextChoices]) -> dict[str, Any]:
    return dict(choices.choices)


class ReadQuerySet(models.QuerySet):
    def standing(self):
        """Without what an editor rejected."""
        return self.exclude(state=State.REJECTED)

    def reviewed(self):
        """The few of which a person has said something: asked for by name, they are found by indexes."""
        return self.filter(state__in=[state for state in State if state != State.UNREVIEWED])

    def in_conflict(self):
        """Touched by a person, and the machine has since come to say something else."""
        return self.filter(conflict__filled=True)

    def count_by(self, field: str) -> dict:
        """How many there are of each value of `field`."""
        return dict(self.order_by().values_list(field).annotate(models.Count("pk")))


def conflict_index(name: str) -> models.Index:
    """The few rows of a model that wait for a choice, found without a look at the others."""
    return models.Index(fields=["id"], condition=models.Q(conflict__filled=True), name=f"{name}_in_conflict")


class ReadRecord(models.Model):
    """A record made by a reader and correctable by a person.

    `machine` holds what the machine last said, field by field, in JSON; the columns hold what counts. A field
    whose column differs from `machine` was changed by a person; `by_person` names those that were, for the
    machine may come to say the same. `conflict` holds, per field, what the machine said before, what the
    person says and what the machine says now: {"was": …, "person": …, "now": …}; no "was" where no machine
    had said anything before.
    `identity` is the name under which the reader knows the record within its owner. It never changes, so that
    a record is recognised on re-reading whatever a person made of its columns; what a person added has none.
    """

    read_fields: ClassVar[tuple[str, ...]] = ()
    # Fields that are one answer together: whoever changes one of them has answered for all.
    read_together: ClassVar[tuple[str, ...]] = ()

    identity = models.CharField(max_length=300, blank=True, editable=False)
    machine = models.JSONField(default=dict, blank=True, editable=False)
    by_person = models.JSONField(default=list, blank=True, editable=False)
    conflict = models.JSONField(default=dict, blank=True, editable=False)
    state = models.CharField(_("trạng thái"), max_length=12, choices=State, default=State.UNREVIEWED)

    class Meta:
        abstract = True

    def effective(self) -> dict[str, Any]:
        """Return the values that count of every field a reader gives, in the JSON form of `machine`."""
        return {name: self.as_json(name) for name in self.read_fields}

    def as_json(self, name: str) -> Any:
        """Return one field's value as `machine` keeps it: days in ISO form, records by their natural key."""
        if self._meta.get_field(name).is_relation:
            return getattr(self, name).natural_key_text if getattr(self, f"{name}_id") else None
        value = getattr(self, name)
        if value is None or isinstance(value, bool | int | list | dict | str):
            return value
        return value.isoformat() if hasattr(value, "isoformat") else str(value)

    def in_json(self, name: str, value: Any) -> Any:
        """Return `value` in the form of `machine`, as the column `name` would give it, without keeping it."""
        kept = getattr(self, name)
        setattr(self, name, value)
        try:
            return self.as_json(name)
        finally:
            setattr(self, name, kept)

    def together(self, names: Iterable[str]) -> set[str]:
        """Return `names`, and with one of the fields that are one answer together the others."""
        names = set(names)
        return names | set(self.read_together) if names.intersection(self.read_together) else names

    def touched_fields(self) -> list[str]:
        """Return the fields in which a person's value stands against the machine's."""
        return [name for name in self.read_fields if self.is_by_person(name)]

    def is_by_person(self, name: str) -> bool:
        """True if a person gave this field the value it has."""
        if name not in self.machine:
            return False
        return name in self.by_person or self.machine[name] != self.as_json(name)

    @property
    def touched(self) -> bool:
        """True if a person has changed, confirmed, rejected or added this record."""
        return self.state != State.UNREVIEWED or bool(self.touched_fields())

    def mark_edited(self) -> None:
        """Set the state that follows from a person's edit of the columns; a verdict already given stands.

        Who corrects what was confirmed leaves the rest of it confirmed: every field is a person's then.
        """
        differing = [name for name, value in self.machine.items() if value != self.as_json(name)]
        if differing and self.state == State.CONFIRMED:
            differing = self.read_fields
        self.by_person = [name for name in self.read_fields if name in {*self.by_person, *differing}]
        if not self.machine:
            self.state = State.ADDED if self.state == State.UNREVIEWED else self.state
        elif differing:
            if self.state in (State.UNREVIEWED, State.CONFIRMED):
                self.state = State.CORRECTED
        elif self.state == State.CORRECTED:
            self.state = State.CONFIRMED
