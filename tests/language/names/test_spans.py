"""One name has one label throughout an article."""

import pytest

from reader.article import EntityLabel
from reader.language.names.spans import found_names
from reader.language.tokens import sentences


def labels(text: str, *names: tuple[str, EntityLabel]) -> list[tuple[str, str]]:
    """The names of *text* when the recogniser takes *names*, in order, for what they say."""
    read = list(sentences(text))
    left = [(name.split(), label) for name, label in names]
    tags = []
    for sentence in read:
        row = ["O"] * len(sentence.words)
        for i in range(len(row)):
            name, label = left[0] if left else ([], "PER")
            if name and row[i] == "O" and sentence.words[i : i + len(name)] == name:
                inner = [f"I-{label}"] * (len(name) - 2)
                row[i : i + len(name)] = (
                    [f"B-{label}", *inner, f"L-{label}"] if len(name) > 1 else [f"U-{label}"]
                )
                del left[0]
        tags.append(row)
    return [(text[f.start : f.end], f.label) for f in found_names(read, tags)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ada Holland left. Holland said so.", "PER"),
        ("Ada Holland left. Holland lost again.", "LOC"),
        ("Ada Lund left. Holland said so.", "LOC"),
    ],
)
def test_a_country_that_speaks_is_the_person_called_so(text: str, label: str) -> None:
    person = text[: text.index(" left")]
    assert labels(text, (person, "PER"), ("Holland", "LOC"))[1] == ("Holland", label)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Jordan Tarn left. Jordan lost again.", "PER"),
        ("Jordan lost again. Jordan Tarn left.", "LOC"),
        ("Jordan Tarn left. He stayed in Jordan.", "LOC"),
        ("Jordan Tarn left. Jordan met Jordanian fans.", "LOC"),
    ],
)
def test_a_country_is_the_person_who_has_it_as_a_given_name(text: str, label: str) -> None:
    names: list[tuple[str, EntityLabel]] = [("Jordan Tarn", "PER"), ("Jordan", "LOC")]
    if text.startswith("Jordan lost"):
        names.reverse()
    found = dict(labels(text, *names, ("Jordanian", "MISC")))
    assert found["Jordan"] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Orsa, 24, a cook, ran. Then Orsa wept.", "PER"),
        ("Holland, 31, who ran, wept. It was over, Holland said.", "PER"),
        ("In Orsa, 24, a cook, ran. Then Orsa wept.", "LOC"),
        ("Orsa, 24, and Lund, 31, were next. Then Orsa wept.", "LOC"),
        ("Ada, of Lund, Orsa, 24, a cook, ran. Then Orsa wept.", "LOC"),
    ],
)
def test_who_has_an_age_is_a_person(text: str, label: str) -> None:
    name = "Holland" if "Holland" in text else "Orsa"
    assert labels(text, (name, "LOC"), (name, "LOC")) == [(name, label)] * 2


@pytest.mark.parametrize(
    ("person", "short", "label"),
    [
        ("Kelile Abebe", "Kelile", "PER"),
        ("Kelile Abebe", "Kelile Abebe", "PER"),
        ("Ada Du Lac", "Du Lac", "PER"),
        ("Milan Abebe", "Milan", "ORG"),  # is a city, and its club
        ("IRK Abebe", "IRK", "ORG"),
    ],
)
def test_a_part_of_a_name_is_the_person(person: str, short: str, label: str) -> None:
    text = f"{person} spoke. {short} won."
    assert labels(text, (person, "PER"), (short, "ORG"))[1] == (short, label)


def test_a_body_of_whom_the_article_speaks_by_surname_is_a_person() -> None:
    text = "India Lund spoke. Lund left Orsa Board."
    found = labels(text, ("India Lund", "ORG"), ("Lund", "PER"), ("Orsa Board", "ORG"))
    assert [label for _, label in found] == ["PER", "PER", "ORG"]
    text = "India Lund lent to Ada Lund. Lund left."
    found = labels(text, ("India Lund", "ORG"), ("Ada Lund", "PER"), ("Lund", "PER"))
    assert [label for _, label in found] == ["ORG", "PER", "PER"]


def test_where_a_given_name_is_a_place_it_stays_an_other_name() -> None:
    text = "Orsa Lund spoke in Orsa. Orsa won."
    names = labels(text, ("Orsa Lund", "PER"), ("Orsa", "LOC"), ("Orsa", "ORG"))
    assert names[1:] == [("Orsa", "LOC"), ("Orsa", "ORG")]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Min Ha-rest spoke. The rest slept.", []),
        ("Ada Rest-Lund spoke. Rest was short.", []),
        ("Ada Orr-Lund spoke. A hall in Lund burned.", []),
        ("Ada Orr-Lund spoke. Then Orr-Lund slept.", ["Orr-Lund"]),
        ("Ada Orr-Lund-Abebe spoke. Orr-Lund-Abebe slept.", ["Orr-Lund-Abebe"]),
    ],
)
def test_a_surname_that_stands_alone_is_the_whole_of_it(text: str, others: list[str]) -> None:
    name = text[: text.index(" spoke")]
    found = labels(text, (name.replace("-", " - "), "PER"))
    assert found == [(name, "PER"), *((other, "PER") for other in others)]


def test_one_surname_may_begin_another() -> None:
    text = "Ada Orr met Bo Orr-Lund. Then Orr left Orr-Lund."
    found = labels(text, ("Ada Orr", "PER"), ("Bo Orr - Lund", "PER"))
    assert [name for name, _ in found] == ["Ada Orr", "Bo Orr-Lund", "Orr", "Orr-Lund"]


def test_a_storm_is_one_without_the_word_for_it() -> None:
    text = "ADA CAME\n\nTropical Storm Ada came. Ada struck Lund."
    storm: list[tuple[str, EntityLabel]] = [("Tropical Storm Ada", "ORG"), ("Ada", "PER")]
    assert labels(text, ("ADA", "PER"), *storm, ("Lund", "LOC")) == [
        ("ADA", "MISC"),
        ("Tropical Storm Ada", "MISC"),
        ("Ada", "MISC"),
        ("Lund", "LOC"),
    ]


def test_a_name_may_be_that_of_a_place_only_with_its_article() -> None:
    text = "The Emirates sold planes. Emirates bought them in the Emirates."
    mentions: list[tuple[str, EntityLabel]] = [("Emirates", "ORG")] * 3
    assert [label for _, label in labels(text, *mentions)] == ["LOC", "ORG", "LOC"]


def test_the_state_behind_a_party_is_a_place() -> None:
    text = "Sen. Ada Lund, R-Texas, left. She left Texas."
    assert labels(text, ("Ada Lund", "PER"), ("R - Texas", "PER"), ("Texas", "LOC")) == [
        ("Ada Lund", "PER"),
        ("Texas", "LOC"),
        ("Texas", "LOC"),
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("LFB left. Lund Ferry Board (LFB) met.", "ORG"),
        ("LFB left. Lund Ferry Board, or LFB, met.", "ORG"),
        ("LFB left. Lund Ferry Board of LFB met.", "MISC"),
        ("UN left. United Nations Board (UN) met.", "ORG"),
        ("QRS left. Lund Ferry Board (QRS) met.", "MISC"),
    ],
)
def test_an_acronym_is_of_the_kind_of_what_it_is_short_for(text: str, label: str) -> None:
    short, long = text.split()[0], " ".join(text.split()[2:5]).rstrip(",")
    found = labels(text, (short, "MISC"), (long, "ORG"), (short, "MISC"))
    assert found == [(short, label), (long, "ORG"), (short, label)]


@pytest.mark.parametrize(
    ("acronym", "word", "label"),
    [("LUFIB", "Lufib", "ORG"), ("LARIA", "Laria", "ORG"), ("MARIA", "Maria", "PER")],
)
def test_one_that_is_written_as_a_word_is_too_unless_it_is_a_given_name(
    acronym: str, word: str, label: str
) -> None:
    long = " ".join(f"{letter}ale" for letter in acronym)
    text = f"The {long} ({acronym}) met. {word} left."
    names = labels(text, (long, "ORG"), (acronym, "ORG"), (word, "PER"))
    assert names[2] == (word, label)


@pytest.mark.parametrize(
    ("body", "text", "label"),
    [
        ("Orsa North End", "Orsa went home.", "ORG"),
        ("North End Orsa", "Orsa went home.", "PER"),
    ],
)
def test_the_beginning_of_a_body_is_no_person(body: str, text: str, label: str) -> None:
    names = labels(f"{body} won. {text}", (body, "ORG"), ("Orsa", "PER"))
    assert names[1] == ("Orsa", label)


def test_it_is_one_where_the_word_is_known_for_people() -> None:
    text = "The Biden Bridge Fund won. Biden went home."
    assert labels(text, ("Biden Bridge Fund", "ORG"), ("Biden", "PER"))[1] == ("Biden", "PER")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Orsa were tired.", "ORG"),
        ("An Orsa report", "ORG"),
        ("In Orsa it rained.", "LOC"),
        ("It rained in Lund's Orsa.", "LOC"),
    ],
)
def test_what_is_a_body_elsewhere_is_one_unless_it_stands_as_a_place(text: str, label: str) -> None:
    names = labels(f"Orsa beat Lund. {text}", ("Orsa", "ORG"), ("Orsa", "LOC"))
    assert names[1] == ("Orsa", label)


@pytest.mark.parametrize(("place", "label"), [("Mumbai", "ORG"), ("India", "LOC")])
def test_a_country_is_a_place_where_its_team_plays_and_a_city_is_none(
    place: str, label: str
) -> None:
    assert labels(f"{place} won.", (place, "ORG")) == [(place, label)]


def test_a_known_body_is_not_cut_out_of_a_longer_one() -> None:
    text = "Saudi Aramco Lund Centre won."
    found = labels(text, ("Saudi", "MISC"), ("Aramco Lund Centre", "ORG"))
    assert found == [("Saudi", "MISC"), ("Aramco Lund Centre", "ORG")]
    assert labels("Saudi Aramco won.", ("Saudi", "MISC"), ("Aramco", "ORG")) == [
        ("Saudi Aramco", "ORG")
    ]


@pytest.mark.parametrize(
    ("name", "acronym", "label"),
    [
        ("Orre Hed Askala", "OHA", "ORG"),
        ("Orre Hed", "OH", "PER"),
        ("Anna Hed Askala", "AHA", "PER"),
    ],
)
def test_what_has_the_initials_of_a_body_is_no_person(name: str, acronym: str, label: str) -> None:
    found = labels(f"The {name} ({acronym}) won.", (name, "PER"), (acronym, "ORG"))
    assert found == [(name, label), (acronym, "ORG")]


@pytest.mark.parametrize(
    ("text", "body", "others"),
    [
        ("Orre Data Services met. Then ODS left.", "Orre Data Services", ["ODS"]),
        ("Orre Data met. Then OD left.", "Orre Data", []),
        ("Orre Data Services met. ODS HAS LEFT.", "Orre Data Services", []),
        ("The O1 met. A man of O1 left.", "O1", []),
        ("The UN met. A man of UN left.", "UN", []),
        ("The Orre met. A man of Orre left.", "Orre", []),
    ],
)
def test_an_acronym_of_a_body_is_one_in_every_sentence(
    text: str, body: str, others: list[str]
) -> None:
    found = labels(text, (body, "ORG"))
    assert found == [(body, "ORG"), *((other, "ORG") for other in others)]


def test_a_letter_and_a_number_are_a_body_where_they_are_two_times() -> None:
    text = "The O1 met. The O1 left. A man of O1 left."
    assert labels(text, ("O1", "ORG"), ("O1", "ORG")) == [("O1", "ORG")] * 3
