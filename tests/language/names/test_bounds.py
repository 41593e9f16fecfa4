"""Where a name begins and ends."""

import pytest

from reader.article import EntityLabel
from reader.language.names.bounds import marked, parted, trimmed
from reader.language.tokens import sentences

Name = tuple[int, int, EntityLabel]

_COOKS = ["Orre Cooks Association", "Tarn Vision"]
_CRAFTS = ["Orre Crafts Association and Trade Union"]


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
        ("Orr's daughter Ada", " won", "PER", ["Orr", "Ada"]),
        ("Rawls' son Ben", " won", "PER", ["Rawls", "Ben"]),
        ("Ada 'the axe' Lund", " won", "PER", ["Ada 'the axe' Lund"]),
        ("Ada Lund—Orsa News", " (in colour)", "PER", ["Ada Lund", "Orsa News"]),
        ("Ada Lund—Tarn", "—won", "PER", ["Ada Lund", "Tarn"]),
        ("Ada Lund/Orsa News", " (in colour)", "ORG", ["Ada Lund", "Orsa News"]),
        ("A/S Orsa", " won", "ORG", ["A/S Orsa"]),
        ("Lund/Orsa", " disease", "MISC", ["Lund/Orsa"]),
        ("Ankara's Tulip Square", " is full", "LOC", ["Ankara", "Tulip Square"]),
        ("Hood's Bay", " is full", "LOC", ["Hood's Bay"]),
        ("Sri Lankans and New Zealanders", " won", "ORG", ["Sri Lankans", "New Zealanders"]),
        ("Orrebook, Boeing, and Tarn Air", " won", "ORG", ["Orrebook", "Boeing", "Tarn Air"]),
        ("Microsoft and Orre Systems", " won", "ORG", ["Microsoft", "Orre Systems"]),
        ("Kenya Air and Chad Air", " won", "ORG", ["Kenya Air", "Chad Air"]),
        ("Orre Cooks Association and Tarn Vision", " won", "ORG", _COOKS),
        ("Orre Crafts Association and Trade Union", " won", "ORG", _CRAFTS),
        ("Orre Systems and Tarn", " won", "ORG", ["Orre Systems and Tarn"]),
        ("Trinidad and Tobago", " won", "LOC", ["Trinidad and Tobago"]),
        ("Kogi, Bayelsa", " voted", "LOC", ["Kogi, Bayelsa"]),
        ("Lund, Ky., Orsa, Sask.", ", voted", "LOC", ["Lund", "Ky.", "Orsa", "Sask."]),
        ("Lusaka, Zambia", " voted", "LOC", ["Lusaka", "Zambia"]),
        ("Basey, Samar", " voted", "LOC", ["Basey, Samar"]),
        ("Nairobi-London", " flights end", "LOC", ["Nairobi", "London"]),
        ("Nairobi-London", " and Oslo routes end", "LOC", ["Nairobi", "London"]),
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
        ("Bishop-Lund left.", 1, 2, "Bishop-Lund"),
        ("Bishop-Lund left.", 2, 2, "Bishop-Lund"),
        ("Maj-Lis Lund left.", 2, 3, "Maj-Lis Lund"),
        ("The Bishop - Lund - left.", 3, 3, "Lund"),
        ("The bishop-Lund left.", 3, 3, "Lund"),
        ("Stop-Lund left.", 2, 2, "Lund"),
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
        ("Congress of sleeping was said.", 1, "Congress"),
        ("University of Lund was shut.", 2, "University of Lund"),
        ("Lund.", 1, "Lund"),
        ("Lund Vox party won.", 2, "Lund Vox"),
        ("Lund Party won.", 1, "Lund Party"),
        ("for Lund Party.", 2, "Lund Party"),
    ],
)
def test_a_name_ends_before_of_a_stop_and_what_it_is(text: str, last: int, name: str) -> None:
    assert bounds(text, 0, last, "ORG") == name


def test_a_trade_before_a_firm_is_no_part_of_its_name() -> None:
    assert bounds("Carmaker Orre Motor fell.", 0, 2, "ORG") == "Orre Motor"
    assert bounds("Retailer Orre fell.", 0, 1, "ORG") == "Orre"
    assert bounds("The Retailer Orre fell.", 1, 2, "ORG") == "Retailer Orre"


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


def test_the_year_of_a_feast_is_no_part_of_its_name() -> None:
    assert bounds("On Boxing Day 2018 it sank.", 1, 3, "MISC") == "Boxing Day"
    assert bounds("On Day 1 it sank.", 1, 2, "MISC") == "Day 1"


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


@pytest.mark.parametrize("end", ["Jr", "Sr.", "Jnr", "Snr", "JR"])
def test_a_name_ends_with_what_parts_father_and_son(end: str) -> None:
    assert bounds(f"Ada Orr {end} spoke.", 0, 1, "PER") == f"Ada Orr {end}"


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


@pytest.mark.parametrize(("first", "label"), [(1, "ORG"), (1, "PER"), (2, "PER")])
def test_a_given_name_that_is_cut_short_begins_a_name(first: int, label: EntityLabel) -> None:
    assert bounds("Then Sk Omar Lund left.", first, 3, label) == "Sk Omar Lund"
    assert list(trimmed(["Sk", "Omar"], [(0, 1, label)])) == [(0, 1, "PER")]
    assert list(trimmed(["SK", "Lund"], [(0, 1, "ORG")])) == [(0, 1, "ORG")]


def test_federal_is_no_part_of_a_name() -> None:
    assert bounds("the federal Harvest Office", 1, 3, "ORG") == "Harvest Office"


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    assert bounds("Ada Lane KC said so.", 0, 2, "PER") == "Ada Lane"
    sentence = ["Ada", "Lane", "KC", "met", "KC"]
    found = list(trimmed(sentence, [(0, 1, "PER"), (2, 2, "ORG"), (4, 4, "ORG")]))
    assert found == [(0, 1, "PER"), (4, 4, "ORG")]


def test_out_of_service_is_no_name() -> None:
    words = ["Maj", "(", "Rtd", ")", "Ada", "Lund"]
    assert list(trimmed(words, [(2, 2, "ORG"), (4, 5, "PER")])) == [(4, 5, "PER")]


def test_according_to_is_no_part_of_a_name_in_other_languages() -> None:
    assert bounds("Según Juan Ruiz, no.", 0, 2, "PER") == "Juan Ruiz"


def test_a_preposition_that_opens_a_sentence_is_part_of_no_persons_name() -> None:
    assert bounds("Besides Lund, no.", 0, 1, "PER") == "Lund"
    assert bounds("Among Thieves, a film.", 0, 1, "MISC") == "Among Thieves"


def test_emir_is_a_given_name_before_a_surname() -> None:
    assert bounds("Then Emir Lundovic left.", 2, 2, "PER") == "Emir Lundovic"
    assert bounds("The Emir Lundovic left.", 2, 2, "PER") == "Lundovic"
    assert bounds("Then Emir Omar left.", 2, 2, "PER") == "Omar"


def test_a_nickname_is_part_of_a_name() -> None:
    assert bounds('Ada "Ax" Lane left.', 0, 2, "PER") == 'Ada "Ax" Lane'
    assert bounds('Ada "Ax" left.', 0, 0, "PER") == "Ada"


def test_a_day_and_a_zone_of_time_are_no_names() -> None:
    words = ["At", "9", "p.m.", "CST", "on", "Friday", "the", "Friday", "left", "CST"]
    found: list[Name] = [(3, 3, "ORG"), (5, 5, "MISC"), (7, 7, "ORG"), (9, 9, "ORG")]
    assert list(trimmed(words, found)) == [(7, 7, "ORG"), (9, 9, "ORG")]
    assert list(trimmed(["At", "0715", "GMT", "it", "fell"], [(2, 2, "MISC")])) == []


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orre Lund's County is dry.", "Orre Lund's County"),
        ("Orre Lund's County Board met.", "Orre Lund"),
        ("Orre Lund's county is dry.", "Orre Lund"),
    ],
)
def test_a_county_may_be_called_after_somebody(text: str, name: str) -> None:
    assert bounds(text, 0, 1, "LOC") == name
