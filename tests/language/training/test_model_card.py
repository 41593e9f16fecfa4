import shutil
from pathlib import Path

import pytest

from reader.language.training.model_card import BEGIN, END, MODEL, with_scores, write_card

CARD = MODEL.with_suffix(".md").read_text("utf-8")
NEWS = "-DOCSTART-\tO\n\nInes\tB-PER\nHalloway\tI-PER\nsailed\tO\nto\tO\nPorto\tB-LOC\n.\tO\n\n"


def around(card: str) -> tuple[str, str]:
    """What stands before and behind the marks."""
    return card.partition(BEGIN)[0], card.partition(END)[2]


def test_scores_take_the_place_of_those_between_the_marks() -> None:
    card = f"Prose.\n{BEGIN}\nold\n{END}\nMore prose.\n"
    assert with_scores(card, "new\n") == f"Prose.\n{BEGIN}\nnew\n\n{END}\nMore prose.\n"


@pytest.mark.parametrize("card", ["Prose.", f"{BEGIN} {BEGIN} {END}", f"{BEGIN} {END} {END}"])
def test_a_card_without_one_place_for_scores_is_refused(card: str) -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        with_scores(card, "new\n")


def test_the_card_has_its_scores_between_the_marks() -> None:
    before, after = around(CARD)
    assert "| PER ORG LOC MISC |" not in before + after
    assert "Trained with `--sets" not in before + after


def test_a_training_writes_its_scores_and_no_prose(tmp_path: Path) -> None:
    model = tmp_path / "small.model"
    shutil.copy(MODEL, model)
    (tmp_path / "harbour.dev.conll").write_text(NEWS, "utf-8")
    write_card(model, tmp_path, "harbour.train.conll")
    card = model.with_suffix(".md").read_text("utf-8")
    assert around(card) == around(CARD)
    scores = card.partition(BEGIN)[2].partition(END)[0].splitlines()
    assert scores[1] == "Trained with `--sets harbour.train.conll`."
    assert scores[3:6] == [
        "| harbour.dev.conll | P | R | F1 |",
        "| --- | --- | --- | --- |",
        "| PER | 100.0 | 100.0 | 100.0 |",
    ]
    assert "| left out | harbour.dev.conll |" in scores
    assert not any("enww" in line for line in scores)
