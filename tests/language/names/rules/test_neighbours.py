"""The words beside a name say what it is."""

import pytest

from reader.article import EntityLabel
from reader.language.names.rules.neighbours import label_by_neighbours
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "name", "taken_for", "label"),
    [
        ("The Orrefallet reservoir is full.", "Orrefallet", "ORG", "LOC"),
        ("The Orrefallet fault moved.", "Orrefallet", "MISC", "LOC"),
        ("The Orrefallet magazine is out.", "Orrefallet", "PER", "ORG"),
        ("It is an Orrefallet magazine.", "Orrefallet", "LOC", "LOC"),
        ("The London magazine is out.", "London", "LOC", "LOC"),
        ("The Microsoft fault was mended.", "Microsoft", "ORG", "ORG"),
        ("The Boeing fault was mended.", "Boeing", "ORG", "ORG"),
        ("A Helsinki-based firm left.", "Helsinki", "MISC", "LOC"),
        ("A Swiss-based firm left.", "Swiss", "MISC", "MISC"),
        ("A Linux-based phone rang.", "Linux", "MISC", "MISC"),
        ("They lost two Orre tanks.", "Orre", "PER", "MISC"),
        ("They lost two Hamas rockets.", "Hamas", "ORG", "ORG"),
        ("An analyst at Orrefallet left.", "Orrefallet", "LOC", "ORG"),
        ("The head of research at Orrefallet left.", "Orrefallet", "PER", "ORG"),
        ("An analyst at Helsinki left.", "Helsinki", "LOC", "LOC"),
        ("They met at Orrefallet today.", "Orrefallet", "LOC", "LOC"),
        ("Orrefallet, a small mining company, left.", "Orrefallet", "PER", "ORG"),
        ("Orrefallet, a charity led by Ada, left.", "Orrefallet", "LOC", "ORG"),
        ("Orrefallet, a company nurse, left.", "Orrefallet", "PER", "PER"),
        ("In Orrefallet, a private firm, Tarn, left.", "Orrefallet", "LOC", "LOC"),
        ("Orrefallet, a slum.", "Orrefallet", "PER", "LOC"),
        ("Orrefallet, a", "Orrefallet", "PER", "PER"),
        ("Shares in Orrefallet or shares of Orre fell.", "Orre", "PER", "ORG"),
        ("The state-owned Orrefallet left.", "Orrefallet", "PER", "ORG"),
        ("The Orrefa and Tarna peoples met.", "Orrefa", "LOC", "MISC"),
        ("The Orrefa and Tarna peoples met.", "Tarna", "LOC", "MISC"),
        ("The Orrefa tribe met.", "Orrefa", "PER", "MISC"),
        ("Two Orrefa clans met.", "Orrefa", "PER", "MISC"),
        ("Two Helsinki clans met.", "Helsinki", "LOC", "LOC"),
        ("Orrefa and many peoples met.", "Orrefa", "LOC", "LOC"),
        ("The trawler Orrefallet sank.", "Orrefallet", "LOC", "MISC"),
        ("A boat named Orrefallet sank.", "Orrefallet", "PER", "MISC"),
        ("His bus, the Orrefallet, left.", "Orrefallet", "LOC", "MISC"),
        ("His bus, the Orrefallet police said, left.", "Orrefallet", "LOC", "LOC"),
        ("They want to ship Orrefallet fish.", "Orrefallet", "LOC", "LOC"),
        ("The train Orrefallet waits for left.", "Orrefallet", "LOC", "LOC"),
        ("Boat Orrefallet left.", "Orrefallet", "LOC", "LOC"),
        ("Milwaukee's schools shut.", "Milwaukee", "ORG", "LOC"),
        ("Milwaukee's goal was late.", "Milwaukee", "ORG", "ORG"),
    ],
)
def test_a_name_is_what_the_words_beside_it_say(
    text: str, name: str, taken_for: EntityLabel, label: EntityLabel
) -> None:
    (sentence,) = sentences(text)
    at = sentence.words.index(name)
    assert label_by_neighbours(sentence.words, (at, at, taken_for)) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A late header from Bo Orre won it.", "PER"),
        ("A late goal from New York won it.", "LOC"),
        ("A late train from Bo Orre was full.", "LOC"),
    ],
)
def test_who_headed_a_ball_is_a_person(text: str, label: str) -> None:
    (sentence,) = sentences(text)
    assert label_by_neighbours(sentence.words, (4, 5, "LOC")) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("An ex-president Petro Orre left.", "PER"),
        ("An ex-ship Petro Orre left.", "ORG"),
        ("A president Petro Orre left.", "ORG"),
    ],
)
def test_who_held_an_office_is_a_person(text: str, label: EntityLabel) -> None:
    (sentence,) = sentences(text)
    assert label_by_neighbours(sentence.words, (2, 3, "ORG")) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Agnieszka Holland spoke.", "PER"),
        ("Kari Lake said so.", "PER"),
        ("Kari Lake froze.", "LOC"),
        ("Sydney England spoke.", "LOC"),
        ("Agnieszka Bridge shut.", "LOC"),
    ],
)
def test_a_given_name_before_a_surname_that_is_a_place_too_is_a_persons(
    text: str, label: str
) -> None:
    (sentence,) = sentences(text)
    assert label_by_neighbours(sentence.words, (0, 1, "LOC")) == label


@pytest.mark.parametrize(
    ("text", "taken_for", "label"),
    [
        ("Patricia de Bordeaux", "ORG", "PER"),
        ("Guillaume van Lund", "LOC", "PER"),
        ("Patricia de Bordeaux", "MISC", "MISC"),
        ("Fernando de Noronha", "LOC", "LOC"),
        ("Sierra de Bordeaux", "LOC", "LOC"),
        ("Club de Bordeaux", "ORG", "ORG"),
        ("Patricia en Bordeaux", "ORG", "ORG"),
    ],
)
def test_who_is_of_a_place_by_surname_is_a_person(
    text: str, taken_for: EntityLabel, label: EntityLabel
) -> None:
    assert label_by_neighbours(["So", *text.split(), "left"], (1, 3, taken_for)) == label
