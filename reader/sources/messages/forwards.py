"""Messages in the text of others: what one forwards, and says of its origin, or is a reply to.

Mail programs put it below a line that says so, or below nothing but some of its headers, in the
language of whoever forwards it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import NamedTuple

from reader.article import BlockKind
from reader.sources.composing import Composer, Run

Passage = tuple[BlockKind, list[Run]]


def _line_with(phrases: str) -> re.Pattern[str]:
    """A short line of *phrases*, divided by bars, between dashes or before a colon."""
    return re.compile(
        rf"^[^\n]{{0,40}}?(?:{phrases})[^\n]{{0,40}}[-:][ \t]*+$", re.IGNORECASE | re.MULTILINE
    )


FORWARDED = _line_with(
    "forwarded message|weitergeleiteten? nachricht|message transféré|mensaje reenviado|"
    "messaggio inoltrato|doorgestuurd bericht|mensagem (?:re)?encaminhada"
)
_ORIGINAL = _line_with(  # stands above what a reply is to as well
    "original message|ursprüngliche nachricht|originalnachricht|message d['’]origine|"
    "mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original"
)
_NAMES = {
    "from": "from von de da van",
    "date": "date sent gesendet datum envoyé fecha enviado enviada data inviato verzonden",
    "subject": "subject betreff objet asunto assunto oggetto onderwerp",
    "to": "to an à para a aan cc cci kopie bcc reply-to",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_HEADER = re.compile(
    r"[> *]{0,20}([^\W\d_][\w-]{1,10}|[AÀaà])(?: (?:el|em|le))?\*{0,2}[ \xa0]?:[*|\s]*(.*)",
    re.DOTALL,
)
_ADDRESSED = ("to", "subject")
_FORWARD = re.compile(r"\s*(?:fwd?|tr|wg|rv|enc|doorst|i)\s*:\s*", re.IGNORECASE)
_REPLY = re.compile(r"\s*(?:re|aw|antw|rép|res|r)\s*:", re.IGNORECASE)
_MAILTO = re.compile(r"\[mailto:([^\[\]\s]{1,200})\]")
_WORD = re.compile(r"[^\W_]")
_MOST_LINES = 500  # among which the original begins
_LONGEST_NOTE = 1000  # characters above it, where the subject does not say that it is forwarded
_MOST_HEADERS = 40  # lines
_LONGEST_LINE = 300  # characters of a header
_DEEPEST = 5  # times that one message was forwarded


class Held(Composer):
    """Holds the blocks that are added as they are, so that they may be taken apart."""

    def __init__(self) -> None:
        super().__init__()
        self.passages: list[Passage] = []

    def add(self, kind: BlockKind, text: str) -> None:
        """Hold a block of plain text."""
        self.passages.append((kind, [Run(text)]))

    def add_runs(self, kind: BlockKind, runs: Sequence[Run]) -> None:
        """Hold a block whose parts are marked."""
        self.passages.append((kind, list(runs)))


@dataclass(frozen=True)
class Original:
    """A message as it was sent at first: some of its headers, and its passages.

    ``notes`` are what those wrote above it who forwarded it.
    """

    subject: str
    sender: str
    sent: str
    passages: list[Passage]
    notes: list[str] = field(default_factory=list)


class _Line(NamedTuple):
    """A line of a passage: its words, and the numbers of both."""

    words: str
    passage: int
    number: int


def find_original(passages: Sequence[Passage], subject: str) -> Original | None:
    """Return what a message forwards, however often that was done; None where it is nothing."""
    found = _find(passages, subject)
    for _ in range(_DEEPEST):
        if found is None or (inner := _find(found.passages, found.subject)) is None:
            break
        found = replace(inner, notes=[*found.notes, *inner.notes])
    return found


def with_reply_apart(passages: list[Passage]) -> list[Passage]:
    """The *passages* of a message, with what it is a reply to as a block quotation.

    That stands below some of its headers, which are no text.
    """
    lines = list(islice(_lines(passages), _MOST_LINES))
    for index, line in enumerate(lines):
        if line.passage == 0 or line.number:
            continue
        begin = index + (_ORIGINAL.match(line.words) is not None)
        headers, last = _headers(lines[begin:])
        is_whole = "date" in headers and not headers.keys().isdisjoint(_ADDRESSED)
        if last is None or not is_whole or next(iter(headers)) != "from":
            continue
        end = lines.index(last, begin)
        named = [[Run(words)] for words in _words_of(lines[index : end + 1])]
        return [
            *passages[: line.passage],
            *[("endmatter", runs) for runs in named],
            *[("blockquote", runs) for _, runs in _below(passages, last)],
        ]
    return passages


def _find(passages: Sequence[Passage], subject: str) -> Original | None:
    if _REPLY.match(subject):
        return None
    is_named = _FORWARD.match(subject) is not None
    lines = list(islice(_lines(passages), _MOST_LINES))
    for index, line in enumerate(lines):
        says_so = FORWARDED.match(line.words)
        if not (is_named or says_so):
            continue
        is_marked = says_so or _ORIGINAL.match(line.words)
        headers, last = _headers(lines[index + 1 if is_marked else index :])
        is_whole = {"from", "date", "subject"} <= headers.keys()
        if last is None or not (is_whole or (is_marked and "from" in headers)):
            continue
        notes = _words_of(lines[:index])
        below = _below(passages, last)
        if below and (is_named or sum(map(len, notes)) <= _LONGEST_NOTE):
            title = _FORWARD.sub("", headers.get("subject") or subject, count=1)
            return Original(title, _mailbox(headers["from"]), headers.get("date", ""), below, notes)
    return None


def _lines(passages: Sequence[Passage]) -> Iterator[_Line]:
    """The lines of *passages*, with an empty one behind each."""
    for index, (_, runs) in enumerate(passages):
        number = -1
        for number, words in enumerate("".join(run.text for run in runs).split("\n")):
            yield _Line(words.strip(), index, number)
        yield _Line("", index, number + 1)


def _headers(lines: Sequence[_Line]) -> tuple[dict[str, str], _Line | None]:
    """The headers that begin *lines*, by field, and the line that ends them, None without any."""
    headers: dict[str, str] = {}
    name, last = "", None
    for line in lines[:_MOST_HEADERS]:
        header = _HEADER.fullmatch(line.words) if len(line.words) <= _LONGEST_LINE else None
        key = _FIELDS.get(header[1].casefold()) if header else None
        if header and key:
            name = key
            headers[name] = f"{headers.get(name, '')} {header[2]}".strip()
        elif line.words and name and len(line.words) <= _LONGEST_LINE:  # it goes on
            headers[name] = f"{headers[name]} {line.words}".strip()
        elif line.words:
            break
        else:
            name = name if headers.get(name, "").endswith((";", ",")) else ""
            continue
        last = line
    return headers, last


def _below(passages: Sequence[Passage], last: _Line) -> list[Passage]:
    """What follows the *last* line of the headers, one level of quoting less if they are quoted."""
    kind, runs = passages[last.passage]
    rest = "\n".join("".join(run.text for run in runs).split("\n")[last.number + 1 :])
    below = [(kind, [Run(rest)])] if rest.strip() else []
    below += passages[last.passage + 1 :]
    if kind != "blockquote":
        return below
    return [("body" if kind == "blockquote" else kind, runs) for kind, runs in below]


def _mailbox(words: str) -> str:
    """A sender as a header has it: ``Example, Ann [mailto:ann@example.org]``."""
    name, bracket, address = _MAILTO.sub(r"<\1>", words).partition("<")
    name = name.strip(" \"'")
    return f'"{name}" <{address}' if name and bracket else words


def _words_of(lines: Sequence[_Line]) -> list[str]:
    """The words of each passage that *lines* belong to."""
    words: dict[int, list[str]] = {}
    for line in lines:
        words.setdefault(line.passage, []).append(line.words)
    return [joined for some in words.values() if _WORD.search(joined := " ".join(some))]
