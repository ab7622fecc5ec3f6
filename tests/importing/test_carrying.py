"""A person's words in a text that is replaced."""

import pytest

from meetings.importing.store import store
from meetings.models import Mention, Official, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def pointed_at(make_received):
    """Store the report; a person added someone, and points at words as the evidence."""

    def point(words: str) -> Mention:
        meeting = store(make_received())[1]
        official = Official.objects.create(name="Tạ Thị Một", name_key="tạ thị một", scope="x", slug="ta")
        added = meeting.attendances.create(official=official, state=State.ADDED)
        report = meeting.reports.get()
        start = report.text.index(words)
        return added.mentions.create(report=report, start=start, end=start + len(words), rule="person")

    return point


def test_stay_where_the_new_text_has_them_no_more(pointed_at, make_received):
    mention = pointed_at("chủ trì hội nghị. Đồng chí")
    store(make_received(text=make_received().text.replace("nghị. Đồng", "nghị.\nĐồng")))
    mention.refresh_from_db()
    assert (mention.report.is_current, mention.words) == (False, "chủ trì hội nghị. Đồng chí")


@pytest.mark.parametrize("words", ["Lục Thị Ngà", "đồng chí", "Tỉnh ủy"])
@pytest.mark.parametrize("before", ["", "Tin. ", "Tin của Tỉnh ủy về đồng chí Lục Thị Ngà: "])
@pytest.mark.parametrize("behind", ["", "Đồng chí Lục Thị Ngà dự họp Tỉnh ủy cùng đồng chí."])
def test_move_to_the_nearest_of_the_same_words(pointed_at, make_received, words, before, behind):
    mention = pointed_at(words)
    store(make_received(text=f"{before}{make_received().text}Mới. {behind}"))
    mention.refresh_from_db()
    assert mention.report.is_current
    assert mention.words == words


def test_come_back_with_the_old_text(pointed_at, make_received):
    mention = pointed_at("Lục Thị Ngà")
    place = mention.start
    store(make_received(text="Tin. " + make_received().text))
    mention.refresh_from_db()
    assert mention.start == place + 5
    store(make_received())
    mention.refresh_from_db()
    assert (mention.start, mention.report.is_current) == (place, True)


def test_what_the_machine_reads_there_too_is_not_doubled(pointed_at, make_received):
    mention = pointed_at("Lục Thị Ngà")
    text = "Tin. " + make_received().text
    for each in (text, make_received().text, text):
        store(make_received(text=each))
    assert Mention.objects.filter(rule="person").count() == 1
    mention.refresh_from_db()
    assert mention.report.text == text
