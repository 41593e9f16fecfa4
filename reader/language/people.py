"""Whom a mention means: the names of an article, its pronouns, and its descriptions of people."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.article import Entity, Mention, Span
from reader.language.candidates import Candidate
from reader.language.given_names import FEMALE, MALE
from reader.language.lexicon import TAGS

_CAPITALISED = re.compile(
    r"[^\W\d_a-z][\w’'-]+\.?(?:\s(?:[^\W\d_a-z]\.|(?:de|da|van|von|bin|al|el)\b"
    r"|[^\W\d_a-z][\w’'-]+)){1,5}"
)
_WORD = re.compile(r"[\w-]+")
_SENTENCE_END = re.compile(r"[.?!][\"'”’]*\s|\n")
_HE = frozenset("he his him himself".split())
_SHE = frozenset("she her hers herself".split())
_MALE_WORDS = frozenset(
    "mr sir lord king prince sheikh father brother spokesman chairman congressman businessman "
    "councilman imam ayatollah pope cardinal actor husband son policeman".split()
)
_FEMALE_WORDS = frozenset(
    "mrs ms miss lady madam dame queen princess sister mother spokeswoman chairwoman "
    "congresswoman businesswoman councilwoman actress wife daughter policewoman".split()
)
_LOOK_BACK = 40  # mentions of people before a pronoun that may be meant
_NEAR = 60  # characters beside a name that may hold a title or a description


@dataclass(slots=True)
class _Person:
    """One person of the article, and the titles and descriptions that go with the name."""

    name: str
    words: set[str] = field(default_factory=set)

    @property
    def gender(self) -> str:
        """The pronoun that fits, "he" or "she", or "" when neither title nor name tells."""
        male, female = self.words & _MALE_WORDS, self.words & _FEMALE_WORDS
        if bool(male) != bool(female):
            return "he" if male else "she"
        given = self.name.split()[0].lower() if " " in self.name else ""
        return "he" if given in MALE else "she" if given in FEMALE else ""


class People:
    """The people and bodies named in one article, to say whom a speaker's mention means.

    Mentions are asked for in order of the text: who spoke last helps to understand pronouns.
    """

    def __init__(self, text: str, prose: Sequence[Span], entities: Sequence[Entity]) -> None:
        self._text = text
        self._entities = entities or list(_names(text, prose))
        self._starts = [entity.start for entity in self._entities]
        self._people: dict[str, _Person] = {}
        self._last: str | None = None
        for entity in self._entities:
            if entity.label == "PER":
                person = self._people.setdefault(entity.name, _Person(entity.name))
                person.words.update(_described(text, entity))

    def mention(self, speaker: Candidate) -> Mention:
        """The mention of *speaker*, with the name of whom it means as far as that is known."""
        span = speaker.span
        name = self._name(speaker)
        if speaker.tag not in "J" and name:
            self._last = name
        return Mention(span.start, span.end, name)

    def _name(self, speaker: Candidate) -> str | None:
        span, row = speaker.span, speaker.row
        words = self._words(span)
        pronoun = words.lower()
        if pronoun in _HE | _SHE:
            return self._person(span.start, "he" if pronoun in _HE else "she")
        if pronoun in ("it", "they", "its", "their"):
            return self._last if self._last not in self._people else None
        if speaker.tag == "W":
            return self._antecedent(speaker)
        if speaker.tag in "JhD":
            return None
        named = self._named(span)
        if named and speaker.tag in "Ns":
            return named
        phrase = row.phrases[speaker.index]
        if phrase.lead in ("the", "his", "her") and speaker.tag == "n":
            return self._bearer(phrase.word, span.start) or words
        return words

    def _words(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())

    def _named(self, span: Span) -> str | None:
        """The canonical name of the last entity that begins within *span*."""
        at = bisect_left(self._starts, span.end) - 1
        if at >= 0 and self._entities[at].end > span.start:
            return self._entities[at].name
        words = self._words(span).split()
        return next((name for name in self._people if words and name.endswith(words[-1])), None)

    def _antecedent(self, speaker: Candidate) -> str | None:
        """Whom a relative pronoun refers to: the noun phrase before it."""
        phrases = speaker.row.phrases
        for index in range(speaker.index - 1, max(-1, speaker.index - 4), -1):
            if phrases[index].tag in "Nnmo":
                return self._named(phrases[index]) or self._words(phrases[index])
        return None

    def _person(self, start: int, pronoun: str) -> str | None:
        """The person whom a pronoun at *start* means: of fitting gender, near, lately speaking."""
        best, most = None, 0.0
        at = bisect_left(self._starts, start)
        seen: set[str] = set()
        for index in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            entity = self._entities[index]
            if entity.label != "PER" or entity.name in seen:
                continue
            gender = self._people[entity.name].gender
            if gender and gender != pronoun:
                continue
            seen.add(entity.name)
            between = self._text[max(entity.end, start - 3000) : start]
            sentences = len(_SENTENCE_END.findall(between))
            weight = 1 / (1 + sentences + 0.3 * len(seen))
            weight *= 1.5 if gender else 1.0
            weight *= 2.0 if entity.name == self._last else 1.0
            weight *= 1.5 if self._opens_sentence(entity.start) else 1.0
            if weight > most:
                best, most = entity.name, weight
        return best

    def _opens_sentence(self, start: int) -> bool:
        """Whether a name is the first in its sentence, and so likely the subject."""
        head = self._text[max(0, start - _NEAR) : start]
        last = None
        for last in _SENTENCE_END.finditer(head):
            pass
        return len(head[last.end() if last else 0 :].split()) < 3

    def _bearer(self, word: str, start: int) -> str | None:
        """The last person before *start* who was introduced with the title or description."""
        at = bisect_left(self._starts, start)
        for index in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            entity = self._entities[index]
            if entity.label == "PER" and word in self._people[entity.name].words:
                return entity.name
        return None


def _described(text: str, name: Span) -> Iterator[str]:
    """The words for a person beside the name: titles before it, an apposition after it."""
    before = text[max(0, name.start - _NEAR) : name.start]
    for word in reversed(_WORD.findall(before.rpartition("\n")[2])[-4:]):
        lower = word.lower()
        if TAGS.get(lower, "n") not in "nm" and lower not in ("first", "prime"):
            break
        yield lower
    after = text[name.end : name.end + _NEAR]
    if after[:2] == ", ":
        for word in _WORD.findall(after.split(",")[1])[:9]:
            if TAGS.get(word.lower()) == "n":
                yield word.lower()
                break


def _names(text: str, prose: Sequence[Span]) -> Iterator[Entity]:
    """Full names by their capitals alone, and the surnames of the same people."""
    full: dict[str, str] = {}
    found: list[tuple[int, int, str]] = []
    for part in prose:
        for match in _CAPITALISED.finditer(text, part.start, part.end):
            words = match.group().replace("\n", " ").split()
            while words and words[0].rstrip(".").lower() in TAGS:
                words.pop(0)
            if len(words) > 1:
                name = " ".join(words)
                full.setdefault(words[-1], name)
                found.append((match.start(), match.end(), full[words[-1]]))
        for match in re.finditer(r"\b[^\W\d_a-z][\w-]+", text[part.start : part.end]):
            if match.group() in full:
                start = part.start + match.start()
                found.append((start, part.start + match.end(), full[match.group()]))
    last = -1
    for start, end, name in sorted(found):
        if start >= last:
            yield Entity(start, end, "PER", name)
            last = end
