"""That the engine finds what a query means is tried in ``test_index``; here is what it costs."""

from collections.abc import Sequence

import pytest

from reader.library.query.nodes import And, Flag, Near, Node, Not, Or, Phrase, Quotes, Statement
from reader.library.search.documents import (
    ARTICLE_FIELDS,
    STATEMENT_FIELDS,
    article_schema,
    documents,
    statement_schema,
)
from reader.library.search.engine import Engine
from reader.library.search.translation import Translator
from tests.library.made import saying

SAID = ("Relations are calm", "We related it", "A calm relationship")


class Asked:
    """Two engines of three articles, and what was asked of the other one or of the notebook."""

    def __init__(self) -> None:
        self.articles = Engine(article_schema(), None, parts=False)
        self.statements = Engine(statement_schema(), None, parts=True)
        self.others: list[Node] = []
        self.kept: list[Flag | Phrase | Near] = []
        for engine in (self.articles, self.statements):
            engine.open_writer()
        for number, words in enumerate(
            ("Relations are calm", "We related it", "A calm relationship")
        ):
            whole, parts = documents(number, *saying(f"News {number}", words))
            self.articles.add(whole)
            for part in parts:
                self.statements.add(part)
        for engine in (self.articles, self.statements):
            engine.commit()

    def find(self, node: Node, *, in_statements: bool = False) -> list[int]:
        def others(node: Node) -> Sequence[int]:
            self.others.append(node)
            return [1]

        def kept(asked: Flag | Phrase | Near) -> Sequence[int]:
            self.kept.append(asked)
            return [2]

        engine = self.statements if in_statements else self.articles
        fields = STATEMENT_FIELDS if in_statements else ARTICLE_FIELDS
        query = Translator(engine, fields, others, kept).translate(node)
        return sorted(engine.numbers(query))


@pytest.fixture(scope="module")
def shared() -> Asked:
    return Asked()


@pytest.fixture
def asked(shared: Asked) -> Asked:
    shared.others.clear()
    shared.kept.clear()
    return shared


CALM = Phrase(("calm",))


@pytest.mark.parametrize(
    ("node", "found"),
    [
        (And(()), [0, 1, 2]),
        (Or((CALM, Phrase(("we",)))), [0, 1, 2]),
        (Not(CALM), [1]),
        (And((Not(CALM), Not(Phrase(("we",))))), []),
        (Phrase(("relating",)), [0, 1]),
        (Phrase(("relating",), exact=True), []),
        (Phrase(("relationships",)), [2]),
        (Phrase(("relat",), prefix=True), [0, 1, 2]),
        (Phrase(("a", "ca"), prefix=True, exact=True), [2]),
        (Phrase(("calmy",), fuzzy=True), [0, 2]),
        (Phrase(("relatiosnhip",), fuzzy=True), [2]),
        (Near(CALM, Phrase(("relations",)), 2), [0]),
        (Near(CALM, Phrase(("relations",)), 1), []),
        (Near(CALM, Phrase(("rel",), prefix=True), 1), [2]),
        (Near(Phrase(("relations", "are"), exact=True), CALM, 1), [0]),
        (Near(Phrase(("relations", "calm"), exact=True), Phrase(("are",)), 9), []),
        (Quotes(1, 1), [0, 1, 2]),
        (Quotes(2, None), []),
        (Flag("quote"), [0, 1, 2]),
        (Flag("url"), []),
    ],
)
def test_what_a_document_has_is_found_without_asking_others(
    asked: Asked, node: Node, found: list[int]
) -> None:
    assert asked.find(node) == found
    assert (asked.others, asked.kept) == ([], [])


def test_of_an_article_what_must_be_in_one_statement_is_asked_there(asked: Asked) -> None:
    assert asked.find(And((Statement(CALM), Not(CALM)))) == [1]
    assert asked.others == [CALM]


@pytest.mark.parametrize("node", [Quotes(1, None), Flag("date"), Phrase(("ada",), "person")])
def test_of_a_statement_what_an_article_has_is_asked_there(asked: Asked, node: Node) -> None:
    assert asked.find(node, in_statements=True) == [1]
    assert asked.others == [node]


def test_of_a_statement_words_are_its_own(asked: Asked) -> None:
    assert asked.find(CALM, in_statements=True) == [0, 2]
    assert asked.find(Statement(CALM), in_statements=True) == [0, 2]
    assert asked.find(Phrase(("news",)), in_statements=True) == []
    assert asked.others == []


@pytest.mark.parametrize(
    ("node", "found"),
    [
        (Flag("starred"), [2]),
        (Flag("read"), [2]),
        (Flag("unread"), [0, 1]),
        (Phrase(("war",), "tag"), [2]),
    ],
)
def test_what_the_person_marked_is_asked_of_the_notebook(
    asked: Asked, node: Node, found: list[int]
) -> None:
    assert asked.find(node) == found
    assert len(asked.kept) == 1
