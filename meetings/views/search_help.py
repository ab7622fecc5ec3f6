"""How to search: examples, each of which is a link and is asked by a test."""

from typing import NamedTuple

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe


class Example(NamedTuple):
    """What to type, and what it finds."""

    typed: str
    finds: str


class Field(NamedTuple):
    """A part of the record to search in: names that can stand before the colon, and what it is."""

    names: list[str]
    example: str
    finds: str


PLAIN = [
    Example("tinh gọn bộ máy", _("Mọi bản ghi có đủ các từ; chỗ các từ đứng liền nhau xếp trước.")),
    Example("tinh gon bo may", _("Không dấu cũng được. Có dấu thì cách viết giống câu hỏi xếp trước.")),
    Example("Hoà Bình", _("Dấu đặt kiểu cũ hay kiểu mới là một: Hòa Bình.")),
    Example("UBND tỉnh", _("Tên viết tắt và tên đầy đủ tìm ra nhau: ủy ban nhân dân tỉnh.")),
    Example("Ninh Bình", _("Cuộc họp của Hà Nam, Nam Định trước đây cũng thuộc Ninh Bình ngày nay.")),
    Example("hooij nghij", _("Quên bật bộ gõ cũng hiểu: kiểu Telex và kiểu VNI.")),
]
NUMBERS = [
    Example("18-NQ/TW", _("Số hiệu văn bản, viết liền hay cách đều được.")),
    Example("NQ 18", _("Gọi tắt một văn bản.")),
    Example("36,4%", _("Con số như trong bài báo.")),
    Example("1503", _("Có dấu chấm hàng nghìn hay không: 1.503.")),
    Example("25/10/2017", _("Ngày, cũng khi bài báo viết: ngày 25 tháng 10 năm 2017.")),
]
SIGNS = [
    Example('"ban thường vụ tỉnh ủy"', _("Trong ngoặc kép: đúng các từ này, liền nhau.")),
    Example('tỉnh -"y tế"', _("Dấu trừ đứng trước: không có từ hay cụm từ này.")),
    Example('"y tế" OR "tinh gọn"', _("OR viết hoa: một trong hai.")),
]
FIELDS = [
    Field(["tỉnh", "tinh", "province"], "tỉnh:Ninh Bình", _("Chỉ tìm trong tên tỉnh, thành phố.")),
    Field(["người", "nguoi", "official"], "người:Lê Thị", _("Chỉ tìm trong tên và chức vụ của cán bộ.")),
    Field(["vănbản", "vanban", "document"], "vănbản:18-NQ/TW", _("Chỉ tìm trong các văn bản được nhắc.")),
    Field(["tiêuđề", "tieude", "title"], 'tiêuđề:"tổng kết"', _("Chỉ tìm trong tên gọi.")),
    Field(["năm", "nam", "year"], "năm:2018-2024", _("Của một năm, hay từ năm đến năm.")),
]


@require_safe
def search_help(request):
    sections = [
        ("words", _("Gõ từ"), PLAIN),
        ("numbers", _("Số hiệu, con số, ngày"), NUMBERS),
        ("signs", _("Ngoặc kép, dấu trừ, OR"), SIGNS),
    ]
    return render(request, "meetings/search_help.html", {"sections": sections, "fields": FIELDS})
