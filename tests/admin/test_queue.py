"""The queue as editors see it: filters with counts, reasons in words, and the way from one to the next."""

import re
from datetime import date

import pytest
from django.urls import reverse

from meetings.correcting.verdicts import confirm
from meetings.models import Doubt, Meeting, SameMeeting, SamePerson, State, UnresolvedPerson
from tests import factories
from tests.views.reading import Page

pytestmark = pytest.mark.django_db
QUEUE, NEXT, PROGRESS = (reverse(f"editing:{name}") for name in ("queue", "next", "progress"))
NOTE = "stated 14.4 %, 215/1503 = 14.3 %"


@pytest.fixture
def editor(signed_in):
    return signed_in("editor")


@pytest.fixture
def waiting() -> dict[str, Meeting]:
    """Meetings in two provinces, one of today and one that is part of another by now, with open questions."""
    here = factories.meeting("Ở đây", province="nghe-an")
    there = factories.meeting("Ở kia", province="ha-nam", held_on=None, held_from=date(2018, 1, 1))
    nowhere = factories.meeting("Không rõ", province=None)
    factories.figure(here, "14.4", "%", "14,4%", note=NOTE)
    return {"here": here, "there": there, "nowhere": nowhere}


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def lines(response) -> list[str]:
    page = response.content.decode().partition('<div class="waiting">')[2]
    return [text_of(one) for one in re.findall(r"<li.*?</li>", page, re.DOTALL)]


def filters(response) -> dict[str, str]:
    """The choices with their counts, as a reader sees them: {"chưa rõ tỉnh": "1"}."""
    nav = response.content.decode().partition('<nav class="narrow"')[2].partition("</nav>")[0]
    return dict(re.findall(r'<span>(.*?)</span> <span class="count">(\d+)</span>', nav))


@pytest.mark.parametrize("page", [QUEUE, NEXT, PROGRESS])
@pytest.mark.parametrize(
    ("role", "statuses"), [("reader", {302}), ("editor", {200, 302}), ("curator", {200, 302})]
)
def test_who_gets_there(signed_in, page, role, statuses):
    answer = signed_in(role).get(page)
    assert answer.status_code in statuses
    assert (role == "reader") == (answer.status_code == 302 and "login" in answer.url)


def test_an_archive_in_order(editor):
    factories.meeting()
    assert "Không có gì chờ xem." in editor.get(QUEUE).content.decode()
    assert "Không có gì chờ xem." in editor.get(reverse("admin:index")).content.decode()
    assert editor.get(NEXT, follow=True).redirect_chain[-1][0].startswith(QUEUE)


def test_each_line_says_why_with_the_report_and_the_day(editor, waiting):
    assert lines(editor.get(QUEUE)) == [
        "Chưa rõ tỉnh Không rõ Chưa rõ họp ở tỉnh nào. 24/10/2025",
        "Chưa rõ ngày Ở kia Chưa rõ họp ngày nào. từ 01/01/2018 · tỉnh Hà Nam",
        "Số liệu mâu thuẫn 14,4 % Bài nêu 14,4 %, mà 215/1503 là 14,3 % Ở đây · 24/10/2025 · tỉnh Nghệ An",
    ]


def test_every_kind_of_question_leads_somewhere(editor):
    held, other = factories.meeting(province=None, held_on=None), factories.meeting()
    who, twin = factories.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy"), factories.attend(held, "Lê Văn Thứ")
    factories.figure(held, "14.4", "%", note=NOTE)
    factories.cite(held, factories.resolution("5-NQ/TU", "TU/?:NQ:5:?"))
    UnresolvedPerson.objects.create(report=held.reports.get(), start=0, end=3, rule="name.given")
    SameMeeting.objects.create(first=held, second=other, shared=["Lê Văn Thử"])
    SamePerson.objects.create(first=who.official, second=twin.official, reasons=["letter"])
    Doubt.objects.create(kind="attendance", record_id=who.pk, meeting=held, about="Lê Văn Thử", wanted="sai")
    for record in (held, who, who.positions.get(), held.statistics.get(), held.citations.get()):
        record.machine, record.conflict = record.effective(), {"record": {"was": "", "person": "", "now": ""}}
        record.save()
    page = editor.get(QUEUE)
    assert len(lines(page)) == page.context["narrowed"].queue.total == 13
    for address in re.findall(r'<p class="what">.*?<a href="([^"]+)"', page.content.decode()):
        answer = editor.get(address.replace("&amp;", "&").partition("#")[0], follow=True)
        assert answer.status_code == 200
        if "/review/" in address:
            assert f'id="{address.partition("#")[2]}"' in answer.content.decode()


def test_counts_beside_every_filter(editor, waiting):
    assert filters(editor.get(QUEUE)) == {
        "Chưa rõ tỉnh": "1", "Chưa rõ ngày": "1", "Số liệu mâu thuẫn": "1",
        "Tỉnh Nghệ An": "1", "Tỉnh Ninh Bình": "1", "Máy đọc, chưa kiểm tra": "3",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": "figure"}, ["14,4 %"]),
        ({"kind": "nothing"}, ["Không rõ", "Ở kia", "14,4 %"]),
        ({"province": "nghe-an"}, ["14,4 %"]),
        ({"province": "none"}, ["Không rõ"]),
        ({"province": "ninh-binh-2025"}, ["Ở kia"]),  # what it was made from is asked for too
        ({"province": "none", "kind": "figure"}, []),
        ({"state": "corrected"}, []),
        ({"state": "unreviewed", "kind": "day"}, ["Ở kia"]),
    ],
)
def test_narrowed(editor, waiting, query, found):
    what = [line.what for line in editor.get(QUEUE, query).context["lines"]]
    assert what == found


def test_page_by_page(editor):
    for number in range(60):
        factories.meeting(f"Không rõ {number}", province=None)
    first, second = editor.get(QUEUE), editor.get(QUEUE, {"page": 2})
    assert (len(lines(first)), len(lines(second))) == (50, 10)
    assert not set(lines(first)) & set(lines(second))
    assert lines(editor.get(QUEUE, {"page": 99})) == lines(second)


def test_from_one_to_the_next_until_the_end(editor, waiting):
    visited = []
    answer = editor.get(NEXT, {"queue": ""})
    while "/review/" in answer.url:
        page = editor.get(answer.url.partition("#")[0])
        visited.append((page.context["item"], answer.url.partition("#")[2]))
        answer = editor.get(f"{NEXT}?{page.context['carried']}")
    meeting, figure = waiting, waiting["here"].statistics.get()
    assert visited == [
        (f"province.meeting-{meeting['nowhere'].pk}", f"meeting-{meeting['nowhere'].pk}"),
        (f"day.meeting-{meeting['there'].pk}", f"meeting-{meeting['there'].pk}"),
        (f"figure.statistic-{figure.pk}", f"statistic-{figure.pk}"),
    ]
    assert answer.url.startswith(QUEUE)


@pytest.mark.parametrize("queue", ["kind=figure", ""])
def test_the_page_keeps_the_way_after_a_verdict(editor, waiting, queue):
    page = editor.get(editor.get(NEXT, {"queue": queue}).url.partition("#")[0])
    do = next(do for do in re.findall(r'name="do" value="(confirm [^"]+)"', page.content.decode()))
    deed = re.search(r'id="deeds" method="post" action="([^"]+)"', page.content.decode())[1]
    after = editor.post(deed.replace("&amp;", "&"), {"do": do}, follow=True)
    assert after.context["queue"] == queue
    assert 'data-key="onward"' in after.content.decode()
    onward = editor.get(f"{NEXT}?{after.context['carried']}").url
    assert onward.startswith(f"{QUEUE}?kind=figure" if queue else "/admin/")


def test_the_first_page_of_the_admin_counts(editor, waiting):
    page = text_of(editor.get(reverse("admin:index")).content.decode())
    assert "Chưa rõ tỉnh 1 Chưa rõ ngày 1 Số liệu mâu thuẫn 1" in page


def test_few_queries(editor, django_assert_max_num_queries):
    for number in range(20):
        held = factories.meeting(f"Không rõ {number}", province=None, held_on=None)
        factories.figure(held, "14.4", "%", "14,4%", note=NOTE)
        factories.cite(held, factories.resolution("5-NQ/TU", "TU/?:NQ:5:?"))
    with django_assert_max_num_queries(40):
        assert len(editor.get(QUEUE).context["lines"]) == 50
    with django_assert_max_num_queries(10):
        editor.get(PROGRESS)


def test_progress_by_province_of_today_and_by_year(editor, waiting):
    confirm(waiting["here"].statistics.get())
    confirm(waiting["there"])
    Meeting.objects.filter(pk=waiting["nowhere"].pk).update(held_on=None)
    context = editor.get(PROGRESS).context
    (_one, _label, _column, places), (_other, _by_year, _year, years) = context["tables"]
    assert {name: (share.reviewed, share.all) for name, share in places} == {
        "tỉnh Nghệ An": (1, 2),
        "tỉnh Ninh Bình": (1, 1),
        "Chưa rõ tỉnh": (0, 1),
    }
    assert [(name, share.percent) for name, share in years] == [
        ("2025", 50),
        ("2018", 100),
        ("Chưa rõ năm", 0),
    ]
    assert (context["whole"].reviewed, context["whole"].all) == (2, 4)


@pytest.mark.parametrize("hidden", [{"state": State.REJECTED}, {"joined_to": "here"}])
def test_progress_counts_what_is_shown(editor, waiting, hidden):
    hidden = {name: waiting.get(value, value) for name, value in hidden.items()}
    Meeting.objects.filter(pk=waiting["there"].pk).update(**hidden)
    assert editor.get(PROGRESS).context["whole"].all == 3


@pytest.mark.parametrize("page", [QUEUE, PROGRESS, reverse("admin:index")])
def test_the_pages_are_valid_html(editor, waiting, page):
    parsed = Page(editor.get(page))
    assert len(parsed.ids) == len(set(parsed.ids))
    assert parsed.main is not None
