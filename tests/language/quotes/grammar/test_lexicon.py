import re
from pathlib import Path

import pytest

from reader.language.quotes.grammar import lexicon
from reader.language.quotes.grammar.lexicon import TAGS, forms, inflections, is_plural, verb_forms

LISTS = ["_STRONG", "_WEAK", "_OTHER_VERBS"]


def words_of(name: str) -> list[str]:
    """The words of a list as they are written."""
    source = Path(lexicon.__file__).read_text(encoding="utf-8")
    found = re.search(rf'\n{name} = word_set\(\s*"""(.*?)"""', source, re.DOTALL)
    assert found
    return found[1].split()


def test_a_verb_is_listed_once() -> None:
    verbs = [verb for name in LISTS for verb in words_of(name)]
    assert len(verbs) > 500
    assert sorted(verbs) == sorted(set(verbs))


@pytest.mark.parametrize(
    ("verb", "forms", "gerund"),
    [
        ("say", ["say", "says", "said"], "saying"),
        ("deny", ["deny", "denies", "denied"], "denying"),
        ("agree", ["agree", "agrees", "agreed"], "agreeing"),
        ("quip", ["quip", "quips", "quipped"], "quipping"),
        ("confess", ["confess", "confesses", "confessed"], "confessing"),
    ],
)
def test_verbs_are_inflected(verb: str, forms: list[str], gerund: str) -> None:
    assert inflections(verb) == (forms, gerund)


def test_forms_are_those_of_all_verbs_with_and_without_ing() -> None:
    assert forms("say dub") == {"say", "says", "said", "dub", "dubs", "dubbed"}
    assert forms("ask", ing=True) == {"ask", "asks", "asked", "asking"}


@pytest.mark.parametrize("form", ["tell", "tells", "told", "telling"])
def test_every_form_leads_to_all(form: str) -> None:
    assert verb_forms(form) == ["tell", "telling", "tells", "told"]
    assert verb_forms("zoom") == ["zoom", "zoomed", "zooming", "zooms"]
    assert verb_forms("x") == ["x"]


def test_people_and_couples_are_several_and_a_boss_is_one() -> None:
    assert all(map(is_plural, ["neighbours", "women", "couple", "twins"]))
    assert not any(map(is_plural, ["boss", "bus", "child"]))


def test_a_verb_of_saying_is_stronger_than_the_same_word_as_something_said() -> None:
    assert TAGS["said"] == "V"
    assert TAGS["claims"] == "M"
    assert TAGS["spokeswomen"] == "n"


def test_a_champion_is_somebody_and_who_championed_did_something() -> None:
    assert TAGS["champion"] == TAGS["champions"] == "n"
    assert TAGS["championed"] == "v"
