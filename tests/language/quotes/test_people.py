import pytest

from reader.article import Quote
from reader.language import annotate
from reader.language.entities import find_names_and_dates
from reader.language.quotes.candidates import Passages
from reader.language.quotes.finding import find_unnamed, with_names
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.people import Choose, People
from reader.language.quotes.ranker import model
from reader.language.quotes.salience import Choices
from reader.language.quotes.trees import Trees

TEXT = "Ana Reyes met Maria Lopez in Porto on Friday.\n\n“The pier is safe,” she said.\n"


def said(choose: Choose) -> Quote:
    prose = paragraphs(TEXT)
    passages = Passages(TEXT, prose, find_marked(TEXT, prose))
    people = People(passages, find_names_and_dates(TEXT)[0], choose=choose)
    (quote,) = with_names(find_unnamed(passages, model()), people)
    return quote


@pytest.mark.parametrize("name", ["Ana Reyes", "Maria Lopez"])
def test_who_is_meant_can_be_chosen_otherwise_than_by_trees(name: str) -> None:
    def choose(found: Choices, trees: Trees) -> tuple[str | None, float]:
        assert set(found) == {"Ana Reyes", "Maria Lopez"}
        assert trees is model().pronoun_trees
        return name, 1.0

    speaker = said(choose).speaker
    assert speaker is not None
    assert speaker.name == name


def test_one_is_as_sure_of_a_speaker_as_of_the_mention_and_of_whom_it_means() -> None:
    sure = said(lambda found, trees: ("Ana Reyes", 1.0))
    half = said(lambda found, trees: ("Ana Reyes", 0.5))
    assert half.confidence == pytest.approx(sure.confidence / 2, abs=0.001)
    assert half.rule == f"{sure.rule}; who that is: 50%"
    assert half.is_guess
    assert not sure.is_guess


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Geneva Declaration of July 26 had warned of “prompt and utter ruin”.",
            "Geneva Declaration",
        ),
        ("“Nobody may close the pier,” says Article 3.", "Article 3"),
    ],
)
def test_what_is_called_after_a_place_or_by_a_number_has_its_whole_name(
    text: str, name: str
) -> None:
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name
