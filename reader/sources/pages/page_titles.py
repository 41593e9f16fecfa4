"""The headline of a page, told from the name of the site that pages add to it."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from reader.sources.pages.page_hints import is_elsewhere, names_in_markup

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DIVIDER = re.compile(r"\s+(?:[|·•»«>–—-]|::|//|\|\|)\s+|\s*\|\s*|:\s+(?=[^:]*$)|\s+：\s*")
_CERTAIN = re.compile(r"\s*[|»]\s*|\s+::\s+")
_LONGEST = 500  # characters of a title
_WORD = re.compile(r"\w+")
_SIGNS = re.compile(r"[^\W\x00-\u303f]{6}")  # of scripts without spaces
_CUT_OFF = ("…", "...")
_HEADINGS = "h1, h2, h3, b, strong, font"  # as pages of all times have them
_MOST_HEADINGS = 500
_MOST_INNER = 20  # elements and texts in a heading
_WORDED = frozenset(["-text", "br", "div", "p"])  # what has words or parts them
_TELLING = 4  # letters
_HOST = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}/?", re.IGNORECASE)
_UNNAMED = frozenset(  # what programs call a page, and people the first one of a site
    [
        *("untitled", "untitled document", "untitled page", "no title", "new page", "new page 1"),
        *("unbenanntes dokument", "document sans titre", "documento sin título"),
        *("documento senza titolo", "documento sem título", "naamloos document"),
        *("home", "home page", "homepage", "welcome", "index", "start", "startseite", "accueil"),
        *("inicio", "início", "article", "news", "main"),
    ]
)
_FRONT = re.compile(r"(?:https?://[^/?#]{1,100})?/?")
_FRONT_OF_BLOG = re.compile(r"https?://[^/?#]{1,100}/[^\W\d][\w-]{0,50}/?")
_FEWEST_SPACES = 3  # in a heading that is a headline though it is the lesser part of a title
_OF_SITE = re.compile(r"site-?_?(?:title|name|head)|logo|masthead|banner|brand", re.IGNORECASE)


def choose_title(
    stated: Iterable[str],
    shared: Iterable[str],
    tree: "LexborHTMLParser",
    site: str | None,
    url: str | None = None,
) -> str | None:
    """The headline among what JSON-LD has *stated*, what is *shared* and what the page shows.

    A heading of the first degree that something else agrees with is what readers see.
    """
    headings = tree.css("h1")[:10]
    shown = [words_of(node) for node in headings]
    whole = title_of(tree)
    named = [words for words in (*stated, *shared) if words]
    known = [folded(words) for words in (*named, whole)]
    parts = {folded(part) for words in named for part in parts_of_title(words)}
    for node, words in zip(headings, shown, strict=True):
        heading = folded(words)
        if (
            _is_long(heading)
            and not _holds_front_link(node, url)
            and (
                any(_agree(heading, other) for other in known)
                or (heading in parts and heading.count(" ") >= _FEWEST_SPACES)
            )
        ):
            return words
    complete = [words for words in named if not words.endswith(_CUT_OFF)] or named
    return (
        next(iter(complete), "")
        or _shown_part(tree, whole, site, url)
        or _lone(tree, whole, site, url)
        or _of_entry(tree)
        or _titled(whole, site)
        or next(filter(None, shown), None)
        or whole
        or None
    )


def marked_title(tree: "LexborHTMLParser") -> list[str]:
    """The headline that the microdata of a page mark, if there is one."""
    nodes = [node for node in tree.css("[itemprop=headline]")[:10] if not is_elsewhere(node)]
    return [words for node in nodes[:1] if (words := _content(node))]


def _of_entry(tree: "LexborHTMLParser") -> str | None:
    """The only headline that hAtom marks, if there is one.

    https://microformats.org/wiki/hatom
    """
    nodes = [node for node in tree.css(".entry-title")[:10] if not is_elsewhere(node)]
    return words_of(nodes[0]) if len(nodes) == 1 else None


def title_of(tree: "LexborHTMLParser") -> str:
    """The words of the title element, empty without one."""
    node = tree.css_first("head > title") or tree.css_first("title")
    return words_of(node)[:_LONGEST] if node is not None else ""


def parts_of_title(words: str) -> list[str]:
    """The parts of a title of several: what stands before a divider, and what behind one."""
    dividers = list(_DIVIDER.finditer(words[:_LONGEST]))
    return [
        part for mark in dividers for part in (words[: mark.start()], words[mark.end() :]) if part
    ]


def words_of(node: "LexborNode") -> str:
    """The words in an element with single spaces, its lines apart."""
    return _joined(node.traverse(include_text=True))


def _joined(nodes: Iterable["LexborNode"]) -> str:
    pieces = (one.text() if one.tag == "-text" else " " for one in nodes if one.tag in _WORDED)
    return " ".join("".join(pieces).split())


def leads_to_front(node: "LexborNode", url: str | None = None) -> bool:
    """Whether an element is a link to the front page of a site, or of a blog with *url* in it."""
    target = node.attributes.get("href") or ""
    if not target or _FRONT.fullmatch(target):
        return target != ""
    is_around = (url or "").rstrip("/").startswith(f"{target.rstrip('/')}/")
    return is_around and _FRONT_OF_BLOG.fullmatch(target) is not None


def _content(node: "LexborNode") -> str:
    return node.attributes.get("content") or words_of(node)


def _shown_part(
    tree: "LexborHTMLParser", whole: str, site: str | None, url: str | None
) -> str | None:
    """The part of a title that is shown by itself: in a heading, or as most of it elsewhere."""
    name = folded(site or "").replace(" ", "")
    parts = {folded(part) for part in parts_of_title(whole) if not _names(part, name)}
    if not parts:
        return None
    half = len(folded(whole)) // 2  # of two parts the longer one has so much
    for node in tree.css(_HEADINGS)[:_MOST_HEADINGS]:
        inner = islice(node.traverse(include_text=True), _MOST_INNER)
        words = _joined(inner)
        part = folded(words[:_LONGEST])
        is_large = node.tag == "h1" or len(part) >= half or _leads_to(node, url)
        if is_large and part.count(" ") > 0 and part in parts and not _is_of_site(node, url):
            return words
    return None


def _lone(tree: "LexborHTMLParser", whole: str, site: str | None, url: str | None) -> str | None:
    """The only heading of the first degree, if it puts the title in other words.

    The title need not agree where it names nothing but the site, nor with the only one in the
    article, unless a lesser heading has its words.
    """
    nodes = [node for node in tree.css("h1")[:10] if words_of(node) and not _is_of_site(node, url)]
    if len(nodes) != 1:
        nodes = [node for node in nodes if _is_in_article(node)]
    if len(nodes) != 1:
        return None
    words = words_of(nodes[0])
    title, heading = folded(_titled(whole, site)), folded(words)
    if title and heading.endswith(title) and _has_parts(nodes[0]):
        return None  # what stands above it is no part of the headline
    own = telling_words(words) - telling_words(site or "")
    if words.count(" ") > 1 and own & telling_words(whole):
        return words
    lesser = (folded(words_of(node)) for node in tree.css("h2, h3")[:_MOST_HEADINGS])
    is_sure = not title or (title not in lesser and _is_in_article(nodes[0]))
    return words if is_sure and _is_long(heading) and _titled(words, site) else None


def _has_parts(node: "LexborNode") -> bool:
    """Whether the words in a heading are in elements of their own."""
    return any(one.tag != "br" for one in node.iter())


def _titled(whole: str, site: str | None) -> str:
    """The headline in a title, "" if it is the site or its making that the title names."""
    words = without_site(whole, site)
    part = folded(words)
    is_site = part in folded(site or "") or _HOST.fullmatch(words)
    return "" if is_site or part in _UNNAMED else words


def _is_in_article(node: "LexborNode") -> bool:
    """Whether a heading stands in the article or the main part of a page, and in no margin."""
    above: LexborNode | None = node
    while above is not None and above.tag not in ("article", "main"):
        above = above.parent
    return above is not None and not is_elsewhere(node)


def telling_words(words: str) -> set[str]:
    """The words that are long enough to be no articles and the like."""
    return {word for word in folded(words[:_LONGEST]).split() if len(word) >= _TELLING}


def _is_of_site(node: "LexborNode", url: str | None) -> bool:
    """Whether a heading is that of the site rather than of the article."""
    around = (node, node.parent) if node.parent is not None else (node,)
    named = any(_OF_SITE.search(names_in_markup(one)) for one in around)
    return named or _holds_front_link(node, url)


def _leads_to(node: "LexborNode", url: str | None) -> bool:
    """Whether a heading is a link to the page itself, which is at *url*."""
    link = node.css_first("a[href]") if url else None
    return link is not None and link.attributes.get("href") == url


def _holds_front_link(node: "LexborNode", url: str | None) -> bool:
    link = node.css_first("a[href]")
    return link is not None and leads_to_front(link, url)


def without_site(words: str, site: str | None) -> str:
    """A title without the name of the *site* at its end or its beginning."""
    words = " ".join(words[:_LONGEST].split())
    parts = list(_DIVIDER.finditer(words))
    if not parts:
        return words
    name = folded(site or "").replace(" ", "")
    first, last = words[: parts[0].start()], words[parts[-1].end() :]
    rest, title = words[: parts[-1].start()], words[parts[0].end() :]
    if _names(last, name):
        return without_site(rest, site)
    if _names(first, name):
        return title
    if _CERTAIN.fullmatch(parts[-1][0]) and last.count(" ") < 6 and rest.count(" ") > 1:
        return without_site(rest, site)
    if not _CERTAIN.fullmatch(parts[0][0]) or first.count(" ") > 1:
        return words
    return title if first.count(" ") < max(1, title.count(" ")) else rest


def folded(words: str) -> str:
    """The words in small letters with nothing but spaces between them."""
    return " ".join(_WORD.findall(words.casefold()))


def _names(part: str, site: str) -> bool:
    """Whether a part of a title is the name of the site, or holds it, or is short for it."""
    part = folded(part).replace(" ", "")
    return bool(part and site) and (part in site or site in part) and len(part) < len(site) + 20


def _is_long(heading: str) -> bool:
    """Whether a heading is more than a word."""
    return heading.count(" ") > 0 or _SIGNS.search(heading) is not None


def _agree(heading: str, other: str) -> bool:
    """Whether a heading is most of a title, or a title by itself."""
    return heading == other or (2 * len(heading) > len(other) and heading in other)
