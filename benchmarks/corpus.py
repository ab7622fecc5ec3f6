"""Documents to search, as many as are wanted, and what is asked of them. The same in every run."""

import gzip
import json
import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.engines import Document
from benchmarks.hard_texts import ordinary
from meetings.text.folding import FOLDED

PLACES = 63
LENGTH = 4_700  # characters of a document that is put together from others
YEARS = 2010, 2025


def documents(path: Path | None, many: int) -> Iterator[Document]:
    """Yield `many` documents: those of a file with `title` and `text` a line, then mixtures of their lines.

    Without a file, mixtures of invented sentences.
    """
    chance = random.Random(1)  # noqa: S311 - the same documents in each run are wanted
    known = list(_read(path)) if path else []
    lines = [line for _title, text in known for line in text.split("\n") if len(line) > 40]
    lines = lines or [line for line in ordinary(2_000_000).split("\n") if len(line) > 40]
    for number in range(1, many + 1):
        title, text = known[number - 1] if number <= len(known) else _mixed(chance, lines)
        yield Document(number, title, text, f"tinh-{chance.randrange(PLACES)}", chance.randint(*YEARS))


def _mixed(chance: random.Random, lines: list[str]) -> tuple[str, str]:
    title = " ".join(" ".join(chance.choice(lines).split()[:4]) for _ in range(2))
    chosen, length = [], 0
    while length < LENGTH:
        chosen.append(chance.choice(lines))
        length += len(chosen[-1])
    return title, "\n".join(chosen)[: 2 * LENGTH]


def _read(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as file:
        for line in file:
            record = json.loads(line)
            yield record["title"], record["text"]


def asked(path: Path | None, many: int) -> tuple[list[str], list[str], dict[str, list[tuple[str, int]]]]:
    """Return questions, frequent words and known items of the documents, made in a process of its own.

    So the memory that documents take is not that of whoever asks.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_asked, path, many).result()


def _asked(path: Path | None, many: int):
    found = list(documents(path, many))
    return questions(found), frequent_words(found), known_items(found)


def questions(all_documents: list[Document], many: int = 200) -> list[str]:
    """Two to four words that follow one another somewhere. No question is asked twice."""
    chance = random.Random(2)  # noqa: S311
    found: dict[str, None] = {}  # as an ordered set
    while len(found) < many:
        for document in chance.choices(all_documents, k=many - len(found)):
            words = document.text.split()
            length = chance.randint(2, 4)
            at = chance.randrange(max(1, len(words) - length))
            asked = " ".join(words[at : at + length])
            if any(map(str.isalnum, asked)):
                found[asked] = None
    return list(found)


def frequent_words(all_documents: list[Document], many: int = 200) -> list[str]:
    """Single words, each as often as texts have it: most of them have many pages of results."""
    chance = random.Random(3)  # noqa: S311
    return [chance.choice(document.text.split()) for document in chance.choices(all_documents, k=many)]


def known_items(all_documents: list[Document], many: int = 200) -> dict[str, list[tuple[str, int]]]:
    """By kind of question: (what is typed, the document that is meant).

    A minus before a word is left out: to some engines it says that the word must be missing.
    """
    chance = random.Random(4)  # noqa: S311
    seen: dict[str, int] = {}
    for document in all_documents:
        seen[document.title] = seen.get(document.title, 0) + 1
    meant = chance.sample([one for one in all_documents if seen[one.title] == 1], many)
    titles = [(one.title.replace(" -", " "), one.number) for one in meant]
    sentences = [(_gappy(chance, one.text).replace(" -", " "), one.number) for one in meant]
    return {
        "title": titles,
        "title without marks": [(typed.translate(FOLDED), number) for typed, number in titles],
        "sentence, two words dropped": sentences,
        "the same without marks": [(typed.translate(FOLDED), number) for typed, number in sentences],
    }


def _gappy(chance: random.Random, text: str) -> str:
    sentences = [one.split() for one in text.replace("\n", ". ").split(". ")]
    words = chance.choice([one for one in sentences if 8 <= len(one) <= 25] or [text.split()[:15]])[:]
    for _ in range(2):
        words.pop(chance.randrange(len(words)))
    return " ".join(words)
