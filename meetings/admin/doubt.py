"""What readers doubt: an editor accepts it, which leads to correcting it, or declines it with an answer."""

from django import forms
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from meetings.admin.editing import KeptAdmin
from meetings.admin.queue_lines import review_address
from meetings.correcting.acts import touch
from meetings.models import Doubt, Report
from meetings.models.doubt import LONGEST
from meetings.views.doubted import said_now
from meetings.views.whereabouts import address_of, passages

BUTTONS = {"_accept": Doubt.Verdict.ACCEPTED, "_decline": Doubt.Verdict.DECLINED}


class DoubtForm(forms.ModelForm):
    answer = forms.CharField(
        label=_("Trả lời, lý do"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Người báo sai đọc được ở trang theo dõi của họ."),
    )


@admin.register(Doubt)
class DoubtAdmin(KeptAdmin):
    form = DoubtForm
    list_display = ["about", "beginning", "verdict", "province", "sent_on"]
    list_filter = ["verdict", "kind", ("meeting__province", admin.RelatedOnlyFieldListFilter), "made_at"]
    list_select_related = ["meeting__province"]
    search_fields = ["about", "said", "wanted", "answer"]
    ordering = ["-verdict", "-made_at", "-pk"]  # "open" comes last in the alphabet
    date_hierarchy = "made_at"
    shown = ["about", "said", "says_now", "words", "wanted", "contact", "made_at", "followed"]

    @admin.display(description=_("người đọc viết"))
    def beginning(self, doubt):
        return doubt.wanted if len(doubt.wanted) <= 80 else f"{doubt.wanted[:79]}…"

    @admin.display(description=_("gửi lúc"), ordering="made_at")
    def sent_on(self, doubt):
        return date_format(timezone.localtime(doubt.made_at), "d/m/Y H:i")

    @admin.display(description=_("trang theo dõi"))
    def followed(self, doubt):
        address = doubt.get_followed_url()
        return address and format_html('<a href="{}">{}</a>', address, _("như người báo sai thấy"))

    @admin.display(description=_("tỉnh, thành phố"))
    def province(self, doubt):
        return doubt.meeting and doubt.meeting.province

    @admin.display(description=_("nay ghi là"))
    def says_now(self, doubt):
        record = doubt.record
        if record is None:
            return _("Dữ kiện này không còn trong kho.")
        now = said_now(record, doubt.field)
        links = ((address_of(record, doubt.field), _("trang công khai")), (editing(doubt), _("sửa")))
        return format_html("{} ({})", now, format_html_join(", ", '<a href="{}">{}</a>', links))

    @admin.display(description=_("lời bài viết"))
    def words(self, doubt):
        record = doubt.record
        found = passages(record, doubt.field) if record else []
        quoted = ((one.before, one.quoted, one.after) for one in found)
        return format_html_join("", "<p>… {}<strong>{}</strong>{} …</p>", quoted) or "-"

    def get_fieldsets(self, request, obj=None):
        judged = [] if obj and obj.verdict == Doubt.Verdict.OPEN else ["verdict", "judged_by", "judged_at"]
        return [(None, {"fields": self.shown}), (_("Kết luận"), {"fields": [*judged, "answer"]})]

    def get_readonly_fields(self, request, obj=None):
        judged = ["verdict", "judged_by", "judged_at"]
        if obj and obj.verdict == Doubt.Verdict.OPEN:
            return [*self.shown, *judged]
        return [*self.shown, *judged, "answer"]

    def save_model(self, request, obj, form, change):
        """A verdict is given with a button; whoever comes second is told of the first."""
        verdict = next((verdict for name, verdict in BUTTONS.items() if name in request.POST), None)
        touch(obj)  # as the database has it, for the history
        if verdict and not obj.judge(verdict, request.user, form.cleaned_data.get("answer", "")):
            told = _("Đã có người kết luận trước: %(verdict)s (%(person)s).")
            first = {"verdict": obj.get_verdict_display(), "person": obj.judged_by}
            self.message_user(request, told % first, messages.WARNING)

    def response_change(self, request, obj):
        if "_accept" in request.POST and obj.record and obj.judged_by == request.user:
            told = _("Đã nhận. Người đọc viết: “%(wanted)s”. Hãy sửa dữ kiện ở đây.") % {"wanted": obj.wanted}
            self.message_user(request, told)
            return HttpResponseRedirect(editing(obj))
        return HttpResponseRedirect(reverse("admin:meetings_doubt_changelist"))

    def has_add_permission(self, request):
        return False


def editing(doubt: Doubt) -> str:
    """Where the record that is doubted can be corrected: beside its words where a report has them."""
    report = _report_of(doubt)
    if report is None:
        return reverse(f"admin:meetings_{doubt.kind}_change", args=[doubt.record_id])
    return review_address(report, f"{doubt.kind}-{doubt.record_id}")


def _report_of(doubt: Doubt) -> Report | None:
    """The current report that gives the fact, else one that tells of its meeting."""
    if doubt.kind == Doubt.Kind.REPORT:
        return Report.objects.current().filter(pk=doubt.record_id).first()
    if doubt.meeting is None:
        return None
    telling = Report.objects.current().filter(meeting=doubt.meeting.standing_self()).order_by("-pk")
    giving = telling.filter(**{f"mentions__{doubt.kind}": doubt.record_id})
    return giving.first() or telling.first()
