"""XML to a tree of elements, with nothing fetched, expanded or trusted.

Namespaces are dropped, since each vocabulary that is read here has names of its own. A document
type is taken off before anything is parsed: the DTD that it names is never loaded, of the entities
that it declares only short ones count, and those that grow, of which bombs are made, are refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.xml_text import mended, without_doctype, xml_text

_DEEPEST = 200  # elements within each other
_MOST = 1_000_000  # elements


@dataclass(eq=False, slots=True)
class Element:
    """An element: its name and attributes without prefixes, and what is in it in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    def get(self, name: str) -> str:
        """The value of an attribute, "" without it."""
        return self.attributes.get(name, "").strip()

    def elements(self, *tags: str) -> "Iterator[Element]":
        """The child elements, or those of these names."""
        for child in self.children:
            if not isinstance(child, str) and (not tags or child.tag in tags):
                yield child

    def find(self, *path: str) -> "Element | None":
        """The first element on a path of names below this one."""
        return next(iter(self.find_all(*path)), None)

    def find_all(self, *path: str) -> "list[Element]":
        """All the elements on a path of names below this one."""
        here = [self]
        for tag in path:
            here = [child for element in here for child in element.elements(tag)]
        return here

    def descendants(self, *tags: str) -> "Iterator[Element]":
        """The elements of these names, of this one and those below it, in order."""
        stack = [self]
        while stack:
            element = stack.pop()
            if element.tag in tags:
                yield element
            stack.extend(reversed(list(element.elements())))

    def text(self) -> str:
        """All the words in it, on one line."""
        pieces: list[str] = []
        stack: list[Element | str] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                pieces.append(node)
            elif node.tag == "br":
                pieces.append(" ")
            else:
                stack.extend(reversed(node.children))
        return " ".join("".join(pieces).split())

    def words_at(self, *path: str) -> str:
        """The words in the first element on a path that has any, "" without one."""
        return next(filter(None, (element.text() for element in self.find_all(*path))), "")


class Tree(NamedTuple):
    """The root of a document, and what was wrong below the part of it that could be read."""

    root: Element
    error: SourceError | None


def parse_document(document: Document) -> Tree:
    """Return the tree of a document; see ``parse_xml``."""
    return parse_xml(document.data, document.path, document.wishes.encoding or document.charset)


def parse_xml(data: bytes, path: str, encoding: str | None = None) -> Tree:
    """Return the tree of *data*, in the *encoding* given or the one that it declares.

    Unescaped ampersands and characters that XML forbids are put up with, and of a document that
    breaks off or goes wrong, what comes before is kept. Raises SourceError, about *path*, where
    that is nothing, and for entities that grow and trees too deep or too large.
    """
    text, entities = without_doctype(xml_text(data, path, encoding), path)
    tree, error = _Builder(path).build(text)
    if error is not None and (strict := mended(text, entities)) != text:
        tree, error = _Builder(path).build(strict)
    if tree is None:
        raise error or SourceError(path, "no XML")
    return Tree(tree, error)


class _Builder:
    """Builds the tree from what expat reports."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._root: Element | None = None
        self._open: list[Element] = []
        self._text: list[str] = []  # expat hands it out in pieces, and its own buffer is lost
        self._count = 0

    def build(self, text: str) -> tuple[Element | None, SourceError | None]:
        """Return the root, if it got that far, and what ended the reading, if not the end."""
        from pyexpat import ExpatError, ParserCreate

        parser = ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.EntityDeclHandler = self._refuse_entity
        try:
            parser.Parse(text, True)
        except ExpatError as error:
            self._end_text()
            reason = f"line {error.lineno}: not well-formed XML; the rest is skipped"
            return self._root, SourceError(self._path, reason)
        return self._root, None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST:
            raise SourceError(self._path, f"over {_MOST:,} XML elements")
        if len(self._open) >= _DEEPEST:
            raise SourceError(self._path, f"XML elements nested over {_DEEPEST} deep")
        self._end_text()
        local = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(":")[2], local)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, name: str) -> None:
        self._end_text()
        self._open.pop()

    def _end_text(self) -> None:
        if self._open and self._text:
            self._open[-1].children.append("".join(self._text))
        self._text.clear()

    def _refuse_entity(self, *declaration: object) -> None:
        raise SourceError(self._path, "declares XML entities where none may be; not read")
