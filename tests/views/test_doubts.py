"""A reader tells of an error: what may be doubted, what is kept of it, and what is not."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from meetings.models import Doubt, Province, Sender, State
from meetings.models.sender import MOST
from meetings.views.doubted import FIELDS, parts
from meetings.views.whereabouts import KINDS, WORDS
from tests.views.reading import Page, text_of

pytestmark = pytest.mark.django_db
both_languages = pytest.mark.parametrize("language", ["vi", "en"])


def address(record, field: str = "") -> str:
    return reverse("meetings:doubt", args=[WORDS[type(record)], record.pk, *filter(None, [field])])


def part_of(record, field: str = "") -> str:
    return f"{record._meta.model_name}.{record.pk}.{field}"


def send(client, record, field: str = "", wanted: str = "Không phải thế", /, **given):
    data = {"what": part_of(record, field), "wanted": wanted, "contact": "", "website": ""}
    return client.post(address(record), data | given)


def checked(page) -> list[str]:
    return [radio.get("value") for radio in page.all("input", type="radio") if "checked" in radio.attrib]


@pytest.fixture
def figure(archive):
    return archive.full.statistics.get(unit="%")


@pytest.mark.parametrize("words", KINDS)
@pytest.mark.parametrize("key", ["999999", "99999999999999999999999999"])
def test_there_is_no_form_for_what_is_not_there(open_page, words, key):
    open_page(f"/bao-sai/{words}/{key}/", status=404)


@pytest.mark.parametrize(
    "path", ["/bao-sai/", "/bao-sai/tau-hoa/1/", "/bao-sai/so-lieu/-1/", "/bao-sai/so-lieu/x/"]
)
def test_there_is_no_form_for_what_is_no_fact(open_page, path):
    open_page(path, status=404)


@pytest.mark.parametrize("field", ["color", "state", "reasons", "%00", "Số"])
def test_there_is_no_form_for_an_unknown_field(open_page, archive, field):
    open_page(f"{address(archive.full)}{field}/", status=404)


def test_there_is_no_form_for_what_an_editor_rejected(client, archive, figure):
    position = archive.chair.positions.get()
    figure.state = State.REJECTED
    figure.save()
    assert client.get(address(figure)).status_code == 404
    assert send(client, figure).status_code == 404
    archive.full.state = State.REJECTED
    archive.full.save()
    assert {client.get(address(one)).status_code for one in (archive.full, archive.chair, position)} == {404}


@both_languages
def test_every_part_of_every_fact_has_a_form(open_page, archive, figure, language):
    citation = archive.full.citations.first()
    position, role = archive.chair.positions.get(), archive.chair.roles.first()
    facts = (
        archive.full, archive.unknown, archive.bounds, archive.chair, archive.guest, position, role, citation,
        figure, archive.chair.official, archive.known, archive.open_one, archive.told,
    )  # fmt: skip
    assert {type(one) for one in facts} == set(FIELDS)
    for record in facts:
        names = [part.name for part in parts(record)]
        page = open_page(address(record), language)
        assert [radio.get("value") for radio in page.all("input", type="radio")] == names
        assert checked(page) == []
        for part in parts(record):
            if part.record == record and part.field:
                assert checked(open_page(address(record, part.field), language)) == [part.name]


def test_the_form_is_in_english_too(open_page, archive):
    for record in (archive.full, archive.chair, archive.known):
        page = open_page(address(record), "en")
        assert page.texts("h1") == ["Report an error"]
        assert page.vietnamese_outside_its_language({one.name for one in Province.objects.all()}) == []
        assert page.all("input", name="csrfmiddlewaretoken")


def test_the_form_quotes_the_fact_and_its_words(open_page, figure):
    page = open_page(address(figure))
    assert page.texts("h2") == ["14,4 % đầu mối"]
    assert page.texts("mark") == ["14,4%"]
    assert "Giá trị: 14,4" in page.text
    assert page.link("Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh").endswith(f"#s{figure.pk}")


def test_search_engines_leave_it_out(client, archive):
    for page in (address(archive.full), send(client, archive.full).url):
        answer = client.get(page)
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert '<meta name="robots" content="noindex, nofollow">' in answer.content.decode()
    assert "Disallow: /bao-sai/\n" in client.get("/robots.txt").content.decode()


def test_keeps_what_was_said_and_what_it_should_be(client, archive, figure):
    client.cookies["django_language"] = "en"
    answer = send(client, figure, "value", "Phải là 14,3 %\r\n(215/1.503)", contact="ban-doc@thu.example")
    kept = Doubt.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/bao-sai/theo-doi/{kept.token}/")
    assert (kept.record, kept.field, kept.meeting, kept.verdict) == (figure, "value", archive.full, "open")
    assert (kept.about, kept.said) == ("14,4 % đầu mối · Giá trị", "14,4")
    assert (kept.wanted, kept.contact) == ("Phải là 14,3 %\n(215/1.503)", "ban-doc@thu.example")


def test_a_position_is_doubted_beside_its_person(client, archive):
    position = archive.guest.positions.get(former=True)
    data = {"what": part_of(position, "title"), "wanted": "Vẫn đang giữ chức"}
    client.post(address(archive.guest), data)
    kept = Doubt.objects.get()
    assert (kept.record, kept.said) == (position, "nguyên Phó Bí thư Tỉnh ủy")


def test_leads_back_to_the_fact(open_page, client, archive, figure):
    thanks = open_page(send(client, figure).url)
    assert thanks.link("Về lại chỗ bạn vừa đọc") == f"{archive.full.get_absolute_url()}#s{figure.pk}"


@both_languages
@pytest.mark.parametrize(
    "given",
    [
        {"wanted": ""},
        {"wanted": "  \n "},
        {"wanted": "x" * 2001},
        {"wanted": "x" * 10_000},
        {"wanted": "một\x00hai"},
        {"contact": "x" * 201},
        {"contact": "\x00"},
        {"what": ""},
        {"what": "statistic.1"},
        {"what": "meeting.0.state"},
        {"what": "số.một.x"},
        {"what": "\x00"},
    ],
)
def test_says_what_is_wrong_with_the_form(client, figure, given, language):
    client.cookies["django_language"] = language
    answer = send(client, figure, **({"wanted": "x"} | given) if "wanted" not in given else given)
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode()
    assert not Doubt.objects.exists()


def test_takes_as_much_as_the_browser_lets_through(client, figure):
    """A browser counts a new line once and sends two characters."""
    assert send(client, figure, "", "x\r\n" * 1000).status_code == 302


def test_a_body_beyond_all_bounds_is_refused(client, figure, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000
    assert send(client, figure, "", "x" * 6_000).status_code == 413


def test_what_fills_in_every_field_is_not_heard_and_a_person_is_told_why(client, figure):
    answer = send(client, figure, website="https://mua-ban.example")
    assert answer.status_code == 422
    assert not Doubt.objects.exists()
    page = Page(answer)
    assert "Ô này phải để trống" in page.text
    (field,) = page.all("input", name="website")
    assert (field.get("value"), field.get("tabindex")) == ("https://mua-ban.example", None)


def test_a_form_of_another_site_is_refused(figure):
    answer = send(Client(enforce_csrf_checks=True), figure)
    assert answer.status_code == 403
    assert not Doubt.objects.exists()


@both_languages
def test_whoever_sends_too_much_is_told_to_wait_and_keeps_the_words(client, figure, language):
    client.cookies["django_language"] = language
    for number in range(MOST):
        assert send(client, figure, "", f"lần {number}").status_code == 302
    answer = send(client, figure, "", "một lần nữa")
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 3600
    assert "một lần nữa</textarea>" in answer.content.decode()
    assert Doubt.objects.count() == MOST
    other = Client(REMOTE_ADDR="198.51.100.9")
    assert send(other, figure, "", "từ nơi khác").status_code == 302


def test_the_cookie_of_the_form_goes_with_the_browser(client, figure):
    assert client.get(address(figure)).cookies["csrftoken"]["max-age"] == ""


def test_nothing_is_kept_of_who_it_was(client, figure):
    send(client, figure, REMOTE_ADDR="203.0.113.77")
    kept = [*Doubt.objects.values_list(), *Sender.objects.values_list()]
    assert "203.0.113" not in str(kept)


def test_pages_link_to_it_beside_each_fact(open_page, archive, figure):
    parts_are_doubted_with_their_person = {"vai-tro"}
    pages = {
        archive.full.get_absolute_url(): {"cuoc-hop", "nguoi-du", "trich-dan", "so-lieu", "bai-viet"},
        archive.chair.official.get_absolute_url(): {"can-bo", "chuc-vu", "nguoi-du"},
        archive.known.get_absolute_url(): {"van-ban", "trich-dan"},
        "/so-lieu/": {"so-lieu"},
        "/tinh/nghe-an/": {"so-lieu"},
    }
    for page, kinds in pages.items():
        links = open_page(page).all("a", class_="doubt")
        assert {link.get("href").split("/")[2] for link in links} == kinds, page
        assert all(link.get("rel") == "nofollow" for link in links)
        assert all(text_of(link).removeprefix("báo sai: ") for link in links)
    assert set(KINDS) - set.union(*pages.values()) == parts_are_doubted_with_their_person


def test_a_meeting_that_was_joined_leads_to_the_one_that_stands(client, archive, open_page):
    archive.earlier.joined_to = archive.full
    archive.earlier.save()
    page = open_page(address(archive.earlier))
    assert archive.full.get_absolute_url() in page.links


class TestWhatBecameOfIt:
    """The page of which only the reader who told of the error has the address."""

    @pytest.fixture
    def told(self, client, figure) -> Doubt:
        send(client, figure, "value", "Phải là 14,3 %", contact="ban-doc@thu.example")
        return Doubt.objects.get()

    @pytest.mark.parametrize("token", ["x", "1", "A" * 22, "None"])
    def test_nobody_guesses_it(self, open_page, told, token):
        Doubt.objects.create(kind="meeting", record_id=1, about="Cũ", wanted="Cũ", token=None)
        open_page(f"/bao-sai/theo-doi/{token}/", status=404)
        assert len(told.token) == 22

    def test_no_page_leads_there(self, open_page, archive, told):
        page = open_page(archive.full.get_absolute_url())
        assert not [link for link in page.links if "theo-doi" in link]

    def test_days_are_those_of_vietnam(self, open_page, told):
        Doubt.objects.update(made_at=datetime(2026, 3, 1, 18, tzinfo=UTC))
        assert "02/03/2026" in open_page(told.get_followed_url()).texts("dd")

    def test_it_waits(self, open_page, told):
        page = open_page(told.get_followed_url())
        assert page.texts("h1") == ["Cảm ơn bạn"]
        assert f"http://testserver{told.get_followed_url()}" in page.text
        for part in ("14,4 % đầu mối · Giá trị", "Phải là 14,3 %"):
            assert part in page.texts("dd")
        assert "ban-doc@thu.example" not in page.text

    @pytest.mark.parametrize(
        ("verdict", "heading"), [("accepted", "Bạn báo đúng"), ("declined", "Người biên tập thấy không sai")]
    )
    def test_the_verdict_and_the_answer_are_told_and_not_whose_they_are(
        self, open_page, told, figure, django_user_model, verdict, heading
    ):
        told.judge(verdict, django_user_model.objects.create_user("lan-bien-tap"), "Theo bài viết là 14,3")
        figure.value = "14.3"
        figure.save()
        page = open_page(told.get_followed_url())
        assert page.texts("h1") == [heading]
        assert "Theo bài viết là 14,3" in page.text
        assert {"14,4", "14,3"} <= set(page.texts("dd"))
        assert "lan-bien-tap" not in page.text
        assert page.link("Về lại chỗ bạn vừa đọc").endswith(f"#s{figure.pk}")

    def test_of_what_is_no_longer_public_nothing_new_is_told(self, open_page, told, figure):
        figure.value, figure.state = "77", State.REJECTED
        figure.save()
        page = open_page(told.get_followed_url())
        assert "không còn trong kho" in page.texts("dd")
        assert "77" not in page.text
        figure.delete()
        assert "không còn trong kho" in open_page(told.get_followed_url()).texts("dd")

    def test_it_is_in_english_too(self, open_page, told, django_user_model):
        for verdict in ("open", "accepted", "declined"):
            Doubt.objects.update(verdict=verdict)
            page = open_page(told.get_followed_url(), "en")
            assert page.vietnamese_outside_its_language(set()) == []

    def test_the_same_words_again_lead_to_the_same_page(self, client, figure, told):
        assert send(client, figure, "value", "Phải là 14,3 %").url == told.get_followed_url()
