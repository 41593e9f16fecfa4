"""Quotations and articles as people cite them, on one line of plain text."""

from collections.abc import Iterable, Sequence

from reader.article import Article, Quote, When
from reader.language.dates.calendar import MONTHS

_SENTENCE = 100  # characters before a verb that its subject stands in
_CLOSING = 2  # characters that end a quotation: a mark, and what closes it


def spoken_date(when: When) -> str:
    """Return *when* as a citation has it, no more precise than it was written.

    >>> from datetime import datetime
    >>> spoken_date(When(datetime(2017, 1, 28), "day", "Jan 28"))
    '28 January 2017'
    """
    instant = when.instant
    if when.precision == "year":
        return str(instant.year)
    month = f"{MONTHS[instant.month - 1]} {instant.year}"
    return month if when.precision == "month" else f"{instant.day} {month}"


def cite_article(article: Article) -> str:
    """Return author, headline, publisher, date and address, as far as they are known.

    The file's own time is not a date of publication, so it is left out.
    """
    parts = [f"“{article.headline}”"]
    if article.author:
        parts.insert(0, article.author)
    if article.publisher:
        parts.append(article.publisher)
    if article.stated:
        parts.append(spoken_date(article.stated))
    parts.append(article.url or article.address)
    return ", ".join(parts)


def statement_words(article: Article, parts: Iterable[Quote]) -> str:
    """Return the words of a statement as they are in the text, with … between its *parts*."""
    return " … ".join(map(article.words, parts))


def cite_quote(article: Article, *parts: Quote) -> str:
    """Return the words of a statement, given as its *parts*, the speaker and the citation."""
    speaker = attribution(article, parts, "speaker unknown")
    return f"{statement_words(article, parts)} — {speaker} ({cite_article(article)})"


def attribution(article: Article, parts: Sequence[Quote], unknown: str = "unknown") -> str:
    """Return who said a statement, given as its *parts*, or *unknown*.

    There is a "?" behind a guess, and "denied" where the article says that it was not said.
    """
    return f"{speaker_among(article, parts) or unknown}{doubts(article, parts)}"


def doubts(article: Article, parts: Sequence[Quote]) -> str:
    """Return what stands behind the speaker of a statement: "?", ", denied", both or nothing."""
    told = [part for part in parts if part.speaker]
    guessed = told and all(part.is_guess for part in told)
    return f"{'?' if guessed else ''}{', denied' if is_denied(article, parts) else ''}"


def is_denied(article: Article, parts: Iterable[Quote]) -> bool:
    """Whether *article* says of a statement, given as its *parts*, that it was not said."""
    return any(_is_denied(article, part) for part in parts if part.kind != "term")


def _is_denied(article: Article, part: Quote) -> bool:
    # Who lists articles, or searches them, does not wait for the lexicon.
    from reader.language.quotes.denial import denies_saying, is_of_nobody

    text, verb = article.text, part.cue or part
    before = text[max(0, verb.start - _SENTENCE) : verb.start]
    if is_of_nobody(before):
        return True
    if part.cue is None:
        return False
    precedes = part.end <= part.cue.start
    last = part.end - _CLOSING
    between = text[last : verb.start] if precedes else text[verb.end : part.start]
    return denies_saying(before, article.words(part.cue), between, precedes=precedes)


def speaker_among(article: Article, parts: Iterable[Quote]) -> str | None:
    """Return who is named as the speaker of a statement by the first of its *parts* that says."""
    return next((speaker_name(article, part) for part in parts if part.speaker), None)


def speaker_name(article: Article, quote: Quote) -> str:
    """Return the canonical name of who speaks, else the mention as written, or that none is known.

    Of several who speak together all are named: Ana Reyes, Tom Cole and the union.
    """
    names = [mention.name or article.words(mention) for mention in quote.speakers]
    *others, last = names or ["speaker unknown"]
    return f"{', '.join(others)} and {last}" if others else last
