"""What an editor does on a review page with one press: each deed is one act and says what it did.

A deed is sent as words with a blank between them: "confirm attendance-12@9f3c… position-3@77ab…". What is
named with "@" must still be as it was shown, else nothing is done.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.admin.review.keys import Stale, Unnamed, key_of, record_as_shown, record_of
from meetings.admin.review.wording import name_of
from meetings.correcting import verdicts
from meetings.correcting.acts import act, touch
from meetings.correcting.said import column_value
from meetings.correcting.words import Place, point_at
from meetings.importing.joining import accept, decline
from meetings.models import Act, Attendance, Doubt, Report, SameMeeting, State, UnresolvedPerson
from meetings.models.read import ReadRecord


class Done(NamedTuple):
    """What was done, in words; the key of the card it was done to; the act, None if nothing changed."""

    said: str
    key: str
    act: Act | None = None
    goes_on: bool = False  # True if the editor is done with the card


class Refused(Exception):
    """It cannot be done; the message says why to a person."""


Deed = Callable[[Report, list[str], models.Model], Done]


def carry_out(report: Report, words: str, person) -> Done:
    """Do what `words` say on the page of `report`. Raises Stale, Refused, or Unnamed for words of no form."""
    name, *about = words.split(" ")
    deed = DEEDS.get(name)
    if deed is None or (not about and name != "rest"):
        raise Unnamed(words)
    try:
        with act(person) as doing:
            done = deed(report, about, person)
            doing.reason = done.said
    except (Unnamed, ObjectDoesNotExist, ValueError) as error:
        raise Unnamed(words) from error
    except IntegrityError as error:
        raise Refused(_("Đã có bản ghi khác nói đúng như vậy.")) from error
    return done._replace(act=doing.act)


def confirm(report: Report, about: list[str], person) -> Done:
    """The record, and the parts of a person that were shown with it."""
    record, *parts = [_read(report, token) for token in about]
    for one in (record, *parts):
        verdicts.confirm(one)
    return Done(_("Đã xác nhận: %(name)s") % {"name": name_of(record)}, key_of(record), goes_on=True)


def reject(report: Report, about: list[str], person) -> Done:
    record = _read(report, about[0])
    verdicts.reject(record)
    return Done(_("Đã bác bỏ: %(name)s") % {"name": name_of(record)}, key_of(record), goes_on=True)


def restore(report: Report, about: list[str], person) -> Done:
    record = _read(report, about[0])
    verdicts.restore(record)
    return Done(_("Đã nhận lại: %(name)s") % {"name": name_of(record)}, key_of(record))


def rest(report: Report, about: list[str], person) -> Done:
    """Confirm what was shown and nobody has looked at since; what somebody has changed stays as it is."""
    confirmed = 0
    for token in about:
        try:
            record = _read(report, token)
        except Stale:
            continue
        if record.state == State.UNREVIEWED:
            verdicts.confirm(record)
            confirmed += 1
    said = ngettext("Đã xác nhận %(count)d bản ghi", "Đã xác nhận %(count)d bản ghi", confirmed)
    said %= {"count": confirmed}
    left = len(about) - confirmed
    if left:
        passed = ngettext(
            "%(count)d bản ghi vừa có người đổi nên để nguyên",
            "%(count)d bản ghi vừa có người đổi nên để nguyên",
            left,
        )
        said = f"{said}; {passed % {'count': left}}"
    return Done(said, key_of(report.meeting), goes_on=True)


def settle(report: Report, about: list[str], person) -> Done:
    """Choose one of the three values of a field in conflict."""
    token, field, choice = about
    record = _read(report, token)
    if field not in record.conflict:
        raise Unnamed(field)
    verdicts.settle(record, field, choice)
    said = _("Đã giải quyết: %(name)s") % {"name": name_of(record)}
    return Done(said, key_of(record), goes_on=not record.conflict)


def say(report: Report, about: list[str], person) -> Done:
    """A field of the meeting is what one of the machine's candidates says."""
    token, field, value = about
    record = _read(report, token)
    if field not in record.read_fields:
        raise Unnamed(field)
    values = {field: column_value(record, field, value)}
    if field == "held_on":
        values |= {"held_from": None, "held_until": None}
    verdicts.correct(record, **values)
    return Done(_("Đã sửa: %(name)s") % {"name": name_of(record)}, key_of(record))


def means(report: Report, about: list[str], person) -> Done:
    """Words that the machine left open mean a person of the meeting."""
    token, key = about
    row, who = _unresolved(report, token), record_of(key)
    if not isinstance(who, Attendance) or who.meeting_id != report.meeting_id:
        raise Unnamed(key)
    point_at(report, Place(row.start, row.end), who)
    said = _("“%(words)s” là %(name)s") % {"words": row.words, "name": name_of(who)}
    return Done(said, key_of(row), goes_on=True)


def nobody(report: Report, about: list[str], person) -> Done:
    row = _unresolved(report, about[0])
    row.verdict = UnresolvedPerson.Verdict.NOBODY
    row.save(update_fields=["verdict"])
    return Done(_("“%(words)s” không chỉ ai") % {"words": row.words}, key_of(row), goes_on=True)


def join(report: Report, about: list[str], person) -> Done:
    proposal = _proposal(report, about[0])
    standing = accept(proposal)
    return Done(_("Đã gộp thành một cuộc họp: %(name)s") % {"name": standing.name}, key_of(standing))


def apart(report: Report, about: list[str], person) -> Done:
    decline(_proposal(report, about[0]))
    return Done(_("Đã ghi: là hai cuộc họp"), key_of(report.meeting), goes_on=True)


def heed(report: Report, about: list[str], person) -> Done:
    """Judge what a reader doubts: "accepted" or "declined"."""
    token, verdict = about
    doubt = record_as_shown(token)
    if not isinstance(doubt, Doubt) or verdict not in ("accepted", "declined"):
        raise Unnamed(token)
    touch(doubt)
    doubt.judge(verdict, person)
    return Done(
        _("Đã ghi kết luận về lời báo sai: %(verdict)s") % {"verdict": doubt.get_verdict_display()},
        f"{doubt.kind}-{doubt.record_id}",
    )


DEEDS: dict[str, Deed] = {
    deed.__name__: deed
    for deed in (confirm, reject, restore, rest, settle, say, means, nobody, join, apart, heed)
}


def _read(report: Report, token: str) -> ReadRecord:
    """Return a record of this report's meeting as it was shown."""
    record = record_as_shown(token)
    if not isinstance(record, ReadRecord) or meeting_id_of(record) != report.meeting_id:
        raise Unnamed(token)
    return record


def meeting_id_of(record: models.Model) -> int:
    if hasattr(record, "attendance_id"):
        record = record.attendance
    return record.meeting_id if hasattr(record, "meeting_id") else record.pk


def _unresolved(report: Report, token: str) -> UnresolvedPerson:
    row = record_as_shown(token)
    if not isinstance(row, UnresolvedPerson) or row.report_id != report.pk:
        raise Unnamed(token)
    return row


def _proposal(report: Report, token: str) -> SameMeeting:
    proposal = record_as_shown(token)
    if not isinstance(proposal, SameMeeting) or report.meeting_id not in (
        proposal.first_id,
        proposal.second_id,
    ):
        raise Unnamed(token)
    return proposal
