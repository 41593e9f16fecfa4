"""The words beside a name say what it is."""

import pytest

from reader.article import EntityLabel
from reader.language.names.rules.neighbours import label_by_neighbours
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "name", "taken_for", "label"),
    [
        ("The Orrefallet magazine is out.", "Orrefallet", "PER", "ORG"),
        ("The London magazine is out.", "London", "LOC", "LOC"),
        ("A Helsinki-based firm left.", "Helsinki", "MISC", "LOC"),
        ("A Swiss-based firm left.", "Swiss", "MISC", "MISC"),
        ("A Linux-based phone rang.", "Linux", "MISC", "MISC"),
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
        ("The trawler Orrefallet sank.", "Orrefallet", "LOC", "MISC"),
        ("A boat named Orrefallet sank.", "Orrefallet", "PER", "MISC"),
        ("His bus, the Orrefallet police said, left.", "Orrefallet", "LOC", "LOC"),
        ("They want to ship Orrefallet fish.", "Orrefallet", "LOC", "LOC"),
        ("The train Orrefallet waits for left.", "Orrefallet", "LOC", "LOC"),
        ("Boat Orrefallet left.", "Orrefallet", "LOC", "LOC"),
    ],
)
def test_a_name_is_what_the_words_beside_it_say(
    text: str, name: str, taken_for: EntityLabel, label: EntityLabel
) -> None:
    (sentence,) = sentences(text)
    at = sentence.words.index(name)
    assert label_by_neighbours(sentence.words, (at, at, taken_for)) == label
