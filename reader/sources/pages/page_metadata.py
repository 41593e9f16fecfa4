"""What a page says about its article: schema.org first, then meta elements, then what is shown.

Meta elements are those of Open Graph, Twitter, Dublin Core, Parse.ly and Sailthru.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.article import When
from reader.cleaning import clean
from reader.sources.pages.page_authors import find_authors, without_tags
from reader.sources.pages.page_dates import find_published
from reader.sources.pages.page_site import find_site
from reader.sources.pages.page_titles import choose_title, folded, marked_title, without_site
from reader.sources.pages.structured_data import (
    Thing,
    body_of,
    find_article,
    strings_of,
    things_in,
    types_of,
    urls_of,
    video_names,
)
from reader.sources.urls import is_url, resolved

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_MOST_METAS = 500
_MOST_SCRIPTS = 50
_DESCRIPTIONS = (
    "og:description", "description", "twitter:description", "dc.description",
    "dcterms.description", "sailthru.description", "dcterms.abstract",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "parsely-title")
_SITE_KINDS = frozenset(["WebSite", "Organization", "NewsMediaOrganization"])
_LEAST_TEXT = 60  # characters of a paragraph
_FEW = 3  # of these, below which there is no article
_KEYWORDS = ("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "article:tag")
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(\S+)|^\s*url:\s*(\S+)", re.MULTILINE)


class Metadata(NamedTuple):
    """What is known of an article from the page around it; ``body`` is its text in JSON-LD.

    ``videos`` are the names, folded, of those that are shown beside it.
    """

    title: str | None
    author: str | None
    published: When | None
    description: str | None
    publisher: str | None
    url: str | None
    language: str | None
    keywords: tuple[str, ...]
    body: str | None
    videos: frozenset[str]


def read_metadata(tree: "LexborHTMLParser", address: str | None) -> Metadata:
    """Read what *tree* says; *address* is where the page was, if that is known."""
    metas = _metas(tree)
    links = [_attribute(tree, "link[rel~=canonical]", "href"), *metas.get("og:url", [])]
    base = resolved(_attribute(tree, "base[href]", "href"), address) or address
    links = [resolved(link, base) for link in links]
    addresses = [link for link in [address, *links] if link]
    things = things_in(node.text() for node in tree.css(_JSON_LD)[:_MOST_SCRIPTS])
    article = find_article(things, addresses, is_video=_is_of_video(tree, metas))
    marked = [*urls_of(article), *metas.get("mainentityofpage", [])]
    url = _url(
        [*links, *marked, address, _saved_from(tree), _attribute(tree, _OF_READER_VIEW, "href")]
    )
    site = find_site(tree, things, article, metas, url)
    language = _language(tree, article, metas)
    stated = strings_of(article.get("headline")) or marked_title(tree)
    title = choose_title(
        [without_site(words, site) for words in stated[:1]],
        [without_site(words, site) for words in _values(metas, _TITLES)],
        tree,
        site,
        url,
    )
    return Metadata(
        title=title,
        author=", ".join(find_authors(tree, article, metas, site)) or None,
        published=find_published(tree, article, metas, language),
        description=_description(things, article, metas, title),
        publisher=site,
        url=url,
        language=language,
        keywords=_keywords(article, metas),
        body=body_of(article),
        videos=frozenset(map(folded, video_names(things))) - {folded(title or "")},
    )


_OF_READER_VIEW = "a.reader-domain[href]"  # where Firefox says that a page was
_JSON_LD = 'script[type="application/ld+json" i]'
Metas = dict[str, list[str]]


def _metas(tree: "LexborHTMLParser") -> Metas:
    """The contents of the meta elements by name in small letters."""
    found: Metas = {}
    for node in tree.css("meta[content]")[:_MOST_METAS]:
        attributes = node.attributes
        content = (attributes.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            if content and (name := attributes.get(key)):
                name = name.lower()
                name = name.replace(":", ".") if name.startswith(("dc:", "dcterms:")) else name
                found.setdefault(name, []).append(content)
    for content in found.get("parsely-page", [])[:1]:
        for name, values in _in_json(content).items():
            found.setdefault(f"parsely-{name.replace('_', '-')}", []).extend(values)
    return found


def _in_json(content: str) -> dict[str, list[str]]:
    """The strings in a JSON object by name; empty for anything else."""
    import json

    try:
        things = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(things, dict):
        return {}
    return {name: strings_of(value) for name, value in things.items()}


def _is_of_video(tree: "LexborHTMLParser", metas: Metas) -> bool:
    """Whether a page shows a video, and no article that may have one in it.

    https://ogp.me/#types
    """
    for kind in metas.get("og:type", [])[:1]:
        if kind.startswith(("article", "video")):
            return kind.startswith("video")
    paragraphs = (one for one in tree.css("p") if len(one.text(strip=True)) >= _LEAST_TEXT)
    return sum(1 for _ in islice(paragraphs, _FEW)) < _FEW


def _values(metas: Metas, names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in metas.get(name, [])]


def _attribute(tree: "LexborHTMLParser", selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    return node.attributes.get(name) if node is not None else None


def _url(candidates: list[str | None]) -> str | None:
    """The first address; one with a path rather than that of a whole site."""
    urls = [url.strip() for url in candidates if url and is_url(url.strip())]
    return next((url for url in urls if url.rstrip("/").count("/") > 2), next(iter(urls), None))


def _saved_from(tree: "LexborHTMLParser") -> str | None:
    """What browsers and SingleFile note in a comment on top of a page that they save."""
    for node in (tree.root.parent if tree.root else None, tree.root):
        child = node.first_child if node is not None else None
        while child is not None:
            comment = child.comment_content if child.is_comment_node else None
            if comment and (match := _SAVED_FROM.search(comment[:2000])):
                return match[1] or match[2]
            child = child.next
    return None


def _language(tree: "LexborHTMLParser", article: Thing, metas: Metas) -> str | None:
    candidates = [
        _attribute(tree, "html", "lang"),
        _attribute(tree, "html", "xml:lang"),
        *strings_of(article.get("inLanguage")),
        *_values(metas, ("og:locale", "content-language", "language", "dc.language")),
    ]
    for language in candidates:
        if language and re.fullmatch(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*", language.strip()):
            return language.strip().replace("_", "-")
    return None


def _description(
    things: list[Thing], article: Thing, metas: Metas, title: str | None
) -> str | None:
    """The first summary that is more than the title, and of this page rather than of the site.

    The whole of one that is cut off.
    """
    pages = [thing for thing in things if "WebPage" in types_of(thing) and "_aside" not in thing]
    given = strings_of(article.get("description"))[:1] + _values(metas, _DESCRIPTIONS)
    given += [text for page in pages[:1] for text in strings_of(page.get("description"))]
    general = {
        without_tags(text)
        for thing in things
        if not _SITE_KINDS.isdisjoint(types_of(thing))
        for text in strings_of(thing.get("description"))
    }
    found = [text for one in given if (text := without_tags(one)) != title]
    found = [text for text in found if text.count(" ") > 1 and text not in general]
    if not found or not found[0].endswith(("…", "...", "[…]")):
        return next(iter(found), None)
    begin = found[0].rstrip(" .…[]")
    longer = (text for text in found if len(text) > len(found[0]) and text.startswith(begin))
    return next(longer, found[0])


def _keywords(article: Thing, metas: Metas) -> tuple[str, ...]:
    listed = strings_of(article.get("keywords"))
    for name in _KEYWORDS:
        listed = listed or metas.get(name, [])
    if len(listed) == 1:
        listed = re.split(r"\s*[,;]\s*", clean(listed[0]))
    return tuple(dict.fromkeys(word for word in listed[:50] if 0 < len(word) <= 80))
