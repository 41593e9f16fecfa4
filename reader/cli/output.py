"""Standard output and standard error, in whatever state they are."""

import codecs
import io
import os
import sys
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.cleaning import clean
from reader.errors import QueryError, ReaderError, SourceError

PIPED_WIDTH = 80


class Styled(NamedTuple):
    """The characters ``start``..``end`` of a line, and a Rich style for them."""

    start: int
    end: int
    style: str


def prepare(*, json: bool) -> None:
    """Make it impossible that a character stops the output; JSON is always UTF-8 (RFC 8259).

    Raises SourceError where there is nothing to write to: ``print`` would say nothing of it.
    """
    if sys.stdout is None:  # as Python has it after >&-
        raise SourceError("standard output", "not open")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def is_terminal() -> bool:
    """Whether somebody sees the output."""
    return sys.stdout.isatty()


def reason_for_no_screen() -> str | None:
    """Return why the terminal cannot have the screen; None where it can.

    Borders and quotation marks need UTF-8 on standard error, where the screen is drawn.
    """
    if os.environ.get("TERM") == "dumb":
        return "TERM=dumb has no screen"
    encoding = sys.__stderr__.encoding if sys.__stderr__ is not None else "utf-8"
    name = codecs.lookup(encoding).name
    if name != "utf-8":
        return f"{name} has no screen; where the terminal shows UTF-8, set PYTHONUTF8=1"
    return None


def has_colour() -> bool:
    """Whether the output may be coloured; an empty NO_COLOR does not count (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_terminal() and not plain


def width() -> int:
    """The columns of the terminal, or what suits a pipe."""
    if not is_terminal():
        return PIPED_WIDTH
    import shutil

    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns


def print_record(record: dict[str, Any]) -> None:
    """Print *record* as a line of JSON: a path that would do harm to a terminal is escaped."""
    import json

    line = json.dumps(record, ensure_ascii=False)
    print(line if clean(line) == line else json.dumps(record))


def print_line(line: str, styled: Iterable[Styled] = ()) -> None:
    """Print *line*, with its *styled* parts in colour where there is any."""
    if has_colour() and (parts := list(styled)):
        print(_coloured(line, parts))
    else:
        print(line)


def _coloured(line: str, parts: Iterable[Styled]) -> str:
    from rich.style import Style

    pieces, end = [], 0
    for part in parts:
        pieces.append(line[end : part.start])
        pieces.append(Style.parse(part.style).render(line[part.start : part.end]))
        end = part.end
    return "".join([*pieces, line[end:]])


def complain(error: ReaderError | str) -> None:
    """Say on standard error what was wrong, on one line."""
    _say(f"reader: {error}\n")


def _say(words: str) -> None:
    """Write to standard error; where it is closed ``print`` would write to standard output."""
    if sys.stderr is not None:
        sys.stderr.write(words)
        sys.stderr.flush()


def show_progress(what: str, done: int, total: int) -> None:
    """Say on standard error how far long work is, on a line that goes when it is done.

    Nothing is said where nobody sees it, or when it is quick.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return
    line = f"\r{what} {done:,} of {total:,}" if done < total else "\r\x1b[K"
    _say(line)


def point_at(query: str, error: QueryError) -> None:
    """Say what is wrong with *query*, and where, with as much around as a line holds."""
    complain(error)
    first = max(0, error.position - PIPED_WIDTH // 2)
    part = query[first : first + PIPED_WIDTH]
    shown = "".join(character if character.isprintable() else "?" for character in part)
    before, after = "…" if first else "", "…" if first + PIPED_WIDTH < len(query) else ""
    caret = " " * (len(before) + error.position - first)
    _say(f"  {before}{shown}{after}\n  {caret}^\n")


def abandon() -> None:
    """Let nobody write to standard output again, the interpreter at its end included."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
