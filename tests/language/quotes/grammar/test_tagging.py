import pytest

from reader.article import Span
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.grammar.phrases import read_phrases


def read(text: str) -> list[Phrase]:
    return read_phrases(text, Span(0, len(text)), ())


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Reyes reports", "V"),
        ("the reports", "m"),
        ("saying", "G"),
        ("quickly", "R"),
        ("a wedding", "o"),
        ("those living", "i"),
        ("him working", "i"),
        ("Samoan state television", "n"),
        ("Samoan state TV", "n"),
        ("Samoan television", "w"),
        ("the world No 3", "n"),
        ("the former world number three", "n"),
        ("the world No 10", "n"),
        ("a growing influence", "o"),
        ("a widow knelt", "x"),
        ("a widow driven", "e"),
        ("they left by May", "Y"),
        ("they may", "a"),
        ("a gunshot wound", "o"),
        ("she has since", "R"),
        ("Miss Lund", "N"),
        ("she left since", "S"),
    ],
)
def test_words_are_tagged_in_context(text: str, tag: str) -> None:
    assert read(text)[-1].tag == tag


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("61,000 homes", "#w"),
        ("the $185,000", "o"),
        ("Rs 2,40,000", "N#"),
        ("in 2019, 300 people", "P#,n"),
        ("1,2", "#,#"),
    ],
)
def test_a_number_with_commas_is_one_word(text: str, tags: str) -> None:
    assert "".join([phrase.tag for phrase in read(text)]) == tags


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("more than 40 men", "RRn"),
        ("at least three men", "RRn"),
        ("as many as 40", "RRR#"),
        ("about 40 men", "Rn"),
        ("a book about 40 men", "mPn"),
        ("more than a man", "RSn"),
    ],
)
def test_words_that_limit_a_number_are_adverbs(text: str, tags: str) -> None:
    assert "".join([phrase.tag for phrase in read(text)]) == tags


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was late, Mr May said.", "Mr May"),
        ("Mrs. Will left.", "Mrs. Will"),
        ("Its owner, Will Orr, left.", "Will Orr"),
    ],
)
def test_a_modal_verb_may_be_a_name(text: str, name: str) -> None:
    assert name in [text[p.start : p.end] for p in read(text) if p.tag == "N"]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("They left. Mark Ballantyne left.", "Hx.Nx."),
        ("Rose Ballantyne left.", "Nx."),
        ("Help Ballantyne now.", "xNR."),
        ("They mark Ballantyne down.", "HxNP."),
    ],
)
def test_a_given_name_that_is_a_verb_opens_a_sentence_as_a_name(text: str, tags: str) -> None:
    assert "".join([phrase.tag for phrase in read(text)]) == tags


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Tidying up the quay, they left.", "iPo,Hx."),
        ("Ebeling left.", "Nx."),
        ("Rule 12 says no.", "NVR."),
    ],
)
def test_a_participle_opens_a_sentence_and_a_number_ends_a_name(text: str, tags: str) -> None:
    assert "".join([phrase.tag for phrase in read(text)]) == tags


def test_a_headline_is_not_one_long_name() -> None:
    phrases = read("Ana Reyes Says The Bank Will Never Close")
    assert [phrase.tag for phrase in phrases[:2]] == ["N", "V"]
