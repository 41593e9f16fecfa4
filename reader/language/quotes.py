"""The quotations of a text: who said what, with which words, and how sure that is."""

from collections.abc import Sequence

from reader.article import Block, Entity, Mention, Quote, QuoteKind, Span
from reader.language.marks import Marked, find_marked, paragraphs
from reader.language.phrases import Phrase, read_phrases
from reader.language.speakers import Attribution, attribute

_ENDS = frozenset(".,?!…-—–")


def find_quotes(
    text: str, blocks: Sequence[Block] = (), entities: Sequence[Entity] = ()
) -> tuple[Quote, ...]:
    """The quotes of *text* in order of start; spans are characters, marks included."""
    prose = paragraphs(text, blocks)
    quotes: list[Quote] = []
    runs = find_marked(text, prose)
    first = 0
    for paragraph in prose:
        inside: list[Marked] = []
        while first < len(runs) and runs[first].start < paragraph.end:
            inside.append(runs[first])
            first += 1
        if inside:
            clipped = [Span(run.start, min(run.end, paragraph.end)) for run in inside]
            row = read_phrases(text, paragraph, clipped)
            _attribute_row(text, row, inside, entities, quotes)
    return tuple(quotes)


def _attribute_row(
    text: str,
    row: Sequence[Phrase],
    runs: Sequence[Marked],
    entities: Sequence[Entity],
    quotes: list[Quote],
) -> None:
    """Append the quotes of one paragraph, given as the *row* of its phrases and marked *runs*."""
    last: Attribution | None = None
    places = [index for index, phrase in enumerate(row) if phrase.tag == "Q"]
    for run, place in zip(runs, places, strict=True):
        kind = _kind(text, run)
        found = attribute(row, place)
        if kind == "term":
            quotes.append(Quote(run.start, run.end, kind, None, None, _next(quotes), 0.8, "term"))
            continue
        if found is None and last:
            found = Attribution(last.speaker, last.cue, "same speaker as before", 0.85)
        statement = _next(quotes)
        if found and last and found.speaker == last.speaker and quotes:
            statement = quotes[-1].statement
        last = found or last
        speaker = found.speaker if found else None
        mention = speaker and Mention(speaker.start, speaker.end, _name(text, speaker, entities))
        cue = Span(found.cue.start, found.cue.end) if found and found.cue else None
        quotes.append(
            Quote(
                run.start,
                run.end,
                kind,
                mention,
                cue,
                statement,
                found.confidence if found else 0.5,
                found.rule if found else "unknown",
            )
        )


def _next(quotes: Sequence[Quote]) -> int:
    return quotes[-1].statement + 1 if quotes else 0


def _kind(text: str, run: Span) -> QuoteKind:
    words = text[run.start : run.end].strip("\"“”'‘’«»„`")
    sentence = words[:1].isupper() and words[-1:] in _ENDS
    if len(words.split()) < 2 and not sentence:
        return "term"
    return "direct" if sentence else "mixed"


def _name(text: str, phrase: Phrase, entities: Sequence[Entity]) -> str:
    for entity in entities:
        if phrase.start <= entity.start < phrase.end:
            return entity.name
    return " ".join(text[phrase.start : phrase.end].split())
