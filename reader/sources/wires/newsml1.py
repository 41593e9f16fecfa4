"""NewsML 1.0 to 1.2 of the IPTC, which agencies still send: its news items as stories."""

from collections.abc import Iterator, Sequence

from reader.article import When
from reader.sources.composing import Run
from reader.sources.wires.nitf import read_nitf
from reader.sources.wires.wire import Passage, Story, in_language, remarks, wire_date
from reader.sources.wires.wire_markup import passages, passages_in_base64
from reader.sources.xml_tree import Element

_NOT_TEXT = ("photo", "picture", "image", "graphic", "video", "audio", "icon")
_IDENTIFIER = ("Identification", "NewsIdentifier")
_CAPTIONS = ("caption", "legend")


def read_newsml1(root: Element) -> list[Story]:
    """Return the stories in a ``NewsML`` element."""
    sent = root.words_at("NewsEnvelope", "DateAndTime")
    return [
        _read_story(item, component, sent)
        for item in root.elements("NewsItem")
        for component in _stories(item)
    ]


def _stories(element: Element) -> Iterator[Element]:
    """The components that are a story each: the whole one, or each of several with a headline.

    One with a headline of its own is whole too, unless its parts are in several languages.
    """
    components = list(element.elements("NewsComponent"))
    headed = [one for one in components if _headline(one) and _has_text(one)]
    languages = {one.get("lang") for one in headed}
    is_whole = len(headed) < 2 or (_headline(element) and len(languages) < 2)
    if element.tag == "NewsComponent" and is_whole:
        yield element
    else:
        for component in components:
            yield from _stories(component)


def _has_text(component: Element) -> bool:
    return any(content.text() for content in component.descendants("DataContent"))


def _headline(component: Element) -> str:
    return component.words_at("NewsLines", "HeadLine")


def _read_story(item: Element, component: Element, sent: str) -> Story:
    levels = _levels(component)
    story = Story(
        headline=_line(levels, "HeadLine"),
        standfirst=list(filter(None, [_line(levels[:1], "SubHeadLine")])),
        byline=_line(levels, "ByLine"),
        dateline=_line(levels, "DateLine"),
        published=_published(item, sent),
        publisher=_publisher(levels)
        or item.words_at("Identification", "NewsIdentifier", "ProviderId"),
        language=_language(item, levels),
        endmatter=_notes(item, component, levels),
    )
    story.keywords = _keywords(levels, story.language)
    _read_contents(component, story, "body")
    story.body = _without_repeated_captions(story)
    slug = _line(levels, "SlugLine") or item.words_at("Identification", "NameLabel")
    story.headline = story.headline or slug
    return story


def _levels(component: Element) -> list[Element]:
    """The component and, while it only wraps another one, that: each may have the metadata."""
    return list(component.descendants("NewsComponent"))


def _read_contents(component: Element, story: Story, kind: str) -> None:
    """Add the text of the components, that of pictures as captions."""
    role = component.find("Role")
    named = role.get("FormalName").lower() if role is not None else ""
    if any(word in named for word in (*_NOT_TEXT, *_CAPTIONS)):
        kind = "caption"
    for child in component.elements("NewsComponent", "ContentItem", "NewsItem"):
        if child.tag == "ContentItem":
            _read_content(child, story, kind)
        else:
            _read_contents(child, story, kind)


def _read_content(item: Element, story: Story, kind: str) -> None:
    for encoding in item.elements("Encoding"):
        if encoding.get("Notation").lower() == "base64" and not _is_binary(item):
            story.body += passages_in_base64(encoding.find("DataContent") or encoding)
    for data in item.elements("DataContent"):
        if nitf := next(data.descendants("nitf"), None):
            within = read_nitf(nitf)
            story.body += within.body
            story.fill(within)
        elif item.find("Encoding") is not None or _is_binary(item):
            continue
        elif kind == "caption":
            story.body.append(Passage("caption", [Run(data.text())]))
        else:
            story.body += passages(next(data.descendants("body"), None) or data)


def _without_repeated_captions(story: Story) -> list[Passage]:
    """The body; a picture in several sizes has the same caption with each, or the headline."""
    seen = {story.headline}
    kept = []
    for passage in story.body:
        if passage.kind == "caption":
            if passage.words in seen:
                continue
            seen.add(passage.words)
        kept.append(passage)
    return kept


def _is_binary(item: Element) -> bool:
    medium = item.find("MediaType")
    return medium is not None and medium.get("FormalName").lower() in _NOT_TEXT


def _line(levels: Sequence[Element], name: str) -> str:
    return next(filter(None, (one.words_at("NewsLines", name) for one in levels)), "")


def _published(item: Element, sent: str) -> When | None:
    management = item.find("NewsManagement") or Element("NewsManagement")
    words = [management.words_at(name) for name in ("ThisRevisionCreated", "FirstCreated")]
    words += [sent, item.words_at(*_IDENTIFIER, "DateId")]
    return next(filter(None, map(wire_date, words)), None)


def _publisher(levels: Sequence[Element]) -> str:
    for level in levels:
        for role in ("Provider", "Source", "Creator"):
            for party in level.find_all("AdministrativeMetadata", role, "Party"):
                if name := party.get("FormalName") or party.text():
                    return name
        if words := level.words_at("NewsLines", "CreditLine"):
            return words
    return ""


def _language(item: Element, levels: Sequence[Element]) -> str:
    for level in levels:
        for language in level.find_all("DescriptiveMetadata", "Language"):
            if name := language.get("FormalName"):
                return name
    return next(filter(None, (one.get("lang") for one in (*levels, item))), "")


def _keywords(levels: Sequence[Element], language: str) -> list[str]:
    """The key words, or else what it is about by name, or the words that editors know it by."""
    words = [
        one.get("Value")
        for level in levels
        for one in level.find_all("DescriptiveMetadata", "Property")
        if one.get("FormalName").lower() in ("keyword", "keywords")
    ]
    words += [one.text() for level in levels for one in level.find_all("NewsLines", "KeywordLine")]
    keywords = [word.strip() for several in words for word in several.split(";")]
    return list(filter(None, keywords)) or _topics(levels, language) or [_line(levels, "SlugLine")]


def _topics(levels: Sequence[Element], language: str) -> list[str]:
    topics = (one for level in levels for one in level.find_all("TopicSet", "Topic"))
    described = (
        [one for one in topic.elements("Description") if one.get("Variant") == "Name"]
        for topic in topics
    )
    return list(filter(None, (in_language(names, language) for names in described)))


def _notes(item: Element, component: Element, levels: Sequence[Element]) -> list[str]:
    """What editors are to know, and whether and by whose leave it may be published."""
    notes = [one.text() for one in component.descendants("Comment")]
    statuses = item.find_all("NewsManagement", "Status")
    notes += remarks(next((one.get("FormalName") for one in statuses), ""))
    return [*notes, _line(levels, "CopyrightLine")]
