import pytest

from reader.article import Quote
from reader.language.quotes.finding import find_quotes

BODY = (
    "\n\nA vet in Lund has told owners not to worry.\n\n"
    "“They are lazy and very happy,” said Ana Reyes, who looks after forty of them.\n\n"
    "A new hall, nicknamed “nap room”, opens in May.\n"
)


def of_headline(headline: str, body: str = BODY) -> tuple[Quote, str | None]:
    """The first quotation of a headline, and the name of its speaker."""
    first, *_ = find_quotes(headline + body)
    assert first.end <= len(headline)
    return first, first.speaker.name if first.speaker else None


def test_a_headline_quotes_who_says_the_same_below() -> None:
    quote, name = of_headline("Hounds ‘lazy and very happy’ as club opens")
    assert (quote.kind, name, quote.rule) == ("mixed", "Ana Reyes", "said again in the text")
    assert quote.speaker
    assert quote.speaker.start > quote.end


def test_a_headline_quotes_all_who_say_it_together_below() -> None:
    body = "\n\nThey ran. “Hounds are lazy and happy,” said Ana Reyes and Bo Ek.\n"
    quote, _ = of_headline("Hounds ‘are lazy and happy’ as club opens", body)
    assert [one.name for one in quote.speakers] == ["Ana Reyes", "Bo Ek"]


def test_the_same_words_may_be_in_other_marks_and_letters() -> None:
    assert of_headline('"LAZY AND VERY HAPPY": hounds of Lund')[1] == "Ana Reyes"


def test_a_term_of_the_text_is_one_in_the_headline_too() -> None:
    quote, name = of_headline("Club for hounds opens ‘nap room’")
    assert (quote.kind, name) == ("term", None)


def test_what_a_headline_quotes_may_be_reported_below_without_marks() -> None:
    body = "\n\nA vet, Ana Reyes, said that the hounds were never too tired to eat.\n"
    assert of_headline("Hounds ‘never too tired to eat’, court hears", body)[1] == "Ana Reyes"
    assert of_headline("A ‘tired’ hound", body)[0].kind == "term"


@pytest.mark.parametrize(
    "headline",
    [
        "Hounds’ hall ‘should never have been built’, jury told",
        "Hound ‘should never have been fed’, inquiry told",
    ],
)
def test_audiences_of_a_headline_say_nothing(headline: str) -> None:
    assert of_headline(headline)[1] is None


def test_who_says_so_before_an_audience_is_told_of_does() -> None:
    assert of_headline("Vet said hound ‘was a nuisance’, tribunal hears")[1] == "Vet"


def test_words_of_the_headline_alone_keep_their_speaker() -> None:
    quote, name = of_headline("Hounds ‘a joy to have about’, says Bo Ek")
    assert name == "Bo Ek"
    assert quote.rule != "said again in the text"


@pytest.mark.parametrize(
    ("headline", "below", "expected"),
    [
        (
            "‘They have a nap room’, says Ana Reyes, ‘and hounds are happy’",
            "A hall, nicknamed “They Have A Nap Room”, opens in May.",
            [(0, None), (1, "Ana Reyes")],
        ),
        (
            "‘Hounds are happy’, says Ana Reyes, ‘and they have a nap room’",
            "A hall, nicknamed “And They Have A Nap Room”, opens in May.",
            [(0, "Ana Reyes"), (1, None)],
        ),
        (
            "‘They are lazy’, says Ana Reyes, ‘and hounds are happy’",
            "“Now and then, and hounds are happy, too,” said Bo Ek.",
            [(0, "Ana Reyes"), (1, "Bo Ek")],
        ),
        (
            "‘They are lazy’, says Ana Reyes, ‘and hounds are happy’",
            "“They are lazy,” said Bo Ek, “and hounds are happy.”",
            [(0, "Bo Ek"), (0, "Bo Ek")],
        ),
    ],
)
def test_parts_of_one_statement_that_are_told_otherwise_are_counted_apart(
    headline: str, below: str, expected: list[tuple[int, str | None]]
) -> None:
    quotes = find_quotes(f"{headline}\n\n{below}\n\nThe club opened. “We left,” said Sam Otto.\n")
    told = [(quote.statement, quote.speaker and quote.speaker.name) for quote in quotes]
    assert told[:2] == expected
    assert quotes[1].end <= len(headline)
    numbers = [quote.statement for quote in quotes]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(numbers[-1] + 1))


def test_part_of_a_word_is_not_said_again() -> None:
    assert (
        of_headline("Reyes calls hounds ‘lazy and very happ’")[0].rule != "said again in the text"
    )


def test_below_the_headline_everybody_keeps_what_they_said() -> None:
    text = (
        "Hounds of Lund\n\n“They are lazy,” said Ana Reyes.\n\n"
        "“They are lazy and mean,” said Bo Ek.\n"
    )
    assert [quote.speaker and quote.speaker.name for quote in find_quotes(text)] == [
        *("Ana Reyes", "Bo Ek")
    ]


def test_a_name_in_the_headline_tells_more_than_a_description_below() -> None:
    body = "\n\nThe hounds were “a joy”, the vet said.\n"
    assert of_headline("Ana Reyes says hounds ‘a joy’", body)[1] == "Ana Reyes"
