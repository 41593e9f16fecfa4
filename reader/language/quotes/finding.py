"""The quotations of a text: who said what, with which words, and how sure that is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.article import SURE, Block, Entity, Mention, Quote, QuoteKind, Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.indirect import find_reported
from reader.language.quotes.learnt.model import Model, model, score, sigmoid
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import LONGEST, Passages, Quoted
from reader.language.quotes.people.capitals import full_names
from reader.language.quotes.people.mentions import Mentions
from reader.language.quotes.people.named import Named
from reader.language.quotes.repeats import with_repeats
from reader.language.quotes.speakers.answers import Interview
from reader.language.quotes.speakers.attribution import Attribution, attribute, in_interview
from reader.language.quotes.speakers.joint import joint_speakers, with_shared_noun
from reader.language.quotes.speakers.measures import Circumstances, of_quotation
from reader.language.quotes.speakers.turns import Turn, next_turn
from reader.language.quotes.terms import for_statement, is_certainly_statement, is_certainly_term

_STATEMENT = 0.65  # likelihood from which marked words count as a statement
_DOUBTFUL = 4.0  # log odds up to which the trees are asked as well
_SURE = 0.96  # probability of a speaker from which many words are a statement
_REPORTED = 0.8  # confidence in the speaker of reported speech
_NO_NAMES = Named(())
_NOBODY = frozenset(["nobody", "none"])
_ATTRIBUTION_LENGTH = 14  # phrases between two parts of one split statement


def find_quotes(
    text: str,
    blocks: Sequence[Block] = (),
    entities: Sequence[Entity] = (),
    weights: Model | None = None,
) -> tuple[Quote, ...]:
    """The quotes of *text* in order of start; spans are characters, marks included.

    *blocks* keep the search within running text, and *entities* give speakers their canonical
    names; without them names are read off the text. *weights* are those of the package unless
    given. Time is linear in the text.
    """
    prose = paragraphs(text, blocks)
    passages = Passages(text, prose, find_marked(text, prose))
    named = entities or list(full_names(text, prose))
    mentions = Mentions(passages, named, weights)
    names = Named([entity for entity in named if entity.label == "PER"])
    found = find_unnamed(passages, weights or model(), names)
    quotes = with_names(found, mentions, recognised=bool(entities))
    return tuple(with_repeats(quotes, text, passages.headline_end))


class Found(NamedTuple):
    """A quote without its speaker, and who that is."""

    quote: Quote
    speaker: Candidate | None


def find_unnamed(passages: Passages, weights: Model, names: Named = _NO_NAMES) -> list[Found]:
    """The quotes in order of start; what is marked within the *names* of people is none."""
    found = list(_marked(passages, weights, names))
    terms = frozenset(one.quote.start for one in found if one.quote.kind == "term")
    found += _reported(passages, terms)
    return sorted(found, key=lambda each: each.quote.start)


def _marked(passages: Passages, weights: Model, names: Named) -> Iterator[Found]:
    """The quotes between marks, in order; parts of one statement share a number."""
    text = passages.text
    last: tuple[Quoted, Attribution] | None = None
    turn: Turn | None = None
    statement = 0
    interview = Interview(passages, names)
    for quoted in passages.quoted():
        answers = interview.answers(quoted)
        found = in_interview(answers) if answers else attribute(quoted, turn, weights)
        follows = last is not None and last[0].row is quoted.row
        start, end = quoted.span.start, quoted.span.end
        likely = 0.0
        if not names.surrounds(Span(start, end)):
            likely = _likely_statement(text, quoted, found, follows, weights)
        if likely < _STATEMENT:
            statement += 1
            sure = round(1 - likely, 3)
            term = Quote(start, end, "term", None, None, statement, sure, "not a statement")
            yield Found(term, None)
            continue
        if not (last and _same_statement(last, (quoted, found))):
            statement += 1
        sure = round(weights.confidence(found.named), 3)
        quote = Quote(start, end, _kind(quoted), None, found.cue, statement, sure, found.rule)
        yield Found(quote, found.speaker)
        last = quoted, found if found.speaker or not last else last[1]
        turn = next_turn(turn, quoted, found.speaker, found.cue)


def _reported(passages: Passages, terms: frozenset[int]) -> Iterator[Found]:
    """The reported speech, in order; *terms* are where terms begin, which may be part of it.

    The parts of one report share a number, below 0.
    """
    for number, (parts, speaker, cue) in enumerate(find_reported(passages, terms), start=1):
        for part in parts:
            words = part.start, part.end
            quote = Quote(*words, "indirect", None, cue, -number, _REPORTED, "reported speech")
            yield Found(quote, speaker)


def with_names(
    found: Iterable[Found], mentions: Mentions, *, recognised: bool = False
) -> tuple[Quote, ...]:
    """The quotes with the names of their speakers, their statements counted up from 0.

    All are named in order of the text, for who spoke last helps to understand a pronoun. Of
    a word that is none of the names, if these were *recognised*, the capital tells nothing.
    """
    quotes: list[Quote] = []
    number, before = -1, None
    for quote, speaker in found:
        if quote.statement != before:
            number += 1
        before = quote.statement
        if speaker and recognised and mentions.merely_opens(speaker):
            quotes.append(_unsaid(quote, "a word, no name", number))
        elif speaker and speaker.row.phrases[speaker.at].word not in _NOBODY:
            quotes.append(_named(quote, speaker, mentions, number))
        else:
            quotes.append(replace(quote, statement=number))
    return tuple(quotes)


def _unsaid(quote: Quote, rule: str, number: int) -> Quote:
    """The *quote* with its *number*, as nobody's, where its speaker is none by this *rule*."""
    sure = round(1 - quote.confidence, 3)
    return replace(quote, statement=number, cue=None, confidence=sure, rule=rule)


def _named(quote: Quote, speaker: Candidate, mentions: Mentions, number: int) -> Quote:
    """The *quote* with its *number* and the name of its speaker, as sure as both are right.

    A place is nobody if it would be a guess, for a place that merely stands near seldom speaks.
    """
    speaker = with_shared_noun(speaker, mentions.is_place)
    if quote.confidence < SURE and mentions.hardly_speaks(speaker):
        return _unsaid(quote, "a place, hardly who speaks", number)
    name, chance = mentions.meant(speaker)
    who = Mention(speaker.span.start, speaker.span.end, name)
    sure, rule = quote.confidence, quote.rule
    if chance != 1:
        sure, rule = round(sure * chance, 3), f"{rule}; who that is: {chance:.0%}"
    return replace(
        quote,
        statement=number,
        speaker=who,
        confidence=sure,
        rule=rule,
        others=tuple(_others(who, speaker, mentions)),
    )


def _others(who: Mention, speaker: Candidate, mentions: Mentions) -> Iterator[Mention]:
    """Those who say it together with the *speaker*, who is known to be *who*.

    The words of one name may look like several: Smith and Sons said.
    """
    names = {who.name}
    for other in joint_speakers(speaker):
        name, _ = mentions.meaning(other)
        if name is None or name not in names:
            names.add(name)
            yield Mention(other.span.start, other.span.end, name)


def _likely_statement(
    text: str, quoted: Quoted, found: Attribution, follows: bool, weights: Model
) -> float:
    """How likely marked words are a statement (0..1)."""
    if is_certainly_term(text, quoted):
        return 0.0
    if _is_surely_said(quoted, found) or is_certainly_statement(text, quoted):
        return 1.0
    known = Circumstances(text, quoted, found.speaker, found.chance, follows)
    odds = score(weights.statement, for_statement(known))
    if abs(odds) < _DOUBTFUL:
        odds = (odds + weights.statement_trees.score(of_quotation(known))) / 2
    return sigmoid(odds)


def _is_surely_said(quoted: Quoted, found: Attribution) -> bool:
    """Whether somebody surely says many words: of 2,000 such no more than three were terms."""
    return found.speaker is not None and found.chance > _SURE and quoted.shape[2] == LONGEST


def _kind(quoted: Quoted) -> QuoteKind:
    """Whether the words stand by themselves or within a sentence of the article."""
    opening, closing = quoted.shape[0], quoted.shape[1]
    before = quoted.left[-1]
    if opening == "A" and (closing in ",.!-" or before in "^.:,V") and before not in "DPw":
        return "direct"
    apart = "^.:," if quoted.right == "$" else "^.:"
    return "direct" if closing in ".,!" and before in apart else "mixed"


def _same_statement(last: tuple[Quoted, Attribution], this: tuple[Quoted, Attribution]) -> bool:
    """Whether nothing but their attribution stands between two quotations."""
    (before, earlier), (quoted, found) = last, this
    if before.row is not quoted.row or quoted.at - before.at > _ATTRIBUTION_LENGTH:
        return False
    if not (earlier.speaker and found.speaker and earlier.speaker.span == found.speaker.span):
        return False
    between = quoted.row.tags[before.at + 1 : quoted.at]
    return "." not in between[:-1] and "Q" not in between
