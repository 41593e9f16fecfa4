import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council was livid. “We will sue,” it said.", "the council"),
        ("Commuters were livid. “We will sue,” they said.", "Commuters"),
        (
            "A rival firm, Tagus Railways Ltd, is not. “We run on time,” it said.",
            "Tagus Railways Ltd",
        ),
        ("The navy’s dive service did. “We stay,” it said.", "the navy’s dive service"),
        ("The closure cost 40 jobs. “We regret it,” it said.", "Porto Rail"),
        ("Harbour Council owns it. Jobs have gone. “We regret it,” it said.", "Harbour Council"),
    ],
)
def test_it_and_they_are_the_last_subject_that_may_be_meant_or_who_has_spoken_since(
    text: str, name: str
) -> None:
    quote = annotate(f"Porto Rail said the line was closed.\n\n{text}\n").quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == name
    assert quote.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The letter to passengers is short. “Take a bus,” it said.", "the letter"),
        ("It was the board’s last letter. “Take a bus,” it reads.", "the board’s last letter"),
    ],
)
def test_what_a_letter_says_is_not_said_by_the_body_that_spoke_last(text: str, name: str) -> None:
    quote = annotate(f"Porto Rail said the line was closed.\n\n{text}\n").quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_what_they_say_in_a_sentence_before_the_verb_does_not_name_them() -> None:
    text = "Guards came. Members of parliament can walk, they said.\n"
    speaker = annotate(f"Porto Rail closed the line.\n\n{text}").quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == "Guards"
