"""The text of a message off a wire: what stands above the story, the story, and the notes below.

A paragraph begins with an indent, or ends with ``<``, ``=`` or ``^``, and has quotation marks of
two characters. Above the text, ANPA 1312 has a line that begins with ``^`` each for the slug, the
headline, what editors are to know, and the byline; in tables such lines head the parts. Below it,
IPTC 7901 has notes in Markdown.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.cleaning import clean_line
from reader.sources.composing import Run
from reader.sources.prose.bylines import byline_label, is_role
from reader.sources.prose.datelines import find_dateline
from reader.sources.wires.wire import Passage, Story, author_in

_PIECE = re.compile(
    r"(.*?)(?:([<=^])[ \t<=^]{0,9}(?:\n|\Z)|(<)[ \t]{0,9}(?=\^)|\n(?=[ \t]{2}|\t|\n|\^|==)|\Z)",
    re.DOTALL,
)
_BELOW = re.compile(r"\n(?=#{1,3} \w|\* \* \*)")
_NOTE = re.compile(r"\n(?=[-#*\n])")
_FOR_EDITORS = re.compile(r"\(?(?:eds?\.?:|editors?'? note|[A-Z]{2,4} photos? )", re.IGNORECASE)
_SLUG = re.compile(r"[A-Z]{2}-\S.*|.*\S,\s?\d{1,5}")  # may say how many words there are
# To the desk, in one word, or in several that each end with a stroke.
_KNOWN_AS = re.compile(r"\s*([\w,]{1,20}-[\w,-]{1,40}|(?:[^\s/]{2,20}/){1,5})\n+(?=.)")
_NUMBER = re.compile(r"\*?\d+")
_MARKS = (("``", "“"), ("''", "”"), (" _ ", " — "))
_HALF = re.compile(r"(?<![^\W_])\{|(?<=\d)\{")
_LONGEST_HEADLINE = 200  # characters


class _Piece(NamedTuple):
    """A paragraph as it came, what ended it, and whether a ``^`` sets it apart."""

    text: str
    end: str
    is_set: bool

    @property
    def words(self) -> str:
        words = clean_line(self.text)
        for mark, character in _MARKS:
            words = words.replace(mark, character)
        if self.is_row:
            words = " | ".join(cell.strip() for cell in words.split(";")).strip()
        return _HALF.sub("½", words)

    @property
    def is_row(self) -> bool:
        """Whether it is a line of a table."""
        return self.text.count(";") > 1 and "; " not in self.text

    @property
    def is_above(self) -> bool:
        """Whether it may stand above a text."""
        if self.is_set:
            return not self.is_row
        return bool(self.end) and not self.text[:1].isspace() and _is_headline(self.words, "byline")


def read_text(text: str, story: Story) -> None:
    """Fill *story* with what is in a message; its slug, if it has one, becomes the keyword."""
    text, *below = _BELOW.split(text, maxsplit=1)
    if known := _KNOWN_AS.match(text):
        story.keywords, text = [known[1].rstrip("/")], text[known.end() :]
    pieces = _pieces(text)
    length = next((at for at, piece in enumerate(pieces) if not piece.is_above), len(pieces))
    if not length and len(pieces) > 1 and _is_headline(pieces[0].words):
        length = 1
    top, body = _with_lines_apart(pieces[:length]), pieces[length:]
    opens = next((at for at, piece in enumerate(body[:4]) if find_dateline(piece.words)), 0)
    if opens and byline_label(body[0].words):
        top, body = [*top, *body[:opens]], body[opens:]
    story.body = [_passage(piece) for piece in _read_top(top, body, story)]
    for note in _NOTE.split("".join(below)):
        story.endmatter += filter(None, [clean_line(note).lstrip("-#* ")])


def _pieces(text: str) -> list[_Piece]:
    pieces = []
    for match in _PIECE.finditer(text):
        words = match[1].strip("\n")
        is_set = words.lstrip().startswith("^")
        bare = words.lstrip(" \t^") if is_set else words
        if bare.strip():
            pieces.append(_Piece(bare, match[2] or match[3] or "", is_set))
    return pieces


def _with_lines_apart(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces with bylines apart that are only lines below headlines."""
    apart = []
    for piece in pieces:
        lines = piece.text.split("\n")
        signs = next((at for at, line in enumerate(lines) if byline_label(line.strip())), 0)
        if signs:
            apart.append(piece._replace(text=" ".join(lines[:signs])))
        apart.append(piece._replace(text=" ".join(lines[signs:])))
    return apart


def _read_top(top: Sequence[_Piece], body: Sequence[_Piece], story: Story) -> Sequence[_Piece]:
    """Read what stands above the *body*, and return that with what belongs to it after all."""
    signed: list[str] = []
    for at, piece in enumerate(top):
        words = piece.words
        if piece.is_set and not story.headline and _NUMBER.fullmatch(words):
            continue
        if piece.is_set and not story.keywords and _SLUG.fullmatch(words):
            story.keywords = [words]
        elif _FOR_EDITORS.match(words):
            story.endmatter.append(words)
        elif byline_label(words) or (signed and _is_title(words, top[at:])):
            signed.append(words)
        elif signed or (story.headline and not body):
            body = [*top[at:], *body]
            break
        elif story.headline:
            story.standfirst.append(words)
        else:
            story.headline = words.rstrip("+ ")
    story.byline = ", ".join(signed)
    story.author = author_in(signed[0]) if signed else ""
    return body


def _is_title(words: str, rest: Sequence[_Piece]) -> bool:
    """Whether the first of the *rest*, which stands below a byline, belongs to it."""
    return is_role(words) or (len(rest) == 1 and not words.isupper())


def _is_headline(words: str, *also: str) -> bool:
    if byline_label(words):
        return "byline" in also
    too_long = len(words) > _LONGEST_HEADLINE
    return not too_long and not words.endswith((".", "”")) and find_dateline(words) is None


def _passage(piece: _Piece) -> Passage:
    is_crosshead = piece.is_set and piece.end == "=" and not piece.is_row
    return Passage("crosshead" if is_crosshead else "body", [Run(piece.words)])
