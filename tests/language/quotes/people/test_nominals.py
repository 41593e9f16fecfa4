import pytest

from reader.language import annotate
from reader.language.entities import find_names_and_dates
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.nominals import Nominals
from reader.language.quotes.people.posts import Posts
from reader.language.quotes.people.salience import Salience
from reader.language.quotes.speakers.candidates import find_candidates

TEXT = (
    "The striker Leo Banda left Leeds with Ana Reyes, 31, of Acme Ltd.\n\n"
    "“It was late,” the striker said."
)


def test_nobody_has_as_many_numbers_as_everybody() -> None:
    entities, _ = find_names_and_dates(TEXT)
    prose = paragraphs(TEXT)
    passages = Passages(TEXT, prose, find_marked(TEXT, prose))
    named = Named(entities)
    salience, bodies = Salience(passages, named, entities), Bodies(TEXT, entities)
    posts = Posts(TEXT, entities, named)
    nominals = Nominals(passages, named, salience, bodies, posts, entities)
    (quoted,) = passages.quoted()
    (striker,) = find_candidates(quoted, None)
    found = nominals.candidates(striker, may_follow=False)
    assert {"Leo Banda", "Ana Reyes", None} <= found.keys()
    assert len({len(numbers) for numbers in found.values()}) == 1


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("A leading surgeon", "Ana Reyes"),
        ("A Labour MP", "Ana Reyes"),
        ("The head of a union", "Ana Reyes"),
        ("A senior judge", "a senior judge"),  # who may speak of Ana Reyes
        ("The council", "the council"),
        ("The family", "the family"),
    ],
)
def test_whoever_opens_a_story_is_named_in_the_next_paragraph(opening: str, name: str) -> None:
    text = (
        f"Apology over waiting lists\n\n{opening} has called the waiting lists “a scandal”.\n\n"
        "Ana Reyes, 51, spoke on Tuesday. “We have no theatres,” she said.\n"
    )
    (scandal, *_) = annotate(text).quotes
    assert scandal.speaker is not None
    assert scandal.speaker.name == name


def test_of_two_in_the_first_sentence_either_may_be_named_next() -> None:
    text = (
        "Nurse ‘was rude’\n\nA senior nurse told a frightened student to “toughen up” in May.\n\n"
        "Ana Reyes, 21, had queried a dose. “It was late,” she said.\n"
    )
    quotes = annotate(text).quotes
    (rude,) = (one for one in quotes if "toughen" in text[one.start : one.end])
    assert rude.speaker is not None
    assert rude.speaker.name == "a senior nurse"


def test_whoever_opens_a_story_may_be_named_behind_where_it_was_said() -> None:
    text = (
        "Ministers ‘dreamt’\n\nThe chair of the rail regulator has called the plan “a dream”.\n\n"
        "In blunt evidence to the committee, Ana Reyes said there were no engineers.\n"
    )
    quotes = annotate(text).quotes
    (dream,) = (one for one in quotes if "a dream" in text[one.start : one.end])
    assert dream.speaker is not None
    assert dream.speaker.name == "Ana Reyes"
