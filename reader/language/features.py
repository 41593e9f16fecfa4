"""What the recogniser sees of a word: itself, its neighbours and the rest of the article.

The features are those of Ratinov & Roth (2009): words, shapes, affixes, word clusters, gazetteers,
and what the same word does elsewhere in the article. Attributes of the word form alone are made
once for each form; the rest is made in place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from reader.language.gazetteer import TITLES, Entry, fold, vocabulary, word_set, world

CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. "
    "nov. dec."
)
_PARTICLES = word_set(
    "al el ul ad as ash de la le du da das do dos del della di van von der den ter ten bin ibn ben "
    "abu sub pro anti ex non un e -"
)
ORGANISATIONS = word_set(
    "ministry department agency authority council committee commission congress parliament senate "
    "court bank party university college institute school association federation union league club "
    "corp corp. inc inc. ltd ltd. co. company group plc holdings foundation organisation "
    "organization police army navy force forces bureau office service board centre center times "
    "post news press network hospital airlines airways united fc city administration government "
    "front movement brotherhood alliance coalition society trust fund house church guard"
)
_BEFORE = word_set(
    "in at near from to into across outside of by for with against and , ( the over on said vs v"
)
_AFTER = word_set(
    "said says told , ( ) 's was is has had who and - will would scored at in of 1 0 2 3 added won"
)
_LONGEST_RUN = 8
_LONGEST_GAP = 3  # small words inside a name: "Bank of the West"

Tags = Sequence[str]


class Word:
    """A word form and what is known of it wherever it stands."""

    __slots__ = ("capital", "codes", "entry", "lower", "opens", "shape", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.casefold()
        self.shape = _shape(text)
        self.capital = text[0].isupper()
        self.opens = self.capital or (text[0].isalpha() and not text.islower() and text.isalnum())
        self.entry = vocabulary().get(fold(text))
        self.codes = _codes(self)

    def shared(self) -> list[str]:
        """Attributes that also speak of the words beside it."""
        path = self.entry.path
        if not path and "-" in self.lower:
            path = vocabulary().get(self.lower.rpartition("-")[2]).path
        coarse, _, rest = path.partition(".")
        clusters = [f"k1={coarse}", f"k2={rest.partition('.')[0]}", f"k3={path}"]
        return [f"w={self.lower}", f"s={self.shape}", f"g={self.codes}", *clusters]

    def own(self) -> list[str]:
        """Attributes that speak of the word alone."""
        text, lower = self.text, self.lower
        attributes = ["bias", f"S={self.shape}{min(len(text), 5)}"]
        attributes += [f"c={text}"] if text != lower else []
        attributes += [f"p={lower[:n]}" for n in range(1, 5) if len(lower) > n]
        attributes += [f"e={lower[-n:]}" for n in range(1, 5) if len(lower) > n]
        return attributes + [f"g:{code}" for code in self.codes]


def _shape(text: str) -> str:
    """Capitals X, small letters x, digits d, each run written once: ``McDonald`` is ``XxXx``."""
    shape = ""
    for c in text[:20]:
        kind = "d" if c.isdigit() else "X" if c.isupper() else "x" if c.isalpha() else c
        if shape[-1:] != kind:
            shape += kind
    return shape


def _codes(word: Word) -> str:
    """What the gazetteer and the word lists say of one word."""
    title = word.text.title() if word.text.isupper() and len(word.text) > 2 else word.text
    known = world().get(word.text) or world().get(title)
    codes = word.entry.codes if word.capital else ""
    codes += known.label[0].lower() if known else ""
    codes += "T" if word.lower.rstrip(".") in TITLES else ""
    codes += "O" if word.lower in ORGANISATIONS else ""
    return codes + ("D" if word.lower in CALENDAR else "")


class _Edge(Word):
    """What stands before the first and behind the last word of a sentence."""

    def __init__(self) -> None:
        self.text = self.lower = self.shape = self.codes = ""
        self.capital = self.opens = False
        self.entry = Entry()

    def shared(self) -> list[str]:
        return ["edge"]


EDGE = _Edge()
word_form = lru_cache(maxsize=1 << 16)(Word)


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
        """Where the words of a longer known place stand: ``B``, ``I`` or ``E`` and its codes."""
        words = self.sentences[sentence]
        found: dict[int, str] = {}
        for i, word in enumerate(words):
            for rest, codes in word.entry.phrases if word.capital else ():
                end = i + 1 + len(rest)
                if tuple(fold(other.text) for other in words[i + 1 : end]) == rest:
                    for j in range(i, end):
                        mark = "B" if j == i else "E" if j == end - 1 else "I"
                        found.setdefault(j, f"m={mark}{codes}")
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
    return [f"r={place}", *ends, f"rb={before}", f"ra={after}"]


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


def consensus(document: Document, tags: Sequence[Tags]) -> list[dict[int, list[str]]]:
    """Attributes for a second reading: what the first one made of the same words elsewhere.

    *tags* are those of the first reading, one for each word of each sentence. After Krishnan &
    Manning (2006), with the votes of all other places of the same word in the article.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for words, row in zip(document.sentences, tags, strict=True):
        for word, tag in zip(words, row, strict=True):
            if word.opens:
                votes[word.lower][tag[2:] or "O"] += 1
    return [
        {i: _votes(words, row, i, votes) for a, b in document.openings(n) for i in range(a, b)}
        for n, (words, row) in enumerate(zip(document.sentences, tags, strict=True))
    ]


def _votes(words: Sequence[Word], row: Tags, i: int, votes: dict[str, Counter[str]]) -> list[str]:
    own = row[i][2:] or "O"
    before = row[i - 1] if i else "O"
    after = row[i + 1] if i + 1 < len(row) else "O"
    attributes = [f"y={row[i]}", f"y-={before}", f"y+={after}"]
    others = votes.get(words[i].lower)
    if others and words[i].opens and (total := others.total() - 1):
        label, count = max(
            ((label, n - (label == own)) for label, n in others.items()), key=lambda x: (x[1], x[0])
        )
        attributes += [f"v={label}", f"vy={label}|{own}{'!' if count == total else ''}"]
    return attributes
