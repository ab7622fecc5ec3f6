"""What the admin does alike for every record that a reader makes.

An edit sets the record's state. Deleting what a machine read rejects it instead: a deleted row would come
back with the next reading, a rejected one does not.
"""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from meetings.models import State
from meetings.models.read import ReadRecord


def remove(record: ReadRecord) -> bool:
    """Delete what a person added; reject what a machine read. Return True if it was rejected."""
    if not record.identity and not record.machine:
        record.delete()
        return False
    record.state = State.REJECTED
    record.save(update_fields=["state"])
    return True


@admin.action(description=_("Xác nhận: đã kiểm tra, đúng"), permissions=["change"])
def confirm(modeladmin, request, queryset):
    for record in queryset:
        if record.state in (State.UNREVIEWED, State.REJECTED):
            record.state = State.CORRECTED if record.touched_fields() else State.CONFIRMED
            record.save(update_fields=["state"])


@admin.action(description=_("Bác bỏ: máy đọc sai"), permissions=["change"])
def reject(modeladmin, request, queryset):
    for record in queryset.exclude(state=State.REJECTED):
        record.state = State.REJECTED
        record.save(update_fields=["state"])


class ReadRecordAdmin(admin.ModelAdmin):
    """Lists of machine-read records with their state, and edits that set it."""

    actions = [confirm, reject]
    save_on_top = True

    def save_model(self, request, obj, form, change):
        if "state" not in form.changed_data:
            obj.mark_edited()
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        for record in formset.save(commit=False):
            record.mark_edited()
            record.save()
        for record in formset.deleted_objects:
            remove(record)
        formset.save_m2m()

    def get_deleted_objects(self, objs, request):
        """What a machine read is rejected: nothing below it goes, so nobody need be allowed to."""
        return [str(record) for record in objs], {}, set(), []

    def delete_model(self, request, obj):
        self.delete_queryset(request, [obj])

    def delete_queryset(self, request, queryset):
        rejected = sum(remove(record) for record in queryset)
        if rejected:
            text = ngettext(
                "%(count)d bản ghi do máy đọc đã được bác bỏ thay vì xóa, để lần đọc sau không tạo lại.",
                "%(count)d bản ghi do máy đọc đã được bác bỏ thay vì xóa, để lần đọc sau không tạo lại.",
                rejected,
            )
            self.message_user(request, text % {"count": rejected}, messages.WARNING)
