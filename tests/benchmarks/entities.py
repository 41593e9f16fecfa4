"""Scores the recogniser: ``python -m tests.benchmarks.entities DATA_DIR [--model FILE]``.

DATA_DIR has ``enww.dev.jsonl`` and ``conll03.dev.conll``. Prints precision, recall and F1 of exact
spans with exact labels for each label and set, words per second, and the time to load the model.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.language.entities import find_names_and_dates
from reader.language.names.fragments import joined
from reader.language.names.recognition import crf, recogniser
from reader.language.training.corpora import labelled_spans, read
from reader.language.training.scoring import Marked, Scores, measure, scores

LOAD = "from reader.language.names.recognition.recogniser import recogniser; recogniser()"


def raw_text(records: Sequence[dict[str, Any]], whole: bool) -> Scores:
    """The scores over raw text; *whole* joins names that the annotation breaks in pieces."""
    gold: Marked = set()
    found: Marked = set()
    for n, record in enumerate(records):
        text = record["text"]
        spans = labelled_spans(record["spans"])
        wanted = [item.name for item in joined(text, spans)] if whole else spans
        gold |= {(n, *trimmed(text, s, e), label) for s, e, label in wanted}
        entities = find_names_and_dates(text)[not whole]
        found |= {
            (n, *trimmed(text, e.start, e.end), e.label) for e in entities if e.label != "DATE"
        }
    return scores(gold, found)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without article, possessive and marks at its ends."""
    while start < end and (not text[start].isalnum() or text[start:end].lower().startswith("the ")):
        start += 1 if not text[start].isalnum() else 4
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end - 2 if text[start:end].endswith(("'s", "’s")) else end


def speed(texts: Sequence[str]) -> float:
    """Words per second of finding names, with the forms of all words known."""
    started = time.perf_counter()
    for text in texts:
        find_names_and_dates(text)
    return sum(len(text.split()) for text in texts) / (time.perf_counter() - started)


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
    lines = (options.data / "enww.dev.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    print("enww.dev, raw text, as annotated", json.dumps(raw_text(records, whole=False)))
    print("enww.dev, raw text, names whole", json.dumps(raw_text(records, whole=True)))
    print(
        f"{speed([r['text'] for r in records]):,.0f} words a second, {load_time():.0f} ms to load"
    )
    reader = recogniser.Recogniser(crf.Model(options.model.read_bytes()))
    given = read(options.data / "conll03.dev.conll", split=False)
    for readings in (1, 2):
        figures = json.dumps(measure(reader, given, readings))
        print(f"conll03.dev, given words, readings: {readings}", figures)


if __name__ == "__main__":
    main()
