"""What the script beside the search box is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search.conftest import archive, index, index_path

__all__ = ["archive", "index", "index_path"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(client):
    def ask(typed: str) -> list[dict]:
        response = client.get("/tim-kiem/goi-y", {"q": typed})
        assert response.status_code == 200
        return response.json()["completions"]

    return ask


@pytest.mark.parametrize("typed", ["", "xyz", "?", "a" * 10_000, "\x00"])
def test_nothing(offered, archive, typed):
    assert offered(typed) == []


def test_an_official(offered, archive):
    official = archive["thai-binh"].attendances.get().official
    assert offered("hoang ngh") == [
        {
            "type": "official",
            "kind": "Cán bộ",
            "label": "Hoàng Nghĩa Thử",
            "url": official.get_absolute_url(),
        }
    ]


def test_a_province_that_is_and_one_that_was(offered, archive):
    assert [one["label"] for one in offered("ha n") if one["type"] == "province"] == [
        "thành phố Hà Nội",
        "tỉnh Hà Nam (đến 30/06/2025)",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(typed=st.text(max_size=60))
def test_nothing_that_can_be_typed_is_an_error(offered, archive, typed):
    assert isinstance(offered(typed), list)
