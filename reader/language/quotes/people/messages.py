"""Whose a statement, a letter or a post is that speaks in place of who wrote it."""

from reader.language.gazetteer import word_set
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import forms

_MESSAGES = word_set(
    "statement letter email e-mail tweet post message note memo release telegram announcement "
    "response reply notice"
)
_WRITE = forms("write send post issue publish release sign circulate email")
_FROM = word_set("from by")
_GOT = word_set("obtained seen reviewed viewed received leaked")  # by others
_PLACES = word_set("account page website site feed channel")
_REACH = 8  # phrases behind a message that may tell whose it is
_SPOKEN = 12  # phrases between who speaks and the letter it is said in
_BREAKS = ".Q;:STWab"  # behind which another thing is told


def is_message(row: Row, at: int) -> bool:
    """Whether what the phrase at index *at* says is said by who wrote it; not so of a report."""
    return row.tags[at] == "m" and row.phrases[at].word in _MESSAGES


def sender(row: Row, at: int) -> int | None:
    """The index of the phrase that tells who sent the message at index *at*, None for none.

    A statement issued by the family; a letter to parents from the head; a note on behalf of a firm.
    """
    for index in range(at + 1, min(at + _REACH, len(row.tags) - 1)):
        word, following = row.phrases[index].word, row.tags[index + 1]
        if row.tags[index] in _BREAKS:
            return None
        if word in _FROM and following in "Nno" and row.phrases[index - 1].word not in _GOT:
            return index + 1
        if word == "behalf" and following == "F" and row.tag(index + 2) in "Nno":
            return index + 2
        if word in _PLACES and row.phrases[index].owner:  # on the club's page
            return index
    return None


def writer(row: Row, at: int) -> int | None:
    """The index of who writes or sends the message at index *at* by its verb, None for nobody.

    Ana Reyes sent a letter to parents; the letter was written by Ana Reyes.
    """
    role, verb, _ = row.relation(at)
    if (
        role not in ("object", "inverted", "passive subject")
        or row.phrases[verb].word not in _WRITE
    ):
        return None
    own = ("agent",) if role == "passive subject" else ("subject", "inner subject")
    for index in range(max(0, verb - _REACH), min(verb + _REACH, len(row.tags))):
        relation = row.relation(index) if row.tags[index] in "NnoHW" else None
        if relation and relation.verb == verb and relation.role in own:
            return index if row.tags[index] != "W" else None
    return None


def is_said_in(row: Row, at: int, word: str) -> bool:
    """Whether who speaks at index *at* does so in a *word*: it said in a statement, it sent one."""
    verb = row.relation(at).verb
    for index in range(max(1, at - _SPOKEN), min(at + _SPOKEN, len(row.tags))):
        phrase = row.phrases[index]
        if phrase.tag == "m" and phrase.word == word:
            role, governor, _ = row.relation(index)
            return row.phrases[index - 1].word == "in" or (role == "object" and governor == verb)
    return False
