"""RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0: every entry is an article.

feedparser reads them. It is given a stream of bytes and never a string or bytes, which it would
take for a file's name or a URL; and what it does to HTML and links is left to our own modules.
"""

import re
import warnings
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from typing import Any

from reader.article import Article, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.language.dates.written.epoch import parse_epoch
from reader.language.dates.written.parsing import parse_date
from reader.sources.composing import Composer, numbered
from reader.sources.document import Document
from reader.sources.feeds.unclosed import closed
from reader.sources.feeds.wordpress import as_in_a_feed, is_export
from reader.sources.headlines import without_source
from reader.sources.pages.fragment import add_fragment
from reader.sources.prose.bylines import names_in, signatories
from reader.sources.prose.furniture import is_furniture
from reader.sources.urls import checked_url, is_url, resolved
from reader.sources.xml_text import mended, without_doctype, xml_text

Element = dict[str, Any]  # feedparser's, in which nothing need be there

_PLAIN = "text/plain"
_TAGS = re.compile(r"<[!/?]?[a-zA-Z-][^<>]*>")
_APART = re.compile(r"<(?=/?(?:p|div|br|li|h[1-6]|tr|blockquote|pre)\b)", re.IGNORECASE)
_SCRIPT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</(?:script|style)\s*>", re.IGNORECASE)
_DECLARATION = re.compile(r"\A<\?xml\b[^<>]{0,500}\?>")
_PEOPLE = r"(?:[\w-]+:)?(?:author|creator|managingeditor|webmaster|publisher|owner)\b"
_WHO = re.compile(  # and what follows until the next such tag
    rf"<{_PEOPLE}[^<>]*(?<!/)>[^<]*+(?:<(?!/?{_PEOPLE})[^<]*+)*+", re.IGNORECASE
)
_ENDLESS = re.compile(r"((?:[\w.+-]|&#?\w{1,8};){400})(?:[\w.+-]|&#?\w{1,8};)++")
_CAPTIONS = re.compile(r"<(/?)media:description\b[^<>]*(?<!/)>")
_TRANSCRIPTS = re.compile(r"<(/?)media:text\b[^<>]*(?<!/)>")
# ``Ann Example and Bob Sample in Kell``, but not ``Board for Trade and Fisheries``.
_TOGETHER = re.compile(r"\s(?:and|in)\s")
_OF_BODY = re.compile(r"\s(?:of|for)\s")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_ESCAPED = re.compile(
    r"\s*&lt;(?:p|div|h[1-6]|br|span|a|ul|ol|img|b|i|em|strong)\b[^<>]{0,500}&gt;"
)
_HOME = re.compile(r"<link>\s*+(https?://[^\s<]{1,1000})")
_LINK = r"<a\b[^<>]*>[^<>]*</a>"
# What WordPress, Medium and Reddit put below every entry.
_COLOPHON = re.compile(
    rf"(?:<p>\s*The post {_LINK} appeared first on {_LINK}\.?\s*</p>"
    rf"|<p>{_LINK} was originally published in {_LINK} on Medium, where [^<>]*</p>"
    rf"|submitted by (?:&#32;|\s)*{_LINK}.{{0,999}}>\[comments\]</a></span>)\s*\Z",
    re.DOTALL,
)
_LAST_LINK = re.compile(
    r"<a\b[^<>]*>((?:(?!</?a\b).){1,500})</a>\s*((?:</(?:p|div|span|em|strong|b|i)>\s*)*)\Z",
    re.DOTALL | re.IGNORECASE,
)
_LONGEST_LINK = 2000  # characters
_GOES_ON = ("continue reading", "read the full ", "read the rest", "read more")
_LONGEST_COLOPHON = 4000  # characters
_AT = "\ue000"  # of private use, for "@" while feedparser reads
_ADDRESS = re.compile(r"[(<]?[^\s<>()@]+@[^\s<>()@]+[)>]?")
_LONGEST_AUTHOR = 300  # characters
_LONGEST_NAMES = 2000  # with their markup
_LISTED = re.compile(r"\s*[,;]\s*")
_MISMATCH = "mismatched tag"  # as expat says
# What it says of a document that ends too early.
_CUT_OFF = frozenset(["no element found", "unclosed token", "unclosed CDATA section"])
_FULL_TEXTS = ("yandex_full-text", "fulltext")  # beside a summary
_DATES = ("published", "updated", "created")


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the entries of a feed in its order; SourceError if it has none or is no feed."""
    found, added = _parsed(document)
    feed, entries = found["feed"], found["entries"]
    if not entries:
        error = found.get("bozo_exception")
        line = getattr(error, "getLineNumber", lambda: None)()
        reason = f"not well-formed XML at line {line - added}" if line else "a feed without entries"
        raise SourceError(document.path, reason)
    is_atom = str(found.get("version")).startswith("atom")
    yield from numbered(_article(entry, feed, document, is_atom=is_atom) for entry in entries)
    if _error_of(found) in _CUT_OFF:
        yield SourceError(document.path, "cut off; some of the last entry may be missing")


def _parsed(document: Document) -> tuple[Element, int]:
    """What feedparser finds, and how many lines it was given above those of the document."""
    text = xml_text(document.data, document.path, document.wishes.encoding or document.charset)
    text = mended(*without_doctype(text, document.path))
    text = _TRANSCRIPTS.sub(r"<\1media:transcript>", text)
    text = _CAPTIONS.sub(r"<\1media:text>", text)  # or feedparser took it for the entry's own
    text = _WHO.sub(_without_addresses, text)
    text = _DECLARATION.sub("", text)
    # On a line of its own, for feedparser looks there for an encoding, in cubic time.
    added = not text.startswith("\n")
    text = '<?xml version="1.0"?>' + "\n" * added + text
    headers = {"content-type": "application/xml; charset=utf-8"}
    home = document.url
    if home is None and "xml:base" in text:  # or feedparser took an item's for the following ones
        link = _HOME.search(text)
        home = link[1] if link else None
    if home:
        headers["content-location"] = home
    found = _fed(text, headers, document)
    if _error_of(found) == _MISMATCH and (again := closed(text)) != text:
        found = _fed(again, headers, document)
    if is_export(found["feed"]):
        found["entries"] = list(as_in_a_feed(found["entries"], text))
    return found, int(added)


def _fed(text: str, headers: dict[str, str], document: Document) -> Element:
    """What feedparser makes of *text*."""
    import feedparser  # type: ignore[import-untyped]  # it has none

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found: Element = feedparser.parse(
                BytesIO(text.encode()),
                response_headers=headers,
                resolve_relative_uris=False,
                sanitize_html=False,
            )
    except MemoryError:
        raise
    except Exception as error:  # it is made for feeds that are merely bad
        reason = f"not a feed that can be read ({type(error).__name__})"
        raise SourceError(document.path, reason) from None
    return found


def _error_of(found: Element) -> str:
    """What expat said of the document, "" for nothing."""
    return str(getattr(found.get("bozo_exception"), "getMessage", str)())


def _without_addresses(who: re.Match[str]) -> str:
    """Who wrote it with nothing that feedparser takes for an address.

    It looks for one in quadratic time, and of a domain that it does not know leaves the end.
    """
    words = _ENDLESS.sub(lambda run: run[1], who[0])
    is_closed = who.string.startswith("</", who.end())
    return words.replace("@", _AT) if is_closed else words


def _article(entry: Element, feed: Element, document: Document, *, is_atom: bool) -> Article:
    composer = Composer()
    publisher = _words(entry.get("source") or {}, "title") or _words(feed, "title")
    headline = without_source(_words(entry, "title"), publisher)
    composer.add("headline", headline)
    base = feed.get("link") or document.url
    url = resolved(entry.get("feedburner_origlink") or entry.get("link"), base)
    body, *others = sorted(_texts(entry), key=lambda text: -len(text["value"])) or [{}]
    caption = _words(entry, "media_text")
    if composer.is_empty and not (body or caption):  # somebody points at something without a word
        composer.add("headline", checked_url(url) or "")
    holders = (entry, entry.get("source") or {}, feed) if is_atom else (entry,)
    author = next(filter(None, map(_author, holders)), None)
    composer.add("byline", author or "")
    if not _only_names(body, headline, publisher):
        _add_text(composer, body, base)
    if composer.has_body:
        composer.add("caption", caption)
        if caption:
            composer.add("credit", _credit(entry))
    else:  # a video has no other text
        heard = _words(entry, "media_transcript") or _words(entry, "subtitle")
        composer.add_paragraphs(caption or heard)
    if status := entry.get("status"):
        composer.add("endmatter", f"Status: {status}")
    summary = str(entry.get("summary") or "")
    summary = _words({**entry, "summary": summary[: _end(summary)]}, "summary")
    language = body.get("language") or entry.get("language") or feed.get("language")
    return composer.article(
        document,
        published=_published(entry, language),
        publisher=publisher,
        author=author,
        url=url,
        language=language,
        description=summary if others else None,
        keywords=_keywords(entry),
    )


def _only_names(text: Element, headline: str, publisher: str) -> bool:
    """Whether a text is nothing but the headline and who published it, as on Google News."""
    words = clean_line(_without_tags(text.get("value", "")[:_LONGEST_NAMES]))
    return words == clean_line(f"{headline} {publisher}") and bool(publisher)


def _keywords(entry: Element) -> list[str]:
    """What an entry is about; one word may be a list of several."""
    tags = entry.get("tags", ())
    found = [unescape(tag.get("label") or tag.get("term") or "") for tag in tags]
    return _LISTED.split(found[0]) if len(found) == 1 else found


def _credit(entry: Element) -> str:
    """Who made the picture of an entry."""
    given = (_without_tags(str(one.get("content") or "")) for one in entry.get("media_credit", ()))
    return ", ".join(dict.fromkeys(filter(None, given)))


def _texts(entry: Element) -> list[Element]:
    """What may be the text of an entry: its contents, and its summary if that is another one."""
    texts = [content for content in entry.get("content", ()) if content.get("value")]
    summary = entry.get("summary")
    if summary and all(summary != text["value"] for text in texts):
        detail = entry.get("summary_detail") or {"type": "text/html"}
        texts.append({**detail, "value": summary})
    texts += [{"value": full} for name in _FULL_TEXTS if (full := entry.get(name))]
    return texts


def _add_text(composer: Composer, text: Element, base: str | None) -> None:
    kind = text.get("type") or "text/html"
    if kind == _PLAIN:
        composer.add_paragraphs(text["value"])
    elif kind.endswith(("html", "xml")):
        # XHTML closes what HTML leaves open, and there would be two line breaks.
        html = text.get("value", "").replace("</br>", "")
        if _ESCAPED.match(html):
            html = unescape(html)
        if not _APART.search(html):  # and so plain, whatever it is called
            html = _BLANK_LINE.sub("<p>", html)
        end = _end(html)
        told = _without_button(html[:end])
        add_fragment(composer, told, resolved(text.get("base"), base) or base)
        composer.add("endmatter", _without_tags(html[end:]))


def _end(html: str) -> int:
    """Where the colophon of an entry begins, or else the end."""
    colophon = _COLOPHON.search(html, max(0, len(html) - _LONGEST_COLOPHON))
    return colophon.start() if colophon else len(html)


def _without_button(html: str) -> str:
    """The text of an entry without a link to the rest of it at its end."""
    link = _LAST_LINK.search(html, max(0, len(html) - _LONGEST_LINK))
    if link is None:
        return html
    words = _without_tags(link[1]).strip(" \n\t[]().…→»")
    is_button = is_furniture(words) or words.casefold().startswith(_GOES_ON)
    return html[: link.start()] + link[2] if is_button else html


def _words(element: Element, name: str) -> str:
    """The words of an element that may be HTML."""
    text = str(element.get(name) or "")
    kind = (element.get(f"{name}_detail") or {}).get("type", "text/html")
    return text if kind == _PLAIN else _without_tags(text)


def _without_tags(html: str) -> str:
    """The words of HTML, without scripts as far as they are ended."""
    *ended, rest = _SCRIPT_END.split(html)
    html = "".join(_SCRIPT.split(part, maxsplit=1)[0] for part in ended) + rest
    return unescape(_TAGS.sub("", _APART.sub(" <", html)))


def _author(element: Element) -> str | None:
    """Who wrote it, without addresses where there are names; several of Atom by commas."""
    given = [author.get("name") or author.get("email") for author in element.get("authors", ())]
    written = given if len(given) > 1 else [element.get("author")]
    people = [str(one or "")[:_LONGEST_AUTHOR].replace(_AT, "@") for one in written]
    people = [one for one in people if not is_url(one)]
    names = [name for one in people if (name := _name_in(one))]
    return ", ".join(dict.fromkeys(names or filter(None, people))) or None


def _name_in(author: str) -> str:
    """The name of an author without an address; "" if there is none."""
    name = _ADDRESS.sub(" ", author).strip()
    if name.startswith("(") and name.endswith(")"):
        name = name[1:-1]
    if name[:3].casefold() == "by ":
        return ", ".join(signatories(name[3:])) or name
    if _TOGETHER.search(name) and not _OF_BODY.search(name):
        names = names_in(name)
        if len(names) > name.count(" and ") and all(" " in one for one in names):
            return ", ".join(names)
    return name


def _published(entry: Element, language: str | None) -> When | None:
    """When the entry was published; feedparser's reading of it may have the month of today."""
    for name in _DATES:
        words = str(dict.get(entry, name) or "")  # its own ``get`` gives one for the other
        if when := parse_epoch(words) or parse_date(words, language=language):
            return when
    return None
