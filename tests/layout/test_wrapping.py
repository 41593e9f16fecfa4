import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.article import Block
from reader.layout.wrapping import Line, lay_out, line_at, one_line, wrap

PROSE = st.text(st.sampled_from("ab “’—-\n\t\u00a0日本é\u0301🙂"), max_size=200)


@given(PROSE, st.integers(2, 30))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = list(wrap(text, 0, len(text), width))
    assert all(cell_len(one_line(text[start:end])) <= width for start, end in lines)
    kept = "".join(text[start:end] for start, end in lines)
    spaces = str.maketrans("", "", " \n\t")
    assert kept.translate(spaces) == text.translate(spaces)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(lines))


def test_breaks_at_spaces_and_drops_them() -> None:
    text = "one two  three\nfour"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 8)] == ["one two", "three", "four"]


def test_no_break_space_holds() -> None:
    text = "a 28\u00a0January b"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 10)] == ["a", "28\u00a0January", "b"]


def test_word_wider_than_the_line_is_cut() -> None:
    assert list(wrap("x" * 25, 0, 25, 10)) == [(0, 10), (10, 20), (20, 25)]


def test_wide_characters_count_two_cells() -> None:
    text = "日本語の 文章"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 6)] == ["日本語", "の", "文章"]


def test_wraps_only_its_range() -> None:
    assert list(wrap("skip this one", 5, 9, 80)) == [(5, 9)]
    assert list(wrap("   ", 0, 3, 80)) == []


def test_blank_line_between_blocks_but_not_before_a_credit() -> None:
    text = "Head\n\nCaption here.\nA. Nother, Agency\n\nBody."
    blocks = [
        Block(0, 4, "headline"),
        Block(6, 19, "caption"),
        Block(20, 37, "credit"),
        Block(39, 44, "body"),
    ]
    assert lay_out(text, blocks, 40) == [
        Line(0, 4, "headline"),
        Line(4, 4, None),
        Line(6, 19, "caption"),
        Line(20, 37, "credit"),
        Line(37, 37, None),
        Line(39, 44, "body"),
    ]


def test_dateline_flows_with_its_paragraph() -> None:
    text = "PARIS (AR) - It rained."
    blocks = [Block(0, 23, "body"), Block(0, 12, "dateline")]
    assert lay_out(text, blocks, 80) == [Line(0, 23, "body")]


def test_code_keeps_its_lines_and_spaces() -> None:
    text = "def f():\n    return 日本\n\nf()"
    lines = lay_out(text, [Block(0, len(text), "code")], 12)
    assert [text[line.start : line.end] for line in lines] == [
        "def f():",
        "    return ",
        "日本",
        "",
        "f()",
    ]
    assert all(line.kind == "code" for line in lines)


def test_line_at_finds_the_line_of_an_offset() -> None:
    lines = [Line(0, 4, "body"), Line(5, 9, "body"), Line(9, 9, None), Line(11, 15, "body")]
    assert [line_at(lines, offset) for offset in (0, 4, 5, 8, 11, 99)] == [0, 0, 1, 1, 3, 3]
    assert line_at([], 7) == 0
