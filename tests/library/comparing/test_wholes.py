"""Where another text has all words of a quotation that leaves some out."""

import re

import pytest

from reader.article import Span
from reader.library.comparing.wholes import shortened
from reader.library.comparing.wording import Words


def there(ours: str, theirs: str) -> list[list[str]]:
    """The words of *theirs* in each run, at each place; *ours* are parts with | between them."""
    text, spans = ours.replace(" | ", " \u2028 "), []
    for part in text.split("\u2028"):
        start = text.index(part)
        spans.append(Span(start, start + len(part)))
    other = Words.of(theirs, [Span(0, len(theirs))])
    return [
        [" ".join(other.words[run.b : run.b + run.size]) for run in found.blocks]
        for found in shortened(Words.of(text, spans), other)
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("we shall mend … the garden", "We shall mend the roof and the garden."),
        ("we shall mend | the garden", "We shall mend the roof and the garden."),
        ("we shall mend [all of] the garden", "We shall mend the roof and the garden."),
        ("a garden for the town … for the sea", "A garden for the town, not for the sea."),
        (
            "they know that … they must pay",
            "They know that they owe it, and nobody doubts for a day that they must pay.",
        ),
        ("so we mend … and we paint … the roof", "So we mend and we patch and we paint the roof."),
    ],
)
def test_who_leaves_out_may_go_on_with_the_first_word_left_out(ours: str, theirs: str) -> None:
    assert there(ours, theirs) == [re.split(r" (?:…|\||\[.*?\]) ", ours)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("we shall mend the garden", "We shall mend the roof and the garden."),  # it does not say
        ("we shall mend … the pier", "We shall mend the roof and the garden."),
        ("the garden … we shall mend", "We shall mend the roof and the garden."),
        ("we … mend … garden", "We shall mend the roof and the garden."),  # chance
        ("we shall mend | the garden", f"We shall mend it. {'Yes. ' * 30}So says the garden."),
        ("we shall mend … the garden", f"We shall mend it. {'Yes. ' * 300}So says the garden."),
    ],
)
def test_anything_else_is_not_all_there(ours: str, theirs: str) -> None:
    assert there(ours, theirs) == []


def test_a_word_that_a_text_repeats_takes_no_longer_than_it_must() -> None:
    assert len(there("ha ha … ha ha", "ha " * 6_000)) < 6_000 - 3


def test_of_the_same_words_the_nearest_are_taken() -> None:
    text = "The town was glad. The port sold the ships and the two old cranes."
    ours = Words.of("the … old cranes", [Span(0, 16)])
    (found,) = shortened(ours, Words.of(text, [Span(0, len(text))]))
    assert [run.b for run in found.blocks] == [10, 12]
