"""What any pane may tell the app; what only one pane tells is a message of that pane."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from textual.message import Message
from textual.message_pump import MessagePump

from reader.article import Span
from reader.errors import ReaderError, SourceError

Answer = Callable[[str], None]

NO_ARTICLE = "No article is in hand"
NAMED = 3  # problems that a notice names; of the others it gives the number


@dataclass
class Said(Message):
    """Something to show for a while, on a line or, where *notice* is set, on several.

    *trouble* is a notice that something is wrong; where *notice* is set as well it goes at the next
    key that does something, as other notices do.
    """

    text: str
    trouble: bool = False
    notice: bool = False


@dataclass
class Asked(Message):
    """A line is wanted: *answered* gets it at Enter, *typed* what stands there at each key.

    *refused* is told where none is given; *earlier* are lines that can be recalled.
    """

    label: str
    answered: Answer
    value: str = ""
    typed: Answer | None = None
    refused: Callable[[], object] | None = None
    earlier: Sequence[str] = ()


@dataclass
class Pointed(Message):
    """The cursor of a pane is on *span* of an article.

    Where *opened* it is to be gone to at once, and to be read where *reading*.
    """

    article_id: str
    span: Span
    opened: bool = False
    reading: bool = False


@dataclass
class PointedNowhere(Message):
    """The cursor of a pane is on nothing that leads to an article."""


@dataclass
class Narrowed(Message):
    """Only what this *query* finds is wanted: of articles, or where so set of statements."""

    query: str
    statements: bool = False


def problems_in_lines(problems: Sequence[object]) -> str:
    """Return the first *problems* with what could not be read, a line each, and how many more."""
    lines = [str(problem) for problem in problems[:NAMED]]
    if more := len(problems) - len(lines):
        lines.append(f"and {more:,} more could not be read")
    return "\n".join(lines)


def problems_in_a_line(problems: Sequence[SourceError], faults: Sequence[SourceError] = ()) -> str:
    """Return how many *problems* of files and *faults* of ours with articles there are.

    And of each the name of its file and what it is.
    """
    kinds = ((faults, "not looked through"), (problems, "could not be read"))
    return "; ".join(
        f"{len(some):,} {what}: {'; '.join(map(_in_short, some))}" for some, what in kinds if some
    )


def _in_short(problem: SourceError) -> str:
    return f"{problem.path.rstrip('/').rsplit('/', 1)[-1]}: {problem.reason}"


@contextmanager
def telling(pane: MessagePump) -> Iterator[None]:
    """Let *pane* tell what cannot be done within, in whatever thread, and go on after it.

    A library that lasts may be locked, damaged or on a full disk whenever it is asked.
    """
    try:
        yield
    except ReaderError as error:
        pane.post_message(Said(str(error), trouble=True))
