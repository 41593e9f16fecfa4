"""Who wrote the article of a page: schema.org first, then meta elements, then what is shown."""

import re
from html import unescape
from typing import TYPE_CHECKING

from reader.patterns import rare
from reader.sources.pages.page_hints import hint_of, is_elsewhere, names_in_markup
from reader.sources.pages.page_site import ADDRESS
from reader.sources.pages.page_titles import folded
from reader.sources.pages.structured_data import Thing, bodies_in, names_of
from reader.sources.prose.bylines import byline_label, is_caseless, names_in, signatories

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_AUTHORS = (
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator",
    "dc.creator.name", "parsely-author", "parsely-authors", "sailthru.author", "byl",
    "citation_author", "article.author", "authors", "cxenseparse:author", "byline",
    "shareaholic:article_author_name",
)  # fmt: skip
_BYLINES = (
    "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], [class*=byline i], "
    "[class*=author-name i], [class*=authorname i], [class*=author i], [class*=autor i], "
    "[class*=contributorname i], [class*=contributor-name i], .submitted .username, "
    "[data-testid*=author i], [data-testid*=byline i], a[href*='/author/'], a[href*='/authors/'], "
    "a[href*='/autor'], address, [property$=author] [property$=name], [property$=author], "
    "[data-hook=user-name], .reader-credits"  # in the reader view of Firefox
)
# These say a good deal else, so only what begins with a ``By`` counts.
_LINES = (
    "[class*=submitted i], [class*=meta i], h1 + [class*=credit i], [id*=author i], "
    "[id*=byline i], cite[class*=source i]"
)
_LINKED = "[rel=author]"
_MOST_LINKS = 2000
_LONGEST = 120  # characters of a byline
_BREAKS = frozenset(["br", "div", "p", "li", "td", "dd"])
# What a part of a byline is called that is no part of a name.
_NO_PART = re.compile(r"date|time|title|role|job|position|location", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,300}>")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}", re.IGNORECASE)
# As libraries catalogue them: ``Example, Ann``.
_INVERTED = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]+(?: [^\W\d_]\.)?)")
# As mail has it: ``ann@sample.example (Ann Example)``.
_MAILED = re.compile(r"\S+@\S+ \(([^()]+)\)")
# One given name, which elsewhere could as well be a family name: ``von Olga``.
_SIGNED = re.compile(
    r"(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|d[ie])\s(?=[^\W\d_][\w’'-]+\s?(?:$|[|,(·]))"
    r"|Submitted by\s"
)
_CATALOGUED = ("dc.creator", "dcterms.creator", "dc.creator.name", "citation_author")
_NOBODY = frozenset(
    [
        "admin", "administrator", "editor", "editors", "staff", "webmaster", "author", "redaktion",
        "redacción", "redaction", "guest", "unknown", "none", "null", "anonymous", "contributor",
        "user", "super user", "root",
        "管理员", "管理員", "管理者", "编辑", "編輯", "編集者", "小编", "匿名", "관리자",
        # buttons beside a name, in scripts without capitals
        "关注", "關注", "订阅", "訂閱", "更多", "フォロー", "구독", "تابع", "متابعة", "עקוב",
    ]
)  # fmt: skip
# What parts a name from what is beside it, in scripts without capitals.
_STROKES = re.compile(r"\s*[|•·/／–—]\s*")
# A name that is written in one: 山田太郎, 김영희.
_WHOLE_NAME = rare("(?=.*[\u3400-\u9fff])[\u3041-\u309f\u3400-\u9fff]{2,6}|[\uac00-\ud7af]{2,4}")


def find_authors(
    tree: "LexborHTMLParser", article: Thing, metas: dict[str, list[str]], site: str | None
) -> list[str]:
    """The names of the authors, the first source that names a person or an agency deciding.

    What names the publisher in other words decides only where no person is linked as the author.
    """
    house: list[str] = []
    stated = article.get("author") if names_of(article.get("author")) else article.get("creator")
    bodies = bodies_in(stated)
    for name in (None, *_AUTHORS):
        given = names_of(stated) if name is None else metas.get(name, [])
        if name in _CATALOGUED:
            given = [_INVERTED.sub(r"\2 \1", one) for one in given if len(one) < 100]
        names = _people(given, site, bodies)
        if not all(_names_site(one, site) for one in names):
            return names
        house = house or names
    if house:
        return _shown(tree, site, _LINKED) or house
    return (
        _shown(tree, site, _BYLINES)
        or _signed(tree, site)
        or _profiled(tree, metas.get("article:author", []), site)
    )


def _names_site(name: str, site: str | None) -> bool:
    """Whether a name holds all words of that of the publisher: ``Kell Times Online``."""
    return f" {folded(site or '')} " in f" {folded(name)} "


def without_tags(text: str) -> str:
    """The words of a value that may be markup, and be escaped once more than it should."""
    return " ".join(_TAG.sub(" ", unescape(text) if "&" in text else text).split())


def _people(given: list[str], site: str | None, bodies: list[str]) -> list[str]:
    """The names in what is *given*, those of *bodies* as they are: ``Board of Ports``."""
    names: dict[str, str] = {}
    for words in given[:20]:
        is_whole = words in bodies and words[:3].casefold() != "by "
        words = without_tags(words[:300])
        words = _MAILED.sub(r"\1", words)
        if not is_whole:
            words = words[_label(words) :].strip(" ,|")
        if not words or ADDRESS.search(words) or _HOST.fullmatch(words):
            continue
        if words.casefold() in _NOBODY:
            continue
        for name in (not is_whole and names_in(words)) or (words,):
            if name.casefold() != (site or "").casefold() and len(name) < 100:
                names.setdefault(name.casefold(), name)
    return list(names.values())


def _profiled(tree: "LexborHTMLParser", addresses: list[str], site: str | None) -> list[str]:
    """The names on the links to the pages about the authors, whose *addresses* are stated."""
    paths = {one: one.partition("://")[2].partition("/")[2].strip("/") for one in addresses[:20]}
    wanted = {url for one, path in paths.items() if path for url in (one, f"/{path}", f"/{path}/")}
    links = tree.css("a[href]")[:_MOST_LINKS] if wanted else []
    words = (_words(link) for link in links if link.attributes.get("href") in wanted)
    names = (name for one in words for name in _names(one) if not _names_site(name, site))
    return list(dict.fromkeys(names))


def _shown(tree: "LexborHTMLParser", site: str | None, selector: str) -> list[str]:
    """The first names that are shown as those of authors, and those beside them that are, too."""
    first: LexborNode | None = None
    found: list[str] = []
    for node in tree.css(selector)[:30]:
        if first is not None and not _are_beside(first, node):
            continue
        words = _words(node)
        if 3 <= len(words) <= _LONGEST and not is_elsewhere(node):
            found += [name for name in _names(words) if name != site]
            if found and first is None:
                first = node
    return list(dict.fromkeys(found))


def _signed(tree: "LexborHTMLParser", site: str | None) -> list[str]:
    """The names in the first line about the article that begins with a ``By``."""
    for node in tree.css(_LINES)[:30]:
        words = _words(node)
        if len(words) > _LONGEST or not _label(words) or is_elsewhere(node):
            continue
        names = [name for name in _names(words) if name != site]
        if names := [name for name in names if " " in name or is_caseless(name)]:
            return names
    return []


def _names(words: str) -> list[str]:
    """The names in a byline, whatever follows a comma where it begins with a ``By``."""
    label = _label(words)
    names = names_in(words[label:])
    if label and not names:
        names = names_in(words[label:].partition(",")[0])
    names = names or _without_capitals(words[label:])
    return [name for name in names if " " in name or label or _WHOLE_NAME.fullmatch(name)]


def _without_capitals(words: str) -> tuple[str, ...]:
    """The names in a byline of a script without capitals, which are told by how short they are."""
    for piece in _STROKES.split(words):
        name = " ".join(word for word in piece.split() if word not in _NOBODY)
        if is_caseless(name) and not byline_label(f"{name}:"):
            return signatories(name)
    return ()


def _label(words: str) -> int:
    """How many characters of what is shown as an author are a ``By`` or the like."""
    match = _SIGNED.match(words)
    return match.end() if match else byline_label(words)


def _words(node: "LexborNode") -> str:
    """The words to see in an element, with a stroke between its lines; of a long one the first."""
    pieces: list[str] = []
    length = 0
    for inner in node.traverse(include_text=True):
        if length > _LONGEST:
            break
        if inner.tag == "-text":
            if _is_unseen(inner, node) and not byline_label(inner.text()):
                continue
            pieces.append(inner.text())
            length += len(pieces[-1].strip())
        elif pieces and (inner.tag in _BREAKS or _NO_PART.search(names_in_markup(inner))):
            pieces.append("|")
    return " ".join(" ".join(pieces).split()).strip("| ")


def _is_unseen(text: "LexborNode", node: "LexborNode") -> bool:
    """Whether a text within *node* is only for those who do not see the page."""
    around = text.parent
    if around is None or around.mem_id == node.mem_id:
        return False
    attributes = around.attributes
    return "hidden" in attributes or hint_of(around.tag or "", attributes) == "unseen"


def _are_beside(node: "LexborNode", other: "LexborNode") -> bool:
    """Whether two elements are items of one list by what they are called and where they lie."""
    if node.tag != other.tag or names_in_markup(node) != names_in_markup(other):
        return False
    above, others = node.parent, other.parent
    if above is None or others is None:
        return False
    return above == others or (above.tag == others.tag and above.parent == others.parent)
