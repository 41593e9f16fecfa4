"""Runs of words around which a quotation may stand in a text."""

import pytest

from reader.library.comparing.anchors import anchors


@pytest.mark.parametrize(
    ("ours", "theirs", "least", "found"),
    [
        ("we sow the rye", "they say we sow the oats", 2, ["we sow the"]),
        ("we sow the rye", "they say we sow the oats", 3, ["we sow the"]),
        ("we sow the rye", "we sow oats", 3, []),
        ("we sow the rye", "rye the sow we", 2, []),
        ("we sow the rye", "we", 2, []),
        ("we sow the rye", "", 3, []),
        ("rye", "we sow the rye", 2, []),
        ("we sow", "we sow and we sow", 2, ["we sow", "we sow"]),
        ("we sow and eat the rye", "eat the rye and we sow", 2, ["eat the rye", "we sow"]),
        (
            "in the sea by the mill",
            "in the sun in the sky by the way",
            2,
            ["by the", *["in the"] * 2],
        ),
    ],
)
def test_the_longest_and_rarest_come_first(
    ours: str, theirs: str, least: int, found: list[str]
) -> None:
    words = theirs.split()
    runs = anchors(ours.split(), words, least)
    assert [" ".join(words[run.b : run.b + run.size]) for run in runs] == found


def test_of_what_a_text_says_all_the_time_the_first_places_are_looked_at() -> None:
    theirs = [*["row"] * 300, "to", "the", "pier", *["row"] * 300]
    best, *others = anchors(["row", "row", "to", "the", "pier", "row"], theirs, 2)
    assert (best.b, best.size) == (298, 6)
    assert len(others) <= 100
    assert len(anchors(["row"] * 400, ["row"] * 20_000, 3)) <= 500
