"""Why somebody is taken for the speaker of a quote, in plain words."""

from reader.article import Article, Quote, QuoteKind
from reader.citation import doubts, speaker_name
from reader.library.corrections import BY_HAND

_KINDS: dict[QuoteKind, str] = {
    "mixed": "Quoted within a sentence of the article",
    "indirect": "Reported, not quoted",
    "term": "A term, which nobody in particular says",
}
_PLACES = {  # of who speaks
    "before": "before the quote",
    "after": "after the quote",
    "who spoke before": "where somebody speaks before",
    "who spoke before that": "where somebody speaks, two statements before",
}
_REASONS = {
    "no speaker named": "nobody is named who says it",
    "told to or of somebody by nobody named": "who says it, to or of somebody, is not named",
    "headline without a speaker": "the headline names nobody who says it",
    "a word, no name": "what stands where a speaker would is a word, and no name",
    "name after a dash or colon": "a name signs it, behind a dash or a colon",
    "answer in an interview": "it answers a question of the interview",
    "same speaker as before": "whoever spoke before goes on",
    "not a statement": "its words make no statement",
    "reported speech": "the sentence reports what somebody says",
    "a place, hardly who speaks": "only a place is named, which hardly speaks",
    "said again in the text": "the same words stand below the headline, with this speaker",
}
_BY_HAND = "Because that was said by hand"
_OF_NAME = "; who that is: "  # in a rule, before how sure the name is
_SURE = 0.995  # which would be all of a hundred


def explain(article: Article, quote: Quote) -> str:
    """Return who is taken for the speaker of *quote*, why, and how sure that is, a line each."""
    if quote.rule == BY_HAND:
        return f"{_who(article, quote)}\n{_BY_HAND}"
    lines = [_who(article, quote), f"Because {_reason(article, quote)}"]
    if quote.kind in _KINDS:
        lines.append(_KINDS[quote.kind])
    hundred = round(100 * quote.confidence)
    doubtful = ", the name too" if _OF_NAME in quote.rule else ""
    sure = f"{hundred}% sure: about {hundred} of 100 like it are right{doubtful}"
    lines.append("As good as sure" if quote.confidence >= _SURE else sure)
    return "\n".join(lines)


def _who(article: Article, quote: Quote) -> str:
    """Who speaks, and how that is written here where it is written otherwise."""
    if not quote.speakers:
        return f"Speaker unknown{doubts(article, [quote])}"
    words = ((one.name, article.words(one)) for one in quote.speakers)
    # Who speaks by the word of a person may be written nowhere.
    others = ((name, said) for name, said in words if name and said)
    written = [f"“{said}”" for name, said in others if said.casefold() not in _as_is(name)]
    here = f", here {' and '.join(written)}" if written else ""
    return f"Said by {speaker_name(article, quote)}{doubts(article, [quote])}{here}"


def _as_is(name: str) -> tuple[str, str]:
    """What says no more than the *name* does: with an article before it, too."""
    return name.casefold(), f"the {name}".casefold()


def _reason(article: Article, quote: Quote) -> str:
    """What decided who speaks: where the verb stands, or in other words what the rule is."""
    rule = quote.rule.split(_OF_NAME)[0]
    if rule in _REASONS:
        return _REASONS[rule]
    role, _, place = rule.rpartition(", ")
    if not role:
        return f"this decides: {rule}"
    if quote.speaker is None:
        return _REASONS["no speaker named"]
    who = f"“{article.words(quote.speaker)}”"
    where = _PLACES.get(place, place)
    if quote.cue is None:
        return f"{who} stands {where}"
    side = "before" if quote.cue.start < quote.speaker.start else "after"
    return f"“{article.words(quote.cue)}” stands {side} {who}, {where}"
