"""Articles in XML of any making: agencies and archives have vocabularies of their own.

An element is an article if those within it are called as the columns of a table of articles are.
"""

from collections.abc import Iterator
from html import escape

from reader.article import Article
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.records.columns import Columns, Record
from reader.sources.records.record import articles_of, columns_for
from reader.sources.xml_tree import Element, parse_document

_MARKUP = frozenset(
    [
        *("p", "div", "br", "h1", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"),
        *("b", "i", "em", "strong", "a", "span"),
    ]
)
_SECTIONS = frozenset(["sec", "section", "div", "abstract"])  # of an article
_BESIDE = frozenset(["headline", "published", "european"])
_TEXTS = ("html", "text", "fallback", "description")


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles in *document*, or the one on it if it is a page of another making.

    Raises SourceError, with its root's name, for none.
    """
    tree = parse_document(document)
    columns = columns_for(document)
    records = list(_records(tree.root, columns))
    if not records and any(True for _ in tree.root.descendants("p", "P")):
        from reader.sources.pages.html import parse as parse_page

        yield from parse_page(document)
        return
    if not records:
        reason = f"XML that is no news, or in no known way ({tree.root.tag})"
        raise tree.error or SourceError(document.path, reason)
    yield from numbered(articles_of(records, document, columns, noun="record"))
    if tree.error:
        yield tree.error


def _records(root: Element, columns: Columns) -> Iterator[Record]:
    """The outermost elements that have a text, and a headline or date besides it."""
    stack = [root]
    while stack:
        element = stack.pop()
        record = _record(element)
        fields = columns.fields(record)
        is_text = any(field in fields for field in _TEXTS)
        if is_text and not _BESIDE.isdisjoint(fields):
            yield record
        else:
            stack += reversed(list(element.elements()))


def _record(element: Element) -> Record:
    """The words in the elements within *element*, by their names; of several all.

    The paragraphs of a story may be in no element of their own.
    """
    found: dict[str, list[str]] = {}
    for child in element.elements():
        found.setdefault(child.tag, []).append(_words(child))
    record = {tag: "\n\n".join(filter(None, words)) for tag, words in found.items()}
    if not {"p", "P"}.isdisjoint(found) and element.tag.lower() not in _SECTIONS:
        record.setdefault("html", "".join(map(_tagged, element.elements())))
    return record


def _words(element: Element) -> str:
    """The words in an element, with tags where they are markup; "" where it has only others."""
    inner = list(element.elements())
    if not inner:
        return "".join(map(str, element.children))
    has_words = any(isinstance(child, str) and child.strip() for child in element.children)
    if has_words or all(one.tag.lower() in _MARKUP for one in inner):
        return _html(element)
    names = [one for one in inner if one.tag.lower() in ("name", "label")]
    return names[0].text() if names else ""


def _html(element: Element) -> str:
    """What is in an element as HTML; the depth of trees is bounded, so it may recurse."""
    pieces = []
    for child in element.children:
        if isinstance(child, str):
            pieces.append(escape(child))
        else:
            pieces.append(_tagged(child) or _html(child))
    return "".join(pieces)


def _tagged(element: Element) -> str:
    """An element that is markup as HTML, "" for any other."""
    tag = element.tag.lower()
    return f"<{tag}>{_html(element)}</{tag}>" if tag in _MARKUP else ""
