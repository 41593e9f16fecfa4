import pytest

from reader.article import Entity, Span
from reader.language import annotate
from reader.language.names.titles import TITLES
from reader.language.quotes.finding import find_quotes
from reader.language.quotes.people.descriptions import (
    described,
    is_epithet,
    reflexives,
)
from reader.language.quotes.people.named import Named


def words_beside(text: str, name: str) -> set[str]:
    start = text.index(name)
    return set(described(text, Span(start, start + len(name))))


def test_titles_stand_before_a_name_and_descriptions_after_it() -> None:
    assert words_beside("The prime minister Ana Reyes left.", "Ana Reyes") == {
        "prime",
        "minister",
        "pm",
    }
    assert words_beside("Ana Reyes, a clerk and activist, left.", "Ana Reyes") == {"clerk"}
    assert words_beside("Asked by Ana Reyes, the clerk said so.", "Ana Reyes") == set()


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Secretary of State Ana Reyes left.", {"secretary"}),
        ("The Secretary of State for Health and Sport Ana Reyes left.", {"secretary"}),
        ("The Museum of Modern Art Ana Reyes left.", set()),
        ("Ana Reyes became prime minister on Monday.", {"prime", "minister"}),
        ("Ana Reyes was elected mayor of Porto.", {"mayor"}),
        ("Ana Reyes is the youngest of five.", set()),
    ],
)
def test_an_office_is_told_with_what_it_is_of_or_by_a_verb(text: str, office: set[str]) -> None:
    assert words_beside(text, "Ana Reyes") & TITLES == office


def test_initials_of_a_title_are_no_form_of_address() -> None:
    assert "ms" not in words_beside("Maine Sen. Leo Banda left.", "Leo Banda")


def test_an_age_is_a_description_and_hides_none() -> None:
    found = words_beside("Leo Banda, 23, a striker, scored.", "Leo Banda")
    assert found == {"23-year-old", "striker"}


@pytest.mark.parametrize(
    "words",
    [
        "the striker",
        "the 23-year-old",
        "the former minister",
        "the Spaniard",
        "the Social Democrat",
    ],
)
def test_epithets_stand_for_somebody_named_before(words: str) -> None:
    assert is_epithet(words)


@pytest.mark.parametrize("words", ["the officer", "the judge", "the Guardian", "the officials"])
def test_offices_and_bodies_are_no_epithets(words: str) -> None:
    assert not is_epithet(words)


def speaker(text: str, *names: str) -> str | None:
    """The name of the only speaker in *text*, whose people have these *names*."""
    entities = [Entity(text.index(n), text.index(n) + len(n), "PER", n) for n in names]
    (quote,) = (q for q in find_quotes(text, (), entities) if q.kind == "direct")
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Striker Leo Banda scored twice.\n\n“I was lucky,” the striker said.", "Leo Banda"),
        ("Leo Banda, 23, scored twice.\n\n“I was lucky,” the 23-year-old said.", "Leo Banda"),
        ("Leo Banda won again. “I was lucky,” the Spaniard said.", "Leo Banda"),
        ("Leo Banda opened the bridge. “It is done,” the former mayor said.", "Leo Banda"),
        ("Leo Banda opened the bridge. “It is done,” the retired teacher said.", "Leo Banda"),
    ],
)
def test_a_description_means_who_bears_it_or_is_spoken_of(text: str, name: str) -> None:
    assert speaker(text, name) == name


def test_a_striker_is_no_office_that_has_to_be_told_of_before() -> None:
    text = (
        "Rovers beat Town on Saturday. Leo Banda scored twice and Ian Foss once.\n\n"
        "“I had a broken toe,” the striker told reporters."
    )
    assert speaker(text, "Leo Banda", "Ian Foss") == "Leo Banda"


@pytest.mark.parametrize("said", ["an officer", "one officer", "another officer"])
def test_somebody_of_several_stays_unnamed(said: str) -> None:
    text = f"Leo Banda was arrested on Friday. “He was armed,” {said} said."
    assert speaker(text, "Leo Banda") == said


def test_what_ends_a_quotation_or_a_sentence_is_no_title_of_who_comes_next() -> None:
    assert words_beside('"Thank you, Mr. President," Ana Reyes said.', "Ana Reyes") == set()
    assert words_beside("She met the minister. Ana Reyes left.", "Ana Reyes") == set()
    assert "colonel" in words_beside("They saw Lt. Col. Ana Reyes.", "Ana Reyes")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nadia Shah is 17.\n\n“I tell her every day,” said her sister.", "her sister"),
        (
            "Leo Banda has died. His brother Mark Okell came.\n\n“He was shy,” said his brother.",
            "Mark Okell",
        ),
    ],
)
def test_nobody_is_his_own_brother(text: str, name: str) -> None:
    names = (one for one in ("Nadia Shah", "Leo Banda", "Mark Okell") if one in text)
    assert speaker(text, *names) == name


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("Ann Reyes, whose elder daughter Ella is 11, left.", "Ann Reyes", "mother"),
        ("Mark Reyes, whose wife died, left.", "Mark Reyes", "husband"),
        ("Kim Reyes is a single mother of two.", "Kim Reyes", "mother"),
        ("Kim Reyes, born in Peru, was a boy who swam.", "Kim Reyes", "boy"),
    ],
)
def test_a_clause_tells_that_somebody_is_a_mother(text: str, name: str, word: str) -> None:
    assert words_beside(text, name) == {word}


@pytest.mark.parametrize("told", [", whose house burnt, left", " is a single mother hen"])
def test_whoever_has_a_house_is_nobodys_mother(told: str) -> None:
    assert words_beside(f"Ann Reyes{told}.", "Ann Reyes") == set()


@pytest.mark.parametrize("said", ["the Italian", "the Welshman"])
def test_whoever_is_called_after_a_country_keeps_the_article(said: str) -> None:
    (quote,) = annotate(f"It was late. Asked why, {said} said: “I was ill.”").quotes
    assert quote.speaker
    assert quote.speaker.name == said


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Sam Orr hurt himself.", "he"),
        ("It rained, and Sam Orr, who had herself been ill, left.", "she"),
        ("Sam Orr himself was ill.", "he"),
        ("She drove Sam Orr home herself.", ""),
        ("Sam Orr left when he hurt himself.", ""),
        ("Sam Orr saw a boy hurt himself.", ""),
        ("Sam Orr left. The king himself was ill.", ""),
    ],
)
def test_who_is_the_subject_of_himself_is_a_man(text: str, pronoun: str) -> None:
    start = text.index("Sam")
    names = Named([Entity(start, start + 7, "PER", "Sam Orr")])
    assert [told for _, told in reflexives(text, names)] == ([pronoun] if pronoun else [])
