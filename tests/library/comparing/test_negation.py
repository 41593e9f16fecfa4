"""The one word that turns a quotation into its opposite."""

import pytest

from reader.library.comparing.negation import are_opposed, is_negation, opposites


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("isn't", "is", True),
        ("can", "cannot", True),
        ("won't", "will", True),
        ("is", "is", False),
        ("isn't", "was", False),
        ("ant", "a", False),
    ],
)
def test_a_negated_verb_is_opposed_to_the_same_alone(one: str, other: str, opposed: bool) -> None:
    assert are_opposed(one, other) == are_opposed(other, one) == opposed
    assert is_negation(one) or is_negation(other) or not opposed


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("we sell", "so we never sell it", ["we|sell"]),
        ("we sell", "not we sell", ["we sell"]),
        ("we do not sell", "we do sell and we do buy", ["we do|sell"]),
        ("sell", "never sell", []),
        ("not now", "now", []),
        ("we sell", "we gladly sell", []),
    ],
)
def test_all_words_are_there_but_for_one_negation(ours: str, theirs: str, found: list[str]) -> None:
    words = theirs.split()
    told = (
        "|".join(" ".join(words[run.b : run.b + run.size]) for run in runs)
        for runs in opposites(ours.split(), words)
    )
    assert list(told) == found
