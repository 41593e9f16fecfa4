"""One label for one name throughout an article."""

import pytest

from reader.article import EntityLabel
from reader.language.names.agreement import Mention, agreed

_KINDS: dict[str, EntityLabel] = {"P": "PER", "O": "ORG", "L": "LOC", "M": "MISC"}


@pytest.mark.parametrize(
    ("labels", "placed", "found"),
    [
        ("OL", "", "OO"),
        ("OLL", "", "OLL"),
        ("OOL", "2", "OOL"),
        ("MMOL", "3", "MMMM"),
        ("MO", "", "MO"),
        ("PL", "", "PP"),
        ("PL", "1", "PL"),
        ("PPL", "2", "PPP"),
        ("PLL", "", "PLL"),
    ],
)
def test_a_name_is_what_it_is_as_often_or_mostly(labels: str, placed: str, found: str) -> None:
    mentions = [
        Mention("Orre Hall", _KINDS[kind], str(at) in placed, speaks=False, is_aged=False)
        for at, kind in enumerate(labels)
    ]
    assert agreed(mentions) == [_KINDS[kind] for kind in found]


@pytest.mark.parametrize(("name", "label"), [("ADA ORRE", "PER"), ("Ada Orre", "LOC")])
def test_a_label_in_capitals_is_the_person_of_the_name(name: str, label: EntityLabel) -> None:
    names: list[tuple[str, EntityLabel]] = [("Ada Orre", "PER"), (name, "LOC"), (name, "LOC")]
    mentions = [Mention(*one, is_placed=False, speaks=False, is_aged=False) for one in names]
    assert agreed(mentions) == ["PER", label, label]


@pytest.mark.parametrize(("placed", "label"), [(True, "LOC"), (False, "PER")])
def test_a_place_of_one_word_may_be_called_like_somebody(placed: bool, label: EntityLabel) -> None:
    mentions = [Mention("Orrefa", "PER", is_placed=False, speaks=False, is_aged=False)] * 2
    mentions.append(Mention("Orrefa", "LOC", placed, speaks=False, is_aged=False))
    assert agreed(mentions)[-1] == label


@pytest.mark.parametrize(("speaks", "label"), [(False, "MISC"), (True, "PER")])
def test_a_title_is_that_of_a_work_wherever_it_stands(speaks: bool, label: EntityLabel) -> None:
    told = Mention("Ada Orre", "MISC", is_placed=False, speaks=False, is_aged=False, is_work=True)
    again = told._replace(label="PER", speaks=speaks, is_work=False)
    assert agreed([told, again, again._replace(label="LOC", is_placed=True)])[1] == label
