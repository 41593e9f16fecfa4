"""How well and how fast quotes are found: ``tests.benchmarks.quotes GOLD [PRED [K [MORE]]]``.

GOLD has one article a line, ``{"id", "text", "quotes": [{"start", "end", "speaker": {"start",
"end"} or null}]}``. Prints precision, recall and F1 (%) of spans and of spans with the speaker,
how often speakers of each confidence are right, and milliseconds an article; writes what was
found to PRED in the same form. With K, GOLD is cut into K parts, article by article, and each part
is measured with weights learnt from the others, which needs the extra ``train``; where a file MORE
is given, from the others twice and from that once.
"""

import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from reader.article import Quote, Span
from reader.language.quotes.finding import find_quotes
from reader.language.quotes.learnt.model import Model

_EDGES = " \t\r\n\u00a0\"'“”‘’„«»`.,;:!?…—–-()[]"

_TIMES = 4  # that each of the articles counts beside one of *more*, as in the model that ships
_STEPS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)  # of confidence

Gold = dict[str, Any]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without marks, spaces and punctuation at the edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def read(path: str) -> list[Gold]:
    """The articles of a file."""
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def learnt(articles: Sequence[Gold], parts: int, more: Sequence[Gold]) -> list[Model | None]:
    """For each of *parts* the weights learnt from the other parts; for none those that ship."""
    if not parts:
        return [None]
    from reader.language.training.quotes import train

    others = [[a for i, a in enumerate(articles) if i % parts != k] for k in range(parts)]
    return [train([*part * _TIMES, *more] if more else part) for part in others]


def timed(text: str, weights: Model | None) -> tuple[list[Quote], float]:
    """The statements of *text* and the milliseconds it took."""
    begun = time.perf_counter()
    found = find_quotes(text, weights=weights)
    took = (time.perf_counter() - begun) * 1000
    return [quote for quote in found if quote.kind in ("direct", "mixed")], took


def matched(
    text: str, quotes: Sequence[Quote], gold: Sequence[Gold]
) -> Iterator[tuple[Quote, Gold]]:
    """The pairs with the same trimmed span."""
    by_span = {trimmed(text, item["start"], item["end"]): item for item in gold}
    for quote in quotes:
        item = by_span.get(trimmed(text, quote.start, quote.end))
        if item is not None:
            yield quote, item


def same_speaker(quote: Quote, gold: Gold) -> bool:
    """Whether the two mentions overlap, or nobody is named in both."""
    named = gold["speaker"]
    if not named or not quote.speaker:
        return not named and not quote.speaker
    return quote.speaker.overlaps(Span(named["start"], named["end"]))


def row(name: str, right: int, found: int, wanted: int) -> str:
    """A line of the table: precision, recall and F1 in per cent."""
    values = (right / max(1, found), right / max(1, wanted), 2 * right / max(1, found + wanted))
    return f"{name:24}" + "".join(f"{100 * value:7.1f}" for value in values)


def as_json(quote: Quote) -> Gold:
    """A quote as a line of PRED has it."""
    speaker = quote.speaker and {"start": quote.speaker.start, "end": quote.speaker.end}
    cue = quote.cue and {"start": quote.cue.start, "end": quote.cue.end}
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": speaker,
        "cue": cue,
    }


def main(gold: str, pred: str | None = None, parts: str = "0", more: str | None = None) -> None:
    """Measure on the file *gold*, cut in *parts*; write what was found to *pred*."""
    articles = read(gold)
    models = learnt(articles, int(parts), read(more) if more else [])
    timed(articles[0]["text"], models[0])
    times: list[float] = []
    lines: list[str] = []
    found = 0
    judged: list[tuple[float, bool]] = []
    for number, article in enumerate(articles):
        quotes, took = timed(article["text"], models[number % len(models)])
        times.append(took)
        found += len(quotes)
        pairs = matched(article["text"], quotes, article["quotes"])
        judged += [(quote.confidence, same_speaker(quote, item)) for quote, item in pairs]
        record = {"id": article["id"], "text": article["text"]}
        lines.append(json.dumps(record | {"quotes": [as_json(quote) for quote in quotes]}))
    wanted = sum(len(article["quotes"]) for article in articles)
    print(f"{'':24}{'P':>7}{'R':>7}{'F1':>7}")
    print(row("spans", len(judged), found, wanted))
    print(row("spans and speakers", sum(right for _, right in judged), found, wanted))
    print("confidence      speakers  right %")
    for low, high in pairwise(_STEPS):
        inside = [right for confidence, right in judged if low <= confidence < high]
        if inside:
            share = 100 * statistics.mean(inside)
            print(f"{low:.2f} to {min(high, 1):.2f}{len(inside):>12}{share:>9.1f}")
    times.sort()
    late = times[int(0.95 * len(times))]
    print(f"ms an article: median {statistics.median(times):.1f}, p95 {late:.1f}")
    if pred:
        Path(pred).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:5])
