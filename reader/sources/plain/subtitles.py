"""Subtitles, SubRip and WebVTT: the cues joined into what is said, a paragraph a speaker.

Who speaks is known where WebVTT has voice tags (https://www.w3.org/TR/webvtt1/). Times, places on
the screen, styles and notes are left out.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from reader.article import Article
from reader.cleaning import clean, clean_line
from reader.errors import SourceError
from reader.sources.composing import Composer
from reader.sources.document import Document

_TIME = r"(?:(\d{1,4}):)?(\d\d):(\d\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}", re.ASCII)
_BEGINNING = re.compile(rf"WEBVTT(?!\S)|(?:\d{{1,6}}[ \t]*\r?\n)?{_TIMING.pattern}", re.ASCII)
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_ASIDE = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)(?!\S)")
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]{2,20})[ \t]*$", re.MULTILINE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>\n]{1,200})>")
_MARKS = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_DASHES = ("- ", "– ", "— ", ">>")  # of another who speaks
_ENDS = (".", "!", "?", "…", '"', "”")
_PAUSE = 2.0  # seconds after which a sentence begins a paragraph
_INSTANT = 0.05  # seconds
_LONG = 600  # characters after which one does too


class _Cue(NamedTuple):
    """What is shown from second ``start`` to ``end``."""

    start: float
    end: float
    lines: Sequence[str]


def is_subtitles(start: str) -> bool:
    """Whether a text begins as subtitles do."""
    return _BEGINNING.match(start) is not None


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield what is said in a document of subtitles; SourceError where that is nothing."""
    text = clean(document.text())
    composer = Composer()
    for speaker, words in _paragraphs(_rolled(_cues(text))):
        composer.add("body", f"{speaker}: {words}" if speaker else words)
    if composer.is_empty:
        raise SourceError(document.path, "subtitles without a word")
    language = _LANGUAGE.search(text, 0, 1000)
    yield composer.article(document, language=language[1] if language else None)


def _cues(text: str) -> Iterator[_Cue]:
    """The cues in order; lines below a blank one are shown with those above it."""
    end = 0.0
    for block in _BLANK.split(text.strip()):
        lines = block.split("\n")
        for at, line in enumerate(lines[:2]):
            if timing := _TIMING.match(line):
                start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
                yield _Cue(start, end, lines[at + 1 :])
                break
        else:
            if not _ASIDE.match(block):
                yield _Cue(end, end, lines)


def _seconds(clock: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (digits or "0" for digits in clock)
    return int(hours) * 3600 + int(minutes) * 60 + float(f"{seconds}.{fraction}")


def _paragraphs(cues: Iterator[_Cue]) -> Iterator[tuple[str, str]]:
    """Who speaks, "" if that is not said, and the words, as they belong together."""
    speaker = ""
    pieces: list[str] = []
    length, end = 0, 0.0
    for cue in cues:
        for who, words in _voices(cue.lines):
            is_over = cue.start - end >= _PAUSE or length > _LONG
            ends = bool(pieces) and pieces[-1].endswith(_ENDS)
            if who != speaker or words.startswith(_DASHES) or (is_over and ends):
                if pieces:
                    yield speaker, " ".join(pieces)
                speaker, pieces, length = who, [], 0
            pieces.append(words)
            length += len(words)
        end = cue.end
    if pieces:
        yield speaker, " ".join(pieces)


def _rolled(cues: Iterator[_Cue]) -> Iterator[_Cue]:
    """The cues without lines that are only shown on, as those of live captions roll up."""
    last, end = "", -1.0
    for cue in cues:
        lines = [line for line in cue.lines if _words(line)]
        is_on = cue.start - end <= _INSTANT and _words(lines[0] if lines else "") == last
        if is_on and (len(lines) > 1 or cue.end - cue.start <= _INSTANT):
            yield cue._replace(lines=lines[1:])
        else:
            yield cue._replace(lines=lines)
        last, end = (_words(lines[-1]) if lines else last), cue.end


def _voices(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Who says what in one cue; a dash on a line of its own begins another."""
    who = ""
    said: list[str] = []
    for line in lines:
        before, *voiced = _VOICE.split(line)
        if said and before.startswith(_DASHES):
            yield who, " ".join(said)
            said = []
        said += filter(None, [_words(before)])
        for name, words in zip(voiced[::2], voiced[1::2], strict=True):
            if said:
                yield who, " ".join(said)
            who, said = clean_line(unescape(name)), list(filter(None, [_words(words)]))
    if said:
        yield who, " ".join(said)


def _words(line: str) -> str:
    return clean_line(unescape(_MARKS.sub("", line)))
