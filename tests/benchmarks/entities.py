"""Scores the recogniser: ``python -m tests.benchmarks.entities DATA_DIR [--model FILE]``.

DATA_DIR has ``enww.dev.jsonl`` and ``conll03.dev.conll``. Prints precision, recall and F1 of exact
spans with exact labels for each label and set, words per second, and the time to load the model.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reader import annotate
from reader.language import crf, recogniser
from reader.language.corpora import LABELS, read
from reader.language.features import Document
from reader.language.spans import marked

Marked = set[tuple[int, int, int, str]]  # document or sentence, start, end, label
LOAD = "from reader.language.recogniser import recogniser; recogniser()"


def scores(gold: Marked, found: Marked) -> dict[str, list[float]]:
    """Precision, recall and F1 in per cent, by label and for three and four labels."""
    both = gold & found
    counts = [Counter(item[3] for item in items) for items in (both, found, gold)]
    rows = {}
    for name in ("PER", "ORG", "LOC", "MISC", "PER ORG LOC", "PER ORG LOC MISC"):
        right, said, wanted = (sum(count[x] for x in name.split()) for count in counts)
        parts = (right / max(said, 1), right / max(wanted, 1), 2 * right / max(said + wanted, 1))
        rows[name] = [round(100 * part, 1) for part in parts]
    return rows


def raw_text(path: Path) -> tuple[Marked, Marked, float]:
    """Gold and found names over raw text, and words per second end to end, warm."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    gold: Marked = set()
    found: Marked = set()
    for n, record in enumerate(records):
        text = record["text"]
        wanted = ((s, e, LABELS[label]) for s, e, label in record["spans"] if label in LABELS)
        gold |= {(n, *trimmed(text, s, e), label) for s, e, label in wanted}
        entities = annotate(text).entities
        found |= {(n, *trimmed(text, e.start, e.end), e.label) for e in entities}
    return gold, found, speed(record["text"] for record in records)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without article, possessive and marks at its ends."""
    while start < end and (not text[start].isalnum() or text[start:end].lower().startswith("the ")):
        start += 1 if not text[start].isalnum() else 4
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end - 2 if text[start:end].endswith(("'s", "’s")) else end


def speed(texts: Iterable[str]) -> float:
    """Words per second of finding names, with the forms of all words known."""
    from reader.language.entities import find_entities

    texts = list(texts)
    started = time.perf_counter()
    for text in texts:
        find_entities(text)
    return sum(len(text.split()) for text in texts) / (time.perf_counter() - started)


def tokens(path: Path, model: Path) -> tuple[Marked, Marked]:
    """Gold and found names over given words, as CoNLL scores them."""
    reads = recogniser.Recogniser(crf.Model(model.read_bytes()))
    gold: Marked = set()
    found: Marked = set()
    sentence = 0
    for document in read(path, split=False):
        tags = reads.tag(Document([item.words for item in document]))
        for item, row in zip(document, tags, strict=True):
            sentence += 1
            gold |= {(sentence, *name) for name in item.names}
            found |= {(sentence, first, last + 1, label) for first, last, label in marked(row)}
    return gold, found


def load_time() -> float:
    """Milliseconds that the model adds to a fresh process, the best of five."""

    def run(code: str) -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return 1000 * (time.perf_counter() - started)

    return min(run(LOAD) for _ in range(5)) - min(run("import reader.article") for _ in range(5))


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    default = Path(recogniser.__file__).with_name(recogniser.MODEL)
    parser.add_argument("--model", type=Path, default=default, help="for the given words")
    options = parser.parse_args()
    gold, found, rate = raw_text(options.data / "enww.dev.jsonl")
    print("enww.dev, raw text", json.dumps(scores(gold, found)))
    print(f"{rate:,.0f} words a second, {load_time():.0f} ms to load")
    gold, found = tokens(options.data / "conll03.dev.conll", options.model)
    print("conll03.dev, given words", json.dumps(scores(gold, found)))


if __name__ == "__main__":
    main()
