"""Precision, recall and F1 of names: exact spans with exact labels, as CoNLL counts them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.language.names.bounds import marked
from reader.language.names.recognition.features import Document
from reader.language.names.recognition.recogniser import Recogniser
from reader.language.training.corpora import Labelled

Marked = set[tuple[int, int, int, str]]  # text or sentence, start, end, label
Scores = dict[str, list[float]]
ROWS = ("PER", "ORG", "LOC", "MISC", "PER ORG LOC", "PER ORG LOC MISC")


def scores(gold: Marked, found: Marked) -> Scores:
    """Precision, recall and F1 in per cent, by label and for three and four labels."""
    counts = [Counter(item[3] for item in items) for items in (gold & found, found, gold)]
    table = {}
    for row in ROWS:
        right, said, wanted = (sum(count[x] for x in row.split()) for count in counts)
        parts = (right / max(said, 1), right / max(wanted, 1), 2 * right / max(said + wanted, 1))
        table[row] = [round(100 * part, 1) for part in parts]
    return table


def measure(
    reader: Recogniser, documents: Iterable[Sequence[Labelled]], readings: int = 2
) -> Scores:
    """The scores of a recogniser over given words."""
    gold: Marked = set()
    found: Marked = set()
    sentence = 0
    for document in documents:
        tags = reader.tag(Document([item.words for item in document]), readings)
        for item, row in zip(document, tags, strict=True):
            sentence += 1
            gold |= {(sentence, *name) for name in item.names}
            found |= {(sentence, first, last + 1, label) for first, last, label in marked(row)}
    return scores(gold, found)
