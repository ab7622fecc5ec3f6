"""What is done to records that were chosen in a list: to each as it was shown there, and to no other.

A list carries the version of each of its rows and the last act of anybody by then. What somebody has changed
since is left as it is, whatever was to be done to it, and named with what changed; the others have it done.
"""

from collections.abc import Callable, Iterable, Iterator

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError, models, transaction
from django.http import HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from meetings.admin.history_names import name_of
from meetings.admin.left_alone import Left, left_alone
from meetings.admin.listing import Listed
from meetings.admin.numbers import number_in
from meetings.correcting.changes import changed_since
from meetings.correcting.versions import version_of_rows
from meetings.models import Act

NAMED = 20  # of many records that are left so many are named


class ActsOnWhatWasShown(admin.ModelAdmin):
    change_list_template = "admin/meetings/edited_list.html"
    delete_selected_confirmation_template = "admin/meetings/edited_deletion_of_chosen.html"

    rejects = False  # whether what is deleted is rejected instead, if a machine read it

    def get_changelist(self, request, **kwargs):
        return Listed

    def seen_in_list(self, record: models.Model) -> list[models.Model]:
        """The rows that a line of the list shows; its version is theirs."""
        return [record]

    def changelist_view(self, request, extra_context=None):
        response = super().changelist_view(request, extra_context)
        if "cl" in (getattr(response, "context_data", None) or {}):
            response.context_data |= self._stamps(response.context_data["cl"].result_list)
        return response

    def _stamps(self, records: Iterable[models.Model]) -> dict:
        last = Act.objects.order_by("-pk").values_list("pk", flat=True).first()
        return {"shown": " ".join(f"{one.pk}@{self._version(one)}" for one in records), "since": last or 0}

    def _version(self, record: models.Model) -> str:
        return version_of_rows(self.seen_in_list(record))

    def response_action(self, request, queryset):
        """Do it to those that are as they were shown. Of a form that says nothing of that, to all."""
        if None in map(number_in, request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise SuspiciousOperation("no row has such a number")
        action = self.get_actions(request).get(self._wanted(request), [None])[0]
        if "shown" not in request.POST or getattr(action, "changes_nothing_yet", False):
            return super().response_action(request, queryset)
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        across = request.POST.get("select_across") == "1"
        left = list(self._changed(request.POST, None if across else chosen))
        if left:
            self._tell_of(request, left)
            queryset = queryset.exclude(pk__in=[told.pk for told in left])
            if not across and len(left) == len(set(chosen)):
                return HttpResponseRedirect(request.get_full_path())
        response = super().response_action(request, queryset)
        if "queryset" in (getattr(response, "context_data", None) or {}):  # it asks before it does it
            response.context_data |= self._stamps(response.context_data["queryset"])
            response.context_data["rejects"] = self.rejects
        return response

    def _wanted(self, request) -> str:
        """The name of the action whose button was pressed; a list can have several."""
        given, place = request.POST.getlist("action"), number_in(request.POST.get("index", "")) or 0
        return given[place] if place < len(given) else ""

    def _changed(self, sent, chosen: list[str] | None) -> Iterator[Left]:
        """Yield what became of each of the `chosen`, of all if None, that is not as it was shown.

        Where all are chosen, most are on pages that were not shown: only acts tell of those.
        """
        versions = dict(one.split("@", 1) for one in sent["shown"].split() if "@" in one)
        since = number_in(sent.get("since", "")) or 0
        keys = [*versions, *map(str, changed_since(self.model, since))] if chosen is None else chosen
        wanted = set(filter(None, map(number_in, keys)))
        stored = self.model._base_manager.filter(pk__in=wanted).select_related(
            *self.list_select_related or ()
        )
        stored = {one.pk: one for one in stored.select_for_update(of=("self",))}
        for pk in sorted(wanted):
            record = stored.get(pk)
            if record is None or versions.get(str(pk)) != self._version(record):
                yield left_alone(self.model, pk, self.seen_in_list(record) if record else [], since)

    def _tell_of(self, request, left: list[Left]) -> None:
        told = {"number": len(left), "records": left[:NAMED], "unnamed": len(left[NAMED:])}
        messages.warning(request, render_to_string("admin/meetings/parts/left_alone.html", told))


def judge_each(
    request, queryset, verdict: Callable[[models.Model], None], done: Callable[[int], str]
) -> None:
    """Give each of `queryset` a verdict, each as it is by then, and say of how many that is `done`.

    What the verdict before did to one of them counts; where it cannot be so, it is told.
    """
    number, refused = 0, []
    for pk in list(queryset.values_list("pk", flat=True)):
        record = queryset.model._base_manager.filter(pk=pk).first()
        if record is None:
            continue
        try:
            with transaction.atomic():
                verdict(record)
        except IntegrityError:
            refused.append(name_of(record))
        else:
            number += 1
    if number:
        messages.success(request, done(number))
    if refused:
        text = _("Không làm được với %(names)s: đã có bản ghi khác nói đúng như vậy.")
        messages.error(request, text % {"names": "; ".join(refused)})
