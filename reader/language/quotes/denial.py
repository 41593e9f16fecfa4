"""Words that deny: never said, did not say, denied saying."""

DENYING = frozenset(["not", "never", "denied", "denies", "deny", "denying"])
_CONTRACTED = ("n't", "n’t", "cannot")


def denies(word: str) -> bool:
    """Whether a word in lower case denies, or has a "not" in it."""
    return word in DENYING or word.endswith(_CONTRACTED)
