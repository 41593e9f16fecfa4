"""Words and sentences: offsets are true, names keep together what belongs together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Block
from reader.language.tokens import plain_marks, sentences


def words(text: str) -> list[list[str]]:
    return [sentence.words for sentence in sentences(text)]


def test_a_possessive_and_a_hyphen_end_a_name() -> None:
    assert words("Ghana’s U.S.-led talks") == [["Ghana", "'s", "U.S.", "-", "led", "talks"]]


def test_apostrophes_within_a_name_stay() -> None:
    assert words("O'Hara met d’Arvor") == [["O'Hara", "met", "d'Arvor"]]


def test_initials_and_abbreviations_keep_their_stop() -> None:
    assert words("Mr. J. K. Ode left. He ran.") == [
        ["Mr.", "J.", "K.", "Ode", "left", "."],
        ["He", "ran", "."],
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It was so before World War I. It is so now.", 2),
        ("They are in Group A. Lund lost.", 2),
        ("It is vitamin C. She eats it.", 2),
        ("He reads Malcolm X. The others do not.", 2),
        ("So did Ada L. Theroux and A. A. Heath.", 1),
    ],
)
def test_a_letter_is_no_initial_where_no_name_follows(text: str, count: int) -> None:
    assert len(words(text)) == count


def test_a_state_that_is_another_word_too_keeps_its_stop_behind_a_town() -> None:
    assert words("A man of Lund, Man., left.") == [
        ["A", "man", "of", "Lund", ",", "Man.", ",", "left", "."]
    ]
    assert words("LUND, Sask. — Ada left.")[0][2] == "Sask."
    assert words("Ada (R-Ky.) left. So did Man. City won.")[0][2:5] == ["R", "-", "Ky"]
    assert words("Ada, R-Ky., left.")[0][4] == "Ky."
    assert len(words("He met a Man. He left.")) == 2


def test_the_wing_of_a_party_is_part_of_its_name() -> None:
    assert words("CPI(ML)'s Ada left JD(U).") == [["CPI(ML)", "'s", "Ada", "left", "JD(U)", "."]]
    assert words("IBM(R) and CPI (M)")[0] == ["IBM", "(", "R", ")", "and", "CPI", "(", "M", ")"]


def test_what_was_posted_on_x_ends_there() -> None:
    assert words("Ada wrote on X. Lund replied.") == [
        ["Ada", "wrote", "on", "X", "."],
        ["Lund", "replied", "."],
    ]
    assert len(words("They closed Orre, Tarn and X. Lund replied.")) == 2
    assert words("Francis X. Lund replied.") == [["Francis", "X.", "Lund", "replied", "."]]


def test_a_closing_mark_belongs_to_the_sentence_before() -> None:
    assert len(words('"I left." He ran.')) == 2


def test_a_stop_before_a_comma_ends_no_sentence() -> None:
    assert len(words("Ada L., 61, left. He ran.")) == 2


def test_a_short_line_ends_what_it_says_and_a_wrapped_one_does_not() -> None:
    assert words("A Short Headline\nBy Somebody Else") == [
        ["A", "Short", "Headline"],
        ["By", "Somebody", "Else"],
    ]
    assert len(words("this line was wrapped at some sixty characters or so by\na mailer")) == 1


def test_front_matter_is_not_read() -> None:
    blocks = [Block(0, 5, "metadata"), Block(6, 11, "body")]
    assert [s.words for s in sentences("title words", blocks)] == [["words"]]


@given(st.text(max_size=400))
def test_every_word_is_in_its_place(text: str) -> None:
    flat = plain_marks(text)
    assert len(flat) == len(text)
    end = 0
    for sentence in sentences(text):
        for i, (word, start) in enumerate(zip(sentence.words, sentence.starts, strict=True)):
            assert start >= end
            assert flat[start : sentence.end(i)] == word
            end = sentence.end(i)


def test_words_are_written_with_a_space_where_the_text_has_any() -> None:
    (sentence,) = sentences("Ada   Orr-Lund's dog slept")
    assert sentence.written(0, 3) == "Ada Orr-Lund"
    assert sentence.written(3, 5) == "Lund's dog"


def test_a_dash_without_spaces_is_no_hyphen() -> None:
    assert words("It rained—and it — Ada")[0][1:] == ["rained", "—", "and", "it", "-", "Ada"]
