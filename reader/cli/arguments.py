"""What a command line asks for."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from reader import __version__
from reader.cleaning import clean_line

_PATHS = """\
PATH is a file, a folder, or - for standard input; without one it is standard input when that is
not a terminal, else the current folder. Write -- before a word that begins with a dash, and ./
before a file that is named like a command."""

_EXIT = "Exit status: 0 done, 1 nothing found, 2 not understood, 3 could not be read."

_QUERY = """\
In QUERY all words must occur: word, "exact phrase", begin*, -without, headline:word. Case, accents
and the shape of quotation marks and dashes make no difference."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """As wide as the texts above: asking for the terminal's width costs every command 3 ms."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class _Parser(argparse.ArgumentParser):
    """Options only: argparse cannot tell words from options once they are mixed."""

    def __init__(self, prog: str, words: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            usage=f"{prog} [OPTION…] {words}",
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {clean_line(message)}; see {self.prog} --help\n")

    def read(self, words: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
        """The options among *words*, and the words that are none."""
        split = words.index("--") if "--" in words else len(words)
        options, others = self.parse_known_args(words[:split])
        for word in others:
            if word.startswith("-") and word != "-":
                self.error(f"unknown option {word!r}; before a word write --")
        return options, [*others, *words[split + 1 :]]


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return the ``command`` (open, search, quotes or show), its ``paths`` and its options.

    Raises SystemExit, like argparse, after a message about a mistake or after help.
    """
    command = words[0] if words and words[0] in _COMMANDS else "open"
    parser = _COMMANDS[command]()
    options, others = parser.read(words if command == "open" else words[1:])
    if command == "search":
        if not others:
            parser.error("a query is missing")
        options.query = others.pop(0)
    options.command, options.json = command, getattr(options, "json", False)
    options.library = getattr(options, "library", None)
    options.paths = others or ([] if options.library else [_default_path()])
    return options


def _default_path() -> str:
    piped = sys.stdin is not None and not sys.stdin.isatty()
    return "-" if piped else "."


def _open() -> _Parser:
    parser = _Parser(
        "reader",
        "[PATH…]",
        "Read news on a screen that knows who said what, when, and about whom.\n\n"
        "  reader [PATH…]               open the screen; into a pipe, list the articles\n"
        "  reader quotes [PATH…]        print who said what\n"
        "  reader search QUERY [PATH…]  print the articles that match, best first\n"
        "  reader show [PATH…]          print articles with quotes and names marked\n\n"
        "Each command has a --help of its own.",
        f"{_PATHS}\n\n{_EXIT}",
    )
    parser.add_argument(
        "--library",
        type=Path,
        metavar="FOLDER",
        help="keep articles and what was found in them in FOLDER, and open all that is there",
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def _search() -> _Parser:
    parser = _Parser(
        "reader search",
        "QUERY [PATH…]",
        f"Print the articles that match, best first.\n\n{_QUERY}",
        f"{_PATHS}\n\n{_EXIT}",
    )
    parser.add_argument("--limit", type=_count, metavar="N", help="print at most N articles")
    _add_json(parser, "article, with the matches as character offsets into its text")
    return parser


def _quotes() -> _Parser:
    parser = _Parser(
        "reader quotes",
        "[PATH…]",
        "Print who said what: a line for each statement.",
        f"{_PATHS}\n\n{_EXIT}",
    )
    parser.add_argument("--speaker", metavar="NAME", help="only speakers with NAME in their name")
    parser.add_argument(
        "--all", action="store_true", help="titles, nicknames and reported speech as well"
    )
    _add_json(parser, "quotation, with character offsets into the article's text")
    return parser


def _show() -> _Parser:
    parser = _Parser(
        "reader show",
        "[PATH…]",
        "Print articles, wrapped to the terminal, with quotes and names marked where there is "
        "colour.",
        f"{_PATHS}\n\n{_EXIT}",
    )
    _add_json(parser, "article, with its text, blocks, quotes and entities")
    return parser


def _add_json(parser: _Parser, row: str) -> None:
    parser.add_argument("--json", action="store_true", help=f"a line of JSON for each {row}")


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) == 0:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of articles")
    return int(word)


_COMMANDS = {"open": _open, "search": _search, "quotes": _quotes, "show": _show}
