from collections.abc import Sequence

import pytest

from reader.language import annotate
from reader.language.entities import find_names_and_dates
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.pronouns import Clues, candidates
from reader.language.quotes.people.salience import Salience
from reader.language.quotes.speakers.candidates import find_candidates

TEXT = "Leo Banda left. Ana Reyes, who knew Leo Banda, met him.\n\n“It was late,” he said."


def meant(text: str) -> dict[str | None, Sequence[int]]:
    entities, _ = find_names_and_dates(text)
    prose = paragraphs(text)
    passages = Passages(text, prose, find_marked(text, prose))
    (quoted,) = passages.quoted()
    he = next(one for one in find_candidates(quoted, None) if one.tag == "H" and one.side == "R")
    salience = Salience(passages, Named(entities), entities)
    return candidates(he, "he", salience)


def test_what_tells_for_somebody_has_names() -> None:
    found = meant(TEXT)
    leo = found["Leo Banda"]
    assert isinstance(leo, Clues)
    assert (leo.mentions, leo.paragraphs, leo.named, leo.fitting) == (2, 1, True, len(found))


def test_who_is_named_after_a_pronoun_in_its_sentence_is_somebody_else() -> None:
    found = meant("Leo Banda left. He called Sam Orr twice.\n\n“It was late,” he said.")
    leo, sam = found["Leo Banda"], found["Sam Orr"]
    assert isinstance(leo, Clues)
    assert isinstance(sam, Clues)
    assert (leo.pronouns, leo.acted_pronouns, leo.beneath) == (1, 1, False)
    assert (sam.pronouns, sam.beneath) == (0, True)


@pytest.mark.parametrize("subject", ["Orr", "Mr Orr", "Orr later"])
def test_the_object_of_a_verb_is_not_its_subject(subject: str) -> None:
    quote = annotate(f"Kim Orr met Bo Ek. {subject} quoted him as saying it was “odd”.").quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == "Bo Ek"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("He said Kalvor would not appeal.", "Tom Orr"),
        ("He said Sam Banda had known.", "Tom Orr"),
        ("He felt for Sam Banda, the young prop, whose tackles were many.", "Tom Orr"),
        ("He pointed at Sam Banda, who looked away.", "Sam Banda"),
        ("He said no, and Sam Banda agreed.", "Sam Banda"),
        ("He said no. Sam Banda agreed.", "Sam Banda"),
        ("He is Sam Banda, a lock.", "Sam Banda"),
        ("As he left, Sam Banda waved.", "Sam Banda"),
    ],
)
def test_who_goes_on_under_a_pronoun_is_nobody_named_in_what_he_does(
    sentence: str, name: str
) -> None:
    opening = "Coach Tom Orr was content. “We were slow,” said Orr, a former lock."
    quote = annotate(f"{opening}\n\n{sentence} “A good lad,” he said.").quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A porter said the ward was full.\n\n", "a porter"),
        ("One nurse said the ward was full.", "one nurse"),
        ("A porter told the court that Bo Ek had left.", "a porter"),
        ("Bo Ek’s lawyer said the ward was full.", "Bo Ek’s lawyer"),
        ("A porter said the ward was full. Bo Ek left.", "Bo Ek"),
        ("A nurse asked if the ward was full.", "Bo Ek"),
        ("Nurses said the ward was full.", "Bo Ek"),
        ("The ministry said the ward was full.", "Bo Ek"),
        ("The spokeswoman said the ward was full.", "Bo Ek"),
        ("Sam Orr, a porter, said Bo Ek had left.\n\n", "Sam Orr"),
        ("Ek had left, Sam Orr said.\n\n", "Sam Orr"),
        ("Sam Orr told Ek that he was late.\n\n", "Sam Orr"),
        ("A porter said that he was late.\n\n", "a porter"),
        ("\n\n“It is full,” said a porter from Kenya. ", "a porter"),
        ("\n\nA porter said Kenya was far. The Red Cross had left. ", "a porter"),
        ("A porter in Kalvor, who is 60, said the ward was full.\n\n", "a porter"),
        ("A porter, who is now with Ek, said the ward was full.\n\n", "a porter"),
        ("A porter said it was full. The ward told him to go.\n\n", "Bo Ek"),
        ("When a porter said it was full, ", "Bo Ek"),
        ("A questioner said the ward was full.\n\n", "Bo Ek"),
        ("\n\nA porter sighed. The ward asked him. He works there.\n\n", "Bo Ek"),
        ("\n\nA porter, he said, was there.\n\n", "Bo Ek"),
        ("\n\nA nurse, Sam Orr, sighed. He works there.\n\n", "Sam Orr"),
    ],
)
def test_who_spoke_last_goes_on_under_a_pronoun(sentence: str, name: str) -> None:
    quote = annotate(f"Bo Ek resigned. {sentence} “We know him,” he said.").quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == name


def test_who_asks_in_passing_does_not_go_on_under_a_pronoun() -> None:
    text = (
        "“We were slow,” Sam Orr said. Orr has called the club dull. He has been careful, but “the "
        "pitch is poor,” he said.\n\n“I was clear,” Orr continued.\n\nOrr did not exude hope when "
        "Tom Banda asked whether Kenya would host it.\n\n“We know him,” he said."
    )
    quote = annotate(text).quotes[-1]
    assert quote.speaker
    assert quote.speaker.name == "Sam Orr"
