"""A paragraph by itself: its parts, and what they are."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.sources.prose.conventions import is_score, parts_of, url_in


def parts(words: str, language: str | None = None) -> list[tuple[str | None, str]]:
    return [(part.kind, words[part.start : part.end]) for part in parts_of(words, language)]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("byline", "By Ann Example"),
        ("byline", "By Ann Example and Bob Sample, Staff Writers"),
        ("byline", "By Reuters"),
        ("byline", "Von Anna Muster"),
        ("byline", "Author: Ann42"),
        ("timestamp", "January 10, 2020 9:00AM (UTC)"),
        ("timestamp", "Monday, 6 January 2020"),
        ("timestamp", "Published: 28 Jan 2017, 10:30 GMT"),
        ("timestamp", "Updated 2 hours ago"),
        ("timestamp", "Publicado el 11 de mayo"),
        ("timestamp", "4 AM"),
        ("credit", "Ann Example, Reuters"),
        ("credit", "REUTERS/Ann Example/File Photo"),
        ("credit", "(Getty/Ann Example)"),
        ("credit", "Photograph by Ann Example, Harbour Archive"),
        ("credit", "Foto: Ana Ejemplo"),
        ("credit", "Crédit : Anne Exemple"),
        ("credit", "© Ann Example"),
        ("credit", "Anne Exemple / Harbour / AFP"),
        ("credit", "(Ann Example / Harbour Times)"),
        ("credit", "Ann Example Getty Images"),
        ("credit", "Getty Images"),
        ("endmatter", "(Reporting by Ann Example; Editing by Bob Sample)"),
        ("endmatter", "Additional reporting by Ann Example in Cork."),
        ("endmatter", "Our Standards: The Harbour Times Principles."),
        ("endmatter", "Correction: An earlier version gave another year."),
        ("endmatter", "Ann Example and Bob Sample contributed to this report."),
        ("endmatter", "© 2017 Harbour Times. All rights reserved."),
        ("endmatter", "(c) Copyright Harbour News 2017. Click for restrictions."),
        ("endmatter", "Riproduzione riservata © Copyright Harbour"),
        ("endmatter", "((ann.example@harbour.example; +44 555 0100;))"),
        ("endmatter", "A version of this article appears in print on Jan. 28, 2017, Page 2."),
        ("endmatter", "This article appeared in the Coasts section of the print edition."),
        ("endmatter", "(This story has not been edited by Harbour News and comes from a feed.)"),
        ("endmatter", "This report was published from a syndicated feed."),
        ("endmatter", "You are receiving this email because you wrote to us."),
        ("endmatter", "Contributing: Ann Example, Bob Sample; The Kell Press"),
        ("endmatter", "Correction 8/29/10 7:05 a.m. PDT: A previous version gave another year."),
        ("endmatter", "Correction, March 2, 2021: A previous version gave another year."),
        ("endmatter", "Clarification (2 March 2021): It was the north pier."),
        ("endmatter", "The-Kell-Wire ™ & © 2013 Kell Network, Inc. All rights reserved."),
        ("endmatter", "ann@kell.example (END)"),
        ("endmatter", "(ENDS)"),
        ("endmatter", "（完）"),
        ("endmatter", "ENDS"),
        ("endmatter", "Enditem"),
        ("caption", "CAPTION: Divers search the old pier."),
        ("caption", "Photo caption: Divers search the old pier."),
        ("sources", "Sources: Harbour board; ferry company"),
        ("sources", "Quelle: Hafenamt"),
        ("sources", "SOURCE Harbour Holdings Inc."),
        ("furniture", "Advertisement"),
        ("furniture", "* * *"),
        ("furniture", "149"),
        ("metadata", "https://example.org/pier"),
    ],
)
def test_whole_paragraphs(kind: str, words: str) -> None:
    assert parts(words) == [(kind, words)]


@pytest.mark.parametrize(
    "words",
    [
        "The harbour board voted on Tuesday to close the old ferry pier.",
        "Ferry pier closed after a century",
        "Example Wins Vote On Pier",
        "By late afternoon, the pier was closed.",
        "By Friday, Ann Example and Bob Sample Had Left.",
        "De Example, speaking on the pier, called the vote a surprise.",
        "January 28, 2017 was a cold day on the pier.",
        "The board, the ferry company and the county",
        "“Photos were taken,” she said. “Image is everything.”",
        "He said (and nobody doubted it).",
        "The vote came late (in 2017).",
        "Correction, the chart of March 2 said, was due: prices had doubled.",
        "• The pier is closed",
        "KELL — The court on Tuesday jailed two men over the fire of March 20, 1995.",
        "KELL (AP) — Voters choose a harbour board on 7 August 2026.",
    ],
)
def test_prose_and_headings_are_left_to_their_neighbours(words: str) -> None:
    assert parts(words) == [(None, words)]


def test_a_name_alone_is_left_to_its_neighbours() -> None:
    (part,) = parts_of("Ann Example")
    assert (part.kind, part.names) == (None, ("Ann Example",))


@pytest.mark.parametrize(
    "words",
    [
        "김영희 기자",
        "김영희기자 kim@kell.example",
        "김영희 기자(kim2@kell.example)",
        "(서울=견본뉴스) 김영희 선임기자",
    ],
)
def test_a_korean_reporter_signs_with_the_job(words: str) -> None:
    (part,) = parts_of(words, "ko")
    assert (part.kind, part.names) == ("byline", ("김영희",))
    assert parts("김영희 기자는 항구를 떠났다.") == [(None, "김영희 기자는 항구를 떠났다.")]


def test_names_and_dates_on_one_line() -> None:
    assert parts("By Ann Example January 28, 2017") == [
        ("byline", "By Ann Example "),
        ("timestamp", "January 28, 2017"),
    ]
    assert parts("Von Anna Muster am 28.01.2017 um 14:05 Uhr") == [
        ("byline", "Von Anna Muster "),
        ("timestamp", "am 28.01.2017 um 14:05 Uhr"),
    ]
    assert parts("Ann42 28.01.2017, 15:07 Uhr") == [
        (None, "Ann42 "),
        ("timestamp", "28.01.2017, 15:07 Uhr"),
    ]
    assert parts("28. Januar 2017 Anna Muster 4 Kommentare") == [
        ("timestamp", "28. Januar 2017"),
        (None, " Anna Muster 4 Kommentare"),
    ]
    assert parts("January 28, 2017 10:05 AM UTC · Updated 2 hours ago") == [
        ("timestamp", "January 28, 2017 10:05 AM UTC"),
        ("furniture", " · Updated 2 hours ago"),
    ]
    assert parts("Published on January 28, 2017 • 319 Likes") == [
        ("timestamp", "Published on January 28, 2017"),
        ("furniture", " • 319 Likes"),
    ]


def test_two_dates_on_one_line() -> None:
    line = "Last updated 4 Jun 2020, originally created 17 Jun 2019"
    assert parts(line) == [
        ("timestamp", "Last updated 4 Jun 2020, "),
        ("timestamp", "originally created 17 Jun 2019"),
    ]
    assert [str(part.when) for part in parts_of(line)] == ["2020-06-04", "2019-06-17"]


def test_a_credit_at_the_end_of_a_caption() -> None:
    assert parts("The pier in spring, before it closed (Getty/Ann Example)") == [
        ("caption", "The pier in spring, before it closed "),
        ("credit", "(Getty/Ann Example)"),
    ]
    assert parts("The pier in spring. Courtesy Harbour Archive") == [
        ("caption", "The pier in spring. "),
        ("credit", "Courtesy Harbour Archive"),
    ]
    assert parts("Photo: Divers search the pier. Credit: Ann Example") == [
        ("caption", "Photo: Divers search the pier. "),
        ("credit", "Credit: Ann Example"),
    ]
    assert parts("(Image: © Harbour Archive)") == [("credit", "(Image: © Harbour Archive)")]


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Kell 2-1 Lund", True),
        ("Kell United 2 Lund 1", True),
        ("Kell 88, Lund Rovers 79", True),
        ("Kell beat Lund 2-1", False),
        ("Top 10 Piers", False),
    ],
)
def test_scores(words: str, is_one: bool) -> None:
    assert is_score(words) == is_one


@pytest.mark.parametrize("begin", ["FILE - ", "FILE — ", "FILE PHOTO: ", "File photo: "])
def test_a_caption_of_an_older_picture_tells_neither_author_nor_date(begin: str) -> None:
    caption, credit = parts_of(
        f"{begin}The pier in Kell, Jan. 7, 2017. (AP Photo/Ann Example, File)"
    )
    assert (caption.kind, caption.names, caption.when) == ("caption", (), None)
    assert (credit.kind, credit.when) == ("credit", None)
    (caption,) = parts_of(f"{begin}Mayor Ben Sample speaks in Kell, Jan. 7, 2017.")
    assert (caption.kind, caption.names, caption.when) == ("caption", (), None)


def test_a_date_run_into_the_sentence_before() -> None:
    assert parts("Who will miss the pier?Saturday, 28 January 2017") == [
        (None, "Who will miss the pier?"),
        ("timestamp", "Saturday, 28 January 2017"),
    ]


def test_the_language_settles_the_order_of_numbers() -> None:
    (part,) = parts_of("03/05/2022 10:15", "es")
    assert (part.kind, str(part.when)) == ("timestamp", "2022-05-03T10:15")
    assert parts_of("Publié le 03/05/2022")[0].when is not None
    assert parts_of("03/05/2022 10:15")[0].when is None


def test_impossible_times_leave_the_date() -> None:
    (part,) = parts_of("January 28, 2017 at 25:61")
    assert (part.kind, str(part.when)) == ("timestamp", "2017-01-28")


def test_a_heading_in_markdown() -> None:
    assert parts("## What the board said") == [("furniture", "## "), (None, "What the board said")]


def test_an_agency_beside_a_date_is_nobody() -> None:
    agency, date = parts_of("ANI | Updated: Jan 28, 2017 22:05 IST")
    assert (agency.kind, agency.names) == ("byline", ())
    assert (date.kind, str(date.when)) == ("timestamp", "2017-01-28T22:05+05:30")


@pytest.mark.parametrize(
    "word",
    [
        "Aired", "Released", "Release Date:", "Delivered", "Broadcast", "Recorded", "Filed:",
        "Adopted", "Translated", "Printed", "Uploaded",
    ],
)  # fmt: skip
def test_what_was_done_on_a_day_is_nobody(word: str) -> None:
    (part,) = parts_of(f"{word} January 28, 2017")
    assert (part.kind, part.names, str(part.when)) == ("timestamp", (), "2017-01-28")


def test_neither_a_place_nor_an_end_of_message_beside_a_date_is_anybody() -> None:
    for words in ("Delivered 28 January 2017, Kell", "28-JAN-17 10:12 NNNN"):
        stamp, other = parts_of(words)
        assert (stamp.kind, other.kind, other.names) == ("timestamp", "furniture", ())


def test_a_source_may_name_the_day() -> None:
    (part,) = parts_of("Source: Kell Times | 2017-01-28 22:10:33 | Editor: ann")
    assert (part.kind, str(part.when)) == ("sources", "2017-01-28T22:10:33")
    assert parts_of("Sources: the board, 28 January 2017; a ferry, 2 May 2016")[0].when is None


def test_until_when_a_release_is_embargoed() -> None:
    for words in (
        "Embargoed until 00:01 Saturday 28 January 2017",
        "EMBARGOED FOR RELEASE 00:01 28 January 2017",
        "STRICTLY EMBARGOED: 00:01 on 28 January 2017",
        "NOT FOR RELEASE BEFORE JANUARY 28, 2017, 00:01",
        "Sperrfrist: 28. Januar 2017, 00:01 Uhr",
    ):
        (part,) = parts_of(words)
        assert (part.kind, str(part.when)) == ("timestamp", "2017-01-28T00:01")
    (part,) = parts_of(
        "Embargo on boats ends as the pier opens on 28 January 2017 after long talks"
    )
    assert part.kind is None


def test_notes_for_editors_end_a_release() -> None:
    assert parts("Notes to editors:") == [("endmatter", "Notes to editors:")]


def test_how_wires_number_their_stories() -> None:
    assert parts("kel0421 3 vm 212 tst 1234") == [("furniture", "kel0421 3 vm 212 tst 1234")]
    assert parts("ZCZC TST0123") == [("furniture", "ZCZC TST0123")]
    for words in (
        "BC-EU--Kell-Pier, 2nd Ld-Writethru, EU",
        "BC-EU--Kell-Pier,280",
        "FBN--Kell-Injuries",
        "AP Photo XKEL101, XKEL102",
    ):
        assert parts(words) == [("furniture", words)]
    assert parts("kel0421 3 of 212 came.") == [(None, "kel0421 3 of 212 came.")]


def test_addresses() -> None:
    assert url_in("https://example.org/pier") == "https://example.org/pier"
    assert url_in("URL: <www.example.org>") == "www.example.org"
    assert url_in("See https://example.org/pier") is None


SNIPPETS = """
    By |Ann Example|January 28, 2017|, |Photo: |(Getty/Ann Example)| • |9pm|Updated |4 comments
    |. |?|Reuters|/|# |©|28.1.2017 |\n|Copyright |Sources: |www.example.org|(|)
"""
MIXED = st.lists(st.sampled_from(SNIPPETS.split("|")), max_size=8).map("".join)


@example("A0,)\r)")
@given(st.text(max_size=250) | MIXED)
def test_parts_hold_the_whole_paragraph(text: str) -> None:
    words = text.strip()
    if words:
        found = parts_of(words)
        assert found[0].start == 0
        assert found[-1].end == len(words)
        assert all(left.end == right.start for left, right in pairwise(found))
        assert all(part.start < part.end for part in found)
