"""What a record is called in a sentence."""

from django.db import models

from meetings.models import Attendance, Citation, Report, Role, Statistic
from meetings.views.wording import figure_text


def name_of(record: models.Model) -> str:
    """Return "Lê Văn Thử", "14,4 %", "Nghị quyết 18-NQ/TW", "Lê Văn Thử, chủ trì"."""
    match record:
        case Attendance():
            return record.official.name
        case Role():
            return f"{record.attendance.official.name}, {record.get_role_display()}"
        case Citation():
            return record.resolution.name
        case Statistic():
            return f"{figure_text(record)} {record.unit}"
        case Report():
            return record.title or record.source_name
    return str(record)
