import time

import pytest

from reader.article import Article
from reader.ui.place import Place

OLD = "Head\n\nOne is here.\n\nTwo is there.\n\nThree is gone.\n"


@pytest.mark.parametrize(
    ("new", "there"),
    [
        (OLD, "Two is there."),
        ("Head\n\nNew.\n\nOne is here.\n\nTwo is there.\n", "Two is there."),
        ("Two is there.\n\nThree is gone.\n", "Two is there."),
        ("Head\n\nNew.\n\nOne is here.\n\nTwo was there.\n\nThree is gone.\n", "Two was there."),
        ("Head\n\nOne is here.\n\nThree is gone.\n", "Three is gone."),
        ("Nothing of it", ""),
    ],
)
def test_a_place_is_where_its_line_is_or_where_that_was(new: str, there: str) -> None:
    place = Place(Article("1", OLD, (), "a.txt"), OLD.index("Two"), None)
    offset = place.offset_in(Article("2", new, (), "a.txt"))
    assert new[offset:].partition("\n")[0] == there


def test_a_place_in_a_long_text_is_found_at_once() -> None:
    old = "".join(f"Paragraph {number}.\n\n" for number in range(10_000))
    new = old.replace("Paragraph 7.", "Paragraph seven.\n\nMore.")
    place = Place(Article("1", old, (), "a.txt"), old.index("Paragraph 9000."), None)
    begun = time.monotonic()
    offset = place.offset_in(Article("2", new, (), "a.txt"))
    assert new[offset:].startswith("Paragraph 9000.")
    assert time.monotonic() - begun < 5
