"""What a page puts between two marks is none of its text."""

from reader.sources.plain.plaintext import read_text

TOP = "Board closes its old pier\n\nBy Ann Example\n5 March 2024"
LEAD = (
    "The harbour board said on Saturday that it would close the old ferry pier, which carried "
    "its first passengers in 1911 and has stood empty since the new bridge was opened to cars."
)
LAST = "The board meets again in May."
PROMOTION = """\
skip past newsletter promotion
Sign up to Harbour Brief
All that happens by the sea, sent to you every Friday by the people who write about it.
Privacy Notice: We keep what you tell us.
after newsletter promotion"""
TEASERS = """\
Recommended Stories
list of 2 items
list 1 of 2
The other pier opens in the north of the island
list 2 of 2
The bridge is shut again for the winter
end of list"""


def body_of(*paragraphs: str) -> list[str]:
    found = read_text("\n\n".join([TOP, *paragraphs]), "pier.txt")
    return [found.text[block.start : block.end] for block in found.blocks if block.kind == "body"]


def test_a_box_is_left_out_and_does_not_end_the_text() -> None:
    for box in (PROMOTION, TEASERS):
        for lines in (box, box.replace("\n", "\n\n"), f"{box}\n{LEAD}"):
            assert body_of(LEAD, lines, LAST)[-1] == LAST
            assert set(body_of(LEAD, lines, LAST)) == {LEAD, LAST}


def test_a_mark_alone_opens_no_box() -> None:
    assert body_of(LEAD, "list of 2 items", LEAD, LAST)[-2:] == [LEAD, LAST]
    assert body_of(LEAD, *["end of list", LAST] * 2)[-1] == LAST
