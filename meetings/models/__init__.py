"""Rows, and questions about rows: one noun a file."""

from meetings.models.act import Act
from meetings.models.attendance import Attendance, Position, Role
from meetings.models.doubt import Doubt
from meetings.models.duplicate import SamePerson, SameResolution
from meetings.models.index_debt import IndexDebt
from meetings.models.last_change import LastChange
from meetings.models.meeting import Meeting, MeetingKind
from meetings.models.mention import Mention
from meetings.models.official import Official
from meetings.models.proposal import SameMeeting
from meetings.models.province import Province
from meetings.models.read import State
from meetings.models.report import Report
from meetings.models.resolution import Citation, Resolution
from meetings.models.sender import Sender
from meetings.models.statistic import Statistic
from meetings.models.synonym import Synonym
from meetings.models.unanswered import Unanswered
from meetings.models.unresolved_person import UnresolvedPerson
from meetings.models.upload import Upload

__all__ = [
    "Act",
    "Attendance",
    "Citation",
    "Doubt",
    "IndexDebt",
    "LastChange",
    "Meeting",
    "MeetingKind",
    "Mention",
    "Official",
    "Position",
    "Province",
    "Report",
    "Resolution",
    "Role",
    "SameMeeting",
    "SamePerson",
    "SameResolution",
    "Sender",
    "State",
    "Statistic",
    "Synonym",
    "Unanswered",
    "UnresolvedPerson",
    "Upload",
]
