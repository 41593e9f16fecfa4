"""What the paragraphs of a news text are by themselves, whatever stands around them."""

import re
from dataclasses import replace
from typing import NamedTuple

from reader.article import BlockKind, When
from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.timestamps import find_timestamps, is_timestamp
from reader.language.word_lists import word_set
from reader.patterns import rare
from reader.sources.prose.bylines import (
    byline_label,
    is_name,
    names_in,
    reporter_in,
    signatories,
)
from reader.sources.prose.endings import kind_of_ending
from reader.sources.prose.furniture import is_furniture, without_counters

_LONGEST_LABEL = 200  # characters; longer paragraphs are prose, whatever they begin with
_LONGEST_CAPTION = 600

_SOURCE_SIGNS = re.compile(r"(?:^|(?<=\s))(?:来源|來源|稿源)\s?[:：]\s?([^\s|]{2,40})")
_URL = re.compile(r"(?:[a-z]+:\s*)?<?((?:https?://|www\.)[^\s<>]+)>?", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_BETWEEN = " \t\u00a0\u3000|,•·/–—-"
_MARKS = re.compile(r"[\W\d_]*")
_SENTENCE_END = re.compile(r"(?:[!?:]|\w{3}\.)$")
_DIGIT = re.compile(r"\d")

_AGENCIES = word_set(
    "reuters ap afp getty gettyimages epa efe dpa pa ansa tass xinhua shutterstock alamy istock "
    "istockphoto unsplash pexels pixabay flickr bloomberg keystone imago upi zuma corbis magnum "
    "photononstop sipa rex wireimage youtube wikimedia adobestock epa-efe anp belga lusa lapresse "
    "ritzau"
)
_CREDIT_BY = re.compile(
    r"[(\[]?\s*(?i:photo|photograph|image|picture|illustration|video|foto|bild)s?\s+"
    r"(?i:by|via|from|von|de|courtesy(?: of)?)\s+[A-ZÀ-Ý@]"
)
_CREDIT_STARTS = (
    "courtesy of ", "photo courtesy of ", "image courtesy of ", "photo credit", "image credit",
    "handout via ", "©", "photo ©", "bild ©", "ap photo", "reuters/",
)  # fmt: skip
_CREDIT_LABELS = word_set(
    "photo photos photographer photographie photography image images picture pictures video credit "
    "credits courtesy handout illustration graphic foto fotos fotograf fotografie fotografía "
    "fotografia bild bilder bildquelle bildrechte grafik crédit crédito imagen imagem immagine"
)
_PICTURE_AGENCY = re.compile(
    r"\s(?:AFP|EPA)$|(?:^|\s)(?:Getty Images|Shutterstock|Alamy|i[Ss]tock)$"
)
_CREDIT_AT_END = re.compile(
    r"\s(\((?:[^()]{0,20}:\s*)?[^()]{2,80}\)"
    r"|(?:©\s?|(?:Photo|Foto|Image|Bild|Picture|Credit|Photograph)(?:: | by | courtesy )|"
    r"Courtesy (?:of )?|REUTERS/|AP Photo/|Getty Images/)[^.!?]{2,80})\.?$"
)
_CAPTION = re.compile(  # FILE is how AP begins those of older pictures
    r"(?i:file photo|(?:photo |picture |image )?caption\s*:)|FILE\s*[-–—:]"
)
_SIDE = r"(?:[A-ZÀ-Ý][\w.'’&-]* ){1,4}"
_SCORE = re.compile(rf"{_SIDE}\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}} {_SIDE}|,? {_SIDE}\d{{1,3}} )")
_CREDIT_DIVIDER = re.compile(r"\s*[/,|–—]\s*|\s+-\s+|\s+via\s+")
_ROUTING = re.compile(  # how a wire numbers a story
    r"ZCZC\b.*\s*|(?:[a-z]{3}\d{4} \d [a-z]{2,3} \d{1,4}(?: [\w-]{2,12}){0,3}"
    r"|[A-Z]{2,3}(?:-[A-Z]{2,3})?--[A-Z][\w-]{1,60}(?:, ?[\w ().-]{1,40}){0,4}"
    r"|AP (?:Photo|Graphic|Video)s? [A-Z]{2,6}\d{2,5}(?:(?:, ?|-)[A-Z]{0,6}\d{2,5}){0,20})(?:\n|\Z)"
)
_FILING_TIME = re.compile(r"(\d\d)(\d\d)(\d\d) ([^\W\d_]{3,9}) (?:20)?(\d\d)")
_PAPER = rare(  # of which day it was: "Published in Dawn, …", "The Kell Times, …"
    r"(?:(?:[Ff]irst |[Oo]riginally )?(?:[Pp]ublished|[Pp]rinted|[Aa]ppeared) in (?:the )?"
    r"[A-Z][^,.|]{1,40}|(?:The )?(?:[A-Z][\w'-]{1,20} ){1,3}"
    r"(?i:times|post|herald|tribune|express|observer|star|mirror|standard|gazette|telegraph|"
    r"monitor|journal|chronicle|courier|examiner|independent|sentinel))(?:, ?|\s{2,40}|\s?\|\s?)"
)
_EMBARGO = re.compile(
    r"(?:strictly |under )?(?:embargo(?:ed)? ?(?:until|till|bis|:)"
    r"|not for (?:release|publication) (?:before|until)\b"
    r"|embargoed (?:for|to)\b|sperrfrist\b)",
    re.IGNORECASE,
)
_DATE_RUN_IN = rare(
    r"(?<=[a-zà-ÿ.!?…”\"])(?=(?:[A-ZÀ-Ý][^\W\d_]{2,12},?\s)?"
    r"\d{1,2}\.?\s[A-ZÀ-Ýa-z]{3,12}\.?\s\d{4}\W*$)"
)


class Part(NamedTuple):
    """A piece of a paragraph, ``start:end`` in it; without a kind its neighbours decide."""

    start: int
    end: int
    kind: BlockKind | None
    names: tuple[str, ...] = ()
    when: When | None = None


def parts_of(words: str, language: str | None = None) -> tuple[Part, ...]:
    """Divide one paragraph into its parts; together they hold every character of it."""
    whole = len(words)
    short = whole <= _LONGEST_LABEL
    if words[0] == "#" and (mark := _MARKDOWN_HEADING.match(words)):
        return (Part(0, mark.end(), "furniture"), Part(mark.end(), whole, None))
    if routing := _ROUTING.match(words):
        first = Part(0, routing.end(), "furniture")
        return (first, Part(first.end, whole, None)) if first.end < whole else (first,)
    if when := filed_at(words):
        return (Part(0, whole, "timestamp", (), when),)
    if short and _has_caption(words):
        return _caption(words, language)
    if kind := kind_of_ending(words) or (_kind_of_line(words) if short else None):
        when = _only_date(words, language) if kind == "sources" and short else None
        return (Part(0, whole, kind, (), when),)
    is_signed = short and not _CAPTION.match(words)
    parts = _signature(words, language) if is_signed else ()
    if not parts and short and _is_marks(words):
        return (Part(0, whole, "furniture"),)
    return parts or _caption(words, language)


def url_in(words: str) -> str | None:
    """The address in a line that is nothing but one."""
    match = _URL.fullmatch(words)
    return match[1] if match else None


def filed_at(words: str) -> When | None:
    """When a wire sent a story, where a line is its date-time group: ``281012 JAN 17``."""
    if (match := _FILING_TIME.fullmatch(words)) is None:
        return None
    day, hour, minute, month, year = match.groups()
    when = parse_date(f"{day} {month} 20{year} {hour}:{minute}")
    return replace(when, words=words) if when else None


def source_in(words: str) -> str | None:
    """Who published it, by a line above a Chinese text: ``来源：Kell Times``."""
    match = _SOURCE_SIGNS.search(words)
    return match[1] if match else None


def opens_with_paper(words: str) -> bool:
    """Whether a date stands behind the name of the paper that printed the article that day."""
    return _PAPER.match(words) is not None


def is_score(words: str) -> bool:
    """Whether a line is the result of a match: ``Kell 2-1 Lund``, ``Kell 2 Lund 1``."""
    return _SCORE.fullmatch(words + " ") is not None


def _kind_of_line(words: str) -> BlockKind | None:
    if is_furniture(words):
        return "furniture"
    if _URL.fullmatch(words):
        return "metadata"
    return "credit" if not byline_label(words) and _is_credit(words) else None


def _only_date(words: str, language: str | None) -> When | None:
    """The date in a line that has one and no other: ``Source: Kell Times, 4 March 2019``."""
    stamps = list(find_timestamps(words, language=language)) if _DIGIT.search(words) else []
    return stamps[0][1] if len(stamps) == 1 else None


def _signature(words: str, language: str | None) -> tuple[Part, ...]:
    """Divide a line that says who wrote it or when; empty when it says neither.

    A name without a ``By`` gets no kind: only its neighbours can tell it from any other name.
    """
    label = byline_label(words)
    stamps = list(find_timestamps(words, language=language)) if _DIGIT.search(words) else []
    if not stamps:
        return _undated(words, label, language)
    if _EMBARGO.match(words):
        return (Part(0, len(words), "timestamp", (), stamps[0][1]),)
    start, end = stamps[0][0].start, stamps[-1][0].end
    if _is_marks(words[end:]):
        end = len(words)
    before = _signer(words[:start])
    after = _signer(_SOURCE_SIGNS.sub("", without_counters(words[end:])))
    if before is None or after is None:
        return ()
    if None in (before.kind, after.kind) and _SENTENCE_END.search(words):
        return ()
    parts = [] if before.kind == "furniture" else [before]
    begin = start if parts else 0
    for index, (_, when) in enumerate(stamps):
        cut = stamps[index + 1][0].start if index + 1 < len(stamps) else end
        parts.append(Part(begin, cut, "timestamp", (), when))
        begin = cut
    if end < len(words):
        parts.append(after._replace(start=end, end=len(words)))
    return tuple(parts)


def _signer(words: str) -> Part | None:
    """What stands beside a date: who signed, or a place or mere marks; None if it is prose."""
    whole = len(words)
    is_ago = words.count(" ") < 6 and is_timestamp(words.lstrip(_BETWEEN))
    if _is_marks(words) or is_furniture(words) or is_ago:  # counted from a day that is unknown
        return Part(0, whole, "furniture")
    if _PAPER.fullmatch(words):
        return Part(0, whole, "furniture")
    is_place = words.startswith(", ") and words.count(" ") == 1
    words = words.lstrip(_BETWEEN)
    if label := byline_label(words):
        name = words[label:].strip(" ,|•·/–—-")
        names = signatories(name) or (() if " " in name else (name,))
        return Part(0, whole, "byline", names) if names else None
    if words.strip("()[] ").casefold() in _AGENCIES:
        return Part(0, whole, "byline")  # which tells nobody's name
    names = names_in(words)
    if names and is_place:
        return Part(0, whole, "furniture")
    if len(names) == 1 and names[0].isupper() and " " not in names[0]:
        if any(word[0].islower() for word in words.split()):
            return None  # a sentence behind its dateline
        return Part(0, whole, "byline")  # of an agency or a place, which tells nobody's name
    return Part(0, whole, None, names) if names else None


def _undated(words: str, label: int, language: str | None) -> tuple[Part, ...]:
    whole = len(words)
    if words.count(" ") < 12 and is_timestamp(words, language=language):
        return (Part(0, whole, "timestamp"),)
    if label:
        prose = words.count(" ") > 5 and _SENTENCE_END.search(words)
        names = () if prose else signatories(words[label:])
        return (Part(0, whole, "byline", names),) if names else ()
    if reporter := reporter_in(words):
        return (Part(0, whole, "byline", (reporter,)),)
    names = () if _SENTENCE_END.search(words) else names_in(words)
    return (Part(0, whole, None, names),) if any(" " in name for name in names) else ()


def _is_marks(words: str) -> bool:
    """Whether there is no word in *words*."""
    return _MARKS.fullmatch(words) is not None


def _is_credit(words: str) -> bool:
    if is_labelled_credit(words):
        return True
    if len(words) > 100 or words[-1] in ".!?":
        return False
    if _PICTURE_AGENCY.search(words) and is_name(words):
        return True
    pieces = [piece.casefold().split() for piece in _CREDIT_DIVIDER.split(words.strip("()[] "))]
    agency = any(piece[0] in _AGENCIES or piece[-1] in _AGENCIES for piece in pieces if piece)
    in_brackets = words[0] == "(" and words[-1] == ")" and "/" in words
    return (agency or in_brackets) and len(pieces) > 1 and _are_names(words)


def is_labelled_credit(words: str) -> bool:
    """Whether *words* begin with ``Photo:`` or the like."""
    folded = words[:60].casefold().lstrip("([ ")
    label, colon, _ = folded.partition(":")
    if folded.startswith(_CREDIT_STARTS) or _CREDIT_BY.match(words):
        return True
    return colon != "" and label.strip() in _CREDIT_LABELS


def _has_caption(words: str) -> bool:
    """Whether a credit follows what a picture shows: ``Photo: The pier closed. Credit: …``"""
    credit = _CREDIT_AT_END.search(words) if is_labelled_credit(words) else None
    return credit is not None and words[credit.start() - 1] in ".!?"


def _are_names(words: str) -> bool:
    pieces = _CREDIT_DIVIDER.split(words.strip("()[] "))
    return all(is_name(piece) for piece in pieces if piece)


def _caption(words: str, language: str | None) -> tuple[Part, ...]:
    """Part a caption from the credit at its end, and a sentence from a date run into it."""
    whole = len(words)
    if whole > _LONGEST_CAPTION:
        return (Part(0, whole, None),)
    credit = _CREDIT_AT_END.search(words, max(0, whole - 100))
    if credit and _is_credit_at_end(credit[1]):
        start = credit.start(1)
        return (Part(0, start, "caption"), Part(start, whole, "credit"))
    if _CAPTION.match(words):
        return (Part(0, whole, "caption"),)
    ends_in_year = words[-5:].rstrip(".")[-4:].isdecimal()
    if ends_in_year and (run_in := _DATE_RUN_IN.search(words, max(0, whole - 50))):
        start = run_in.start()
        for _, when in find_timestamps(words[start:], language=language):
            return (Part(0, start, None), Part(start, whole, "timestamp", (), when))
    return (Part(0, whole, None),)


def _is_credit_at_end(words: str) -> bool:
    if words[0] != "(" or is_labelled_credit(words):
        return True
    return "/" in words and " " in words and _are_names(words)
