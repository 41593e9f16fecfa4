"""A name in a name: the parts for those who look for a place, the whole for who asks who spoke."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import EntityLabel
from reader.language.names.canonical import NameSpan
from reader.language.names.fragments import Whole, joined


def whole(*fragments: tuple[str, EntityLabel]) -> list[tuple[str, str, int]]:
    """The whole names of fragments that stand in a line, with their label and number of parts."""
    text = ""
    found = []
    for words, label in fragments:
        found.append(NameSpan(len(text), len(text) + len(words), label))
        text += f"{words} "
    return [(text[n.start : n.end], n.label, parts) for n, parts in joined(text, found)]


def test_a_place_and_what_kind_of_body_it_is_are_one_body() -> None:
    assert whole(("Lund", "LOC"), ("Airways", "ORG")) == [("Lund Airways", "ORG", 2)]
    assert whole(("Lund", "LOC"), ("Cartel", "ORG")) == [("Lund Cartel", "ORG", 2)]
    assert whole(("Royal Navy of", "ORG"), ("Lund", "LOC")) == [("Royal Navy of Lund", "ORG", 2)]
    assert whole(("Ghanaian", "MISC"), ("Ministry of Health", "ORG")) == [
        ("Ghanaian Ministry of Health", "ORG", 2)
    ]


def test_a_body_that_has_a_name_of_its_own_stays_apart() -> None:
    assert whole(("Lund", "LOC"), ("Contoso", "ORG")) == [
        ("Lund", "LOC", 1),
        ("Contoso", "ORG", 1),
    ]
    assert whole(("Ada Okonjo", "PER"), ("Lund", "LOC")) == [
        ("Ada Okonjo", "PER", 1),
        ("Lund", "LOC", 1),
    ]


def test_the_head_of_a_name_belongs_to_what_is_before_it() -> None:
    assert whole(("Ada Lund", "PER"), ("Road", "LOC")) == [("Ada Lund Road", "LOC", 2)]
    assert whole(("Lund", "LOC"), ("Police Station", "LOC")) == [("Lund Police Station", "ORG", 2)]
    assert whole(("Ada Lund", "PER"), ("GmbH", "ORG")) == [("Ada Lund GmbH", "ORG", 2)]
    assert whole(("Ghanaian", "MISC"), ("Chess Championships", "MISC")) == [
        ("Ghanaian Chess Championships", "MISC", 2)
    ]
    assert whole(("Ghanaian", "MISC"), ("Red Cross", "ORG")) == [("Ghanaian Red Cross", "ORG", 2)]
    assert whole(("Ghanaian", "MISC"), ("Chess Confederation", "ORG")) == [
        ("Ghanaian Chess Confederation", "ORG", 2)
    ]
    assert whole(("Ghanaian", "MISC"), ("Nation", "ORG")) == [("Ghanaian Nation", "ORG", 2)]
    assert whole(("Harvest", "ORG"), ("People's Party", "ORG")) == [
        ("Harvest People's Party", "ORG", 2)
    ]


def test_an_article_belongs_to_the_paper_behind_it() -> None:
    assert whole(("The", "ORG"), ("Ghanaian", "MISC"), ("Express", "ORG")) == [
        ("The Ghanaian Express", "ORG", 3)
    ]


def test_a_prefix_is_part_of_a_people_and_no_people() -> None:
    text = "Afro-Ghanaian Swedish-Ghanaian"
    spans: list[tuple[int, int, EntityLabel]] = [
        *((0, 4, "MISC"), (5, 13, "MISC")),
        *((14, 21, "MISC"), (22, 30, "MISC")),
    ]
    joint = joined(text, [NameSpan(*span) for span in spans])
    assert [text[one.start : one.end] for one, _ in joint] == [
        "Afro-Ghanaian",
        "Swedish",
        "Ghanaian",
    ]


def test_a_prefix_begins_the_name_of_a_body() -> None:
    text = "Inter-American Ferry Board"
    joint = joined(text, [NameSpan(0, 5, "ORG"), NameSpan(6, 14, "MISC"), NameSpan(15, 26, "ORG")])
    assert joint == [Whole(NameSpan(0, 26, "ORG"), 3)]


def test_names_with_anything_between_them_are_two() -> None:
    text = "Lund, Airways"
    fragments = [NameSpan(0, 4, "LOC"), NameSpan(6, 13, "ORG")]
    assert joined(text, fragments) == [Whole(name, 1) for name in fragments]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Lund", "Airways", "x", "North Sea"]),
            st.sampled_from(["PER", "ORG", "LOC", "MISC"]),
        )
    )
)
def test_every_fragment_is_part_of_one_whole(fragments: list[tuple[str, EntityLabel]]) -> None:
    names = whole(*fragments)
    assert " ".join(words for words, _, _ in names) == " ".join(words for words, _ in fragments)
    assert sum(parts for _, _, parts in names) == len(fragments)
