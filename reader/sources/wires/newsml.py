"""NewsML-G2, the IPTC's exchange format for news of all kinds, and NewsML 1 before it.

Element names of NewsML-G2 are those of https://www.iptc.org/std/NewsML-G2/specification/.
"""

import re
from collections.abc import Iterator

from reader.article import Article, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.composing import Run, numbered
from reader.sources.document import Document
from reader.sources.urls import checked_url
from reader.sources.wires.newsml1 import read_newsml1
from reader.sources.wires.nitf import read_nitf
from reader.sources.wires.wire import Passage, Story, compose, in_language, remarks, wire_date
from reader.sources.wires.wire_markup import passages, passages_in_base64
from reader.sources.xml_tree import Element, parse_document

_CAPTION = "caption"
_SUMMARY = "summary"
_CLASS = ("itemMeta", "itemClass")
_SIGNALS = frozenset(["correction", "kill", "withdraw", "withhold"])  # of what was sent before
_SIGNED = ("", "byline")  # classes of paragraphs above a text that may say who wrote it
_CODE = re.compile(r"[a-z-]+\.[a-z-]+|[A-Z\d-]{2,8}")  # of people, and what agencies go by
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}")


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the news items of a NewsML document: an item alone, a package, or a message of them."""
    tree = parse_document(document)
    root = tree.root
    stories = read_newsml1(root) if root.tag == "NewsML" else list(_read_items(root))
    stories = [story for story in stories if not story.is_empty]
    if not stories:
        raise tree.error or SourceError(document.path, f"no news in this NewsML ({root.tag})")
    yield from numbered(compose(story, document) for story in stories)
    if tree.error:
        yield tree.error


def _read_items(root: Element) -> Iterator[Story]:
    items = list(root.descendants("newsItem", "packageItem"))
    sent = wire_date(root.words_at("header", "sent"))
    here = {item.get("guid") for item in items if item.tag == "newsItem"}
    for item in items:
        if item.tag == "packageItem":
            if any(ref.get("residref") not in here for ref in item.descendants("itemRef")):
                yield _read_package(item, sent)
        else:
            story = _read_item(item, sent)
            story.language = story.language or root.get("lang")
            yield story


def _read_package(item: Element, sent: When | None) -> Story:
    """A package whose parts are elsewhere: the list of them."""
    story = _read_metadata(item, sent)
    for ref in item.descendants("itemRef"):
        words = ref.words_at("headline") or ref.words_at("title") or ref.get("title")
        if words:
            story.body.append(Passage("listitem", [Run(words, "link", ref.get("href"))]))
        if described := ref.words_at("description"):
            story.body.append(Passage("body", [Run(described)]))
    return story


def _read_item(item: Element, sent: When | None) -> Story:
    story = _read_metadata(item, sent)
    within = [_read_content(one) for one in item.find_all("contentSet", "inlineXML")]
    within += [_read_data(one) for one in item.find_all("contentSet", "inlineData")]
    if within:  # they are renditions of the same content
        story.fill(max(within, key=_length))
    _add_captions(item, story)
    for remote in item.find_all("contentSet", "remoteContent"):
        if "html" in remote.get("contenttype"):
            story.url = story.url or checked_url(remote.get("href")) or ""
    return story


def _length(story: Story) -> int:
    return sum(len(passage.words) for passage in story.body)


def _read_content(inline: Element) -> Story:
    """The story in ``inlineXML``: NITF, XHTML, or whatever else has words."""
    if nitf := next(inline.descendants("nitf"), None):
        return read_nitf(nitf)
    html = next(inline.descendants("html"), None)
    story = Story(body=passages(next(inline.descendants("body"), None) or inline))
    story.language = inline.get("lang")
    if html is not None:
        story.language = story.language or html.get("lang")
        story.headline = html.words_at("body", "header", "h1") or html.words_at("head", "title")
        head = (one for one in html.find_all("body", "header", "p") if one.get("class") in _SIGNED)
        story.byline = next((one.text() for one in head), "")
    return story


def _read_data(inline: Element) -> Story:
    """The story in ``inlineData``: plain text or escaped HTML, which may be in Base64."""
    is_encoded = inline.get("encoding") != ""
    if not (inline.get("contenttype") or ("" if is_encoded else "text/")).startswith("text/"):
        return Story()
    if is_encoded:
        return Story(body=passages_in_base64(inline))
    return Story(body=passages(inline))


def _read_metadata(item: Element, sent: When | None) -> Story:
    meta = item.find("contentMeta") or Element("contentMeta")
    about = item.find("itemMeta") or Element("itemMeta")
    language = next((one.get("tag") for one in meta.elements("language")), "") or item.get("lang")

    def words(parent: Element, name: str) -> str:
        return in_language(parent.find_all(name), language)

    publisher = _publisher(item, language)
    main, others = _headlines(meta)
    return Story(
        headline=in_language(main, language) or words(about, "title") or words(meta, "slugline"),
        standfirst=[one.text() for one in others],
        byline=words(meta, "by"),
        author="" if words(meta, "by") else _creators(meta, language, publisher),
        dateline=words(meta, "dateline"),
        published=_published(about, meta) or sent,
        publisher=publisher,
        language=language,
        description=_description(meta, language, caption=False),
        keywords=_keywords(meta, language),
        endmatter=_notes(item, about, language),
    )


def _notes(item: Element, about: Element, language: str) -> list[str]:
    """What editors are to know, and whether and by whose leave it may be published."""
    notes = [passage.words for note in about.elements("edNote") for passage in passages(note)]
    status = next((one.get("qcode") for one in about.elements("pubStatus")), "")
    signals = (_tail(signal.get("qcode")) for signal in about.elements("signal"))
    notes += [f"Signal: {signal}" for signal in signals if signal in _SIGNALS]
    notes += remarks(status, about.words_at("embargoed"))
    return [*notes, in_language(item.find_all("rightsInfo", "copyrightNotice"), language)]


def _headlines(meta: Element) -> tuple[list[Element], list[Element]]:
    """The headlines, of the highest rank first, and those that stand below them."""
    ranked = sorted(meta.elements("headline"), key=_rank)
    return [one for one in ranked if not _is_below(one)], [one for one in ranked if _is_below(one)]


def _rank(headline: Element) -> int:
    rank = headline.get("rank")
    return int(rank) if rank.isdecimal() and len(rank) < 5 else 0


def _is_below(headline: Element) -> bool:
    return "sub" in _tail(headline.get("role")).lower()


def _creators(meta: Element, language: str, publisher: str) -> str:
    """The people who made it, by name; not the agency itself, nor codes."""
    agencies = {publisher.casefold(), meta.words_at("creditline").casefold()}
    agencies |= {_name(source, language).casefold() for source in meta.elements("infoSource")}
    names = [in_language(one.find_all("name"), language) for one in meta.elements("creator")]
    names = names if any(names) else [one.get("literal") for one in meta.elements("creator")]
    names = [name for name in names if name and not _CODE.fullmatch(name)]
    return ", ".join(name for name in names if name.casefold() not in agencies)


def _add_captions(item: Element, story: Story) -> None:
    """Add what is said of a picture or a film, which itself is elsewhere."""
    meta = item.find("contentMeta") or Element("contentMeta")
    if story.body and any("text" in one.get("qcode") for one in item.find_all(*_CLASS)):
        return  # it has no picture, and repeats its beginning
    caption = _description(meta, story.language, caption=True)
    captions = [caption] if caption else []
    if not caption and not story.body:
        captions = _described(item, story.language)
    known = [clean_line(one.words) for one in story.body]
    captions = [words for words in captions if not any(words in one for one in known)]
    added = [Passage("caption", [Run(words)]) for words in captions]
    if captions and (credit := meta.words_at("creditline")):
        added.append(Passage("credit", [Run(credit)]))
    story.body[:0] = added


def _described(item: Element, language: str) -> list[str]:
    """All that describes an item and its parts, as the shots of a film, in one language."""
    wanted = language.lower().partition("-")[0]
    found = [
        *item.find_all("contentMeta", "description"),
        *item.find_all("partMeta", "description"),
    ]
    spoken = ((one.get("lang").lower().partition("-")[0], one.text()) for one in found)
    return [words for tongue, words in spoken if words and tongue in ("", wanted)]


def _description(meta: Element, language: str, *, caption: bool) -> str:
    """The caption, or else what sums up the item."""
    found = [one for one in meta.elements("description") if _is_caption(one) == caption]
    summaries = [one for one in found if _tail(one.get("role")).lower().startswith(_SUMMARY)]
    return in_language(summaries or found, language)


def _is_caption(description: Element) -> bool:
    return _CAPTION in description.get("role").lower()


def _published(about: Element, meta: Element) -> When | None:
    words = [about.words_at(name) for name in ("versionCreated", "firstCreated")]
    words += [meta.words_at(name) for name in ("contentModified", "contentCreated")]
    return next(filter(None, map(wire_date, words)), None)


def _publisher(item: Element, language: str) -> str:
    """Who provides the item, by name if there is one, and not by an address."""
    parties = [
        *item.find_all("itemMeta", "provider"),
        *item.find_all("contentMeta", "infoSource"),
        *item.find_all("rightsInfo", "copyrightHolder"),
    ]
    names = list(filter(None, (_name(party, language) for party in parties)))
    return next(iter(sorted(names, key=lambda name: bool(_DOMAIN.fullmatch(name)))), "")


def _name(party: Element, language: str) -> str:
    """What a party or a subject is called: its name, a literal, or its code in a list of them."""
    names = party.find_all("name") + party.find_all("organisationDetails", "name")
    return in_language(names, language) or party.get("literal") or _tail(party.get("qcode"))


def _keywords(meta: Element, language: str) -> list[str]:
    """The key words, or else the subjects that have names."""
    keywords = [word.text() or word.get("literal") for word in meta.elements("keyword")]
    if any(keywords):
        return list(filter(None, keywords))
    subjects = (in_language(one.find_all("name"), language) for one in meta.elements("subject"))
    return [name for name in subjects if len(name) > 1] or [meta.words_at("slugline")]


def _tail(qcode: str) -> str:
    """The code in a QCode without the alias of its scheme: ``nprov:AFP``."""
    return qcode.rpartition(":")[2]
