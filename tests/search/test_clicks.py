"""However one clicks through tabs, filters and bars: each count is what the click shows, on page and API."""

from datetime import date
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import factories as made
from tests.search.test_page import counted, total
from tests.views.reading import Page

pytestmark = pytest.mark.django_db
TYPED = [
    "tỉnh",
    "tinh uy",
    "hội nghị",
    '"hội nghị" OR đường',
    "tỉnh -y",
    "người:lê",
    "năm:2024-2025",
    "%",
    "",
]


@pytest.fixture
def crowd(archive, index):
    """The archive with more meetings: on a day, in a month, between two years, of no known day or place."""
    for number in range(4):
        held = made.meeting(
            f"Hội nghị tỉnh, khóa {number}",
            province=["nam-dinh", "ha-nam", "ninh-binh-2025", None][number],
            held_on=[date(2024, 12, 2), date(2025, 1, 5), None, None][number],
            held_from=date(2024, 12, 30) if number == 2 else None,
            held_until=date(2025, 2, 1) if number == 2 else None,
            kind=["review", "review", "congress", "other"][number],
            text="Hội nghị tỉnh. Tỉnh ủy và Lê Văn Thử, Trần Văn Mẫu dự. Nghị quyết số 18-NQ/TW. Đạt 12%.\n",
        )
        made.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy, Chủ tịch HĐND, tỉnh", scope="ha-nam")
        made.cite(held, made.resolution())
        made.cite(held, made.resolution("09-ĐA/TU", f"TU/x:ĐA:9:{number % 2}", kind="đề án"))
        made.figure(held, "12", "%", "12%", subject="giảm, sắp xếp")
    index()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(data=st.data())
def test_each_count_on_the_way_is_what_the_click_shows(client, crowd, data):
    typed, year = data.draw(st.sampled_from(TYPED)), data.draw(st.sampled_from(["", 2024]))
    query = urlencode({"q": typed, "year": year})
    for _click in range(5):
        page = Page(client.get(f"/tim-kiem/?{query}"))
        offered = counted(page)
        if not offered:
            return
        link, count = data.draw(st.sampled_from(offered))
        query = link.lstrip("?")
        assert total(Page(client.get(f"/tim-kiem/{link}"))) == count, link
        answer = client.get(f"/api/v1/search?{urlencode(parse_qs(query), doseq=True)}")
        assert (answer.status_code, answer.json()["count"]) == (200, count), link
