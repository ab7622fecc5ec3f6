"""The province of a meeting: what points to it, what only seems to, and when the answer is that nobody can
say."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.extraction.findings import Fact, Mention, OfficialRead, PositionRead, RoleRead
from meetings.extraction.resolve.place import read_place
from meetings.reference.provinces import unit_on
from tests.extraction.marked import article

OLD, NEW = date(2023, 12, 5), date(2025, 10, 20)


def fact(text: str, day: date | None = OLD, officials=(), bounds=None, known=None) -> Fact:
    return read_place(article(text), None, officials, Fact(day), bounds, known)


def province(text: str, day: date | None = OLD, **more) -> str | None:
    return fact(text, day, **more).value


def official(name: str, *titles: str, former: bool = False) -> OfficialRead:
    """An official whom a text names at its first characters."""
    here = Mention(0, len(name), "name")
    positions = tuple(PositionRead(title, (here,), former) for title in titles)
    return OfficialRead(name, positions, (RoleRead("attend", (here,)),), (here,))


@pytest.mark.parametrize(
    "text",
    [
        "Ban Thường vụ Tỉnh ủy tổ chức hội nghị.",
        "Hội nghị học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Cán bộ, đảng viên học tập Chủ tịch Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh tham gia.",
        "Vì hòa bình và an ninh, hội nghị nhất trí cao.",
        "Đồng chí Trần Hà Nam và đồng chí Lê Bình Định phát biểu.",
        "Đồng chí Hà Nam Khánh phát biểu.",
        "Đại diện các tỉnh Nghệ An, Hà Tĩnh, Quảng Bình và Quảng Trị dự giao ban.",
        "Ông Lò Văn Bản, quê tỉnh Sơn La, dự gặp mặt.",
        "Các đồng chí nguyên Bí thư Tỉnh ủy Lai Châu, nguyên Chủ tịch UBND tỉnh Sơn La dự.",
        "Hội nghị bàn về Khu công nghiệp Bắc Giang và cao tốc Lạng Sơn.",
        "Đoàn công tác của tỉnh Cao Bằng đến thăm.",
        "Hội nghị nghe kinh nghiệm của tỉnh Quảng Ninh, mô hình ở Hải Phòng.",
        "Đường Điện Biên, phố Hà Nội và cầu Cần Thơ được sửa.",
        "Lãnh đạo hai tỉnh Bắc Kạn và Cao Bằng trao đổi.",
        "Đất Nghệ An nuôi người.",
        "Sơn La, Lai Châu: Mưa lớn trên diện rộng\nHội nghị diễn ra sáng nay.",
        "Từ Sơn La: nhìn lại một chặng đường\nHội nghị diễn ra sáng nay.",
        "Tỉnh ủy Sơn La và Lai Châu đã tổ chức quán triệt nghị quyết.",
        "Lãnh đạo tỉnh Sơn La, Lai Châu dự hội nghị.",
        "Giàn khoan Hải Dương 15 đã rời đi. Giàn khoan Hải Dương ấy không trở lại.",
        "Xã Quỳnh Lưu và huyện Mường Xa được khen.",
    ],
)
def test_nothing_points_to_a_province(text):
    assert province(text) is None


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Tỉnh ủy Nghệ An tổ chức hội nghị.", "nghe-an"),
        ("Sáng nay, UBND tỉnh Hà Nam họp.", "ha-nam"),
        ("Việc sắp xếp trên địa bàn tỉnh Hà Nam đạt kết quả.", "ha-nam"),
        ("Sơn La: Kỷ luật 12 đảng viên\nHội nghị diễn ra sáng nay.", "son-la"),
        ("Theo báo cáo của Tỉnh ủy Sơn La, tỉnh có 204 xã.", "son-la"),
        ("TỈNH ỦY SƠN LA HỌP\nHội nghị diễn ra sáng nay.", "son-la"),
        ("Ban Chấp hành Đảng bộ tỉnh Thái Nguyên họp.", "thai-nguyen"),
        ("Đoàn ĐBQH tỉnh Bình Định làm việc.", "binh-dinh"),
        ("Thành ủy TPHCM họp; TP.HCM phấn đấu tăng trưởng.", "ho-chi-minh"),
        ("UBND thành phố Hồ Chí Minh họp.", "ho-chi-minh"),
        ("Tỉnh ủy Đăk Lăk họp bàn về Tây Nguyên.", "dak-lak"),
        ("Tỉnh uỷ Thanh Hoá họp.", "thanh-hoa"),
        ("Tỉnh ủy Bà Rịa – Vũng Tàu họp.", "ba-ria-vung-tau"),
        ("Chủ tịch UBND tỉnh Hà Nam Lò Văn Bản phát biểu.", "ha-nam"),
        ("Sáng nay, tại Thái Bình, hội nghị khai mạc. Thái Bình phấn đấu.", "thai-binh"),
        ("Ông đề nghị, Hà Tĩnh cần rà soát; huyện Hương Khê báo cáo.", "ha-tinh"),
        ("Tỉnh ủy Lâm Đồng họp. Đoàn công tác tỉnh Gia Lai dự.", "lam-dong"),
        (
            "Tỉnh ủy Thanh Hóa tổ chức hội nghị. Ông Lò, Phó Bí thư Tỉnh ủy Lâm Đồng, về Tỉnh ủy Thanh Hóa.",
            "thanh-hoa",
        ),
        ("HĐND tỉnh Hà Tĩnh khai mạc kỳ họp\nNguyên Bí thư Tỉnh ủy Quảng Bình dự.", "ha-tinh"),
    ],
)
def test_the_province_named(text, slug):
    assert province(text) == slug


@pytest.mark.parametrize(
    ("text", "day", "slug"),
    [
        ("Tỉnh ủy Thừa Thiên Huế họp tại thành phố Huế.", date(2019, 5, 5), "thua-thien-hue"),
        ("Thành ủy Huế họp.", date(2025, 5, 5), "hue"),
        ("Tỉnh ủy Thái Bình họp.", date(2018, 9, 5), "thai-binh"),
        ("Theo Baothaibinh.com.vn", date(2018, 9, 5), "thai-binh"),
        ("Theo Baothaibinh.com.vn", NEW, "hung-yen"),
        ("Hội nghị tổng kết\nTin vui.\nTheo Báo Ấp Bắc", OLD, "tien-giang"),
        ("Hội nghị tổng kết\nTin vui.\nTheo Báo Ấp Bắc", NEW, "dong-thap"),
        ("Tỉnh ủy Phú Thọ họp. Địa bàn Hòa Bình, Vĩnh Phúc trước sáp nhập được nhắc tới.", NEW, "phu-tho"),
        ("Tỉnh ủy Quảng Ngãi họp về các xã thuộc Kon Tum (cũ).", NEW, "quang-ngai"),
    ],
)
def test_a_place_is_a_place_on_a_day(text, day, slug):
    assert province(text, day) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("(GLO)- Sáng 5/12, Tỉnh ủy họp.", "gia-lai"),
        ("Hội nghị\n(Baonghean.vn) - Sáng 5/12, Tỉnh ủy họp.", "nghe-an"),
        ("Hội nghị\nTỉnh ủy họp.\nNguồn: https://hdnd.hatinh.gov.vn/tin/123", "ha-tinh"),
        ("Hội nghị\nTỉnh ủy họp.\nTheo Báo Sơn La", "son-la"),
        ("Hội nghị\nTỉnh ủy họp.\nNguồn: Báo và phát thanh, truyền hình Cao Bằng", "cao-bang"),
        ("Hội nghị\nTỉnh ủy họp.\nTheo TTXVN", None),
    ],
)
def test_the_outlet_that_a_report_credits(text, slug):
    assert province(text) == slug


def test_an_outlet_writes_of_other_provinces_too():
    text = "Tỉnh ủy Thái Nguyên tổ chức hội nghị\nTại Thái Nguyên, hội nghị diễn ra.\nNguồn: baonghean.vn"
    read = fact(text)
    assert read.value == "thai-nguyen"
    assert [(c.value, bool(c.fell)) for c in read.candidates] == [("thai-nguyen", False), ("nghe-an", True)]


@pytest.mark.parametrize(
    ("text", "day", "slug"),
    [
        ("Hội nghị nhắc tới huyện Tiền Hải.", OLD, None),  # one district alone says too little
        ("Huyện Tam Nông và huyện Châu Thành báo cáo.", OLD, None),  # both names lie in several provinces
        ("Quê ở huyện Tiền Hải, huyện Quỳnh Phụ.", OLD, None),
        ("Huyện ủy Tiền Hải họp.", OLD, "thai-binh"),  # a district's own body is at home
        ("Ban Chấp hành Đảng bộ huyện Đại Từ họp.", OLD, "thai-nguyen"),
        ("Huyện ủy Sa Pa họp.", OLD, "lao-cai"),  # a town since, a district once
        ("(BĐ) - Sáng 2.7, Ủy ban Kiểm tra Tỉnh ủy họp.", OLD, "binh-dinh"),
        ("Thành ủy Sa Pa họp.", OLD, None),  # never a city
        ("Huyện ủy Tiền Hải và Huyện ủy Quỳnh Phụ báo cáo.", OLD, "thai-binh"),
        ("Huyện Tiền Hải (cũ), huyện Quỳnh Phụ (cũ) báo cáo.", NEW, "hung-yen"),
        ("Đảng ủy phường B'Lao và Đảng ủy xã D'Ran báo cáo.", NEW, "lam-dong"),
        ("Đảng ủy phường B’Lao và Đảng ủy xã D’Ran báo cáo.", OLD, None),  # there were no such communes then
    ],
)
def test_districts_and_communes(text, day, slug):
    assert province(text, day) == slug


@pytest.mark.parametrize(
    ("text", "day", "slug"),
    [
        ("Tỉnh ủy thành lập 56 đảng bộ cấp xã.", NEW, "cao-bang"),
        ("Kết thúc 161 đảng bộ cấp xã để thành lập 56Đảng bộ cấp xã.", NEW, "cao-bang"),
        ("Cả 129/129 xã, phường đã họp.", NEW, "ninh-binh"),
        ("Toàn tỉnh có 124 xã, phường.", NEW, None),  # three provinces have so many
        ("Tỉnh ủy kết thúc 56 đảng bộ cấp xã.", NEW, None),
        ("Trong đó 56 xã, phường đạt chuẩn.", NEW, None),
        ("Hội nghị có 56/60 xã, phường dự.", NEW, None),
        ("Toàn tỉnh có 56 xã, phường.", OLD, None),
    ],
)
def test_the_number_of_communes(text, day, slug):
    assert province(text, day) == slug


@pytest.mark.parametrize(
    ("name", "title", "day", "slug"),
    [
        ("Trương Quốc Huy", "Chủ tịch UBND tỉnh", date(2024, 12, 20), "ha-nam"),
        ("Trương Quốc Huy", "Bí thư Tỉnh ủy", date(2025, 8, 20), "ninh-binh"),
        ("Trương Quốc Huy", "Bí thư Tỉnh ủy", date(2025, 10, 20), "phu-tho"),
        ("Trương Quốc Huy", "Bí thư Tỉnh ủy", date(2015, 10, 20), None),
        ("Trương Quốc Huy", "Giám đốc Sở Tài chính", date(2024, 12, 20), None),
        ("Lò Văn Bản", "Bí thư Tỉnh ủy", date(2024, 12, 20), None),
        # without a day: the one province in which the name is known, in a first office only
        ("Lê Hồng Quang", "Bí thư Tỉnh ủy", None, "an-giang"),
        ("Lê Hồng Quang", "Bí thư Huyện ủy Mường Xa", None, None),
        ("Trương Quốc Huy", "Bí thư Tỉnh ủy", None, None),
    ],
)
def test_a_dated_office_holder(name, title, day, slug):
    text = f"{name}, {title} dự hội nghị."
    assert province(text, day, officials=(official(name, title),)) == slug


def test_a_title_that_names_its_province_points_to_no_other():
    officials = (official("Trương Quốc Huy", "Bí thư Tỉnh ủy Ninh Bình"),)
    read = fact("Trương Quốc Huy dự hội nghị.", date(2025, 10, 20), officials=officials)
    assert read.value is None
    assert "phu-tho" not in read.standing


def test_a_former_office_holder_points_nowhere():
    name = "Trương Quốc Huy"
    officials = (official(name, "Bí thư Tỉnh ủy", former=True),)
    assert province(f"{name}, nguyên Bí thư Tỉnh ủy", date(2025, 8, 20), officials=officials) is None


def test_office_holders_answer_between_bounds_too():
    name = "Trương Quốc Huy"
    officials = (official(name, "Chủ tịch UBND tỉnh"),)
    bounds = (date(2024, 12, 13), date(2025, 2, 28))
    assert province(f"{name}, Chủ tịch UBND tỉnh", None, officials=officials, bounds=bounds) == "ha-nam"


def test_a_holder_of_two_provinces_leaves_both():
    name = "Trương Quốc Huy"
    officials = (official(name, "Bí thư Tỉnh ủy"),)
    bounds = (date(2025, 8, 1), date(2025, 11, 1))
    read = fact(f"{name}, Bí thư Tỉnh ủy", None, officials=officials, bounds=bounds)
    assert read.value is None
    assert sorted(read.standing) == ["ninh-binh", "phu-tho"]


def test_what_the_archive_knows_of_the_people():
    officials = (official("Lò Văn Bản", "Bí thư Tỉnh ủy"), official("Vi Thị Na", "Chủ tịch UBND tỉnh"))
    text = "Lò Văn Bản và Vi Thị Na dự."
    assert province(text, officials=officials, known=lambda *_: ["son-la"]) == "son-la"
    assert province(text, officials=officials[:1], known=lambda *_: ["son-la"]) is None
    assert province(text, officials=officials, known=lambda *_: ["son-la", "lai-chau"]) is None


def test_the_make_up_of_the_unit_leaves_its_candidates():
    read = fact("Kế thừa kết quả của ba tỉnh trước khi sáp nhập.", date(2025, 7, 15))
    assert read.value is None
    assert sorted(read.standing) == ["lam-dong", "ninh-binh", "phu-tho", "vinh-long"]
    assert len(fact("Đảng bộ hai tỉnh trước sáp nhập.", date(2025, 7, 15)).standing) == 15


def test_the_make_up_says_nothing_where_nothing_was_merged():
    assert fact("Kế thừa kết quả của ba tỉnh trước khi sáp nhập.", OLD).candidates == ()


def test_guests_point_to_where_they_come_from():
    guests = (
        "đoàn công tác Tỉnh ủy Nghệ An do đồng chí Lò Văn Bản, Trưởng Đoàn ĐBQH tỉnh Nghệ An làm trưởng đoàn"
    )
    assert province(f"Sáng 8-3, {guests} đã đến trao đổi kinh nghiệm tại tỉnh Sơn La.") == "son-la"
    # a delegation that names no province is the province's own
    own = "Đoàn công tác của Tỉnh ủy do Trưởng Đoàn ĐBQH tỉnh Nghệ An Lò Văn Bản làm trưởng đoàn"
    assert province(f"{own} kiểm tra tại xã.") == "nghe-an"


def test_congresses_of_several_provinces_are_of_none():
    text = (
        "Đại hội đại biểu Đảng bộ tỉnh Nghệ An khai mạc tại Nghệ An; Nghệ An có 450 đại biểu.\n"
        "Cùng ngày, Đại hội Đảng bộ tỉnh Hà Tĩnh bế mạc."
    )
    read = fact(text)
    assert (read.value, {c.value for c in read.candidates}) == (None, {"nghe-an", "ha-tinh"})
    assert province(text.split("\n")[0]) == "nghe-an"


def test_several_provinces_alike_are_all_candidates():
    read = fact("UBND tỉnh Sơn La báo cáo. UBND tỉnh Lai Châu báo cáo.")
    assert (read.value, sorted(read.standing)) == (None, ["lai-chau", "son-la"])


def test_the_answer_shows_its_words_and_what_fell():
    text = "Tỉnh ủy Nghệ An tổ chức hội nghị. Đoàn công tác tỉnh Cao Bằng dự."
    read = fact(text)
    assert read.mentions[0].of(text) == "Nghệ An"
    assert [(c.value, c.fell) for c in read.candidates][1] == ("cao-bang", "a visiting delegation")


WORDS = st.sampled_from(
    [
        "Tỉnh ủy",
        "Nghệ An",
        "tỉnh",
        "Hà Nam",
        "Hồ Chí Minh",
        "huyện",
        "Tiền Hải",
        "Hòa Bình",
        "56 đảng bộ cấp xã",
        ".",
        "tổ chức",
        "baonghean.vn",
        "ba tỉnh trước khi sáp nhập",
        "\n",
        "xã",
        "Đoàn công tác",
        "(GLO)-",
        "TP.HCM",
        ",",
    ]
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from([OLD, NEW, None]))
def test_evidence_lies_in_the_text_and_a_slug_is_a_unit_of_the_day(text, day):
    read = fact(text, day)
    assert all(0 <= m.start < m.end <= len(text) for m in read.mentions)
    slugs = [*read.standing, *([read.value] if read.value else [])]
    assert not day or all(unit_on(slug, day) for slug in slugs)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_same_text_however_it_is_encoded_or_toned_reads_alike(text):
    plain = fact(text)
    for other in (normalize("NFD", text), text.replace("òa", "oà"), text.replace("\n", "\r\n")):
        assert (fact(other).value, fact(other).standing) == (plain.value, plain.standing)
