"""What importers make of broken files: ``python -m tests.benchmarks.importers [FORMAT …]``.

Each case is a small file of the format, spoilt by cutting, flipping, doubling, nesting and putting
in what is known to hurt; the same number is the same case at every run. Nothing but SourceErrors
may leave an importer, what comes is to be clean, and nothing may take over 2 s to come. Prints for
each format cases, articles, refusals, what else was raised and by which cases, the slowest case,
and cases per second. ``--case N`` shows one case and what becomes of it.
"""

import argparse
import io
import random
import signal
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from types import FrameType

from reader.article import Article
from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.formats import FORMATS, Format
from tests.benchmarks.samples import ADDRESS, BOOK, samples, zipped

LONGEST = 2.0  # seconds of work, so that a busy machine changes nothing
LARGEST = 1 << 18  # bytes of a case
HOSTILE = [
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[31m", b"\x1b]52;c;x\x07", b"\xc2\x9b2J", b"\x07"),
    *(
        b"<",
        b">",
        b"</",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<?",
        b"<!DOCTYPE a [",
        b"&",
        b"'",
    ),
    *(
        b"&#0;",
        b"&#xD800;",
        b"&#27;",
        b"&lt;",
        b"&bogus;",
        b'"',
        b"\\",
        b"\\ud800",
        b"{",
        b"[",
        b"}",
    ),
    *(
        b"null",
        b"1e999",
        b"-",
        b"9" * 400,
        b"NaN",
        b"\r\n\r\n",
        b"\n",
        b"\t",
        b",",
        b":",
        b";",
        b"]",
    ),
    *(b"--b1", b"=?utf-8?q?=1b[31m?=", b"=?x?b?!?=", b"=C3", b"charset=utf-7", b"charset=punycode"),
    *(
        b"base64",
        b"Content-Type: multipart/mixed; boundary=\r\n",
        b"\nFrom ",
        b"WARC/1.0",
        b"\x1f\x8b",
    ),
    *(b"PK\x03\x04", b"javascript:x", b"http://[", b"file:///etc/passwd", b"//", b"../../x", b"\r"),
    *(b"99999999999", b"2017-13-45", b"0001-01-01T00:00:00+24:00", b"Sat, 31 Feb 9999 99:99 +9999"),
    *(
        b"<svg>",
        b"<math>",
        b"<template>",
        b"<table>",
        b"<select>",
        b"<p>",
        b"<div><b>",
        b"<a href=x>",
    ),
    *(b"xmlns:a=''", b" xml:base='http://['", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbf\xbf"),
    *(
        b"---\n",
        b"+++\n",
        b"!!python/object:os.system",
        b"&a *a",
        b"> ",
        b"[" * 99,
        b"`",
        b"*_" * 60,
    ),
    *(b"|", b"#", b"- ", b"](", b"![", b"<<: ", b"==", b"~~~\n", b"\xe2\x80\x9c", b"By ", b"said "),
]

Damage = Callable[[bytes, int, int, random.Random], bytes]


def spoil(data: bytes, rng: random.Random, largest: int) -> bytes:
    """Return *data* with some damage done to it, cut to *largest* bytes."""
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        start = rng.randrange(len(data) + 1)
        end = start + rng.choice((1, 4, 30, 300, 3000))
        data = rng.choice(_DAMAGES)(data, start, end, rng)[:largest]
    return data


def _flip(data: bytes, start: int, end: int, rng: random.Random) -> bytes:
    flipped = bytes(byte ^ (1 << rng.randrange(8)) for byte in data[start : start + 3])
    return data[:start] + flipped + data[start + 3 :]


def _repeat(data: bytes, start: int, end: int, rng: random.Random) -> bytes:
    return data[:start] + data[start:end] * rng.choice((2, 3, 10, 100, 1000)) + data[end:]


def _insert(data: bytes, start: int, end: int, rng: random.Random) -> bytes:
    times = rng.choice((1, 1, 1, 2, 50, 2000))
    return data[:start] + rng.choice(HOSTILE) * times + data[rng.choice((start, end)) :]


def _scramble(data: bytes, start: int, end: int, rng: random.Random) -> bytes:
    return data[:start] + rng.randbytes(rng.choice((1, 4, 50))) + data[end:]


_DAMAGES: tuple[Damage, ...] = (
    lambda data, start, end, rng: data[:start],
    lambda data, start, end, rng: data[:start] + data[end:],
    lambda data, start, end, rng: data[:end] + data[start:],
    *(_flip, _repeat, _insert, _insert, _scramble),
)


def case(kind: Format, number: int, files: list[bytes], largest: int = LARGEST) -> Document:
    """Return the document of that number; 0 is not spoilt."""
    rng = random.Random(f"{kind.name} {number}")
    if kind.name == "epub" and rng.random() < 0.8:  # a spoilt archive is seldom one
        members = {name: text.encode() for name, text in BOOK.items()}
        name = rng.choice(list(members))
        data = zipped({**members, name: spoil(members[name], rng, largest)})
    else:
        data = spoil(rng.choice(files), rng, largest)
    url = rng.choice((None, ADDRESS))
    name = f"case{rng.choice(kind.suffixes or ('',))}"
    return Document(data if number else files[0], name, url=url)


class Hang(BaseException):
    """A case takes too long; no Exception, for importers turn those into errors."""


def _ring(number: int, frame: FrameType | None) -> None:
    raise Hang


def run(kind: Format, document: Document) -> Iterator[Article | SourceError]:
    """Yield what the importer does, checked."""
    for item in kind.importer()(document):
        if isinstance(item, Article):
            strings = (item.text, item.author, item.publisher, item.language, item.description)
            urls = (inline.url for inline in item.inlines)
            for text in (*strings, item.url, *item.keywords, *urls):
                assert text is None or clean(text) == text, "unclean"
            for span in (*item.blocks, *item.inlines):
                assert 0 <= span.start < span.end <= len(item.text), "outside"
        yield item


def fuzz(kind: Format, cases: range, files: list[bytes], largest: int) -> None:
    """Run the cases; print a line about them, and one for each kind of failure."""
    found: Counter[str] = Counter()
    failures: dict[str, list[int]] = {}
    slowest = (0.0, 0)
    began = time.process_time()
    for number in cases:
        document = case(kind, number, files, largest)
        started = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        try:
            for item in run(kind, document):
                found["articles" if isinstance(item, Article) else "problems"] += 1
                signal.setitimer(signal.ITIMER_PROF, LONGEST)
        except SourceError:
            found["refusals"] += 1
        except (Exception, Hang) as error:
            failures.setdefault(_place(error), []).append(number)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, (time.process_time() - started, number))
    rate = len(cases) / (time.process_time() - began)
    counts = ", ".join(f"{count} {name}" for name, count in sorted(found.items()))
    print(
        f"{kind.name:9} {len(cases):7} cases, {counts}; slowest {slowest[0] * 1000:.0f} ms "
        f"(case {slowest[1]}); {rate:.0f} cases/s",
        flush=True,
    )
    for name, numbers in failures.items():
        print(f"    {name}: {len(numbers)} times, cases {numbers[:5]}", flush=True)


def _place(error: BaseException) -> str:
    """What was raised, and in which of our lines."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/reader/" in frame.filename] or frames
    return f"{type(error).__name__} at {ours[-1].filename.rpartition('/')[2]}:{ours[-1].lineno}"


def main() -> None:
    """Fuzz the formats named, or all."""
    parser = argparse.ArgumentParser(description="Give importers broken files.")
    parser.add_argument("formats", nargs="*", metavar="FORMAT", default=list(FORMATS))
    parser.add_argument("--cases", type=int, default=1000, metavar="N")
    parser.add_argument("--first", type=int, default=0, metavar="N")
    parser.add_argument("--largest", type=int, default=LARGEST, metavar="BYTES")
    parser.add_argument("--case", type=int, metavar="N")
    options = parser.parse_args()
    files = samples()
    warnings.simplefilter("ignore")
    if options.case is not None:
        kind = FORMATS[options.formats[0]]
        document = case(kind, options.case, files[kind.name], options.largest)
        print(document)
        print(*run(kind, document), sep="\n")
        return
    signal.signal(signal.SIGPROF, _ring)
    for name in options.formats:
        cases = range(options.first, options.first + options.cases)
        with redirect_stderr(io.StringIO()):  # libraries complain there
            fuzz(FORMATS[name], cases, files[name], options.largest)


if __name__ == "__main__":
    main()
