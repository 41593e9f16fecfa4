import pytest

from reader.language.quotes.people.persons import Person, speaking_of


def test_titles_tell_more_than_given_names() -> None:
    assert Person("Mary Orr").fits("she") == 2
    assert Person("Mary Orr", ["mr"]).fits("she") == -3
    assert Person("Mary Orr", ["mr"]).fits("he") == 3
    assert Person("Qwx Orr").fits("he") == 0


def test_actors_and_chairmen_are_men_unless_their_names_tell_otherwise() -> None:
    assert Person("Mary Orr", ["chairman"]).fits("she") == 2
    assert Person("Leo Orr", ["chairman"]).fits("he") == 3
    assert Person("Qwx Orr", ["actor"]).fits("she") == -1


def test_a_name_that_mostly_women_bear_leans() -> None:
    assert Person("Lerato Orr").fits("she") == 1
    assert Person("Lerato Orr").fits("he") == -1


def test_a_surname_alone_tells_nothing() -> None:
    assert Person("Mary").fits("she") == 0


def test_who_is_called_so_once_stays_so() -> None:
    person = Person("Qwx Orr")
    person.called("she")
    person.called("he")
    assert person.fits("she") == 2


def test_what_the_text_calls_somebody_overrides_no_title() -> None:
    person = Person("Qwx Orr", ["mr"])
    person.called("she")
    assert person.fits("he") == 3


@pytest.mark.parametrize(
    ("words", "side"),
    [("the old woman", -3), ("the former policeman", 3), ("the driver", 0), ("boy and girl", 0)],
)
def test_words_speak_of_men_or_women(words: str, side: int) -> None:
    assert speaking_of(words.split()) == side
