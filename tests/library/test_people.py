from dataclasses import replace
from datetime import date

import pytest

from reader.article import Annotations, Article, Entity, EntityLabel
from reader.library import Library
from reader.library.people import Person, gather, nearest
from reader.library.search.engine import Counted
from tests.library.made import saying


def test_each_name_comes_once_with_all_its_roles() -> None:
    months = {"1970-01": 1, "1970-02": 2, "1970-03": 1}
    people = gather(
        [("speaker", ["Ada Sill"]), ("person", ["Ada Sill"])],
        [Counted("Ada Sill", 3, date(1970, 1, 1), date(1970, 3, 12), months)],
        [Counted("Ada Sill", 7, None, None, {})],
    )
    assert people == [
        Person(
            "Ada Sill",
            ("speaker", "person"),
            articles=3,
            statements=7,
            first=date(1970, 1, 1),
            last=date(1970, 3, 12),
            months=months,
        )
    ]


def test_who_says_most_comes_first_and_then_who_is_named_most() -> None:
    def counted(name: str, count: int) -> Counted:
        return Counted(name, count, None, None, {})

    people = gather(
        [("speaker", ["Ada Sill"]), ("person", ["Cy Voss", "Ben Orr"]), ("place", ["Elmstead"])],
        [
            counted("Ada Sill", 1),
            *(counted("Cy Voss", 5), counted("Ben Orr", 5)),
            counted("Elmstead", 9),
        ],
        [counted("Ada Sill", 1), counted("nobody who was counted", 3)],
    )
    assert [one.name for one in people] == ["Ada Sill", "Elmstead", "Ben Orr", "Cy Voss"]
    assert [one.statements for one in people] == [1, 0, 0, 0]
    assert people[0].first is people[0].last is None


def test_of_a_name_that_nobody_has_the_nearest_are_known() -> None:
    names = ["Ada Sill", "Ida Sill", "Ben Orr", "Núria Sillitoe"]
    assert nearest("sil", names) == ["Ada Sill", "Ida Sill"]
    assert nearest("ADA SIIL", names) == ["Ada Sill"]
    assert nearest("nuria", names) == ["Núria Sillitoe"]
    assert nearest("nobody", names) == nearest("", names) == []


@pytest.fixture
def library() -> Library:
    library = Library()
    for name, speaker, day in (
        ("Ebb", "Ada Sill", 3),
        ("Dam", "Ada Sill", 9),
        ("Zoo", "Ben Orr", None),
    ):
        article, found = saying(name, "It stands", speaker, day=day)
        library.add([article])
        library.keep({name: found})
    return library


def test_a_library_knows_who_spoke_when_and_in_what_was_found(library: Library) -> None:
    ada, ben = library.people("")
    assert (ada.name, ada.roles, ada.articles, ada.statements) == (
        *("Ada Sill", ("speaker", "person")),
        *(2, 2),
    )
    assert (ada.first, ada.last) == (date(2031, 1, 3), date(2031, 1, 9))
    assert (ben.name, ben.first, ben.last) == ("Ben Orr", None, None)
    assert [one.name for one in library.people("dam")] == ["Ada Sill"]
    assert library.people("nowhere") == []
    library.remove("Zoo")
    assert [one.name for one in library.people("")] == ["Ada Sill"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Sill": (4, 4, 3, 9), "Ada Sill": (2, 2, 3, 9), "Ida Sill": (1, 1, 7, 7)}),
        ("headline:Dam", {"Ada Sill": (1, 1, 9, 9)}),
    ],
)
def test_counts_of_a_name_that_others_bear_are_of_what_it_finds(
    query: str, expected: dict[str, tuple[int, ...]]
) -> None:
    library = Library()
    told = (
        ("Ebb", "Ada Sill", 3),
        ("Dam", "Ada Sill", 9),
        ("Zoo", "Ida Sill", 7),
        ("Elk", "Sill", 5),
    )
    for name, speaker, day in told:
        article, found = saying(name, "It stands", speaker, day=day)
        library.add([article])
        library.keep({name: found})
    people = library.people(query)
    assert {
        one.name: (one.statements, one.articles, one.first.day, one.last.day)
        for one in people
        if one.first and one.last
    } == expected
    for one in people:
        asked = f'{query} speaker:"{one.name}"'
        assert len(library.statements(asked)) == one.statements
        assert len(library.search(asked)) == one.articles == sum(one.months.values())


def test_who_is_only_named_counts_with_those_who_bear_the_name_and_says_nothing() -> None:
    library = Library()
    library.add([Article("dam", "Sill went home.", (), "-"), Article("ebb", "", (), "-")])
    library.keep({"dam": Annotations((), (Entity(0, 4, "PER", "Sill"),))})
    article, found = saying("Zoo", "It stands", "Ada Sill", day=3)
    library.add([article])
    library.keep({"Zoo": found})
    people = {one.name: (one.statements, one.articles) for one in library.people("")}
    assert people == {"Ada Sill": (1, 1), "Sill": (0, 2)}
    assert len(library.search('person:"Sill"')) == 2


@pytest.mark.parametrize("others", [False, True])
def test_what_somebody_denies_having_said_is_found_and_does_not_count(others: bool) -> None:
    library = Library()
    texts = ["Ada Sill denied saying “the sea is ours.”", "“The sea is blue,” said Ben Orr."]
    texts += ["“The sea is ours,” said Ada Sill."] * others
    texts += ["“The sea is old,” Sill said.", "Sill never said “it is ours.”"] * others
    library.add(Article(str(at), text, (), "-") for at, text in enumerate(texts))
    for at in range(len(texts)):
        library.annotations(str(at))
    people = {one.name: (one.statements, one.roles[0]) for one in library.people("")}
    assert people["Ben Orr"] == (1, "speaker")
    assert people["Ada Sill"] == ((1, "speaker") if others else (0, "person"))
    assert people.get("Sill") == ((2, "speaker") if others else None)  # Ada Sill's as well
    assert len(library.statements("speaker:Sill")) == (4 if others else 1)


def test_all_articles_count_in_which_a_name_is_of_one_kind_or_another() -> None:
    library = Library()
    seen: tuple[tuple[str, EntityLabel, int], ...] = (("Ebb", "PER", 3), ("Dam", "LOC", 9))
    for name, label, day in seen:
        article, found = saying(name, "It stands", "Sill", day=day)
        library.add([article])
        library.keep({name: Annotations((), (replace(found.entities[0], label=label),))})
    (sill,) = library.people("")
    assert (sill.roles, sill.articles, sill.months) == (("person", "place"), 2, {"2031-01": 2})
    assert (sill.first, sill.last) == (date(2031, 1, 3), date(2031, 1, 9))


@pytest.mark.parametrize("query", ["dam", "headline:dam", "dam -zoo", "zoo OR dam", ""])
def test_all_statements_count_of_the_articles_that_were_found(library: Library, query: str) -> None:
    people = {one.name: one.statements for one in library.people(query)}
    assert people["Ada Sill"] == (1 if query else 2)


def test_somebody_without_a_name_is_another_in_each_article() -> None:
    library = Library()
    for name in ("Ebb", "Dam"):
        article, found = saying(name, "It stands", "the statement")
        library.add([article])
        library.keep({name: Annotations(found.quotes)})
    assert library.people("") == []
    assert len(library.statements("speaker:statement")) == 2
    assert len(library.search("speaker:statement sort:speaker")) == 2


def test_whoever_is_listed_has_all_statements_counted_and_is_known_to_speak() -> None:
    library = Library()
    for name, speaker in (("Ebb", "Ada Sill"), ("Dam", "Ada Sill"), ("Zoo", "Cy Voss")):
        article, found = saying(name, "It stands", speaker)
        library.add([article])
        library.keep({name: found})
    for name in ("Elk", "Yak"):  # where he is named, and is silent
        article, found = saying(name, "It stands", "Cy Voss")
        library.add([article])
        library.keep({name: Annotations((), found.entities)})
    ada, cy = library.people("", 1)  # she speaks, and he is named, in most articles
    assert (ada.name, ada.statements) == ("Ada Sill", 2)
    assert (cy.name, cy.statements, cy.roles) == ("Cy Voss", 1, ("speaker", "person"))
