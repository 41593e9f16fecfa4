from typing import Any

import pytest

pytest.importorskip("lightgbm")

from reader.language.quotes.learnt.model import model
from reader.language.training.quotes import choices

TEXT = "Ana Reyes met Maria Lopez in Porto on Friday.\n\n“The pier is safe,” she said.\n"


def told(name: str) -> dict[str, Any]:
    at = TEXT.index("she")
    run = {"start": TEXT.index("“"), "end": TEXT.index("”") + 1}
    return {
        "text": TEXT,
        "quotes": [run | {"speaker": {"start": at, "end": at + 3, "name": name}}],
    }


@pytest.mark.parametrize("name", ["Ana Reyes", "Maria Lopez"])
def test_whom_a_pronoun_means_is_learned_from_the_annotation(name: str) -> None:
    pronouns, nominals = choices([told(name)], model())
    assert nominals == []
    (choice,) = pronouns
    assert len(choice.numbers) == 2
    assert choice.right.count(True) == 1


def test_the_annotation_tells_which_of_the_choices_is_right() -> None:
    (ana,), (maria,) = (choices([told(name)], model())[0] for name in ("Ana Reyes", "Maria Lopez"))
    assert ana.numbers == maria.numbers
    assert ana.right == [not right for right in maria.right]


def test_nothing_is_learned_from_somebody_who_is_not_named() -> None:
    assert choices([told("Leo Banda")], model()) == ([], [])
