"""One person of an article: the name, what it is called beside it, and the pronoun that fits."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from reader.language.gazetteer import word_set
from reader.language.names.canonical import bare
from reader.language.names.given_names import pronoun_of

_MALE_KIN = word_set(
    "father dad son brother husband grandfather grandad grandson uncle nephew boyfriend widower "
    "brother-in-law father-in-law stepfather stepson"
)
_FEMALE_KIN = word_set(
    "mother mum mom daughter sister wife grandmother gran granddaughter aunt niece girlfriend "
    "widow sister-in-law mother-in-law stepmother stepdaughter"
)
KIN = _MALE_KIN | _FEMALE_KIN | word_set("cousin partner fiancé fiancée")
_MALE_WORDS = _MALE_KIN | word_set(
    "mr sir lord king prince duke baron sheikh spokesman chairman congressman businessman "
    "councilman imam ayatollah pope cardinal actor policeman boy man gentleman"
)
_FEMALE_WORDS = _FEMALE_KIN | word_set(
    "mrs ms miss lady madam dame queen princess duchess baroness countess spokeswoman chairwoman "
    "congresswoman businesswoman councilwoman actress policewoman girl woman"
)


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
        """Remember by which pronoun the text calls somebody whose gender is not known."""
        if not self.gender:
            self.__dict__["gender"] = pronoun

    @cached_property
    def gender(self) -> str:
        """The pronoun that fits, "he" or "she", or "" when neither title nor name tells.

        Asked for when all the words beside the name are known.
        """
        male, female = (
            sum(count for word, count in self.words.items() if word in words)
            for words in (_MALE_WORDS, _FEMALE_WORDS)
        )
        if male != female:
            return "he" if male > female else "she"
        return pronoun_of(bare(self.name).split()[0]) if " " in self.name else ""
