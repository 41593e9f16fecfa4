"""Trains the recogniser: ``python -m reader.language.training.names DATA_DIR``.

Needs the extra ``train``. DATA_DIR has the files named by ``--sets`` that are not found from here,
and their ``.dev`` files for the model card; a file that is named twice counts twice. The model is
trained on every document twice: without attributes of a first reading, and with those of a first
reading by a model that has not seen the document, so that one model serves both readings. The
outcome depends on nothing but the data.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import repeat
from pathlib import Path
from typing import Any

from reader.language.names.recognition import crf
from reader.language.names.recognition.features import Document
from reader.language.names.recognition.votes import consensus
from reader.language.names.recognition.words import EDGE, Word
from reader.language.training.corpora import Labelled, Name, located, read, with_headlines
from reader.language.training.model_card import MODEL, write_card

SETS = "enww.train.jsonl,conll03.train.conll,tests/annotated/names.train.jsonl"
FOLDS = 3  # for the first readings
LEAST = 6  # steps: an attribute without a weight of that size is left out
SCALE = 40  # steps of a stored weight for each unit
FIRST = {"algorithm": "averaged-perceptron", "max_iterations": 12}
FINAL = {"algorithm": "lbfgs", "max_iterations": 80, "c1": 0.03, "c2": 0.3}
NEAR = range(-1, 2)
FAR_ATTRIBUTES = ("w=", "s=", "k1=", "k2=", "edge")

Run = tuple[int, int, int, list[list[str]]]
Readings = list[dict[int, list[str]]]


def bilou(length: int, names: Iterable[Name]) -> list[str]:
    """The tags of a sentence: Begin, Inside, Last, Outside, Unit."""
    tags = ["O"] * length
    for start, end, label in names:
        if end - start == 1:
            tags[start] = f"U-{label}"
        else:
            inside = [f"I-{label}"] * (end - start - 2)
            tags[start:end] = [f"B-{label}", *inside, f"L-{label}"]
    return tags


def runs(document: Document) -> Iterator[Run]:
    """The attributes of every run of words that a name may lie in."""
    for n, words in enumerate(document.sentences):
        phrases = document.phrases(n)
        for start, end in document.openings(n):
            rows = []
            for i in range(start, end):
                row = words[i].own() + document.context(n, i)
                row += [phrases[i]] if i in phrases else []
                for offset in crf.OFFSETS:
                    inside = 0 <= i + offset < len(words)
                    word = words[i + offset] if inside else EDGE
                    row += beside(word, offset)
                rows.append(row)
            yield n, start, end, rows


def beside(word: Word, offset: int) -> list[str]:
    """The shared attributes of the word at *offset*, marked with it."""
    shared = word.shared()
    if offset not in NEAR:
        shared = [attribute for attribute in shared if attribute.startswith(FAR_ATTRIBUTES)]
    return [f"{offset}|{attribute}" for attribute in shared]


class Corpus:
    """Documents with their gold tags, and how often each counts."""

    def __init__(self, documents: Sequence[Sequence[Labelled]], times: Sequence[int]) -> None:
        self.documents = [Document([s.words for s in doc]) for doc in documents]
        self.times = times
        self.tags = [[bilou(len(s.words), s.names) for s in doc] for doc in documents]

    def examples(
        self, chosen: Iterable[int], readings: Sequence[Readings] = ()
    ) -> Iterator[tuple[list[list[str]], list[str]]]:
        """Rows of attributes and tags, with those of a first reading where it is given."""
        for d in chosen:
            for n, start, end, rows in runs(self.documents[d]):
                if readings:
                    heard = readings[d][n]
                    rows = [row + heard[start + i] for i, row in enumerate(rows)]
                yield from repeat((rows, self.tags[d][n][start:end]), self.times[d])

    def first_readings(self, scratch: Path) -> list[Readings]:
        """What models that have not seen a document make of it."""
        everything = range(len(self.documents))
        readings: list[Readings] = [[] for _ in everything]
        for fold in range(FOLDS):
            tagger = train(
                self.examples(d for d in everything if d % FOLDS != fold), FIRST, scratch
            )
            for d in everything[fold::FOLDS]:
                document = self.documents[d]
                tags = [["O"] * len(words) for words in document.sentences]
                for n, start, end, rows in runs(document):
                    tags[n][start:end] = tagger.tag(rows)
                readings[d] = consensus(document, tags)
        return readings


def train(examples: Iterable[tuple[Any, Any]], settings: dict[str, Any], scratch: Path) -> Any:
    """Train with CRFsuite (Okazaki 2007) and return its tagger."""
    crfsuite: Any = import_module("pycrfsuite")
    parameters = dict(settings)
    trainer = crfsuite.Trainer(algorithm=parameters.pop("algorithm"), verbose=False)
    trainer.set_params(parameters)
    for rows, tags in examples:
        trainer.append(rows, tags)
    trainer.train(str(scratch))
    tagger = crfsuite.Tagger()
    tagger.open(str(scratch))
    return tagger


def export(tagger: Any, path: Path) -> None:
    """Write the weights that matter in the form that `crf.Model` reads."""
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: ("OUBIL".index(label[0]), label))
    numbers = {label: i for i, label in enumerate(labels)}
    width = len(labels)
    shared: dict[str, bytearray] = defaultdict(lambda: bytearray([crf.ZERO]) * width * 5)
    own: dict[str, bytearray] = defaultdict(lambda: bytearray([crf.ZERO]) * width)
    for (attribute, label), weight in info.state_features.items():
        step = max(-crf.ZERO, min(crf.ZERO - 1, round(weight * SCALE)))
        offset, bar, name = attribute.partition("|")
        if not step:
            continue
        if bar and offset.lstrip("-").isdigit():
            place = crf.OFFSETS.index(int(offset)) * width
            shared[name][place + numbers[label]] += step
        else:
            own[attribute][numbers[label]] += step
    for table in (shared, own):
        for name in [name for name, row in table.items() if _slight(row)]:
            del table[name]
    between = [[round(info.transitions.get((a, b), 0) * SCALE) for b in labels] for a in labels]
    path.write_bytes(crf.written(labels, between, shared, own))


def _slight(row: bytearray) -> bool:
    return all(abs(value - crf.ZERO) < LEAST for value in row)


def main() -> None:
    """Train, and write the model and its card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default=SETS, help="files, with commas between")
    parser.add_argument("--unsplit", action="store_true", help="keep hyphenated words whole")
    parser.add_argument("--output", type=Path, default=MODEL)
    options = parser.parse_args()
    counted = Counter(located(options.data, name) for name in options.sets.split(","))
    sets = {path: read(path, not options.unsplit) for path in counted}
    documents = [document for path in sets for document in sets[path]]
    times = [counted[path] for path in sets for _ in sets[path]]
    corpus = Corpus(documents if options.unsplit else [with_headlines(d) for d in documents], times)
    scratch = options.output.with_suffix(".crfsuite")
    readings = corpus.first_readings(scratch)
    everything = range(len(corpus.documents))
    both = (pair for given in ((), readings) for pair in corpus.examples(everything, given))
    export(train(both, FINAL, scratch), options.output)
    scratch.unlink()
    write_card(options.output, options.data, options.sets)


if __name__ == "__main__":
    main()
