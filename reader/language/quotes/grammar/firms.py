"""Firms whose names end as owners do: Orr’s said, by Orr’s."""

import re

from reader.language.quotes.grammar.lexicon import PASTS, TAGS
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.word_lists import word_set

_FIRM = re.compile(r"N(s)(?:(V|w(?=[DhHT])|e(?=[DhH])|[ab])|(?<=[VPB]Ns)(?=[.,;)TPY]))")
_SHORT_FOR_HAS = word_set("been being had got")


def join_firms(words: list[Phrase], tags: str) -> str:
    """The tags of *words*, with a name in ’s that owns nothing made one: Orr’s said; by Orr’s."""
    for match in reversed(list(_FIRM.finditer(tags))):
        at, verb = match.start(1), words[match.end() - 1]
        if match.group(2):
            if not _does(verb):
                continue
            words[at + 1] = verb._replace(tag=TAGS.get(verb.word, verb.tag))
        words[at - 1 : at + 1] = [words[at - 1]._replace(end=words[at].end)]
        tags = "".join([word.tag for word in words])
    return tags


def _does(verb: Phrase) -> bool:
    """Whether *verb*, behind a name in ’s, is surely its verb; but Holm’s been, Holm’s hopes."""
    word, tag = verb.word, TAGS.get(verb.word, verb.tag)
    if tag in "ab":
        return word not in _SHORT_FOR_HAS
    return word == "says" or (tag in "Vvxe" and (word in PASTS or word.endswith("ed")))
