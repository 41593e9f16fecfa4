"""When the article of a page was published, from the surest statement to the least."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.article import When
from reader.language.dates.written.epoch import parse_epoch
from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.timestamps import find_timestamps
from reader.language.dates.written.urls import date_in_url
from reader.language.dates.written.words import LONGEST
from reader.sources.pages.page_hints import is_elsewhere, names_in_markup
from reader.sources.pages.structured_data import Thing, strings_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "article:published", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "publishdate", "publish-date", "publish_date", "published_time", "pubdate", "ptime", "pdate",
    "publicationdate", "publication_date", "article_date_original", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "rbpubdate", "timestamp", "displaydate", "article.published",
    "article.created", "citation_publication_date", "citation_online_date", "date", "datecreated",
    "created", "og:pubdate", "og:release_date", "video:release_date", "buildtime",
    "govuk:first-published-at",
)  # fmt: skip
# Journals and libraries often know no more than the month.
_CATALOGUED = (
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date",
)  # fmt: skip
_ELEMENTS = (
    "time, [itemprop=datePublished], [itemprop=dateCreated], abbr.published, "
    "abbr[title^='20'], "
    "[property~='dc:created'], [property~='dc:date']"
)
_SHOWN = (
    "[class*=date i], [class*=time i], [class*=publi i], [class*=posted i], [class*=datum i], "
    "[class*=fecha i], [class*=byline i], [class*=meta i], [id*=date i], [class*=stamp i]"
)
_REVISED = re.compile(r"updat|modif|aktualis|geändert|mise? à jour|actuali|aggiorn|atuali", re.I)
_LABEL = re.compile(r"[^\d]{0,40}$")
_WITHIN_LINE = frozenset(["-text", "span", "b", "strong", "em", "i", "label", "small"])
_BESIDE = 2  # texts and elements before one, which may label it
_LABELLED = re.compile(
    r"publi|posted|pubdate|entry-date|veröffentlicht|erschienen|pubbl|gepubliceerd", re.IGNORECASE
)
_PROSE = 80  # characters of a paragraph of the text
_MOST_PROSE = 3  # paragraphs above the date of the article
_MOST_LOOKED_AT = 2000  # elements
_BOXES = 4  # around an element
_NO_DATES = ("1970-01-01", "0001-01-01", "1900-01-01")  # what programs print instead of none
_PRECISE = frozenset(["day", "minute", "second"])


def find_published(
    tree: "LexborHTMLParser",
    article: Thing,
    metas: dict[str, list[str]],
    language: str | None,
) -> When | None:
    """The date of publication with its time zone, None when nothing says it."""
    stated = _stated(article, metas, language)
    if stated is not None and (stated.instant.tzinfo is None or stated.instant.utcoffset()):
        return stated
    marked = list(_marked(tree, language))
    if stated is not None:
        return next((one for one, _ in marked if _is_local(one, stated)), stated)
    return _first(marked) or _first(_shown(tree, language)) or _month(metas, language)


def date_of_address(url: str | None) -> When | None:
    """The date in the address of a page, unless there was no web then, or will be."""
    when = date_in_url(url) if url else None
    if when is None:
        return None
    return when if 1995 <= when.instant.year <= datetime.now(UTC).year + 1 else None


def _stated(article: Thing, metas: dict[str, list[str]], language: str | None) -> When | None:
    words = strings_of(article.get("datePublished"))
    words += [value for name in _PUBLISHED for value in metas.get(name, [])]
    words += strings_of(article.get("dateCreated")) + strings_of(article.get("uploadDate"))
    return next(filter(None, (_read(one, language) for one in words)), None)


def _read(words: str, language: str | None) -> When | None:
    if counted := parse_epoch(words):
        return counted
    when = parse_date(words, language=language)
    if when is None or when.precision not in _PRECISE or str(when)[:10] in _NO_DATES:
        return None
    return when


def _month(metas: dict[str, list[str]], language: str | None) -> When | None:
    """The month of publication, where a catalogue has no day."""
    words = [value for name in _CATALOGUED for value in metas.get(name, [])]
    dates = (parse_date(one, language=language) for one in words)
    return next((when for when in dates if when and when.precision == "month"), None)


def _is_local(when: When, stated: When) -> bool:
    """Whether *when* is the instant *stated* in UTC, in the zone and on the day of the place."""
    return bool(when.instant.utcoffset()) and when.instant == stated.instant


def _own(tree: "LexborHTMLParser", selector: str) -> Iterator["LexborNode"]:
    """The elements for *selector* that may date the article.

    Not those in remarks, teasers, sentences and the head of the site, and below the text only
    those that are called a date of publication.
    """
    headline = tree.css_first("h1")
    around = {box.mem_id for box in _boxes(headline)}
    wanted = {node.mem_id for node in tree.css(selector)}
    is_above = headline is not None
    prose = 0
    for node in tree.css(f"h1, p, {selector}")[:_MOST_LOOKED_AT]:
        if node.tag == "h1":
            is_above, prose = False, 0
        elif node.tag == "p" and len(node.text()) >= _PROSE:
            prose += headline is not None
        elif node.mem_id not in wanted or is_elsewhere(node) or _is_in_sentence(node):
            continue
        elif is_above:
            if any(box.mem_id in around for box in _boxes(node)):
                yield node
        elif prose < _MOST_PROSE or (_is_called_published(node) and not _is_in_list(node)):
            yield node


def _boxes(node: "LexborNode | None") -> Iterator["LexborNode"]:
    """The elements directly around one, but for that of the whole page."""
    for _ in range(_BOXES):
        node = node.parent if node is not None else None
        if node is None or node.tag in ("body", "html"):
            return
        yield node


def _is_in_sentence(node: "LexborNode") -> bool:
    """Whether the words around an element are those of a paragraph."""
    above = node.parent
    if above is None or above.tag not in ("p", "li", "blockquote", "td"):
        return False
    words = above.text().strip()
    return len(words) - len(node.text()) >= _PROSE and words.endswith((".", "!", "?", "”", '"'))


def _is_called_published(node: "LexborNode") -> bool:
    names = f"{node.attributes.get('itemprop')} {names_in_markup(node)}"
    return _LABELLED.search(f"{names} {node.text()[:100]}") is not None


def _is_in_list(node: "LexborNode") -> bool:
    return any(
        box.tag == "li" or (box.tag == "article" and box.css_first("h1") is None)
        for box in _boxes(node)
    )


def _first(dates: Iterable[tuple[When, bool]]) -> When | None:
    """The first date that is not called that of a revision, nor later than one; else the first."""
    revised: When | None = None
    for when, is_revision in dates:
        if not is_revision and (revised is None or str(when)[:10] <= str(revised)[:10]):
            return when
        revised = revised or when
    return revised


def _marked(tree: "LexborHTMLParser", language: str | None) -> Iterator[tuple[When, bool]]:
    """The dates of the elements for dates, and whether words say that they are of a revision."""
    for node in _own(tree, _ELEMENTS):
        if (when := _in_element(node, language)) is not None:
            yield when, _REVISED.search(f"{_label_of(node)} {node.text()[:100]}") is not None


def _label_of(node: "LexborNode") -> str:
    """The words right before an element, but for another date."""
    words, before = "", node.prev
    for _ in range(_BESIDE):
        if before is None or before.tag not in _WITHIN_LINE:
            break
        words, before = before.text() + words, before.prev
    match = _LABEL.search(words)
    return match[0] if match else ""


def _in_element(node: "LexborNode", language: str | None) -> When | None:
    attributes = node.attributes
    if attributes.get("itemprop") == "dateModified" or _REVISED.search(names_in_markup(node)):
        return None
    words = [attributes.get(name) for name in ("datetime", "content", "title")] + [node.text()]
    read = (_read(" ".join(one.split()), language) for one in words if one)
    return next(filter(None, read), None)


def _shown(tree: "LexborHTMLParser", language: str | None) -> Iterator[tuple[When, bool]]:
    """The dates that are shown, and whether words or names say that they are of a revision."""
    for node in _own(tree, _SHOWN):
        title = node.attributes.get("title") or ""
        if title.startswith("20") and (when := _read(title, language)) is not None:
            yield when, _REVISED.search(names_in_markup(node)) is not None  # as in hAtom
            continue
        words = " ".join(node.text(separator=" ").split())
        if not 6 <= len(words) <= LONGEST:
            continue
        for span, when in find_timestamps(words, language=language):
            if when.precision in _PRECISE:
                yield when, _REVISED.search(words[span.start : span.end]) is not None
