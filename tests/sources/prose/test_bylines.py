"""Names are told from what stands beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.prose.bylines import (
    byline_label,
    is_name,
    is_role,
    names_in,
    opens_with_role,
    signatories,
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ann Example", ["Ann Example"]),
        ("Ann Example and Bob Sample, Staff Writers", ["Ann Example", "Bob Sample"]),
        ("Ann Example & Cara de la Muestra", ["Ann Example", "Cara de la Muestra"]),
        ("Ann Example, Bob Sample, and Cara Muster", ["Ann Example", "Bob Sample", "Cara Muster"]),
        ("Ann Example; und Björn Müster", ["Ann Example", "Björn Müster"]),
        ("Ann Example, Andy Sample", ["Ann Example", "Andy Sample"]),
        ("Example Space Agency", []),
        ("Ann Example, PhD", ["Ann Example"]),
        ("Ann Example, London, Bob Sample", ["Ann Example", "Bob Sample"]),
        ("Ann Example in London", ["Ann Example"]),
        ("Ann Example for The Harbour Times", ["Ann Example"]),
        ("Ann Example | Harbour Editor", ["Ann Example"]),
        ("Ann ExampleStaff Writer", ["Ann Example"]),
        ("Ann O’Example-Smith Political Editor", ["Ann O’Example-Smith"]),
        ("Ann Example Transport correspondent", ["Ann Example"]),
        ("Ann Example Health policy editor", ["Ann Example"]),
        ("Ann World editor", ["Ann World"]),
        ("Ann Sport", ["Ann Sport"]),
        ("Ann Example @annexample", ["Ann Example"]),
        ('Ann "Annie" Example', ['Ann "Annie" Example']),
        ("Ann “Annie” Example and Bob Sample", ["Ann “Annie” Example", "Bob Sample"]),
        ("“Annie” Example", []),
        ("Interview with Ann Example", []),
        ("Interview mit Anna Muster", []),
        ("Dear Harbour Master,", []),
        ("Anna Muster, ARD Brackwasser", ["Anna Muster"]),
        ("Madam Speaker,", []),
        ("Ann Example, University of Kell", ["Ann Example"]),
        ("Ann Example of Kell University", ["Ann Example"]),
        ("Cara Muster, Bob Sample and", ["Cara Muster", "Bob Sample"]),
        ("Nadine Hall for Kell News", ["Nadine Hall"]),
        ("Grace Court", ["Grace Court"]),
        ("Kell Ministry of Ports", []),
        ("Harbour correspondent, BBC Kell", []),
        ("Kell Media Group", []),
        ("Ann Example with Bob Sample", ["Ann Example", "Bob Sample"]),
        ("Ann B. Example (Reuters)", ["Ann B. Example"]),
        ("Ann Example und Björn Müster", ["Ann Example", "Björn Müster"]),
        ("harbour42", []),
        ("the harbour board", []),
        ("Example, speaking on the pier, called the vote a surprise", []),
        ("The Pier Is Closed", []),
        ("", []),
    ],
)  # fmt: skip
def test_names_in_a_byline(words: str, names: list[str]) -> None:
    assert list(names_in(words)) == names


def test_a_byline_may_stand_in_brackets() -> None:
    words = "(di Giovanna Esempio)"
    assert signatories(words[byline_label(words) :]) == ("Giovanna Esempio",)


def test_an_agency_signs_where_nobody_is_named() -> None:
    assert signatories("Reuters") == ("Reuters",)
    assert signatories("The Associated Press") == ("The Associated Press",)
    assert signatories("Ann Example, Reuters") == ("Ann Example",)
    assert signatories("the river") == ()


@pytest.mark.parametrize(
    "body",
    [
        "Department for Ports", "Kell Institute of Harbour Medicine", "Bank of Kell",
        "Ministry of Ports and Fisheries", "Kell Public Radio", "The University of Kell",
        "ABC Kell",
    ],
)  # fmt: skip
def test_a_body_signs_by_its_whole_name(body: str) -> None:
    assert signatories(body) == (body,)
    assert names_in(body) == ()


def test_a_line_may_open_with_a_job() -> None:
    assert opens_with_role("Harbour correspondent, Kell North")
    assert not opens_with_role("Harbour correspondent")
    assert not opens_with_role("Ann Example, Kell North")


def test_scripts_without_capitals_name_who_stands_behind_the_label() -> None:
    for words, name in (
        ("بقلم: أحمد علي", "أحمد علي"),
        ("מאת דוד כהן", "דוד כהן"),
        ("记者：王小芳", "王小芳"),
        ("凯尔时报记者 王小芳", "王小芳"),
        ("文：王小芳", "王小芳"),
        ("文・山田花子", "山田花子"),
    ):
        assert signatories(words[byline_label(words) :]) == (name,)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("By Ann Example", "Ann Example"),
        ("by: Ann Example", "Ann Example"),
        ("Written by Ann Example", "Ann Example"),
        ("Interview by Ann Example", "Ann Example"),
        ("Von Anna Muster", "Anna Muster"),
        ("Par Anne Exemple", "Anne Exemple"),
        ("Author: ann42", "ann42"),
        ("Автор: Анна Иванова", "Анна Иванова"),
        ("Συντάκτης: Άννα Δείγμα", "Άννα Δείγμα"),
        ("(di Giovanna Esempio)", "Giovanna Esempio)"),
        ("Von der Muster", None),
        ("De Example", None),
        ("Bypass opened", None),
        ("Par ailleurs, rien", None),
    ],
)
def test_what_introduces_a_name(words: str, rest: str | None) -> None:
    assert words[byline_label(words) :] == (rest or words)


def test_jobs_are_not_names_of_people() -> None:
    assert is_role("Staff Writer")
    assert is_role("Harbour Editor")
    assert is_role("@annexample")
    assert not is_role("Ann Example")
    assert is_name("Ann Example")
    assert not is_name("Ann and the Pier of Dreams Opened")


@pytest.mark.parametrize("words", [" " * 200_000, "a" * 200_000, "a, " * 100_000, "@ " * 100_000])
def test_what_is_too_long_names_nobody(words: str) -> None:
    assert names_in(words) == ()


@given(st.text(max_size=100))
def test_names_are_words_of_the_line(words: str) -> None:
    for name in (*names_in(words), *signatories(words)):
        assert name.strip()
        assert set(name) <= set(words) | {" "}
