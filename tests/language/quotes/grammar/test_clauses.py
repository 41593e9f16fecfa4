import pytest

from reader.article import Span
from reader.language.quotes.grammar.clauses import Relation, Row
from reader.language.quotes.grammar.phrases import read_phrases
from reader.language.quotes.marks import find_marked


def relation(text: str, words: str) -> tuple[str, str]:
    """What the phrase *words* is in its clause, and the verb of that."""
    whole = Span(0, len(text))
    row = Row(read_phrases(text, whole, find_marked(text, [whole])), 0)
    (at,) = (i for i, p in enumerate(row.phrases) if text[p.start : p.end] == words)
    found = row.relation(at)
    return found.name, row.phrases[found.verb].word if found.verb >= 0 else ""


@pytest.mark.parametrize(
    ("text", "words", "verb"),
    [
        ("A neighbour who sought anonymity said police came late.", "A neighbour", "said"),
        ("A man who asked not to be named said it was late.", "A man", "said"),
        ("A letter sent to parents on Friday explained that it was late.", "A letter", "explained"),
        ("A note signed by his clerk, Ana Reyes, said it was late.", "A note", "said"),
        ("A man accused of killing two boys told the court so.", "A man", "told"),
        ("A sailor who was present said it was late.", "A sailor", "said"),
        ("Rebels holding the town said it was late.", "Rebels", "said"),
    ],
)
def test_a_clause_beside_the_subject_hides_no_verb(text: str, words: str, verb: str) -> None:
    assert relation(text, words) == (
        "subject+aside" if "clerk" in text else "subject+who",
        verb,
    )


@pytest.mark.parametrize(
    ("text", "words", "name", "verb"),
    [
        ("A study by Ana Reyes found it was late.", "A study", "subject+of", "found"),
        ("An audit by Ana Reyes found it was late.", "An audit", "subject+of", "found"),
        ("“It was late”, said Ana Reyes.", "Ana Reyes", "inverted", "said"),
        ("The clerk, Ana Reyes, said the guests were late.", "the guests", "inner subject", "were"),
        ("Its editor, Ana Reyes, defended the move.", "the move", "object", "defended"),
        ("Bo Ek works at the club and Ana Reyes said it was late.", "the club", "complement", ""),
        ("Nurses marched through Leeds chanting “No”.", "Leeds", "complement", ""),
        ("The firm left, with Ana Reyes saying “No”.", "Ana Reyes", "inner subject", "saying"),
        ("It was, in the words of Ana Reyes, “a mess”.", "Ana Reyes", "source", "in"),
    ],
)
def test_a_noun_phrase_has_its_part_in_the_clause(
    text: str, words: str, name: str, verb: str
) -> None:
    assert relation(text, words) == (name, verb)


def test_what_parts_a_subject_from_its_verb_is_no_part_of_its_role() -> None:
    alone, parted = Relation("inner subject", 2), Relation("inner subject", 2, "who")
    assert alone.role == parted.role
    assert (alone.name, parted.name) == ("inner subject", "inner subject+who")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met Ana Reyes, 54, a nurse from Porto, who left.", "Ana Reyes"),
        ("They met Ana Reyes, Leo Banda and Petra Lund, who left.", "Petra Lund"),
        ("They met friends of Ana Reyes, who left.", "Ana Reyes"),
        ("In Porto, the head of Lund, who left, slept.", "Lund"),
    ],
)
def test_who_refers_to_the_name_before_what_is_told_of_it(text: str, words: str) -> None:
    row = Row(read_phrases(text, Span(0, len(text)), []), 0)
    phrase = row.phrases[row.antecedent(row.tags.index("W"))]
    assert text[phrase.start : phrase.end] == words


def test_nothing_stands_outside_a_row() -> None:
    whole = Span(0, 9)
    row = Row(read_phrases("They left", whole, []), 0)
    assert [row.tag(at) for at in (-1, 0, 1, 2)] == ["^", "H", row.tags[1], "$"]
