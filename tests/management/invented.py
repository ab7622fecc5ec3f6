"""Invented reports of the genre."""

# An invented report of the genre, with {place} and {name} to tell one from another.
REPORT = """Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ bảy

Sáng 12/3/2019, Ban Chấp hành Đảng bộ tỉnh {place} tổ chức hội nghị lần thứ bảy. \
Đồng chí {name}, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì hội nghị.

Hội nghị nghe báo cáo kết quả thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành \
Trung ương Đảng khóa XII. Toàn tỉnh đã giảm 12 phòng chuyên môn và 36 đơn vị sự nghiệp công lập.
"""

PLACES = ["Nghệ An", "Hà Nam", "Thái Bình", "Cao Bằng", "Quảng Ngãi", "Bến Tre", "Kon Tum", "Lạng Sơn"]
NAMES = ["Phan Bá Lục", "Mạc Thị Duyên", "Khổng Minh Tú", "Ông Văn Hạnh", "Lèng Thị Sao", "Tôn Thất Bảo"]


def report(number: int) -> str:
    name = NAMES[number % len(NAMES)]
    return REPORT.format(place=PLACES[number % len(PLACES)], name=name) + f"Bản tin số {number}.\n"
