"""An archive of invented meetings, and a reader who opens its pages."""

from datetime import date
from types import SimpleNamespace

import pytest

from meetings.models import Mention, Province, Role, State
from tests import factories as make
from tests.views.reading import Page

HEADLINE = "Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh"


@pytest.fixture
def open_page(client, db):
    """open_page(address, language="vi", status=200) → Page"""

    def open_it(address: str, language: str = "vi", status: int = 200) -> Page:
        client.cookies["django_language"] = language
        response = client.get(address)
        assert response.status_code == status, f"{address}: {response.status_code}"
        return Page(response)

    return open_it


@pytest.fixture
def archive(db) -> SimpleNamespace:
    """Meetings with everything that pages show, and one of which nothing is known."""
    full = make.meeting(
        HEADLINE,
        body="Ban Chấp hành Đảng bộ tỉnh",
        ordinal=3,
        term="XX",
        venue="Hội trường Tỉnh ủy",
        reasons={
            "province": {
                "because": "the outlet “Báo Thử”",
                "candidates": [
                    {"value": "nghe-an", "because": "the outlet “Báo Thử”", "fell": ""},
                    {"value": "ha-tinh", "because": "“Hà Tĩnh” is named", "fell": "one of several"},
                ],
            },
            "held_on": {
                "because": "the words “24/10/2025”: it gives the year itself",
                "candidates": [
                    {
                        "value": "2025-10-23",
                        "because": "a day that the text names",
                        "fell": "an earlier event",
                    }
                ],
            },
            "kind": {"because": "no word of the report names the event", "candidates": []},
        },
    )
    told = full.reports.get()
    told.outlet, told.byline, told.published_on = "Báo Thử", "Minh Thử", date(2025, 10, 25)
    told.url = "https://bao.example/hoi-nghi"
    told.save()
    make.quote(told, "24/10/2025", full, field="held_on", rule="day.lead")
    make.quote(told, "Nghệ An", full, field="province", rule="place.lead")
    make.quote(told, "Ban Chấp hành Đảng bộ tỉnh họp", full, field="body")
    chair = make.attend(full, "Lê Văn Thử", "Bí thư Tỉnh ủy", roles=["chair", "speak"], honorific="TS.")
    guest = make.attend(full, "Trần Thị Đẫn", "Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy")
    guest.positions.filter(order=1).update(former=True)
    make.attend(full, "Phạm Ấn", roles=["mentioned"], state=State.CONFIRMED)
    shared = Role.objects.filter(attendance__in=[chair, guest], role__in=["speak", "attend"])
    for role in shared:
        Mention.objects.create(report=told, start=0, end=8, rule="person.list", role=role)
    known = make.resolution(issuer="Ban Chấp hành Trung ương Đảng", issued_on=date(2017, 10, 25), term="XII")
    open_one = make.resolution(
        "01-NQ/TU", "TU/?:NQ:1:?", candidates=[{"value": "TU/nghe-an", "because": "a"}]
    )
    make.cite(full, known)
    make.cite(full, open_one)
    make.figure(full, "215", "đầu mối", "giảm 215/1.503 đầu mối", of="1503", direction="decrease")
    make.figure(
        full,
        "14.4",
        "%",
        "14,4%",
        note="stated 14.4 %, 215/1503 = 14.3 %",
        subject="đầu mối",
        approx="over",
        target=True,
    )
    unknown = make.meeting("", province=None, held_on=None, kind="other")
    unknown.province_candidates.set(Province.objects.filter(address__in=["nghe-an", "ha-tinh"]))
    bounds = make.meeting(
        "Ban Thường vụ họp",
        province="thai-binh",
        held_on=None,
        held_from=date(2024, 12, 13),
        held_until=date(2025, 2, 28),
        kind="standing_committee",
    )
    make.attend(bounds, "Lê Văn Thử", "Bí thư Tỉnh ủy", scope="hung-yen-2025")
    earlier = make.meeting("Hội nghị lần thứ hai", held_on=date(2025, 9, 1))
    return SimpleNamespace(
        full=full,
        told=told,
        unknown=unknown,
        bounds=bounds,
        earlier=earlier,
        chair=chair,
        guest=guest,
        known=known,
        open_one=open_one,
    )


@pytest.fixture
def every_address(archive) -> list[str]:
    """One address of every kind of page."""
    return [
        "/",
        "/cuoc-hop/",
        "/cuoc-hop/?year=2025&kind=review",
        "/cuoc-hop/?year=abc&province=atlantis",
        "/lich/",
        "/lich/?kind=congress",
        archive.full.get_absolute_url(),
        archive.unknown.get_absolute_url(),
        archive.bounds.get_absolute_url(),
        "/tinh/",
        "/tinh/?units=former",
        "/tinh/nghe-an/",
        "/tinh/thai-binh/",
        "/tinh/hung-yen-2025/",
        "/tinh/hung-yen-2025/?predecessors=no",
        "/can-bo/",
        "/can-bo/?letter=Z",
        archive.chair.official.get_absolute_url(),
        "/van-ban/",
        archive.known.get_absolute_url(),
        archive.open_one.get_absolute_url(),
        "/so-lieu/",
        "/so-lieu/?words=kh%C3%B4ng-c%C3%B3",
        "/tim-kiem/",
        "/tim-kiem/?q=hoi+nghi",
        "/tim-kiem/?q=qwzx",
        "/tim-kiem/cach-tim/",
        "/gioi-thieu/",
        "/api/",
        "/api/thu/",
    ]
