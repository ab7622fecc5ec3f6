"""Kinds of meetings, a closed list (the genre's grammar, F), with their names in Vietnamese and English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    slug: str
    vietnamese: str
    english: str


KINDS = (
    Kind("executive_committee", "Hội nghị Ban Chấp hành", "Executive committee"),
    Kind("standing_committee", "Họp Ban Thường vụ, Thường trực", "Standing committee"),
    Kind("congress", "Đại hội", "Congress"),
    Kind("working_session", "Buổi làm việc", "Working session"),
    Kind("key_cadres", "Hội nghị cán bộ chủ chốt", "Key cadres' conference"),
    Kind("review", "Hội nghị tổng kết, sơ kết", "Review conference"),
    Kind("dissemination", "Hội nghị quán triệt, triển khai", "Dissemination conference"),
    Kind("personnel", "Công tác cán bộ", "Personnel decision"),
    Kind("council_session", "Kỳ họp Hội đồng nhân dân", "People's Council session"),
    Kind("ceremony", "Lễ, gặp mặt, kỷ niệm", "Ceremony"),
    Kind("other", "Cuộc họp khác", "Other meeting"),
)


def kind(slug: str) -> Kind:
    """Return the kind of that slug. Raises KeyError for a slug that is none."""
    found = next((kind for kind in KINDS if kind.slug == slug), None)
    if not found:
        raise KeyError(slug)
    return found
