import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A statement from Porto Rail read: “We regret it all.”", "Porto Rail"),
        ("A letter to parents from head teacher Ana Reyes said: “We are safe.”", "Ana Reyes"),
        ("Porto United FC lost. A club statement said: “We are sorry.”", "Porto United FC"),
        ("A Porto Rail statement read: “We regret it all.”", "Porto Rail"),
        ("Porto Rail said it was “sad” in a statement. The statement added: “Wait.”", "Porto Rail"),
        ("Ana Reyes sent a letter. The letter said: “We regret it all.”", "the letter"),
        ("A letter seen by Porto Rail said: “We regret it all.”", "a letter"),
        ("A report by Porto Rail said: “We regret it all.”", "a report"),
    ],
)
def test_what_somebody_writes_is_said_by_the_writer(text: str, name: str) -> None:
    quote = annotate(text).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == name
    assert quote.confidence < 0.9 or name in ("a letter", "the letter", "a report")


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Porto Rail had got a letter from Ana Reyes.", "Ana Reyes"),
        ("Ana Reyes read a letter.", "a letter"),
        ("The bishop’s reply is longer.", "the bishop’s reply"),
        ("In a letter to parents, Ana Reyes resigned.", "a letter"),
        ("The plaque is rusty.", "the plaque"),
        ("A guard fell over the book.", None),
        ("Her letter is longer.", None),
        ("Ana Reyes sent a letter. It rained.", None),
    ],
)
def test_it_reads_out_what_somebody_wrote(before: str, name: str | None) -> None:
    (quote,) = annotate(f"{before} “We regret it all,” it read.").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_what_it_says_is_not_said_by_what_somebody_publishes() -> None:
    (quote,) = annotate("The brewer sold a report. “We regret it all,” it said.").quotes
    assert quote.speaker is not None
    assert quote.speaker.name is None
