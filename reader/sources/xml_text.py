"""The text of an XML document, made well-formed where the world's commonly is not.

So most of what would have to be guessed at can be read by a strict parser, which is much faster.
"""

import re
from collections.abc import Mapping
from html import unescape

from reader.cleaning import clean
from reader.errors import SourceError
from reader.sources.declared import declared_in_xml, decode_declared

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, 2.2
_DOCTYPE = re.compile(
    r"((?:\s++|<\?.{0,4096}?\?>|<!--.{0,8192}?-->)*+)"
    r"<!doctype\b[^<>\[]{0,1024}+(?:\[(.{0,65536}?)\]\s*+)?>",
    re.DOTALL | re.IGNORECASE,
)
_ENTITY = re.compile(r"<!ENTITY\s+([\w.-]{1,40})\s+(?:\"([^\"]*)\"|'([^']*)')\s*>")
_NOTICES = re.compile(
    r"(?:<br />\s{0,9})?(?:<b>)?(?:PHP )?(?:Notice|Warning|Deprecated|Strict Standards)(?:</b>)?:"
    r".{1,4000}?^(?=<\?xml )",
    re.DOTALL | re.MULTILINE,
)
_LONGEST_ENTITY = 100  # characters; feeds declare single ones, and addresses of namespaces
_LOOSE = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)"  # where ampersands are only that
    r"|<!--(?:.*?-->|.*)"
    r"|&(?!(?:lt|gt|amp|quot|apos);)(?:#(\d{1,7}|[xX][\da-fA-F]{1,6});|(\w{1,40});)?",
    re.DOTALL,
)


def xml_text(data: bytes, path: str, encoding: str | None = None) -> str:
    """Return the text in *data*, in the *encoding* given or the one that it declares.

    Characters that are harmful, or that XML forbids, are left out. Raises SourceError, about
    *path*, if there is no text.
    """
    text = decode_declared(data, path, encoding or declared_in_xml(data)).lstrip("\ufeff \t\r\n")
    return _FORBIDDEN.sub("", clean(without_notices(text)))


def without_notices(text: str) -> str:
    """Return *text* without what PHP complains of above the declaration of an XML document."""
    match = _NOTICES.match(text)
    return text[match.end() :] if match else text


def without_doctype(text: str, path: str) -> tuple[str, dict[str, str]]:
    """Return *text* without its document type, and the entities that it declared.

    Only names of a few characters are kept, which can neither grow nor fetch; for those that can
    a SourceError is raised, about *path*.
    """
    match = _DOCTYPE.match(text)
    if match is None:
        if "<!entity" in text[: 1 << 16].lower():
            raise SourceError(path, "declares XML entities where none may be; not read")
        return text, {}
    entities = {}
    for name, double, single in _ENTITY.findall(match[2] or ""):
        value = unescape(double or single)
        if value.count("&") > 1 or len(value) > _LONGEST_ENTITY:
            raise SourceError(path, "declares XML entities that grow (a bomb); not read")
        entities[name] = value
    lines = "\n" * match[0].count("\n", len(match[1]))  # errors are to name the right one
    return match[1] + lines + text[match.end() :], entities


def mended(text: str, entities: Mapping[str, str]) -> str:
    """Return *text* with a meaning for each ampersand: by *entities*, by HTML, or as itself."""
    return _LOOSE.sub(lambda match: _mended(match, entities), text)


def _mended(match: re.Match[str], entities: Mapping[str, str]) -> str:
    """What a strict parser takes for the same: characters by number, and no bare ampersands."""
    number, name = match.groups()
    if number:
        code = int(number[1:], 16) if number[0] in "xX" else int(number)
        return match[0] if code <= 0x10FFFF and not _FORBIDDEN.match(chr(code)) else ""
    if name:
        text = entities.get(name) or unescape(match[0])
        return match[0].replace("&", "&amp;") if text == match[0] else _numbered(text)
    return "&amp;" if match[0] == "&" else match[0]


def _numbered(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)
