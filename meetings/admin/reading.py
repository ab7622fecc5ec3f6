"""What the admin does alike for every record that a reader makes.

An edit sets the record's state. Deleting what a machine read rejects it instead: a deleted row would come
back with the next reading, a rejected one does not.
"""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from meetings.admin.editing import EditedAdmin
from meetings.correcting import verdicts


@admin.action(description=_("Xác nhận: đã kiểm tra, đúng"), permissions=["change"])
def confirm(modeladmin, request, queryset):
    for record in queryset:
        verdicts.confirm(record)


@admin.action(description=_("Bác bỏ: máy đọc sai"), permissions=["change"])
def reject(modeladmin, request, queryset):
    for record in queryset:
        verdicts.reject(record)


class ReadRecordAdmin(EditedAdmin):
    """Lists of machine-read records with their state, and edits that set it."""

    actions = [confirm, reject]
    save_on_top = True

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
