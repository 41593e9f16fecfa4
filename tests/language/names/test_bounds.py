"""Where a name begins and ends."""

import pytest

from reader.article import EntityLabel
from reader.language.names.bounds import marked, parted, trimmed
from reader.language.tokens import sentences

Name = tuple[int, int, EntityLabel]


def bounds(text: str, first: int, last: int, label: EntityLabel) -> str:
    """The name in *text* that the recogniser takes to be its words *first* to *last*."""
    sentence = next(iter(sentences(text)))
    tags = ["O"] * len(sentence.words)
    tags[first : last + 1] = [f"I-{label}"] * (last - first + 1)
    tags[first], tags[last] = (f"B-{label}", f"L-{label}") if first < last else (f"U-{label}",) * 2
    ((first, last, _),) = trimmed(sentence.words, parted(sentence, tags))
    return text[sentence.starts[first] : sentence.end(last)]


def test_tags_mark_names() -> None:
    tags = ["B-PER", "L-PER", "O", "U-LOC"]
    assert list(marked(tags)) == [(0, 1, "PER"), (3, 3, "LOC")]


@pytest.mark.parametrize(
    ("tagged", "behind", "label", "names"),
    [
        ("Hanko; Lund", " won", "PER", ["Hanko", "Lund"]),
        ("Hanko (Lund", ", 70)", "PER", ["Hanko", "Lund"]),
        ("Hanko (Lund) Orr", " won", "PER", ["Hanko (Lund) Orr"]),
        ("Ada 'the axe' Lund", " won", "PER", ["Ada 'the axe' Lund"]),
        ("Ada Lund—Orsa News", " (in colour)", "PER", ["Ada Lund", "Orsa News"]),
        ("Ada Lund—Tarn", "—won", "PER", ["Ada Lund", "Tarn"]),
        ("Ada Lund/Orsa News", " (in colour)", "ORG", ["Ada Lund", "Orsa News"]),
        ("A/S Orsa", " won", "ORG", ["A/S Orsa"]),
        ("Lund/Orsa", " disease", "MISC", ["Lund/Orsa"]),
        ("Ankara's Tulip Square", " is full", "LOC", ["Ankara", "Tulip Square"]),
        ("Hood's Bay", " is full", "LOC", ["Hood's Bay"]),
        ("Orrebook, Boeing, and Tarn Air", " won", "ORG", ["Orrebook", "Boeing", "Tarn Air"]),
        ("Microsoft and Orre Systems", " won", "ORG", ["Microsoft", "Orre Systems"]),
        ("Helsinki of Spain", " won", "ORG", ["Helsinki", "Spain"]),
        ("Bank of Spain", " won", "ORG", ["Bank of Spain"]),
        ("Republic of Iraq", " won", "ORG", ["Republic of Iraq"]),
        ("Brothers of Italy", " won", "ORG", ["Brothers of Italy"]),
        ("Orre Systems and Tarn", " won", "ORG", ["Orre Systems and Tarn"]),
        ("Trinidad and Tobago", " won", "LOC", ["Trinidad and Tobago"]),
        ("Kogi, Bayelsa", " voted", "LOC", ["Kogi, Bayelsa"]),
        ("Lund, Ky., Orsa, Sask.", ", voted", "LOC", ["Lund", "Ky.", "Orsa", "Sask."]),
        ("Lusaka, Zambia", " voted", "LOC", ["Lusaka", "Zambia"]),
        ("Basey, Samar", " voted", "LOC", ["Basey, Samar"]),
        ("Dallas-Ashburn", " is large", "LOC", ["Dallas-Ashburn"]),
    ],
)
def test_two_names_taken_for_one_are_parted(
    tagged: str, behind: str, label: EntityLabel, names: list[str]
) -> None:
    text = tagged + behind
    sentence = next(iter(sentences(text)))
    last = max(i for i, start in enumerate(sentence.starts) if start < len(tagged))
    tags = ["O"] * len(sentence.words)
    tags[: last + 1] = [f"B-{label}", *[f"I-{label}"] * (last - 1), f"L-{label}"]
    found = trimmed(sentence.words, parted(sentence, tags))
    assert [text[sentence.starts[first] : sentence.end(last)] for first, last, _ in found] == names


@pytest.mark.parametrize(
    ("text", "first", "last", "name"),
    [
        ("Bishop-Lund left.", 0, 2, "Bishop-Lund"),
        ("Brigadier-General Ada Lund left.", 0, 4, "Ada Lund"),
        ("Brigadier-General Ada Lund left.", 2, 4, "Ada Lund"),
    ],
)
def test_a_title_that_is_half_of_a_name_is_part_of_it(
    text: str, first: int, last: int, name: str
) -> None:
    assert bounds(text, first, last, "PER") == name


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        ("University of Lund was shut.", 2, "University of Lund"),
        ("Lund.", 1, "Lund"),
        ("Lund Party won.", 1, "Lund Party"),
        ("for Lund Party.", 2, "Lund Party"),
    ],
)
def test_a_name_ends_before_a_stop(text: str, last: int, name: str) -> None:
    assert bounds(text, 0, last, "ORG") == name


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        ("AP Photo/Ada Lund", 1, "AP"),
        ("Tarn Photo: ADA LUND", 1, "Tarn"),
        ("Tarn Photo shut.", 1, "Tarn Photo"),
    ],
)
def test_a_credit_is_no_part_of_the_name_before_it(text: str, last: int, name: str) -> None:
    assert bounds(text, 0, last, "ORG") == name


def test_the_place_where_a_picture_was_taken_is_no_body() -> None:
    words = ["Paris", "Photo", ":", "ADA", "LUND"]
    assert list(trimmed(words, [(0, 1, "ORG")])) == [(0, 0, "LOC")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada d'Orsay spoke.", "Ada d'Orsay"),
        ("Ada d’Orsay spoke.", "Ada d’Orsay"),
        ("Ada didn't speak.", "Ada"),
        ("Ada VI of Lund spoke.", "Ada VI"),
        ("Ada II Reconnaissance Wing flew.", "Ada"),
    ],
)
def test_a_name_goes_on_over_a_particle_and_a_number(text: str, name: str) -> None:
    assert bounds(text, 0, 0, "PER") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada L., 61, is charged.", "Ada L."),
        ("Ada L was charged.", "Ada L"),
        ("Ada L.", "Ada L"),
    ],
)
def test_the_initial_of_a_surname_keeps_its_stop(text: str, name: str) -> None:
    assert bounds(text, 0, 1, "PER") == name


@pytest.mark.parametrize(
    ("text", "last", "label", "name"),
    [
        ("Highway 27 is open.", 0, "LOC", "Highway 27"),
        ("Lund Court No. 3 ruled.", 2, "ORG", "Lund Court No. 3"),
        ("Lund 3 Malmo 1.", 0, "ORG", "Lund"),
    ],
)
def test_a_number_belongs_to_what_is_numbered(
    text: str, last: int, label: EntityLabel, name: str
) -> None:
    assert bounds(text, 0, last, label) == name


@pytest.mark.parametrize(
    ("text", "first", "name"),
    [
        ("She told The Herald so.", 3, "The Herald"),
        ("She told the Herald so.", 3, "Herald"),
        ("The Herald said so.", 1, "Herald"),
        ('"The Herald" said so.', 2, "Herald"),
    ],
)
def test_a_capital_within_a_sentence_makes_an_article_part_of_a_name(
    text: str, first: int, name: str
) -> None:
    assert bounds(text, first, first, "ORG") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("St. John's is a port.", "St. John's"),
        ("St. Lucia's ports are open.", "St. Lucia"),
        ("Old John's is a port.", "Old John"),
    ],
)
def test_what_is_called_after_a_saint_keeps_its_possessive(text: str, name: str) -> None:
    assert bounds(text, 0, 1, "LOC") == name


def test_an_initial_before_it_begins_a_name() -> None:
    assert bounds("Then A. Lund left.", 2, 2, "PER") == "A. Lund"
    assert bounds("Then A. Lund left.", 2, 2, "ORG") == "Lund"


def test_federal_is_no_part_of_a_name() -> None:
    assert bounds("the federal Harvest Office", 1, 3, "ORG") == "Harvest Office"


def test_according_to_is_no_part_of_a_name_in_other_languages() -> None:
    assert bounds("Según Juan Ruiz, no.", 0, 2, "PER") == "Juan Ruiz"


def test_a_preposition_that_opens_a_sentence_is_part_of_no_persons_name() -> None:
    assert bounds("Besides Lund, no.", 0, 1, "PER") == "Lund"
    assert bounds("Among Thieves, a film.", 0, 1, "MISC") == "Among Thieves"


def test_a_day_is_no_name() -> None:
    words = ["On", "Friday", "the", "Friday", "left"]
    assert list(trimmed(words, [(1, 1, "MISC"), (3, 3, "ORG")])) == [(3, 3, "ORG")]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cr Ada Lane left", (1, 2, "PER")),
        ("Smt. Lane left", (1, 1, "PER")),
        ("Secretary of State Ada Lane left", (3, 4, "PER")),
        ("Police of State Ada Lane left", (2, 4, "LOC")),
    ],
)
def test_behind_what_only_people_are_called_stands_a_person(words: str, name: Name) -> None:
    split = words.split()
    first = 2 if "of" in split else 0
    assert list(trimmed(split, [(first, len(split) - 2, "LOC")])) == [name]


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    assert bounds("Ada Lane KC said so.", 0, 2, "PER") == "Ada Lane"
    sentence = ["Ada", "Lane", "KC", "met", "KC"]
    found = list(trimmed(sentence, [(0, 1, "PER"), (2, 2, "ORG"), (4, 4, "ORG")]))
    assert found == [(0, 1, "PER"), (4, 4, "ORG")]
