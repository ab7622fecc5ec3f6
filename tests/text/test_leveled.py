"""Three layers of one length: what varies between newspapers is levelled, what tells words apart stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.text.leveled import Leveled
from meetings.text.normalize import normalise

STAYS = "Tỉnh ủy, tính đến nay: tinh gọn 36,4% (215/1.503); đồng chí"


def test_stays():
    assert Leveled(STAYS).level == STAYS


ALIKE = [
    ("Uỷ ban – khoá XX", "Ủy ban - khóa XX"),
    ("18 ‑NQ/TW — 2020−2025", "18 -NQ/TW - 2020-2025"),
    ("“then chốt” «và» „khác‟", '"then chốt" "và" "khác"'),
    ("H’Yim, 7h30′", "H'Yim, 7h30'"),
    ("HĐND huyện Lộc Sơn Khóa XX\nKhóa họp", "HĐND huyện Lộc Sơn khóa XX\nKhóa họp"),
    ("Chủ tịch HDND tỉnh, Đoàn DBQH", "Chủ tịch HĐND tỉnh, Đoàn ĐBQH"),
    ("phòng, ban… đem lại\tlợi ích", "phòng, ban. đem lại lợi ích"),
]


@pytest.mark.parametrize(("text", "level"), ALIKE)
def test_alike(text, level):
    assert Leveled(text).level == level
    assert Leveled(text).lower == level.lower()


@given(st.text(max_size=80))
def test_one_length(text):
    text = normalise(text)
    leveled = Leveled(text)
    assert len(leveled) == len(leveled.original) == len(leveled.level) == len(leveled.lower)
