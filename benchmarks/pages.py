"""How fast each kind of page is on one gunicorn worker, beside Datasette on the same tables.

    python -m benchmarks.pages [--meetings 20000] [--place DIR] [--times 30]

Datasette is installed by `pip install -r benchmarks/requirements.txt`. It serves a copy that it is told never
changes, with an FTS5 index of the reports; facets, which it leaves out where they take long, are given time.
What is asked of the two takes turns. The archive remembers counts of the whole, and keeps the pages it has
made, until something changes. So each page is asked for four times: just after a change, when nothing is
remembered ("changed"); at another address, so that it is made once more ("made"); there again ("kept"); and
by who has it already ("304"). Answers of the API are not kept. Times are of the server's processor, so that
what else runs on the machine matters little, and, beside them, of the clock. DIR keeps the archive for the
next run.

Datasette's page of one meeting, person or document is the bare row. The last column ("+ facts") adds the
pages on which its reader finds what ours says besides: the tables of facts narrowed to that row, with facets;
of a person only the attendances, of a document the citations.
"""

import argparse
import http.client
import os
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

ROOT = Path(__file__).parent.parent
FACETS = "_facet=province_id&_facet=kind&_facet=body"
BRIEF = "_col=headline&_col=held_on&_col=province_id&_col=kind&_col=body"
PATIENCE = 120  # seconds for a server to begin


class Pair(NamedTuple):
    """A page, the one of Datasette that is nearest to it, and those that say what that one lacks."""

    kind: str
    ours: str
    theirs: str
    facts: tuple[str, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--meetings", type=int, default=20_000)
    parser.add_argument("--place", type=Path, help="where the archive is made, or is from an earlier run")
    parser.add_argument("--times", type=int, default=30, help="how often each kind of page is asked for")
    parser.add_argument("--only", nargs="+", help="these kinds of page")
    parser.add_argument("--step", choices=["make"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        make(options.place, options.meetings)
        return
    with tempfile.TemporaryDirectory() as temporary:
        place = (options.place or Path(temporary)).resolve()
        prepare(place, options.meetings)
        pairs = list(questions(place / "copy.sqlite3", options.times))
        with served(archive(place)) as ours, served(datasette(place)) as theirs:
            asked = [pair for pair in pairs if not options.only or pair.kind in options.only]
            report(asked, ours, theirs, place / "archive.sqlite3")


# Making the archive


def prepare(place: Path, meetings: int) -> None:
    """Have an archive in `place`, with its index, its static files, and a copy for Datasette."""
    step = [sys.executable, "-m", "benchmarks.pages", "--step", "make", "--place", str(place)]
    subprocess.run([*step, "--meetings", str(meetings)], check=True, cwd=ROOT)  # noqa: S603
    copy = place / "copy.sqlite3"
    if not copy.exists():
        with sqlite3.connect(place / "archive.sqlite3") as database:
            database.execute("VACUUM INTO ?", [str(copy)])
        with sqlite3.connect(copy) as database:
            database.executescript(
                "CREATE VIRTUAL TABLE meetings_report_fts USING fts5(text, content='meetings_report',"
                " content_rowid='id', tokenize='unicode61 remove_diacritics 0');"
                "INSERT INTO meetings_report_fts(meetings_report_fts) VALUES ('rebuild'); ANALYZE;"
            )


def make(place: Path, meetings: int) -> None:
    from benchmarks.engines.django_setting import set_up

    set_up(place)
    from django.core.management import call_command

    from benchmarks.full_archive import fill
    from meetings.models import Meeting
    from meetings.models.weighing import weigh
    from meetings.search.building import rebuild

    call_command("collectstatic", interactive=False, verbosity=0)
    if not Meeting.objects.exists():
        fill(meetings)
        rebuild()
    weigh()  # as a load of reports does in the end, and as the copy is analysed


# The two servers


class Server(NamedTuple):
    port: int
    process: int  # the one that answers

    def spent(self) -> int:
        """Return for how many nanoseconds the server has had a processor."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks)


def archive(place: Path) -> tuple[list[str], int, dict[str, str]]:
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "archive.wsgi", "--workers", "1", "--threads", "4"]
    command += ["--bind", f"127.0.0.1:{port}", "--no-control-socket", "--log-level", "warning"]
    return command, port, {"ARCHIVE_VAR": str(place)}


def datasette(place: Path) -> tuple[list[str], int, dict[str, str]]:
    port = free_port()
    program = shutil.which("datasette", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if not program:
        sys.exit("datasette is missing: pip install -r benchmarks/requirements.txt")
    command = [program, "serve", "--immutable", str(place / "copy.sqlite3"), "--port", str(port)]
    for limit in ("facet_time_limit_ms", "sql_time_limit_ms"):
        command += ["--setting", limit, "30000"]
    return command, port, {}


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def served(server: tuple[list[str], int, dict[str, str]]) -> Iterator[Server]:
    command, port, settings = server
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, env=os.environ | settings, stdout=said, stderr=said
        )
        try:
            if not answers(process, port):
                said.seek(0)
                sys.exit(f"{command[0]} does not answer:\n{said.read()}")
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            yield Server(port, int(children[0]) if children else process.pid)
        finally:
            process.terminate()
            process.wait()


def answers(process: subprocess.Popen, port: int) -> bool:
    """Wait until a server that has been started answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            ask(port, "/")
        except OSError:
            time.sleep(0.2)
        else:
            return True
    return False


# What is asked


def questions(copy: Path, times: int) -> Iterator[Pair]:
    """Yield pairs of pages, `times` of each kind, each about something else where there is a choice."""
    chance = random.Random(6)  # noqa: S311
    database = sqlite3.connect(copy)

    def some(sql: str) -> list[tuple]:
        rows = database.execute(sql).fetchall()
        return chance.sample(rows, min(times, len(rows)))

    tables = "/copy/meetings_"
    meeting = f"{tables}meeting?{BRIEF}"
    yield from [Pair("home", "/", f"{meeting}&{FACETS}")] * times
    yield from [Pair("provinces", "/tinh/", f"{tables}province?_facet=region&_facet=kind")] * times
    for pk, address in some("SELECT id, address FROM meetings_province"):
        yield Pair("a province", f"/tinh/{address}/", f"{meeting}&province_id={pk}&_facet=kind&_facet=body")
    yield from [Pair("meetings", "/cuoc-hop/", f"{meeting}&{FACETS}&_sort_desc=held_on")] * times
    narrowed = "SELECT province_id, address, kind, strftime('%Y', held_on) FROM meetings_meeting"
    units = dict(database.execute("SELECT id, address FROM meetings_province"))
    for unit, _address, kind, year in some(f"{narrowed} WHERE province_id > 0 AND held_on > 0"):
        yield Pair(
            "meetings, filtered",
            f"/cuoc-hop/?province={units[unit]}&year={year}",
            f"{meeting}&province_id={unit}&held_on__startswith={year}&{FACETS}",
        )
        yield Pair("calendar", f"/lich/?kind={kind}", f"{meeting}&kind={kind}&{FACETS}&_facet=held_on")
    for pk, address in some("SELECT id, address FROM meetings_meeting WHERE state != 'rejected'"):
        facts = tuple(facts_of_meeting(database, pk))
        yield Pair("a meeting", f"/cuoc-hop/{address}/", f"{tables}meeting/{pk}", facts)
    yield from [Pair("officials", "/can-bo/", f"{tables}official?_facet=scope")] * times
    for pk, slug in some("SELECT id, slug FROM meetings_official WHERE merged_into_id IS NULL"):
        named = f"{tables}attendance?official_id={pk}&_facet=state"
        yield Pair("an official", f"/can-bo/{slug}/", f"{tables}official/{pk}", (named,))
    yield from [
        Pair("documents", "/van-ban/", f"{tables}resolution?_facet=kind&_facet=province_id&_facet=issuer")
    ] * times
    for pk, slug in some(
        "SELECT id, slug FROM meetings_resolution WHERE id IN (SELECT resolution_id FROM meetings_citation)"
    ):
        cited = f"{tables}citation?resolution_id={pk}&_facet=state"
        yield Pair("a document", f"/van-ban/{slug}/", f"{tables}resolution/{pk}", (cited,))
    figures = f"{tables}statistic?_facet=unit&_facet=direction&_facet=subject"
    yield from [Pair("figures", "/so-lieu/", figures)] * times
    for (unit,) in some("SELECT DISTINCT unit FROM meetings_statistic"):
        yield Pair("figures, filtered", f"/so-lieu/?unit={quote(unit)}", f"{figures}&unit={quote(unit)}")
    for unit, subject in some(
        "SELECT unit, subject FROM meetings_statistic WHERE subject > '' GROUP BY 1, 2 HAVING COUNT(*) > 500"
    ):
        narrowed = f"unit={quote(unit)}&subject={quote(subject)}"
        yield Pair("figures, compared", f"/so-lieu/?{narrowed}", f"{figures}&{narrowed}")
    for (text,) in some("SELECT text FROM meetings_report"):
        words = quote(" ".join(chance.choice(text.splitlines()[1:-1]).split()[3:6]))
        found = f"{tables}report?_search={words}&_col=title&_col=published_on&_col=outlet&_facet=outlet"
        yield Pair("search", f"/tim-kiem/?q={words}", found)
    exported = f"{tables}meeting.csv?_stream=on&{BRIEF}"
    yield from [Pair("export, first byte", "/cuoc-hop.csv", exported)] * min(times, 5)
    yield from [Pair("about", "/gioi-thieu/", "/copy")] * times
    for table in ("meeting", "attendance", "statistic"):
        for (key,) in some(f"SELECT id FROM meetings_{table}"):  # noqa: S608
            ours = f"/api/v1/{table}s?page_size=100&cursor={key}"
            yield Pair(f"API, {table}s", ours, f"{tables}{table}.json?_size=100&id__gt={key}")


def facts_of_meeting(database: sqlite3.Connection, meeting: int) -> Iterator[str]:
    """Yield the pages of Datasette with the people, documents, figures, text and words of a meeting."""
    tables = "/copy/meetings_"
    yield f"{tables}attendance?meeting_id={meeting}&_facet=state"
    yield f"{tables}citation?meeting_id={meeting}&_facet=state"
    yield f"{tables}statistic?meeting_id={meeting}&_facet=unit&_facet=direction"
    for (report,) in database.execute("SELECT id FROM meetings_report WHERE meeting_id = ?", [meeting]):
        yield f"{tables}report/{report}"
        yield f"{tables}mention?report_id={report}&_facet=rule"


def ask(port: int, path: str, **headers: str) -> tuple[int, str]:
    """Return the status and the ETag of an answer. Of a long one only the first bytes are waited for."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read(1 if ".csv" in path else None)
    connection.close()
    return answer.status, answer.headers.get("ETag", "")


# What is reported


class Times(NamedTuple):
    processor: list[float]  # milliseconds
    clock: list[float]


def anew(path: str, number: int) -> str:
    """Return an address of the same page under which it has not been made yet."""
    if ".csv" in path or path.startswith("/api/"):
        return path
    return f"{path}{'&' if '?' in path else '?'}anew={number}"


def change(archive: Path) -> None:
    """Have the archive believe that something has changed."""
    with closing(sqlite3.connect(archive)) as database, database:
        database.execute("UPDATE meetings_lastchange SET token = hex(randomblob(16))")


COLUMNS = ("changed", "made", "kept", "304", "Datasette", "+ facts")


def report(pairs: list[Pair], ours: Server, theirs: Server, archive: Path) -> None:
    kinds: dict[str, dict[str, Times]] = {}
    for number, pair in enumerate(pairs):
        times = kinds.setdefault(pair.kind, {column: Times([], []) for column in COLUMNS})
        change(archive)
        measure(times["changed"], ours, anew(pair.ours, 2 * number))
        path = anew(pair.ours, 2 * number + 1)
        tag = measure(times["made"], ours, path)
        measure(times["Datasette"], theirs, pair.theirs)
        measure(times["kept"], ours, path)
        if tag:
            measure(times["304"], ours, path, expected=304, **{"If-None-Match": tag})
        if pair.facts:
            measure(times["+ facts"], theirs, pair.theirs, *pair.facts)
    say = print
    say(f"{'':20}{''.join(f'{one:>16}' for one in COLUMNS)}   ratio of made   clock: made, Datasette")
    for kind, times in kinds.items():
        made, other, facts = (times[column] for column in ("made", "Datasette", "+ facts"))
        ratios = (
            f"{median(made.processor) / median(one.processor):.2f}" for one in (other, facts) if one.clock
        )
        clock = (f"{median(one.clock):.0f}" for one in (made, other))
        columns = "".join(f"{spread(times[column].processor):>16}" for column in COLUMNS)
        say(f"{kind:20}{columns}{', '.join(ratios):>16}{', '.join(clock):>26}")
    say(f"milliseconds: median (95 % under); load of the machine {os.getloadavg()[0]:.1f}")


def measure(times: Times, server: Server, *paths: str, expected: int = 200, **headers: str) -> str:
    """Ask for pages in turn, and note how long they took together; return the ETag of the last one."""
    spent, began = server.spent(), time.perf_counter()
    answers = [(path, *ask(server.port, path, **headers)) for path in paths]
    times.clock.append(1_000 * (time.perf_counter() - began))
    times.processor.append((server.spent() - spent) / 1_000_000)
    for path, status, _tag in answers:
        if status != expected:
            sys.exit(f"{path}: {status}")
    return answers[-1][-1]


def spread(times: list[float]) -> str:
    return f"{median(times):.1f} ({sorted(times)[int(0.95 * len(times))]:.1f})" if times else ""


if __name__ == "__main__":
    main()
