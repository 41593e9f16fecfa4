"""Markdown notes: CommonMark with tables and front matter, and what the reader itself exports.

An exported file ends in a comment that holds what Markdown cannot; it counts only as long as the
words are still those that were exported.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.article import Article, Block
from reader.errors import SourceError
from reader.sources.composing import Composer, identify, numbered
from reader.sources.document import Document
from reader.sources.notes.joplin import read_joplin
from reader.sources.notes.layout import lay_out
from reader.sources.notes.markdown_blocks import add_markdown
from reader.sources.notes.preamble import read_preamble
from reader.sources.notes.properties import read_properties
from reader.sources.records.columns import Columns, lines_of, words_of
from reader.sources.records.record import metadata_of
from reader.sources.records.restoring import record_of, restore

APPENDIX = "<!-- reader: "  # begins the comment, which goes on with an object of JSON
_NEXT = re.compile(rf"^{APPENDIX}.*-->\n(?=---\n)", re.MULTILINE)  # before another article


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the article that a document of Markdown is; SourceError where it is no text.

    One that was exported may be followed by others.
    """
    text = document.text().replace("\r\n", "\n").replace("\r", "\n")
    yield from numbered(_article(part, document) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    start = 0
    for match in _NEXT.finditer(text):
        yield text[start : match.end()]
        start = match.end()
    yield text[start:]


def _article(text: str, document: Document) -> Article:
    try:
        text, appendix = _without_appendix(text)
        if appendix is None:
            return _read(text, document)
        return read_exported(text, appendix, document)
    except RecursionError:
        raise SourceError(document.path, "nested too deeply; skipped") from None
    except (MemoryError, ValueError, IndexError) as error:
        reason = f"not readable as Markdown ({type(error).__name__})"
        raise SourceError(document.path, reason) from None


def _read(text: str, document: Document) -> Article:
    text, values = read_joplin(text) or _with_preamble(text)
    fields = Columns({}).fields(values)
    composer = Composer()
    composer.add("headline", words_of(fields.get("headline")))
    has_headline = not composer.is_empty
    composer.add("standfirst", words_of(fields.get("standfirst")))
    composer.add("byline", ", ".join(lines_of(fields.get("author"))))
    found = add_markdown(composer, text, has_headline=has_headline)
    said = metadata_of(fields)
    said["author"] = said["author"] or ", ".join(found.names)
    said["published"] = said["published"] or found.published
    return composer.article(document, **said)


def _with_preamble(text: str) -> tuple[str, dict[str, object]]:
    """The Markdown below its preamble and properties, and the values that are in those."""
    preamble = read_preamble(text)
    text = text[preamble.end :]
    properties = read_properties(text)
    return text[properties.end :], {**properties.values, **preamble.values}


def read_exported(text: str, appendix: dict[str, Any], document: Document) -> Article:
    """Return the article in exported Markdown: as it was, or as it is now if it was edited.

    The *appendix* has ``words``, the id of the text that the Markdown gives; ``gaps``, see
    ``lay_out``; and ``record``, what is otherwise than the Markdown says, see ``record_of``.
    """
    preamble = read_preamble(text)
    composer = Composer()
    add_markdown(composer, text[preamble.end :], exported=True)
    fields = Columns({}).fields(preamble.values)
    article = composer.article(document, **metadata_of(fields))
    gaps, otherwise = appendix.get("gaps"), appendix.get("record")
    if appendix.get("words") != article.id or not isinstance(otherwise, dict):
        return article
    laid = _laid_out(article, gaps) if isinstance(gaps, dict) else article
    return restore({**record_of(laid), **otherwise}, document) or article


def _laid_out(article: Article, gaps: dict[str, Any]) -> Article:
    known = {
        gap: [step for step in steps if type(step) is int]
        for gap, steps in gaps.items()
        if isinstance(steps, list)
    }
    laid = lay_out(article.text, known)
    if laid is None or not article.blocks:
        return article
    return replace(
        article,
        id=identify(laid.text),
        text=laid.text,
        blocks=tuple(
            Block(laid.start(block.start), laid.end(block.end), block.kind)
            for block in article.blocks
        ),
        inlines=tuple(
            replace(inline, start=laid.start(inline.start), end=laid.end(inline.end))
            for inline in article.inlines
        ),
    )


def _without_appendix(text: str) -> tuple[str, dict[str, Any] | None]:
    """Take the comment off the end of exported Markdown."""
    bare = text.rstrip()
    start = bare.rfind(APPENDIX)
    if start < 0 or not bare.endswith("-->"):
        return text, None
    try:
        appendix = json.loads(bare[start + len(APPENDIX) : -len("-->")])
    except (ValueError, RecursionError):
        return text, None
    return (text[:start], appendix) if isinstance(appendix, dict) else (text, None)
