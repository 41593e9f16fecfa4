"""NITF 3.x, the News Industry Text Format of the IPTC, as agencies and archives send it.

Element names are those of https://www.iptc.org/std/NITF/3.6/documentation/nitf-3-6.html.
"""

import re
from collections.abc import Iterator

from reader.article import Article, When
from reader.errors import SourceError
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.prose.bylines import byline_label, is_role
from reader.sources.urls import checked_url
from reader.sources.wires.wire import Story, author_in, compose, remarks, wire_date
from reader.sources.wires.wire_markup import passages
from reader.sources.xml_tree import Element, parse_document

_COMMAS = re.compile(r" ?(?:, ?)+")


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of a NITF document, which has one, or of a bundle of them."""
    tree = parse_document(document)
    stories = [read_nitf(nitf) for nitf in tree.root.descendants("nitf")]
    if all(story.is_empty for story in stories):
        raise tree.error or SourceError(document.path, "NITF without a story")
    yield from numbered(compose(story, document) for story in stories if not story.is_empty)
    if tree.error:
        yield tree.error


def read_nitf(nitf: Element) -> Story:
    """Return the story in a ``nitf`` element."""
    story = Story(
        headline=nitf.words_at("body", "body.head", "hedline", "hl1")
        or nitf.words_at("body", "body.head", "hedline")
        or nitf.words_at("head", "title"),
        published=_published(nitf),
        url=_url(nitf),
        publisher=_publisher(nitf),
        language=_language(nitf),
        keywords=_keywords(nitf),
    )
    _read_head(nitf, story)
    for content in nitf.find_all("body", "body.content"):
        _drop_repeated_lead(content)
        story.body += passages(content)
    for end in nitf.find_all("body", "body.end"):
        story.body += passages(end)
    return story


def _read_head(nitf: Element, story: Story) -> None:
    """Read what is printed above the body."""
    for head in nitf.find_all("body", "body.head"):
        if head.words_at("hedline", "hl1"):
            story.standfirst += [hl2.text() for hl2 in head.find_all("hedline", "hl2")]
        story.byline, story.author = _signed(_bylines(head))
        datelines = (_printed(one, "story.date") for one in head.elements("dateline"))
        story.dateline = next(filter(None, datelines), "")
        story.description = " ".join(one.text() for one in head.find_all("abstract"))
        story.standfirst += filter(None, [story.description])
        story.endmatter += [note.text() for note in head.elements("note")]
    messages = (message.get("info") for message in nitf.find_all("head", "docdata", "ed-msg"))
    story.endmatter += filter(None, messages)
    for docdata in nitf.find_all("head", "docdata"):
        story.endmatter += remarks(docdata.get("management-status"))


def _bylines(head: Element) -> list[Element]:
    """The bylines but for what is one again, for an index: ``normalized_byline`` of an archive."""
    bylines = head.find_all("byline")
    return [one for one in bylines if "normalized" not in one.get("class")] or bylines


def _signed(bylines: list[Element]) -> tuple[str, str]:
    """The *bylines* in one, which begins with a ``By`` once, and the names alone."""
    printed = [words for one in bylines if (words := _printed(one, "byttl"))]
    printed[1:] = [words[byline_label(words) :] for words in printed[1:]]
    found = [name for one in bylines for name in _names(one)]
    names = [name for name in found if not is_role(name)] or found  # a job in one of its own
    return ", ".join(printed), ", ".join(dict.fromkeys(names))


def _names(byline: Element) -> list[str]:
    """The persons who are marked in a byline, or else whom it names."""
    persons = [words for person in byline.elements("person") if (words := person.text())]
    words = _printed(byline, without="byttl")
    return persons or ([author_in(words)] if words else [])


def _drop_repeated_lead(content: Element) -> None:
    """Take out the lead that an archive has both by itself and in the full text."""
    blocks = {block.get("class"): block for block in content.elements("block")}
    if "full_text" in blocks and (lead := blocks.get("lead_paragraph")):
        content.children.remove(lead)


def _printed(element: Element, title: str = "", without: str = "") -> str:
    """``By Ann Example, Staff Writer``: its parts on one line, a comma before the one of *title*.

    The parts are often told apart by their tags only.
    """
    pieces: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            pieces.append(child)
        elif child.tag != without:
            pieces.append(f"{', ' if child.tag == title else ' '}{child.text()} ")
    return _COMMAS.sub(", ", " ".join("".join(pieces).split())).strip(", ")


def _published(nitf: Element) -> When | None:
    """When it was issued, or else released, filed, or printed."""
    places = (
        (("head", "docdata", "date.issue"), "norm"),
        (("head", "docdata", "date.release"), "norm"),
        (("body", "body.head", "dateline", "story.date"), "norm"),
        (("head", "pubdata"), "date.publication"),
        (("head", "revision-history"), "norm"),
    )
    for path, name in places:
        for element in nitf.find_all(*path):
            if when := wire_date(element.get(name) or element.text()):
                return when
    return None


def _url(nitf: Element) -> str:
    """Where it was published."""
    addresses = (checked_url(one.get("ex-ref")) for one in nitf.find_all("head", "pubdata"))
    return next(filter(None, addresses), "")


def _publisher(nitf: Element) -> str:
    docdata = ("head", "docdata")
    places = (
        (("head", "pubdata"), "name"),
        (("body", "body.head", "distributor"), ""),
        ((*docdata, "doc.copyright"), "holder"),
        (("body", "body.head", "rights", "rights.owner"), ""),
        ((*docdata, "doc.rights"), "owner"),
        ((*docdata, "del-list", "from-src"), "src-name"),
        ((*docdata, "doc-id"), "regsrc"),
    )
    for path, name in places:
        for element in nitf.find_all(*path):
            if words := element.get(name) if name else element.text():
                return words
    return ""


def _language(nitf: Element) -> str:
    content = nitf.find("body", "body.content")
    body = nitf.find("body")
    found = (one.get("lang") for one in (nitf, body, content) if one is not None)
    return next(filter(None, found), "") or nitf.get("baselang")


def _keywords(nitf: Element) -> list[str]:
    """The key words, or else the subjects from the list of the IPTC."""
    words = [
        word.get("key") or word.text()
        for word in nitf.find_all("head", "docdata", "key-list", "keyword")
    ]
    if any(words):
        return list(filter(None, words))
    names = [f"tobject.subject.{name}" for name in ("type", "matter", "detail")]
    subjects = nitf.find_all("head", "tobject", "tobject.subject")
    return [word for subject in subjects for name in names if (word := subject.get(name))]
