"""Who cannot be meant by a description, whatever else speaks for it: no club is an Italian."""

from collections.abc import Collection

from reader.language.quotes.people.descriptions import EPITHETS
from reader.language.quotes.people.persons import KIN, TOLD
from reader.language.word_lists import word_set

_TRIED = word_set("defendant accused suspect")
_COURT = word_set(  # whoever tries, accuses or defends somebody
    "judge justice magistrate sheriff coroner prosecutor prosecution lawyer attorney counsel "
    "solicitor barrister advocate detective inspector sergeant constable"
)


def is_misfit(
    word: str, label: str, called: Collection[str], *, epithet: bool, fits: int = 0
) -> bool:
    """Whether a description that ends with *word* cannot mean whom this tells of.

    An *epithet* stands for somebody named before: the Italian. How well he or she of the
    description *fits* the name is told as `Person.fits` does, 0 if it speaks of neither.
    """
    if label == "ORG":
        return epithet or word in KIN
    if fits <= -TOLD and word not in EPITHETS:  # which stand for somebody named
        return True
    return word in _TRIED and _TRIED.isdisjoint(called) and not _COURT.isdisjoint(called)
