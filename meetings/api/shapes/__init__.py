"""What is said of each kind of record, as the OpenAPI document describes it.

Codes are English and the same in every language; what ends in `_label` is in the language that was asked for;
all other texts stand as the reports write them. `url` is the permanent address of a record's page.
"""

from meetings.api.shapes.answers import Answers, Page, Problems, Provinces
from meetings.api.shapes.records import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Province,
    Report,
    ReportWithText,
    Resolution,
    Statistic,
    WholeMeeting,
)

__all__ = [
    "Answers",
    "Attendance",
    "Citation",
    "Meeting",
    "Mention",
    "Official",
    "Page",
    "Problems",
    "Province",
    "Provinces",
    "Report",
    "ReportWithText",
    "Resolution",
    "Statistic",
    "WholeMeeting",
]
