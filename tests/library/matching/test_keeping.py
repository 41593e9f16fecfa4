import pytest

from reader.library.matching.keeping import is_kept
from reader.library.notebook import Entry
from reader.library.query.nodes import Flag, Near, Phrase


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (Flag("read"), True),
        (Flag("starred"), False),
        (Flag("note"), False),
        (Flag("tag"), True),
        (Flag("quote"), False),  # not of the notebook
        (Phrase(("water",), "tag"), True),
        (Phrase(("high", "water"), "tag"), True),
        (Phrase(("water", "low"), "tag"), False),  # of two tags
        (Phrase(("wat",), "tag"), False),
        (Phrase(("high", "wat"), "tag", prefix=True), True),
        (Phrase(("evenement",), "tag"), True),
        (Phrase(("a", "high", "water"), "tag"), False),
    ],
)
def test_queries_ask_for_flags_and_words_of_a_tag(asked: Flag | Phrase, kept: bool) -> None:
    assert is_kept(asked, Entry(read=True, tags=("High water", "low", "Événement"))) == kept


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (Phrase(("mayor",), "note"), True),
        (Phrase(("vote",), "note"), True),  # in any form
        (Phrase(("vote",), "note", exact=True), False),
        (Phrase(("the", "mayor"), "note", exact=True), True),
        (Phrase(("mayro",), "note", fuzzy=True), True),
        (Phrase(("ma",), "note", prefix=True), True),
        (Phrase(("water",), "note"), False),  # a tag
        (Near(Phrase(("mayor",), "note"), Phrase(("voted",), "note"), 2), True),
        (Near(Phrase(("ask",), "note"), Phrase(("voted",), "note"), 2), False),
    ],
)
def test_and_for_words_of_the_note(asked: Phrase | Near, kept: bool) -> None:
    entry = Entry(tags=("water",), note="Ask how the Mayor\nreally voted.")
    assert is_kept(asked, entry) == kept
    assert not is_kept(asked, Entry(tags=("the mayor voted",)))
