"""What each command does; those that look for something return whether they found it."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from reader.article import Annotations, Article, Quote, by_statement
from reader.cleaning import clean_line
from reader.cli import plain
from reader.cli.output import complain, print_line, print_record, width
from reader.cli.reading import Reading, saved_queries
from reader.cli.records import article_row, checked_row, person_row, quote_row, search_row
from reader.cli.tables import hit_columns, person_columns, print_rows, quote_columns
from reader.errors import ReaderError

if TYPE_CHECKING:  # a command that searches nothing does not wait for the library
    from reader.library import Library


def list_articles(reading: Reading, options: Namespace) -> bool:
    """Print a line for each article."""
    some = False
    for article, annotations in _annotated(reading, options):
        some = True
        print_line(plain.listed(article, annotations))
    return some


def print_quotes(reading: Reading, options: Namespace) -> bool:
    """Print the statements, or all quotes, that are asked for."""
    asked = options.about or options.query or options.library
    speakers: set[str] = set()
    found = (_found_quotes if asked else _all_quotes)(reading, options, speakers)
    if options.limit is not None:
        found = islice(_by_statement(found), options.limit)
    some = _print_found_quotes(found, options)
    if not some and options.speaker:
        _suggest_speakers(options.speaker, speakers)
    return some


def _print_found_quotes(found: "Found", options: Namespace) -> bool:
    if options.form in ("table", "csv"):
        return print_rows(
            (quote_columns(*statement, options.form) for statement in _by_statement(found)),
            options.form,
        )
    some = False
    for article, quotes in found:
        some |= bool(quotes)
        if options.form == "jsonl":
            for quote in quotes:
                print_record(quote_row(article, quote))
        else:
            for line in plain.quoted(article, quotes):
                print_line(line)
    return some


Found = Iterator[tuple[Article, tuple[Quote, ...]]]


def _all_quotes(reading: Reading, options: Namespace, speakers: set[str]) -> Found:
    """The quotes of each article as soon as it is read; *speakers* gets whose they are."""
    for article, annotations in reading.annotated():
        quotes = annotations.quotes if options.all else annotations.statements
        if options.speaker is not None:
            speakers.update(one.name for quote in quotes for one in quote.speakers if one.name)
        yield article, _of_speaker(quotes, article, options.speaker)


def _of_speaker(quotes: tuple[Quote, ...], article: Article, name: str | None) -> tuple[Quote, ...]:
    """Those attributed to a name, or in words, that have all words of *name*; all without one.

    They may stand in any order, with others between them.
    """
    if name is None:
        return quotes
    from reader.library.folding import words

    wanted = set(words(name))
    return tuple(
        quote
        for quote in quotes
        if any(
            wanted <= set(words(known))
            for one in quote.speakers
            for known in (one.name or "", article.words(one))
        )
    )


def _suggest_speakers(name: str, speakers: Iterable[str]) -> None:
    """Say which of *speakers* may have been meant, if any."""
    from reader.library.people import nearest

    if near := nearest(name, speakers):
        complain(f"no statement by {clean_line(name)}; did you mean {' or '.join(near)}?")


def _found_quotes(reading: Reading, options: Namespace, speakers: set[str]) -> Found:
    """The statements that a search finds, one at a time; *speakers* gets whose there are."""
    from reader.library import parse
    from reader.library.folding import words
    from reader.library.query.nodes import And, Node, Phrase, Query, TextField

    asked = parse(options.query or "", saved=saved_queries())
    fields: dict[TextField, str | None] = {"speaker": options.speaker, "about": options.about}
    wanted: list[Node] = [
        Phrase((word,), field) for field, value in fields.items() for word in words(value or "")
    ]
    library = reading.library(annotated=True)
    found = library.statements(Query(And((asked.node, *wanted)), asked.sort))
    by = tuple(one for one in wanted if isinstance(one, Phrase) and one.field == "speaker")
    if by and not found and not library.statements(Query(And(by))):
        speakers.update(one.value for one in library.facets("", "speakers"))
    if not (found or wanted):
        _point_to_speaker(options.query or "", library)
    for quotation in (one for one in found if one.parts):
        if article := library.find(quotation.article.id):
            # The index looks for each word in the name or the mention, of whatever part.
            yield article, _of_speaker(quotation.parts, article, options.speaker)


def _point_to_speaker(query: str, library: "Library") -> None:
    """Say what is found where words of *query* are those of a speaker's name."""
    from reader.library.query.speaking import found_instead

    if found := found_instead(query, library.statements):
        instead, count = found
        complain(f"no statement with these words; {clean_line(instead)} finds {count:,}")


def _by_statement(found: Found) -> Found:
    return ((article, parts) for article, quotes in found for parts in by_statement(quotes))


def print_found(reading: Reading, options: Namespace) -> bool:
    """Print the articles that match the query, best first, or newest where none is better."""
    from reader.library import Matcher, parse
    from reader.library.query.nodes import default_sort, needs_annotations

    in_columns = options.form in ("table", "csv")
    query = parse(options.query, saved=saved_queries())
    matcher = Matcher(query)
    library = reading.library(annotated=in_columns or needs_annotations(query))
    hits = library.search(query, sorting=(default_sort(query.node), True))[: options.limit]
    found = ((hit, article) for hit in hits if (article := library.find(hit.article.id)))
    room = width() - 8  # for an indent and the kind of the passage, or most of it
    if in_columns:
        entry = reading.notebook.entry
        rows = (hit_columns(hit, one, entry(one.id), options.form) for hit, one in found)
        return print_rows(rows, options.form)
    for hit, article in found:
        annotations = library.annotated(article.id)
        kept = reading.notebook.entry(article.id)
        snippet = matcher.kept_snippet(kept, room)
        snippet = snippet or matcher.snippet(article, room, annotations)
        if options.form == "jsonl":
            matches = matcher.matches_in(article, annotations)
            print_record(search_row(article, hit.score, kept, snippet, matches))
        else:
            for line, styled in plain.found(article, snippet):
                print_line(line, styled)
    return bool(hits)


def print_people(reading: Reading, options: Namespace) -> bool:
    """Print who speaks and is named in the articles that match, most quoted first."""
    from reader.library import parse
    from reader.library.library import MOST_NAMES

    query = parse(options.query, saved=saved_queries())
    most = max(options.limit, MOST_NAMES) if options.limit else sys.maxsize
    people = reading.library(annotated=True).people(query, most)[: options.limit]
    if options.form == "jsonl":
        for person in people:
            print_record(person_row(person))
        return bool(people)
    form = "table" if options.form == "lines" else options.form
    return print_rows(map(person_columns, people), form)


def print_checked(drafts: Reading, options: Namespace) -> bool:
    """Print where else the words of every statement stand; whether all are confirmed there."""
    from reader.library.comparing.confirming import is_confirmed
    from reader.library.comparing.passages import find_passages, quotations

    library = drafts.beside(options.known).library(annotated=True)
    if not len(library):
        raise ReaderError("nothing to compare with could be read")
    confirmed, own = [], set[str]()
    quotes = ((draft, quotations(draft, found)) for draft, found in drafts.annotated())
    for article, parts in _by_statement(quotes):
        passages = find_passages(library, article, parts)
        confirmed.append(is_confirmed(passages))
        if article.id not in own and (same := library.find(article.id)):
            own.add(article.id)
            complain(f"{article.address}: not compared with {same.address}, which is the same text")
        if options.form == "jsonl":
            print_record(checked_row(article, parts, passages))
            continue
        for line in plain.quoted(article, parts):
            print_line(line)
        for passage in passages:
            print_line(*plain.compared(passage))
        if not passages:
            print_line("    nowhere")
    if not confirmed and drafts.found_some() and not drafts.is_faulty():
        drafts.complain_of("no quotations in there")
    return bool(confirmed) and all(confirmed) and not drafts.is_faulty()


def print_articles(reading: Reading, options: Namespace) -> bool:
    """Print whole articles, with a ruled line between them."""
    columns, some = width(), False
    for article, annotations in _annotated(reading, options):
        if options.form == "jsonl":
            print_record(article_row(article, annotations))
        else:
            if some:
                print_line(f"\n{'─' * columns}\n")
            for line, styled in plain.shown(article, annotations, columns):
                print_line(line, styled)
        some = True
    return some


def _annotated(reading: Reading, options: Namespace) -> Iterator[tuple[Article, Annotations]]:
    """Each article as soon as it is read, or those of the library that lasts."""
    lasts = options.library is not None
    return reading.annotated(reading.library(annotated=True) if lasts else None)


def write_converted(articles: Iterable[Article], options: Namespace) -> bool:
    """Write articles in another form, to the output or to a file each."""
    from reader.exports import export

    some = False
    for article in articles:
        text = export(article, options.to)
        some = True
        if options.into is not None:
            from reader.cli.files import write_new

            print_line(write_new(options.into, article, options.to, text))
        else:
            print(text, end="")
    return some


def print_formats(options: Namespace) -> None:
    """Print what can be read, and what has to be installed for the rest."""
    from reader.sources.formats import FORMATS

    widest = max(len(one.title) for one in FORMATS.values())
    for one in FORMATS.values():
        missing = None if one.is_there() else f"pip install 'article-reader[{one.extra}]'"
        if options.form == "jsonl":
            row = {"name": one.name, "title": one.title, "suffixes": one.suffixes}
            print_record({**row, "missing": missing})
        else:
            suffixes = " ".join(one.suffixes)
            print_line(f"{one.name:9} {one.title:{widest}} {suffixes:22} {missing or ''}".rstrip())


FINDING = {
    "open": list_articles,
    "search": print_found,
    "quotes": print_quotes,
    "people": print_people,
    "check": print_checked,
    "show": print_articles,
    "convert": write_converted,
}
