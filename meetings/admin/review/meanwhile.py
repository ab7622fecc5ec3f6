"""Two editors at one record: the second hears what the first made of it, and keeps what they typed."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.http import QueryDict
from django.utils.translation import gettext as _

from meetings.admin.review.forms import RecordForm, form_for
from meetings.correcting.changes import acts_about
from meetings.models import Act, Report
from meetings.models.read import ReadRecord
from meetings.views.wording import day_text


class Changed(NamedTuple):
    """What a field held when the second editor opened the form, and what it holds now; in words."""

    label: str
    was: str
    now: str


class Meanwhile(NamedTuple):
    """What changed since the form was opened, by which act, and the form to go on with."""

    changes: list[Changed]
    act: Act | None
    form: RecordForm


def meanwhile(sent: RecordForm, record: ReadRecord, report: Report, data: Mapping) -> Meanwhile:
    """Compare what was shown to the sender of a form with `record` as it is now.

    In the form to go on with, a field that the sender left alone takes what it holds now, so that saving
    does not turn it back; one that both changed keeps what the sender typed.
    """
    fresh = form_for(record, report)
    merged = QueryDict(mutable=True)
    merged.update({name: value for name, value in data.items() if name != "csrfmiddlewaretoken"})
    changes = []
    for name, field in fresh.fields.items():
        bound = fresh[name]
        now, shown = bound.value(), data.get(bound.html_initial_name, "")
        if field.has_changed(now, shown):
            changes.append(Changed(field.label, _text(field, shown), _text(field, now)))
            _put(merged, bound.html_initial_name, "" if now is None else now)
            if name not in sent.changed_data:
                _put(merged, bound.html_name, "on" if now is True else now)
    return Meanwhile(changes, acts_about(record).first(), form_for(record, report, merged))


def _put(data: QueryDict, name: str, value) -> None:
    """Write a value as the browser would send it: a box that is not ticked is not sent."""
    if value in (None, False):
        data.pop(name, None)
    else:
        data[name] = str(value)


def _text(field, value) -> str:
    """A value as the editor reads it: the label of a choice, a day, a dash where there is nothing."""
    if value in (None, ""):
        return "–"
    if choices := getattr(field, "choices", None):
        return next((str(label) for key, label in choices if str(key) == str(value)), str(value))
    value = field.to_python(value)
    if isinstance(value, bool):
        return _("có") if value else _("không")
    return day_text(value) if isinstance(value, date) else str(value)
