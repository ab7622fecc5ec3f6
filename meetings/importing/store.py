"""One received report → rows, in one transaction."""

from meetings.importing.carrying import carry_over
from meetings.importing.evidence import Evidence
from meetings.importing.proposals import propose_for
from meetings.importing.received import Received
from meetings.importing.record_rows import store_documents, store_figures, store_people
from meetings.importing.report_row import store_heading, store_meeting
from meetings.importing.same_documents import propose_documents
from meetings.importing.same_people import propose_people
from meetings.importing.unresolved import store_unresolved
from meetings.models import Meeting, Report
from meetings.models.act import by_machine
from meetings.models.writing import writing
from meetings.text.normalize import NORMALISATION

CREATED, UPDATED, UNCHANGED = "created", "updated", "unchanged"


class AlreadyLoaded(Exception):
    """The same text is in the archive under another name; the message names it."""

    def __init__(self, name: str):
        super().__init__(f"the same text is already loaded as {name}")


@by_machine()
@writing()
def store(received: Received) -> tuple[str, Meeting]:
    """Store one report and all that it gives; return what that did and the meeting it tells of.

    Raises AlreadyLoaded. Whatever is raised, nothing of this report is stored.
    """
    report, outcome = _report_for(received)
    meeting = report.meeting
    if outcome == UPDATED:
        carry_over(report)
    evidence = Evidence(report)
    changed = store_heading(report, received, evidence)
    changed |= store_meeting(meeting, received, evidence)
    changed |= store_people(meeting, received, evidence)
    changed |= store_documents(meeting, received, evidence)
    changed |= store_figures(meeting, received, evidence)
    changed |= evidence.write()
    store_unresolved(report, received.reading)
    propose_for(meeting)
    propose_people(meeting)
    propose_documents(meeting)
    if outcome == UNCHANGED and changed:
        outcome = UPDATED
    return outcome, meeting


def _report_for(received: Received) -> tuple[Report, str]:
    """Return the row that keeps the received bytes, made now or stored before, and what that did."""
    report = Report.objects.filter(digest=received.digest).select_related("meeting__province").first()
    if report and report.source_name != received.name:
        raise AlreadyLoaded(report.source_name)
    if report and report.is_current:
        return report, UNCHANGED
    older = Report.objects.current().filter(source_name=received.name).select_related("meeting").first()
    if older:
        older.is_current = False
        older.save(update_fields=["is_current"])
    if report:  # a text that had been replaced has come back
        report.is_current = True
        report.save(update_fields=["is_current"])
        return report, UPDATED
    report = Report.objects.create(
        source_name=received.name,
        digest=received.digest,
        received=received.content,
        text=received.text,
        normalisation=NORMALISATION,
        # The last that came in: the current one may be an older text come back.
        supersedes=Report.objects.versions_of(received.name).last(),
        meeting=older.meeting if older else _new_meeting(received.digest),
    )
    return report, UPDATED if older else CREATED


def _new_meeting(digest: str) -> Meeting:
    """Make a meeting whose address follows from its first report, so that every load gives the same one."""
    length = 10
    while Meeting.objects.filter(address=digest[:length]).exists():
        length += 1
    return Meeting.objects.create(address=digest[:length])
