"""Who holds an office that the article need not give to anybody: the president, the new mayor.

Of nobody it is known beforehand. But an article whose headline names somebody, the only one to
speak in it, may call him or her so; of several with one title, it means the one of the headline.
"""

from collections.abc import Iterable, Mapping, Set

from reader.language.names.titles import CROWNS, TITLES
from reader.language.quotes.people.salience import Salience
from reader.language.word_lists import word_set

_PUBLIC = (CROWNS - {"saint"}) | word_set(  # offices whose holders are seldom left without a name
    "president premier minister chancellor taoiseach emperor sultan emir shah governor mayor "
    "senator congressman congresswoman secretary-general archbishop"
)
_SAME = word_set("new prime newly elected newly-elected re-elected incoming two-term")
_ADDRESSES = word_set("mr mrs ms miss mx dr sir dame lord lady hon honorable honourable former ex")


def incumbent(
    office: str, others: Iterable[str], salience: Salience, called: Mapping[str, Set[str]]
) -> str | None:
    """The person who is "the *office*", by who has spoken so far; None if that is open.

    *others* are the further words of the description, and *called* has what each person is called.
    """
    if office not in _PUBLIC or not _SAME.issuperset(others):
        return None
    spoke = [name for name in salience.times if name in called]
    holders = {name for name, words in called.items() if office in words}
    if holders:
        spoke = [name for name in spoke if name in holders & salience.topics]
        return spoke[0] if len(spoke) == 1 else None
    if len(spoke) != 1 or (called[spoke[0]] & TITLES) - _ADDRESSES:
        return None
    return spoke[0] if spoke[0] in salience.topics else None
