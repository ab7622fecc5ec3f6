"""The archive as it runs: rows in a database, an index built from them, questions asked by `ask`, a save."""

import argparse
import hashlib
import resource
import time

from benchmarks import corpus
from benchmarks.engines.django_setting import set_up

SAVES = 20


def run(options: argparse.Namespace) -> dict:
    set_up(options.place)
    if options.step == "build":
        return build(list(corpus.documents(options.corpus, options.documents[0])))
    return ask_all(corpus.asked(options.corpus, options.documents[0])[0])


def build(documents: list[corpus.Document]) -> dict:
    from datetime import date

    from meetings.models import Meeting, Province, Report
    from meetings.search.building import rebuild

    provinces = list(Province.objects.order_by("pk"))
    Meeting.objects.bulk_create(
        [
            Meeting(
                pk=one.number,
                address=f"m{one.number}",
                headline=one.title[:490],
                province=provinces[int(one.province.rpartition("-")[2]) % len(provinces)],
                held_on=date(one.year, 1, 1),
            )
            for one in documents
        ],
        batch_size=500,
    )
    for start in range(0, len(documents), 500):
        Report.objects.bulk_create(
            Report(
                meeting_id=one.number,
                text=one.text,
                received=b"",
                digest=hashlib.sha256(str(one.number).encode()).hexdigest(),
                source_name=f"{one.number}.txt",
                normalisation=1,
                reader_version="1",
            )
            for one in documents[start : start + 500]
        )
    began = time.process_time()
    made = rebuild()
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"rebuild_index": f"{made / seconds:.0f} records/s, {peak} MB at most"}


def ask_all(asked: list[str]) -> dict:
    from benchmarks.search import PAGE, spread
    from meetings.models import Meeting
    from meetings.search.asking import Question, ask

    def milliseconds(question: Question) -> float:
        began = time.process_time()
        ask(question)
        return 1_000 * (time.process_time() - began)

    milliseconds(Question("khởi động"))
    first = spread([milliseconds(Question(one, page_size=PAGE)) for one in asked])
    again = spread([milliseconds(Question(one, page_size=PAGE)) for one in asked])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    saves = []
    for number, meeting in enumerate(Meeting.objects.order_by("pk")[:SAVES]):
        word = f"xqzz{chr(ord('a') + number)}"
        began = time.perf_counter()
        meeting.headline = f"{meeting.headline} {word}"
        meeting.save()
        found = ask(Question(word)).total
        saves.append(1_000 * (time.perf_counter() - began))
        if found != 1:
            raise AssertionError(f"{word} is found {found} times")
    saved = spread(saves)
    return {
        "answers": f"{first[0]:.1f} ms, 95 % under {first[1]:.1f}; again {again[0]:.1f} and {again[1]:.1f}",
        "one saved meeting is found after": f"{saved[0]:.0f} ms, 95 % under {saved[1]:.0f}",
        "memory of a searching process": f"{memory} MB",
    }
