"""How fast and how well the archive is searched, beside other engines with the same documents and questions.

    python -m benchmarks.search [--corpus FILE] [--documents 5000 20000] [--engines NAME ...] [--keep FOLDER]

FILE has a JSON object with `title` and `text` on each line (.gz or not); without it texts are invented.
tantivy is installed by `pip install -r benchmarks/requirements.txt`; without it its lines are left out.
In FOLDER stays what other engines built, with their figures: if named they are asked again, if not they are
shown as they were.

An answer is ten hits, their number, two facets and ten snippets, without Django's ORM. Then the whole archive
is measured: rows in the database, `rebuild_index`, answers as the search page gets them, one saved meeting.
Each engine is built in a process of its own and asked in another. Times are of the processor, so that what
else runs on the machine matters little; until a saved meeting is found, of the clock.
"""

import argparse
import importlib
import importlib.util
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import corpus
from benchmarks.engines import NAMES

PAGE = 10
FAR = 490  # where page 50 begins
OURS = "archive", "whole"


def main() -> None:
    options = read_options()
    if options.step:
        step = importlib.import_module("benchmarks.whole_archive") if options.engines == ["whole"] else None
        result = step.run(options) if step else run(options)
        print(json.dumps(result))  # noqa: T201
        return
    names = options.engines or [one for one in (*NAMES, "whole") if "tantivy" not in one or has_tantivy()]
    for many in options.documents:
        print(f"\n{many:,} documents{f' of {options.corpus.name}' if options.corpus else ', invented'}")  # noqa: T201
        with tempfile.TemporaryDirectory() as place:
            measured = {name: measure(name, many, options, Path(place)) for name in names}
        whole = measured.pop("whole", {})
        earlier = measured_earlier(many, options, names)
        if measured:
            report(measured | earlier)
        for name in earlier:
            print(f"{NAMES[name]}: measured in an earlier run")  # noqa: T201
        for what, number in whole.items():
            print(f"The whole archive, with the ORM: {what}: {number}")  # noqa: T201


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--documents", type=int, nargs="+", default=[5_000, 20_000])
    parser.add_argument("--engines", nargs="+", choices=[*NAMES, "whole"])
    parser.add_argument("--no-relevance", action="store_true", help="time only")
    parser.add_argument(
        "--keep", type=Path, help="a folder for what other engines build, and their figures, for later runs"
    )
    parser.add_argument("--step", choices=["build", "ask"], help=argparse.SUPPRESS)
    parser.add_argument("--place", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def has_tantivy() -> bool:
    return importlib.util.find_spec("tantivy") is not None


def measure(name: str, many: int, options: argparse.Namespace, place: Path) -> dict:
    """Build and ask an engine, each in a new process. What others built for an earlier run is asked again."""
    if options.keep and name not in OURS:
        place = kept_in(many, options)
    place, built = place / name, place / f"{name}.json"
    result = json.loads(built.read_text()) if built.exists() else {}
    if not result:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
    for step in ("ask",) if result else ("build", "ask"):
        command = [sys.executable, "-m", "benchmarks.search", "--engines", name, "--step", step]
        command += ["--documents", str(many), "--place", str(place)]
        command += ["--corpus", str(options.corpus)] if options.corpus else []
        command += ["--no-relevance"] if options.no_relevance else []
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            sys.exit(f"{name}, {step}:\n{done.stderr}")
        result |= json.loads(done.stdout.splitlines()[-1])
        built.write_text(json.dumps(result))
    return result


def kept_in(many: int, options: argparse.Namespace) -> Path:
    return options.keep / f"{options.corpus.name if options.corpus else 'invented'}-{many}"


def measured_earlier(many: int, options: argparse.Namespace, besides: list[str]) -> dict[str, dict]:
    """Return what is kept of engines that are not measured now: for those that take very long."""
    files = {name: kept_in(many, options) / f"{name}.json" for name in NAMES if options.keep}
    found = {
        name: json.loads(file.read_text())
        for name, file in files.items()
        if name not in besides and file.exists()
    }
    return {name: one for name, one in found.items() if "first" in one}


def run(options: argparse.Namespace) -> dict:
    engine = importlib.import_module(f"benchmarks.engines.{options.engines[0]}").Engine(options.place)
    if options.step == "build":
        documents = list(corpus.documents(options.corpus, options.documents[0]))
        start = time.process_time()
        engine.build(documents)
        seconds = time.process_time() - start
        return {"rate": len(documents) / seconds, "megabytes": size_of(options.place)}
    questions, words, items = corpus.asked(options.corpus, options.documents[0])
    engine.answer("khởi động", 0, PAGE)
    first = [timed(engine, one, 0) for one in questions]
    again = [timed(engine, one, 0) for one in questions]
    far = [timed(engine, one, FAR) for one in words]
    return {
        "first": spread(first),
        "again": spread(again),
        "far": spread(far),
        "relevance": {
            kind: relevance(engine, asked) for kind, asked in items.items() if not options.no_relevance
        },
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def timed(engine, words: str, start: int) -> float:
    began = time.process_time()
    engine.answer(words, start, PAGE)
    return 1_000 * (time.process_time() - began)


def spread(times: list[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return median(times), sorted(times)[int(0.95 * len(times))]


def relevance(engine, asked: list[tuple[str, int]]) -> tuple[float, float]:
    """Return the mean reciprocal rank among ten hits, and how often the first is right."""
    ranks = []
    for words, meant in asked:
        hits = engine.answer(words, 0, PAGE).hits
        ranks.append(hits.index(meant) + 1 if meant in hits else 0)
    return sum(1 / rank for rank in ranks if rank) / len(ranks), ranks.count(1) / len(ranks)


def size_of(place: Path) -> float:
    return sum(one.stat().st_size for one in place.rglob("*") if one.is_file()) / 1e6


def report(measured: dict[str, dict]) -> None:
    say = print
    head = ("docs/s", "MB", "first ms", "p95", "again ms", "p95", "page 50 ms", "p95", "memory MB")
    say(f"\n{'':30}" + "".join(f"{one:>11}" for one in head))
    for name, one in measured.items():
        numbers = [one["rate"], one["megabytes"], *one["first"], *one["again"], *one["far"], one["memory"]]
        say(f"{NAMES[name]:30}" + "".join(f"{number:11.1f}" for number in numbers))
    own = measured.get("archive")
    for name, one in measured.items() if own else ():
        if name != "archive":
            faster = [one[what][0] / own[what][0] for what in ("first", "again", "far")]
            say(
                f"beside {NAMES[name]}: indexing × {own['rate'] / one['rate']:.1f}; answers (median) × "
                f"{faster[0]:.1f} first, × {faster[1]:.1f} again, × {faster[2]:.1f} on page 50"
            )
    say(f"load of the machine: {' '.join(f'{one:.1f}' for one in os.getloadavg())}")
    kinds = next(iter(measured.values()))["relevance"]
    if kinds:
        say(f"\n{'relevance: MRR@10 / first':30}" + "".join(f"{kind:>30}" for kind in kinds))
    for name, one in measured.items() if kinds else ():
        rows = (f"{mrr:.3f} / {first:.3f}" for mrr, first in one["relevance"].values())
        say(f"{NAMES[name]:30}" + "".join(f"{row:>30}" for row in rows))


if __name__ == "__main__":
    main()
