"""Text from the pages of a PDF runs on as if there were none."""

import pytest

from reader.sources.plain.paged_text import without_pages


@pytest.mark.parametrize(
    ("paged", "text"),
    [
        ("The pier was re-\nbuilt on Tues-\nday.\n\f", "The pier was rebuilt\non Tuesday.\n"),
        (
            "The pier is well-\nknown to may-\nor,\nTom.\n\f",
            "The pier is well-known\nto mayor,\nTom.",
        ),
        (
            "A ratepayer-led vote. A ratepayer-\nled plan.\f",
            "A ratepayer-led vote. A ratepayer-led\nplan.",
        ),
        (
            "Of pre-\nand post-war piers, by Lee-\nTest.\f",
            "Of pre-\nand post-war piers, by Lee-\nTest.",
        ),
        ("It will\n\n- 1 -\n\fshut soon.\n\n- 2 -\n\f", "It will\nshut soon."),
        ("It shut.\n\n  Page 1 of 2\n\fNow what?\n\n  Page 2 of 2\n\f", "It shut.\n\nNow what?"),
        ("PIER NEWS 1\n\nIt will\n\fPIER  NEWS 2\r\n\r\nshut.", "PIER NEWS 1\n\nIt will\nshut."),
        ("A cab-\n\n3\n\fin of oak.", "A cabin\nof oak."),
        ("1\f2\f3", "1\f2\f3"),
        ("A man-\nmade pier, half-\nforgotten.", "A man-\nmade pier, half-\nforgotten."),
        ("An in-\nquiry be-\ngan on Tues-\nday.", "An inquiry\nbegan\non Tuesday.\n"),
    ],
)
def test_words_and_sentences_go_on(paged: str, text: str) -> None:
    assert without_pages(paged).rstrip() == text.rstrip()


def test_no_text_takes_long() -> None:
    for hostile in ("a-\n" * 20_000, "\f" * 20_000, "1\n\f" * 20_000, "ab- \n " * 20_000):
        without_pages(hostile)
