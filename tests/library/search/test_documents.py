from datetime import datetime, timedelta, timezone

import pytest
import tantivy
from hypothesis import given, settings

from reader.article import Annotations, Article, Block, Entity, EntityLabel, Mention, Quote, When
from reader.library.search.documents import (
    article_schema,
    documents,
    seconds,
    statement_schema,
)
from reader.library.search.engine import Engine
from tests.library.made import ANNOTATIONS, ARTICLES, saying

TEXT = """\
Harbour Vote

“We pay,” said Ada Sill of the Sea League, “but not for Elmstead.”

Ben Orr was away."""


def spot(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


ARTICLE = Article(
    "vote",
    TEXT,
    (Block(*spot("Harbour Vote"), "headline"), Block(14, 80, "body"), Block(82, len(TEXT), "body")),
    "vote.txt",
    When(datetime(2031, 1, 28, 9, 30), "minute", "today"),
    publisher="The Gazette",
    author="Cleo Voss",
    keywords=("harbour", "tolls and taxes"),
)
ADA = Mention(*spot("Ada Sill"), "Ada Sill")
FOUND = Annotations(
    (
        Quote(*spot("“We pay,”"), "direct", ADA, None, 4, 0.9, "cue"),
        Quote(*spot("“but not for Elmstead.”"), "direct", None, None, 4, 0.9, "split"),
    ),
    (
        Entity(*spot("Ada Sill"), "PER", "Ada Sill"),
        Entity(*spot("Sea League"), "ORG", "The Sea League"),
        Entity(*spot("Elmstead"), "LOC", "Elmstead"),
        Entity(*spot("Ben Orr"), "PER", "Ben Orr"),
    ),
)


def values(document: tantivy.Document) -> dict[str, list[object]]:
    """What a document has under each field, words apart by single spaces."""
    return {
        name: [" ".join(one.split()) if isinstance(one, str) else one for one in found]
        for name, found in document.to_dict().items()
    }


def test_an_article_has_its_facts_and_names() -> None:
    whole = values(documents(7, ARTICLE, FOUND)[0])
    assert whole["number"] == [7]
    assert whole["headline"] == ["harbour vote"]
    assert whole["body"][1] == "ben orr was away"
    assert whole["source"] == ["the gazette"]
    assert whole["sources"] == ["The Gazette"]
    assert whole["author"] == ["cleo voss"]
    assert whole["has"] == ["author"]
    assert whole["tag"] == ["harbour", "tolls and taxes"]
    assert whole["people"] == ["Ada Sill", "Ben Orr"]
    assert whole["organisations"] == ["The Sea League"]
    assert whole["places"] == ["Elmstead"]
    assert whole["speakers"] == ["Ada Sill"]
    assert whole["names"] == ["Ada Sill", "Ben Orr", "Elmstead", "The Sea League"]
    assert whole["statements"] == [1]
    assert whole["months"] == ["2031-01"]
    assert whole["oldest_first"] == whole["newest_first"] == whole["stated"]
    assert whole["stated"] == [seconds(datetime(2031, 1, 28, 9, 30))]


def test_the_parts_of_a_statement_are_one_document() -> None:
    (statement,) = map(values, documents(7, ARTICLE, FOUND)[1])
    assert statement["quote"] == ["we pay", "but not for elmstead"]
    assert statement["speakers"] == ["Ada Sill"]
    assert statement["speaker"] == ["ada sill", "ada sill"]
    assert statement["about"] == ["elmstead", "the sea league"]
    assert (statement["number"], statement["part"]) == ([7], [0])


@pytest.mark.parametrize(
    ("name", "label", "counted"),
    [
        ("a spokesman", None, None),
        ("his mother", None, None),
        ("Shop owner", None, None),
        ("Prime Minister", None, None),
        ("King", "PER", ["King"]),
        ("Ada deSill", None, ["Ada deSill"]),
        ("de la Sill", "PER", ["de la Sill"]),
        ("Sill", None, ["Sill"]),
        ("岸田", None, ["岸田"]),
    ],
)
def test_a_speaker_without_a_name_is_found_but_nobody_to_count(
    name: str, label: EntityLabel | None, counted: list[str] | None
) -> None:
    article, found = saying("Ebb", "It ebbs", name)
    (named,) = found.entities
    entities = (Entity(named.start, named.end, label, name),) if label else ()
    whole, (statement,) = documents(7, article, Annotations(found.quotes, entities))
    for document in (values(whole), values(statement)):
        assert document.get("speakers") == counted
        assert document["said_by"] == [name]
        assert "".join(document["speaker"][0].split()) == "".join(name.lower().split())  # type: ignore[attr-defined]


def test_who_only_wrote_it_is_not_told_of() -> None:
    text = (
        "By the Night Desk\n\nAda Sill of the Sea League spoke.\n\nReporting by Ada Sill, Cy Voss"
    )
    body, end = text.index("Ada"), text.index("Reporting")
    blocks = (
        Block(0, 17, "byline"),
        Block(body, end - 2, "body"),
        Block(end, len(text), "endmatter"),
    )
    names = (("Night Desk", "ORG"), ("Ada Sill", "PER"), ("Sea League", "ORG"), ("Cy Voss", "PER"))
    entities = tuple(
        Entity(text.index(name), text.index(name) + len(name), label, name)  # type: ignore[arg-type]
        for name, label in names
    )
    whole = values(documents(7, Article("x", text, blocks, "-"), Annotations((), entities))[0])
    assert (whole["people"], whole["organisations"]) == (["Ada Sill"], ["Sea League"])
    assert (whole["person"], whole["org"]) == (["ada sill"], ["sea league"])


def test_what_nobody_has_looked_for_is_not_there() -> None:
    whole, statements = documents(7, ARTICLE, None)
    assert statements == []
    assert not values(whole).keys() & {"statements", "speakers", "people", "quote"}
    assert values(documents(7, ARTICLE, Annotations())[0])["statements"] == [0]


@pytest.mark.parametrize(
    ("published", "by", "stated", "months"),
    [
        (None, "text", None, None),
        (When(datetime(2031, 1, 28), "day", ""), "file", None, None),
        (When(datetime(2031, 1, 1), "year", ""), "text", True, None),
        (When(datetime(2031, 1, 1), "month", ""), "text", True, ["2031-01"]),
    ],
)
def test_only_what_the_source_states_is_a_date(
    published: When | None, by: str, stated: bool | None, months: list[str] | None
) -> None:
    article = Article("x", "text", (), "-", published, by)  # type: ignore[arg-type]
    whole = values(documents(0, article, None)[0])
    assert ("stated" in whole) == bool(stated)
    assert whole.get("months") == months
    earliest, latest = seconds(datetime.min), seconds(datetime.max)
    ((first,), (last,)) = whole["oldest_first"], whole["newest_first"]
    assert (earliest <= first <= latest) == (earliest <= last <= latest) == bool(stated)  # type: ignore[operator]


def test_the_clock_of_an_article_says_its_day_and_its_zone_the_instant() -> None:
    article, _ = saying("Ebb", "It ebbs")
    there = When(datetime(1970, 1, 2, 1, tzinfo=timezone(timedelta(hours=9))), "minute", "")
    dated = Article(article.id, article.text, article.blocks, "-", there)
    whole = values(documents(0, dated, None)[0])
    assert whole["stated"] == [90_000]
    assert whole["newest_first"] == [90_000 - 9 * 3600]


@settings(max_examples=25)  # each makes two indexes
@given(ARTICLES, ANNOTATIONS)
def test_whatever_an_article_holds_the_engine_takes_it(
    article: Article, found: Annotations
) -> None:
    ordered = Annotations(
        tuple(sorted(found.quotes, key=lambda one: one.start)),
        tuple(sorted(found.entities, key=lambda one: one.start)),
    )
    whole, statements = documents(3, article, ordered)
    for schema, some in ((article_schema(), [whole]), (statement_schema(), statements)):
        engine = Engine(schema, None, parts=False)
        engine.open_writer()
        for document in some:
            engine.add(document)
        engine.commit()
        assert engine.searcher.num_docs == len(some)
