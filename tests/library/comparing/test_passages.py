"""Where the words of a statement stand in other articles, and what is different there."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Span, by_statement
from reader.language import annotate
from reader.library import Library
from reader.library.comparing.alignment import Alignment, Piece, marked
from reader.library.comparing.confirming import is_confirmed
from reader.library.comparing.passages import (
    Passage,
    find_passages,
    quotations,
)
from reader.library.comparing.shared import runs_of
from reader.library.comparing.wording import Words
from reader.library.folding import words

DRAFT = """\
“We will not raise the tax on bread this year, and we shall lower the one on milk,” said Ana Reyes.
Reyes called it a “matter of honour.” She called the deal “good.” "I never met him," Tom Orr said.

“The bridge … will be open by the end of next summer,” Orr added.

“It was [the council] that chose the colour,” he said.
"""
ALTERED = """\
Minister Reyes said: “We will never raise the tax on bread next year, and we shall lower the one on
milk.”
"""
SPLIT = """\
“We will not raise the tax on bread this year,” Ana Reyes told reporters, “and we shall lower the
one on milk.” It was “a matter of honour”, said Lea Moor, and the food was “good.”
"""
PART = """\
The minister, Ana Reyes, promised to “lower the one on milk” soon, and was “good.” "I have never met
him," said Tom Orr.
"""
SPEECH = """\
My friends, we will not raise the tax on bread this year, and we shall lower the one on milk. The
bridge, I hope, will be open by the end of next summer. It was they that chose the colour.
"""


def library(**texts: str) -> Library:
    """Annotated articles by id."""
    made = Library()
    made.add(Article(key, text, (), f"{key}.txt") for key, text in texts.items())
    for key in texts:
        made.annotations(key)
    return made


def passages(known: Library, opening: str) -> list[Passage]:
    """Where else the statement of the draft that begins with those words stands."""
    draft = known.get("draft")
    found = known.annotations("draft").statements
    for statement in by_statement(found):
        if draft.text[statement[0].start + 1 :].startswith(opening):
            return find_passages(known, draft, statement)
    raise AssertionError(opening)


def told(found: list[Passage]) -> dict[str, str]:
    return {one.article.id: marked(one.pieces)[0] for one in found}


def test_the_same_words_are_found_split_or_outside_marks() -> None:
    found = passages(library(draft=DRAFT, split=SPLIT, speech=SPEECH), "We will not")
    assert {(one.article.id, one.verdict, one.alike) for one in found} == {
        ("split", "same", 1.0),
        ("speech", "same", 1.0),
    }
    split, speech = sorted(found, key=lambda one: one.quote is None)
    assert split.attribution == "same"
    assert (speech.quote, speech.attribution) == (None, "unknown")
    assert SPEECH[speech.span.start : speech.span.end].startswith("we will not raise")
    assert SPEECH[speech.span.start : speech.span.end].endswith("on milk")


def test_what_differs_is_told() -> None:
    (found,) = passages(library(draft=DRAFT, altered=ALTERED), "We will not")
    assert found.verdict == "altered"
    assert 0.8 < found.alike < 1
    assert marked(found.pieces)[0] == (
        "We will [-not-] {+never+} raise the tax on bread [-this-] {+next+} "
        "year, and we shall lower the one on milk"
    )
    (found,) = passages(library(draft=DRAFT, other=PART), "I never met")
    assert (found.verdict, marked(found.pieces)[0]) == ("altered", "I {+have+} never met him")


def test_a_part_that_is_quoted_as_it_is() -> None:
    (found,) = passages(library(draft=DRAFT, part=PART), "We will not")
    assert found.verdict == "part"
    assert marked(found.pieces)[0].endswith("and we shall-] lower the one on milk")
    assert found.quote
    assert found.quote.speaker
    assert found.quote.speaker.name == "Ana Reyes"


@pytest.mark.parametrize("opening", ["The bridge", "It was [the"])
def test_what_is_left_out_or_put_in_makes_no_difference(opening: str) -> None:
    (found,) = passages(library(draft=DRAFT, speech=SPEECH), opening)
    assert found.verdict == "same"


@pytest.mark.parametrize("between", [3, 30])
def test_words_that_are_left_out_at_dots_may_be_many(between: int) -> None:
    source = f"“The old pier will go, {'and all of it, ' * between} for the sea is rising fast.”"
    found = said("The old pier will go … the sea is rising fast", source)
    assert found
    assert (found.verdict, found.alike) == ("same", 1.0)
    assert marked(found.pieces)[0] == "The old pier will go … the sea is rising fast"
    missing = said("The old pier will go … the sun is rising fast", source)
    assert missing
    assert missing.verdict == "altered"


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("[T]hose who hate the sea shall have the hills", "same"),
        ("those who hate the sea[,] [s]hall have the hills", "same"),
        ("[C]hose who hate the sea shall have the hills", "altered"),
        ("that wall[s] of the sea shall have the hills", "altered"),
    ],
)
def test_a_letter_in_brackets_belongs_to_the_word_that_it_begins(words: str, verdict: str) -> None:
    found = said(words, "“Let them be, but those who hate the sea shall have the hills,” she said.")
    assert found
    assert found.verdict == verdict


def test_few_words_count_only_in_marks_and_one_only_of_the_same_speaker() -> None:
    known = library(draft=DRAFT, split=SPLIT, part=PART, plain="It was a matter of honour to us.")
    (found,) = passages(known, "matter of honour")
    assert (found.article.id, found.attribution) == ("split", "other")
    assert told(passages(known, "good")) == {"part": "good"}


@pytest.mark.parametrize(
    ("draft", "source", "shown"),
    [
        ("Water is divisible", "Water is indivisible", "Water is [-divisible-] {+indivisible+}"),
        ("Reliable water", "Unreliable water", "[-Reliable-] {+Unreliable+} water"),
        ("We certainly saw it", "We certainly say it", None),
        ("We usually pay them", "We unusually pay them", "We [-usually-] {+unusually+} pay them"),
        ("Water is dear", "Water is cheap", None),
        ("Water is dear", "Water is not dear", "Water is {+not+} dear"),
        ("We shall sell", "And we shall never sell", "we shall {+never+} sell"),
        ("We shall not sell", "We shall sell", "We shall [-not-] sell"),
        ("Never sell it", "Sell it", "[-Never-] Sell it"),
        ("Water isn't dear", "Water is dear", "Water [-isn't-] {+is+} dear"),
        ("It can be", "It cannot be", "It [-can-] {+cannot+} be"),
        ("Never", "Not now", None),
        ("Water", "Waters", None),
        ("Water is at 4%", "Water is at five per cent", "Water is at [-4%-] {+five per cent+}"),
        ("Up 4%", "Up 5%", None),
    ],
)
def test_few_words_may_be_nearly_those_of_another_quotation(
    draft: str, source: str, shown: str | None
) -> None:
    found = said(draft, f'"{source}," Ada Nunn said.')
    assert (found and marked(found.pieces)[0]) == shown
    assert found is None or (found.verdict, found.attribution) == ("altered", "same")
    assert said(draft, f"It is written: {source} as ever.") is None


@pytest.mark.parametrize(
    "words",
    ["« L’eau est indivisible »", "„Das Wasser ist unteilbar“", "»Das Wasser ist unteilbar«"],
)
def test_a_draft_quotes_what_is_in_the_marks_of_other_languages(words: str) -> None:
    text = f"BRNO - {words}, uvedl Nunn. To je « ostuda »."
    article = Article("draft", text, (), "draft.txt")
    found = annotate(text)
    assert [article.words(one) for one in quotations(article, found)] == [words]


def test_words_in_the_marks_of_any_language_are_quoted() -> None:
    source = "BRNO - „Das Wasser ist unteilbar und rein“, uvedl starosta v pátek."
    found = said("Das Wasser ist unteilbar und rein", source)
    assert found
    assert found.quote
    assert found.quote.kind == "term"
    assert (found.finding, found.said_by) == ("same", "speaker unknown")
    assert is_confirmed([found])
    disputed = said("Das Wasser ist unteilbar und rein", f"“{source[8:41]}”, Tom Orr said.")
    assert disputed
    assert not is_confirmed([disputed, found])


@pytest.mark.parametrize(
    ("word", "finding"),
    [("we", "same, one short word"), ("dismal", "same"), ("5%", "same"), ("we will", "same")],
)
def test_one_short_word_confirms_nothing(word: str, finding: str) -> None:
    found = said(word, f'"{word}," Ada Nunn said.')
    assert found
    assert found.finding == finding
    assert is_confirmed([found]) == (finding == "same")


@pytest.mark.parametrize(
    ("article", "draft", "finding"),
    [
        ("Joe Quimby never said “I will resign today.”", "said", "same, denied"),
        ("Joe Quimby did not say “I will resign today.”", "said", "same, denied"),
        ("Joe Quimby denied saying “I will resign today.”", "said", "same, denied"),
        ("Joe Quimby said: “I will resign today.”", "said", "same"),
        ("Joe Quimby said: “I will resign today.”", "never said", "same, denied"),
        ("Joe Quimby never said “I will resign today.”", "never said", "same"),
        ("Joe Quimby said: “I will resign today.”", "refused to say", "same, denied"),
        ("Joe Quimby said: “I will resign today.”", "said no more, and said", "same"),
    ],
)
def test_a_denial_confirms_no_statement(article: str, draft: str, finding: str) -> None:
    known = library(one=article, draft=f"Joe Quimby {draft} “I will resign today.”")
    found = passages(known, "I will")
    assert [one.finding for one in found] == [finding]
    assert is_confirmed(found) == (finding == "same")


@pytest.mark.parametrize("who", ["Nobody", "No one", "Nobody there", "Neither man"])
def test_what_nobody_said_is_denied(who: str) -> None:
    known = library(
        one="Joe Quimby said: “I will resign today.”", draft=f"{who} said “I will resign today.”"
    )
    assert [one.finding for one in passages(known, "I will")] == ["same, denied"]


NARRATED = (
    "Relations were at their lowest for years. Ada Nunn, of the old mill, said they would “soon be "
    "a lot better.” The film “New Dawn” is about it."
)


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ("Relations were at their lowest", "same, no speaker"),
        ("new dawn", "same, no speaker"),
        ("soon be a lot better", "same"),
    ],
)
def test_the_narration_of_a_report_is_nobodys_statement(words: str, finding: str) -> None:
    found = said(words, NARRATED)
    assert found
    assert found.finding == finding
    assert is_confirmed([found]) == (finding == "same")


def test_the_words_of_an_author_are_a_statement() -> None:
    known = library(draft="“Relations were at their lowest,” Ada Nunn said.")
    for key, author in (("own", "Ada Nunn"), ("other", "Tom Orr")):
        known.add([Article(key, NARRATED, (), f"{key}.txt", author=author)])
        known.annotations(key)
    found = {one.article.id: one for one in passages(known, "Relations")}
    assert (found["own"].attribution, found["other"].attribution) == ("same", "unknown")
    assert is_confirmed([found["own"]])
    assert not is_confirmed([found["other"]])


@pytest.mark.parametrize(
    ("who", "finding"),
    [
        ("Ada Nunn and Tom Orr", "same"),
        ("Tom Orr and Ada Nunn", "same"),
        ("Tom Orr and Bo Ek", "same, other speaker"),
    ],
)
def test_what_two_said_is_of_either(who: str, finding: str) -> None:
    found = said("The mill is dead and buried", f"“The mill is dead and buried,” {who} said.")
    assert found
    assert found.finding == finding


def test_who_is_reported_to_have_said_it_is_named() -> None:
    found = said("the mill will be closed by May", "Tom Orr said the mill will be closed by May.")
    assert found
    assert (found.finding, found.said_by) == (
        "same, other speaker",
        "Tom Orr, not in quotation marks",
    )


def test_of_few_words_those_count_that_are_between_the_marks() -> None:
    found = said("a lasting peace", "The mayor, Ada Nunn, called it a “lasting peace” on Monday.")
    assert found
    assert (found.verdict, marked(found.pieces)[0]) == ("part", "[-a-] lasting peace")


def test_parts_of_a_split_statement_may_stand_far_apart() -> None:
    draft = (
        'A "significant start" was made, the ministry said, to a road that "is in need of repair."'
    )
    other = (
        "It was a “significant start,” according to her, to the mending of a road “that is "
        "in need of repair.” " + "The road is in the north of the land, and so is the town. " * 30
    )
    (found,) = passages(library(draft=draft, other=other), "significant start")
    assert (found.verdict, found.alike) == ("same", 1.0)


INTERRUPTED = (
    "“I shall not sell the lamp, and I shall not lend it,” Ada Nunn told a crowd of some two "
    "hundred people in the old town hall of the harbour on Monday night. “I promise.”"
)


@pytest.mark.parametrize(
    ("words", "verdict", "shown"),
    [
        ("not lend it. I promise", "same", "not lend it … I promise"),
        (
            "I shall never sell the lamp, and I shall not lend it. I promise",
            "altered",
            "I shall [-never-] {+not+} sell the lamp, and I shall not lend it … I promise",
        ),
        (
            "I shall not sell the lamp, and I shall not lend it, nor give it away. I promise",
            "altered",
            "I shall not sell the lamp, and I shall not lend it [-nor give it away.-] I promise",
        ),
        ("a crowd of some two hundred people", "same", None),
    ],
)
def test_an_attribution_of_any_length_may_interrupt(
    words: str, verdict: str, shown: str | None
) -> None:
    found = said(words, INTERRUPTED)
    assert found
    assert found.verdict == verdict
    assert shown is None or marked(found.pieces)[0] == shown


def test_what_both_have_around_words_that_are_left_out_is_no_difference() -> None:
    source = (
        '"We will pay for the road, we will pay for the new harbour, we will pay for the mill and '
        'for the old bridge, we will pay for the school; we will not borrow," Ada Nunn said.'
    )
    found = said(
        "We will pay for the road, we will pay for the mill and for the old bridge; we will not "
        "borrow",
        source,
    )
    assert found
    assert marked(found.pieces)[0] == (
        "We will pay for the road, {+we will pay for the new harbour,+} we will pay for the mill "
        "and for the old bridge, we will {+pay for the school; we will+} not borrow"
    )


CREED = (
    '"We will pay for the road out of the tax, we will pay for the bridge and the ferries, we will '
    'pay with open books and open doors for the mill," Ada Nunn said. "We will pay for the pier, '
    "we will pay for the old lighthouse, we will pay for the school and for the stairs, we will "
    'pay for the lamps; we will not borrow."'
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We will pay them for the pier", "We will pay [-them-] for the pier"),
        ("We will pay them for the lamps", "we will pay [-them-] for the lamps"),
        (
            "We will pay him for the stairs",
            "we will pay [-him-] {+for the school and+} for the stairs",
        ),
        (
            "Now we will pay for the lighthouse",
            "[-Now-] {+pier,+} we will pay for the {+old+} lighthouse",
        ),
    ],
)
def test_of_like_phrases_that_which_differs_least_is_told(words: str, shown: str) -> None:
    known = library(draft=f'"{words}," Ada Nunn said.', source=CREED)
    assert [marked(one.pieces)[0] for one in passages(known, "")] == [shown]


TWICE = (
    "“The old lamp is ours for good and all,” Ada Nunn said in the hall, an hour after Tom Orr, "
    "the mayor of the next town, had left. “Nobody can buy it at any price. The harbour is open to "
    "all.”\n\nOrr, who had waited at the door, answered her: “The harbour is shut to all ships.”"
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "The old lamp is not ours for good and all. Nobody can buy it",
            "The old lamp is [-not-] ours for good and all … Nobody can buy it",
        ),
        (
            "Nobody can buy it at any price. The harbour is shut to all ships",
            "Nobody can buy it at any price. The harbour is [-shut to all ships-] {+open to all+}",
        ),
    ],
)
def test_sentences_may_be_of_two_statements_of_one_speaker(words: str, shown: str) -> None:
    found = said(words, TWICE)
    assert (found and marked(found.pieces)[0]) == shown


REMEMBERED = (
    "“The rumour of my ruin was an invention,” {} told the paper. “Harbour, we've seen a light. It "
    "is in the middle of the sea. The only thing we had to sell was sale itself.”"
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "The rumours of my ruin are greatly invented",
            "The [-rumours-] {+rumour+} of my ruin [-are greatly invented-] {+was an invention+}",
        ),
        ("Harbour, we see a light", "Harbour, [-we see-] {+we've seen+} a light"),
        (
            "We had nothing to sell but sale itself",
            "we had [-nothing-] to sell [-but-] {+was+} sale itself",
        ),
        ("We had nothing to sell but milk and bread", None),
        ("The cost of my ruin was a great surprise to me", None),
        ("It is in the best of health", None),
        ("We have a light meal in the evening", None),
    ],
)
def test_half_remembered_words_are_looked_for_in_those_of_the_same_speaker(
    words: str, shown: str | None
) -> None:
    found = said(words, REMEMBERED.format("Ada Nunn"))
    assert (found and marked(found.pieces)[0]) == shown
    assert found is None or (found.verdict, found.attribution) == ("altered", "same")
    assert said(words, REMEMBERED.format("Tom Orr")) is None


GLUED = (
    "Ada Nunn said the lamp would cost “£1.5 million” over “ten years”. Nunn said that the lamp "
    "“was not for sale at any price.” She had seen “the ship.” “Sail on,” she said."
)


@pytest.mark.parametrize(
    ("words", "verdict", "shown"),
    [
        ("£1.5 million over ten years", "altered", "£1.5 million [-over-] ten years"),
        ("the lamp was not for sale at", "part", "[-the lamp-] was not for sale at"),
        ("Ada Nunn said the lamp would cost £1.5 million", "same", None),
        ("the ship sail", None, None),
    ],
)
def test_what_stands_between_two_quotations_was_not_quoted(
    words: str, verdict: str | None, shown: str | None
) -> None:
    found = said(words, GLUED)
    assert (found and found.verdict) == verdict
    assert shown is None or (found and marked(found.pieces)[0]) == shown


FERRY = "Ada Nunn vowed to have “every ferry out of the mud by the last of June, come what may.”"


@pytest.mark.parametrize(
    ("words", "verdict", "shown"),
    [
        (
            "We must have every ferry out of the mud by the last of June",
            "part",
            "[-We must have-] every ferry out of the mud by the last of June",
        ),
        (
            "Not every ferry out of the mud by the last of June",
            "altered",
            "[-Not-] every ferry out of the mud by the last of June",
        ),
        (
            "We must have every ferry out of the mud by the first of June",
            "altered",
            "[-We must-] have every ferry out of the mud by the [-first-] {+last+} of June",
        ),
    ],
)
def test_a_shortened_quotation_begins_at_its_mark(words: str, verdict: str, shown: str) -> None:
    found = said(words, FERRY)
    assert found
    assert (found.verdict, marked(found.pieces)[0]) == (verdict, shown)


def test_a_negation_may_stand_before_the_mark() -> None:
    found = said(
        "It was not for sale at any price today",
        "Ada Nunn said it was not “for sale at any price today.”",
    )
    assert found
    assert (found.verdict, marked(found.pieces)[0]) == (
        "part",
        "[-It was not-] for sale at any price today",
    )


@pytest.mark.parametrize(
    ("part", "shown"),
    [(Span(0, 4), ["a", "b"]), (Span(3, 7), ["b", "c"]), (Span(0, 7), ["a", "“b”", "c"])],
)
def test_a_mark_without_the_other_is_not_shown(part: Span, shown: list[str]) -> None:
    text = "a “b” c"
    closed = Words.of(text, [Span(0, len(text))]).closing([Span(2, 5)], part)
    assert closed.text[part.start : part.end].split() == shown


@pytest.mark.parametrize(
    ("who", "two", "three"),
    [("Ada Nunn", True, True), ("Tom Orr", False, False), ("she", False, True)],
)
def test_few_words_of_somebody_else_are_not_altered(who: str, two: bool, three: bool) -> None:
    assert (said("Ever thirsty", f"“Never thirsty,” {who} said.") is not None) == two
    assert (said("I am thirsty", f"“I am never thirsty,” {who} said.") is not None) == three


def test_other_words_are_nowhere() -> None:
    other = "“We will not lower the price of milk, and the bread is stale,” said Ana Reyes."
    assert passages(library(draft=DRAFT, other=other), "We will not") == []
    assert passages(library(draft=DRAFT), "We will not") == []


def test_the_best_come_first() -> None:
    known = library(draft=DRAFT, altered=ALTERED, part=PART, split=SPLIT)
    verdicts = [one.verdict for one in passages(known, "We will not")]
    assert verdicts == ["same", "part", "altered"]


def test_of_the_same_verdict_that_of_the_same_speaker_comes_first() -> None:
    known = library(
        draft='"We will mend the old mill by the spring," Ada Nunn said.',
        first='"We will mend the old mill by the spring," Tom Orr said.',
        second='"We will mend the old mill by the spring," Nunn said.',
    )
    found = passages(known, "We will mend")
    assert [(one.article.id, one.attribution) for one in found] == [
        ("second", "same"),
        ("first", "other"),
    ]
    assert is_confirmed(found)
    assert not is_confirmed(found[1:])


def test_of_as_many_words_those_with_the_fewest_others_come_first() -> None:
    known = library(
        draft='"We will mend the old mill by the spring," Ada Nunn said.',
        first='"We will not, as you know, mend the old mill by the spring," Ada Nunn said.',
        second='"We will not mend the old mill by the spring," Ada Nunn said.',
    )
    assert [one.article.id for one in passages(known, "We will mend")] == ["second", "first"]


@pytest.mark.parametrize(
    ("who", "confirmed"), [("Ada Nunn", True), ("Tom Orr", False), ("The council", True)]
)
def test_who_is_reported_to_have_said_so_may_be_somebody_else(who: str, confirmed: bool) -> None:
    found = said(
        "The old mill will stand for long", f"{who} said the old mill will stand for long."
    )
    assert found
    assert (found.verdict, found.quote) == ("same", None)
    assert is_confirmed([found]) == confirmed


HEADING = "The old mill will stand\n\nThe mill was seen by many.\n\n"


def test_of_several_places_in_an_article_that_with_the_speaker_is_told() -> None:
    source = HEADING + '"The old mill will stand," Tom Orr said.'
    found = said("The old mill will stand", source)
    assert found
    assert (found.finding, found.said_by) == ("same, other speaker", "Tom Orr")
    assert not is_confirmed([found])
    found = said("The old mill will stand", source + ' "The old mill will stand," said Ada Nunn.')
    assert found
    assert (found.attribution, found.said_by) == ("same", "Ada Nunn")
    found = said("We must", '"We must," Tom Orr said.\n\n"We must," Ada Nunn said.')
    assert found
    assert found.attribution == "same"


OURS = "“We will raise the tax on bread and lower the one on milk,” said Ana Reyes."
BEER = "“We will raise the tax on beer and lower the one on milk,” said Ana Reyes."
SALT = "“We shall raise the tax on bread and lower the one on salt,” Tom Orr heard her say."


@pytest.mark.parametrize(
    ("source", "findings"),
    [
        (f"{BEER}\n\nNothing more.\n\n{SALT}", ["altered", "altered, other speaker"]),
        (f"{BEER}\n\n{OURS}\n\n{SALT}", ["same"]),
        (f"{BEER}\n\nShe will raise the tax on cake as well.", ["altered"]),
        (f"{BEER}\n\n{BEER.replace('beer', 'wine')}", ["altered", "altered"]),
        (f"{BEER}\n\n{BEER.replace('beer and', 'wine, not')}", ["altered"]),
    ],
)
def test_statements_of_an_article_may_have_the_words_altered_in_several_ways(
    source: str, findings: list[str]
) -> None:
    found = passages(library(draft=OURS, source=source), "We will")
    assert [one.finding for one in found] == findings
    assert len({one.span for one in found}) == len(findings)


def test_words_outside_marks_confirm_nothing_that_is_quoted_of_somebody_else() -> None:
    draft = '"The old mill will stand," Ada Nunn said.'
    plain, other = HEADING, '"The old mill will stand," Tom Orr said.'
    found = passages(library(draft=draft, plain=plain, other=other), "The old mill")
    assert len(found) == 2
    assert not is_confirmed(found)
    assert is_confirmed(passages(library(draft=draft, plain=plain), "The old mill"))
    unnamed = '"The old mill will stand," he said.'
    assert is_confirmed(passages(library(draft=draft, other=other, unnamed=unnamed), "The old"))


@pytest.mark.parametrize("who", ["he", "the mayor", "a spokesman"])
def test_somebody_without_a_name_is_not_somebody_else(who: str) -> None:
    source = f"“We will mend the old mill by the spring,” {who} said."
    found = said("We will mend the old mill by the spring", source)
    assert found
    assert found.attribution == "unknown"


def test_long_agreement_is_cut_around_a_difference() -> None:
    pieces = [Piece("a b c d e f", "both"), Piece("x", "passage"), Piece("g h i j k l", "both")]
    text, changes = marked(pieces, context=2)
    assert text == "… e f {+x+} g h …"
    assert [text[one.start : one.end] for one in changes] == ["{+x+}"]
    same = [pieces[0], pieces[2]]
    assert marked(same, context=2) == ("a b c d e f … g h i j k l", [])


def test_a_statement_of_a_hundred_thousand_words_takes_no_longer_than_its_reading() -> None:
    endless = "“" + "to be or not to be " * 20_000 + "that is the question,” said Ana Reyes."
    known = library(draft=endless, other=endless.replace("question", "answer"))
    assert passages(known, "to be or")[0].verdict == "same"  # as far as it is compared


FLOOD = """\
"It cost $2.5 million a year, or 5% of the total, and I can’t say that we wouldn't pay," Ada Nunn
said. "The nights fell to -5 degrees in the town."
"""


def said(words: str, source: str = FLOOD) -> Passage | None:
    """Where the source has words that Ada Nunn says in a draft."""
    known = library(draft=f'"{words}," Ada Nunn said.', source=source)
    return next(iter(passages(known, "")), None)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It cost £2.5 million a year", "It cost [-£2.5-] {+$2.5+} million a year"),
        ("it cost $25 million a year", "It cost [-$25-] {+$2.5+} million a year"),
        ("cost €2.5 million", None),
        ("million a year, or 5 of the total", "million a year, or [-5-] {+5%+} of the total"),
        ("nights fell to 5 degrees in the town", "nights fell to [-5-] {+-5+} degrees in the town"),
        (
            "I cant say that we would pay",
            "I [-cant-] {+can’t+} say that we [-would-] {+wouldn't+} pay",
        ),
    ],
)
def test_a_symbol_a_sign_or_an_apostrophe_makes_another_word(words: str, shown: str | None) -> None:
    found = said(words)
    assert (found and marked(found.pieces)[0]) == shown
    assert found is None or found.verdict == "altered"


@pytest.mark.parametrize(
    "words",
    [
        "it cost $ 2.5 MILLION a year—or 5 % of the total",
        "The nights fell to −5 degrees “in the town”",
        "I can't say that we wouldn’t pay",
    ],
)
def test_case_quotation_marks_dashes_and_commas_make_no_other_word(words: str) -> None:
    found = said(words)
    assert found
    assert found.verdict == "same"


def test_grouped_figures_are_the_same_figures_and_a_dash_is_no_minus() -> None:
    for source, quotation in (
        ("It took five hours of labour, they wrote.", "It took 5 hours of labor"),
        ("It was 4.5 per cent of all, they wrote.", "It was 4.5% of all"),
        ("It was six percent of all, they wrote.", "It was 6 percent of all"),
        ("It was 1,500 in all, they wrote.", "It was 1500 in all"),
        ("It was _5 in_ all, they wrote.", "It was 5 in all"),
        ("It was —5 in all, they wrote.", "It was 5 in all"),
        ("It was 3-5 in all, they wrote.", "It was 3 – 5 in all"),
    ):
        found = said(quotation, source)
        assert found
        assert found.verdict == "same"


def test_what_both_have_is_shown_as_the_other_article_writes_it() -> None:
    found = said("IT COST; $2.5 million a year or six per cent of the total?")
    assert found
    assert found.pieces[0] == Piece(
        "It cost $2.5 million a year, or", "both", "IT COST; $2.5 million a year or"
    )
    assert marked(found.pieces)[0].endswith("a year, or [-six per cent-] {+5%+} of the total")


def test_what_the_other_article_puts_in_in_brackets_is_its_own() -> None:
    found = said(
        "We will build it here in town", "“We will build it, [the bridge], here in town,” he said."
    )
    assert found
    assert found.verdict == "same"
    assert marked(found.pieces)[0] == "We will build it, {+[the bridge],+} here in town"


def test_words_in_another_order_are_altered() -> None:
    source = '"We will mend the old mill by the spring, whatever the rain may do," Ada Nunn said.'
    found = said("Whatever the rain may do, we will mend the old mill by the spring", source)
    assert found
    assert (found.verdict, found.alike) == ("altered", 1.0)
    assert marked(found.pieces)[0] == (
        "[-Whatever the rain may do,-] We will mend the old mill by the spring, "
        "{+whatever the rain may do+}"
    )


def test_of_words_that_are_there_twice_the_nearest_are_taken() -> None:
    found = said(
        "I never know what the cook does all day", "I, as I say, know what the cook does all day."
    )
    assert found
    assert marked(found.pieces)[0] == "I [-never-] {+say,+} know what the cook does all day"


TOKENS = st.lists(
    st.sampled_from(
        [
            "We",
            "can't",
            "$2.5",
            "-5",
            "5 %",
            "5",
            "1,500",
            "pay",
            "PAY",
            "so,",
            "—",
            "[it]",
            "…",
            "up-to",
        ]
    ),
    min_size=4,
    max_size=14,
)


@given(TOKENS, TOKENS, TOKENS)
def test_the_pieces_make_up_the_text_of_both(
    mine: list[str], both: list[str], others: list[str]
) -> None:
    draft, other = " ".join([*mine, *both]), " ".join([*both, *others, "pay"])
    ours, theirs = (Words.of(text, [Span(0, len(text))]) for text in (draft, other))
    if (shared := runs_of(ours, theirs)) is None:
        return
    pieces = list(Alignment(ours, theirs, shared, ()).pieces())
    quoted = [piece.quoted or piece.text for piece in pieces if piece.of != "passage"]
    whole = draft[ours.places[0][0] : ours.places[-1][1]]
    assert "".join("".join(quoted).split()) == "".join(whole.split())
    shown = ".*"
    for last, piece in pairwise([Piece("", "passage"), *pieces]):
        if piece.of != "quotation":
            skips = last.of == piece.of == "both"
            shown += (".*" if skips else "") + re.escape("".join(piece.text.split()))
    assert re.fullmatch(shown + ".*", "".join(other.split()))


LETTERS = st.lists(st.sampled_from(["a", "bb", "lead", "silk", "…", "[so]", "”", "“"]), max_size=12)


@given(LETTERS, LETTERS, LETTERS)
def test_passages_lie_within_the_text_and_pieces_are_made_of_both(
    said: list[str], before: list[str], after: list[str]
) -> None:
    draft = f"“Lead, {' '.join(said)} silk,” said Ana Reyes."
    other = f"{' '.join(before)} {' '.join(said)} {' '.join(after)}"
    known = library(draft=draft, other=other)
    statements = known.annotations("draft").statements
    for statement in by_statement(statements):
        ours = [word for part in statement for word in words(draft[part.start : part.end])]
        for found in find_passages(known, known.get("draft"), statement):
            assert 0 <= found.span.start < found.span.end <= len(other)
            theirs = words(other)  # beyond the span too, where theirs ends otherwise
            assert 0 < found.alike <= 1
            for piece in found.pieces:
                assert set(words(piece.text)) <= set(theirs if piece.of == "passage" else ours)
            text, changes = marked(found.pieces)
            assert all(Span(0, len(text)).overlaps(one) for one in changes)
