"""What a headline quotes from the text below it, where it is told who said that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.article import Mention, Quote
from reader.language.gazetteer import fold

_WORD = re.compile(r"\w+")
_HEADLINE = 300  # characters that one has at most
_LATER = 300  # quotations that are looked through
_SURE = 0.8  # confidence in who is named in the headline
_RULE = "said again in the text"


def with_repeats(quotes: Sequence[Quote], text: str, headline_end: int) -> Iterator[Quote]:
    """The *quotes* in order, those of the headline with the speaker of the same words below it.

    So whoever is quoted there is the one who says it in the text, and not who is named beside it.
    Parts of one statement that turn out to be of two people, or a term, are counted apart.
    """
    more = 0  # statements by that
    last: tuple[Quote, Quote] | None = None
    for quote, told in zip(quotes, _told(quotes, text, headline_end), strict=True):
        more += last is not None and _are_parted(last, (quote, told))
        last = quote, told
        yield replace(told, statement=told.statement + more) if more else told


def _told(quotes: Sequence[Quote], text: str, headline_end: int) -> Iterator[Quote]:
    """Each of the *quotes* as it is, or as the text has it."""
    end = min(headline_end, _HEADLINE)
    below = [quote for quote in quotes if quote.start >= headline_end]
    below.sort(key=lambda quote: quote.kind == "indirect")  # what is only reported comes last
    said = [(_words(text, quote), quote) for quote in islice(below, _LATER)] if end else []
    for quote in quotes:
        if quote.start >= end or quote.kind == "indirect":
            yield quote
            continue
        words = _words(text, quote)
        is_term = quote.kind == "term"  # may be anybody's words, if they stand in no marks
        found = (other for longer, other in said if words in longer)
        again = next((one for one in found if not (is_term and one.kind == "indirect")), None)
        yield _as_told(quote, again) if again else quote


def _are_parted(last: tuple[Quote, Quote], this: tuple[Quote, Quote]) -> bool:
    """Whether two parts of one statement, each as it was and as it is told, are so no longer."""
    (before, earlier), (quote, told) = last, this
    changed = earlier is not before or told is not quote
    return changed and before.statement == quote.statement and _voice(earlier) != _voice(told)


def _voice(quote: Quote) -> tuple[bool, str | None]:
    """Whether somebody says it, and who."""
    return quote.kind != "term", quote.speaker.name if quote.speaker else None


def _as_told(quote: Quote, again: Quote) -> Quote:
    """The *quote* of a headline as the text has it *again*."""
    sure, others = again.confidence, again.others
    if again.kind == "term":
        rule = again.rule
        return replace(
            quote, kind="term", speaker=None, others=(), cue=None, confidence=sure, rule=rule
        )
    who, told = quote.speaker, again.speaker
    if told is None or (who is not None and _tells_as_much(who, told, quote.confidence)):
        return quote
    kind = "mixed" if quote.kind == "term" else quote.kind
    return replace(
        quote, kind=kind, speaker=told, others=others, cue=None, confidence=sure, rule=_RULE
    )


def _tells_as_much(who: Mention, told: Mention, sure: float) -> bool:
    """Whether the headline names the same speaker, or one where the text has only "the judge"."""
    mine, other = who.name or "", told.name or ""
    return mine == other or (sure > _SURE and mine[:1].isupper() and not other[:1].isupper())


def _words(text: str, quote: Quote) -> str:
    """The words, each between spaces, so that they are found in others only as a whole."""
    return " ".join(["", *_WORD.findall(fold(text[quote.start : quote.end])), ""])
