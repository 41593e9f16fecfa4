import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.language.quotes.grammar.phrases import Phrase, read_phrases
from reader.language.quotes.marks import Marked


def read(text: str) -> list[Phrase]:
    return read_phrases(text, Span(0, len(text)), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Lopez spoke.", ["Maria Lopez"]),
        ("Then the finance minister, Ana Reyes, spoke.", ["the finance minister", "Ana Reyes"]),
        ("They met Sen. J. R. Okafor of Ohio.", ["They", "Sen. J. R. Okafor", "Ohio"]),
        ("Reyes' lawyer spoke.", ["Reyes' lawyer"]),
        ("Another said no.", ["Another"]),
        ("His campaign manager resigned.", ["His campaign manager"]),
        ("The Crows bowling coach Leo Banda left.", ["The Crows bowling coach Leo Banda"]),
        ("Its Liberal ranking member left.", ["Its Liberal ranking member"]),
        ("Members seeking police left.", ["Members", "police"]),
        ("A banker privy to it left.", ["A banker", "it"]),
        ("An IT manager of the WHO left.", ["An IT manager", "the WHO"]),
    ],
)
def test_noun_phrases(text: str, names: list[str]) -> None:
    assert [text[p.start : p.end] for p in read(text) if p.nominal] == names


def test_the_owner_is_known_within_the_phrase() -> None:
    (phrase,) = read("Reyes' lawyer")
    assert phrase.owner == Span(0, 5)


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
        ("a growing influence", "o"),
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
    ("text", "tags"),
    [
        ("said attacks remained rare", "Vwxw"),
        ("said talks with them had failed", "VwPhax"),
        ("said called was", "Vvb"),
        ("said nothing had changed", "Vwax"),
    ],
)
def test_a_verb_in_form_with_a_verb_of_its_own_is_a_noun(text: str, tags: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orrel’s said it was late.", ["Orrel’s", "it"]),
        ("Orrel’s says it slowed.", ["Orrel’s", "it"]),
        ("Orrel’s cut the price.", ["Orrel’s", "the price"]),
        ("Orrel’s opened a shop.", ["Orrel’s", "a shop"]),
        ("Orrel’s has left, said Orrel’s.", ["Orrel’s", "Orrel’s"]),
        ("Orrel’s broken leg hurts.", ["Orrel"]),
        ("Orrel’s been late.", ["Orrel"]),
    ],
)
def test_a_name_that_ends_as_an_owner_may_be_a_firm(text: str, names: list[str]) -> None:
    assert [text[p.start : p.end] for p in read(text) if p.nominal] == names


def test_a_headline_is_not_one_long_name() -> None:
    phrases = read("Ana Reyes Says The Bank Will Never Close")
    assert [phrase.tag for phrase in phrases[:2]] == ["N", "V"]


def test_a_marked_run_is_one_phrase() -> None:
    text = "Ana said “yes, we can” twice."
    phrases = read_phrases(text, Span(0, len(text)), (Marked(9, 22, closed=True),))
    assert "".join(phrase.tag for phrase in phrases) == "NVQR."


@given(st.text(max_size=120))
def test_phrases_are_in_order_inside_the_text(text: str) -> None:
    edges = [edge for phrase in read(text) for edge in (phrase.start, phrase.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
