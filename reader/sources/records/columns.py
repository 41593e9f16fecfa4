"""Which columns of a table, or keys of an object, hold which field of an article."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta, timezone
from functools import lru_cache
from html import unescape
from typing import get_args

from reader.article import DateOrigin, When
from reader.cleaning import clean
from reader.language.dates.written.epoch import parse_epoch
from reader.language.dates.written.parsing import parse_date
from reader.sources.fields import FIELDS, NAMES, spelt
from reader.sources.prose.bylines import byline_label, signatories
from reader.sources.records.persons import full_name
from reader.sources.urls import checked_url, is_url

Record = Mapping[str, object]

_PLACES: dict[str, tuple[tuple[str, int], ...]] = {}
for _field, _names in NAMES.items():
    for _rank, _name in enumerate(_names.split()):
        _PLACES[_name] = (*_PLACES.get(_name, ()), (_field, _rank))
_INSTEAD = {"fallback": "text", "european": "published"}

# What some exports wrap their fields in, and where an object keeps the word that matters.
_CONTAINERS = (
    "fields", "_source", "attributes", "article", "story", "data", "thread", "metadata", "content",
    "_embedded", "record",
)  # fmt: skip
_CONTAINERS_OF_WORDS = (
    "rendered", "value", "name", "displayName", "main", "original", "title", "text", "label",
    "html", "$date", "@value", "#text", "$t", "@id", "url", "literal", "raw",
)  # fmt: skip
_TEXTS = frozenset(["rendered", "value", "html"])
_NOTHING = frozenset(["", "nan", "none", "null", "n/a", "nat", "[]", "{}"])
_ORIGINS = frozenset(get_args(DateOrigin))  # in records of ours, what the date is published by
_MOST_ITEMS = 1000  # of a list in one field
_MOST_WRAPPED = 2  # objects within an object in a list
_MOST_NAMES = 10_000  # that are remembered
_FARTHEST = timedelta(hours=14)  # of a zone from UTC
_QUARTER = timedelta(minutes=15)
_QUOTED = re.compile(r"'([^']*)'(?=\s*[,\]])|\"([^\"]*)\"(?=\s*[,\]])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31}\d{0,2});", re.IGNORECASE)
_LANGUAGES = {
    name: code
    for code, names in {
        "en": "english eng", "de": "german deutsch deu ger", "fr": "french français fra fre",
        "es": "spanish español spa", "it": "italian italiano ita", "nl": "dutch nld dut",
        "pt": "portuguese português por", "no": "norwegian norsk nor", "da": "danish dansk dan",
        "sv": "swedish svenska swe", "fi": "finnish suomi fin",
    }.items()
    for name in names.split()
}  # fmt: skip


class Columns:
    """Tells what the columns of rows are; *wishes* are names of columns by field.

    A field may be called by any name that its column may have; raises ValueError, with words for
    people, for one that there is not.
    """

    def __init__(self, wishes: Mapping[str, str]) -> None:
        self._wishes = {field_called(field): column for field, column in wishes.items()}
        self._places: dict[str, tuple[tuple[str, int], ...]] = {}

    def missing(self, names: Iterable[str]) -> tuple[str, str] | None:
        """The first field and its column that is wished for but not among *names*; None if none."""
        there = frozenset(names)
        return next((wish for wish in self._wishes.items() if wish[1] not in there), None)

    def know(self, names: Iterable[str]) -> bool:
        """Whether one of *names* holds words that make an article."""
        telling = {"headline", "text", "html", "fallback", "description"}
        fields = {field for name in names for field, _ in self._places_of(name)}
        return not telling.isdisjoint(fields | self._wishes.keys())

    def known(self, names: Iterable[str]) -> list[str]:
        """Those of *names* that hold a field."""
        return [name for name in names if self._places_of(name)]

    def fields(self, record: Record) -> dict[str, object]:
        """What *record* says, by field; of several columns for one, the likeliest with a value."""
        found: dict[str, object] = {}
        ranks: dict[str, int] = {}
        for key, value in _flat(record):
            if not _is_empty(value):
                for field, rank in self._places_of(key):
                    if rank < ranks.get(field, len(_PLACES)) and _fits(field, value):
                        found[field], ranks[field] = value, rank
        for field, column in self._wishes.items():
            value = _dig(record, column)
            if not _is_empty(value):
                found[field] = value
        return found

    def _places_of(self, key: str) -> tuple[tuple[str, int], ...]:
        places = self._places.get(key)
        if places is None:
            places = _PLACES.get(spelt(key), ())
            if len(self._places) < _MOST_NAMES:
                self._places[key] = places
        return places


def holds_text(value: Record) -> bool:
    """Whether an object is a text with something about it, not an article."""
    return not _TEXTS.isdisjoint(value)


def words_of(value: object, depth: int = 4) -> str:
    """The words in a value, whatever it is wrapped in: entities decoded, "" for none."""
    words = _raw(value, depth)
    return _ENTITY.sub(lambda entity: unescape(entity[0]), words) if "&" in words else words


def lines_of(value: object) -> list[str]:
    """The items of a list, or of what is written like one; one item for anything else."""
    if isinstance(value, list):
        items = [words_of(item, _MOST_WRAPPED).strip("[] \n") for item in value[:_MOST_ITEMS]]
    else:
        words = words_of(value).strip()
        if words[:1] != "[" or words[-1:] != "]":
            return [words] if words else []
        quoted = [one or other for one, other in _QUOTED.findall(words[:100_000])]
        items = quoted or words.strip("[]").split(",")
    return [words for item in items if (words := item.strip())]


def author_of(given: Iterable[str]) -> str | None:
    """The names in bylines, without ``By`` and jobs; what holds no name is taken as it is."""
    return ", ".join(dict.fromkeys(name for words in given for name in _signatories(words))) or None


@lru_cache(maxsize=1000)  # few people write for one publisher
def _signatories(words: str) -> tuple[str, ...]:
    return signatories(words[byline_label(words) :]) or (words,)


def language_of(value: object) -> str | None:
    """The BCP 47 code of a language that is given by code or by name."""
    words = words_of(value).strip()
    if words.isdecimal():  # in a list of languages of its own
        return None
    return _LANGUAGES.get(words.casefold(), words.replace("_", "-")) or None


def when_of(value: object, language: str | None = None) -> When | None:
    """The date in a value: ISO 8601, seconds or milliseconds since 1970, or words."""
    words = _from_parts(value) if isinstance(value, dict) else ""
    words = words or words_of(value).strip()
    return parse_epoch(words) or parse_date(words, language=language)


def zoned(when: When | None, utc: object) -> When | None:
    """A local time with the offset from the same in UTC; as it is where they do not fit."""
    same = when_of(utc)
    if when is None or same is None or when.instant.tzinfo or same.instant.tzinfo:
        return when
    offset = when.instant - same.instant
    if when.precision != same.precision or abs(offset) > _FARTHEST or offset % _QUARTER:
        return when
    return When(when.instant.replace(tzinfo=timezone(offset)), when.precision, when.words)


def _from_parts(value: Record) -> str:
    """The date of CSL, ``{"date-parts": [[2025, 3, 11]]}``, in ISO 8601."""
    parts = value.get("date-parts")
    if not isinstance(parts, list) or not isinstance(first := next(iter(parts), None), list):
        return ""
    return "-".join(_raw(part).zfill(2) for part in first[:3])


def field_called(name: str) -> str:
    """The field that a person calls by this or another usual name; ValueError if there is none."""
    plain = spelt(name)
    if plain in FIELDS:
        return plain
    if plain in _PLACES:
        field = _PLACES[plain][0][0]
        return _INSTEAD.get(field, field)
    raise ValueError(f"no field is called {name!r}; there are {', '.join(FIELDS)}")


def _flat(record: Record) -> Iterator[tuple[str, object]]:
    yield from record.items()
    for name in _CONTAINERS:
        inner = record.get(name)
        if isinstance(inner, dict):
            yield from inner.items()
    yield from _of_google_reader(record)


def _of_google_reader(record: Record) -> Iterator[tuple[str, object]]:
    """What Google Reader, and all that answer as it did, have beside the title."""
    for name in ("canonical", "alternate"):
        links = record.get(name)
        if isinstance(links, list) and links and isinstance(links[0], dict):
            yield "url", links[0].get("href")
    summary, origin = record.get("summary"), record.get("origin")
    if isinstance(summary, dict):
        yield "content", summary.get("content")
    if isinstance(origin, dict):
        yield "source", origin.get("title")


def _dig(record: Record, column: str) -> object:
    """The value of a column, or of a path of keys with dots between them."""
    if column in record or "." not in column:
        return record.get(column)
    value: object = record
    for key in column.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return (len(value) < 5 and value.strip().casefold() in _NOTHING) or value.isspace()
    return not value or value != value or value is True


def _fits(field: str, value: object) -> bool:
    """Whether a value can be that of a field: some columns hold either of two things."""
    if field == "url":
        return is_url(checked_url(_raw(value)) or "")
    if field == "publisher":
        name = _raw(value)
        return name != "" and not is_url(name)
    if field == "author":  # WordPress has numbers for people
        words = _raw(value) if isinstance(value, (str, int, float)) else ""
        return words not in _ORIGINS and not words.isdecimal()
    if field == "keywords" and isinstance(value, list):  # and for tags
        return not all(isinstance(one, int) for one in value)
    if field in ("text", "html", "fallback") and isinstance(value, dict):
        return holds_text(value)
    return True


def _raw(value: object, depth: int = 4) -> str:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if depth and isinstance(value, dict):
        if "name" not in value and (name := full_name(value)):
            return name
        inner = (value[key] for key in _CONTAINERS_OF_WORDS if key in value)
        return next(filter(None, (_raw(item, depth - 1) for item in inner)), "")
    if depth > _MOST_WRAPPED and isinstance(value, list):  # but no lists of lists
        words = (_raw(item, depth - 3) for item in value[:_MOST_ITEMS])
        return ", ".join(filter(None, words))
    return ""
