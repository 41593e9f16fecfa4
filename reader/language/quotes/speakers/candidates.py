"""Who may have said a quotation: the noun phrases around it, nearest first on each side."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.grammar.clauses import Relation, Row
from reader.language.quotes.grammar.phrases import Phrase, read_phrases
from reader.language.quotes.marks import Marked

_LEFT, _RIGHT = 45, 32  # phrases to look at on either side
_LOOK_BACK = 40  # phrases of a paragraph to look through for whom a pronoun means
_SKIPPED = "RY#"
_TIME = re.compile(  # a line of its own, which parts what a live blog tells
    r"\s*(?:\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?\s*"
)
_INTRODUCTION = re.compile(r"(?=.*N)(?=.*[abvxVM])[^.;Q]*:")  # a sentence that names somebody
_AFTER_VERB = ("inverted", "source", "agent")


class Quoted(NamedTuple):
    """A quotation to attribute: index *at* in its *row*, and its shape."""

    row: Row
    at: int
    span: Marked
    shape: str  # see `shape`
    minor: bool  # whether its marks are not those that the text mostly uses
    before: Row | None
    after: Row | None
    context: tuple[str, str]  # two tags before it, "^" for none, and two after it, "$" for none
    entry: int  # of a live blog, as the number of the paragraph that tells its time; -1 for none

    @property
    def is_introduced(self) -> bool:
        """Whether the paragraph before is a sentence that ends with a colon: here is Ana Reyes:"""
        return self.before is not None and _INTRODUCTION.fullmatch(self.before.tags) is not None

    @property
    def opens_text(self) -> bool:
        """Whether the row is the first of several, as a headline is."""
        return self.row.number == 0 and self.after is not None

    @property
    def signature(self) -> int:
        """Where the row ends with who says what a headline quotes, -1 for nowhere.

        "…": police; "…", says farmer.
        """
        tags = self.row.tags
        if not self.opens_text or "." in tags:
            return -1
        told = tags[-2:-1] == ":" or (tags[-3:-1] == ",V" and tags[-4:-3] == "Q")
        signed = told and tags[-1] in "Nno" and self.at < len(tags) - 1
        return len(tags) - 1 if signed else -1

    @property
    def word_before(self) -> str:
        """The word before the quotation in lower case, "^" for none."""
        return self.row.phrases[self.at - 1].word if self.at else "^"


class Candidate(NamedTuple):
    """A possible speaker: the phrase of *row* at *at*, or the possessor (*owner*) within it."""

    span: Span
    row: Row
    at: int
    tag: str
    side: str  # L or R within the paragraph, B the one before, A after, P spoke last, O before that
    path: str  # tags between candidate and quotation, from the quotation outwards
    rank: int  # 0 for the nearest noun phrase on its side
    relation: Relation
    sentences: int  # that it is away, at most 3

    @property
    def verb(self) -> Phrase | None:
        """The verb that the candidate governs or is governed by."""
        return self.row.phrases[self.relation.verb] if self.relation.verb >= 0 else None


class Circumstances(NamedTuple):
    """What tells whether the words of a quotation are a statement."""

    text: str
    quoted: Quoted
    speaker: Candidate | None  # the likeliest
    chance: float  # of that, 0..1
    follows: bool  # whether a statement came before in the same paragraph


class Turn(NamedTuple):
    """A statement before: who made it, its cue and shape, and its *paragraph*.

    The *other* spoke before that, if the two may take turns: nothing was told since, or it asks.
    """

    speaker: Candidate
    cue: Span | None
    shape: str
    paragraph: int
    other: Candidate | None


def next_turn(
    earlier: Turn | None, quoted: Quoted, speaker: Candidate | None, cue: Span | None = None
) -> Turn | None:
    """The turn that *quoted* is after the *earlier* one, which stays the last if nobody speaks."""
    if speaker is None:
        return earlier
    number, other = quoted.row.number, None
    if earlier and (number - earlier.paragraph <= 1 or quoted.shape[1] == "!"):
        same = earlier.speaker.span == speaker.span
        other = earlier.other if same else earlier.speaker
    return Turn(speaker, cue, quoted.shape, number, other)


class Passages:
    """The paragraphs of a text with their marked runs, each read when it is first asked for."""

    def __init__(self, text: str, prose: Sequence[Span], runs: Sequence[Marked]) -> None:
        self.text = text
        self._parts = _parts(prose, runs)
        self._rows: dict[int, Row] = {}
        self.singles = sum(_single(text, run) for run in runs) * 2 > len(runs)

    def row(self, number: int) -> Row | None:
        """The paragraph of that number, None outside the text."""
        if not 0 <= number < len(self._parts):
            return None
        found = self._rows.get(number)
        if found is None:
            found = Row(read_phrases(self.text, *self._parts[number]), number)
            self._rows[number] = found
        return found

    def words(self, span: Span) -> str:
        """The words of a part of the text, each a space apart."""
        return " ".join(self.text[span.start : span.end].split())

    def before(self, candidate: Candidate, paragraphs: int) -> Iterator[tuple[Row, int]]:
        """The phrases before *candidate*, nearest first, in this and the paragraphs before it."""
        row: Row | None = candidate.row
        index = candidate.at
        for _ in range(paragraphs):
            if row is None:
                return
            for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
                yield row, at
            row = self.row(row.number - 1)
            index = len(row.phrases) if row else 0

    @property
    def headline_end(self) -> int:
        """Where the headline ends: a first paragraph that is no sentence; 0 without one."""
        row = self.row(0)
        bare = row is not None and row.phrases and "." not in row.tags
        return row.phrases[-1].end if row is not None and bare else 0

    def quoted(self) -> Iterator[Quoted]:
        """The marked runs in order, each in its place among the phrases."""
        entry = -1
        for number, (part, runs) in enumerate(self._parts):
            if not runs and _TIME.fullmatch(self.text, part.start, part.end):
                entry = number
            row = self.row(number) if runs else None
            if not row:
                continue
            before = self.row(number - 1) if number - 1 > entry else None
            after = self.row(number + 1)
            places = (index for index, tag in enumerate(row.tags) if tag == "Q")
            for at, run in zip(places, runs, strict=True):
                context = row.tags[max(0, at - 2) : at] or "^", row.tags[at + 1 : at + 3] or "$"
                minor = _single(self.text, run) != self.singles
                form = shape(self.text, run)
                yield Quoted(row, at, run, form, minor, before, after, context, entry)


def _single(text: str, run: Marked) -> bool:
    """Whether *run* stands between single marks."""
    return text[run.start] in "'‘‚‹`" and text[run.start + 1] not in "'‘`"


def _parts(prose: Sequence[Span], runs: Sequence[Marked]) -> list[tuple[Span, list[Marked]]]:
    """The paragraphs with their runs; those that one run goes through count as one paragraph."""
    parts: list[tuple[Span, list[Marked]]] = []
    first = 0
    for paragraph in prose:
        inside: list[Marked] = []
        if parts and parts[-1][1] and parts[-1][1][-1].end > paragraph.start:
            opening, inside = parts.pop()
        else:
            opening = paragraph
        while first < len(runs) and runs[first].start < paragraph.end:
            inside.append(runs[first])
            first += 1
        parts.append((Span(opening.start, paragraph.end), inside))
    return parts


def shape(text: str, run: Marked) -> str:
    """Letters for the form of a quotation: its first character, its last, and its length."""
    start, end = run.start, run.end
    while start < end and not (text[start].isalnum() or text[start] in "….["):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".,?!…-–—;:]%$)"):
        end -= 1
    first = text[start : start + 1]
    last = text[end - 1 : end]
    opening = "A" if first.isupper() else "a" if first.islower() else "0"
    closing = "a"
    if last:
        closing = "!" if last in "?!…" else last if last in ".," else "-" if last in "-–—" else "a"
    size = text.count(" ", start, min(end, start + 400)) + 1
    return opening + closing + str(min(4, size.bit_length()))


def find_candidates(quoted: Quoted, earlier: Turn | None) -> list[Candidate]:
    """The possible speakers of *quoted*, after the *earlier* turn if there was one."""
    row, at = quoted.row, quoted.at
    found = [
        *_walk(row, range(at - 1, max(-1, at - 1 - _LEFT), -1), "L", 10),
        *_walk(row, range(at + 1, min(len(row.phrases), at + 1 + _RIGHT)), "R", 6),
    ]
    alone = not found  # a paragraph that is all quotation is introduced by its neighbours
    if quoted.before and alone:
        size = len(quoted.before.phrases)
        beside = _walk(quoted.before, range(size - 1, max(-1, size - 25), -1), "B", 4)
        found += (one for one in beside if not _is_asked(one))
    if quoted.after and alone:
        beside = _walk(quoted.after, range(min(len(quoted.after.phrases), 12)), "A", 1)
        found += (one for one in beside if not _is_asked(one))
    if alone and quoted.is_introduced:
        return found
    spoke = {"P": earlier.speaker, "O": earlier.other if alone else None} if earlier else {}
    for side, speaker in spoke.items():
        in_entry = speaker is not None and speaker.row.number > quoted.entry
        if speaker and in_entry and all(one.span.start != speaker.span.start for one in found):
            found.append(speaker._replace(side=side, path="", rank=0, sentences=0))
    return found


def _is_asked(candidate: Candidate) -> bool:
    """Whether it is "you" or "your dog" in an interviewer's question: Where did it come from?"""
    row = candidate.row
    yours = candidate.tag in "HJ" or row.phrases[candidate.at].lead == "your"
    return yours and row.phrases[-1].word == "?" and "Q" not in row.tags


def _mention(row: Row, index: int, relation: Relation) -> Span:
    """The words that name the speaker: after the verb, with what they say of it.

    Said a source close to the talks; according to a report released on Monday.
    """
    phrases, tags = row.phrases, row.tags
    phrase = phrases[index]
    last = index
    described = phrase.tag in "nom" or phrase.lead
    one, two = row.tag(index + 1), row.tag(index + 2)
    if described and relation.role in _AFTER_VERB and one in "exvwi" and two in "PFSY":
        of = two in "PF" and index + 3 < len(tags) and phrases[index + 3].nominal
        last = index + (3 if of else 2 if two == "Y" else 1)
    return Span(phrase.start, phrases[last].end)


def _walk(row: Row, indices: range, side: str, most: int) -> Iterator[Candidate]:
    """Candidates of *row* in the order of *indices*, outwards from the quotation."""
    path = ""
    rank = quotations = 0
    for index in indices:
        phrase = row.phrases[index]
        tag = phrase.tag
        if phrase.nominal:
            relation = row.relation(index)
            span = _mention(row, index, relation)
            away = min(3, path.count(".") + path.count("Q"))
            yield Candidate(span, row, index, tag, side, path, rank, relation, away)
            if phrase.owner:
                yield Candidate(phrase.owner, row, index, "s", side, path, rank, relation, away)
            rank += 1
            if rank == most:
                return
        elif tag == "Q":
            quotations += 1
            if quotations > 3:
                return
        if tag not in _SKIPPED and not (tag in "wei" and path[-1:] == "w"):
            path += "w" if tag in "ei" else "o" if tag == "m" else tag
