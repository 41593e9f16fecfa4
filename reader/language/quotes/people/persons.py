"""One person of an article: the name, what it is called beside it, and the pronoun that fits."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from reader.language.names.canonical import bare
from reader.language.names.given_names import leaning
from reader.language.names.relatives import FEMALE_KIN, MALE_KIN
from reader.language.word_lists import word_set

KIN = MALE_KIN | FEMALE_KIN | word_set("cousin partner fiancé fiancée")
_MALE_WORDS = MALE_KIN | word_set(
    "mr sir lord king prince duke baron sheikh spokesman congressman businessman "
    "councilman imam ayatollah pope cardinal policeman boy man gentleman"
)
_FEMALE_WORDS = FEMALE_KIN | word_set(
    "mrs ms miss lady madam dame queen princess duchess baroness countess spokeswoman chairwoman "
    "congresswoman businesswoman councilwoman actress policewoman girl woman"
)
_MOSTLY_MEN = word_set("actor chairman")  # unless the given name tells otherwise

HE = word_set("he his him himself")
SHE = word_set("she her hers herself")
SURE = 3  # that is how well a pronoun fits which a title tells
TOLD = 2
_LEANS = 1  # as a name that mostly men bear


class Person:
    """A person, and the titles and descriptions that go with the name.

    Somebody of whom the article only says what he or she is, a neighbour, is not ``named``. Whom it
    speaks of as one who is known, the prime minister, may be one of those who are: ``known``.
    """

    def __init__(
        self, name: str, words: Iterable[str] = (), *, named: bool = True, known: bool = False
    ) -> None:
        self.name = name
        self.words = Counter(words)
        self.named = named
        self.known = known

    def called(self, pronoun: str) -> None:
        """Remember by which pronoun the text calls somebody of whom nothing surely tells."""
        if abs(self._leaning) < TOLD:
            self.__dict__["_leaning"] = TOLD if pronoun == "he" else -TOLD

    def fits(self, pronoun: str) -> int:
        """How well "he" or "she" fits: from 3, for what stands beside the name, to -3; 0 unknown.

        2 is a given name that tells, or the pronoun of the text itself, and 1 a name that leans.
        """
        return self._leaning if pronoun == "he" else -self._leaning

    @cached_property
    def _leaning(self) -> int:
        """Asked for when all the words beside the name are known."""
        told = speaking_of(self.words.elements())
        if told:
            return told
        given = leaning(bare(self.name).split()[0]) if " " in self.name else 0
        if self.words.keys() & _MOSTLY_MEN:
            return SURE if given > 0 else given or _LEANS
        return given


def speaking_of(words: Iterable[str]) -> int:
    """3 for words that speak of a man, -3 of a woman, 0 of either."""
    sides = [(word in _MALE_WORDS) - (word in _FEMALE_WORDS) for word in words]
    return SURE * ((sum(sides) > 0) - (sum(sides) < 0))
