"""Titles and the names they belong to, ellipses filled in (grammar B.4)."""

import pytest

from tests.extraction.people.told import read, titles

NO_TITLE = [
    ("Ông Lê Văn An, 54 tuổi, người xã Tân An, dự.", {"Lê Văn An": []}),
    ("Đồng chí Lê Văn An vừa được Thủ tướng Chính phủ phê chuẩn.", {"Lê Văn An": []}),
    ("Đồng chí Lê Văn An dự, lãnh đạo Ban Tổ chức Tỉnh ủy vắng mặt.", {"Lê Văn An": []}),
    (
        "Đồng chí Lê Văn An dự; các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy; bí thư các huyện ủy.",
        {"Lê Văn An": []},
    ),
    ("Ban Bí thư nghe đồng chí Lê Văn An báo cáo.", {"Lê Văn An": []}),
    ("Đoàn Chủ tịch mời đồng chí Lê Văn An phát biểu.", {"Lê Văn An": []}),
    (
        "Đồng chí Lê Văn An và Trần Thị Bích, Bí thư Tỉnh ủy dự.",
        {"Lê Văn An": [], "Trần Thị Bích": ["Bí thư Tỉnh ủy"]},
    ),
    (
        "Dự có các đồng chí: Lê Văn An, Trần Thị Bích, Chủ tịch UBND tỉnh.",
        {"Lê Văn An": [], "Trần Thị Bích": ["Chủ tịch UBND tỉnh"]},
    ),
]

ONE_PERSON = [
    (
        "Đồng chí Lê Văn An, Hàm Vụ trưởng Vụ Tổng hợp, Kiểm tra viên chính, dự.",
        ["Hàm Vụ trưởng Vụ Tổng hợp", "Kiểm tra viên chính"],
    ),
    # A and B: before the name
    ("Bí thư Tỉnh ủy Lê Văn An cho biết.", ["Bí thư Tỉnh ủy"]),
    ("Đồng chí Phó Bí thư thường trực Tỉnh uỷ Lê Văn An nói.", ["Phó Bí thư Thường trực Tỉnh ủy"]),
    ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lê Văn An nói.", ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]),
    # C: behind, with commas
    (
        "Đồng chí Lê Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì.",
        ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
    ),
    # companies, taxes, groups of a committee, cells of villages
    (
        "Lê Văn An, Bí thư Đảng ủy, Chủ tịch Hội đồng thành viên Tổng Công ty Đường sắt Miền Tây dự.",
        [
            "Bí thư Đảng ủy Tổng Công ty Đường sắt Miền Tây",
            "Chủ tịch Hội đồng thành viên Tổng Công ty Đường sắt Miền Tây",
        ],
    ),
    (
        "Lê Văn An, Chủ tịch HĐQT kiêm Tổng Giám đốc Tập đoàn An Phát dự.",
        ["Chủ tịch HĐQT", "Tổng Giám đốc Tập đoàn An Phát"],
    ),
    ("Lê Văn An, Trưởng Thuế tỉnh dự.", ["Trưởng Thuế tỉnh"]),
    (
        "Lê Văn An, Tổ trưởng Tổ công tác số 3 của Ban Thường vụ Tỉnh ủy dự.",
        ["Tổ trưởng Tổ công tác số 3 của Ban Thường vụ Tỉnh ủy"],
    ),
    ("Bí thư Chi bộ thôn Đoài Lê Văn An phát biểu.", ["Bí thư Chi bộ thôn Đoài"]),
    # a verb or an adverb ends a body of no list, and what reports is no newspaper
    ("Lê Văn An, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy báo cáo kết quả.", ["Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"]),
    (
        "Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh trực tiếp giải đáp.",
        ["Hiệu trưởng Trường Chính trị tỉnh"],
    ),
    ("Lê Văn An, Trưởng Ban Tiếp công dân tỉnh dự.", ["Trưởng Ban Tiếp công dân tỉnh"]),
    ("Lê Văn An, Tổng Biên tập báo Quê Hương dự.", ["Tổng Biên tập báo Quê Hương"]),
    # a short level and its place without a space, and the province's short name
    ("Phó Chủ tịch UBND TP.Hà Nội Lê Văn An nói.", ["Phó Chủ tịch UBND TP. Hà Nội"]),
    ("Lê Văn An, Phó Bí thư Thành ủy TP.HCM, nói.", ["Phó Bí thư Thành ủy TP. HCM"]),
    ("Lê Văn An, Giám đốc Sở Y tế TT-Huế, nói.", ["Giám đốc Sở Y tế TT-Huế"]),
    ("Dự có Lê Văn An, Phó Chủ tịch UBND TP. Ông ấy vắng mặt.", ["Phó Chủ tịch UBND TP."]),
    # a delegate's delegation is no person
    ("Lê Văn An, đại biểu Quốc hội khóa XV Đoàn Hà Nam, nói.", ["ĐBQH"]),
    ("Đại biểu Quốc hội Đoàn Minh An nói.", ["ĐBQH"]),
    # names of every people behind a committee or a body of no list
    ("Bí thư Huyện ủy Uông Chu Lý nói.", ["Bí thư Huyện ủy"]),
    ("Bí thư Huyện ủy H'Lan Kđoh nói.", ["Bí thư Huyện ủy"]),
    ("Hiệu trưởng Trường Chính trị tỉnh Giàng A Sáu nói.", ["Hiệu trưởng Trường Chính trị tỉnh"]),
    ("Chủ tịch UBND tỉnh Đoàn Minh An nói.", ["Chủ tịch UBND tỉnh"]),
    # no place between the committee and the name, though the middle name may begin one
    ("Bí thư Huyện ủy Lê Văn An nói.", ["Bí thư Huyện ủy"]),
    ("Bí thư Đảng ủy xã Lê Văn An nói.", ["Bí thư Đảng ủy xã"]),
    ("Bí thư Huyện ủy Hoàng Su Phì Lê Văn An nói.", ["Bí thư Huyện ủy Hoàng Su Phì"]),
    # the Party and the ministry that the rank has said; abbreviations of the national press
    (
        "Nguyên Tổng Bí thư BCH T.Ư Đảng Cộng sản Việt Nam Lê Văn An dự.",
        ["nguyên Tổng Bí thư"],
    ),
    (
        "Lê Văn An, Phó Bí thư Đảng ủy Quân sự T.Ư, Bộ trưởng Quốc phòng dự.",
        ["Phó Bí thư Đảng ủy Quân sự Trung ương", "Bộ trưởng Bộ Quốc phòng"],
    ),
    ("Lê Văn An, Bộ trưởng Khách mời dự.", ["Bộ trưởng"]),
    ("Lê Văn An, nguyên Chủ tịch QH dự.", ["nguyên Chủ tịch Quốc hội"]),
    ("Lê Văn An, Phó Trưởng Ban Thường trực BCĐ tỉnh dự.", ["Phó Trưởng ban Thường trực BCĐ tỉnh"]),
    # the term of one title in brackets
    (
        "Ông Lê Văn An - Bí thư Tỉnh ủy (khóa XXI), Chủ tịch HĐND tỉnh trình bày diễn văn.",
        ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
    ),
    (
        "Ông Lê Văn An, nguyên Chủ tịch UBND huyện, hiện đang là Giám đốc Sở Y tế dự.",
        ["nguyên Chủ tịch UBND huyện", "Giám đốc Sở Y tế"],
    ),
    # an age between: the national press
    ("Ông Lê Văn An, 54 tuổi, Giám đốc Sở Y tế dự.", ["Giám đốc Sở Y tế"]),
    ("Ông Lê Văn An, sinh năm 1970, Giám đốc Sở Y tế dự.", ["Giám đốc Sở Y tế"]),
    # bodies of no list: a series with commas, a rank's words within, others who follow
    (
        "Lê Văn An, Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh chủ trì.",
        ["Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh"],
    ),
    (
        "Lê Văn An, Trưởng Tiểu ban Nội dung Đại hội đại biểu Đảng bộ tỉnh (nhiệm kỳ 2020-2025) chủ trì.",
        ["Trưởng Tiểu ban Nội dung Đại hội đại biểu Đảng bộ tỉnh"],
    ),
    (
        "Bí thư Trung ương Đảng, Trưởng Đoàn Kiểm tra số 9 của Ban Bí thư Trung ương Đảng Lê Văn An chủ trì.",
        ["Bí thư Trung ương Đảng", "Trưởng Đoàn Kiểm tra số 9 của Ban Bí thư Trung ương Đảng"],
    ),
    (
        "Dự có Lê Văn An, Phó Trưởng Ban An toàn giao thông tỉnh và đại diện lãnh đạo các sở.",
        ["Phó Trưởng Ban An toàn giao thông tỉnh"],
    ),
    (
        "Ông Lê Văn An, Phó Chủ tịch - Tổng Thư ký Liên hiệp các Hội Khoa học tỉnh dự.",
        ["Phó Chủ tịch - Tổng Thư ký Liên hiệp các Hội Khoa học tỉnh"],
    ),
    # D: dashes, brackets
    ("Lê Văn An- Phó Bí thư Tỉnh ủy dự.", ["Phó Bí thư Tỉnh ủy"]),
    (
        "Ông Lê Văn An – Phó Bí thư Tỉnh ủy – Chủ tịch UBND tỉnh dự.",
        ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"],
    ),
    ("Ông Lê Văn An (Giám đốc Sở Nội vụ) nói.", ["Giám đốc Sở Nội vụ"]),
    ("Ông Lê Văn An (bìa trái), Giám đốc Sở Nội vụ, nói.", ["Giám đốc Sở Nội vụ"]),
    ("Ông Lê Văn An là Giám đốc Sở Nội vụ.", ["Giám đốc Sở Nội vụ"]),
    (
        "Bí thư Thành ủy Lê Văn An, Chủ tịch HĐND thành phố, nói.",
        ["Bí thư Thành ủy", "Chủ tịch HĐND thành phố"],
    ),
    # abbreviations
    ("Đồng chí Lê Văn An, UVT.Ư Đảng, Bí thư Tỉnh ủy dự.", ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"]),
    ("Đồng chí Lê Văn An, Ủy viên TƯ Đảng, nói.", ["Ủy viên Trung ương Đảng"]),
    ("Đồng chí Lê Văn An, Ủy viên Ban Chấp hành Trung ương Đảng, nói.", ["Ủy viên Trung ương Đảng"]),
    ("Đồng chí Lê Văn An, UVBTV Tỉnh ủy, nói.", ["Ủy viên Ban Thường vụ Tỉnh ủy"]),
    ("Đồng chí Lê Văn An, Thường vụ Tỉnh ủy, nói.", ["Ủy viên Ban Thường vụ Tỉnh ủy"]),
    ("Đồng chí Lê Văn An, Ủy viên BCH Đảng bộ tỉnh, nói.", ["Ủy viên Ban Chấp hành Đảng bộ tỉnh"]),
    ("Ông Lê Văn An, Chủ tịch Ủy ban nhân dân tỉnh, nói.", ["Chủ tịch UBND tỉnh"]),
    ("Ông Lê Văn An, Trưởng đoàn Đại biểu Quốc hội tỉnh, nói.", ["Trưởng Đoàn ĐBQH tỉnh"]),
    ("Đồng chí Lê Văn An, Ủy viên dự khuyết Trung ương Đảng, nói.", ["Ủy viên dự khuyết Trung ương Đảng"]),
    # known bodies before commas
    (
        "Ông Lê Văn An, Giám đốc Sở Văn hóa, Thể thao và Du lịch, nói.",
        ["Giám đốc Sở Văn hóa, Thể thao và Du lịch"],
    ),
    (
        "Ông Lê Văn An, Giám đốc Trung tâm Văn hóa, Thông tin và Thể thao, Huyện ủy viên, nói.",
        ["Giám đốc Trung tâm Văn hóa, Thông tin và Thể thao", "Huyện ủy viên"],
    ),
    ("Ông Lê Văn An, Trưởng Ban Văn hóa - Xã hội HĐND tỉnh, nói.", ["Trưởng Ban Văn hóa - Xã hội HĐND tỉnh"]),
    (
        "Ông Lê Văn An, Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh, nói.",
        ["Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh"],
    ),
    (
        "Đồng chí Lê Văn An, Trưởng ban Chỉ đạo tỉnh về chuyển đổi số nhấn mạnh.",
        ["Trưởng ban Chỉ đạo tỉnh về chuyển đổi số"],
    ),
    # ellipses
    (
        "Đồng chí Lê Văn An, Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy nói.",
        ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Tổ chức Tỉnh ủy"],
    ),
    (
        "Đồng chí Lê Văn An, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh nói.",
        ["Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh"],
    ),
    (
        "Đồng chí Lê Văn An, Phó Bí thư, Chủ tịch UBND huyện Sơn Lộc nói.",
        ["Phó Bí thư Huyện ủy Sơn Lộc", "Chủ tịch UBND huyện Sơn Lộc"],
    ),
    (
        "Đồng chí Lê Văn An, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lộc nói.",
        ["Bí thư Đảng ủy xã Tân Lộc", "Chủ tịch HĐND xã Tân Lộc"],
    ),
    (
        "Đại tá Lê Văn An, Bí thư Đảng ủy, Giám đốc Công an tỉnh nói.",
        ["Bí thư Đảng ủy Công an tỉnh", "Giám đốc Công an tỉnh"],
    ),
    (
        "Đồng chí Lê Văn An, Bí thư Đảng ủy, Chủ tịch UBND tỉnh nói.",
        ["Bí thư Đảng ủy UBND tỉnh", "Chủ tịch UBND tỉnh"],
    ),
    (
        "Đồng chí Lê Văn An, Chủ tịch HĐND, Trưởng Đoàn ĐBQH tỉnh nói.",
        ["Chủ tịch HĐND tỉnh", "Trưởng Đoàn ĐBQH tỉnh"],
    ),
    (
        "Đồng chí Lê Văn An, Ủy viên Ban Thường vụ Đảng ủy, Phó Chủ tịch UBND tỉnh nói.",
        ["Ủy viên Ban Thường vụ Đảng ủy UBND tỉnh", "Phó Chủ tịch UBND tỉnh"],
    ),
    (
        "Đồng chí Lê Văn An, Phó Bí thư Thường trực chuyên trách Đảng ủy UBND tỉnh nói.",
        ["Phó Bí thư Thường trực chuyên trách Đảng ủy UBND tỉnh"],
    ),
    # status
    ("Ông Lê Văn An, nguyên Bí thư Tỉnh ủy, dự.", ["nguyên Bí thư Tỉnh ủy"]),
    ("Ông Lê Văn An, Quyền Chủ tịch UBND tỉnh, dự.", ["Quyền Chủ tịch UBND tỉnh"]),
    ("Ông Lê Văn An, Phó Giám đốc phụ trách Sở Y tế, dự.", ["Phó Giám đốc phụ trách Sở Y tế"]),
    ("Tân Bí thư Tỉnh ủy Lê Văn An nói.", ["Bí thư Tỉnh ủy"]),
    # other ranks and bodies
    ("Thiếu tướng Lê Văn An, Chỉ huy trưởng Bộ CHQS tỉnh, dự.", ["Chỉ huy trưởng Bộ CHQS tỉnh"]),
    ("Ông Lê Văn An, Chánh án TAND tỉnh, dự.", ["Chánh án TAND tỉnh"]),
    ("Ông Lê Văn An, Viện trưởng Viện KSND tỉnh, dự.", ["Viện trưởng Viện KSND tỉnh"]),
    (
        "Ông Lê Văn An, Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh, dự.",
        ["Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh"],
    ),
    (
        "Ông Lê Văn An, Thứ trưởng Bộ Nông nghiệp và Môi trường, dự.",
        ["Thứ trưởng Bộ Nông nghiệp và Môi trường"],
    ),
    ("Bà Lê Thị An, Chủ tịch Hội LHPN tỉnh, dự.", ["Chủ tịch Hội LHPN tỉnh"]),
    ("Anh Lê Văn An, Bí thư Tỉnh đoàn, dự.", ["Bí thư Tỉnh đoàn"]),
    (
        "Ông Lê Văn An, Phó Trưởng ban Thường trực Ban Tổ chức Tỉnh ủy, dự.",
        ["Phó Trưởng ban Thường trực Ban Tổ chức Tỉnh ủy"],
    ),
    ("Ông Lê Văn An, Chủ tịch nước, dự.", ["Chủ tịch nước"]),
    # one person gathers titles; the fuller form stands
    (
        "Đồng chí Lê Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy dự.\nBí thư Tỉnh ủy Lê Văn An nói.",
        ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"],
    ),
    (
        "Đồng chí Lê Văn An, Bí thư Tỉnh ủy dự.\nBí thư Tỉnh ủy Hà Nam Lê Văn An nói.",
        ["Bí thư Tỉnh ủy Hà Nam"],
    ),
]

LISTS = [
    # what many hold is nobody's
    (
        "Cùng đi có Bộ trưởng Bộ Nội vụ Lê Thị An, Thứ trưởng các bộ; Hồ Văn Cư, Giám đốc Sở Y tế.",
        {"Lê Thị An": ["Bộ trưởng Bộ Nội vụ"], "Hồ Văn Cư": ["Giám đốc Sở Y tế"]},
    ),
    # E: lists with groups left out
    (
        "Dự hội nghị có các đồng chí: Lê Văn An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Trần Thị Bích - "
        "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh; "
        "lãnh đạo các sở.",
        {
            "Lê Văn An": ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"],
            "Trần Thị Bích": ["Chủ tịch Ủy ban MTTQ Việt Nam tỉnh"],
        },
    ),
    (
        "Các đồng chí Lê Văn An, Phó Bí thư Thường trực Tỉnh ủy, Trần Thị Bích, Phó Bí thư Tỉnh ủy, Chủ "
        "tịch UBND tỉnh dự.",
        {
            "Lê Văn An": ["Phó Bí thư Thường trực Tỉnh ủy"],
            "Trần Thị Bích": ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"],
        },
    ),
    (
        "Cùng đi có Chủ tịch UBND tỉnh Lê Văn An, Phó Chủ tịch HĐND tỉnh Trần Thị Bích, Trưởng Ban Dân "
        "vận Tỉnh ủy Hồ Cư.",
        {
            "Lê Văn An": ["Chủ tịch UBND tỉnh"],
            "Trần Thị Bích": ["Phó Chủ tịch HĐND tỉnh"],
            "Hồ Cư": ["Trưởng Ban Dân vận Tỉnh ủy"],
        },
    ),
    (
        "Dự có các đồng chí: Ủy viên Trung ương Đảng, Bí thư Thành ủy Lê Văn An; Phó Bí thư Thành ủy "
        "Trần Thị Bích.",
        {
            "Lê Văn An": ["Ủy viên Trung ương Đảng", "Bí thư Thành ủy"],
            "Trần Thị Bích": ["Phó Bí thư Thành ủy"],
        },
    ),
    # F: a title over the list ends where others with titles of their own begin
    (
        "Dự có các đồng chí nguyên Bí thư Tỉnh ủy: Lê Văn An, Trần Thị Bích; Hồ Văn Cư, Chủ tịch UBND tỉnh.",
        {
            "Lê Văn An": ["nguyên Bí thư Tỉnh ủy"],
            "Trần Thị Bích": ["nguyên Bí thư Tỉnh ủy"],
            "Hồ Văn Cư": ["Chủ tịch UBND tỉnh"],
        },
    ),
    (
        "Hai Phó Bí thư Tỉnh ủy Hà Nam ở nhiệm kỳ mới gồm các ông: Lê Văn An và Hồ Văn Cư.",
        {"Lê Văn An": ["Phó Bí thư Tỉnh ủy Hà Nam"], "Hồ Văn Cư": ["Phó Bí thư Tỉnh ủy Hà Nam"]},
    ),
    # F: a title over the list or behind it
    (
        "Các Phó Chủ tịch UBND tỉnh Lê Văn An, Trần Thị Bích và Hồ Văn Cư dự.",
        {
            "Lê Văn An": ["Phó Chủ tịch UBND tỉnh"],
            "Trần Thị Bích": ["Phó Chủ tịch UBND tỉnh"],
            "Hồ Văn Cư": ["Phó Chủ tịch UBND tỉnh"],
        },
    ),
    (
        "Các Phó Chủ tịch HĐND tỉnh: Lê Văn An, Trần Thị Bích dự.",
        {"Lê Văn An": ["Phó Chủ tịch HĐND tỉnh"], "Trần Thị Bích": ["Phó Chủ tịch HĐND tỉnh"]},
    ),
    (
        "Phó Chủ tịch UBND tỉnh: Lê Văn An, Trần Thị Bích dự.",
        {"Lê Văn An": ["Phó Chủ tịch UBND tỉnh"], "Trần Thị Bích": ["Phó Chủ tịch UBND tỉnh"]},
    ),
    (
        "Các đồng chí trong Ban Thường vụ Tỉnh ủy: Lê Văn An, Phó Chủ tịch UBND tỉnh; Đại tá Hồ Văn Cư, "
        "Giám đốc Công an tỉnh dự.",
        {
            "Lê Văn An": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh"],
            "Hồ Văn Cư": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Giám đốc Công an tỉnh"],
        },
    ),
    (
        "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lê Văn An, Trần Thị Bích dự.",
        {"Lê Văn An": ["Ủy viên Ban Thường vụ Tỉnh ủy"], "Trần Thị Bích": ["Ủy viên Ban Thường vụ Tỉnh ủy"]},
    ),
    (
        "Các Ủy viên Bộ Chính trị: Lê Văn An - Phó Chủ tịch Quốc hội; Hồ Văn Cư - Trưởng Ban Tổ chức "
        "Trung ương dự.",
        {
            "Lê Văn An": ["Ủy viên Bộ Chính trị", "Phó Chủ tịch Quốc hội"],
            "Hồ Văn Cư": ["Ủy viên Bộ Chính trị", "Trưởng Ban Tổ chức Trung ương"],
        },
    ),
    (
        "Chủ tọa gồm ông Lê Văn An và bà Trần Thị Bích - Phó Chủ tịch HĐND tỉnh.",
        {"Lê Văn An": ["Phó Chủ tịch HĐND tỉnh"], "Trần Thị Bích": ["Phó Chủ tịch HĐND tỉnh"]},
    ),
    (
        "Hai Phó Bí thư Thành ủy Lê Văn An và Trần Thị Bích dự; đồng chí Hồ Văn Cư vắng.",
        {"Lê Văn An": ["Phó Bí thư Thành ủy"], "Trần Thị Bích": ["Phó Bí thư Thành ủy"], "Hồ Văn Cư": []},
    ),
]


@pytest.mark.parametrize(("text", "told"), NO_TITLE)
def test_a_title_that_belongs_to_nobody_is_given_to_nobody(text, told):
    assert titles(text) == told


@pytest.mark.parametrize(("text", "expected"), ONE_PERSON)
def test_titles_of_one_person(text, expected):
    assert list(titles(text).values()) == [expected]


@pytest.mark.parametrize(("text", "told"), LISTS)
def test_titles_in_lists(text, told):
    assert titles(text) == told


def test_former_titles_say_so():
    (official,), _ = read("Ông Lê Văn An, nguyên Bí thư Tỉnh ủy, Chủ tịch Hội Khuyến học tỉnh, dự.")
    assert [position.former for position in official.positions] == [True, False]


@pytest.mark.parametrize(
    ("text", "honorific"),
    [
        ("Đồng chí Lê Văn An dự.", ""),
        ("Đồng chí Đại tá Lê Văn An dự.", "Đại tá"),
        ("Trung tướng, PGS.TS. Lê Văn An dự.", "Trung tướng PGS.TS."),
        ("ThS. Lê Văn An dự.", "ThS."),
    ],
)
def test_honorifics(text, honorific):
    assert read(text)[0][0].honorific == honorific
