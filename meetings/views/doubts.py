"""A reader tells of an error: the form beside a fact, and the page that says what became of it.

The fact's page does not say that somebody doubts it: anybody could cast a doubt on anybody, unseen by an
editor. It says so when a person has corrected it. Whoever told of the error is given an address that nobody
guesses: so they hear of the verdict, and the archive need not know who they are.
"""

from django import forms
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from meetings.models import Doubt, Sender
from meetings.models.doubt import LONGEST
from meetings.views.doubted import Part, name_for_editors, name_of, parts, said_now, said_to_editors
from meetings.views.senders import sender_of
from meetings.views.whereabouts import WORDS, address_of, meeting_of, passages, public_record


class WrittenField(forms.CharField):
    """Running text. Browsers count a new line as one character and send two."""

    def to_python(self, value) -> str:
        return super().to_python((value or "").replace("\r\n", "\n"))


class DoubtForm(forms.Form):
    what = forms.ChoiceField(label=_("Chỗ nào sai?"), widget=forms.RadioSelect)
    wanted = WrittenField(
        label=_("Theo bạn, đúng ra phải thế nào? Dựa vào đâu?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    contact = forms.CharField(label=_("Liên hệ (không bắt buộc)"), max_length=200, required=False)
    # People don't see it; what fills in every field does.
    website = forms.CharField(label=_("Để trống ô này"), required=False)

    def __init__(self, *args, choices: list[Part], **kwargs):
        super().__init__(*args, **kwargs)
        self.by_name = {part.name: part for part in choices}
        self.fields["what"].choices = [(name, part.label) for name, part in self.by_name.items()]
        self.fields["what"].error_messages["invalid_choice"] = _(
            "Dữ kiện này vừa được thay đổi. Xin xem lại và chọn chỗ sai."
        )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Ô này phải để trống: chỉ máy gửi thư rác mới điền."))
        return ""

    @property
    def options(self) -> list[tuple]:
        """Each radio button with the part that it stands for."""
        return [(radio, self.by_name[radio.data["value"]]) for radio in self["what"]]

    def keep(self) -> Doubt:
        Doubt.objects.forget_contacts()
        part = self.by_name[self.cleaned_data["what"]]
        return Doubt.objects.note(
            kind=part.record._meta.model_name,
            record_id=part.record.pk,
            field=part.field,
            meeting=meeting_of(part.record),
            about=name_for_editors(part)[:300],
            said=said_to_editors(part)[:700],
            wanted=self.cleaned_data["wanted"],
            contact=self.cleaned_data["contact"],
        )


def unlisted(view):
    """Search engines are to leave the page out; it is made anew for each reader."""

    def answer(request: HttpRequest, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return never_cache(answer)


@unlisted
@require_http_methods(["GET", "HEAD", "POST"])
def doubt(request, kind, key, field=""):
    record = public_record(kind, key)
    choices = list(parts(record)) if record else []
    chosen = next((part for part in choices if part.record == record and part.field == field), None)
    if chosen is None:
        raise Http404
    form = DoubtForm(request.POST or None, choices=choices, initial={"what": chosen.name if field else None})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            if Sender.objects.may_send(sender_of(request)):
                return redirect(form.keep().get_followed_url())
            status = 429
    response = render(
        request,
        "meetings/doubt.html",
        {
            "form": form,
            "name": name_of(record),
            "back": address_of(record, field),
            "meeting": meeting_of(record),
            "passages": passages(record, field),
            "too_many": status == 429,
        },
        status=status,
    )
    if status == 429:
        response["Retry-After"] = str(3600 - timezone.now().minute * 60 - timezone.now().second)
    return response


@unlisted
@require_safe
def followed(request, token):
    """What became of one doubt, for whoever has its address; an editor's name is not told."""
    told = get_object_or_404(Doubt, token=token)
    record = told.record and public_record(WORDS[type(told.record)], told.record_id)
    context = {
        "doubt": told,
        "back": address_of(record, told.field) if record else None,
        "now": said_now(record, told.field) if record else "",
        "address": request.build_absolute_uri(request.path),
    }
    return render(request, "meetings/doubt_followed.html", context)
