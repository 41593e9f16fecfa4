"""Lists of words as they are written in the code."""

from reader.language.word_lists import numbered, word_set


def test_a_list_is_a_set_of_its_words() -> None:
    assert word_set("oak ash elm oak") == {"oak", "ash", "elm"}


def test_rows_are_numbered_and_their_words_with_them() -> None:
    assert numbered("one uno", "two", first=1) == {"one": 1, "uno": 1, "two": 2}
    assert numbered("oak", "ash") == {"oak": 0, "ash": 1}
