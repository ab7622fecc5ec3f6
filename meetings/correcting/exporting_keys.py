"""By what a record is known in another load of the same texts: never by its primary key.

A meeting by the names of its reports, a person or a document by its natural key, what was read in a report by
the reader's name for it, evidence by the text's digest, its place and its words.
"""

from collections import defaultdict

from django.db import models

from meetings.correcting.history_rows import history_of
from meetings.importing.evidence import PERSON
from meetings.models import Act, Meeting, Mention, Report
from meetings.models.mention import TARGETS

SHORTEST = 10  # characters of a digest that make the address of a meeting


class Keys:
    """The keys of meetings and of words."""

    def __init__(self):
        self.of_meeting: dict[int, list[str]] = defaultdict(list)
        self.by_digest: dict[str, list[tuple[str, str]]] = defaultdict(list)
        reports = Report.objects.in_order_of_arrival().values_list("source_name", "digest", "meeting")
        for name, digest, meeting in reports:
            self.by_digest[digest[:SHORTEST]].append((digest, name))
            if name not in self.of_meeting[meeting]:
                self.of_meeting[meeting].append(name)

    def own_reports(self, meeting: Meeting) -> list[str]:
        """The names of the reports of which the meeting was made; none of one that a person added."""
        alike = self.by_digest[meeting.address[:SHORTEST]]
        return list(dict.fromkeys(name for digest, name in alike if digest.startswith(meeting.address)))

    def meeting(self, meeting: Meeting) -> dict:
        """Its address, which every load of the same texts gives it; and by whose names it is found where the
        texts are not the same: its own report, then the others that tell of it."""
        own = self.own_reports(meeting)
        told = self.of_meeting.get(meeting.pk, []) if own else []
        return {"sources": list(dict.fromkeys([*own, *told])), "address": meeting.address}

    def report(self, report: Report) -> dict:
        return {"source": report.source_name, "digest": report.digest}

    def evidence(self, record: models.Model) -> dict:
        """`read_in`: the reports in which a machine reads it, by name; `read`: the words there; `words`: what
        people pointed at."""
        read_in, read, words = [], [], []
        for mention in (
            mentions_of(record).select_related("report").order_by("report__source_name", "start", "end")
        ):
            place = {name: getattr(mention, name) for name in ("start", "end", "words", "field")}
            place = {**self.report(mention.report), **place}
            if mention.rule == PERSON:
                words.append(place)
                continue
            if mention.report.source_name not in read_in:
                read_in.append(mention.report.source_name)
            if getattr(record, "identity", ""):
                read.append({**place, "rule": mention.rule})
        return {"read_in": read_in, "read": read, "words": words}


def mentions_of(record: models.Model):
    """The evidence of a record; of a report, that of its own fields."""
    if isinstance(record, Report):
        return record.mentions.filter(**{f"{name}__isnull": True for name in TARGETS})
    return record.mentions.defer("report__received")


class Signatures:
    """Who last had a word about `fields` of each record of a model, when and why; which ones a person made.

    An act that only brought a record elsewhere, as a join does, says nothing of it.
    """

    def __init__(self, model: type[models.Model], fields: tuple[str, ...]):
        self.last: dict[int, Act] = {}
        self.made: set[int] = set()
        names = [model._meta.get_field(name).attname for name in fields]
        held: dict[int, list] = {}
        for row in history_of(model).objects.select_related("act").order_by("history_id"):
            pk, now = getattr(row, model._meta.pk.attname), [getattr(row, name) for name in names]
            if row.history_type == "+":
                self.made.add(pk)
            if row.history_type == "+" or (row.history_type == "~" and now != held.get(pk)):
                self.last[pk] = row.act
            held[pk] = now

    def of(self, pk: int | None) -> dict:
        act = self.last.get(pk)
        if act is None:
            return {"by": None, "at": None, "reason": ""}
        return {"by": act.signature, "at": act.made_at.isoformat(), "reason": act.reason}


def pointed_at(model: type[models.Model]):
    """The keys of the records of a model for which people pointed at words."""
    name = model._meta.model_name
    said = Mention.objects.filter(rule=PERSON)
    if name in TARGETS:
        return said.filter(**{f"{name}__isnull": False}).values(name)
    return said.filter(**{f"{target}__isnull": True for target in TARGETS}).values("report")
