"""News items in ninjs, the JSON of the IPTC, versions 1 to 3: one, several, or one a line.

Version 1 has ``headline``, ``body_xhtml`` and the like, versions 2 and 3 have lists of
``headlines`` and ``bodies``, and 3 is in camel case. https://iptc.org/standards/ninjs/
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.article import Article
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.sources.composing import Composer, numbered
from reader.sources.document import Document
from reader.sources.records.columns import author_of, lines_of, when_of, words_of
from reader.sources.records.json_values import read_values
from reader.sources.records.jsonl import objects_in
from reader.sources.records.record import is_tagged, told
from reader.sources.records.restoring import restore
from reader.sources.urls import checked_url, is_url
from reader.sources.wires.wire import remarks

EXTENSION = "article_reader"  # what the reader adds to the items that it exports
_MOST_PICTURES = 100
_STORIES = ("text", "composite", "planning", "event")  # of items, which have no captions
_MOST_BELOW = 5  # lesser headlines
_TAG = re.compile(r"<[^<>]*>")
_OF_OTHERS = re.compile(r"nitf|xml|json")  # in the types of bodies that programs read
_DATES = ("versioncreated", "firstpublished", "firstcreated", "contentcreated")
_PUBLISHERS = ("infosource", "infosources", "provider", "source", "copyrightholder")
_CREDIT = "description_creditline"
_BELOW = ("ednote", "copyrightnotice")

Item = Mapping[str, object]  # its keys in lower case


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles in *document*, and a SourceError for each item without any words."""
    return numbered(_articles(document))


def _articles(document: Document) -> Iterator[Article | SourceError]:
    for item in read_values(document):
        if isinstance(item, SourceError):
            yield item
            continue
        found = (
            _exported(record, document) or _article(_lower(record), document)
            for record in objects_in(item.value)
        )
        yield from told(f"line {item.line}", found, document)


def _exported(item: Item, document: Document) -> Article | None:
    record = item.get(EXTENSION)
    return restore(record, document) if isinstance(record, dict) else None


def _article(item: Item, document: Document) -> Article:
    body, description = _body(item), clean_line(_main(item, "description"))
    bylines = _bylines(item)
    composer = Composer()
    composer.add("headline", _main(item, "headline") or words_of(item.get("title")))
    for words in _with_role(item, "headline", "sub")[:_MOST_BELOW]:
        composer.add("standfirst", words)
    composer.add("byline", bylines[0] if bylines else "")
    if body:
        _add(composer, body)
    elif words_of(item.get("type")) in ("picture", "graphic", "video", "audio"):
        composer.add("caption", description)
        composer.add("credit", words_of(item.get(_CREDIT)))
    else:
        composer.add("body", description)
    if composer.is_empty:
        raise ValueError("an item without a headline or a text")
    _add_below(composer, item, body)
    language = words_of(item.get("language"))
    return composer.article(
        document,
        published=next((when for name in _DATES if (when := when_of(item.get(name)))), None),
        publisher=next(
            (words for name in _PUBLISHERS if (words := words_of(item.get(name)))), None
        ),
        author=author_of(bylines[:1]),
        url=_url(item),
        language=language,
        description=description,
        keywords=_keywords(item),
    )


def _lower(item: object) -> Item:
    return {key.lower(): value for key, value in item.items()} if isinstance(item, dict) else {}


def _bylines(item: Item) -> list[str]:
    """The byline, or several, which may have job titles apart."""
    several = item.get("bylines")
    signed = [_lower(one) for one in several] if isinstance(several, list) else []
    lines = [line for name in ("byline", "by") for line in lines_of(item.get(name))]
    lines += [", ".join(words_of(one.get("by")) for one in signed if one.get("by"))]
    return [*filter(None, lines), *lines_of(item.get("authors"))]


def _main(item: Item, name: str) -> str:
    """The words of ``description_text``, ``headline`` and the like, or the main one of several."""
    if several := _with_role(item, name, "main") or _with_role(item, name):
        return several[0]
    names = [name, f"{name}_text", f"{name}_caption"]
    names += [key for key in item if key.startswith(f"{name}_") and key != _CREDIT]
    words = next((words for key in names if (words := words_of(item.get(key)))), "")
    return _TAG.sub("", words) if is_tagged(words) else words


def _with_role(item: Item, name: str, role: str = "") -> list[str]:
    """The words of those ``headlines`` and the like whose role begins so."""
    several = item.get(f"{name}s")
    described = [_lower(one) for one in several] if isinstance(several, list) else []
    chosen = (one for one in described if words_of(one.get("role")).startswith(role))
    return [words for one in chosen if (words := words_of(one.get("value")))]


class _Body(NamedTuple):
    """One of several texts of an item; ``name`` is its role, ``kind`` its media type."""

    name: str
    kind: str
    text: str

    @property
    def rank(self) -> tuple[bool, bool, bool, int]:
        """Ordered by how much speaks for it; of two that say the same that with tags is longer."""
        is_tagged = "html" in self.kind
        is_main = is_tagged and self.name.startswith("main")
        is_known = is_tagged or not _OF_OTHERS.search(self.kind)
        return bool(self.text.strip()), is_main, is_known, len(self.text)


def _body(item: Item) -> str:
    """The text: the main one with tags, which tell its parts, else the longest."""
    several = item.get("bodies")
    bodies = [
        _Body(
            words_of(one.get("role")).lower(),
            words_of(one.get("contenttype")).lower(),
            words_of(one.get("value")),
        )
        for one in map(_lower, several if isinstance(several, list) else ())
    ]
    names = [name for name in item if name.startswith("body_")]
    bodies += [_Body(name[len("body_") :], name, words_of(item.get(name))) for name in names]
    return max(bodies, key=lambda body: body.rank).text if bodies else ""


def _add(composer: Composer, body: str) -> None:
    if is_tagged(body):
        from reader.sources.pages.markup import add_html

        add_html(composer, body)
    else:
        composer.add_paragraphs(body)


def _add_below(composer: Composer, item: Item, body: str) -> None:
    """Add the captions that are not in the *body*, and what is to be known of the item."""
    for picture in _pictures(item):
        caption = clean_line(_main(picture, "description") or _main(picture, "headline"))
        if caption and caption not in body:
            composer.add("caption", caption)
            composer.add("credit", _credit(picture))
    notes = [words_of(item.get(name)) for name in _BELOW]
    notes += remarks(words_of(item.get("pubstatus")), words_of(item.get("embargoed")))
    for note in notes:
        composer.add("endmatter", note)


def _credit(picture: Item) -> str:
    """Who made a picture, and for whom, where one does not hold the other."""
    maker = words_of(picture.get("byline") or picture.get("by"))
    line = words_of(picture.get(_CREDIT) or picture.get("creditline"))
    return line if maker in line else maker if line in maker else f"{maker}, {line}"


def _pictures(item: Item) -> list[Item]:
    associations = item.get("associations")
    if isinstance(associations, dict):
        associations = list(associations.values())
    if not isinstance(associations, list):
        return []
    items = map(_lower, associations[:_MOST_PICTURES])
    return [item for item in items if words_of(item.get("type")) not in _STORIES]


def _url(item: Item) -> str | None:
    addresses = (checked_url(words_of(item.get(name))) for name in ("url", "link", "uri"))
    return next((url for url in addresses if url and is_url(url)), None)


def _keywords(item: Item) -> list[str]:
    for name in ("keywords", "subject", "subjects", "slugline"):
        if words := lines_of(item.get(name)):
            return words
    return []
