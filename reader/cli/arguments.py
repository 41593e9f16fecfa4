"""What a command line asks for."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader import __version__
from reader.cli.options import add_form, add_json, add_library, add_reading, count, searched
from reader.cli.parser import Parser

_PATHS = """\
PATH is a file, an article of one that has several (box.mbox#2), a folder, a URL (http or https), or
- for standard input; without one it is standard input when that is not a terminal, else the current
folder. Write -- before a word that begins with a dash, and ./ before a file that is named like a
command."""

_EXIT = "Exit status: 0 done, 1 nothing found, 2 not understood, 3 could not be read."

_QUERY = """\
In QUERY all words must occur, in any form (vote finds voted): word, "exactly this", begin*,
mispelt~, -without, this OR that, ( ), near NEAR/5 this. Fields: headline: body: author: source:
tag: note: speaker: about: verb: person: org: place: quote: is:starred is:unread has:note has:tag
has:quote has:author has:date has:url quotes:>=3 date:2017-01..2017-03 after: before: newer:2w
older:1y sort:-date query:saved. Within one statement: {speaker:kremlin about:sanctions}. Case,
accents and the shape of quotation marks and dashes make no difference."""

_LIKE = 0.75  # how alike a word is to the command that it may be


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return the ``command``, its ``paths`` and its options, those of all commands among them.

    Raises SystemExit, like argparse, after a message about a mistake or after help.
    """
    command = words[0] if words and words[0] in _COMMANDS else "open"
    parser = _COMMANDS[command]()
    options, others = parser.read(
        words if command == "open" else words[1:], query=command == "search"
    )
    if command == "open" and others and _is_late_command(others[0], words):
        parser.error(f"the command comes first: reader {others[0]} [OPTION…]")
    if command == "formats" and others:
        parser.error(f"{others[0]!r} is one word too many")
    if command == "search":
        if not others:
            parser.error("a query is missing")
        options.query = others.pop(0)
    options.command = command
    options.known = getattr(options, "known", [])
    options.library = getattr(options, "library", None)
    if command == "check" and not (options.known or options.library):
        parser.error("--in or --library has to say what to compare with")
    if command == "quotes" and options.all and (options.about or options.query or options.library):
        parser.error("--all has more than --about, --query and --library can find")
    options.form = getattr(options, "form", "lines")
    alone = options.library and command != "check"
    options.paths = others or ([] if alone else [_default_path()])
    if command == "open" and "--" not in words and others and (meant := _command_like(others[0])):
        parser.error(f"no such file or command: {others[0]}; did you mean {meant}")
    return options


def _is_late_command(word: str, words: Sequence[str]) -> bool:
    """Whether *word* is a command that stands behind options among *words*, and no file."""
    return word in _COMMANDS and "--" not in words and not _is_there(word)


def _command_like(path: str) -> str | None:
    """The command that somebody meant who wrote *path*, where it is no file."""
    if not path.isalpha() or _is_there(path):
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(path.lower(), _COMMANDS, 1, _LIKE)), None)


def _is_there(path: str) -> bool:
    return os.path.exists(path)  # noqa: PTH110 (Path.exists raises where a name is too long)


def _default_path() -> str:
    piped = sys.stdin is not None and not sys.stdin.isatty()
    return "-" if piped else "."


def _open() -> Parser:
    parser = Parser(
        "reader",
        "[PATH…]",
        "Read news on a screen that knows who said what, when, and about whom.\n\n"
        "  reader [PATH…]               open the screen; into a pipe, list the articles\n"
        "  reader quotes [PATH…]        print who said what\n"
        "  reader search QUERY [PATH…]  print the articles that match, best or newest first\n"
        "  reader people [PATH…]        print who speaks and who and what is named, how often\n"
        "  reader check --in PATH DRAFT print whether a draft quotes as the articles in PATH do\n"
        "  reader show [PATH…]          print articles with quotes and names marked\n"
        "  reader convert [PATH…]       write articles as JSONL, Markdown or ninjs\n"
        "  reader formats               print what kinds of files can be read\n\n"
        "Each command has a --help of its own.",
        f"{_PATHS}\n\n{_EXIT}",
    )
    add_reading(parser)
    add_library(parser)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def _search() -> Parser:
    parser = Parser(
        "reader search",
        "QUERY [PATH…]",
        "Print the articles that match, best first; newest first where the query has no words to "
        f"tell better from worse, as is:unread.\n\n{_QUERY}",
        f"{_PATHS}\n\n{_EXIT}",
    )
    parser.add_argument("--limit", type=count, metavar="N", help="print at most N articles")
    add_form(parser, "article, with the matches as character offsets into its text")
    add_library(parser)
    add_reading(parser)
    return parser


def _quotes() -> Parser:
    parser = Parser(
        "reader quotes",
        "[PATH…]",
        "Print who said what: a line for each statement.\n"
        "One that was not said is listed as denied.",
        f"{_PATHS}\n\n{_QUERY}\n\n{_EXIT}",
    )
    parser.add_argument(
        "--speaker", type=searched, metavar="NAME", help="only speakers with all words of NAME"
    )
    parser.add_argument(
        "--about", type=searched, metavar="WORDS", help="only statements with or about WORDS"
    )
    parser.add_argument("--query", metavar="QUERY", help="only statements that match")
    parser.add_argument(
        "--limit", type=count, metavar="N", help="print at most N statements, with all parts"
    )
    parser.add_argument(
        "--all", action="store_true", help="titles, nicknames and reported speech as well"
    )
    add_form(parser, "quotation, with character offsets into the article's text")
    add_library(parser)
    add_reading(parser)
    return parser


def _people() -> Parser:
    from reader.library.search.results import MOST_COUNTED  # for this command alone

    parser = Parser(
        "reader people",
        "[PATH…]",
        "Print who speaks and who and what is named: how often, and from when to when.\n"
        "Of speakers, persons, organisations and places there are at most "
        f"{MOST_COUNTED:,} in all.",
        f"{_PATHS}\n\n{_QUERY}\n\n{_EXIT}",
    )
    parser.add_argument("--query", metavar="QUERY", default="", help="only in articles that match")
    parser.add_argument("--limit", type=count, metavar="N", help="print at most N names")
    add_form(parser, "name, with its articles by month, or over many years by year")
    add_library(parser)
    add_reading(parser)
    return parser


def _check() -> Parser:
    parser = Parser(
        "reader check",
        "--in PATH [DRAFT…]",
        "Say of every statement in a draft where else its words stand, and what differs there,\n"
        "as [-words of the draft-] {+words of the other article+}.\n\n"
        "  same     all of it, in the same words\n"
        "  part     a part of it is quoted, in the same words\n"
        "  altered  in other words; only a part: one sentence of several\n"
        "  nowhere  not at all\n\n"
        "What is left out at …, what stands in brackets, and an attribution that interrupts a\n"
        "quotation make no difference; nor do case, quotation marks, dashes and commas, nor\n"
        "labour and labor, five and 5, 4 percent and 4%. Currency, per cent, a minus and a\n"
        "decimal point do. What both have is printed as the other article writes it. Where both\n"
        "name a speaker, and not the same one, it says: other speaker; where one of both says\n"
        "that the words were never said: denied.\n\n"
        "  reader check --in articles/ draft.txt\n"
        "  reader check --in agency.txt --in https://example.org/speech.html --json draft.txt\n"
        "  reader check --library FOLDER draft.txt",
        f"{_PATHS.replace('PATH', 'DRAFT')}\n\n"
        "Exit status: 0 every statement was found in the same words, and not only of another\n"
        "speaker (one whom either does not name may be anybody), 1 some were not, or there are\n"
        "none, 2 not understood, 3 could not be read.",
    )
    parser.add_argument(
        "--in",
        dest="known",
        action="append",
        default=[],
        metavar="PATH",
        help="a file, folder or URL with the articles to compare with; may be given several times",
    )
    add_json(parser, "statement, with its passages and what differs in them")
    add_library(parser, "compare with the articles in FOLDER; what --in names is added to it")
    add_reading(parser)
    return parser


def _show() -> Parser:
    parser = Parser(
        "reader show",
        "[PATH…]",
        "Print articles, wrapped to the terminal, with quotes and names marked where there is "
        "colour.",
        f"{_PATHS}\n\n{_EXIT}",
    )
    add_json(parser, "article, with its text, blocks, quotes and entities")
    add_library(parser)
    add_reading(parser)
    return parser


def _convert() -> Parser:
    from reader.exports import FORMS

    parser = Parser(
        "reader convert",
        "--to FORM [PATH…]",
        "Write articles in another form, from which the same articles can be read again.",
        f"{_PATHS}\n\n{_EXIT}",
    )
    parser.add_argument(
        "--to",
        required=True,
        choices=FORMS,
        help="JSON lines, Markdown with front matter, or IPTC ninjs",
    )
    parser.add_argument(
        "--into",
        type=Path,
        metavar="FOLDER",
        help="write a file for each article there, and replace none; else all go to the output",
    )
    add_reading(parser)
    return parser


def _formats() -> Parser:
    parser = Parser(
        "reader formats",
        "",
        "Print what kinds of files can be read, and what is missing for the others.",
        _EXIT,
    )
    add_json(parser, "kind")
    return parser


_COMMANDS = {
    "open": _open,
    "search": _search,
    "quotes": _quotes,
    "people": _people,
    "check": _check,
    "show": _show,
    "convert": _convert,
    "formats": _formats,
}
