"""Words that deny: never said, did not say, denied saying, refused to say, nobody said."""

import re

from reader.language.quotes.grammar.lexicon import forms
from reader.language.word_lists import word_set

DENYING = frozenset(["not", "never", "denied", "denies", "deny", "denying"])
REFUSING = frozenset(["refused", "refuses", "refusing", "declined", "declines", "declining"])  # to
HARDLY = word_set(
    "hardly scarcely barely rarely seldom"
)  # who hardly said so is not reported, and has not denied it
_SAYING = forms("say tell write state claim call use utter promise", ing=True)
_DENIAL = re.compile(
    rf"\b(?:{'|'.join(sorted(DENYING))}|(?:{'|'.join(sorted(REFUSING))}) to|cannot)\b|n['’]t\b"
)
_LEAD = re.compile(  # never once, not publicly, denied having; but not only
    rf"(?:\bnor\b|{_DENIAL.pattern})"
    r"(?:\s+(?!only|merely|simply)(?:\w+ly|ever|even|once|yet|before|having))*\s*\Z"
)
_ENDS = re.compile(r"[.:;!?…]")  # of what a verb governs
_STOPS = re.compile(r"[.,:;!?…—–]|\b(?:and|but)\b")
_NOBODY = re.compile(
    r"(?:^|[.!?…\n]\s*)\W*(?:nobody|no[ -]one|none|neither)\b"
    r"(?:(?!\b(?:and|but|as|so|when|while|after|because|if|that|what)\b)[^.,:;!?…\n])*\Z",
    re.IGNORECASE,
)


def denies(words: str) -> bool:
    """Whether one or more words in lower case deny, or have a "not" in them."""
    return _DENIAL.search(words) is not None


def denies_saying(before: str, cue: str, between: str, *, precedes: bool) -> bool:
    """Whether the verb *cue*, with that text *before* it, says that words were not said.

    *between* is the text from these words to the verb, with the last mark in them, where they
    *precede* it, else the text from the verb to them: what it does not govern is not denied, as in
    “denied it: …” and “did not say. …”. Two denials make none: did not deny saying.
    """
    cue = cue.lower()
    verb = cue.rpartition(" ")[2]
    if verb in DENYING:
        governs = not precedes and not _STOPS.search(between)
    else:
        ends = _ENDS.search(between) if precedes else _STOPS.search(between.rstrip(" ,:"))
        governs = verb in _SAYING and not ends
    return governs and len(_DENIAL.findall(cue)) + bool(_LEAD.search(before.lower())) == 1


def is_of_nobody(before: str) -> bool:
    """Whether the sentence that *before* ends within has nobody for its subject."""
    return _NOBODY.search(before) is not None
