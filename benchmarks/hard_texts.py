"""Texts to measure the reading with: ordinary reports of invented people, and what is hard on patterns."""

from collections.abc import Callable, Iterator
from itertools import count, cycle

NAMES = (
    "Lò Thanh Hạc",
    "Đặng Vũ Nguyên",
    "Trần Thị Ngọc Sương",
    "H'Lan Niê",
    "Giàng A Phừ",
    "Mai Quốc Tường",
)
POSITIONS = (
    "Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy",
    "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh",
    "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy",
    "Phó Chủ tịch UBND tỉnh",
)
SENTENCES = (
    "Sáng {d}/{m}, Ban Thường vụ Tỉnh ủy tổ chức hội nghị lần thứ {d} sơ kết {m} năm thực hiện Nghị quyết"
    " số {n}-NQ/TW, ngày {d}/{m}/2021 của Bộ Chính trị.",
    "Đồng chí {name}, {position} chủ trì hội nghị.",
    "Cùng dự có các đồng chí: {name}, {position}; {other}, {position}; lãnh đạo các sở, ban, ngành của tỉnh.",
    "Báo cáo nêu rõ, sau {m} năm, toàn tỉnh giảm {d} phòng, đạt {m},{d}%; {n} đơn vị sự nghiệp"
    " công lập ({n}/1.{n}00).",
    "Năm 2024, Đảng bộ tỉnh kết nạp {n}{d} đảng viên mới, nâng tổng số đảng viên lên 7{n}.{n}{d} đồng chí.",
    "Phát biểu kết luận hội nghị, đồng chí {name} nhấn mạnh, các cấp ủy cần tiếp tục nâng cao nhận thức,"
    " trách nhiệm của người đứng đầu; tập trung rà soát, bổ sung quy chế làm việc, bảo đảm dân chủ.",
    "Ông {other}, {position} đề nghị các địa phương quan tâm công tác đào tạo, bồi dưỡng cán bộ cơ sở,"
    " nhất là cán bộ trẻ, cán bộ nữ, cán bộ người dân tộc thiểu số ở vùng sâu, vùng xa, vùng biên giới.",
    "Phấn đấu đến năm 2030, tốc độ tăng trưởng bình quân đạt trên {m}%/năm; hộ nghèo giảm còn dưới {d}%.",
)


def ordinary(length: int) -> str:
    """Return reports of invented people, one behind the other, of `length` characters."""
    return "".join(_taken(_sentences(), length))


def _sentences() -> Iterator[str]:
    names, positions = cycle(NAMES), cycle(POSITIONS)
    for number, sentence in zip(count(3), cycle(SENTENCES), strict=False):
        yield sentence.format(
            d=number % 27 + 1,
            m=number % 11 + 1,
            n=number % 89 + 10,
            name=next(names),
            other=next(names),
            position=next(positions),
        )
        yield "\n" if number % 3 else " "


def _taken(pieces: Iterator[str], length: int) -> Iterator[str]:
    for piece in pieces:
        if length <= len(piece):
            yield piece[:length]
            return
        length -= len(piece)
        yield piece


def repeated(pattern: str) -> Callable[[int], str]:
    """Return what makes a text of a length out of `pattern` again and again."""
    return lambda length: (pattern * (length // len(pattern) + 1))[:length]


def nested(length: int) -> str:
    return "(" * (length // 2) + ")" * (length - length // 2)


def capitals(length: int) -> str:
    """Capitalised syllables, no two neighbours alike: each could go on being a name."""
    syllables = ("Nguyễn", "Văn", "Ban", "Tỉnh", "Hòa", "Thị", "Lê", "Minh", "Hội", "Bí", "Đảng", "Y", "Sơn")
    return "".join(_taken((f"{syllable} " for syllable in cycle(syllables)), length))


TEXTS: dict[str, tuple[Callable[[int], str], int]] = {
    "ordinary reports": (ordinary, 400_000),
    "commas": (repeated(","), 1_000_000),
    "words and commas": (repeated("xã, "), 400_000),
    "one endless word": (repeated("nghiêng"), 1_000_000),
    "capitalised syllables": (capitals, 500_000),
    "deep brackets": (nested, 400_000),
    "digits only": (repeated("7"), 1_000_000),
    "dots": (repeated("."), 1_000_000),
    "1.1.1.1": (repeated("1."), 400_000),
    "1/1/1/1": (repeated("1/"), 400_000),
    "1-1-1-1": (repeated("1-"), 400_000),
    "percentages": (repeated("giảm 36,4%; "), 400_000),
    "counts and brackets": (repeated("5 xã (12/15), "), 400_000),
    "document numbers": (repeated("Nghị quyết số 18-NQ/TW, "), 400_000),
    "dates": (repeated("ngày 5/9, sáng 6/9/2018; "), 400_000),
    "positions": (repeated("Ủy viên Ban Thường vụ, Trưởng Ban "), 400_000),
    "comrades": (repeated("đồng chí "), 400_000),
    "names": (repeated("Nguyễn Văn An, "), 400_000),
    "one surname": (repeated("Nguyễn "), 400_000),
    "acts": (repeated("Lê Văn An chủ trì và phát biểu, dự "), 400_000),
    "titles alone": (repeated("đồng chí Bí thư Tỉnh ủy đề nghị. "), 400_000),
    "elliptic titles": (repeated("Ủy viên Ban Thường vụ, "), 400_000),
    "ministries": (repeated("Vụ trưởng Vụ A, Bộ B, "), 400_000),
    "homes": (repeated("Lê Văn An, thôn Đoài, xã Tân Lộc, "), 400_000),
    "gifts": (repeated("Lê Văn An trao quà cho "), 400_000),
    "retirements": (repeated("nghỉ hưu cho các đồng chí "), 400_000),
    "schools": (repeated("Bí thư Chi bộ Trường Chính trị Tô Hiệu và "), 400_000),
    "provinces": (repeated("Hà Nam "), 400_000),
    "half a province": (repeated("Hà "), 400_000),
    "districts": (repeated("huyện A "), 400_000),
    "counted communes": (repeated("56 "), 400_000),
    "all provinces": (repeated("các tỉnh "), 400_000),
    "newspapers": (repeated("báo "), 400_000),
    "delegations": (repeated("đoàn công tác "), 400_000),
    "hosts": (repeated("a.b."), 400_000),
    "number and dash": (repeated("18-"), 400_000),
    "number and comma": (repeated("1,"), 400_000),
    "numbers of nothing": (repeated("số 18, "), 400_000),
    "kinds of document": (repeated("Nghị quyết "), 400_000),
    "short forms": (repeated("Nghị quyết 18 "), 400_000),
    "issuers": (repeated("của Bộ Chính trị, "), 400_000),
    "open brackets": (repeated("("), 400_000),
    "people": (repeated("đồng chí Lò Thanh Hạc, Bí thư Tỉnh ủy; "), 400_000),
    "lists over lines": (repeated("Dự có:\n- Lê Văn An;\n- Lê Văn An;\n"), 400_000),
    "one list over lines": (repeated("- đồng chí A có:\n- "), 400_000),
    "quotation marks": (repeated("“"), 400_000),
    "spaces": (repeated(" "), 400_000),
    "lines": (repeated("\n"), 400_000),
    "short lines": (repeated("Hội nghị\n"), 400_000),
    "broken lines": (repeated("Hội nghị thảo luận các nội dung quan\ntrọng của kỳ họp và "), 400_000),
    "loose spaces": (repeated("Bí thư  Tỉnh ủy , Chủ tịch,Ủy viên "), 400_000),
    "slashes": (repeated("/"), 400_000),
    "dashes": (repeated("- "), 400_000),
    "full stops": (repeated("A. "), 400_000),
    "combining marks": (repeated("ệ" + "\u0301"), 200_000),
    "addresses": (repeated("https://bao.vn/"), 400_000),
}
