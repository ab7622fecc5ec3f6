"""Which records have a history, and what is written into it: what people do, nothing of what machines do.

django-simple-history makes a typed table of past rows beside each model, keeps it in step through
migrations, and compares rows. When rows are written is another matter here than in most archives: a load of
a thousand reports would write a hundred thousand rows that nobody asks for, since a reading can be made
again. So rows are written for acts alone (`meetings.correcting.acts`): for each changed record the row as it
then is and, where the history does not know it, first the row that was there before. Both together give
"from" and "to", and all that is needed to take the act back.
"""

from django.db import models
from django.db.models.signals import pre_save
from simple_history import register
from simple_history.models import HistoricalRecords

from meetings.correcting import acts
from meetings.models import (
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Mention,
    Official,
    Position,
    Report,
    Resolution,
    Role,
    SameMeeting,
    SamePerson,
    SameResolution,
    Statistic,
    Synonym,
    UnresolvedPerson,
)
from meetings.models.act import Act

# What has a history, owners before what belongs to them; and what of it is never kept there: what cannot
# change, and what readers left to be reached by.
KEPT: dict[type[models.Model], dict] = {
    Meeting: {"m2m_fields": [Meeting.province_candidates.field]},
    Report: {"excluded_fields": ["received", "text"]},
    Official: {},
    Resolution: {},
    Attendance: {},
    Position: {},
    Role: {},
    Citation: {},
    Statistic: {},
    Mention: {},
    SameMeeting: {},
    SamePerson: {},
    SameResolution: {},
    UnresolvedPerson: {},
    Doubt: {"excluded_fields": ["contact"]},
    Synonym: {},
}


class PartOfAct(models.Model):
    """A row of a history belongs to an act: "=" is the row before it, "+", "~" and "-" what became of it."""

    act = models.ForeignKey(Act, on_delete=models.CASCADE, related_name="%(class)s")

    class Meta:
        abstract = True


class ActRecords(HistoricalRecords):
    """Tells the act under way what changes, instead of writing a row for every save."""

    def __init__(self, **config):
        super().__init__(
            bases=(PartOfAct,), history_change_reason_field=models.TextField(null=True), **config
        )

    def finalize(self, sender, **kwargs):
        super().finalize(sender, **kwargs)
        pre_save.connect(self.pre_save, sender=sender, weak=False)

    def get_meta_options(self, model):
        """A history is read with its record: it needs no permissions of its own."""
        return {**super().get_meta_options(model), "default_permissions": ()}

    def get_meta_options_m2m(self, through_model):
        return {**super().get_meta_options_m2m(through_model), "default_permissions": ()}

    def pre_save(self, instance, raw=False, **kwargs):
        if not raw:
            acts.touch(instance)

    def post_save(self, instance, created, using=None, raw=False, **kwargs):
        if created and not raw:
            acts.made(instance)

    def pre_delete(self, instance, **kwargs):
        acts.touch(instance)

    def post_delete(self, instance, using=None, **kwargs):
        """It was touched before."""

    def m2m_changed(self, instance, action, attr, pk_set, reverse, **kwargs):
        if action.startswith("pre_") and not reverse:
            acts.touch(instance)


def keep_histories() -> None:
    """Give each model of `KEPT` its history; once, when the applications are ready."""
    for model, config in KEPT.items():
        register(model, app="meetings", records_class=ActRecords, **config)
