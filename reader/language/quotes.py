"""The quotations of a text: who said what, with which words, and how sure that is."""

from collections.abc import Sequence

from reader.article import Block, Entity, Quote, QuoteKind
from reader.language.candidates import Passages, Quoted
from reader.language.marks import find_marked, paragraphs
from reader.language.people import People, full_names
from reader.language.ranker import Model, model, score, sigmoid
from reader.language.speakers import Attribution, attribute
from reader.language.terms import for_statement, is_certainly_statement, is_certainly_term

_ATTRIBUTION_LENGTH = 14  # phrases between two parts of one split statement


def find_quotes(
    text: str, blocks: Sequence[Block] = (), entities: Sequence[Entity] = ()
) -> tuple[Quote, ...]:
    """The quotes of *text* in order of start; spans are characters, marks included.

    *blocks* keep the search within running text, and *entities* give speakers their canonical
    names; without them names are read off the text. Time is linear in the text.
    """
    prose = paragraphs(text, blocks)
    runs = find_marked(text, prose)
    if not runs:
        return ()
    weights = model()
    passages = Passages(text, prose, runs)
    people = People(text, passages, entities or list(full_names(text, prose)))
    quotes: list[Quote] = []
    last: tuple[Quoted, Attribution] | None = None
    statement = -1
    for quoted in passages.quoted():
        found = attribute(quoted, last[1] if last else None, weights)
        follows = last is not None and last[0].row is quoted.row
        likely = _likely_statement(text, quoted, found, follows, weights)
        start, end = quoted.span.start, quoted.span.end
        if likely < 0.5:
            statement += 1
            quotes.append(
                Quote(
                    start,
                    end,
                    "term",
                    None,
                    None,
                    statement,
                    round(1 - likely, 3),
                    "not a statement",
                )
            )
            continue
        if not (last and _same_statement(last, (quoted, found))):
            statement += 1
        confidence = round(weights.confidence(found.chance), 3)
        speaker = people.mention(found.speaker) if found.speaker else None
        quotes.append(
            Quote(start, end, _kind(quoted), speaker, found.cue, statement, confidence, found.rule)
        )
        last = quoted, found if found.speaker or not last else last[1]
    return tuple(quotes)


def _likely_statement(
    text: str, quoted: Quoted, found: Attribution, follows: bool, weights: Model
) -> float:
    """How likely marked words are a statement (0..1)."""
    if is_certainly_term(quoted):
        return 0.0
    if is_certainly_statement(quoted):
        return 1.0
    features = for_statement(text, quoted, found.speaker, found.chance, follows)
    return sigmoid(score(weights.statement, features))


def _kind(quoted: Quoted) -> QuoteKind:
    """Whether the words stand by themselves or within a sentence of the article."""
    opening, closing = quoted.shape[0], quoted.shape[1]
    before = quoted.context[0][-1]
    if opening == "A" and (closing in ",.-" or before in "^.:,V") and before not in "DPw":
        return "direct"
    return "direct" if closing in ".," and before in "^.:" else "mixed"


def _same_statement(last: tuple[Quoted, Attribution], this: tuple[Quoted, Attribution]) -> bool:
    """Whether nothing but their attribution stands between two quotations."""
    (before, earlier), (quoted, found) = last, this
    if before.row is not quoted.row or quoted.at - before.at > _ATTRIBUTION_LENGTH:
        return False
    if not (earlier.speaker and found.speaker and earlier.speaker.span == found.speaker.span):
        return False
    between = quoted.row.tags[before.at + 1 : quoted.at]
    return "." not in between[:-1] and "Q" not in between
