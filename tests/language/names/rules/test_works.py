"""A title in quotation marks, or behind the word for a work, is one name."""

import pytest

from reader.article import EntityLabel
from reader.language.names.bounds import Name
from reader.language.names.rules.works import with_works
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ('He read "Winter in Lund" twice.', [(5, 5, "LOC")], [("Winter in Lund", "MISC")]),
        ("He read 'A House for Ada' twice.", [(6, 6, "PER")], [("A House for Ada", "MISC")]),
        (
            '"Salt Roads to Lund," a novel, won.',
            [(1, 2, "MISC"), (4, 4, "LOC")],
            [("Salt Roads to Lund", "MISC")],
        ),
        (
            '"The Singer of Lund," a film, won.',
            [(2, 2, "MISC"), (4, 4, "LOC")],
            [("Singer of Lund", "MISC")],
        ),
        (
            '"Chinese and Lund," he said.',
            [(1, 1, "MISC"), (3, 3, "LOC")],
            [("Chinese", "MISC"), ("Lund", "LOC")],
        ),
        ('"The Greens," he said.', [(2, 2, "ORG")], [("Greens", "ORG")]),
        ('"Back in Lund," he said.', [(3, 3, "LOC")], [("Lund", "LOC")]),
        ('"He fell in Lund" was all.', [(4, 4, "LOC")], [("Lund", "LOC")]),
        (
            '"Lund and Tarn" it was.',
            [(1, 1, "LOC"), (3, 3, "LOC")],
            [("Lund", "LOC"), ("Tarn", "LOC")],
        ),
        ('"Destination Lund" is over.', [(2, 2, "LOC")], [("Lund", "LOC")]),
        ('He read "Winter" twice.', [], []),
        ("The nurses' Union of Lund's was it.", [(5, 5, "LOC")], [("Lund", "LOC")]),
    ],
)
def test_a_title_is_more_than_the_names_in_it(
    text: str, found: list[Name], names: list[tuple[str, str]]
) -> None:
    (sentence,) = sentences(text)
    assert [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_works(sentence.words, found)
    ] == names


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("He saw the film Orre, twice.", "PER", "MISC"),
        ("He saw the film Orre made.", "PER", "PER"),
        ("He saw the sitcom Orre.", "LOC", "MISC"),
        ("He saw the series India, twice.", "LOC", "LOC"),
        ("He saw the game Orre was in.", "ORG", "ORG"),
    ],
)
def test_a_name_behind_the_word_for_a_work_is_that(
    text: str, label: EntityLabel, found: EntityLabel
) -> None:
    (sentence,) = sentences(text)
    at = next(i for i, word in enumerate(sentence.words) if word in ("Orre", "India"))
    assert with_works(sentence.words, [(at, at, label)]) == [(at, at, found)]
