"""What stands above the text of a page: standfirst, bylines, dates and pictures."""

from reader.article import BlockKind
from reader.sources.composing import Run
from reader.sources.pages.page_blocks import Passage
from reader.sources.pages.page_top import parted, read_top, split_top

SUMMARY = "A council of nine voted for it, and two against, after a debate that took six hours."
PROSE = "The harbour of Brackwater will be dredged, the town council decided on Tuesday night."


def passage(words: str, kind: BlockKind = "body", linked: int = 0) -> Passage:
    return Passage(kind, [Run(words)], words, linked, 0)


def test_everything_has_its_place() -> None:
    top = read_top(
        [
            passage("News", linked=4),
            passage(SUMMARY, "crosshead"),
            passage("By Ann Example and Bob Sample"),
            passage("2 March 2021"),
            passage("A boat.", "caption"),
            passage("Cleo Test", "credit"),
        ],
        "en",
    )
    assert top.standfirst == SUMMARY
    assert top.author == "Ann Example, Bob Sample"
    assert str(top.published) == "2021-03-02"
    assert [picture.words for picture in top.pictures] == ["A boat.", "Cleo Test"]


def test_a_standfirst_may_be_one_short_sentence() -> None:
    words = "A council of nine has voted for the work."
    assert read_top([passage(words), passage("By Ann Example")], "en").standfirst == words
    assert read_top([passage(words.rstrip(".")), passage("It is done.")], "en").standfirst == ""


def test_what_a_button_does_is_no_standfirst() -> None:
    words = "Add articles to your saved list and come back to them any time."
    assert read_top([passage(words), passage(SUMMARY)], "en").standfirst == SUMMARY
    short = passage("Two voted against it.", "standfirst")
    assert read_top([short], "en").standfirst == short.words


def test_a_bare_name_is_the_author_beside_a_date_only() -> None:
    assert read_top([passage("2 March 2021"), passage("Ann Example")], "en").author == "Ann Example"
    assert read_top([passage("Ann Example")], "en").author is None


def test_a_section_beside_a_date_is_no_author_and_no_standfirst() -> None:
    top = read_top([passage("Harbour 2 March 2021"), passage("Ann Example")], "en")
    assert top.author == "Ann Example"
    assert read_top([passage("Harbour 2 March 2021")], "en").author is None
    heading = passage(
        "Harbour (1 / 1) 2 March 2021, a picture of the pier from the sea", "crosshead"
    )
    assert read_top([heading], "en").standfirst == ""


def test_a_summary_is_what_the_page_calls_one() -> None:
    assert read_top([passage(SUMMARY, "standfirst")], "en").summary == SUMMARY
    assert read_top([passage(SUMMARY)], "en").summary == ""
    points = [passage(SUMMARY, "standfirst"), passage(PROSE, "standfirst")]
    assert read_top(points, "en").summary == ""  # it has key points


def test_a_date_is_found_among_other_words_and_in_what_is_called_a_credit() -> None:
    words = "Stars (1 / 1) 06.11.2023 13:30 von Olga"
    assert str(read_top([passage(words)], "de").published).startswith("2023-11-06")
    assert str(read_top([passage("2 March 2021", "credit")], "en").published) == "2021-03-02"


def test_a_summary_above_the_byline_is_no_part_of_the_text() -> None:
    text = [passage(SUMMARY), passage("By"), passage("Ann Example"), passage(PROSE)]
    assert split_top(text, "en") == 2
    assert split_top([passage(PROSE), passage(PROSE), passage(PROSE), passage("By")], "en") == 0
    assert split_top([passage(PROSE)], "en") == 0
    assert read_top(text[:2], "en").standfirst == SUMMARY


def test_paragraphs_above_the_byline_are_how_the_text_begins() -> None:
    lead = [passage(SUMMARY), passage("A boat.", "caption"), passage(PROSE)]
    byline = passage("By Ann Example")
    assert parted([*lead, byline, passage(PROSE)], "en") == ([byline], [*lead, passage(PROSE)])
    summed_up = [passage(SUMMARY), byline]
    assert parted([*summed_up, passage(PROSE)], "en") == (summed_up, [passage(PROSE)])


def test_the_time_of_a_post_signs_nothing() -> None:
    for time in ("17:58", "5.58pm", "17:58 GMT"):
        assert split_top([passage(time), passage(PROSE)], "en") == 0


def test_a_post_that_is_shown_signs_nothing_but_itself() -> None:
    post = [
        passage("We vote tonight.", "blockquote"),
        passage("— Cleo Test 2 March 2021", "blockquote"),
    ]
    assert split_top([passage(PROSE), *post, passage(PROSE)], "en") == 0
    text = [passage(PROSE), *post]
    assert parted([*text, passage("By Ann Example"), passage(PROSE)], "en")[1][:3] == text
