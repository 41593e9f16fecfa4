"""Short forms with a stop: what is sure to be one, and what may be a word."""

from reader.language.abbreviations import SURE, WORDLIKE_STATES
from reader.language.tokens import sentences


def test_no_stop_is_written_and_nothing_is_both_sure_and_a_word() -> None:
    assert not any("." in word for word in SURE | WORDLIKE_STATES)
    assert SURE.isdisjoint(WORDLIKE_STATES)


def test_the_stop_of_each_sure_one_is_part_of_its_word() -> None:
    for short in sorted(SURE):
        [sentence] = sentences(f"They asked {short}. Lund to pay.")
        assert sentence.words[2] == f"{short}."
