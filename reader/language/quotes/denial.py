"""Words that deny: never said, did not say, denied saying, refused to say, nobody said."""

import re

DENYING = frozenset(["not", "never", "denied", "denies", "deny", "denying"])
REFUSING = frozenset(["refused", "refuses", "refusing", "declined", "declines", "declining"])  # to
_DENIAL = re.compile(
    rf"\b(?:{'|'.join(sorted(DENYING))}|(?:{'|'.join(sorted(REFUSING))}) to|cannot)\b|n['’]t\b"
)
_NOBODY = re.compile(
    r"(?:^|[.!?…\n]\s*)\W*(?:nobody|no[ -]one|none|neither)\b[^.,:;!?…\n]*\Z", re.IGNORECASE
)


def denies(words: str) -> bool:
    """Whether one or more words in lower case deny, or have a "not" in them."""
    return _DENIAL.search(words) is not None


def is_of_nobody(before: str) -> bool:
    """Whether the sentence that *before* ends within has nobody for its subject."""
    return _NOBODY.search(before) is not None
