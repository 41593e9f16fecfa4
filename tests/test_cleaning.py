"""Whatever goes in, a terminal can print what comes out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning import clean, clean_line, without_login

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOSTILE = st.text(
    st.sampled_from(
        [
            *"ab[]();?0123m \n\r\t\\\u00a0“",
            *"\x00\x07\x08\x0b\x0c\x1b\x7f\x85\x90\x9b\x9c\x9d",
            *"\u2028\u2029\ufeff\ufffb\ud800\udfff\U000e0041",
            *BIDI,
        ]
    ),
    max_size=60,
)
ANY = st.text(st.characters(), max_size=60)  # lone surrogates too


@given(HOSTILE | ANY)
def test_nothing_harmful_is_left(text: str) -> None:
    for character in clean(text):
        assert character in "\n\t" or unicodedata.category(character) not in (
            "Cc",
            "Cs",
            "Zl",
            "Zp",
        )
        assert character not in BIDI
        assert not 0xE0000 <= ord(character) <= 0xE007F


@given(HOSTILE | ANY)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert len(once) <= len(text)
    once.encode()


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=60))
def test_everything_printable_stays(text: str) -> None:
    assert clean(text) == text


@given(HOSTILE)
def test_a_cleaned_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert line == " ".join(line.split())


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("one\r\ntwo\rthree\x0bfour\x0cfive", "one two three four five"),
        ("one\x85two\u2028three\u2029four", "one two three four"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred\x9b0m", "red"),
        ("\x1b[38;2;255;0;0mred", "red"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9d0;a title\x9ctext", "text"),
        ("\x1bPq#0\x1b\\text", "text"),
        ("\x1b(Btext\x1b7", "text"),
        ("\x1b[2 qtext", "text"),
        ("\x1b[31 Hello and \x9b Hello and \x1b Hello", "31 Hello and  Hello and  Hello"),
        ("\x93It\x92s 5 \x80,\x94 he said \x96 \x84ja\x93", "“It’s 5 €,” he said – „ja“"),
        ("\ufefftext", "text"),
        ("user\u202etxt.exe", "usertxt.exe"),
        ("zero\u200dwidth\u00a0joiner “kept”", "zero\u200dwidth\u00a0joiner “kept”"),
    ],
)  # fmt: skip
def test_what_becomes_of(text: str, cleaned: str) -> None:
    assert clean(text).replace("\n", " ") == cleaned


def test_an_unterminated_sequence_takes_nothing_with_it() -> None:
    story = "\x1b]0;never closed\nThe second line stays.\n" + "And so does the rest. " * 50
    assert clean(story).endswith(story.partition("\n")[2])


@pytest.mark.parametrize(
    "unit", ["\x1b[", "\x1b]", "\x1b[0;", "\x1bP\x1b", "\x9b1;", "\x1b ", "\r\x00"]
)
def test_a_flood_of_openings_is_cleaned(unit: str) -> None:
    cleaned = clean(unit * 20_000 + "end")
    assert "\x1b" not in cleaned
    assert cleaned.endswith(("end", "nd"))


def test_a_clean_text_is_handed_back_as_it_is() -> None:
    text = "A plain paragraph,\n\twith a tab and a “quotation”."
    assert clean(text) is text


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://ada:se@cret@h.example/@x", "http://h.example/@x"),
        ("ftp://ada@h.example?a@b", "ftp://h.example?a@b"),
        ("https://h.example/a@b", "https://h.example/a@b"),
        ("news//ada@h.txt", "news//ada@h.txt"),
    ],
)
def test_no_login_is_left(url: str, shown: str) -> None:
    assert without_login(url) == shown
