"""What a first reading made of an article, for the second one.

After Krishnan & Manning (2006): the labels of the same word elsewhere in the article, those of the
same name, and those of longer names that the word is part of.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.language.names.recognition.features import Document
from reader.language.names.recognition.words import Word

Tags = Sequence[str]


class Votes:
    """The labels that words and names have in the *tags* of a document.

    *tags* has one in the scheme BILOU for each word of each sentence.
    """

    def __init__(self, document: Document, tags: Sequence[Tags]) -> None:
        self._words: dict[str, Counter[str]] = defaultdict(Counter)
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._parts: dict[str, Counter[str]] = defaultdict(Counter)
        self._name_of: dict[tuple[int, int], str] = {}
        for n, (words, row) in enumerate(zip(document.sentences, tags, strict=True)):
            first = 0
            for i, (word, tag) in enumerate(zip(words, row, strict=True)):
                if word.opens:
                    self._words[word.lower][tag[2:] or "O"] += 1
                if tag[0] in "BU":
                    first = i
                if tag[0] in "UL":
                    self._count(words, row, n, first, i + 1)

    def _count(self, words: Sequence[Word], row: Tags, n: int, first: int, end: int) -> None:
        name = " ".join(word.lower for word in words[first:end])
        self._names[name][row[first][2:]] += 1
        for i in range(first, end):
            self._name_of[n, i] = name
            if end - first > 1:
                self._parts[words[i].lower][row[i]] += 1

    def attributes(self, words: Sequence[Word], row: Tags, n: int, i: int) -> list[str]:
        """The attributes of word *i* of sentence *n*; its own vote does not count."""
        tag = row[i]
        own = tag[2:] or "O"
        before = row[i - 1] if i else "O"
        after = row[i + 1] if i + 1 < len(row) else "O"
        attributes = [f"y={tag}", f"y-={before}", f"y+={after}"]
        if words[i].opens:
            key = words[i].lower
            label, clear = _winner(self._words.get(key), own)
            if label:
                attributes += [f"v={label}", f"vy={label}|{own}{'!' if clear else ''}"]
            part, _ = _winner(self._parts.get(key), tag)
            if part:
                attributes += [f"z={part}", f"zy={part}|{tag}"]
        if name := self._name_of.get((n, i)):
            label, _ = _winner(self._names[name], own)
            if label:
                attributes.append(f"ve={tag[0]}{label}|{own}")
        return attributes


def _winner(votes: Counter[str] | None, own: str) -> tuple[str, bool]:
    """What most other votes are for, "" without any, and whether all are for that."""
    if not votes:
        return "", False
    others = [(count - (label == own), label) for label, count in votes.items()]
    count, label = max(others)
    return (label, count == sum(n for n, _ in others)) if count else ("", False)


def consensus(document: Document, tags: Sequence[Tags]) -> list[dict[int, list[str]]]:
    """Attributes for a second reading of every word that a name may lie in."""
    votes = Votes(document, tags)
    return [
        {
            i: votes.attributes(words, row, n, i)
            for start, end in document.openings(n)
            for i in range(start, end)
        }
        for n, (words, row) in enumerate(zip(document.sentences, tags, strict=True))
    ]
