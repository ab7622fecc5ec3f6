"""Whatever an editor's browser sends, a page or a clear refusal comes back."""

import pytest

from meetings.models import Official

pytestmark = pytest.mark.django_db
NO_NUMBERS = ["9" * 25, "9" * 5_000, "-1", "x", "\0", "1@x", "٣", "1.5", ""]


@pytest.fixture
def asked(signed_in, held):
    """asked(address, fields=None) → the status, in the browser of an editor"""
    browser = signed_in("curator")
    report, official = held.reports.get(), Official.objects.get()
    places = {"report": report.pk, "meeting": held.pk, "official": official.pk}

    def ask(address: str, wrong: str, fields: dict | None = None) -> int:
        path, _, query = address.partition("?")
        given = dict(one.split("=", 1) for one in query.split("&")) if query else {}
        path = path.format(**places, wrong=wrong[:25].strip("\0@.") or "0")
        send = browser.get if fields is None else browser.post
        sent = given if fields is None else fields
        return send(
            path, {name: value.format(wrong=wrong, **places) for name, value in sent.items()}
        ).status_code

    return ask


@pytest.mark.parametrize(
    "address",
    [
        "/admin/meetings/official/merge/?ids={wrong}&also={wrong}",
        "/admin/meetings/official/merge/?ids={official}&proposal={wrong}",
        "/admin/queue/?page={wrong}&kind={wrong}&province={wrong}",
        "/admin/queue/next/?item=figure.statistic-{wrong}&queue={wrong}",
        "/admin/review/{report}/?at=meeting-{wrong}&queue={wrong}&item={wrong}",
        "/admin/review/{report}/add/?add=person&start={wrong}&end={wrong}",
        "/admin/review/{report}/add/?add=person&words=a&occurrence={wrong}",
        "/admin/meetings/meeting/{meeting}/history/?p={wrong}",
        "/admin/meetings/meeting/?held_on__year={wrong}",
        "/admin/meetings/meeting/?province__id__exact={wrong}&q={wrong}&p={wrong}&o={wrong}",
        "/admin/meetings/act/?made_at__year={wrong}&kind={wrong}&person__id__exact={wrong}",
        "/admin/meetings/official/{wrong}/change/",
    ],
)
def test_asked_for(asked, address):
    for wrong in NO_NUMBERS:
        assert asked(address, wrong) < 500, wrong[:30]


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("/admin/meetings/meeting/", {"action": "confirm", "_selected_action": "{wrong}"}),
        (
            "/admin/meetings/meeting/",
            {
                "action": "confirm",
                "_selected_action": "{meeting}",
                "shown": "{wrong}@x",
                "since": "{wrong}",
                "index": "{wrong}",
            },
        ),
        ("/admin/meetings/official/", {"action": "merge_chosen", "_selected_action": "{wrong}"}),
        ("/admin/meetings/official/merge/", {"ids": "{wrong}", "stands": "{wrong}", "proposal": "{wrong}"}),
        ("/admin/meetings/official/{official}/split/", {"rows": "{wrong}", "into": "{wrong}"}),
        (
            "/admin/meetings/meeting/{meeting}/change/",
            {"stamp": "x-0", "citations-TOTAL_FORMS": "{wrong}", "citations-INITIAL_FORMS": "{wrong}"},
        ),
        ("/admin/meetings/meeting/{meeting}/change/", {"stamp": "x-{wrong}"}),
        ("/admin/meetings/meeting/{meeting}/delete/", {"stamp": "x-{wrong}"}),
        ("/admin/review/{report}/deed/", {"do": "confirm meeting-{wrong}@x"}),
        ("/admin/review/{report}/deed/", {"do": "means statistic-{wrong}@x attendance-{wrong}"}),
        ("/admin/review/{report}/add/", {"add": "person", "start": "{wrong}", "end": "{wrong}"}),
    ],
)
def test_sent(asked, address, fields):
    for wrong in NO_NUMBERS:
        assert asked(address, wrong, fields) < 500, wrong[:30]
