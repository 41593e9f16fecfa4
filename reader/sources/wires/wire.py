"""What news agencies say of a story, and how it becomes an article: NITF and NewsML alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Literal, NamedTuple

from reader.article import Article, Block, BlockKind, When
from reader.cleaning import clean_line
from reader.language.dates.parsing import parse_date
from reader.sources.composing import Composer, Run
from reader.sources.document import Document
from reader.sources.pages.markup import add_html
from reader.sources.plain.bylines import byline_label, signatories
from reader.sources.plain.conventions import parts_of
from reader.sources.plain.datelines import find_dateline

# ISO 8601 in its basic form, which IPTC prefers: 20170128T120000+0100
_BASIC_DATE = re.compile(
    r"(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?(?:\d\d)?)?"
)
_INITIALS = re.compile(r"[a-z]{1,6}(?:[-/.]{1,2}[a-z]{1,6}){1,7}")  # of those who edited it
_LEADING_TAGS = re.compile(r"(?:\s|<[^<>]*>)*")
_LONGEST_BYLINE = 120  # characters
_TOP = 6  # blocks above the text, at most
_LAST = 6  # paragraphs at the end among which such things stand
_DASHES = " \t-–—"


class Passage(NamedTuple):
    """A block of the body, or a fragment of HTML that holds several."""

    kind: BlockKind | Literal["html"]
    runs: Sequence[Run]

    @property
    def words(self) -> str:
        """The words of it, as they came."""
        return "".join(run.text for run in self.runs)


@dataclass
class Story:
    """A story as a wire describes it; what it does not say is empty.

    ``byline`` is as it is printed and ``author`` the names alone, where they are given apart.
    """

    headline: str = ""
    standfirst: list[str] = field(default_factory=list)
    byline: str = ""
    author: str = ""
    dateline: str = ""
    published: When | None = None
    publisher: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    keywords: list[str] = field(default_factory=list)
    body: list[Passage] = field(default_factory=list)
    endmatter: list[str] = field(default_factory=list)

    def fill(self, other: "Story") -> None:
        """Take from *other*, which is within this one, whatever is not known here."""
        for name, value in vars(other).items():
            if not getattr(self, name):
                setattr(self, name, value)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not (self.headline or self.body or self.standfirst or self.description)


def wire_date(words: str) -> When | None:
    """The date in *words*, which wires write in ISO 8601, basic or extended."""
    match = _BASIC_DATE.fullmatch(words.strip())
    if match is None:
        return parse_date(words)
    year, month, day, hour, minute, second, zone = match.groups()
    seconds = f":{second}" if second else ""
    when = parse_date(f"{year}-{month}-{day}T{hour}:{minute}{seconds}{zone or ''}")
    return replace(when, words=clean_line(words)) if when else None


def compose(story: Story, document: Document, part: int = 0) -> Article:
    """Return the article that *story* tells."""
    body = _take_top(story)
    author = story.author or _author(story.byline)
    composer = Composer()
    composer.add("headline", story.headline)
    for words in _new(story.standfirst, body):
        composer.add("standfirst", words)
    composer.add("byline", story.byline or story.author)
    dateline = _missing_dateline(story.dateline, body)
    for passage in _with_endings(body):
        if dateline and passage.kind in ("body", "html") and not composer.has_body:
            passage = _opened(passage, dateline)
        _add(composer, passage)
    for words in story.endmatter:
        composer.add("endmatter", words)
    article = composer.article(
        document,
        published=story.published,
        publisher=story.publisher or _agency(body),
        author=author,
        url=story.url,
        language=story.language.replace("_", "-"),
        description=story.description,
        keywords=story.keywords,
        part=part,
    )
    return _marked(article, dateline or clean_line(story.dateline))


def _add(composer: Composer, passage: Passage) -> None:
    if passage.kind == "html":
        add_html(composer, passage.words)
    else:
        composer.add_runs(passage.kind, passage.runs)


def _opened(passage: Passage, dateline: str) -> Passage:
    """The first paragraph with the *dateline* that belongs there."""
    if passage.kind != "html":
        return passage._replace(runs=[Run(f"{dateline} "), *passage.runs])
    words = passage.words
    start = match.end() if (match := _LEADING_TAGS.match(words)) else 0
    return passage._replace(runs=[Run(f"{words[:start]}{escape(dateline)} {words[start:]}")])


def _author(byline: str) -> str:
    """The names in a byline; all of it where nothing there looks like one."""
    words = clean_line(byline)
    words = words[byline_label(words) :]
    return ", ".join(signatories(words) or (words,))


def _take_top(story: Story) -> list[Passage]:
    """The body without what is known from outside it; who signs it there is taken over.

    Wires repeat the headline, the byline and more above the text, be it marked up as such or not.
    """
    known = {clean_line(words) for words in (story.headline, story.byline, *story.standfirst)}
    body = list(story.body)
    for passage in story.body[:_TOP]:
        words = clean_line(passage.words)
        signed = passage.kind == "byline" or (passage.kind == "body" and _is_byline(words))
        if signed and not story.byline:
            story.byline, story.author = words, ""
        elif passage.kind == "body" and words not in known:
            break
        if signed or words in known:
            body.remove(passage)
    return body


def _is_byline(words: str) -> bool:
    """Whether a line of its own says no more than who wrote what follows."""
    label = byline_label(words) if len(words) < _LONGEST_BYLINE else 0
    return label > 0 and bool(signatories(words[label:]))


def _new(standfirst: Sequence[str], body: Sequence[Passage]) -> list[str]:
    """What is not only the beginning of the body, as many abstracts are."""
    beginning = clean_line(" ".join(passage.words for passage in body[:3]))
    cleaned = (clean_line(words) for words in standfirst)
    return [words for words in cleaned if words.rstrip(" .…") not in beginning]


def _missing_dateline(dateline: str, body: Sequence[Passage]) -> str:
    """The dateline with a dash, for printing before the body; "" where it is there already."""
    words = clean_line(dateline)
    opening = _opening(body)
    place = re.split(r"[,(]", words)[0].rstrip(_DASHES).casefold()
    if not words or not opening or find_dateline(opening):
        return ""
    if opening.casefold().startswith(place) and any(dash in opening[:100] for dash in "-–—"):
        return ""
    return words if words[-1] in _DASHES else f"{words} —"


def _marked(article: Article, dateline: str) -> Article:
    """The article with a block for the *dateline* if it opens the body and has none yet."""
    body = next((block for block in article.blocks if block.kind == "body"), None)
    if body is None or not dateline or any(block.kind == "dateline" for block in article.blocks):
        return article
    end = body.start + len(dateline)
    if article.text[body.start : end] != dateline:
        return article
    at = article.blocks.index(body) + 1
    blocks = (*article.blocks[:at], Block(body.start, end, "dateline"), *article.blocks[at:])
    return replace(article, blocks=blocks)


def _with_endings(body: Sequence[Passage]) -> list[Passage]:
    """The body with what stands at its end as end matter called so."""
    first = max(1, len(body) - _LAST)
    return [*body[:first], *map(_as_ending, body[first:])]


def _as_ending(passage: Passage) -> Passage:
    if passage.kind != "body":
        return passage
    words = clean_line(passage.words)
    if not words:
        return passage
    kind = "endmatter" if _INITIALS.fullmatch(words) else parts_of(words)[0].kind
    return passage._replace(kind=kind) if kind in ("endmatter", "sources") else passage


def _agency(body: Sequence[Passage]) -> str:
    found = find_dateline(_opening(body))
    return (found.agency if found else None) or ""


def _opening(body: Sequence[Passage]) -> str:
    """How the first paragraph begins."""
    words = next((one.words for one in body if one.kind in ("body", "html")), "")
    start = match.end() if (match := _LEADING_TAGS.match(words)) else 0
    return clean_line(words[start : start + 300])
