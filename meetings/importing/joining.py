"""Makes two meetings one, when an editor has said that they are."""

from typing import Any

from django.db import models, transaction

from meetings.importing.evidence import PERSON
from meetings.importing.merge import GONE, JOINED, is_lost, merge
from meetings.importing.recognition import free_identity
from meetings.importing.twins import twins
from meetings.models import Meeting, SameMeeting
from meetings.models.mention import TARGETS
from meetings.models.read import ReadRecord, State


@transaction.atomic
def accept(proposal: SameMeeting) -> Meeting:
    """They are one: join the younger meeting to the older. Return the meeting that stands."""
    standing, joined = proposal.first.standing_self(), proposal.second.standing_self()
    join(standing, joined)
    proposal.verdict = SameMeeting.Verdict.ACCEPTED
    proposal.save(update_fields=["verdict"])
    return standing


@transaction.atomic
def join(standing: Meeting, joined: Meeting) -> None:
    """Give `standing` what `joined` has: reports, people, documents, figures and all their words.

    What both have is not doubled: the words of both stand behind it. The page of `joined` leads to the other.
    """
    if standing != joined:
        _move_people(joined, standing)
        _move(joined.citations, standing.citations)
        _move(joined.statistics, standing.statistics)
        _bring_what_people_said(joined, standing)
        _move_words_that_agree(joined, standing)
        for report in joined.reports.without_bytes():
            report.meeting = standing
            report.save(update_fields=["meeting"])
        for doubt in joined.doubts.all():  # what readers doubt waits with what it is about
            doubt.meeting = standing
            doubt.save(update_fields=["meeting"])
        joined.joined_to = standing
        joined.save(update_fields=["joined_to"])
        standing.save()  # changed by what came to it


def decline(proposal: SameMeeting) -> None:
    """They are two meetings: never propose it again."""
    proposal.verdict = SameMeeting.Verdict.DECLINED
    proposal.save(update_fields=["verdict"])


def _move_words_that_agree(joined: Meeting, standing: Meeting) -> None:
    """The second report's words stand behind a field of the meeting where they say the same."""
    said, stands = joined.effective(), standing.effective()
    agreed = [name for name in said if said[name] == stands[name]]
    joined.mentions.exclude(field__in=agreed).delete()
    _move_words(joined, standing)


def _move_people(joined: Meeting, standing: Meeting) -> None:
    same = twins(joined.attendances.all(), standing.attendances.all())
    for attendance in joined.attendances.all():
        twin = same.get(attendance.pk)
        if twin is None:
            _hand_over(attendance, standing)
            continue
        _move(attendance.positions, twin.positions)
        _move(attendance.roles, twin.roles)
        _settle_into(attendance, twin)


def _move(records: models.Manager, there: models.Manager) -> None:
    """Give the records of one owner to another; of two that are the same the touched one's state stands."""
    same = twins(records.all(), there.all())
    for record in records.all():
        if record.pk in same:
            _settle_into(record, same[record.pk])
        else:
            _hand_over(record, there.instance, there.field.name)


def _hand_over(record: ReadRecord, owner: models.Model, name: str = "meeting") -> None:
    """Give a record to another owner, under an identity that is free there."""
    record.identity = free_identity(record.identity, type(record).objects.filter(**{name: owner}))
    setattr(record, name, owner)
    record.save()


def _settle_into(record: ReadRecord, twin: ReadRecord) -> None:
    """Let the words of `record` stand behind `twin`, and what people said of it; then let it go."""
    _bring_what_people_said(record, twin)
    if is_lost(twin) and not record.touched:  # the other report says it: it waits for no verdict any more
        twin.mentions.exclude(rule=PERSON).delete()
        merge(twin, {name: getattr(record, name) for name in record.read_fields})
    elif is_lost(record) and not is_lost(twin):
        record.mentions.exclude(rule=PERSON).delete()
    twin.save()
    _move_words(record, twin)
    record.delete()


def _bring_what_people_said(record: ReadRecord, twin: ReadRecord) -> None:
    """People's values and verdict count at `twin` too (unsaved), save where they spoke of the twin.

    Where they said something else there, both answers wait for a choice.
    """
    if record.state == State.REJECTED and isinstance(record, Meeting):
        return  # what was no meeting says nothing of the one that stands
    both = _by_person(record) & _by_person(twin)
    theirs = _by_person(record) - both
    _note_contradictions(record, twin, both)
    _bring_questions(record, twin)
    for name in record.read_fields:
        if name in theirs:
            setattr(twin, name, getattr(record, name))
    twin.by_person = [name for name in twin.read_fields if name in {*twin.by_person, *theirs}]
    if twin.state == State.UNREVIEWED:
        twin.state = record.state


def _note_contradictions(record: ReadRecord, twin: ReadRecord, names: set[str]) -> None:
    """Queue the fields in which two people say two things, and a rejection against any other verdict."""
    said, stands = record.effective(), twin.effective()
    for name in sorted(twin.together(name for name in names if said[name] != stands[name])):
        _ask(twin, name, stands[name], said[name])
    verdicts = {record.state, twin.state}
    if State.REJECTED in verdicts and not verdicts <= {State.REJECTED, State.UNREVIEWED}:
        _ask(twin, "state", twin.state, record.state)


def _bring_questions(record: ReadRecord, twin: ReadRecord) -> None:
    """What waits for a choice at `record` waits at `twin`, unless something there does already."""
    asked = set(twin.conflict)
    for name, parts in record.conflict.items():
        if name == GONE or asked.intersection(record.together([name])):
            continue
        if name == "state":
            person = record.state if twin.state == State.UNREVIEWED else twin.state
        else:
            person = record.as_json(name)
        if parts.get(JOINED):
            if name != "state" or person != parts["now"]:
                _ask(twin, name, person, parts["now"])
        elif twin.machine.get(name, person) not in (person, parts.get("was")):
            twin.conflict[name] = {**parts, "person": person, "now": twin.machine[name]}


def _ask(twin: ReadRecord, name: str, person: Any, now: Any) -> None:
    """Queue a field, or the verdict (of which machines say nothing), in which two people say two things."""
    was = {"was": twin.machine[name]} if name in twin.machine else {}
    twin.conflict[name] = {**was, "person": person, "now": now, JOINED: True}


def _by_person(record: ReadRecord) -> set[str]:
    judged = record.state in (State.CONFIRMED, State.ADDED, State.REJECTED)
    return record.together(record.read_fields if judged else record.touched_fields())


def _move_words(record: models.Model, twin: models.Model) -> None:
    target = record._meta.model_name
    if target in TARGETS:
        for mention in record.mentions.all():
            setattr(mention, target, twin)
            if mention.is_there():
                mention.delete()
            else:
                mention.save(update_fields=[target])
