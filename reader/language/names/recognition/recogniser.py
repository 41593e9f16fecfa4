"""Reads an article twice with the model: by itself, then with what the first reading made of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from reader.language.data import read_data
from reader.language.names.recognition import crf
from reader.language.names.recognition.features import Document
from reader.language.names.recognition.votes import consensus
from reader.language.names.recognition.words import EDGE, Word

MODEL = "entities.model"


class Recogniser:
    """Gives every word of a document a BILOU tag."""

    def __init__(self, model: crf.Model) -> None:
        self._model = model
        self._weigh = lru_cache(maxsize=1 << 16)(self._weights)
        self._edge = self._weights(EDGE)[0]

    def tag(self, document: Document, readings: int = 2) -> list[list[str]]:
        """The tags of each sentence after one or two *readings*."""
        runs = list(self._runs(document))
        tags = [["O"] * len(words) for words in document.sentences]
        for n, a, b, scores in runs:
            tags[n][a:b] = self._model.decode(scores)
        if readings > 1:
            votes = consensus(document, tags)
            own = self._model.own
            for n, a, b, scores in runs:
                heard = [score + own(votes[n][a + i]) for i, score in enumerate(scores)]
                tags[n][a:b] = self._model.decode(heard)
        return tags

    def _weights(self, word: Word) -> tuple[tuple[int, ...], int]:
        return self._model.shared(word.shared()), self._model.own(word.own())

    def _runs(self, document: Document) -> Iterator[tuple[int, int, int, list[int]]]:
        """Sentence, first word, end and scores of every run that a name may lie in."""
        for n in range(len(document.sentences)):
            phrases = document.phrases(n)
            for start, end in document.openings(n):
                yield n, start, end, self._scores(document, n, start, end, phrases)

    def _scores(
        self, document: Document, n: int, start: int, end: int, phrases: Mapping[int, str]
    ) -> list[int]:
        """The packed scores of a run of words, in their place."""
        words = document.sentences[n]
        beside = self._beside(words, start - 2, end + 2)
        scores = []
        for i in range(start, end):
            k = i - start
            score = beside[k][0] + beside[k + 1][1] + beside[k + 2][2]
            score += beside[k + 3][3] + beside[k + 4][4] + self._weigh(words[i])[1]
            context = document.context(n, i)
            if i in phrases:
                context.append(phrases[i])
            scores.append(score + self._model.own(context))
        return scores

    def _beside(self, words: Sequence[Word], start: int, end: int) -> list[tuple[int, ...]]:
        """The shared weights of the words from *start* to *end*, which may lie outside."""
        last = len(words)
        return [
            self._weigh(words[i])[0] if 0 <= i < last else self._edge for i in range(start, end)
        ]


@cache
def recogniser() -> Recogniser:
    """The recogniser with the model of the package."""
    return Recogniser(crf.Model(read_data(f"names/recognition/{MODEL}")))
