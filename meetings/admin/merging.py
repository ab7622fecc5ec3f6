"""Pages on which editors make two people or documents one, two again, or one two: each sending is one act."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from meetings.admin.comparing import card, likely, named, place_of, rows_of, with_passages
from meetings.admin.editing import EditedAdmin
from meetings.admin.numbers import number_in
from meetings.correcting.acts import act
from meetings.correcting.merging import decline, merge, proposals_of, take_back
from meetings.correcting.splitting import CannotSplit
from meetings.models.merging import Mergeable
from meetings.views.units import Units


@admin.action(description=_("Gộp…"), permissions=["change"])
def merge_chosen(modeladmin, request, queryset):
    """Lead to the page that shows the chosen ones side by side."""
    return HttpResponseRedirect(modeladmin.merge_address(queryset.values_list("pk", flat=True)))


merge_chosen.changes_nothing_yet = True


class MergingAdmin(EditedAdmin):
    """Whoever is added here has an address of their own choice; nobody's address changes afterwards."""

    change_form_template = "admin/meetings/mergeable_form.html"
    actions = [merge_chosen]
    split_form = None

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(["slug"] if obj else [])]

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def get_urls(self):
        info = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        shown, sent = require_http_methods(["GET", "HEAD", "POST"]), require_POST
        return [
            path("merge/", wrap(shown(self.merge_view)), name=f"{info}_merge"),
            path("<int:pk>/split/", wrap(shown(self.split_view)), name=f"{info}_split"),
            path("<int:pk>/take-back/", wrap(sent(self.take_back_view)), name=f"{info}_take_back"),
            *super().get_urls(),
        ]

    def address(self, name: str, *args) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{name}", args=args)

    def merge_address(self, keys) -> str:
        return f"{self.address('merge')}?{'&'.join(f'ids={key}' for key in keys)}"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        context = {"can_merge": self.has_change_permission(request), **(extra_context or {})}
        return super().changeform_view(request, object_id, form_url, context)

    def merge_view(self, request):
        """The chosen ones side by side; whoever is sent as `stands` keeps name and address."""
        self._check(request)
        given = request.POST if request.method == "POST" else request.GET
        records = self._chosen(request, given)
        proposal = self._proposal(given, records)
        if request.method == "POST" and "decline" in request.POST and proposal:
            with self._act(request):
                decline(proposal)
            messages.success(request, _("Đã ghi: là hai. Sẽ không đề nghị nữa."))
            return HttpResponseRedirect(self._proposals_address(proposal))
        if request.method == "POST":
            stands = next((one for one in records if str(one.pk) == request.POST.get("stands")), None)
            if stands and len(records) > 1:
                with self._act(request):
                    merge(stands, records)
                messages.success(request, _("Đã gộp; địa chỉ cũ dẫn về đây. Có thể lấy lại bất cứ lúc nào."))
                return HttpResponseRedirect(self.address("change", stands.pk))
            messages.error(request, _("Chọn ít nhất hai, và chọn tên nào đứng."))
        units = Units()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Gộp"),
            "opts": self.opts,
            "cards": [card(record, units) for record in records],
            "stands": max(records, key=lambda one: rows_of(one).count(), default=None),
            "likely": [(one, place_of(one, units)) for one in likely(records[0])] if records else [],
            "proposal": proposal,
        }
        return TemplateResponse(request, "admin/meetings/merge.html", context)

    def _chosen(self, request, given) -> list[Mergeable]:
        """Those who stand of the chosen ones, and one who is given by address; each once."""
        keys = [*filter(None, map(number_in, given.getlist("ids")))]
        found = [one.standing_self() for one in self.model.objects.filter(pk__in=keys).order_by("pk")]
        if given.get("also"):
            also = named(self.model, given["also"])
            if also is None:
                messages.error(request, _("Không có trang nào ở địa chỉ “%s”.") % given["also"])
            found += [also] if also else []
        return list(dict.fromkeys(found))

    def _proposal(self, given, records):
        """The open proposal that led here, if it is still about these."""
        proposal = number_in(given.get("proposal", ""))
        if len(records) < 2 or not proposal:
            return None
        open_ones = proposals_of(records[0]).objects.open()
        return open_ones.select_related("first", "second").filter(pk=proposal).first()

    def _proposals_address(self, proposal) -> str:
        return f"{reverse(f'admin:meetings_{proposal._meta.model_name}_changelist')}?verdict__exact=open"

    def take_back_view(self, request, pk: int):
        self._check(request)
        record = get_object_or_404(self.model, pk=pk)
        if record.merged_into_id:
            with self._act(request):
                take_back(record)
            messages.success(request, _("Đã lấy lại: đứng riêng như trước, và không đề nghị gộp nữa."))
        return HttpResponseRedirect(self.address("change", pk))

    def split_view(self, request, pk: int):
        """What reports attest of one record, to choose what is another's."""
        self._check(request)
        record = get_object_or_404(self.model, pk=pk).standing_self()
        form = self.split_form(record, request.POST or None)
        rows = rows_of(record)
        sent = set(request.POST.getlist("rows"))
        chosen = [row for row in rows if str(row.pk) in sent]
        is_valid = request.method == "POST" and form.is_valid()
        if is_valid and len(chosen) < len(sent):
            form.add_error(None, _("Có cuộc họp đã chọn vừa được người khác tách đi hoặc bỏ: mời chọn lại."))
        elif is_valid:
            try:
                with self._act(request):
                    into = form.split(chosen)
            except CannotSplit as error:
                form.add_error(None, form.why(error, chosen))
            else:
                messages.success(request, _("Đã tách. Đọc lại bài không gộp lại nữa."))
                return HttpResponseRedirect(self.address("change", into.pk))
        units = Units()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Tách"),
            "opts": self.opts,
            "record": record,
            "rows": with_passages(rows),
            "chosen": [row.pk for row in chosen],
            "form": form,
            "likely": [(one, place_of(one, units)) for one in likely(record)],
        }
        return TemplateResponse(request, "admin/meetings/split.html", context)

    def _act(self, request):
        return act(request.user, request.POST.get("reason", "").strip())

    def _check(self, request) -> None:
        if not self.has_change_permission(request):
            raise PermissionDenied
