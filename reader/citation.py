"""Quotations and articles as people cite them, on one line of plain text."""

from collections.abc import Iterable, Sequence

from reader.article import Article, Quote, When
from reader.language.dates.english import MONTHS


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
    if article.published and article.published_by == "text":
        parts.append(spoken_date(article.published))
    parts.append(article.url or article.path)
    return ", ".join(parts)


def statement_words(article: Article, parts: Iterable[Quote]) -> str:
    """Return the words of a statement as they are in the text, with … between its *parts*."""
    return " … ".join(map(article.words, parts))


def cite_quote(article: Article, *parts: Quote) -> str:
    """Return the words of a statement, given as its *parts*, the speaker and the citation."""
    speaker = attribution(article, parts) or "speaker unknown"
    return f"{statement_words(article, parts)} — {speaker} ({cite_article(article)})"


def attribution(article: Article, parts: Sequence[Quote]) -> str | None:
    """Return who said a statement, given as its *parts*, with "?" behind a guess."""
    speaker = speaker_among(article, parts)
    guessed = all(part.is_guess for part in parts if part.speaker)
    return f"{speaker}?" if speaker and guessed else speaker


def speaker_among(article: Article, parts: Iterable[Quote]) -> str | None:
    """Return who is named as the speaker of a statement by the first of its *parts* that says."""
    return next((speaker_name(article, part) for part in parts if part.speaker), None)


def speaker_name(article: Article, quote: Quote) -> str:
    """Return the speaker's canonical name, else the mention as written, else "speaker unknown"."""
    if quote.speaker is None:
        return "speaker unknown"
    return quote.speaker.name or article.words(quote.speaker)
