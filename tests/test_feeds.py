"""Lists to subscribe to, read as a feed reader does."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.correcting.acts import act
from meetings.models import Attendance, Meeting, State
from tests import factories as make

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, address: str):
    response = client.get(address)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def entries(client, address: str) -> list[tuple[str, str]]:
    """Titles and addresses, in their order."""
    found = feed(client, address).iter(f"{ATOM}entry")
    return [(one.find(f"{ATOM}title").text, one.find(f"{ATOM}link").get("href")) for one in found]


@pytest.fixture
def held(db):
    first = make.meeting("Họp trước")
    made = make.meeting("Họp <sau> & \x0bnữa", province="ha-tinh")
    make.meeting("Bị bác bỏ", state=State.REJECTED)
    make.attend(first, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    make.cite(first, make.resolution())
    make.figure(first, "215", "đầu mối", direction="decrease")
    return made


def test_the_newest_comes_first(client, held):
    assert [title for title, _link in entries(client, "/cuoc-hop.atom")] == ["Họp <sau> &  nữa", "Họp trước"]
    assert entries(client, "/cuoc-hop.atom")[0][1] == f"http://testserver{held.get_absolute_url()}"


def test_every_entry_says_since_when_it_is_there(client, held, django_user_model):
    with act(django_user_model.objects.create_user("thu")):
        Meeting.objects.create(headline="Do người thêm", state=State.ADDED)
    Meeting.objects.create(headline="Không ai biết từ bao giờ", state=State.ADDED)
    found = {
        one.find(f"{ATOM}title").text: one.find(f"{ATOM}updated")
        for one in feed(client, "/cuoc-hop.atom").iter(f"{ATOM}entry")
    }
    assert set(found) == {"Do người thêm", "Họp <sau> &  nữa", "Họp trước"}
    assert all(day.text for day in found.values())


def test_narrowed_as_the_page_is(client, held):
    assert [title for title, _link in entries(client, "/cuoc-hop.atom?province=nghe-an")] == ["Họp trước"]
    links = [
        (link.get("rel"), link.get("href"))
        for link in feed(client, "/cuoc-hop.atom?province=nghe-an").findall(f"{ATOM}link")
    ]
    assert links == [
        ("alternate", "http://testserver/cuoc-hop/?province=nghe-an"),
        ("self", "http://testserver/cuoc-hop.atom?province=nghe-an"),
    ]


def test_people_documents_and_figures(client, held):
    assert [title for title, _link in entries(client, "/can-bo.atom")] == ["Lê Văn Thử"]
    assert [title for title, _link in entries(client, "/van-ban.atom")] == ["Nghị quyết 18-NQ/TW"]
    ((title, link),) = entries(client, "/so-lieu.atom")
    assert title == "giảm 215 đầu mối"
    assert "#s" in link


def test_when_it_came_into_the_archive(client, held):
    for stem in ("cuoc-hop", "can-bo", "van-ban", "so-lieu"):
        for entry in feed(client, f"/{stem}.atom").iter(f"{ATOM}entry"):
            assert entry.find(f"{ATOM}updated").text.startswith("20")


def test_speaks_the_language_that_was_chosen(client, held):
    client.cookies["django_language"] = "en"
    assert feed(client, "/so-lieu.atom").find(f"{ATOM}title").text == "New figures"
    assert entries(client, "/so-lieu.atom")[0][0] == "decrease 215 đầu mối"


@pytest.mark.parametrize("stem", ["cuoc-hop", "can-bo", "van-ban", "so-lieu"])
def test_few_queries(client, held, stem):
    with CaptureQueriesContext(connection) as captured:
        client.get(f"/{stem}.atom")
    assert len(captured) <= 2


@pytest.mark.parametrize(
    ("language", "query", "title"),
    [
        ("vi", "", "Cuộc họp mới vào kho"),
        ("vi", "?province=nghe-an&year=2025", "Cuộc họp mới vào kho: tỉnh Nghệ An, 2025"),
        ("vi", "?unplaced=1&kind=congress", "Cuộc họp mới vào kho: chưa rõ tỉnh, Đại hội"),
        ("en", "?province=nghe-an&kind=congress", "New meetings: Nghệ An Province, Congress"),
    ],
)
def test_a_feed_says_what_it_was_narrowed_to(client, held, language, query, title):
    client.cookies["django_language"] = language
    assert feed(client, f"/cuoc-hop.atom{query}").find(f"{ATOM}title").text == title


def test_a_filter_that_makes_no_sense_is_told(client, held):
    told = feed(client, "/cuoc-hop.atom?year=abc%0B&kind=x&province=nghe-an")
    said = "Đã bỏ qua bộ lọc không hiểu được: năm: abc; loại cuộc họp: x."
    assert told.find(f"{ATOM}subtitle").text == said
    assert told.find(f"{ATOM}link").get("href") == "http://testserver/cuoc-hop/?province=nghe-an"
    assert feed(client, "/cuoc-hop.atom?year=2025").find(f"{ATOM}subtitle") is None


@pytest.mark.parametrize("stem", ["cuoc-hop", "can-bo", "van-ban", "so-lieu"])
def test_a_feed_has_what_the_standard_asks_for(client, held, stem):
    """RFC 4287, 4.1.1 and 4.1.2."""
    whole = feed(client, f"/{stem}.atom")
    assert [len(whole.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated", "author")] == [1] * 4
    entries = whole.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        assert [len(entry.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1] * 3
    identities = [entry.find(f"{ATOM}id").text for entry in entries]
    assert len(set(identities)) == len(identities)


def test_one_person_can_be_followed(client, held):
    named = Attendance.objects.get().official
    address = f"/cuoc-hop.atom?official={named.slug}"
    assert feed(client, address).find(f"{ATOM}title").text == "Cuộc họp mới vào kho: Lê Văn Thử"
    assert [title for title, _link in entries(client, address)] == ["Họp trước"]
