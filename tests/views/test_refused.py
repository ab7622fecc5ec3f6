"""What is sent and cannot be taken comes back, with all that can be kept of it."""

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from meetings.models import Act, Doubt, Statistic, Synonym
from tests import factories
from tests.admin.filled_forms import fields_of
from tests.views.reading import Page

pytestmark = pytest.mark.django_db
OWN, FOREIGN = {"Origin": "http://testserver"}, {"Origin": "http://elsewhere.example"}
ADD = reverse("admin:meetings_synonym_add")


@pytest.fixture
def browser() -> Client:
    """A browser that is held to the protection against forged requests."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def lan() -> User:
    user = User.objects.create_user("lan", password="rất dài và lạ", is_staff=True)
    user.groups.add(Group.objects.get(name="curator"))
    return user


@pytest.fixture
def signed_in(browser, lan) -> Client:
    browser.force_login(lan)
    return browser


def written(browser) -> dict:
    """What an editor sends of a form that they filled in, with the token that the page had."""
    return fields_of(browser.get(ADD), "synonym_form") | {"one": ["đảng\r\nbộ"], "other": ['"tỉnh" <đảng>']}


def sign_in(browser) -> None:
    """As in another window, the session being over: the tokens of all open pages are void from then on."""
    browser.cookies.pop("sessionid", None)
    token = fields_of(browser.get(reverse("admin:login")), "login-form")["csrfmiddlewaretoken"]
    sent = {"username": "lan", "password": "rất dài và lạ", "csrfmiddlewaretoken": token}
    assert browser.post(reverse("admin:login"), sent, headers=OWN).status_code == 302


class TestATokenThatIsVoid:
    def test_what_was_typed_comes_back_and_is_sent_again(self, signed_in):
        sent = written(signed_in)
        sign_in(signed_in)
        answer = signed_in.post(ADD, sent, headers=OWN)
        assert answer.status_code == 403
        page = Page(answer)
        assert page.texts("h1") == ["Chưa lưu: trang này mở đã lâu"]
        assert '"tỉnh" <đảng>' in page.text
        again = fields_of(answer, "held")
        assert not Synonym.objects.exists()
        assert signed_in.post(ADD, again, headers=OWN).status_code == 302
        made = Synonym.objects.get()
        assert made.other == '"tỉnh" <đảng>'

    @pytest.mark.parametrize("headers", [FOREIGN, {"Origin": "null"}, {}])
    def test_of_what_others_forge_nothing_comes_back(self, signed_in, headers):
        answer = signed_in.post(ADD, {"one": "giả", "other": "mạo"}, headers=headers)
        assert answer.status_code == 403
        assert "mạo" not in answer.content.decode()
        assert not Page(answer).all("form", id="held")

    def test_a_reader_s_words_are_kept_too(self, browser):
        figure = factories.figure(factories.meeting(), "3", "xã")
        address = reverse("meetings:doubt", args=["so-lieu", figure.pk])
        sent = {"what": f"statistic.{figure.pk}.value", "wanted": "Phải là\r\nbốn xã", "contact": ""}
        answer = browser.post(address, sent, headers=OWN)
        again = fields_of(answer, "held")
        assert browser.post(address, again, headers=OWN).status_code == 302
        assert Doubt.objects.get().wanted == "Phải là\nbốn xã"


class TestASessionThatIsOver:
    def test_signing_in_on_the_page_sends_what_was_typed(self, signed_in, lan):
        sent = written(signed_in)
        signed_in.cookies.pop("sessionid")
        answer = signed_in.post(ADD, sent, headers=OWN)
        assert answer.status_code == 403
        page = Page(answer)
        assert page.texts("h1") == ["Chưa lưu: phiên đăng nhập đã hết"]
        again = fields_of(answer, "held")
        again |= {"sign-in-username": "lan", "sign-in-password": "sai"}
        answer = signed_in.post(ADD, again, headers=OWN)
        assert answer.status_code == 403
        assert not Synonym.objects.exists()
        again = fields_of(answer, "held") | {"sign-in-password": "rất dài và lạ"}
        assert "sai" not in str(again)
        answer = signed_in.post(ADD, again, headers=OWN)
        assert answer.status_code == 302
        assert Synonym.objects.get().other == '"tỉnh" <đảng>'
        assert Act.objects.get().person == lan
        assert signed_in.get(ADD).status_code == 200

    def test_it_may_be_signed_in_to_elsewhere_meanwhile(self, signed_in):
        sent = written(signed_in)
        signed_in.cookies.pop("sessionid")
        answer = signed_in.post(ADD, sent, headers=OWN)
        sign_in(signed_in)
        answer = signed_in.post(ADD, fields_of(answer, "held"), headers=OWN)
        assert signed_in.post(ADD, fields_of(answer, "held"), headers=OWN).status_code == 302
        assert Synonym.objects.count() == 1

    @pytest.mark.parametrize("role", ["reader", None])
    def test_whoever_may_not_sign_in_there_does_nothing(self, signed_in, role):
        sent = written(signed_in)
        signed_in.cookies.pop("sessionid")
        if role:
            User.objects.create_user(role, password="x")
        given = {"sign-in-username": role or "lan", "sign-in-password": "x"}
        answer = signed_in.post(ADD, sent | given, headers=OWN)
        assert answer.status_code == 403
        assert not Synonym.objects.exists()

    def test_the_review_page_too(self, signed_in):
        figure = factories.figure(factories.meeting(), "3", "xã")
        report = figure.meeting.reports.get()
        address = reverse("editing:edit", args=[report.pk, f"statistic-{figure.pk}"])
        token = fields_of(signed_in.get(ADD), "synonym_form")["csrfmiddlewaretoken"]
        signed_in.cookies.pop("sessionid")
        answer = signed_in.post(address, {"edit-unit": "phường", "csrfmiddlewaretoken": token}, headers=OWN)
        assert fields_of(answer, "held")["edit-unit"] == ["phường"]
        assert Statistic.objects.get().unit == "xã"

    def test_passwords_are_never_written_into_a_page(self, signed_in):
        sent = {"username": "minh", "password1": "bí mật", "password2": "bí mật"}
        answer = signed_in.post(reverse("admin:auth_user_add"), sent, headers=OWN)
        text = answer.content.decode()
        assert "minh" in text
        assert "bí mật" not in text
        assert "Mật khẩu" in text

    def test_files_are_told_to_be_chosen_again(self, signed_in):
        token = fields_of(signed_in.get(ADD), "synonym_form")["csrfmiddlewaretoken"]
        signed_in.cookies.pop("sessionid")
        file = SimpleUploadedFile("bài thử.txt", b"Tin")
        sent = {"files": file, "name": "b.txt", "csrfmiddlewaretoken": token}
        answer = signed_in.post(reverse("admin:meetings_report_add"), sent, headers=OWN)
        assert "bài thử.txt" in Page(answer).text
        assert fields_of(answer, "held")["name"] == ["b.txt"]

    @pytest.mark.parametrize("name", ["admin:index", "editing:queue"])
    def test_who_only_looks_is_led_to_the_door(self, browser, name):
        assert browser.get(reverse(name)).status_code == 302

    def test_in_english(self, signed_in):
        sent = written(signed_in)
        signed_in.cookies.pop("sessionid")
        signed_in.cookies["django_language"] = "en"
        page = Page(signed_in.post(ADD, sent | {"one": "a", "other": "b"}, headers=OWN))
        assert page.vietnamese_outside_its_language(set()) == []


class TestTooMuch:
    @pytest.mark.parametrize(
        ("limit", "sent", "told"),
        [
            ("DATA_UPLOAD_MAX_MEMORY_SIZE", {"text": "x" * 3000}, "nhiều hơn 1,0 KB chữ"),
            ("DATA_UPLOAD_MAX_NUMBER_FIELDS", {"upload": [str(n) for n in range(1100)]}, "nhiều hơn 1000 ô"),
            ("DATA_UPLOAD_MAX_NUMBER_FILES", {"files": 1001}, "nhiều hơn 1000 tệp"),
        ],
    )
    def test_says_how_much_is_too_much_and_where_one_was(self, signed_in, settings, limit, sent, told):
        setattr(settings, limit, 1000 if "NUMBER" in limit else 1024)
        if isinstance(sent.get("files"), int):
            sent = {"files": [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(sent["files"])]}
        address = reverse("admin:meetings_report_add")
        answer = signed_in.post(address, sent, headers=OWN)
        assert answer.status_code == 413
        page = Page(answer)
        assert page.texts("h1") == ["Gửi lên quá nhiều"]
        assert told in page.text
        assert address in page.links
