"""Canonical names: who is meant, and who must be kept apart."""

import json
from pathlib import Path

import pytest

from reader.article import Article, EntityLabel
from reader.language import annotate
from reader.language.entities import find_names_and_dates
from reader.language.names.canonical import NameSpan, bare, name_entities
from reader.sources import open_articles

DATA = json.loads((Path(__file__).parent / "data" / "names.json").read_text("utf-8"))
ARTICLES = Path(__file__).parents[3] / "articles"


def named(text: str, *mentions: tuple[str, EntityLabel]) -> list[str]:
    """The canonical names of *mentions*, which stand in *text* in that order."""
    found = []
    at = 0
    for mention, label in mentions:
        at = text.index(mention, at)
        found.append(NameSpan(at, at + len(mention), label))
        at += len(mention)
    return [entity.name for entity in name_entities(text, found)]


def test_a_surname_finds_the_full_name_before_and_behind_it() -> None:
    text = "Okonjo wins. Ada Okonjo said so. Okonjo's party won."
    names = named(text, ("Okonjo", "PER"), ("Ada Okonjo", "PER"), ("Okonjo's", "PER"))
    assert names == ["Ada Okonjo"] * 3


def test_a_body_keeps_an_ending_that_is_part_of_its_name() -> None:
    assert named("Sotheby’s fell.", ("Sotheby’s", "ORG")) == ["Sotheby's"]


def test_a_shared_surname_is_of_the_person_for_whom_it_stood_first() -> None:
    ada, ben = "Ada Okonjo", "Ben Okonjo"
    assert people(ada, ben, "Okonjo", ada, "Okonjo") == [ada, ben, ben, ada, ben]
    assert people(ada, "Okonjo", ben, "Okonjo") == [ada, ada, ben, ada]


@pytest.mark.parametrize(
    ("full", "short", "joined"),
    [
        ("Ada Orr-Lund", "Lund", True),
        ("Ada Orr-Lund", "Orr", True),
        ("Samir al-Lund", "Lund", True),
        ("Samir Al-Lund", "Al", False),
        ("Han Min-orr", "Min", False),
        ("Ada Orr-Lund and Bo Lund", "Lund", False),
        ("Ada Orr-Lund and Bo Tarn-Lund", "Lund", False),
    ],
)
def test_half_of_a_surname_may_stand_for_it(full: str, short: str, joined: bool) -> None:
    people: list[tuple[str, EntityLabel]] = [(name, "PER") for name in full.split(" and ")]
    names = named(f"{full} won. {short} wept.", *people, (short, "PER"))
    assert (names[-1] == people[0][0]) == joined


def test_a_particle_and_a_middle_name_change_nobody() -> None:
    text = "F. W. van Brugge, Ada Mary Lund, van Brugge, Ada Lund, Ada Lund"
    labels: list[tuple[str, EntityLabel]] = [
        (mention, "PER")
        for mention in ("F. W. van Brugge", "Ada Mary Lund", "van Brugge", "Ada Lund", "Ada Lund")
    ]
    assert named(text, *labels) == [
        "F. W. van Brugge",
        "Ada Lund",
        "F. W. van Brugge",
        "Ada Lund",
        "Ada Lund",
    ]


def test_places_and_teams_are_not_joined_to_people_or_longer_names() -> None:
    text = "Ian Reading of Reading Abbey played in Reading for Reading."
    assert named(
        text,
        ("Ian Reading", "PER"),
        ("Reading Abbey", "LOC"),
        ("Reading", "LOC"),
        ("Reading", "ORG"),
    ) == ["Ian Reading", "Reading Abbey", "Reading", "Reading"]


def test_an_acronym_is_what_it_was_introduced_for() -> None:
    text = "The Lund Ferry Board (LFB) met. LFB said. ISIS and the U.S. did not."
    assert named(
        text,
        ("Lund Ferry Board", "ORG"),
        ("LFB", "ORG"),
        ("LFB", "ORG"),
        ("ISIS", "ORG"),
        ("U.S.", "LOC"),
    ) == ["Lund Ferry Board"] * 3 + ["Islamic State", "United States"]


@pytest.mark.parametrize(
    ("text", "long", "short", "joined"),
    [
        ("The Lund Ferry Inspectorate (Lufi) met.", "Lund Ferry Inspectorate", "Lufi", True),
        ("The Department for Ferries (DfF) met.", "Department for Ferries", "DfF", True),
        ("The Ferry Workers of Lund (STL) met.", "Ferry Workers of Lund", "STL", True),
        ("The Confederation of Ferries, or COFER, met.", "Confederation of Ferries", "COFER", True),
        ("The Ferry Workers of Lund, or STL, met.", "Ferry Workers of Lund", "STL", False),
        ("The Lund Ferry Board (Tarn) met.", "Lund Ferry Board", "Tarn", False),
    ],
)
def test_an_acronym_need_not_be_in_capitals(text: str, long: str, short: str, joined: bool) -> None:
    assert named(text, (long, "ORG"), (short, "ORG")) == [long, long if joined else short]


@pytest.mark.parametrize(
    ("again", "label", "joined"),
    [("Lufib", "ORG", True), ("Lufib", "LOC", False), ("lufib", "ORG", False)],
)
def test_an_acronym_that_is_read_as_a_word_may_be_written_as_one(
    again: str, label: EntityLabel, joined: bool
) -> None:
    text = f"The Lund Ferry Inspection Board (LUFIB) met. {again} left."
    long = "Lund Ferry Inspection Board"
    found = named(text, (long, "ORG"), ("LUFIB", "ORG"), (again, label))
    assert found == [long, long, long if joined else again]


@pytest.mark.parametrize(
    ("long", "short", "joined"),
    [
        ("Board of Tarn", "BOT", True),
        ("Board of Tarn", "BoT", True),
        ("Board of Tarn", "BT", True),
        ("Ministry of the Sea", "MOS", True),
        ("Lund Ferry Board", "LOB", False),
    ],
)
def test_an_acronym_may_count_the_small_words(long: str, short: str, joined: bool) -> None:
    text = f"The {long} met. The {short} said no."
    assert named(text, (long, "ORG"), (short, "ORG")) == [long, long if joined else short]


@pytest.mark.parametrize(
    ("long", "short", "expected"),
    [
        ("World Hay Office", "WHO", "World Hay Office"),
        ("Central Intelligence Agency", "CIA", "Central Intelligence Agency"),
        ("University of Naxos", "UN", "United Nations"),
        ("Port Authority", "PA", "Port Authority"),
        ("Lund Ferry Board", "PA", "PA"),
        ("Independent Cave Club", "ICC", "Independent Cave Club"),
        ("UN Office for Tarns and Ferries", "OTF", "UN Office for Tarns and Ferries"),
        ("UN Office for Tarns and Ferries", "UNOTF", "UN Office for Tarns and Ferries"),
        ("UN Ferry Board", "FB", "FB"),
    ],
)
def test_the_body_of_the_article_goes_before_one_that_the_table_knows(
    long: str, short: str, expected: str
) -> None:
    assert named(f"The {long} met. The {short} left.", (long, "ORG"), (short, "ORG"))[1] == expected


def test_an_acronym_of_two_bodies_is_neither() -> None:
    text = "Lund United (SWE) beat Tarn United (SWE)."
    mentions = ("Lund United", "SWE", "Tarn United", "SWE")
    assert named(text, *((mention, "ORG") for mention in mentions)) == list(mentions)


def test_a_short_form_is_the_one_long_name_that_it_fits() -> None:
    text = "The Lund Herald said. The Herald and the Post Herald differ; the Post did not say."
    names = named(text, ("Lund Herald", "ORG"), ("Herald", "ORG"))
    assert names == ["Lund Herald", "Lund Herald"]
    names = named(text, ("Lund Herald", "ORG"), ("Herald", "ORG"), ("Post Herald", "ORG"))
    assert names == ["Lund Herald", "Herald", "Post Herald"]


def test_a_club_is_known_without_its_place() -> None:
    text = "The Oslo Blue Larks won. The Blue Larks lost. The Oslo Red Larks sat."
    mentions: list[tuple[str, EntityLabel]] = [("Oslo Blue Larks", "ORG"), ("Blue Larks", "ORG")]
    assert named(text, *mentions) == ["Oslo Blue Larks"] * 2


def test_a_company_is_known_by_the_beginning_of_its_name() -> None:
    text = "Ellow Vane Inc fell. Ellow Vane rose. Ozzu Tarn plc, Ozzu Tarn Ltd and Ozzu Tarn."
    entities = name_entities(text, [NameSpan(0, 14, "ORG"), NameSpan(21, 31, "LOC")])
    assert [(e.label, e.name) for e in entities] == [("ORG", "Ellow Vane Inc")] * 2
    assert named(
        text, ("Ozzu Tarn plc", "ORG"), ("Ozzu Tarn Ltd", "ORG"), ("Ozzu Tarn", "LOC")
    ) == ["Ozzu Tarn plc", "Ozzu Tarn Ltd", "Ozzu Tarn"]


@pytest.mark.parametrize("firm", ["Ellow Vane ASA", "Ellow Vane S.A.", "Ellow Vane, Inc."])
def test_whatever_law_it_is_under(firm: str) -> None:
    text = f"{firm} fell. Ellow Vane rose."
    assert named(text, (firm, "ORG"), ("Ellow Vane", "LOC")) == [firm] * 2


def test_a_place_is_not_the_body_whose_name_begins_with_it() -> None:
    text = "Dundee Ferry Board and Dundee. PTI Ferries and PTI."
    assert named(text, ("Dundee Ferry Board", "ORG"), ("Dundee", "ORG")) == [
        "Dundee Ferry Board",
        "Dundee",
    ]
    assert named(text, ("PTI Ferries", "ORG"), ("PTI", "ORG")) == ["PTI Ferries", "PTI"]
    mentions = ("Ozzu District Council", "Ozzu")
    assert named(" ".join(mentions), *((name, "ORG") for name in mentions)) == list(mentions)


def test_an_acronym_may_take_both_parts_of_a_hyphened_word() -> None:
    text = "The Agro-Forestry Trust of Lund, AFTL, and the Agro-Sea Trust met. AFTL and AST left."
    long = ("Agro-Forestry Trust of Lund", "Agro-Sea Trust")
    mentions = (long[0], "AFTL", long[1], "AFTL", "AST")
    assert named(text, *((name, "ORG") for name in mentions)) == [
        *(long[0], long[0], long[1], long[0], long[1])
    ]


def test_a_name_that_has_an_acronym_in_it_has_no_initials_besides() -> None:
    assert named("VfL Tarn beat VT.", ("VfL Tarn", "ORG"), ("VT", "ORG")) == ["VfL Tarn", "VT"]


def test_the_table_may_know_a_name_only_with_its_article() -> None:
    names = named("Emirates flew to the Emirates.", ("Emirates", "ORG"), ("Emirates", "LOC"))
    assert names == ["Emirates", "United Arab Emirates"]


def test_capitals_take_the_usual_case() -> None:
    text = "TALLINN EU Tallinn"
    names = named(text, ("TALLINN", "LOC"), ("EU", "ORG"), ("Tallinn", "LOC"))
    assert names == ["Tallinn", "European Union", "Tallinn"]


@pytest.mark.parametrize(
    ("headline", "long", "short"),
    [
        ("TARNIK", "Orre Tarnik", "Tarnik"),
        ("TARNIK", "Tarnik Motor Corp.", "Tarnik"),
        ("ORRE TARNIK", "Orre Tarnik", "Tarnik"),
    ],
)
def test_a_body_in_capitals_is_the_one_of_the_text(headline: str, long: str, short: str) -> None:
    text = f"{headline} FELL\n\n{long} fell. {short} rose."
    assert named(text, (headline, "ORG"), (long, "ORG"), (short, "ORG")) == [long] * 3


@pytest.mark.parametrize(
    ("place", "name"), [("OSLO", "Oslo"), ("PERU", "Peru"), ("OHIO", "Ohio"), ("WA", "WA")]
)
def test_a_place_in_capitals_takes_its_case_however_short_it_is(place: str, name: str) -> None:
    assert named(f"{place}, March 3", (place, "LOC")) == [name]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("President Ada Okonjo", "Ada Okonjo"),
        ("Mrs. Okonjo’s", "Okonjo"),
        ("the Prime Minister", "Minister"),
        ("the\nKremlin", "Kremlin"),
    ],
)
def test_a_bare_mention_has_no_title_article_or_possessive(mention: str, name: str) -> None:
    assert bare(mention) == name


def test_two_given_names_share_a_surname() -> None:
    text = "Peter and Mary Pask ran it; Trump and Mary Pask met. Mr Pask left."
    assert named(
        text,
        ("Peter", "PER"),
        ("Mary Pask", "PER"),
        ("Trump", "PER"),
        ("Mary Pask", "PER"),
        ("Pask", "PER"),
    ) == ["Peter Pask", "Mary Pask", "Trump", "Mary Pask", "Peter Pask"]


def test_an_honorific_tells_people_of_one_surname_apart() -> None:
    text = "Ada Lund met Ben Lund. Mrs. Lund spoke, Mr Lund did not. Ms Okonjo, of Karl Okonjo."
    assert named(
        text,
        ("Ada Lund", "PER"),
        ("Ben Lund", "PER"),
        ("Lund", "PER"),
        ("Lund", "PER"),
        ("Okonjo", "PER"),
        ("Karl Okonjo", "PER"),
    ) == ["Ada Lund", "Ben Lund", "Ada Lund", "Ben Lund", "Ms Okonjo", "Karl Okonjo"]


def test_a_relative_has_the_surname_of_an_honorific_and_leaves_it_to_the_other() -> None:
    text = "Karl Lund, 9, fell. His mother, Uuxa, ran. Lund died. Mrs Lund wept. Uuxa left."
    mentions = "Karl Lund", "Uuxa", "Lund", "Lund", "Uuxa"
    assert named(text, *((mention, "PER") for mention in mentions)) == [
        "Karl Lund",
        "Uuxa Lund",
        "Karl Lund",
        "Uuxa Lund",
        "Uuxa Lund",
    ]


def people(*mentions: str) -> list[str]:
    """The canonical names of people who are mentioned one after the other."""
    return named("; ".join(mentions), *((mention, "PER") for mention in mentions))


def test_words_in_a_row_in_one_name_are_that_person() -> None:
    full = ["Pedro Lund Osei", "Abdul Karim Tahir", "Ana Rosa Vik Moreno"]
    assert people(*full, "Lund", "Abdul Karim", "Ana Rosa", "Rosa Vik") == [
        *full,
        *full,
        "Ana Rosa Vik Moreno",
    ]
    assert people("Ana Vik Osei", "Ben Vik Moreno", "Vik")[-1] == "Vik"
    assert people("Ana Vik Osei", "Karl Vik", "Vik")[-1] == "Karl Vik"


def test_a_surname_of_two_words_is_of_who_bears_it() -> None:
    both = ["Ana Lund Vik", "Karl Lund Vik"]
    assert people(*both, "Lund Vik") == [*both, "Karl Lund Vik"]
    assert people("Sunita Ramesh Lund", "Ramesh Lund", "Lund")[1:] == ["Ramesh Lund"] * 2


def test_generations_and_middle_initials_part_father_and_son() -> None:
    both = ["Karl Okonjo Jr.", "Karl Okonjo"]
    assert people(*both, "Okonjo", "Okonjo Jr.") == [*both, *reversed(both)]
    both = ["Karl Okonjo Sr", "Karl Okonjo III"]
    assert people(*both, "Okonjo Sr") == [*both, both[0]]
    both = ["Karl H.W. Lund", "Karl W. Lund"]
    assert people(*both, "Lund") == [*both, both[1]]
    assert people("Karl E. Lund Jr.", 'Karl "Bo" Lund', "Lund") == ["Karl E. Lund Jr."] * 3


def test_a_namesake_does_not_take_a_surname_that_is_in_use() -> None:
    assert people("Karl Otto Lund", "Lund", "Karl Emil Lund", "Lund")[2:] == [
        "Karl Emil Lund",
        "Karl Otto Lund",
    ]


def test_a_nickname_is_a_given_name() -> None:
    assert people('William "Bo" Lund', "Bo Lund", "Bo", "William Lund") == ['William "Bo" Lund'] * 4


def test_an_initial_is_the_given_name_of_the_one_who_has_the_surname() -> None:
    assert people("K. Lund", "Lund", "Karl Lund", "Ada Lund") == [
        "Karl Lund",
        "Karl Lund",
        "Karl Lund",
        "Ada Lund",
    ]
    assert people("Karl Lund", "Kofi Lund", "K. Lund")[2:] == ["K. Lund"]


def test_a_monarch_is_known_without_the_number() -> None:
    assert people("Otto III", "Otto", "King Otto") == ["Otto III"] * 3
    assert people("John Paul II", "John Paul") == ["John Paul II"] * 2
    assert people("King Otto", "Otto Lund") == ["King Otto", "Otto Lund"]


def test_the_name_of_a_father_is_that_of_whoever_has_it_as_given_name() -> None:
    both = ["Salim bin Omar", "Faiz bin Salim"]
    assert people(*both, "Salim", "bin Salim") == [*both, *both]
    assert people("Faiz bin Salim", "Salim") == ["Faiz bin Salim"] * 2


def test_a_title_within_a_name_is_no_part_of_it() -> None:
    assert people("Ada Lund", "Dame Ada Lund", "Dame Ada") == ["Ada Lund"] * 3
    assert people("Sir Karl", "Karl") == ["Sir Karl"] * 2


def test_an_honorific_tells_where_the_given_name_does_not() -> None:
    text = "Mr Aaxo Lund (Dame Eexo Lund). Lady Lund. "
    text += "Karl Vik, Uuxo Vik. Mrs Vik. Sir Oxo Ek. Mrs Ek."
    mentions = ("Aaxo Lund", "Eexo Lund", "Lund", "Karl Vik", "Uuxo Vik", "Vik", "Oxo Ek", "Ek")
    names = named(text, *((mention, "PER") for mention in mentions))
    assert names[2::3] == ["Eexo Lund", "Uuxo Vik"]
    assert names[-1] == "Mrs Ek"


def test_cities_countries_and_months_are_not_people_who_are_called_like_them() -> None:
    text = (
        "Washington was silent. "
        "Ines Jordan, who grew up in Jordan, met Ian Reading in Reading. Jordan said no. "
        "Later Rosa May spoke in Washington. May said that it had been cold in May. "
        "Otto Washington lives near Washington."
    )
    found = [(text[e.start : e.end], e.label, e.name) for e in annotate(text).entities]
    assert ("Jordan", "LOC", "Jordan") in found
    assert ("Reading", "LOC", "Reading") in found
    assert ("May", "PER", "Rosa May") in found
    assert ("May", "DATE", "May") in found
    assert found.count(("Washington", "LOC", "Washington")) == 3
    assert ("Otto Washington", "PER", "Otto Washington") in found


def test_names_in_the_sample_articles() -> None:
    right = wrong = 0
    for name, expected in DATA.items():
        (article,) = open_articles([str(ARTICLES / f"{name}.txt")])
        assert isinstance(article, Article)
        for entity in find_names_and_dates(article.text, article.blocks)[0]:
            surface = " ".join(article.text[entity.start : entity.end].split())
            if surface in expected:
                right += entity.name == expected[surface][1]
                wrong += entity.name != expected[surface][1]
    assert right > 400
    assert right / (right + wrong) >= 0.95
