"""Where another article has one sentence of a statement, as it is or altered."""

import pytest

from reader.article import Article, Span, by_statement
from reader.library import Library
from reader.library.comparing.alignment import marked
from reader.library.comparing.confirming import is_confirmed
from reader.library.comparing.passages import Passage, find_passages
from reader.library.comparing.sentences import sentences
from reader.library.comparing.wording import Words

LONG = (
    "I sat in this chair for eleven winters and I do not regret one of them. We opened twelve "
    "ferry lines to the islands. Nobody has to thank me, but somebody will have to pay for it"
)
SHORT = "We opened ten ferry lines to the islands"


def compared(draft: str, source: str, who: str = "Ada Nunn") -> list[Passage]:
    """Where the source has the first statement of the draft; both are of Ada Nunn, or another."""
    library = Library()
    for key, text, speaker in (("draft", draft, "Ada Nunn"), ("source", source, who)):
        quoted = text if "”" in text else f"“{text},” {speaker} said."
        library.add([Article(key, quoted, (), f"{key}.txt")])
        library.annotations(key)
    first = next(by_statement(library.annotations("draft").statements))
    return find_passages(library, library.get("draft"), first)


def test_a_sentence_within_a_longer_statement_is_altered_in_both_directions() -> None:
    (found,) = compared(LONG, SHORT)
    assert found.finding == "altered, only a part"
    assert not is_confirmed([found])
    assert marked(found.pieces, context=4)[0] == (
        "[-I sat in this chair for eleven winters and I do not regret one of them.-] We opened "
        "[-twelve-] {+ten+} ferry lines to the islands [-Nobody has to thank me, but somebody will "
        "have to pay for it-]"
    )
    (found,) = compared(SHORT, LONG)
    assert found.finding == "altered"
    assert marked(found.pieces)[0] == "We opened [-ten-] {+twelve+} ferry lines to the islands"


SPLIT = (
    "“I dug what I could with these two hands,” Ada Nunn said. “Some other mayor {} fill the "
    "harbour.”"
)


@pytest.mark.parametrize(
    ("draft", "source", "finding"),
    [
        (SPLIT.format("will"), "Some other mayor can fill the harbour", "altered, only a part"),
        (SPLIT.format("will"), "Some other mayor will fill the harbour", "part"),
        (
            "“Come and look at all of it, my good people of the shore,” Ada Nunn said. “The tide "
            "was at 4.2 metres.”",
            "The tide was at 5.2 metres",
            "altered, only a part",
        ),
        (
            "“Come and look at all of it, my good people of the shore,” Ada Nunn said. “Salinity "
            "is at 4.2 percent.”",
            "Salinity is at 5.2%",
            "altered, only a part",
        ),
        (  # neither is a part of the other
            LONG,
            "Read the books, all of you, before you write. We opened twelve bus lines to the "
            "islands. They are full on every day of the week",
            "altered, only a part",
        ),
        (
            LONG,
            "Read the books, all of you, before you write. We opened twelve ferry lines to the "
            "islands. They are full on every day of the week",
            "part",
        ),
        (  # of one long sentence a short one
            "The ferry lines to the twelve islands, which nobody had ever thought of before I "
            "came, and nobody paid for, will all stay open whatever may become of me",
            "The ferry lines to the two islands",
            "altered, only a part",
        ),
    ],
)
def test_one_sentence_is_told_as_a_part(draft: str, source: str, finding: str) -> None:
    assert [one.finding for one in compared(draft, source)] == [finding]


def test_beside_a_part_an_altered_sentence_is_told_as_well() -> None:
    source = (
        "“I sat in this chair for eleven winters,” Ada Nunn said. They were cold winters, she "
        f"said, and she was tired. “{SHORT}.”"
    )
    findings = [one.finding for one in compared(LONG, source)]
    assert findings == ["part", "altered, only a part"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We opened ten schools in the valley",
        "We will not have to pay for it this year",
        "Twelve is too few",
        "I do not regret anything of what I said to him",
        "There is nobody that has to thank me for what we did",
    ],
)
def test_sentences_that_share_common_words_are_different_ones(sentence: str) -> None:
    assert compared(LONG, sentence) == []
    assert compared(LONG, f"Look at the sea. {sentence}. It is a fine morning, is it not") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I think that it is a good day for the workers", "I think that it is a good day for you"),
        (
            "I think that it is a good day for the farmers of this valley",
            "I think that it is a good day for the banks",
        ),
        (
            "We want to make sure that everybody can see what is going on in the harbour",
            "We want to make sure that everybody can get what they need for the winter",
        ),
        ("I have never said that we would sell it", "I have never said that we would buy a boat"),
        ("That is the right thing to do for the port", "That is the right thing to do for art"),
        ("We're going to do it again next year", "We're going to win it again next year"),
    ],
)
def test_what_anybody_says_makes_no_two_sentences_the_same(one: str, other: str) -> None:
    around = "Ships pass by our windows at night, carrying grain and timber far away. {}"
    assert compared(around.format(one), f"Snow fell upon every roof. {other}") == []
    assert compared(around.format(one), other) == []


@pytest.mark.parametrize(
    ("who", "sentence", "found"),
    [
        ("Tom Orr", SHORT, False),
        ("a captain", SHORT, True),
        ("a captain", "They opened no office on the islands", False),
        ("Ada Nunn", "We opened ten offices to the islands", True),
        ("a captain", "We opened ten offices to the islands", False),
    ],
)
def test_of_somebody_else_no_sentence_counts_and_of_somebody_unnamed_more_must_be_the_same(
    who: str, sentence: str, found: bool
) -> None:
    assert bool(compared(LONG, sentence, who)) == found


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("We saw it. It was red! Was it?", ["We", "It", "Was"]),
        ("We saw Dr. Orr at 5 p.m. on deck.", ["We"]),
        ("We paid. 5,000 came.", ["We", "5,000"]),
        ("He said (it rained.) “So what?” [Then] he left.", ["He", "So"]),
    ],
)
def test_a_sentence_opens_behind_a_stop(text: str, starts: list[str]) -> None:
    said = Words.of(text, [Span(0, len(text))])
    assert [text[slice(*one.words.places[0])] for one in sentences(said)] == starts


SPEECH = (
    "We shall carry on to the last. We shall row in the bays, we shall row in the sounds, we shall "
    "row with more and more care and more and more hope from one day to the next, we shall row on "
    "the lakes and on the rivers and in the canals, wherever there is water for a boat, and we "
    "shall never capsize"
)
NEAR = "We shall row in the bays"


@pytest.mark.parametrize(
    ("draft", "findings", "confirmed"),
    [
        ("We shall carry on to the last. We shall never capsize", ["part", "part"], True),
        (f"{NEAR}. We shall never capsize", ["part", "part"], True),
        (f"{NEAR}. We shall never capsize. We shall dine in the inns", ["part", "altered"], False),
        ("We shall carry on to the very last. We shall never capsize", ["part", "altered"], False),
        (f"{NEAR}. We shall always capsize", ["altered"], False),
        ("We shall row in the bays. We shall row in the sounds", ["same"], True),
    ],
)
def test_a_sentence_that_stands_elsewhere_is_not_altered(
    draft: str, findings: list[str], confirmed: bool
) -> None:
    found = compared(draft, SPEECH)
    assert [one.finding for one in found] == findings
    assert is_confirmed(found) == confirmed


@pytest.mark.parametrize(("who", "confirmed"), [("Ada Nunn", True), ("Tom Orr", False)])
def test_a_sentence_of_somebody_else_is_no_part(who: str, confirmed: bool) -> None:
    between = "The bay was full of boats that day, and the sun was out.\n\n" * 5
    source = f"“{NEAR},” Ada Nunn said.\n\n{between}“I for one shall never capsize,” {who} said."
    found = compared(f"{NEAR}. I for one shall never capsize", source)
    assert found
    assert is_confirmed(found) == confirmed
