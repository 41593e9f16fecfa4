"""BibTeX and BibLaTeX: lists of literature, of which every entry with a title is an article.

Of LaTeX in values only braces, escaped signs and letters with accents are read.
"""

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from reader.article import Article
from reader.errors import SourceError
from reader.language.dates.written.months import MONTHS
from reader.sources.composing import numbered
from reader.sources.document import Document
from reader.sources.records.columns import Columns, Record
from reader.sources.records.persons import upright
from reader.sources.records.record import article_of

_ENTRY = re.compile(  # or else an abbreviation for strings
    r"@(?:((?i:string))\s{0,9}[{(]"
    r"|[a-zA-Z]{3,30}\s{0,9}[{(]\s{0,9}[^\s,{}()\"=]{0,300}\s{0,9},)"
)
_FIELD = re.compile(r"[\s,]*+([\w-]{1,50})\s*+=\s*+")
_BARE = re.compile(r"[^\s,{}()\"#]*+")
_JOINT = re.compile(r"\s*+#\s*+")
_SIGN = re.compile(r"\\.|[{}\"]", re.DOTALL)
_ESCAPED = re.compile(r"\\([&%$#_{}])")
_ACCENTS = dict(  # by the signs that LaTeX has for them
    zip(
        "`'^\"~=.uvHcdbkr",
        "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0323\u0331\u0328\u030a",
        strict=True,
    )
)
_ACCENTED = re.compile(  # in braces, the letter in braces of its own, or neither
    r"(?P<out>\{)?\\(?:(?P<sign>[`'^\"~=.])[ \t]?|(?P<name>[uvHcdbkr])(?:[ \t]|(?=\{)))"
    r"(?P<in>\{)?\\?(?P<letter>[A-Za-z])(?(in)\})(?(out)\})"
)
_LETTERS = {
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "ss": "ß", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "i": "ı",
}  # fmt: skip
_LETTER = re.compile(
    r"(?P<out>\{)?\\(?P<letter>aa|AA|ae|AE|oe|OE|ss|[oOlLi])(?![A-Za-z])[ \t]?(?:\{\})?(?(out)\})"
)
# Characters, or else a few abbreviations of one another would grow without end.
_LONGEST_SHORT = 200
_LONGEST_JOINED = 5000
_PART_OF_DATE = re.compile(r"[^\W\d_]+|\d{1,2}")
_PUBLISHERS = ("journaltitle", "journal", "newspaper", "publisher", "organization")


class _OpenError(Exception):
    """A value is never closed."""


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the entries that have a title, and a SourceError if one is not closed."""
    return numbered(_articles(document, document.text()))


def _articles(document: Document, text: str) -> Iterator[Article | SourceError]:
    columns = Columns({})
    short: dict[str, str] = {}
    at = count = 0
    while entry := _ENTRY.search(text, at):
        try:
            values, at = _values(text, entry.end(), short)
            if entry[1]:
                short |= {
                    name: words for name, words in values.items() if len(words) <= _LONGEST_SHORT
                }
            elif _plain(values.get("title", "")).strip():
                count += 1
                yield article_of(_record(values), document, columns)
        except _OpenError:
            line = text.count("\n", 0, entry.start()) + 1
            yield SourceError(document.path, f"line {line}: an entry is never closed")
            return
        except ValueError as error:  # a title of control characters
            yield SourceError(document.path, f"entry {count}: {error}")
    if not count:
        raise SourceError(document.path, "no entry with a title")


def _values(text: str, at: int, short: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """The fields of an entry that go on at *at*, in small letters, and where they end."""
    values: dict[str, str] = {}
    while field := _FIELD.match(text, at):
        value, at = _value(text, field.end(), short)
        while joint := _JOINT.match(text, at):
            piece, at = _value(text, joint.end(), short)
            value += piece if len(value) < _LONGEST_JOINED else ""
        values.setdefault(field[1].lower(), value)
    return values, at


def _value(text: str, at: int, short: Mapping[str, str]) -> tuple[str, int]:
    """The value that begins at *at*, without what encloses it, and where it ends.

    A bare word may be *short* for another one.
    """
    if text[at : at + 1] not in ("{", '"'):
        bare = _BARE.match(text, at)
        return (short.get(bare[0].lower(), bare[0]), bare.end()) if bare else ("", at)
    depth = 0
    for sign in _SIGN.finditer(text, at + 1):
        if depth == 0 and sign[0] == ("}" if text[at] == "{" else '"'):
            return text[at + 1 : sign.start()], sign.end()
        depth += (sign[0] == "{") - (sign[0] == "}")
    raise _OpenError


def _record(values: dict[str, str]) -> Record:
    date = _date(values)
    values = {name: value if name == "url" else _lettered(value) for name, value in values.items()}
    names = ("title", "url", "abstract", "keywords", "language")
    return {name: _plain(values.get(name, "")) for name in names} | {
        "author": _authors(" ".join(values.get("author", "").split())),
        "date": date,
        "publisher": next(filter(None, (_plain(values.get(one, "")) for one in _PUBLISHERS)), ""),
    }


def _date(values: Mapping[str, str]) -> str:
    """The date, the first day of several; the day may stand in the month: ``5~jan``."""
    if date := values.get("date"):
        return date.partition("/")[0]
    parts = _PART_OF_DATE.findall(values.get("month", "").lower())
    names = [str(MONTHS[part]) for part in parts if part in MONTHS]
    numbers = [part for part in parts if part.isdecimal()]
    month, *days = (names[:1] + numbers) if names else (numbers[:1] or [""])
    day = next(iter([*_PART_OF_DATE.findall(values.get("day", "")), *days]), "")
    known = [values.get("year", ""), month, day if month else ""]
    return "-".join(part.zfill(2) for part in known if part) if known[0] else ""


def _authors(words: str) -> list[str]:
    """The names as they are spoken; one in braces is that of no person."""
    names = [name for name in words.split(" and ") if name and name != "others"]
    return [
        _plain(name) if name.startswith("{") else ", ".join(upright(name, certain=True) or [name])
        for name in map(str.strip, names)
    ]


def _lettered(value: str) -> str:
    r"""A value with the letters that LaTeX puts together: ``{\o}``, ``\"{u}``, ``\v s``."""
    value = _ACCENTED.sub(
        lambda found: normalize("NFC", found["letter"] + _ACCENTS[found["sign"] or found["name"]]),
        value,
    )
    return _LETTER.sub(lambda found: _LETTERS[found["letter"]], value)


def _plain(value: str) -> str:
    """A value without LaTeX's braces."""
    words = _ESCAPED.sub(lambda sign: sign[1] if sign[1] not in "{}" else " ", value)
    return words.replace("{", "").replace("}", "")
