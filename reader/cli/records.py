"""Rows of JSON. Offsets count characters (code points) of the article's text, half open."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.article import Annotations, Article, Quote, Span
from reader.citation import is_denied, speaker_among

if TYPE_CHECKING:  # a command that searches nothing does not wait for the library
    from reader.library import Snippet
    from reader.library.comparing.alignment import Piece
    from reader.library.comparing.passages import Passage
    from reader.library.notebook import Entry
    from reader.library.people import Person

Record = dict[str, Any]


def quote_row(article: Article, quote: Quote) -> Record:
    """One quotation with who said it and where it stands."""
    return {**_identity(article), "quote": _quote(article, quote)}


def checked_row(article: Article, parts: Sequence[Quote], passages: "Sequence[Passage]") -> Record:
    """A statement of a draft, and where its words stand elsewhere."""
    from reader.library.comparing.confirming import is_confirmed
    from reader.library.comparing.passages import verdict_of

    return {
        **_identity(article),
        "quotes": [_quote(article, part) for part in parts],
        "verdict": verdict_of(passages),
        "confirmed": is_confirmed(passages),
        "passages": [
            {
                **_identity(one.article),
                **_words(one.article, one.span),
                "speaker": speaker_among(one.article, [one.told]) if one.told else None,
                "finding": one.finding,
                "verdict": one.verdict,
                "alike": round(one.alike, 2),
                "attribution": one.attribution,
                "denied": one.denied,
                "pieces": [_piece(piece) for piece in one.pieces],
            }
            for one in passages
        ],
    }


def _piece(piece: "Piece") -> Record:
    quoted = {"quoted": piece.quoted} if piece.of == "both" else {}
    return {"text": piece.text, "of": piece.of, **quoted}


def search_row(
    article: Article, score: float, kept: "Entry", snippet: "Snippet", matches: Sequence[Span]
) -> Record:
    """An article that was found, with what the person keeps of it.

    The matches of the snippet are offsets into the snippet.
    """
    return {
        **_identity(article),
        **{name: getattr(kept, name) for name in ("read", "starred", "tags", "note")},
        "score": round(score, 4),
        "matches": [_words(article, match) for match in matches],
        "snippet": {
            "kind": snippet.kind,
            "text": snippet.text,
            "matches": [{"start": match.start, "end": match.end} for match in snippet.matches],
        },
    }


def person_row(person: "Person") -> Record:
    """A name, how often it speaks and is named, and in how many articles of each month."""
    return {
        "name": person.name,
        "roles": person.roles,
        "statements": person.statements,
        "articles": person.articles,
        "first": str(person.first) if person.first else None,
        "last": str(person.last) if person.last else None,
        "months": dict(sorted(person.months.items())),
    }


def article_row(article: Article, annotations: Annotations) -> Record:
    """Everything that is known about one article."""
    return {
        **_identity(article),
        "language": article.language,
        "text": article.text,
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind} for block in article.blocks
        ],
        "quotes": [_quote(article, quote) for quote in annotations.quotes],
        "entities": [
            {**_words(article, entity), "label": entity.label, "name": entity.name}
            for entity in annotations.entities
        ],
    }


def _identity(article: Article) -> Record:
    return {
        "id": article.id,
        "path": article.true_path,
        "part": article.part or None,
        "url": article.url,
        "headline": article.headline,
        "author": article.author,
        "publisher": article.publisher,
        "published": str(article.published) if article.published else None,
        "published_by": article.published_by if article.published else None,
    }


def _quote(article: Article, quote: Quote) -> Record:
    speaker = quote.speaker
    return {
        **_words(article, quote),
        "kind": quote.kind,
        "speaker": {**_words(article, speaker), "name": speaker.name} if speaker else None,
        "others": [{**_words(article, one), "name": one.name} for one in quote.others],
        "cue": _words(article, quote.cue) if quote.cue else None,
        "denied": is_denied(article, [quote]),
        "statement": quote.statement,
        "confidence": quote.confidence,
        "rule": quote.rule,
    }


def _words(article: Article, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": article.text[span.start : span.end]}
