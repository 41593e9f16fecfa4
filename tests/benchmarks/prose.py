"""What the annotation makes of broken prose: ``python -m tests.benchmarks.prose [FILE …]``.

Each case is a few paragraphs of the texts given, those of ``articles/`` by default, spoilt word by
word: cut, doubled, moved, spliced with another text, in other letters, with marks and the words
that rules look for put in anywhere; one in three is such words in any order, with capitalised ones
of the texts. The same number is the same case at every run. Nothing may be raised, and what is
found lies in the text, in order. Prints each kind of failure with its cases, and cases per second.
A FILE of JSON lines gives the ``text`` of each. ``--case N`` shows one case.
"""

import argparse
import json
import random
import re
import time
import traceback
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from reader.article import Annotations, by_statement
from reader.language import annotate

ARTICLES = Path(__file__).parents[2] / "articles"
TOKENS = re.compile(r"\w+|[^\w\s]|\s+")
NAMES = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)*")
PARAGRAPHS = 12  # of a case, at most
PUT_IN = [
    *('"', "“", "”", "'", "‘", "’", "«", "»", "``", "''", "„", ",", ".", ":", ";", "?", "!", "…"),
    *("-", "—", "–", "/", "|", "(", ")", "[", "]", "&", "%", "$", "@", "#", "*", "\n\n", "\n", " "),
    *("said", "says", "told", "asked", "added", "according", "to", "that", "who", "whose", "which"),
    *("he", "she", "they", "it", "I", "we", "his", "her", "their", "the", "a", "an", "this"),
    *("of", "and", "or", "but", "in", "on", "at", "by", "for", "from", "with", "as", "than", "'s"),
    *("Mr", "Mrs.", "Dr", "Sir", "Lord", "St.", "President", "Minister", "mayor", "spokesman"),
    *("wife", "mother", "brother", "son", "neighbour", "lawyer", "police", "court", "report"),
    *("U.S.", "US", "UK", "Paris", "France", "French", "Peru", "Georgia", "Jordan", "Reading"),
    *("May", "March", "Monday", "yesterday", "2017", "17", "1", "3-2", "a.m.", "GMT", "PM", "Jr."),
    *("Bank", "University", "Ministry", "Club", "United", "Ltd", "Street", "River", "Hurricane"),
    *("not", "never", "no", "nobody", "would", "has", "had", "was", "is", "be", "been", "will"),
    *("Ada", "Lund", "O'Brien", "van", "de", "al", "bin", "'", "McX", "iPhone", "A", "É", "İ", "ß"),
]

Damage = Callable[[list[str], int, int, random.Random], list[str]]


def _insert(tokens: list[str], start: int, end: int, rng: random.Random) -> list[str]:
    put_in = " ".join(rng.choices(PUT_IN, k=rng.choice((1, 1, 2, 4, 8))))
    pad = rng.choice(("", " "))
    return [*tokens[:start], pad, *TOKENS.findall(put_in), pad, *tokens[start:]]


def _replace(tokens: list[str], start: int, end: int, rng: random.Random) -> list[str]:
    return [*tokens[:start], rng.choice(PUT_IN), *tokens[start + 1 :]]


def _shuffle(tokens: list[str], start: int, end: int, rng: random.Random) -> list[str]:
    moved = tokens[start:end]
    rng.shuffle(moved)
    return [*tokens[:start], *moved, *tokens[end:]]


def _respell(tokens: list[str], start: int, end: int, rng: random.Random) -> list[str]:
    letters = rng.choice((str.upper, str.lower, str.title, str.swapcase))
    return [*tokens[:start], *map(letters, tokens[start:end]), *tokens[end:]]


_DAMAGES: tuple[Damage, ...] = (
    *(_insert, _insert, _replace, _replace, _shuffle, _respell),
    lambda tokens, start, end, rng: tokens[:start] + tokens[end:],
    lambda tokens, start, end, rng: tokens[:end] + tokens[start:],
    lambda tokens, start, end, rng: tokens[start:end],
)


def case(number: int, texts: Sequence[str]) -> str:
    """Return the text of that number."""
    rng = random.Random(number)
    if number % 3 == 0:
        names = NAMES.findall(rng.choice(texts))
        words = rng.choices(names, k=4) if names else []
        return " ".join(rng.choices([*words * rng.randrange(10), *PUT_IN], k=rng.randrange(1, 40)))
    paragraphs: list[str] = []
    for text in rng.choices(texts, k=rng.choice((1, 1, 2))):
        lines = text.split("\n\n")
        start = rng.randrange(len(lines))
        paragraphs += lines[start : start + rng.randrange(1, PARAGRAPHS)]
    tokens = TOKENS.findall("\n\n".join(paragraphs))
    for _ in range(rng.choice((1, 3, 10, 30))):
        start = rng.randrange(len(tokens) + 1)
        end = start + rng.choice((1, 2, 4, 10, 40))
        tokens = rng.choice(_DAMAGES)(tokens, start, end, rng)
    return "".join(tokens)


def check(text: str, found: Annotations) -> None:
    """Assert what holds of the annotations of any text."""
    for entity in found.entities:
        assert 0 <= entity.start < entity.end <= len(text), "entity outside"
        assert entity.name, "entity without a name"
    assert all(a.end <= b.start for a, b in pairwise(found.entities)), "entities overlap"
    assert [q.start for q in found.quotes] == sorted(q.start for q in found.quotes), "order"
    statements = [parts[0].statement for parts in by_statement(found.quotes)]
    assert len(set(statements)) == len(statements), "parts apart"
    for quote in found.quotes:
        for span in (quote, quote.cue, *quote.speakers):
            assert span is None or 0 <= span.start < span.end <= len(text), "quote outside"
        assert 0 <= quote.confidence <= 1, "confidence"


def _texts(paths: Sequence[Path]) -> list[str]:
    texts = []
    for path in paths:
        content = path.read_text("utf-8", "replace")
        if path.suffix == ".jsonl":
            texts += [str(json.loads(line)["text"]) for line in content.splitlines()]
        else:
            texts.append(content)
    return texts


def _place(error: Exception) -> str:
    """What was raised, and in which line of the reader's."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/reader/" in frame.filename] or frames
    name = ours[-1].filename.rpartition("/")[2]
    return f"{type(error).__name__} {error} at {name}:{ours[-1].lineno}"


def main() -> None:
    """Annotate the cases; print what fails."""
    parser = argparse.ArgumentParser(description="Give the annotation broken prose.")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(ARTICLES.glob("*.*")))
    parser.add_argument("--cases", type=int, default=1000, metavar="N")
    parser.add_argument("--first", type=int, default=0, metavar="N")
    parser.add_argument("--case", type=int, metavar="N")
    options = parser.parse_args()
    texts = _texts(options.files)
    if options.case is not None:
        text = case(options.case, texts)
        print(text, annotate(text), sep="\n\n")
        return
    failures: dict[str, list[int]] = {}
    began = time.process_time()
    for number in range(options.first, options.first + options.cases):
        text = case(number, texts)
        try:
            check(text, annotate(text))
        except Exception as error:
            failures.setdefault(_place(error), []).append(number)
    rate = options.cases / (time.process_time() - began)
    print(f"{options.cases} cases; {rate:.0f} cases/s", flush=True)
    for name, numbers in failures.items():
        print(f"    {name}: {len(numbers)} times, cases {numbers[:5]}", flush=True)


if __name__ == "__main__":
    main()
