"""OPML 1.0 and 2.0: lists of feeds, and other outlines.

A list of feeds holds no article of theirs. It is shown as one itself, in which each feed is a line
with its links.
"""

from collections.abc import Iterator

from reader.article import Article
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.sources.composing import Composer, Run
from reader.sources.document import Document
from reader.sources.urls import checked_url
from reader.sources.xml_tree import Element, Tree, parse_document

_SITES = ("htmlurl", "url")
_NOTES = ("description", "_note")


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the list as one article, and a SourceError if it goes wrong somewhere."""
    tree = parse_document(document)
    composer = Composer()
    composer.add("headline", tree.root.words_at("head", "title"))
    owner = tree.root.words_at("head", "ownerName")
    composer.add("byline", owner)
    is_list = False
    for outline in _outlines(tree):
        is_list = True
        _add(composer, outline)
    if not is_list:
        raise tree.error or SourceError(document.path, "an outline without entries")
    dates = (tree.root.words_at("head", name) for name in ("dateModified", "dateCreated"))
    yield composer.article(
        document,
        published=next(filter(None, map(parse_date, dates)), None),
        author=owner,
    )
    if tree.error is not None:
        yield tree.error


def _outlines(tree: Tree) -> Iterator[Element]:
    return tree.root.descendants("outline")


def _add(composer: Composer, outline: Element) -> None:
    title, url = _title(outline), _feed_url(outline)
    site = next(filter(None, (_attribute(outline, name) for name in _SITES)), None)
    if next(outline.elements("outline"), None) is not None and url is None:
        composer.add("crosshead", title)
        return
    runs = [Run(title, "link" if site or url else None, site or url)]
    if url:
        runs += [Run(" "), Run(url, "link", url)]
    if said := next(filter(None, (_attribute(outline, name) for name in _NOTES)), None):
        runs.append(Run(f" – {said}"))
    composer.add_runs("listitem", runs)


def _feed_url(outline: Element) -> str | None:
    url = _attribute(outline, "xmlurl")
    if url.lower().startswith("feed:"):
        rest = url[len("feed:") :]
        url = f"http:{rest}" if rest.startswith("//") else rest
    return checked_url(url)


def _title(outline: Element) -> str:
    return " ".join((_attribute(outline, "title") or _attribute(outline, "text")).split())


def _attribute(element: Element, name: str) -> str:
    """The value of an attribute; exports disagree about the case of their names."""
    values = (value for key, value in element.attributes.items() if key.lower() == name)
    return next(values, "").strip()
