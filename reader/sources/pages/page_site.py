"""Who publishes a page, by name: schema.org first, then meta elements, then what is shown."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.sources.pages.page_titles import (
    folded,
    leads_to_front,
    parts_of_title,
    title_of,
    words_of,
)
from reader.sources.pages.structured_data import Thing, names_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SITES = ("application-name", "dc.publisher", "dcterms.publisher", "cre")
_MARKED = "[itemprop=publisher] [itemprop=name], [property$=publisher] [property$=name]"
_SHOWN = (
    "[class*=site-title i], [class*=site-name i], [class*=site_name i], [id=site-title i], "
    "[id=site-name i]"
)
_PLATFORMS = frozenset(["blogger"])  # which stand in the templates of all its sites
_MOST_LINKS = 50
_LONGEST = 60  # characters of a name
_COMPANY = re.compile(
    r"\b(?:S\.?L\.?U?|S\.?A|Ltd|Limited|Inc|LLC|GmbH|AG|plc|B\.?V|S\.?p\.?A|S\.?r\.?l|Pty|Corp)\.?$"
)
_SUFFIX = re.compile(r"\s*[-–—_|]\s*([^-–—_|]{2,60})")
ADDRESS = re.compile(r"https?:|www\.|\S@\S|[/@]")
_AROUND = re.compile(r"^Published on | \([^()]{0,100}\)$")  # as print versions have it
_HOST = re.compile(r"\s*https?://(?:www\.)?([^/:?#]+)", re.IGNORECASE)


def find_site(
    tree: "LexborHTMLParser",
    things: list[Thing],
    article: Thing,
    metas: dict[str, list[str]],
    url: str | None,
) -> str | None:
    """The name of the publisher of a page at *url*; without one, the name of the host."""
    names = names_of(article.get("publisher")) + list(_marked(tree)) + metas.get("og:site_name", [])
    names += names_of([thing for thing in things if thing.get("@type") == "WebSite"])
    names += [name for key in _SITES for name in metas.get(key, []) if len(name) < _LONGEST]
    sources = [name for name in metas.get("source", []) if len(name) < _LONGEST]
    told = _joined(f"{title_of(tree)} {host_of(url) or ''}") if sources else ""
    names += [name for name in sources if _joined(name) in told]  # else a section, or an agency
    names = [name for name in names if name and not ADDRESS.search(name)]
    names = [name for name in names if name.casefold() not in _PLATFORMS]
    stated = next((_without_motto(_paper_of(name, names), url) for name in names), None)
    found = stated or _shown(tree) or host_of(url) or _behind_heading(tree)
    return found or next((name for name in sources if not ADDRESS.search(name)), None)


def _paper_of(owner: str, names: list[str]) -> str:
    """Which of the *names* is that of the paper of a company, *owner* if that is none."""
    if not _COMPANY.search(owner):
        return owner
    whole = f" {folded(owner)} "
    return next((one for one in names if one != owner and f" {folded(one)} " in whole), owner)


def _without_motto(name: str, url: str | None) -> str:
    """The part of a *name* that is that of the host, if it has one: ``Sample | All the news``."""
    labels = (host_of(url) or "").split(".")
    return next((part for part in parts_of_title(name) if _joined(part) in labels), name)


def _joined(words: str) -> str:
    return folded(words).replace(" ", "")


def _behind_heading(tree: "LexborHTMLParser") -> str | None:
    """What the title of a page has behind the words of its heading."""
    title = title_of(tree)
    for heading in map(words_of, tree.css("h1")[:10]):
        if heading and title.startswith(heading):
            match = _SUFFIX.fullmatch(title, len(heading))
            return match[1] if match else None
    return None


def host_of(url: str | None) -> str | None:
    """The host of an address, without ``www.``."""
    match = _HOST.match(url or "")
    return match[1].lower() if match else None


def _marked(tree: "LexborHTMLParser") -> Iterator[str]:
    for node in tree.css(_MARKED)[:1]:
        yield node.attributes.get("content") or words_of(node)


def _shown(tree: "LexborHTMLParser") -> str | None:
    """What the page calls its site, if possible with words that are a part of its title, too.

    Some call so what is the headline, and the heading of the article as well.
    """
    nodes = tree.css(_SHOWN)[:10]
    own = {one.mem_id for node in nodes for one in (node, node.parent, *node.css("h1")) if one}
    titles = tree.css("h1")[:10] if nodes else []
    headings = {words_of(one) for one in titles if one.mem_id not in own}
    shown = [words for node in nodes if (words := words_of(node)) not in headings]
    called = [_AROUND.sub("", words) for words in shown]
    called = [name for name in called if 1 < len(name) < _LONGEST and not ADDRESS.search(name)]
    titled = {folded(part) for part in parts_of_title(title_of(tree))} - {""}
    in_title = (name for name in (*called, *_front_links(tree)) if folded(name) in titled)
    return next(in_title, None) or next(iter(called), None)


def _front_links(tree: "LexborHTMLParser") -> Iterator[str]:
    """The words, or words for the picture, of the links to the front page."""
    for node in tree.css("a[href]")[:_MOST_LINKS]:
        if leads_to_front(node):
            picture = node.css_first("img[alt]")
            yield words_of(node) or (picture.attributes.get("alt") or "" if picture else "")
