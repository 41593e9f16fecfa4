"""Neighbours settle what a paragraph by itself does not tell."""

import pytest

from reader.article import BlockKind
from reader.sources.plain.labelling import label
from reader.sources.plain.pieces import Piece
from reader.sources.plain.plaintext import read_text

HEADLINE = "Board Closes Old Ferry Pier After 'Long' Night"
STANDFIRST = "The board voted seven to two to give up the ferry; nobody says who will pay for it."
LEAD = (
    "The harbour board said on Saturday that it would close the old ferry pier, which carried "
    "its first passengers in 1911 and has stood empty since the new bridge was opened to cars."
)
SECOND = (
    '"Nobody has asked for a ferry since the spring," said the chair of the board, Ann Example, '
    "after a meeting that went on for six hours and ended in a vote of seven to two."
)
THIRD = (
    "Two members voted against it, saying that the pier could still serve the island in winter, "
    "when the bridge is often shut because of the wind."
)
BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def blocks(*paragraphs: str) -> list[tuple[str, str]]:
    found = read_text("\n\n".join(paragraphs), "pier.txt")
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def kinds(*paragraphs: str) -> list[str]:
    return [kind for kind, _ in blocks(*paragraphs)]


def test_pieces_are_labelled_in_place() -> None:
    words = [HEADLINE, STANDFIRST, "By Ann Example", LEAD, SECOND]
    given: list[BlockKind | None] = [None, None, "byline", None, None]
    pieces = [Piece(0, len(each), each, kind) for each, kind in zip(words, given, strict=True)]
    assert label(pieces, None) == 3
    assert [piece.kind for piece in pieces] == ["headline", "standfirst", "byline", "body", "body"]


def test_a_headline_from_elsewhere_is_not_looked_for() -> None:
    pieces = [Piece(0, len(each), each, None) for each in (HEADLINE, STANDFIRST, LEAD)]
    label(pieces, HEADLINE)
    assert [piece.kind for piece in pieces] == ["furniture", "body", "body"]


def test_a_kicker_is_not_the_headline() -> None:
    for kicker in ("Environment", "Climate and Coast", "UK Politics", "Ferries in numbers"):
        assert blocks(kicker, HEADLINE, "By Ann Example", BODY)[1] == ("headline", HEADLINE)


def test_a_result_below_the_headline_is_neither_it_nor_furniture() -> None:
    for score in ("Kell United 3 Lund 1", "Kell 3-1 Lund"):
        found = blocks("United go top", score, BODY)[:2]
        assert found == [("headline", "United go top"), ("standfirst", score)]


def test_a_body_beside_the_date_signs() -> None:
    found = blocks(HEADLINE, "News provided by", "Kell Institute of Ports", "Mar. 5, 2024", BODY)
    assert [kind for kind, _ in found[1:4]] == ["furniture", "byline", "timestamp"]


def test_the_points_above_a_dateline_sum_up_the_story() -> None:
    points = ["Board votes seven to two", "Islanders may sue", "Ferry stops in May"]
    wire = f"KELL, March 5 (Reuters) - {LEAD}"
    found = blocks(HEADLINE, "By Ann Example", "March 5, 2024", "\n".join(points), wire, THIRD)
    assert [words for kind, words in found if kind == "standfirst"] == points
    assert ("furniture", "Islanders may sue") in blocks(HEADLINE, "March 5, 2024", points[1], BODY)
    signed = blocks(HEADLINE, "By Ann Example", "The Associated Press", wire, THIRD)
    assert ("byline", "The Associated Press") in signed


@pytest.mark.parametrize(
    "opening", ["Dear Harbour Master,", "Ladies and Gentlemen,", "To the Editor:", "Mr Speaker,"]
)
def test_a_letter_is_whole_from_its_salutation_to_who_signs_it(opening: str) -> None:
    found = blocks(HEADLINE, "By Ann Example", opening, BODY, "Yours sincerely,", "Bob Sample")
    assert ("body", opening) in found
    assert found[-2:] == [("body", "Yours sincerely,"), ("body", "Bob Sample")]


def test_the_running_head_of_a_paper_is_not_the_headline() -> None:
    head = "THE KELL MONITOR          Tuesday, March 5, 2024"
    assert blocks(head, HEADLINE, "By Ann Example", BODY)[:2] == [
        ("timestamp", head),
        ("headline", HEADLINE),
    ]


def test_a_trail_of_sections_is_not_the_headline() -> None:
    trail = ["Home", "News", "Board closes old ferry pier", "8"]
    assert ("headline", "Board closes old ferry pier after long night") in blocks(
        *trail, "Board closes old ferry pier after long night", "By Ann Example", BODY
    )
    assert ("headline", HEADLINE) in blocks(
        f"Home News {HEADLINE}", HEADLINE, "By Ann Example", BODY
    )


def test_a_short_headline_may_stand_above_a_sentence() -> None:
    assert blocks("Pier closes", STANDFIRST, "By Ann Example", BODY)[:2] == [
        ("headline", "Pier closes"),
        ("standfirst", STANDFIRST),
    ]


def test_a_headline_may_name_its_sources() -> None:
    assert blocks("Sources: Board to close old pier", BODY)[0][0] == "headline"


def test_a_picture_may_stand_above_the_headline() -> None:
    assert kinds("The pier in the spring.", "Photo: Bob Sample", HEADLINE, BODY)[:3] == [
        "caption",
        "credit",
        "headline",
    ]


def test_a_paragraph_with_a_quotation_is_no_caption() -> None:
    assert kinds(HEADLINE, LEAD, "“It is over,” she said.", "Photo: Bob Sample", THIRD)[2] == "body"


def test_a_picture_below_the_lead_does_not_make_it_a_standfirst() -> None:
    assert kinds(HEADLINE, "By Ann Example", LEAD, "The old pier.", "Photo: Bob Sample", BODY) == [
        "headline", "byline", "body", "caption", "credit", "body", "body", "body",
    ]  # fmt: skip


def test_a_dateline_opens_the_body() -> None:
    assert kinds(HEADLINE, STANDFIRST, f"PORTO NUOVO (Reuters) - {LEAD}", SECOND) == [
        "headline", "standfirst", "body", "dateline", "body",
    ]  # fmt: skip
    assert kinds(HEADLINE, "PORTO NUOVO —", LEAD) == ["headline", "body", "dateline", "body"]


def test_questions_of_an_interview_are_no_crossheads() -> None:
    assert kinds(HEADLINE, LEAD, "Q: Who will miss it?", SECOND, "Who will pay?", THIRD) == [
        "headline", "body", "body", "body", "crosshead", "body",
    ]  # fmt: skip


def test_menus_below_the_body_are_furniture() -> None:
    menu = ["News", "Sport", "Weather", "All about piers", "Our newsletter keeps you up to date."]
    assert kinds(HEADLINE, BODY, *menu)[4:] == ["furniture"] * 5


def test_key_points_are_standfirst() -> None:
    points = ["• Board votes seven to two", "• Bridge is often shut in winter"]
    text = "\n\n".join([HEADLINE, *points, "By Ann Example", LEAD, SECOND])
    assert kinds(text) == ["headline", "standfirst", "standfirst", "byline", "body", "body"]


@pytest.mark.parametrize(
    "text",
    [LEAD, BODY, f"\n\n{SECOND}\n", f"PORTO NUOVO (Reuters) - {LEAD}", '"No."', "It is closed."],
)
def test_no_headline_is_made_up(text: str) -> None:
    assert set(kinds(text)) <= {"body", "dateline"}
    assert read_text(text, "news/pier.txt").headline == "pier.txt"


def test_a_headline_may_be_a_sentence() -> None:
    for headline in ("The Pier Is Closed, and So Is the Bar.", "Nobody wants the pier."):
        assert blocks(f"{headline}\n\n{BODY}")[0] == ("headline", headline)


def test_a_headline_alone() -> None:
    assert blocks(HEADLINE) == [("headline", HEADLINE)]


def test_lists_within_the_body_stay_in_it() -> None:
    items = ["Close the pier", "Sell the boats", "Keep the bar", "Paint the bridge"]
    text = "\n\n".join([HEADLINE, LEAD, *items, SECOND, THIRD])
    assert kinds(text) == ["headline", *["body"] * 7]


def test_one_short_sentence_is_body_enough_for_a_headline() -> None:
    assert kinds("Council votes", "The council voted.") == ["headline", "body"]
    assert kinds("Council votes") == ["body"]
    assert kinds("He came. He saw.", "He left.") == ["body", "body"]


def test_a_headline_may_begin_like_a_name() -> None:
    found = kinds(
        "Men Walk on the Moon", "Two of them step out into the dust at night", "By A. Sill"
    )
    assert found == ["headline", "standfirst", "byline"]


def test_remarks_of_the_desk_are_no_headline() -> None:
    found = kinds("(Adds what the board said)", "The board closes its pier", "By Ann Sill", LEAD)
    assert found == ["furniture", "headline", "byline", "body"]


def test_the_slugs_of_a_wire_are_no_headline() -> None:
    slug = "BC-EU--Kell-Pier, 2nd Ld-Writethru, EU"
    above = f"{slug}\n\nBC-EU--Kell-Pier,280\n\n{HEADLINE}\nAP Photo XKEL101"
    assert kinds(above, BODY)[:4] == ["furniture", "furniture", "headline", "furniture"]


def test_a_press_release() -> None:
    found = blocks(
        "FOR IMMEDIATE RELEASE", "Contact: Ann Example, Press Office\n+44 1632 960001",
        "Board closes its old pier", "The bar stays open through the winter", LEAD, SECOND, "ENDS",
        "Notes to editors:",
    )  # fmt: skip
    assert [kind for kind, _ in found] == [
        *["furniture"] * 3, "headline", "standfirst", "body", "body", "endmatter", "endmatter",
    ]  # fmt: skip
    assert found[3][1] == "Board closes its old pier"


def test_what_stands_below_the_notes_to_editors_belongs_to_them() -> None:
    found = kinds(
        HEADLINE, BODY, "ENDS", "Notes to editors:", "1. The pier was built in 1911.", THIRD
    )
    assert found[-4:] == ["endmatter"] * 4


def test_a_release_under_embargo() -> None:
    top = "Embargoed until 00:01 Saturday 28 January 2017"
    found = read_text("\n\n".join(["NEWS RELEASE", top, "BOARD CLOSES ITS PIER", LEAD]), "a.txt")
    assert found.headline == "BOARD CLOSES ITS PIER"
    assert (str(found.published), found.published_by) == ("2017-01-28T00:01", "text")


def test_what_follows_a_line_of_dashes_is_body() -> None:
    assert kinds(HEADLINE, "By Ann Example", LEAD, "-" * 10, SECOND)[-2:] == ["furniture", "body"]


def test_what_is_done_between_speeches_does_not_end_them() -> None:
    scene = ("Ann Example: It is over.", "(COMMERCIAL BREAK)", "[17:05:00]", "Bob Sample: Is it?")
    assert kinds(HEADLINE, "By Ann Example", LEAD, *scene)[-2:] == ["timestamp", "body"]
    assert kinds(HEADLINE, LEAD, "Q. And the ferry?", "A. It stays.", SECOND)[2] == "body"


def test_a_transcript_begins_with_the_first_question() -> None:
    asked = (
        "ANN EXAMPLE: Why close it now?",
        "BOB SAMPLE: We have run out of time.",
        "EXAMPLE: Oh?",
    )
    for headline in ("Interview with Bob Sample", "Bob Sample on the pier"):
        assert kinds(headline, *asked) == ["headline", "body", "body", "body"]
        dated = kinds(headline, "January 28, 2017", *asked)
        assert dated == ["headline", "timestamp", "body", "body", "body"]


@pytest.mark.parametrize("end", ["Enditem", "EFE", "HNA ABC DE FGH", "HNA Abc De"])
def test_an_agency_may_sign_off_behind_the_last_sentence(end: str) -> None:
    assert kinds(HEADLINE, LEAD, f"“It is over,” Ann Example said. {end}")[-1] == "body"
    assert kinds(HEADLINE, LEAD, f"Ann Example said: “It is all over now.” {end}")[-1] == "body"


def test_the_time_above_a_post_does_not_begin_the_body_again() -> None:
    posts = ("17:30", LEAD, "16:45", SECOND, "14.02 GMT", THIRD)
    found = kinds(HEADLINE, "By Ann Example", "January 28, 2017", *posts)
    assert found[3:] == ["timestamp", "body"] * 3
