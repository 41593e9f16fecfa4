"""Reads annotated news for training and measuring: sentences of words with the names in them.

The labels of all sources are folded to the four of `EntityLabel`; dates, sums and the like fall
away.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.article import EntityLabel
from reader.language.gazetteer import world
from reader.language.names.canonical import NameSpan
from reader.language.tokens import Sentence, plain_marks, sentences
from reader.language.word_lists import word_set

LABELS: dict[str, EntityLabel] = {
    "PER": "PER",
    "Person": "PER",
    "ORG": "ORG",
    "Organization": "ORG",
    "LOC": "LOC",
    "Location": "LOC",
    "Facility": "LOC",
    "MISC": "MISC",
    "NORP": "MISC",
    "Misc": "MISC",
    "Product": "MISC",
    "per": "PER",
    "org": "ORG",
    "geo": "LOC",
    "gpe": "MISC",  # mostly peoples
    "art": "MISC",
    "eve": "MISC",
}
_SHORTEST, _LONGEST = 5, 30  # words of a sentence that may serve as a headline
_SMALL = word_set("the and for with from over into after as of in on at to by an")
_HYPHEN = re.compile(r"(-)")


class Name(NamedTuple):
    """A name from word *start* up to word *end* of a sentence."""

    start: int
    end: int
    label: EntityLabel


class Labelled(NamedTuple):
    """A sentence and the names in it."""

    words: list[str]
    names: list[Name]


def located(data: Path, name: str) -> Path:
    """Where the set *name* is: seen from here, or else in the folder *data*."""
    return Path(name) if Path(name).is_file() else data / name


def read(path: Path, split: bool = True) -> list[list[Labelled]]:
    """The documents of a file: ``.conll`` (word TAB BIO tag) or ``.jsonl`` (text and spans).

    With *split*, words with a hyphen and a capital are split as the text of an article would be.
    """
    if path.suffix == ".jsonl":
        return [_annotated(json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    documents = list(_conll(path))
    return [[_split(item) for item in doc] for doc in documents] if split else documents


def with_headlines(document: list[Labelled]) -> list[Labelled]:
    """The document with two of its sentences set again, in capitals and in title case."""
    fit = [s for s in document if s.names and _SHORTEST <= len(s.words) <= _LONGEST][:2]
    if len(fit) < 2:
        return document
    first, second = fit
    capitals = [word.upper() for word in first.words]
    title = [w if w in _SMALL or len(w) < 3 else w[0].upper() + w[1:] for w in second.words]
    return [*document, Labelled(capitals, first.names), Labelled(title, second.names)]


def _conll(path: Path) -> Iterator[list[Labelled]]:
    document: list[Labelled] = []
    for chunk in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in chunk.splitlines() if line]
        if rows and rows[0][0] == "-DOCSTART-":
            if document:
                yield document
            document = []
        elif rows:
            words = [plain_marks(word) for word, _ in rows]
            document.append(Labelled(words, _names([tag for _, tag in rows])))
    yield document


def _names(tags: Sequence[str]) -> list[Name]:
    names: list[Name] = []
    for i, tag in enumerate(tags):
        label = LABELS.get(tag[2:])
        if label and tag[0] == "I" and names and names[-1].end == i and tags[i - 1][2:] == tag[2:]:
            names[-1] = names[-1]._replace(end=i + 1)
        elif label:
            names.append(Name(i, i + 1, label))
    return names


def _split(item: Labelled) -> Labelled:
    """Split at hyphens; of "U.S.-led", one name with a tail, only the name is left."""
    words: list[str] = []
    at = []
    for word in item.words:
        at.append(len(words))
        whole = len(word) == 1 or word == word.lower()
        words += [word] if whole else filter(None, _HYPHEN.split(word))
    at.append(len(words))
    names = []
    for name in item.names:
        start, end, label = at[name.start], at[name.end], name.label
        if name.end - name.start == 1 and end - start == 3 and words[end - 1].islower():
            end = start + 1
            known = world().get(words[start])
            label = known.label if known else label
        names.append(Name(start, end, label))
    return Labelled(words, names)


def _annotated(record: dict[str, Any]) -> list[Labelled]:
    text = record["text"]
    spans = labelled_spans(record["spans"])
    return [Labelled(item.words, _within(item, spans)) for item in sentences(text)]


def labelled_spans(spans: Iterable[tuple[int, int, str]]) -> list[NameSpan]:
    """Spans in order with the labels of `EntityLabel`, others left out."""
    return sorted(NameSpan(s, e, LABELS[label]) for s, e, label in spans if label in LABELS)


def _within(item: Sentence, spans: list[NameSpan]) -> list[Name]:
    """The spans of a text that touch words of the sentence."""
    ends = [item.end(i) for i in range(len(item.words))]
    names: list[Name] = []
    for start, end, label in spans:
        if start < ends[-1] and end > item.starts[0]:
            touched = [i for i, s in enumerate(item.starts) if s < end and ends[i] > start]
            if touched and (not names or names[-1].end <= touched[0]):
                names.append(Name(touched[0], touched[-1] + 1, label))
    return names
