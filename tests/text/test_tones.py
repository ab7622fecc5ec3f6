"""Tone marks stand where the old style puts them; foreign words and names of other tongues are left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.text.tones import old_placement

LEFT_ALONE = """
    hòa thủy ủy khỏe loét toàn quý quốc quyển quỹ quả của nghĩa giá già giếng giúp gìn giờ mười người rượu
    tuổi khuỷu khuya xoáy ngoẹo thuở thửa kìa chịu ý yếu huýt Huỳnh hoạch doãn khoảng nguyễn
    tiếng việt đường     Đảng Bí thư Tỉnh UBND 18-NQ/TW Đắk Lắk Krông Pắc
    H'Yim Kđoh Niê Kđăm Kpă Ksor Rơ Châm Xơ-đăng
    Covid-19 Facebook résumé naïve 5/9/2018 1.503
"""

MOVED = """
    hoà→hòa hoá→hóa khoá→khóa khoẻ→khỏe hoè→hòe thuỷ→thủy uỷ→ủy quỹ→quỹ tuý→túy huỷ→hủy luỹ→lũy toả→tỏa
    loà→lòa xoá→xóa doạ→dọa goá→góa đoá→đóa hoạ→họa hoả→hỏa oà→òa loã→lõa nguỵ→ngụy suý→súy
    UỶ→ỦY HOÀ→HÒA Hoà→Hòa KHOÁ→KHÓA Thuỳ→Thùy Thuý→Thúy
    qúy→quý qùa→quà qủa→quả qúa→quá qũy→quỹ cuả→của nghiã→nghĩa tòan→toàn họach→hoạch hòan→hoàn khỏan→khoản
    gía→giá gìa→già muà→mùa buà→bùa kiả→kỉa hoaì→hoài ngaỳ→ngày thaí→thái đaị→đại
"""


@pytest.mark.parametrize("word", LEFT_ALONE.split())
def test_left_alone(word):
    assert old_placement(word) == word


@pytest.mark.parametrize("pair", MOVED.split())
def test_moved(pair):
    written, placed = pair.split("→")
    assert old_placement(written) == placed
    assert old_placement(placed) == placed


def test_a_sentence_keeps_everything_else():
    written = "Uỷ ban Kiểm tra Tỉnh uỷ (khoá XX) – “hoà giải”, 5/9: qúy III."
    assert old_placement(written) == "Ủy ban Kiểm tra Tỉnh ủy (khóa XX) – “hòa giải”, 5/9: quý III."


@given(st.text(alphabet="aàáăâbcdđeèéêghiìíklmnoòóôơpqrstuùúưvxyỳýỷ HÒÀ-", max_size=60))
def test_length_and_letters_stay(text):
    placed = old_placement(text)
    assert len(placed) == len(text)
    assert sorted(unicodedata.normalize("NFD", placed)) == sorted(unicodedata.normalize("NFD", text))
    assert old_placement(placed) == placed
