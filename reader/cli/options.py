"""Options that several commands have, and what may be written behind them."""

import argparse
import sys
from pathlib import Path

from reader.cli.parser import Parser

_LIBRARY = "keep articles and what was found in them in FOLDER; PATHs are added to its sources"
_FORMS = ("lines", "table", "jsonl", "csv")
_MOST_DIGITS = 18  # of a number that everything can count to


def add_reading(parser: Parser) -> None:
    """How files are read."""
    parser.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="read text in this encoding; guess lets chardet decide",
    )
    parser.add_argument(
        "--map",
        type=_column,
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="the column of a table, or key of JSON, that has the headline, text, author, …",
    )
    parser.add_argument(
        "--thorough", action="store_true", help="slower extraction of web pages (extra [web])"
    )
    parser.add_argument(
        "--allow-private", action="store_true", help="also fetch URLs on the local network"
    )


def add_library(parser: Parser, what: str = _LIBRARY) -> None:
    """In which folder articles are kept, and *what* that is for."""
    parser.add_argument("--library", type=Path, metavar="FOLDER", help=what)


def add_form(parser: Parser, row: str) -> None:
    """How what is found is printed, each *row* of it."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--format",
        dest="form",
        choices=_FORMS,
        default="lines",
        help="lines to read (the default), a table, JSON lines, or CSV",
    )
    add_json(either, row)


def add_json(parser: argparse._ActionsContainer, row: str) -> None:
    """Whether each *row* is printed as a line of JSON."""
    parser.add_argument(
        "--json",
        dest="form",
        action="store_const",
        const="jsonl",
        default="lines",
        help=f"a line of JSON for each {row}",
    )


def count(word: str) -> int:
    """How many are wanted; raises ArgumentTypeError for what is no number from 1 on."""
    digits = word.lstrip("0")
    if not word.isdecimal() or not digits:
        raise argparse.ArgumentTypeError(f"{word[:_MOST_DIGITS]!r}: write a number from 1 on")
    return int(digits) if len(digits) < _MOST_DIGITS else sys.maxsize


def searched(value: str) -> str:
    """What finds something by its words; without any, an empty variable, it would find all.

    Raises ArgumentTypeError.
    """
    from reader.library.folding import words

    if not words(value):
        raise argparse.ArgumentTypeError(f"nothing to search for in {value!r}")
    return value


def _encoding(word: str) -> str:
    from reader.sources.decoding import GUESS
    from reader.sources.labels import encoding_called

    if word != GUESS and encoding_called(word) is None:
        raise argparse.ArgumentTypeError(f"there is no encoding {word!r}")
    return word


def _column(word: str) -> tuple[str, str]:
    field, equals, column = word.partition("=")
    if not (field and equals and column):
        raise argparse.ArgumentTypeError(f"{word!r} is not like headline=title")
    from reader.sources.records.columns import field_called

    try:
        return field_called(field), column
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
