"""What is said in subtitles is read on, and who says it where that is known."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.plain.subtitles import is_subtitles, parse


def read(text: str) -> Article:
    (article,) = parse(Document(text.encode(), "pier.vtt"))
    assert isinstance(article, Article)
    return article


def said(text: str) -> list[str]:
    article = read(text)
    assert {block.kind for block in article.blocks} == {"body"}
    return [article.words(block) for block in article.blocks]


def test_cues_of_subrip_are_joined() -> None:
    text = (
        "1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}The harbour board\r\nvoted\r\n\r\n"
        "2\r\n00:00:04,000 --> 00:00:05,000\r\non <i>Monday</i>.\r\n\r\n"
        "3\r\n00:00:09,000 --> 00:00:11,000\r\n- Is it over?\r\n- It is.\r\n\r\n"
        "4\r\n00:00:20,000 --> 00:00:22,000\r\nShe left.\r\n\r\nSo did he.\r\n"
    )
    assert said(text) == [
        "The harbour board voted on Monday.",
        "- Is it over?",
        "- It is.",
        "She left. So did he.",
    ]


def test_voices_of_webvtt_are_speakers() -> None:
    text = (
        "WEBVTT\nKind: captions\nLanguage: en-GB\n\nSTYLE\n::cue {}\n\nNOTE by --> nobody\n\n"
        "intro\n00:01.000 --> 00:04.000 align:start\n<v Ada Sill>It is\n\n"
        "00:04.000 --> 00:05.000\n<v Ada Sill>over.</v>\n\n"
        "00:05.000 --> 00:06.000\n<v.loud Bo &amp; Lens>Why?\n<v Ada Sill>No money.\n\n"
        "00:06.000 --> 00:07.000\nMusic plays.\n"
    )
    assert said(text) == [
        "Ada Sill: It is over.",
        "Bo & Lens: Why?",
        "Ada Sill: No money.",
        "Music plays.",
    ]
    assert read(text).language == "en-GB"


def test_lines_that_roll_up_are_read_once() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\n \nthe board\n\n00:03.000 --> 00:03.010\nthe board\n\n"
        "00:03.010 --> 00:05.000\nthe board\nhas<00:04.000><c> voted</c>\n\n"
        "00:05.000 --> 00:06.000\nNo.\n\n00:06.000 --> 00:07.000\nNo.\n"
    )
    assert said(text) == ["the board has voted No. No."]


def test_subtitles_without_a_word_are_an_error() -> None:
    with pytest.raises(SourceError, match="without a word"):
        list(parse(Document(b"WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n", "pier.vtt")))


PIECES = "WEBVTT |NOTE |\n|\n\n|00:01.000 --> 00:02.000|<v Ann>|- |<i>|It is.|1|{\\a}|<v "


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=20).map("".join))
def test_nothing_but_our_errors(text: str) -> None:
    with suppress(SourceError):
        assert all(isinstance(one, Article) for one in parse(Document(text.encode(), "a.vtt")))


def test_they_are_told_by_their_beginning() -> None:
    assert is_subtitles("WEBVTT\n")
    assert is_subtitles("00:00:01,000 --> 00:00:02,000\nIt is.")
    assert not is_subtitles("WEBVTTS are many.")
