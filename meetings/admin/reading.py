"""What the admin does alike for every record that a reader makes.

An edit sets the record's state. Deleting what a machine read rejects it instead: a deleted row would come
back with the next reading, a rejected one does not.
"""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from meetings.admin.chosen import judge_each
from meetings.admin.editing import EditedAdmin
from meetings.correcting import verdicts


@admin.action(description=_("Xác nhận: đã kiểm tra, đúng"), permissions=["change"])
def confirm(modeladmin, request, queryset):
    judge_each(
        request,
        queryset,
        verdicts.confirm,
        lambda n: ngettext("Đã xác nhận %(n)d bản ghi.", "Đã xác nhận %(n)d bản ghi.", n) % {"n": n},
    )


@admin.action(description=_("Bác bỏ: máy đọc sai"), permissions=["change"])
def reject(modeladmin, request, queryset):
    judge_each(
        request,
        queryset,
        verdicts.reject,
        lambda n: ngettext("Đã bác bỏ %(n)d bản ghi.", "Đã bác bỏ %(n)d bản ghi.", n) % {"n": n},
    )


class ReadRecordAdmin(EditedAdmin):
    """Lists of machine-read records with their state, and edits that set it."""

    actions = [confirm, reject]
    rejects = True
    save_on_top = True
    owners = ("meeting", "attendance")

    def get_readonly_fields(self, request, obj=None):
        """Whose a record is stays as it is, for a reading would bring it back there: it is rejected there
        and added where it belongs."""
        own = {field.name for field in self.opts.fields}.intersection(self.owners if obj else ())
        return [*super().get_readonly_fields(request, obj), *sorted(own)]

    def save_model(self, request, obj, form, change):
        if "state" not in form.changed_data:
            verdicts.mark_corrected(obj, form.changed_data)
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        edited = formset.save(commit=False)
        changed = {record.pk: names for record, names in formset.changed_objects}
        for record in edited:
            verdicts.mark_corrected(record, changed.get(record.pk, ()))
            record.save()
        for record in formset.deleted_objects:
            verdicts.remove(record)
        formset.save_m2m()

    def get_deleted_objects(self, objs, request):
        """What a machine read is rejected: nothing below it goes, so nobody need be allowed to."""
        return [str(record) for record in objs], {}, set(), []

    def delete_model(self, request, obj):
        self.delete_queryset(request, [obj])

    def delete_queryset(self, request, queryset):
        rejected = sum(verdicts.remove(record) for record in queryset)
        if rejected:
            text = ngettext(
                "%(count)d bản ghi do máy đọc đã được bác bỏ thay vì xóa, để lần đọc sau không tạo lại.",
                "%(count)d bản ghi do máy đọc đã được bác bỏ thay vì xóa, để lần đọc sau không tạo lại.",
                rejected,
            )
            self.message_user(request, text % {"count": rejected}, messages.WARNING)
