"""What the reader's rules are called on pages. A rule is named by its words, or as "family.rule"."""

from functools import lru_cache

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

LABELS = {
    # The meeting and its report
    "headline": gettext_lazy("đầu đề của bài"),
    "byline": gettext_lazy("dòng ghi tác giả"),
    "address": gettext_lazy("địa chỉ ghi trong bài"),
    "outlet credited": gettext_lazy("nguồn báo bài ghi"),
    "body name": gettext_lazy("tên cơ quan họp"),
    "ordinal of the meeting": gettext_lazy("số thứ tự của cuộc họp"),
    "term of the body": gettext_lazy("khóa, nhiệm kỳ ghi cạnh cơ quan"),
    "venue": gettext_lazy("nơi họp sau chữ “tại”"),
    "cue": gettext_lazy("từ ngữ cho biết loại cuộc họp"),
    # Days
    "day as machines write it": gettext_lazy("ngày do máy ghi"),
    "day in figures": gettext_lazy("ngày viết bằng số"),
    "day pointed to": gettext_lazy("ngày được chỉ tới, như “chiều nay”"),
    "day with its month's name": gettext_lazy("ngày có chữ “tháng”"),
    "days in a row": gettext_lazy("nhiều ngày liền"),
    # Places
    "dated office-holder": gettext_lazy("người giữ chức vụ, theo danh mục có ghi ngày"),
    "attested in the archive": gettext_lazy("người đã gặp trong các bài khác"),
    "district or commune": gettext_lazy("tên huyện, xã"),
    "make-up of the unit": gettext_lazy("lời về sự hợp thành của tỉnh"),
    "number of communes": gettext_lazy("số xã, phường của tỉnh"),
    "outlet": gettext_lazy("tờ báo của tỉnh"),
    "province named": gettext_lazy("tên tỉnh"),
    "province named in passing": gettext_lazy("tên tỉnh nêu thoáng qua"),
    # People, documents, figures
    "name": gettext_lazy("họ tên"),
    "name.short": gettext_lazy("họ tên viết ngắn"),
    "name.given": gettext_lazy("chỉ gọi tên"),
    "position": gettext_lazy("chức vụ"),
    "position.alone": gettext_lazy("chức vụ thay cho tên"),
    "position.membership": gettext_lazy("là ủy viên của cơ quan"),
    "act": gettext_lazy("lời kể việc làm ở cuộc họp"),
    "full document number": gettext_lazy("số, ký hiệu đầy đủ của văn bản"),
    "short document number": gettext_lazy("số văn bản viết ngắn"),
    "figure.count": gettext_lazy("con số đếm"),
    "figure.fraction": gettext_lazy("phân số"),
    "figure.percent": gettext_lazy("tỷ lệ phần trăm"),
    "figure.range": gettext_lazy("khoảng số"),
    "person": gettext_lazy("do người chỉ ra"),
}


def rule_label(rule: str) -> str:
    """Return how a rule is called: by its own name, its family's or its last word's; else the rule's name."""
    return _rule_label(rule, get_language())


@lru_cache(maxsize=10_000)  # pages name the same few for each fact
def _rule_label(rule: str, _language: str) -> str:
    names = (rule, rule.partition(".")[0], rule.rpartition(" ")[2])
    known = next((LABELS[name] for name in names if name in LABELS), None)
    return str(known) if known else _("quy tắc %(rule)s") % {"rule": rule}
