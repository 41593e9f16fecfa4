"""What a query means, said in the plainest way: by reading every word of an article."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from reader.article import (
    Annotations,
    Article,
    Block,
    Entity,
    EntityLabel,
    Mention,
    Quote,
    Span,
    When,
)
from reader.library.folding import words
from reader.library.matching.finding import within
from reader.library.matching.stemming import STEMMED, stem
from reader.library.query.nodes import (
    And,
    Dated,
    Flag,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Quotes,
    Statement,
    TextField,
)

Texts = list[list[str]]  # the words of each value


@dataclass
class Said:
    """A statement: its words, and whom its paragraph names besides the speaker."""

    words: str
    speaker: str
    verb: str
    about: set[str]


@dataclass
class Told:
    """An article as one would tell of it; ``said`` by paragraph, ``annotated`` or not yet."""

    headline: str
    paragraphs: list[str]
    said: list[Said] = field(default_factory=list)
    names: set[tuple[EntityLabel, str]] = field(default_factory=set)
    tag: str = ""
    author: str = ""
    day: int | None = None
    annotated: bool = True
    starred: bool = False

    def texts(self, name: TextField) -> Texts:
        """The values of a field of the article."""
        labels = {"person": "PER", "org": "ORG", "place": "LOC"}
        match name:
            case "headline":
                return [words(self.headline)]
            case "body":
                return [words(paragraph) for paragraph in self.paragraphs]
            case "author" | "tag":
                return [words(self.author if name == "author" else self.tag)]
            case "source":
                return [words("the gazette")]
            case "person" | "org" | "place":
                named = self.names if self.annotated else set()
                return [words(one) for label, one in named if label == labels[name]]
            case _:
                return [text for said in self.statements() for text in texts_of(said, name)]

    def statements(self) -> list[Said]:
        """What is known to have been said in it."""
        return self.said if self.annotated else []


def texts_of(said: Said, name: TextField) -> Texts:
    """The values of a field of a statement."""
    match name:
        case "quote":
            return [words(said.words)]
        case "speaker" | "verb":
            return [words(said.speaker if name == "speaker" else said.verb)]
        case _:
            return [words(said.words), *map(words, said.about - {said.speaker})]


def holds(node: Node, told: Told, said: Said | None = None) -> bool:
    """Whether *node* holds for an article, or for a statement in it."""
    match node:
        case And(nodes):
            return all(holds(one, told, said) for one in nodes)
        case Or(nodes):
            return any(holds(one, told, said) for one in nodes)
        case Not(inner):
            return not holds(inner, told, said)
        case Statement(inner):
            spoken = told.statements() if said is None else [said]
            return any(holds(inner, told, one) for one in spoken)
        case Dated(since, until):
            if told.day is None:
                return False
            when = datetime(2031, 1, told.day)
            return (since is None or when >= since) and (until is None or when < until)
        case Quotes(least, most):
            count = len(told.said)
            enough = (least is None or count >= least) and (most is None or count <= most)
            return told.annotated and enough
        case Flag(name):
            flags = {
                "quote": bool(told.statements()),
                "date": told.day is not None,
                "author": bool(told.author),
                "starred": told.starred,
            }
            return flags.get(name, False)
        case _:
            return any(_says(node, text) for text in _values(node, told, said))


def _values(node: Phrase | Near, told: Told, said: Said | None) -> Iterator[list[str]]:
    name = (node.first if isinstance(node, Near) else node).field
    several: list[Texts]
    if said is not None and name in (None, "quote", "speaker", "verb", "about"):
        several = [texts_of(said, name or "quote")]
    elif name is None:
        several = [told.texts("headline"), told.texts("body")]
    else:
        several = [told.texts(name)]
    for texts in several:
        if isinstance(node, Near):
            yield _in_one(texts)
        else:
            yield from texts


def _in_one(texts: Texts) -> list[str]:
    """The end of a paragraph counts as a word to what is near what."""
    return [word for text in texts for word in (*text, "")]


def _says(node: Phrase | Near, text: list[str]) -> bool:
    if isinstance(node, Near):
        ones, others = list(_places(node.first, text)), list(_places(node.second, text))
        return any(0 < abs(one - other) <= node.distance for one in ones for other in others)
    return any(True for _ in _places(node, text))


def _places(phrase: Phrase, text: list[str]) -> Iterator[int]:
    *first, last = phrase.words
    for start in range(len(text) - len(first)):
        *before, end = text[start : start + len(phrase.words)]
        if before == first and _is_word(phrase, last, end):
            yield start


def _is_word(phrase: Phrase, asked: str, found: str) -> bool:
    if phrase.fuzzy:
        return within(asked, found, 1 if len(asked) <= 5 else 2)
    if phrase.prefix and found.startswith(asked):
        return True
    if phrase.exact or len(phrase.words) > 1 or phrase.field not in STEMMED:
        return asked == found
    return stem(asked) == stem(found)


def written(name: str, told: Told) -> tuple[Article, Annotations]:
    """The same as an article with annotations."""
    text = f"{told.headline}\n\n" + "\n\n".join(told.paragraphs)
    blocks = [Block(0, len(told.headline), "headline")]
    start = len(told.headline) + 2
    for paragraph in told.paragraphs:
        blocks.append(Block(start, start + len(paragraph), "body"))
        start += len(paragraph) + 2
    quotes: list[Quote] = []
    entities: list[Entity] = []
    end = len(told.headline)
    for number, said in enumerate(told.said):
        begin = text.index("“", end)
        end = text.index("”", begin) + 1
        speaker = Mention(end + 1, end + 1 + len(said.speaker), said.speaker)
        cue = Span(speaker.end + 1, speaker.end + 1 + len(said.verb))
        quotes.append(Quote(begin, end, "direct", speaker, cue, number, 1.0, "cue"))
    for label, one in told.names:
        place = text.find(one, len(told.headline))
        while place >= 0:
            entities.append(Entity(place, place + len(one), label, one))
            place = text.find(one, place + 1)
    entities.sort(key=lambda entity: entity.start)
    when = told.day and When(datetime(2031, 1, told.day), "day", "")
    article = Article(
        name,
        text,
        tuple(blocks),
        f"{name}.txt",
        when or None,
        publisher="The Gazette",
        author=told.author or None,
        keywords=(told.tag,) if told.tag else (),
    )
    return article, Annotations(tuple(quotes), tuple(entities))
