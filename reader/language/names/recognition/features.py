"""What the recogniser sees of a word in its place: its neighbours and the rest of the article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.language.names.recognition.words import EDGE, Word, word_form
from reader.language.word_lists import word_set

_PARTICLES = word_set(  # as in training, whatever else is a particle elsewhere
    "al el ul ad as ash de la le du da das do dos del della di van von der den ter ten bin ibn ben "
    "abu sub pro anti ex non un e -"
)
_BEFORE = word_set(
    "in at near from to into across outside of by for with against and , ( the over on said vs v"
)
_AFTER = word_set(
    "said says told , ( ) 's was is has had who and - will would scored at in of 1 0 2 3 added won"
)
_LONGEST_RUN = 8
_LONGEST_GAP = 3  # small words inside a name: "Bank of the West"


class Document:
    """The sentences of one article, and what each word form does in them.

    ``cases`` says of each sentence whether it is set in capitals (a), in title case (t) or
    normally (n); only the last kind is evidence of what a capital means.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.sentences = [[word_form(text) for text in words] for words in sentences]
        self.cases = [_case(words) for words in self.sentences]
        self._evidence: dict[str, set[str]] = defaultdict(set)
        for words, case in zip(self.sentences, self.cases, strict=True):
            if case == "n":
                _gather(words, self._evidence)

    def context(self, sentence: int, index: int) -> list[str]:
        """Attributes of a word in its place that its form alone does not give."""
        words = self.sentences[sentence]
        word = words[index]
        before = words[index - 1] if index else EDGE
        after = words[index + 1] if index + 1 < len(words) else EDGE
        case = self.cases[sentence]
        attributes = [
            f"case={case}",
            f"ss={before.shape}|{word.shape}|{after.shape}",
            f"gg={before.codes}|{word.codes}",
            f"gh={word.codes}|{after.codes}",
            f"bw={before.lower}|{word.lower}",
            f"ww={word.lower}|{after.lower}",
            f"ba={before.lower}|{after.lower}",
            f"kk={before.cluster}|{word.cluster}",
            f"kl={word.cluster}|{after.cluster}",
            f"tb={before.kind}|{word.kind}",
            f"ta={word.kind}|{after.kind}",
            f"tt={before.kind}|{word.kind}|{after.kind}",
        ]
        if case == "n" and word.capital:
            attributes += _run(words, index)
        if not index:
            attributes.append(f"first{case}{'u' if word.text.isupper() else ''}")
        for place, form in (("d=", word), ("d1=", before), ("d2=", after)):
            flags = self._evidence.get(form.lower)
            if flags:
                attributes += [place + flag for flag in flags]
        return attributes

    def phrases(self, sentence: int) -> dict[int, str]:
        """Where the words of a longer known name stand: ``B``, ``I`` or ``E``, codes and length."""
        words = self.sentences[sentence]
        found: dict[int, str] = {}
        for i, word in enumerate(words):
            entry = word.entry
            for length in range(entry.longest, 0, -1) if word.capital else ():
                end = i + 1 + length
                codes = entry.phrases.get(tuple([other.folded for other in words[i + 1 : end]]))
                if codes and end <= len(words):
                    for j in range(i, end):
                        mark = "B" if j == i else "E" if j == end - 1 else "I"
                        found.setdefault(j, f"m={mark}{codes}{length}")
                    break
        return found

    def openings(self, sentence: int) -> Iterator[tuple[int, int]]:
        """The runs of words that a name may lie in; every other word is certainly outside."""
        words = self.sentences[sentence]
        marked = [word.opens for word in words]
        last = -_LONGEST_GAP - 1
        for i, word in enumerate(words):
            if not word.opens:
                continue
            if i - last - 1 <= _LONGEST_GAP:
                marked[last + 1 : i] = [True] * (i - last - 1)
            _mark_beside(words, i, marked)
            last = i
        for opened, run in groupby(range(len(words)), marked.__getitem__):
            if opened:
                indices = list(run)
                yield indices[0], indices[-1] + 1


def _mark_beside(words: Sequence[Word], i: int, marked: list[bool]) -> None:
    """Open the particles before a capitalised word and the number behind it."""
    for j in range(i - 1, max(i - 4, -1), -1):
        if words[j].text not in _PARTICLES:
            break
        marked[j] = True
    if i + 1 < len(words) and words[i + 1].text[0].isdigit():
        marked[i + 1] = True
    if i + 2 < len(words) and words[i + 1].text == "-":
        marked[i + 1] = marked[i + 2] = True


def _case(words: Sequence[Word]) -> str:
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    if sum(word.text.isupper() for word in long) > 0.6 * len(long):
        return "a"
    capitals = sum(word.capital for word in long)
    return "t" if len(long) > 2 and capitals > 0.7 * len(long) else "n"


def _run(words: Sequence[Word], index: int) -> list[str]:
    """Attributes of the run of capitalised words that a word is in."""
    first, last = index, index
    while first and words[first - 1].capital and index - first < _LONGEST_RUN:
        first -= 1
    while last + 1 < len(words) and words[last + 1].capital and last - index < _LONGEST_RUN:
        last += 1
    before = words[first - 1].lower if first else ""
    after = words[last + 1].lower if last + 1 < len(words) else ""
    place = f"{min(index - first, 3)}/{min(last - first, 4)}"
    ends = [f"rf={words[first].lower}", f"rl={words[last].lower}"]
    kinds = "".join(word.kind[0] for word in words[first : last + 1])
    return [
        f"r={place}",
        *ends,
        f"rb={before}",
        f"ra={after}",
        f"rk={kinds}/{index - first}",
        f"rr={words[index].kind}/{last - index}/{words[last].kind}",
    ]


def _gather(words: Sequence[Word], evidence: dict[str, set[str]]) -> None:
    """Note what every word form of a sentence does there."""
    for i, word in enumerate(words):
        flags = evidence[word.lower]
        if not word.capital:
            flags.add("l")
            continue
        if i:
            before = words[i - 1]
            flags.add("m")
            if before.lower in _BEFORE:
                flags.add(f"<{before.lower}")
            elif "T" in before.codes:
                flags.add("<T")
            elif before.capital and i > 1:
                flags.add("<G" if "G" in before.codes else "<X")
        if i + 1 < len(words):
            after = words[i + 1]
            if after.lower in _AFTER:
                flags.add(f">{after.lower}")
            elif after.capital:
                flags.add(">O" if "O" in after.codes else ">S" if "S" in after.codes else ">X")
