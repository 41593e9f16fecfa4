"""Which format a document is in: by its content first, by its name second."""

import re
from collections.abc import Callable, Mapping

from reader.patterns import rare
from reader.sources.archives.packed import head_of, is_packed
from reader.sources.databases.signs import database_of
from reader.sources.decoding import decode_head
from reader.sources.document import Document
from reader.sources.formats import FORMATS, Format

HEAD = 1 << 16  # bytes that are looked at

_ROOT = rare(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]")
_PROLOGUE = rare(
    r"\s+|<\?.{0,4096}?\?>|<!--.{0,8192}?-->|<!doctype[^<>\[]{0,1024}(?:\[.{0,65536}?\]\s*+)?>",
    re.DOTALL | re.IGNORECASE,
)
_ROOTS = {
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
    "opml": "opml",
    "nitf": "nitf",
    "newsitem": "newsml",
    "newsmessage": "newsml",
    "packageitem": "newsml",
    "newsml": "newsml",
    "conceptitem": "newsml",
    "knowledgeitem": "newsml",
    "planningitem": "newsml",
    "catalogitem": "newsml",
    "html": "html",
}
_ATOM_ENTRY = rare(r"<[^<>]*\bhttp://(?:www\.w3\.org/2005/Atom|purl\.org/atom/ns#)")
_STORY = rare(r"<(?:[A-Za-z_][\w.-]*:)?(nitf|newsItem)[\s>]")
_TAGS = rare(r"<(?:head|body|meta|title|article|div|p|h[1-6]|a|script)\b[^<>]*>", re.I)
_BOOKMARKS = rare(r"<!doctype netscape-bookmark-file-1\b|<title>pocket export</title>", re.I)
_LITERATURE = re.compile(r"@[a-z]{3,30}\{[^\s,{}]{1,300},\s", re.I)
_HEADER = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]*:.*\n(?:[ \t].*\n)*)+")
_TELLING = rare(r"^(?:mime-version|message-id|received|return-path|dkim-signature):", re.I | re.M)
_SENT = rare(r"^(?:to|cc|bcc|message-id|received|return-path|delivered-to):", re.I | re.M)
_SUBJECT = rare(r"^subject:", re.I | re.M)
_ADDRESSED = rare(r"^from:.*@", re.I | re.M), rare(r"^date:", re.I | re.M), _SUBJECT
_MIXED_PAGE = rare(
    r"^(?:snapshot-content-location:|content-type:\s*multipart/related)", re.I | re.M
)
_SINGLE_PAGE = rare(r"^content-type:\s*(?:text/html|application/xhtml\+xml)", re.I | re.M)
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n[\w-]+[ \t]*[:=]")
_JSON_FRONT = rare(r"^\}[ \t]*\r?\n\s*+[^\s{}\],]", re.MULTILINE)
_EMPTY_JSON = rare(r"[{\[]\s*+[}\]]\s*+")
_JSON_FEED = rare(r"https?:(?:\\?/){2}jsonfeed\.org\\?/version\\?/")  # PHP escapes slashes
_SEPARATORS = ",;\t|"
_LONGEST_HEADER = 5000  # characters
_PREAMBLE = 2000  # characters, in which bookmarks say what they are
_TOP = 100  # bytes, in which the first message off a wire begins
_CONTENT_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/csv": "csv",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/feed+json": "jsonfeed",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "message/rfc822": "mail",
}


def recognise(document: Document) -> Format:
    """Return the format of *document*, of which the first bytes are enough. Never raises.

    Of what is packed with gzip it is the format of that which is in it.
    """
    head = head_of(document.data[:HEAD], HEAD)
    return FORMATS[_by_magic(head) or _by_text(document, decode_head(head))]


def _by_magic(head: bytes) -> str | None:
    is_book = b"application/epub+zip" in head[:128] or b"META-INF/container.xml" in head
    if head.startswith(b"PK\x03\x04") and is_book:
        return "epub"
    if head.startswith(b"WARC/"):
        return "warc"
    if b"\x01" in head[:_TOP]:
        from reader.sources.wires.telegraph import is_telegraph  # rarely asked

        return "wire" if is_telegraph(head) else None
    if b"ZCZC" in head[:_TOP]:
        from reader.sources.wires.telex import is_telex

        return "telex" if is_telex(head) else None
    return None


def _by_text(document: Document, head: str) -> str:
    start = _from_declaration(head.lstrip())
    suffixes = _by_name(document.path)
    if _is_subtitles(start):
        return "subtitles"
    looks: tuple[Callable[[str, frozenset[str]], str | None], ...] = (
        _as_markup,
        _as_json,
        _as_mail,
        _as_note,
    )
    for look in looks:
        if (name := look(start, suffixes)) is not None:
            return name
    if "epub" in suffixes and document.data.startswith(b"PK\x03\x04"):
        return "epub"
    if ("csv" in suffixes and _has_columns(start)) or _is_table(start, document.wishes.columns):
        return "csv"
    if "bibtex" in suffixes or _LITERATURE.match(start):
        return "bibtex"
    if "warc" in suffixes and is_packed(document.data):
        return "warc"
    if (name := database_of(start)) is not None:
        return name
    if "markdown" in suffixes:
        return "markdown"
    by_type = _CONTENT_TYPES.get(document.content_type or "")
    return by_type if by_type in ("html", "markdown") else "text"


def _from_declaration(start: str) -> str:
    """A text from where its XML begins, behind what PHP complains of; other text as it is."""
    if "<?xml " not in start[1:]:
        return start
    from reader.sources.xml_text import without_notices

    return without_notices(start)


def _is_subtitles(start: str) -> bool:
    """Whether a text begins as subtitles; what reads them is loaded only if it may."""
    if not start.startswith("WEBVTT") and "-->" not in start:
        return False
    from reader.sources.plain.subtitles import is_subtitles

    return is_subtitles(start)


def _by_name(path: str) -> frozenset[str]:
    """The formats that the end of a name may stand for."""
    name = path.lower().removesuffix(".gz")
    return frozenset(one.name for one in FORMATS.values() if name.endswith(one.suffixes))


def _as_markup(start: str, suffixes: frozenset[str]) -> str | None:
    if not start.startswith("<"):
        return None
    if _BOOKMARKS.search(start, 0, _PREAMBLE):
        return "bookmarks"
    at = 0
    while match := _PROLOGUE.match(start, at):
        if "<!doctype html" in match[0].lower():
            return "html"
        at = match.end()
    if root := _ROOT.match(start, at):
        if known := _ROOTS.get(root[2].lower()):
            return known
        if root[2] == "entry" and _ATOM_ENTRY.match(start, at):  # by itself
            return "feed"
        if story := _STORY.search(start, at):  # a bundle of them
            return _ROOTS[story[1].lower()]
        is_xml = "html" not in suffixes and (start.startswith("<?xml") or "xml" in suffixes)
        if is_xml and not _TAGS.match(start, at):  # whose elements may be called as those of pages
            return "xml"
        if "html" in suffixes or len(_TAGS.findall(start, at)) >= 3:
            return "html"
        return "xml" if is_xml else None
    return "xml" if start.startswith("<?xml") and start[at : at + 9] == "<!DOCTYPE" else None


def _as_json(start: str, suffixes: frozenset[str]) -> str | None:
    if start.startswith("window.YTD."):  # a script of data, as Twitter archives posts
        return "jsonl"
    if start[:1] not in ("{", "["):
        return None
    if "markdown" in suffixes and _JSON_FRONT.search(start):
        return "markdown"
    if _EMPTY_JSON.fullmatch(start):
        return "jsonl"
    if _JSON_FEED.search(start):
        return "jsonfeed"
    if re.match(r'[\[{]\s*[\[{"]', start) is None:
        return None
    if re.search(r'(?i)"(?:body_text|body_xhtml|versioncreated|pubstatus)"\s*:', start):
        return "ninjs"
    return "jsonl" if '":' in start or '" :' in start or "jsonl" in suffixes else None


def _as_mail(start: str, suffixes: frozenset[str]) -> str | None:
    if start.startswith("From ") and _HEADER.match(start.partition("\n")[2]):
        return "mbox"
    header = _HEADER.match(start)
    if header is None:
        return None
    telling = len(_TELLING.findall(header[0])) + ("mail" in suffixes)
    is_sent = "mhtml" not in suffixes and _SENT.search(header[0])
    if ("mhtml" in suffixes or telling) and not is_sent and _MIXED_PAGE.search(header[0]):
        return "mhtml"
    if "mhtml" in suffixes and _SINGLE_PAGE.search(header[0]):
        return "mhtml"
    if telling >= 2 or ("mail" in suffixes and _SUBJECT.search(header[0])):
        return "mail"
    return "mail" if all(told.search(header[0]) for told in _ADDRESSED) else None


def _as_note(start: str, suffixes: frozenset[str]) -> str | None:
    """Markdown begins with front matter, as may plain text that is called so."""
    front = _FRONT.match(start)
    return "markdown" if front and f"\n{front[1]}" in start and "text" not in suffixes else None


def _has_columns(start: str) -> bool:
    """Whether the first line may name columns."""
    line = start.partition("\n")[0]
    return any(separator in line for separator in _SEPARATORS)


def _is_table(start: str, wishes: Mapping[str, str]) -> bool:
    """Whether the first line names columns that are known, or all that are wished for."""
    first, _, rest = start.partition("\n")
    if not _has_columns(first) or len(first) > _LONGEST_HEADER:
        return False
    separator = max(_SEPARATORS, key=first.count)
    cells = [cell.strip('"\r') for cell in first.split(separator)]
    if separator not in rest.partition("\n")[0] or any(cell != cell.strip() for cell in cells):
        return False  # it reads like a sentence
    from reader.sources.records.columns import Columns

    columns = Columns({})
    known = columns.known(cells)
    is_known = len(known) >= max(2, len(cells) / 2) and columns.know(known)
    return is_known or (bool(wishes) and set(wishes.values()) <= set(cells))
