"""Names are found as exact, ordered, disjoint spans, and never in front matter."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Block
from reader.language.entities import find_names_and_dates
from reader.language.names.spans import found_names
from reader.language.tokens import sentences

TEXT = (
    "Minister Warns of Floods in Ghana\n\n"
    "ACCRA, June 3 (Reuters) - Ghana's deputy minister Abena Quansah-Lartey said on Tuesday that "
    "the World Bank and the Kremlin had nothing to do with it.\n\n"
    '"We are ready," Quansah-Lartey told a Ghanaian radio station. U.S.-Russia relations were not '
    "discussed, she said, nor was the Korean peninsula.\n"
)


WORDS = [
    "Paris",
    "Cold",
    "the",
    "of",
    "-",
    "'",
    ".",
    "U.S.",
    "SAID",
    "\n",
    "de",
    "(",
    "Mr.",
    "漢",
    "é",
    "A.",
    "Jr.",
    "War",
]


def mentions(text: str) -> set[tuple[str, str]]:
    return {(text[e.start : e.end], e.label) for e in find_names_and_dates(text)[0]}


def test_people_places_and_bodies_are_told_apart() -> None:
    found = mentions(TEXT)
    assert {("Ghana", "LOC"), ("World Bank", "ORG"), ("Kremlin", "ORG")} <= found
    assert ("Abena Quansah-Lartey", "PER") in found
    assert ("Quansah-Lartey", "PER") in found


def test_hyphens_join_two_names_and_possessives_end_one() -> None:
    found = mentions(TEXT)
    assert {("U.S.", "LOC"), ("Russia", "LOC"), ("Ghana", "LOC")} <= found


def test_names_of_several_words_in_the_table_are_whole() -> None:
    assert ("Korean peninsula", "LOC") in mentions(TEXT)


def test_the_dateline_in_capitals_is_a_place() -> None:
    names = {TEXT[e.start : e.end]: e.name for e in find_names_and_dates(TEXT)[0]}
    assert names["ACCRA"] == "Accra"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("SAO PAULO (AP) - Exports rose.", "LOC"),
        ("PORT LOUIS (Tidewater News Agency) — Exports rose.", "LOC"),
        ("SAO PAULO (AP", "PER"),
    ],
)
def test_what_stands_as_a_dateline_does_is_a_place(text: str, label: str) -> None:
    assert find_names_and_dates(text)[0][0].label == label


def test_a_country_that_holds_an_office_is_a_place() -> None:
    (sentence,) = sentences("U.S. Sens Okonjo and Lund agreed.")
    found = found_names([sentence], [["B-ORG", "L-ORG", *["O"] * (len(sentence.words) - 2)]])
    assert [(one.start, one.end, one.label) for one in found] == [(0, 4, "LOC")]


def test_no_name_goes_over_a_dash() -> None:
    (sentence,) = sentences("NICOSIA — Omonia must play.")
    found = found_names([sentence], [["B-LOC", "I-LOC", "L-LOC", "O", "O", "O"]])
    assert [(one.start, one.end, one.label) for one in found] == [(0, 7, "LOC"), (10, 16, "LOC")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Lund Centre on Mill Street", ["Lund Centre", "Mill Street"]),
        ("Lund, in Scania", ["Lund", "Scania"]),
        ("Lund-on-Sea", ["Lund-on-Sea"]),
    ],
)
def test_no_place_goes_over_where_it_lies(text: str, places: list[str]) -> None:
    (sentence,) = sentences(text)
    inner = ["I-LOC"] * (len(sentence.words) - 2)
    found = found_names([sentence], [["B-LOC", *inner, "L-LOC"]])
    assert [text[one.start : one.end] for one in found] == places


def test_titles_of_all_the_world_are_no_part_of_a_name() -> None:
    text = "Anil Deshpande spoke for the petitioner. Shri Deshpande cited an act of 1951."
    people = [entity for entity in find_names_and_dates(text)[0] if entity.label == "PER"]
    assert [text[one.start : one.end] for one in people] == ["Anil Deshpande", "Deshpande"]
    assert {one.name for one in people} == {"Anil Deshpande"}


def test_front_matter_and_furniture_are_left_alone() -> None:
    text = "author: Reuters\n\nThe Kremlin agreed.\n\nShare on Facebook"
    blocks = [Block(0, 15, "metadata"), Block(17, 36, "body"), Block(38, len(text), "furniture")]
    assert [text[e.start : e.end] for e in find_names_and_dates(text, blocks)[0]] == ["Kremlin"]


@given(st.text(max_size=300))
def test_any_text_gives_ordered_disjoint_spans_inside_it(text: str) -> None:
    end = 0
    for entity in find_names_and_dates(text)[0]:
        assert end <= entity.start < entity.end <= len(text)
        assert entity.name
        end = entity.end


@given(st.lists(st.sampled_from(WORDS)))
def test_fragments_of_news_give_ordered_disjoint_spans(words: list[str]) -> None:
    text = " ".join(words)
    spans = [(e.start, e.end) for e in find_names_and_dates(text)[0]]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_the_parts_of_a_name_have_the_name_of_the_whole() -> None:
    text = "The chief of Ghana Airways, Abena Osei, left the Ministry of Health of Ghana on Friday."
    whole, parts = find_names_and_dates(text)
    names = {entity.name for entity in parts if entity.label == "ORG"}
    assert names == {entity.name for entity in whole if entity.label == "ORG"}
    for part in parts:
        owners = [name for name in whole if name.start <= part.start and part.end <= name.end]
        assert len(owners) == (part.label != "DATE")


@given(st.lists(st.sampled_from([*WORDS, "Airways", "Ghana", "University", "on Friday"])))
def test_names_in_fragments_and_dates_are_ordered_and_disjoint(words: list[str]) -> None:
    text = " ".join(words)
    _, parts = find_names_and_dates(text)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
