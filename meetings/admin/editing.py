"""What the admin does alike for all that people change: its history, and two who edit one record at once."""

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from meetings.admin.chosen import ActsOnWhatWasShown
from meetings.admin.history_wording import told_acts
from meetings.admin.rebasing import rebased
from meetings.correcting.changes import acts_about, last_known
from meetings.correcting.meanwhile import meanwhile, stamp

LONGEST = 100  # characters; no stamp is longer


def stamped(request) -> str:
    """Return what a form carried of its record."""
    return request.POST.get("stamp", "")[:LONGEST]


class ShowsWhatItHeld:
    """Each field of a form also carries what it showed when the form was made."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:  # a form without a stamp was not made to be compared: what is stored counts
            field.show_hidden_initial = request.method != "POST" or "stamp" in request.POST
        return field


class KeptAdmin(ActsOnWhatWasShown):
    """Records whose history is shown."""

    def history_view(self, request, object_id, extra_context=None):
        """What people did to the record and to what belongs to it; that of a deleted one, too."""
        record = self.get_object(request, unquote(object_id))
        known = record or last_known(self.model, unquote(object_id))[0]
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        if known is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        acts = self.get_paginator(request, acts_about(known), 20).get_page(request.GET.get("p", 1))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Lịch sử"),
            "subtitle": str(known),
            "module_name": capfirst(self.opts.verbose_name_plural),
            "object": known,
            "is_deleted": record is None,
            "opts": self.opts,
            "page": acts,
            "acts": told_acts(acts.object_list, request.user),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/meetings/object_history.html", context)


class EditedAdmin(ShowsWhatItHeld, KeptAdmin):
    """Records that two people may come to edit at once."""

    change_form_template = "admin/meetings/edited_form.html"
    delete_confirmation_template = "admin/meetings/edited_deletion.html"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        context = dict(extra_context or {})
        if object_id is not None:
            record = self.get_object(request, unquote(object_id))
            if record is None and request.method == "POST":
                return self._is_gone(request, unquote(object_id))
            if record is not None:
                if request.method == "POST":
                    context["meanwhile"] = self._look_for_others(request, record)
                context["stamp"] = stamp(record)
        return super().changeform_view(request, object_id, form_url, context)

    def _look_for_others(self, request, record):
        """If somebody saved the record since it was shown, let the form be shown again, laid over that."""
        self.model._base_manager.select_for_update().filter(pk=record.pk).first()
        found = meanwhile(record, stamped(request))
        if found is None:
            return None
        fields = flatten_fieldsets(self.get_fieldsets(request, record))
        form = self.get_form(request, record, change=True, fields=fields)(instance=record)
        request.POST = rebased(request.POST, form, self._stored_formsets(request, record))
        request.saved_meanwhile = True
        return told_acts(found.acts)

    def _stored_formsets(self, request, record):
        prefixes: dict[str, int] = {}
        for formset_class, inline in self.get_formsets_with_inlines(request, record):
            prefix = formset_class.get_default_prefix()
            prefixes[prefix] = prefixes.get(prefix, 0) + 1
            name = prefix if prefixes[prefix] == 1 else f"{prefix}-{prefixes[prefix]}"
            yield formset_class(instance=record, prefix=name, queryset=inline.get_queryset(request))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if not getattr(request, "saved_meanwhile", False):
            return form

        class Refused(form):
            def clean(self):
                cleaned = super().clean()
                self.add_error(None, _("Chưa lưu: trong lúc bạn sửa, bản ghi này đã thay đổi."))
                return cleaned

        return Refused

    def _is_gone(self, request, pk):
        """What they typed is shown to whoever saves a record that somebody deleted meanwhile."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        record, acts = last_known(self.model, pk)
        if record is None:
            raise Http404
        sent = [(name, value) for name, values in request.POST.lists() for value in values]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Bản ghi đã bị xóa trong lúc bạn sửa"),
            "opts": self.opts,
            "acts": told_acts(acts[:1]),
            "typed": self._typed(request.POST),
            "sent": [(name, value) for name, value in sent if name != "csrfmiddlewaretoken"],
        }
        return TemplateResponse(request, "admin/meetings/gone.html", context, status=409)

    def _typed(self, sent):
        """Yield (what a field is called, what was typed) for those that do not hold what they showed."""
        for field in self.model._meta.fields:
            value, shown = sent.get(field.name), sent.get(f"initial-{field.name}")
            if value is not None and value != shown:
                yield field.verbose_name, dict(field.flatchoices).get(value, value)

    def delete_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return super().delete_view(request, object_id, extra_context)
        if request.method == "POST" and meanwhile(record, stamped(request)):
            text = _("Chưa xóa: trong lúc bạn xem, bản ghi này đã thay đổi. Xem lại rồi quyết định.")
            messages.error(request, text)
            return HttpResponseRedirect(request.get_full_path())
        context = {**(extra_context or {}), "stamp": stamp(record), "rejects": self.rejects}
        return super().delete_view(request, object_id, context)
