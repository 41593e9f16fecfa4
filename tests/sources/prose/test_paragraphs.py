"""Lines become paragraphs, however the text was wrapped."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.prose.paragraphs import find_paragraphs

FIRST = (
    "The harbour board voted on Tuesday to close the old ferry pier, which carried its first "
    "passengers in 1911 and its last ones in the spring, when the new bridge was opened to cars."
)
SECOND = (
    "Two members voted against it. They said that the pier could still serve the island in "
    "winter, when the bridge is often shut because of the wind, and that nobody had asked."
)
THIRD = "The board meets again in May."


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in find_paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    text = f"\n\n{FIRST}\n\n \t\n  {SECOND}  \n\n{THIRD}"
    assert paragraphs(text) == [FIRST, SECOND, THIRD]


def test_long_lines_are_paragraphs() -> None:
    text = f"{FIRST}\n{SECOND}\n{THIRD}\n"
    assert paragraphs(text) == [FIRST, SECOND, THIRD]
    assert [below for _, _, below in find_paragraphs(text)] == [False, True, True]


@pytest.mark.parametrize("width", [50, 65, 72, 80])
def test_wrapped_lines_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(each, width) for each in (FIRST, SECOND, THIRD))
    assert [" ".join(each.split()) for each in paragraphs(wrapped)] == [FIRST, SECOND, THIRD]


def test_wrapped_paragraphs_may_be_indented_instead() -> None:
    wrapped = "\n".join(
        textwrap.fill(each, 65, initial_indent="    ") for each in (FIRST, SECOND, THIRD)
    )
    assert [" ".join(each.split()) for each in paragraphs(wrapped)] == [FIRST, SECOND, THIRD]


def test_a_short_line_ends_a_wrapped_paragraph() -> None:
    wrapped = textwrap.fill(FIRST, 72) + "\nBy Ann Example\n" + textwrap.fill(SECOND, 72)
    assert "By Ann Example" in [each.rpartition("\n")[2] for each in paragraphs(wrapped)]
    assert " ".join(paragraphs(wrapped)[-1].split()) == SECOND


def test_a_caption_and_its_credit_stay_apart() -> None:
    text = f"{FIRST}\n\nThe pier, seen in 1911.\nAnn Example, Reuters\n\n{SECOND}"
    assert paragraphs(text) == [FIRST, "The pier, seen in 1911.", "Ann Example, Reuters", SECOND]


def test_a_line_that_was_broken_at_a_link_is_mended() -> None:
    text = f"{FIRST}\n\nThe board, which answers to\nthe county council, did not reply.\n\n{SECOND}"
    assert paragraphs(text)[1] == "The board, which answers to\nthe county council, did not reply."


def test_bullets_stay_apart() -> None:
    wrapped = textwrap.fill(FIRST, 60) + "\n• " + textwrap.fill(SECOND, 58) + "\n• " + THIRD
    assert [each[:5] for each in paragraphs(wrapped)] == [FIRST[:5], "• Two", "• The"]


@given(st.text(st.sampled_from("aB. \n\t\u00a0•-é"), max_size=300))
def test_paragraphs_hold_all_that_is_not_blank(text: str) -> None:
    end = 0
    for start, stop, _ in find_paragraphs(text):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()


def test_a_file_of_nothing_but_short_lines_does_not_fill_the_memory() -> None:
    assert len(find_paragraphs("x\n\n" * 300_000)) <= 100_001


def test_indentation_that_all_lines_share_means_nothing() -> None:
    wrapped = "\n\n".join(textwrap.fill(each, 65) for each in (FIRST, SECOND, THIRD))
    indented = textwrap.indent(wrapped, "    ")
    assert [" ".join(each.split()) for each in paragraphs(indented)] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("width", range(50, 95))
def test_a_full_line_at_the_end_of_a_caption_does_not_take_the_credit(width: int) -> None:
    caption = "Visitors walk past the old pier, which is to be closed before long, on January 28."
    text = f"{FIRST}\n\n{caption}\nAnn Example, Reuters\n\n{SECOND}"
    wrapped = "\n".join(textwrap.fill(line, width) for line in text.split("\n"))
    assert "Ann Example, Reuters" in paragraphs(wrapped)


def test_lines_above_and_lists_below_do_not_hide_that_a_text_is_wrapped() -> None:
    above = "kel0421 3 vm 212 tst 1234\nTraffic/Piers/\n(Adds what the board said)\nPier closed"
    labels = "LENGTH: 212 words\nDATELINE: PORT\nSERIES: Piers of the north and what they carried"
    first = (
        "The board of the port voted on Tuesday to close the pier before the\nwinter of this year."
    )
    second = "“Nobody has asked us for a ferry since the spring of last year,” said\nAnn Example."
    below = "- Desk: Ann Example\n- [Report](https://pier.example/1)\n- Bob Sample, +44 1632 960001"
    found = paragraphs("\n\n".join([above, labels, first, second, "# Notes", below]))
    assert {first, second, "Pier closed", "LENGTH: 212 words", "- Desk: Ann Example"} <= set(found)


def test_a_headline_longer_than_the_lines_stays_apart() -> None:
    headline = (
        "Board closes the old ferry pier, which has stood empty since the spring of last year"
    )
    text = f"{headline}\nBob Sample reports\n\n" + textwrap.fill(f"{FIRST} {SECOND}", 70)
    assert paragraphs(text)[:2] == [headline, "Bob Sample reports"]
    assert len(paragraphs(text)) == 3


def test_items_that_fill_their_lines_stay_apart() -> None:
    items = "- The pier, the boats and the bar are closed from the first of May\n- Nobody asked."
    text = f"{items}\n\n" + textwrap.fill(f"{FIRST} {SECOND}", 70)
    assert paragraphs(text)[:2] == items.split("\n")
