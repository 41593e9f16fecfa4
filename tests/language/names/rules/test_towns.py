"""A body that stands where only a town does is one."""

import pytest

from reader.article import EntityLabel
from reader.language.names.rules.towns import with_towns
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "before", "label"),
    [
        ("He drove from Leeds to Burnley.", "LOC", "LOC"),
        ("He moved from Ajax to Burnley.", "ORG", "ORG"),
        ("He drove from Leeds to Contoso.", "LOC", "ORG"),
        ("Shares of Leeds fell to Burnley.", "LOC", "ORG"),
        ("Ada, 54, of Burnley, left.", "PER", "LOC"),
        ("Ada, 54, from Burnley, left.", "PER", "LOC"),
        ("Ada, 54, left Burnley.", "PER", "ORG"),
        ("Ada, chief, of Burnley, left.", "PER", "ORG"),
        ("Ada loves the town of Contoso.", "PER", "LOC"),
        ("Ada loves the city of Police.", "PER", "ORG"),
        ("Ada of Burnley left.", "ORG", "ORG"),
    ],
)
def test_a_town_has_the_name_of_its_club(text: str, before: EntityLabel, label: str) -> None:
    (sentence,) = sentences(text)
    names = [i for i, word in enumerate(sentence.words) if word[0].isupper()][-2:]
    one, other = names
    found = list(with_towns(sentence.words, [(one, one, before), (other, other, "ORG")]))
    assert found == [(one, one, before), (other, other, label)]


def test_a_club_that_opens_a_sentence_stays_one() -> None:
    assert list(with_towns(["Burnley", "won"], [(0, 0, "ORG")])) == [(0, 0, "ORG")]
