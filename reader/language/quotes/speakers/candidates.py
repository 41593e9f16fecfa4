"""Who may have said a quotation: the noun phrases around it, nearest first on each side."""

from collections.abc import Iterator

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Relation, Row
from reader.language.quotes.passages import Quoted
from reader.language.quotes.speakers.turns import Turn
from reader.language.word_lists import word_set

_LEFT, _RIGHT = 45, 32  # phrases to look at on either side
_SKIPPED = "RY#"
_AFTER_VERB = ("inverted", "source", "agent")
_PART = word_set("one")  # of several, as any determiner that stands alone


def find_candidates(quoted: Quoted, earlier: Turn | None) -> list[Candidate]:
    """The possible speakers of *quoted*, after the *earlier* turn if there was one."""
    row, at = quoted.row, quoted.at
    found = [
        *_walk(row, range(at - 1, max(-1, at - 1 - _LEFT), -1), "L", 10),
        *_walk(row, range(at + 1, min(len(row.phrases), at + 1 + _reach(quoted))), "R", 6),
    ]
    alone = not found  # a paragraph that is all quotation is introduced by its neighbours
    if quoted.before and alone:
        size = len(quoted.before.phrases)
        found += _walk(quoted.before, range(size - 1, max(-1, size - 25), -1), "B", 4)
    if quoted.after and alone:
        found += _walk(quoted.after, range(min(len(quoted.after.phrases), 12)), "A", 1)
    if alone and quoted.is_introduced:
        return found
    spoke = {"P": earlier.speaker, "O": earlier.other if alone else None} if earlier else {}
    for side, speaker in spoke.items():
        in_entry = speaker is not None and speaker.row.number > quoted.entry
        if speaker and in_entry and all(one.span.start != speaker.span.start for one in found):
            found.append(speaker._replace(side=side, path="", rank=0, sentences=0))
    return found


def _reach(quoted: Quoted) -> int:
    """How many phrases behind a quotation to look at: none of a next sentence with its source.

    “It is late.” According to Ana Reyes, it is not.
    """
    next_told = quoted.shape[1] == "." and quoted.right[0] == "A"
    return 0 if next_told else _RIGHT


def _mention(row: Row, index: int, relation: Relation) -> Span:
    """The words that name the speaker: after the verb, with what they say of it.

    Said a source close to the talks; according to a report released on Monday; and anywhere of
    whom somebody is one: one of the nurses.
    """
    phrases, tags = row.phrases, row.tags
    phrase = phrases[index]
    last = index
    if (phrase.tag == "D" or phrase.word in _PART) and row.tag(index + 1) == "F":
        last += 2 * (index + 2 < len(tags) and phrases[index + 2].nominal)
        return Span(phrase.start, phrases[last].end)
    described = phrase.tag in "nom" or phrase.lead
    one, two = row.tag(index + 1), row.tag(index + 2)
    if described and relation.role in _AFTER_VERB and one in "exvwi" and two in "PFSY":
        of = two in "PF" and index + 3 < len(tags) and phrases[index + 3].nominal
        last = index + (3 if of else 2 if two == "Y" else 1)
    return Span(phrase.start, phrases[last].end)


def _walk(row: Row, indices: range, side: str, most: int) -> Iterator[Candidate]:
    """Candidates of *row* in the order of *indices*, outwards from the quotation."""
    path = ""
    rank = quotations = stops = 0
    for index in indices:
        phrase, tag = row.phrases[index], row.tags[index]
        if phrase.nominal:
            relation = row.relation(index)
            span = _mention(row, index, relation)
            away = min(3, stops)
            yield Candidate(span, row, index, tag, side, path, rank, away, relation)
            if phrase.owner:
                yield Candidate(phrase.owner, row, index, "s", side, path, rank, away, relation)
            rank += 1
            if rank == most:
                return
        elif tag == "Q":
            quotations += 1
            if quotations > 3:
                return
        stops += tag in ".Q"
        if tag not in _SKIPPED and not (tag in "wei" and path[-1:] == "w"):
            path += "w" if tag in "ei" else "o" if tag == "m" else tag
