"""Search at size, beside SQLite FTS5 and ripgrep: ``python -m tests.benchmarks.library [COUNT]``.

Articles are generated: 6 KB each, words drawn from 30,000 by Zipf's law, ten statements, and names.
How fast they are taken in is measured beside three builds of FTS5. One has only the words of
headline and body, and of statements and their speakers; the queries are asked of that one. Another
has the same fields as the library: who is named, who and what a statement is about, verbs and
sources too, and ordinary columns and indexes for dates, sources and numbers; but nothing to count
names and months by, as the library has. The third has indexes of prefixes of one to three letters
as well, which take most of its time, and which the library answers prefixes without. What these two
are given is the library's own choice of words, made beforehand and not timed. Processor time is of
all threads, the library's merging included. All are in memory, but for the library with ``--disk``.

Each query is asked for its best fifty with a snippet of each; the worst phrases are two of the
thirty commonest words. Medians and 95th percentiles are of several queries of a kind. With
``--disk`` the library lasts in a folder for as long as this runs.
"""

import argparse
import gc
import random
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from statistics import median, quantiles
from typing import Generic, TypeVar

from reader.article import Annotations, Article, Block, Entity, Mention, Quote, Span, When
from reader.library import Library, Matcher, fold, parse
from reader.library.search.documents import ARTICLE_FIELDS, STATEMENT_FIELDS, documents
from reader.library.storage.disk import DiskShelf

WORDS = 900
VOCABULARY = 30_000
STATEMENTS = 10
BEST = 50
WIDTH = 76

_TOKENIZER = "tokenize='unicode61 remove_diacritics 2'"
_COLUMNS = {
    "article": ("number", "sources", "instant", "stated", "statements"),
    "statement": ("number", "part", "sources", "speakers", "instant", "stated"),
}

Query = str
Made = TypeVar("Made")


class Corpus:
    """Articles by number, always the same ones."""

    def __init__(self) -> None:
        chance = random.Random(7)
        letters = "etaoinshrdlucmfwygpbvkxqjz"
        self.vocabulary = [
            "".join(chance.choices(letters, k=chance.randrange(2, 11))) for _ in range(VOCABULARY)
        ]
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))
        names = [word.capitalize() for word in self.vocabulary if len(word) > 4][:3000]
        self.people = [f"{a} {b}" for a, b in zip(names, reversed(names), strict=True)]

    def article(self, number: int) -> tuple[Article, Annotations]:
        """Article *number* with the statements and names in it."""
        chance = random.Random(number)
        drawn = iter(chance.choices(self.vocabulary, cum_weights=self._weights, k=WORDS))
        text = " ".join(islice(drawn, 8)).capitalize()
        blocks = [Block(0, len(text), "headline")]
        quotes, entities = [], []
        for statement in range(STATEMENTS):
            name = self.people[int(chance.paretovariate(0.6)) % len(self.people)]
            said, rest = " ".join(islice(drawn, 15)), " ".join(islice(drawn, 72))
            start = len(text) + 2
            text += f"\n\n“{said},” {name} said. {rest}."
            blocks.append(Block(start, len(text), "body"))
            end = start + len(said) + 3
            who = Mention(end + 1, end + 1 + len(name), name)
            cue = Span(who.end + 1, who.end + 5)
            quotes.append(Quote(start, end, "direct", who, cue, statement, 0.9, "generated"))
            entities.append(Entity(who.start, who.end, "PER", name))
        day = datetime(1990, 1, 1) + timedelta(days=number % 12_000)
        published = When(day, "day", f"{day:%B %d, %Y}")
        article = Article(
            f"{number:016x}", text, tuple(blocks), f"{number}.txt", published, publisher="The Wire"
        )
        return article, Annotations(tuple(quotes), tuple(entities))

    def queries(self) -> dict[str, list[Query]]:
        """Queries of each kind, of common and of rare words."""
        words = self.vocabulary
        common, middle, rare = words[:30], words[300:600], words[9000:]
        chance = random.Random(1)
        pick = chance.choice

        def some(make: Callable[[], Query]) -> list[Query]:
            return [make() for _ in range(20)]

        return {
            "common word": some(lambda: f'"{pick(common)}"'),
            "rare word": some(lambda: pick(rare)),
            "two words": some(lambda: f"{pick(common)} {pick(middle)}"),
            "phrase": some(lambda: f'"{self._run_of_words(chance)}"'),
            "worst phrase": some(lambda: f'"{pick(common)} {pick(common)}"'),
            "headline": some(lambda: f"headline:{pick(middle)}"),
            "speaker": some(lambda: f'speaker:"{pick(self.people)}"'),
            "dated": some(lambda: f"{pick(middle)} date:200{chance.randrange(10)}"),
            "one statement": some(
                lambda: f'{{speaker:"{pick(self.people[:50])}" about:{pick(middle)}}}'
            ),
        }

    def _run_of_words(self, chance: random.Random) -> str:
        """Three words that follow one another in some article."""
        article, _ = self.article(chance.randrange(1000))
        told = chance.choice(article.text.split(" said. ")[1:]).partition(".")[0].split()
        start = chance.randrange(len(told) - 2)
        return " ".join(told[start : start + 3])


def timed(job: Callable[..., object], *arguments: object) -> float:
    """The milliseconds that *job* takes."""
    start = time.perf_counter()
    job(*arguments)
    return (time.perf_counter() - start) * 1000


def summed_up(times: Sequence[float]) -> str:
    """Median and 95th percentile."""
    return f"{median(times):8.2f} {quantiles(times, n=20)[-1]:8.2f}"


class Ours:
    """The library of this project."""

    def __init__(self, folder: Path | None) -> None:
        self.library = Library(None if folder is None else DiskShelf(folder))

    def build(self, corpus: Iterable[tuple[Article, Annotations]]) -> None:
        """Take in all of *corpus*, ten thousand at a time."""
        corpus = iter(corpus)
        while some := list(islice(corpus, 10_000)):
            self.library.add(article for article, _ in some)
            self.library.keep({article.id: found for article, found in some})
            self.library.index()

    def ask(self, query: Query) -> int:
        """Find the best, each with what matched."""
        asked = parse(query)
        hits = self.library.search(asked, wait=False)
        matcher = Matcher(asked)
        for hit in hits[:BEST]:
            matcher.snippet(self.library.get(hit.article.id), WIDTH)
        return len(hits)

    def ask_statements(self, query: Query) -> int:
        """Find the best statements."""
        found = self.library.statements(parse(query), wait=False)
        found[:BEST]
        return len(found)

    def ask_typing(self, query: Query) -> int:
        """Find the first as one types, with what matched in those on the screen."""
        asked = parse(query, typing=True)
        listing = self.library.listing(asked)
        matcher = Matcher(asked)
        for summary in listing[:12]:
            matcher.snippet(self.library.get(summary.id), WIDTH)
        return len(listing)


class Fts5:
    """SQLite's full-text search: words of headline, body and statements."""

    def __init__(self) -> None:
        self.database = sqlite3.connect(":memory:")
        self.database.executescript(
            f"CREATE VIRTUAL TABLE article USING fts5(headline, body, {_TOKENIZER});"
            f"CREATE VIRTUAL TABLE statement USING fts5(quote, speaker, {_TOKENIZER});"
        )

    def build(self, corpus: Iterable[tuple[Article, Annotations]]) -> None:
        """Take in all of *corpus*."""
        with self.database as database:
            for article, found in corpus:
                body = article.text[article.blocks[0].end :]
                database.execute("INSERT INTO article VALUES (?, ?)", (article.headline, body))
                database.executemany(
                    "INSERT INTO statement VALUES (?, ?)",
                    [
                        (article.words(quote), quote.speaker and quote.speaker.name)
                        for quote in found.quotes
                    ],
                )

    def ask(self, query: str) -> int:
        """Find the best, each with what matched."""
        rows = self.database.execute(
            "SELECT rowid, snippet(article, 1, '[', ']', '…', 12) FROM article"
            f" WHERE article MATCH ? ORDER BY rank LIMIT {BEST}",
            (query,),
        )
        return len(rows.fetchall())

    def ask_statements(self, query: str) -> int:
        """Find the best statements."""
        rows = self.database.execute(
            "SELECT rowid, quote FROM statement WHERE statement MATCH ?"
            f" ORDER BY rank LIMIT {BEST}",
            (query,),
        )
        return len(rows.fetchall())


Row = dict[str, list[str | int]]  # values by field


class SameFields:
    """SQLite's full-text search with what the library's index has of an article, to build only."""

    def __init__(self, *, prefixes: bool) -> None:
        self.database = sqlite3.connect(":memory:")
        options = f"{_TOKENIZER}, content=''"  # the library's has no texts either
        if prefixes:
            options += ", prefix='1 2 3'"
        self.database.executescript(
            f"CREATE VIRTUAL TABLE article USING fts5({', '.join(ARTICLE_FIELDS)}, {options});"
            f"CREATE VIRTUAL TABLE statement USING fts5({', '.join(STATEMENT_FIELDS)}, {options});"
        )
        for table in _COLUMNS:
            names = _COLUMNS[table]
            self.database.execute(f"CREATE TABLE {table}_facts ({', '.join(names)})")
            for name in names:
                self.database.execute(f"CREATE INDEX {table}_{name} ON {table}_facts ({name})")

    @staticmethod
    def rows(number: int, article: Article, found: Annotations) -> tuple[Row, list[Row]]:
        """What the library's index has of an article and of its statements."""
        whole, statements = documents(number, article, found)
        return whole.to_dict(), [one.to_dict() for one in statements]

    def build(self, rows: Iterable[tuple[Row, list[Row]]]) -> None:
        """Take in all *rows*."""
        with self.database:
            for whole, statements in rows:
                self._insert("article", ARTICLE_FIELDS, [whole])
                self._insert("statement", STATEMENT_FIELDS, statements)

    def _insert(self, table: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
        insert = self.database.executemany
        names = _COLUMNS[table]
        insert(
            f"INSERT INTO {table}_facts VALUES ({', '.join('?' * len(names))})",
            [[row[name][0] for name in names] for row in rows],
        )
        insert(
            f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})",
            [[" ".join(map(str, row.get(name, ()))) for name in fields] for row in rows],
        )


def _in_fts5(kind: str, query: Query) -> tuple[str, str] | None:
    """The table and the query that ask the same of FTS5, where it can be asked."""
    if kind in ("common word", "rare word", "phrase", "worst phrase"):
        return "article", query if query.startswith('"') else f'"{query}"'
    if kind == "two words":
        return "article", " ".join(f'"{word}"' for word in query.split())
    if kind in ("headline", "speaker"):
        field, _, words = query.partition(":")
        words = words.strip('"')
        return ("article" if field == "headline" else "statement"), f'{field}:"{words}"'
    if kind == "one statement":
        speaker, _, words = query.strip("{}").removeprefix("speaker:").rpartition(" about:")
        return "statement", f'speaker:{speaker} AND quote:"{words}"'
    return None


def build(
    name: str,
    count: int,
    make: Callable[[int, Article, Annotations], Made],
    take_in: Callable[[Iterator[Made]], None],
) -> float:
    """Print how fast *take_in* is with what is made of the corpus, which is not counted.

    Returns the megabytes a second.
    """
    making = _Making(count, make)
    start, spent = time.perf_counter(), time.process_time()
    take_in(making.all())
    taken = time.perf_counter() - start - making.seconds
    spent = time.process_time() - spent - making.spent
    size = making.megabytes
    print(
        f"{name:42} {size:6.0f} MB in {taken:6.1f} s: {size / taken:5.1f} MB/s,"
        f" {spent * 1000 / size:4.0f} ms of processor a MB"
    )
    return size / taken


class _Making(Generic[Made]):
    """Makes articles, and knows how many megabytes they are and how long that took."""

    def __init__(self, count: int, make: Callable[[int, Article, Annotations], Made]) -> None:
        self._count = count
        self._make = make
        self.seconds = 0.0
        self.spent = 0.0  # by the processor, in this thread
        self.megabytes = 0.0

    def all(self) -> Iterator[Made]:
        corpus = Corpus()
        for number in range(self._count):
            start, spent = time.perf_counter(), time.thread_time()
            article, found = corpus.article(number)
            made = self._make(number, article, found)
            self.seconds += time.perf_counter() - start
            self.spent += time.thread_time() - spent
            self.megabytes += len(article.text) / 1e6
            yield made


def as_made(_: int, article: Article, found: Annotations) -> tuple[Article, Annotations]:
    """An article and what is in it."""
    return article, found


def build_all(ours: Ours, count: int, *, alone: bool) -> Fts5 | None:
    """Build the library, and beside it FTS5 unless *alone*, which is returned to be asked."""
    speed = build("ours", count, as_made, ours.build)
    if alone:
        return None

    def beside(
        name: str,
        make: Callable[[int, Article, Annotations], Made],
        take_in: Callable[[Iterator[Made]], None],
    ) -> None:
        other = build(f"FTS5, {name}", count, make, take_in)
        print(f"  ours is {speed / other:.2f} times as fast as FTS5, {name}")

    fts5 = Fts5()
    beside("words of headline, body, statements", as_made, fts5.build)
    beside("the same fields", SameFields.rows, SameFields(prefixes=False).build)
    beside("the same fields and prefixes", SameFields.rows, SameFields(prefixes=True).build)
    return fts5


def grep(folder: Path, queries: Sequence[Query]) -> list[float]:
    """What ripgrep takes to name the files with a word."""
    words = [query.strip('"').split()[0] for query in queries[:5]]
    command = ["rg", "--files-with-matches", "--ignore-case", "--word-regexp"]
    return [
        timed(lambda given: subprocess.run(given, capture_output=True), [*command, word, folder])
        for word in words
    ]


def main() -> None:
    """Print a line for each thing measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int, nargs="?", default=10_000)
    options.add_argument("--disk", action="store_true")
    options.add_argument("--alone", action="store_true", help="without FTS5 and ripgrep")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        measure(asked.count, Path(temporary), disk=asked.disk, alone=asked.alone)


def measure(count: int, folder: Path, *, disk: bool, alone: bool) -> None:
    """Build, ask, and print."""
    ours, corpus = Ours(folder / "library" if disk else None), Corpus()
    fts5 = build_all(ours, count, alone=alone)
    gc.freeze()  # as the reader does once everything is read
    print(f"\n{'milliseconds':16} {'ours p50':>8} {'p95':>8} {'FTS5 p50':>8} {'p95':>8}  ratio")
    for kind, queries in corpus.queries().items():
        mine = [timed(ours.ask, query) for query in queries]
        line = f"{kind:16} {summed_up(mine)}"
        if fts5 and _in_fts5(kind, queries[0]):
            theirs = []
            for query in queries:
                table, words = _in_fts5(kind, query) or ("", "")
                ask = fts5.ask if table == "article" else fts5.ask_statements
                theirs.append(timed(ask, words))
            line += f" {summed_up(theirs)} {median(theirs) / median(mine):6.1f}"
        print(line)
    asking = [query for kind in ("speaker", "one statement") for query in corpus.queries()[kind]]
    found = [timed(ours.ask_statements, query) for query in asking]
    print("statements      ", summed_up(found))
    for letters in range(1, 5):
        typed = [word[:letters] for word in corpus.vocabulary[100:140]]
        times = [timed(ours.ask_typing, query) for query in typed]
        line = f"typed {letters} letter{'s' * (letters > 1):1}   {summed_up(times)}"
        if fts5:
            theirs = [timed(fts5.ask, f"{query}*") for query in typed]
            line += f" {summed_up(theirs)} {median(theirs) / median(times):6.1f}"
        print(line)
    counting = timed(lambda: ours.library.people("", wait=False))
    print("people, ms      ", f"{counting:8.1f}")
    print("resident, MB    ", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "at most")
    if not alone and shutil.which("rg"):
        files = folder / "files"
        for number in range(count):
            path = files / f"{number // 1000:03d}" / f"{number}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(corpus.article(number)[0].text, encoding="utf-8")
        print("ripgrep, a word ", summed_up(grep(files, corpus.queries()["common word"])))
    megabyte = "\n\n".join(corpus.article(number)[0].text for number in range(180))[: 1 << 20]
    folding = min(timed(fold, megabyte) for _ in range(7))
    print(f"fold {len(megabyte) / 1e6:.2f} MB: {folding:.1f} ms")


if __name__ == "__main__":
    main()
