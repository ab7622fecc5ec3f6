"""An index of its own for each test, and an archive with invented reports in it."""

from datetime import date

import pytest
from haystack import connections

from meetings.search.building import rebuild
from tests import factories as made


@pytest.fixture
def index_path(tmp_path):
    """Where this test's index is, or would be."""
    engine = connections["default"]
    before = engine.options["PATH"]
    engine.options["PATH"] = str(tmp_path / "index")
    engine.reset_sessions()
    yield tmp_path / "index"
    engine.options["PATH"] = before
    engine.reset_sessions()


@pytest.fixture
def index(db, index_path):
    """Call to build the index from the rows there are."""
    return rebuild


@pytest.fixture
def archive(index):
    """Three meetings: of Hà Nam in 2024, of Thái Bình in 2018, of Nghệ An in 2025; indexed."""
    ha_nam = made.meeting(
        "Hội nghị tổng kết về tinh gọn bộ máy",
        province="ha-nam",
        held_on=date(2024, 12, 20),
        kind="review",
        text="Hội nghị tổng kết về tinh gọn bộ máy\n\nBan Thường vụ Tỉnh ủy họp. Đảng bộ tỉnh giảm 4 cơ "
        "quan, đạt 36,4% so với 1.503 đầu mối. Nghị quyết số 18-NQ/TW ngày 25/10/2017 được nhắc lại.\n",
    )
    made.attend(ha_nam, "Lê Thị Thuý Mẫu", "Bí thư Tỉnh ủy", roles=("chair",), scope="ha-nam")
    made.cite(ha_nam, made.resolution())
    made.figure(ha_nam, "36.4", "%", "36,4%", subject="giảm cơ quan")
    thai_binh = made.meeting(
        "Thông báo nhanh về y tế và thủy lợi",
        province="thai-binh",
        held_on=date(2018, 9, 5),
        kind="dissemination",
        text="Thông báo nhanh về y tế và thủy lợi\n\nCác đại biểu có ý kiến. UBND tỉnh báo cáo về thuỷ lợi. "
        "Người dân đang bỏ hoang ruộng. Kế hoạch 18 của NQ và TW.\n",
    )
    made.attend(thai_binh, "Hoàng Nghĩa Thử", "Chủ tịch UBND tỉnh", scope="thai-binh")
    nghe_an = made.meeting(
        "Kỳ họp bàn về Hòa Bình và đường bộ",
        province="nghe-an",
        held_on=date(2025, 10, 24),
        kind="council_session",
        text="Kỳ họp bàn về Hòa Bình và đường bộ\n\nHội đồng nhân dân tỉnh Nghệ An bàn việc mở đường. "
        "Ông Nguyễn Đức Mẫu và ủy ban nhân dân dự. Dương lịch. 56Đảng bộ dự.\n",
    )
    made.attend(nghe_an, "Nguyễn Đức Mẫu", "Chủ tịch HĐND tỉnh")
    index()
    return {"ha-nam": ha_nam, "thai-binh": thai_binh, "nghe-an": nghe_an}
