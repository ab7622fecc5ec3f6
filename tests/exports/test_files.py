"""Lists taken along: what a file says of itself, and that it says all of the list and nothing else."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.exports.files import cell
from meetings.models import Meeting, Official, Report, Resolution, State
from tests import factories as make

pytestmark = pytest.mark.django_db
STEMS = ["cuoc-hop", "can-bo", "van-ban", "so-lieu"]


def table(client, address: str) -> tuple[list[str], list[dict]]:
    """What a CSV file says of itself, and its rows."""
    text = b"".join(client.get(address).streaming_content).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    head = [line[0] for line in lines if line[0].startswith("# ")]
    names, *rows = lines[len(head) :]
    return head, [dict(zip(names, row, strict=True)) for row in rows]


def objects(client, address: str) -> list[dict]:
    text = b"".join(client.get(address).streaming_content).decode()
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def held(db):
    made = make.meeting("=HYPERLINK(1)", body="Ban Thường vụ")
    make.meeting("Bị bác bỏ", state=State.REJECTED)
    make.meeting("Ở xa", province="ha-tinh")
    make.attend(made, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    make.cite(made, make.resolution())
    make.figure(made, "215", "đầu mối", "giảm 215/1.503 đầu mối", of="1503", direction="decrease")
    return made


@pytest.mark.parametrize(
    "value",
    ["hội nghị", "", "3 xã", "18-NQ/TW", "a=b", 7, True],
)
def test_left_as_it_is(value):
    assert cell(value) == value


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_text_is_a_formula(start):
    assert cell(f"{start}1+1") == f"'{start}1+1"


def test_a_spreadsheet_knows_its_letters(client, held):
    response = client.get("/cuoc-hop.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith('attachment; filename="cuoc-hop-2')
    assert b"".join(response.streaming_content).startswith("\ufeff# archive: Lưu trữ Hội nghị".encode())


def test_a_file_says_what_when_on_which_terms_and_how_it_was_asked(client, held):
    head, rows = table(client, "/cuoc-hop.csv?province=nghe-an&year=abc")
    assert [line.split(":")[0] for line in head] == [
        "# archive",
        "# records",
        "# query",
        "# made_at",
        "# licence",
        "# ignored",
    ]
    assert head[2] == "# query: http://testserver/cuoc-hop.csv?province=nghe-an&year=abc"
    assert head[5] == "# ignored: năm: abc"
    assert [row["headline"] for row in rows] == ["'=HYPERLINK(1)"]


def test_a_meeting_in_full(client, held):
    (row,) = table(client, "/cuoc-hop.csv?province=nghe-an")[1]
    assert row["held_on"] == "2025-10-24"
    assert row["province"] == "tỉnh Nghệ An"
    assert row["kind"] == "executive_committee"
    assert row["url"] == f"http://testserver{held.get_absolute_url()}"


def test_the_same_in_json_lines(client, held):
    head, *rows = objects(client, "/cuoc-hop.jsonl")
    assert head["records"] == "Cuộc họp"
    assert {row["headline"] for row in rows} == {"=HYPERLINK(1)", "Ở xa"}
    assert rows[0]["held_from"] is None


def test_people_documents_and_figures(client, held):
    (person,) = objects(client, "/can-bo.jsonl")[1:]
    assert (person["name"], person["last_position"], person["meetings"]) == (
        "Lê Văn Thử",
        "Bí thư Tỉnh ủy",
        1,
    )
    (document,) = objects(client, "/van-ban.jsonl?kind=nghị quyết")[1:]
    assert (document["number"], document["meetings"], document["resolved"]) == ("18-NQ/TW", 1, True)
    (figure,) = objects(client, "/so-lieu.jsonl")[1:]
    assert (figure["value"], figure["of"], figure["words"]) == ("215", "1503", "giảm 215/1.503 đầu mối")
    assert objects(client, "/so-lieu.jsonl?direction=increase")[1:] == []


@pytest.mark.parametrize("stem", STEMS)
def test_a_table_without_rows_still_names_its_columns(client, held, stem):
    (row, *_others) = objects(client, f"/{stem}.jsonl")[1:]
    for kind in (Report, Meeting, Official, Resolution):
        kind.objects.all().delete()
    head = b"".join(client.get(f"/{stem}.csv").streaming_content).decode("utf-8-sig").splitlines()
    assert head[-1].split(",") == list(row)


def test_the_file_speaks_the_language_that_was_chosen(client, held):
    client.cookies["django_language"] = "en"
    assert objects(client, "/cuoc-hop.jsonl")[0]["records"] == "Meetings"


@pytest.mark.parametrize("stem", STEMS)
def test_a_list_longer_than_what_is_read_at_a_time(client, monkeypatch, stem):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            b"".join(client.get(f"/{stem}.csv").streaming_content)
        return len(captured)

    monkeypatch.setattr("meetings.exports.tables.CHUNK", 2)
    for number in range(5):
        made = make.meeting()
        make.attend(made, f"Lê {number}")
        make.cite(made, make.resolution(f"{number}-NQ/TW", f"TW:NQ:{number}:kXII"))
        make.figure(made, "1", "xã")
    assert len(objects(client, f"/{stem}.jsonl")) == 6
    chunks = 3
    assert queries() <= 3 + 4 * chunks


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("form", ["csv", "jsonl", "atom"])
@pytest.mark.parametrize("query", ["", "year=x&province=%00&unit=%FF&kind=zzz&letter=%3F&month=13", "page=9"])
def test_any_query_gives_a_file(client, held, stem, form, query):
    response = client.get(f"/{stem}.{form}?{query}")
    assert response.status_code == 200
    assert b"".join(response)
    assert client.post(f"/{stem}.{form}").status_code == 405
