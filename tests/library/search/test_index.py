from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article import Annotations, Article, Block, When
from reader.errors import ReaderError
from reader.library.matching.stemming import stem
from reader.library.query.nodes import (
    And,
    Dated,
    Flag,
    FlagName,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Quotes,
    Sort,
    Statement,
    TextField,
)
from reader.library.search.documents import ARTICLE_FIELDS
from reader.library.search.index import Index, make_index
from tests.library.made import plain, saying
from tests.library.naive import Said, Told, holds, written

WORDS = st.sampled_from(["vote", "Votes", "voted", "voter", "war", "wár", "wart", "policy", "sea"])
NAMES = st.sampled_from(["Ada Sill", "Ben Orr", "Sea League"])
LABELS: dict[str, str] = {"Ada Sill": "PER", "Ben Orr": "PER", "Sea League": "ORG"}
VERBS = st.sampled_from(["said", "voted", "says"])
PHRASES = st.lists(WORDS, max_size=5).map(" ".join)


@st.composite
def tellings(draw: st.DrawFn) -> Told:
    told = Told(
        draw(PHRASES.filter(bool)),
        [],
        tag=draw(PHRASES),
        author=draw(st.sampled_from(["", "Cleo Vote"])),
        day=draw(st.none() | st.integers(1, 3)),
        annotated=draw(st.booleans()),
        starred=draw(st.booleans()),
    )
    for _ in range(draw(st.integers(1, 2))):
        paragraph, here = [draw(PHRASES.filter(bool))], []
        for _ in range(draw(st.integers(0, 2))):
            said = Said(draw(PHRASES.filter(bool)), draw(NAMES), draw(VERBS), set())
            paragraph.append(f"“{said.words}” {said.speaker} {said.verb}.")
            here.append(said)
        paragraph.append(draw(st.just("nothing") | NAMES))
        whole = " ".join(paragraph)
        named = {name for name in LABELS if name in whole}
        for said in here:
            said.about = named
        told.paragraphs.append(whole)
        told.said += here
        told.names |= {(LABELS[name], name) for name in named}  # type: ignore[misc]
    return told


ASKED = st.sampled_from(["vote", "voted", "votes", "war", "policies", "sea", "ada", "orr", "said"])
FIELDS: st.SearchStrategy[TextField | None] = st.none() | st.sampled_from(ARTICLE_FIELDS)


@st.composite
def phrases(draw: st.DrawFn) -> Phrase:
    many = tuple(draw(st.lists(ASKED, min_size=1, max_size=3)))
    name = draw(FIELDS)
    match draw(st.sampled_from(["plain", "exact", "prefix", "fuzzy"])):
        case "prefix":
            return Phrase((*many[1:], many[0][: draw(st.integers(1, 6))]), name, prefix=True)
        case "fuzzy":
            return Phrase(many[:1], name, fuzzy=True)
        case how:
            return Phrase(many, name, exact=how == "exact" or len(many) > 1)


@st.composite
def nears(draw: st.DrawFn) -> Near:
    name = draw(FIELDS)
    # Two forms of one word the engine takes for near each other where there is only one of them.
    one, other = draw(st.lists(ASKED, min_size=2, max_size=2, unique_by=stem))
    exact = draw(st.booleans())
    first, second = (Phrase((word,), name, exact=exact) for word in (one, other))
    in_order = name in (None, "headline", "body", "quote")  # the values of others are in no order
    return Near(first, second, draw(st.integers(1, 4 if in_order else 1)))


DAYS = st.none() | st.integers(1, 4).map(lambda day: datetime(2031, 1, day))
COUNTS = st.none() | st.integers(0, 3)
FLAGS: st.SearchStrategy[FlagName] = st.sampled_from(["quote", "date", "author", "starred"])
LEAVES: st.SearchStrategy[Node] = st.one_of(
    phrases(),
    nears(),
    st.builds(Dated, DAYS, DAYS),
    st.builds(Quotes, COUNTS, COUNTS),
    st.builds(Flag, FLAGS),
)


def joined(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, max_size=3).map(tuple)
    return st.one_of(
        st.builds(And, several),
        st.builds(Or, several.filter(bool)),
        st.builds(Not, nodes),
        st.builds(Statement, nodes),
    )


NODES = st.recursive(LEAVES, joined, max_leaves=6)


def indexed(tellings: Sequence[Told]) -> Index:
    starred = [number for number, told in enumerate(tellings) if told.starred]

    def kept(asked: Flag | Phrase | Near) -> list[int]:
        return starred if isinstance(asked, Flag) and asked.name == "starred" else []

    index = Index(None, kept, list)
    index.open_writer()
    for number, told in enumerate(tellings):
        article, found = written(str(number), told)
        index.add(number, article, found if told.annotated else None)
    index.commit()
    return index


@settings(max_examples=150)
@given(st.lists(tellings(), max_size=5), st.lists(NODES, min_size=1, max_size=4))
@example([Told("vote", ["war"])], [And(())])
@example([Told("a", ["vote nothing", "sea"])], [Near(Phrase(("sea",)), Phrase(("vote",)), 3)])
@example([Told("a", ["vote nothing", "sea"])], [Near(Phrase(("sea",)), Phrase(("vote",)), 2)])
def test_what_is_found_is_what_one_finds_by_reading(
    tellings: list[Told], nodes: list[Node]
) -> None:
    index = indexed(tellings)
    for node in nodes:
        articles = [n for n, told in enumerate(tellings) if holds(node, told)]
        assert sorted(match.number for match in index.articles(node)) == articles, node
        statements = [
            (number, part)
            for number, told in enumerate(tellings)
            for part, said in enumerate(told.statements())
            if holds(node, told, said)
        ]
        found = [(match.number, match.part) for match in index.statements(node)]
        assert sorted(found) == statements, node


CALM, SEA = Phrase(("calm",)), Phrase(("sea",))


def numbers(index: Index, node: Node) -> list[int]:
    return [match.number for match in index.articles(node)]


def opened(removed: Sequence[int] = ()) -> Index:
    index = Index(None, lambda _: [], lambda: removed)
    index.open_writer()
    return index


def test_equals_come_in_order_of_number() -> None:
    index = opened()
    for number, text in enumerate(("calm sea", "calm air", "rough sea")):
        index.add(number, Article(str(number), text, (), "-"), None)
    assert numbers(index, CALM) == []  # before it is committed
    index.commit()
    assert numbers(index, CALM) == [0, 1]
    assert numbers(index, Not(CALM)) == [2]


def test_what_is_indexed_again_is_found_once() -> None:
    index = opened()
    article, found = saying("calm", "The sea is calm")
    index.add(7, article, None)
    index.commit()
    assert len(index.statements(SEA)) == 0
    for _ in range(2):
        index.remove(7)
        index.add(7, article, found)
        index.commit()
        assert numbers(index, CALM) == [7]
        assert [(one.number, one.part) for one in index.statements(SEA)] == [(7, 0)]


def test_what_was_removed_is_not_found_even_before_the_index_has_forgotten_it() -> None:
    removed = [7]
    index = opened(removed)
    for number in (7, 8):
        index.add(number, *saying("calm", "The sea is calm"))
    index.commit()
    assert numbers(index, CALM) == numbers(index, Not(Phrase(("war",)))) == [8]
    assert [one.number for one in index.statements(SEA)] == [8]
    assert [one.count for one in index.count_in_articles(CALM, "speakers", 9)] == [1]
    assert [one.count for one in index.count_in_statements(CALM, ["Ada Sill"])] == [1]
    assert numbers(index, Statement(SEA)) == [8]
    removed.clear()
    assert sorted(numbers(index, CALM)) == [7, 8]
    index.remove(7)
    index.commit()
    assert numbers(index, CALM) == [8]


def test_a_word_longer_than_the_engine_takes_hides_no_other() -> None:
    index = opened()
    index.add(7, Article("7", "x" * 70_000 + " calm sea", (), "-"), None)
    index.commit()
    assert numbers(index, Phrase(("calm", "sea"), exact=True)) == [7]


def test_articles_with_the_same_telling_words_are_similar() -> None:
    index = opened()
    texts = [
        "the harbour crane fell",
        "a crane fell at the harbour",
        "the vote was late",
        "late it was",
    ]
    articles = [plain(str(number), text) for number, text in enumerate(texts)]
    for number, article in enumerate(articles):
        index.add(number, article, None)
    index.commit()
    assert next(iter(index.similar(0, articles[0], None))).number == 1
    assert 0 not in [match.number for match in index.similar(0, articles[0], None)]


def test_who_shares_a_word_or_the_byline_only_is_not_similar() -> None:
    index = opened()
    texts = [
        "A crane in the harbour fell on a barge; the diver found rivets, rust, bolts and rope.",
        "The diver who found the bolts of the crane says rust ate its rivets on the barge.",
        "The ministry wants more teachers, smaller classes, longer breaks and a barge for pupils.",
        "Teachers want longer breaks too, and no smaller classes, the ministry was told.",
        *(
            f"The weather of day {number} was fair and the wind, too, was low."
            for number in range(8)
        ),
    ]
    articles = []
    for number, text in enumerate(texts):
        whole = f"{text}\n\nBy Cleo Voss, Harbour Rivets Desk"
        end = len(text)
        blocks = (Block(0, end, "body"), Block(end + 2, len(whole), "byline"))
        articles.append(Article(str(number), whole, blocks, f"{number}.txt"))
        index.add(number, articles[-1], None)
    index.commit()
    assert [match.number for match in index.similar(0, articles[0], None)] == [1]
    assert [match.number for match in index.similar(3, articles[3], None)] == [2]
    assert index.similar(99, articles[0], None) == ()


def test_who_tells_of_the_same_people_is_more_alike() -> None:
    index = opened()
    said = [
        saying("Port", "The crane stands", "Ada Sill"),
        saying("Quay", "A crane it stands", "Ben Orr"),
        saying("Pier", "A crane it stands", "Ada Sill"),
        *(saying(f"News {number}", "Rain again", f"Cy Voss{number}") for number in range(9)),
    ]
    for number, (article, found) in enumerate(said):
        index.add(number, article, found)
    index.commit()
    alike = index.similar(0, *said[0])
    assert [match.number for match in alike][:2] == [2, 1]
    unnamed = index.similar(0, said[0][0], None)
    assert alike[0].score / alike[1].score > unnamed[0].score / unnamed[1].score


@pytest.mark.parametrize("descending", [True, False])
def test_what_is_found_can_be_sorted(descending: bool) -> None:
    index = opened()
    for number, (day, speaker) in enumerate([(3, "Cy"), (1, "Bo"), (2, "Al")]):
        index.add(number, *saying(f"calm {speaker}", "Calm it is", speaker, day=day))
    index.commit()

    def order(key: Sort) -> list[int]:
        found = [match.number for match in index.articles(CALM, (key, descending))]
        said = index.statements(CALM, (key, descending))
        assert [match.number for match in said] == found
        return found[:: -1 if descending else 1]

    assert order("date") == [1, 2, 0]
    assert order("headline") == order("speaker") == [2, 1, 0]


def test_statements_are_sorted_by_how_many_their_article_has() -> None:
    index = opened()
    article, found = saying("calm", "Calm it is")
    index.add(0, article, found)
    (quote,) = found.quotes
    index.add(1, article, Annotations((quote, replace(quote, statement=1))))
    index.commit()
    for descending, numbers in ((True, [1, 1, 0]), (False, [0, 1, 1])):
        said = index.statements(CALM, ("quotes", descending))
        assert [match.number for match in said] == numbers


def test_hours_are_counted_between_instants_and_days_as_they_are_stated() -> None:
    index = opened()
    moments = ["2031-01-02T08:00+09:00", "2031-01-02T08:00+00:00", "2031-01-02"]
    for number, moment in enumerate(moments):
        article, found = saying(f"calm {number}", "Calm it is", "Al")
        when = When(datetime.fromisoformat(moment), "minute", moment)
        index.add(number, replace(article, published=when), found)
    article, found = saying("calm", "Calm it is", "Al")
    index.add(3, replace(article, published=when, published_by="file"), found)
    index.commit()

    def numbers(node: Node) -> list[int]:
        found = sorted(match.number for match in index.articles(node))
        assert sorted(match.number for match in index.statements(node)) == found
        return found

    noon = datetime(2031, 1, 2, 7, tzinfo=UTC)
    assert numbers(Dated(noon, None)) == [1]
    assert numbers(Dated(None, noon)) == [0, 2]
    assert numbers(Dated(datetime(2031, 1, 2), datetime(2031, 1, 3))) == [0, 1, 2]
    assert [match.number for match in index.articles(CALM, ("date", True))] == [1, 2, 0, 3]
    assert [match.number for match in index.articles(CALM, ("date", False))] == [0, 2, 1, 3]


def test_what_is_no_facet_is_an_error() -> None:
    with pytest.raises(ValueError, match="no facet 'zzz'; there are speakers, people"):
        opened().count_in_articles(CALM, "zzz", 9)  # type: ignore[arg-type]


def test_why_no_index_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "index").touch()
    with pytest.raises(ReaderError, match=r"index.*not a directory"):
        make_index(tmp_path / "index" / "key", lambda asked: [], list)
