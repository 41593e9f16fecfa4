"""What news agencies say of a story, and how it becomes an article, whatever its format."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Literal, NamedTuple

from reader.article import Article, Block, BlockKind, When
from reader.cleaning import clean_line
from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.timestamps import is_timestamp
from reader.sources.composing import Composer, Run
from reader.sources.document import Document
from reader.sources.pages.markup import add_html
from reader.sources.prose.bylines import byline_label, names_in, signatories
from reader.sources.prose.conventions import parts_of
from reader.sources.prose.datelines import find_dateline
from reader.sources.xml_tree import Element

_INITIALS = re.compile(r"[a-z]{1,6}(?:[-/.]{1,2}[a-z]{1,6}){1,7}")  # of those who edited it
_SIGN_OFF = re.compile(  # the agency and such initials, or codes of where it is sent
    r"(?:[a-z]{2,5}|[A-Z]{2,5})(?: [a-z\d]{2,4}| [A-Z]{2,4}){1,6}"
    r"|\([A-Z]{2,5}[\\/]{1,2}\w{1,6}(?: \w{1,6})?\)|==\w{2,20}|[/(]\w{2,20}[/)]\.?|[A-Z]{2,6}"
    r"|(?=.{0,20}\d)[A-Z\d]{2,8}(?: [A-Z\d]{2,8}){3,30}"
)
_MADE_BY = re.compile(r"(?:reporting by|autor/?(?:in)?)\s?:\s*", re.IGNORECASE)
_LEADING_TAGS = re.compile(r"(?:\s|<[^<>]*>)*")
_LONGEST_BYLINE = 120  # characters
_TOP = 6  # blocks above the text, at most
_LAST = 6  # paragraphs at the end among which such things stand
_TELLING = 100  # characters that no two texts begin with
_PROSE = 5  # spaces that no name has
_LONGEST_CROSSHEAD = 80  # characters
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
        known = {"author"} if self.byline else set()
        for name, value in vars(other).items():
            if not getattr(self, name) and name not in known:
                setattr(self, name, value)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not (self.headline or self.body or self.standfirst or self.description)


def wire_date(words: str) -> When | None:
    """The date in *words*; a midnight without a zone is that of who knew the day only."""
    return parse_date(words.strip().removesuffix("T000000"))


def in_language(elements: Sequence[Element], language: str) -> str:
    """The words of the element that is in *language*, or of the first that has words."""
    wanted = language.lower().partition("-")[0]
    tagged = [one for one in elements if wanted and one.get("lang").lower().startswith(wanted)]
    return next(filter(None, (one.text() for one in [*tagged, *elements])), "")


def remarks(status: str, embargo: str = "") -> list[str]:
    """What is to be known of a story that may not be published, or not yet."""
    status = status.rpartition(":")[2].strip()
    found = [f"Status: {status}"] if status and status.casefold() != "usable" else []
    return [*found, f"Embargo: {embargo.strip()}"] if embargo.strip() else found


def compose(story: Story, document: Document) -> Article:
    """Return the article that *story* tells."""
    _check_byline(story)
    body = _take_top(story)
    author = story.author or author_in(story.byline)
    composer = Composer()
    composer.add("headline", story.headline.lstrip("> *"))  # which some mark as urgent
    for words in _new(story.standfirst, story.headline, body):
        composer.add("standfirst", words)
    composer.add("byline", story.byline or story.author)
    dateline = _missing_dateline(story.dateline, body)
    for passage in _recognised(body):
        if dateline and passage.kind in ("body", "html") and not composer.has_body:
            passage = _opened(passage, dateline)
        _add(composer, passage)
    for words in dict.fromkeys(map(clean_line, story.endmatter)):
        composer.add("endmatter", words)
    article = composer.article(
        document,
        published=story.published,
        publisher=story.publisher or _agency(body),
        author=author or _credited(story.endmatter),
        url=story.url,
        language=story.language.replace("_", "-"),
        description=story.description,
        keywords=story.keywords,
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


def author_in(byline: str) -> str:
    """The names in a byline; all of it where nothing there looks like one."""
    words = clean_line(byline)
    words = words[byline_label(words) :]
    first = re.split(r"\s*[,;/|]\s*", words)[0]
    return ", ".join(signatories(words) or names_in(first) or (words,))


def _check_byline(story: Story) -> None:
    """Take initials, and sentences, for what they are where a wire has them as a byline."""
    words = clean_line(story.byline)
    if _INITIALS.fullmatch(words):
        story.endmatter.append(words)
    elif words.count(" ") >= _PROSE and not byline_label(words) and author_in(words) == words:
        story.standfirst.insert(0, words)
    else:
        return
    story.byline = story.author = ""


def _credited(notes: Sequence[str]) -> str:
    """Who wrote it going by the notes for editors."""
    for note in map(clean_line, notes):
        if label := _MADE_BY.match(note):
            return ", ".join(names_in(note[label.end() :]))
    return ""


def _take_top(story: Story) -> list[Passage]:
    """The body without what is known from outside it; who signs it there is taken over.

    Wires repeat the headline, the byline and more above the text, be it marked up as such or not.
    """
    known = {clean_line(words) for words in (story.headline, story.byline, *story.standfirst)}
    body = list(story.body)
    signed_below = [one for one in body[_TOP:] if one.kind == "byline"]
    if signed_below and not story.byline:
        story.byline, story.author = clean_line(signed_below[0].words), ""
        body.remove(signed_below[0])
    is_above = True
    for at, passage in enumerate(story.body[:_TOP]):
        words = clean_line(passage.words)
        signed = passage.kind == "byline" or (passage.kind == "body" and _is_byline(words))
        if signed and (is_above or _is_dated(story.body[at + 1 :])):
            if not any(name in story.byline for name in author_in(words).split(", ")):
                story.byline, story.author = words, ""
            body.remove(passage)
        elif is_above and words in known:
            body.remove(passage)
        elif passage.kind == "body":
            is_above = False
    return body


def _is_dated(body: Sequence[Passage]) -> bool:
    """Whether the *body* opens with a dateline."""
    return any(find_dateline(words) for words in _openings(body[:1]))


def _is_byline(words: str) -> bool:
    """Whether a line of its own says no more than who wrote what follows."""
    label = byline_label(words) if len(words) < _LONGEST_BYLINE else 0
    return label > 0 and bool(signatories(words[label:]))


def _new(standfirst: Sequence[str], headline: str, body: Sequence[Passage]) -> list[str]:
    """What is neither the headline nor the beginning of the body, as many abstracts are."""
    beginning = clean_line(" ".join(passage.words for passage in body[:3]))
    cleaned = (clean_line(words) for words in standfirst)
    return [
        words
        for words in cleaned
        if words != clean_line(headline) and words.rstrip(" .…")[:_TELLING] not in beginning
    ]


def _missing_dateline(dateline: str, body: Sequence[Passage]) -> str:
    """The dateline with a dash, for printing before the body; "" where it is there already."""
    words = clean_line(dateline)
    opening, *following = _openings(body) or [""]
    place = re.split(r"[,(]", words)[0].rstrip(_DASHES).casefold()
    if not words or not opening or find_dateline(opening):
        return ""
    if any(one.casefold().startswith(place) and find_dateline(one) for one in following):
        return ""  # below remarks or points
    if words[0].isdecimal() or is_timestamp(words):  # not where it was filed, but only when
        return ""
    if opening.casefold().startswith(place) and any(dash in opening[:100] for dash in "-–—"):
        return ""
    return words if words[-1] in _DASHES else f"{words} —"


def _marked(article: Article, dateline: str) -> Article:
    """The article with a block for the dateline, which points and remarks may stand above."""
    if any(block.kind == "dateline" for block in article.blocks):
        return article
    bodies = [block for block in article.blocks if block.kind == "body"][:_TOP]
    for block in bodies:
        found = find_dateline(article.words(block))
        end = block.start + (found.end if found and found.agency else 0)
        if block == bodies[0] and dateline and article.words(block).startswith(dateline):
            end = block.start + len(dateline)
        if end > block.start:
            at = article.blocks.index(block) + 1
            mark = Block(block.start, end, "dateline")
            return replace(article, blocks=(*article.blocks[:at], mark, *article.blocks[at:]))
    return article


def _recognised(body: Sequence[Passage]) -> list[Passage]:
    """The body with crossheads and rules called so, and end matter at its end."""
    first, last = max(1, len(body) - _LAST), len(body) - 1
    found = []
    for at, passage in enumerate(body):
        words = clean_line(passage.words)
        kind: BlockKind | None = None
        if passage.kind == "body" and words:
            kind = _kind_of_ending(words, is_last=at == last) if at >= first else None
            kind = kind or (_kind_of_line(words) if at < last else None)
        found.append(passage._replace(kind=kind) if kind else passage)
    return found


def _kind_of_ending(words: str, *, is_last: bool) -> BlockKind | None:
    if _INITIALS.fullmatch(words) or (is_last and _SIGN_OFF.fullmatch(words)):
        return "endmatter"
    kind = parts_of(words)[0].kind
    return kind if kind in ("endmatter", "sources") else None


def _kind_of_line(words: str) -> BlockKind | None:
    """A line in capitals is a crosshead, and one without a word only a rule."""
    if not any(map(str.isalnum, words)):
        return "furniture"
    if len(words) > _LONGEST_CROSSHEAD or not words.isupper() or " | " in words:
        return None
    return None if words.endswith((".", ":", "”", '"')) else "crosshead"


def _agency(body: Sequence[Passage]) -> str:
    found = (find_dateline(words) for words in _openings(body)[:1])
    return next((one.agency for one in found if one and one.agency), "")


def _openings(body: Sequence[Passage]) -> list[str]:
    """How each of the first paragraphs begins."""
    texts = [one.words for one in body if one.kind in ("body", "html")][:_TOP]
    starts = (match.end() if (match := _LEADING_TAGS.match(words)) else 0 for words in texts)
    return [
        clean_line(words[start : start + 300]) for words, start in zip(texts, starts, strict=True)
    ]
