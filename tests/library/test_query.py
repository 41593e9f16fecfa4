import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.query import LONGEST_WORD, And, Node, Not, Phrase, parse


def phrase(*words: str) -> Phrase:
    return Phrase(words)


def beginning(*words: str) -> Phrase:
    return Phrase(words, prefix=True)


@pytest.mark.parametrize(
    ("query", "nodes"),
    [
        ("", ()),
        ("  \t", ()),
        ("Trump CALLS", (phrase("trump"), phrase("calls"))),
        ('"in need of Repair"', (phrase("in", "need", "of", "repair"),)),
        ("“in need” «of»", (phrase("in", "need"), phrase("of"))),
        ("sanct*", (beginning("sanct"),)),
        ('"in nee*"', (beginning("in", "nee"),)),
        ("-moscow –kiev", (Not(phrase("moscow")), Not(phrase("kiev")))),
        ('-"two words"', (Not(phrase("two", "words")),)),
        ("partner-like", (phrase("partner", "like"),)),
        ("Trump’s", (phrase("trump", "s"),)),
        ("calm — now ?", (phrase("calm"), phrase("now"))),
        ("headline:Call", (Phrase(("call",), field="headline"),)),
        ('-HEADLINE:"a b"', (Not(Phrase(("a", "b"), field="headline")),)),
        ("10:30", (phrase("10", "30"),)),
        ('a"b c"d', (phrase("a"), phrase("b", "c"), phrase("d"))),
    ],
)
def test_finished_queries(query: str, nodes: tuple[Node, ...]) -> None:
    assert parse(query) == And(nodes)


@pytest.mark.parametrize(
    ("query", "nodes"),
    [
        ("call tru", (phrase("call"), beginning("tru"))),
        ("call tru ", (phrase("call"), phrase("tru"))),
        ('"in nee', (beginning("in", "nee"),)),
        ('"in need"', (phrase("in", "need"),)),
        ("-tru", (Not(phrase("tru")),)),
        ('-"tru', (Not(phrase("tru")),)),
        ("headline:", ()),
        ("headline:ca", (Phrase(("ca",), "headline", True),)),
        ('"', ()),
        ("-", ()),
        ("?", ()),
        ("partner-", (phrase("partner"),)),
        ("partner-l", (beginning("partner", "l"),)),
    ],
)
def test_queries_as_one_types(query: str, nodes: tuple[Node, ...]) -> None:
    assert parse(query, typing=True) == And(nodes)


@pytest.mark.parametrize(
    ("query", "position", "message"),
    [
        ('calm "never closed', 5, "never closed"),
        ("calm speaker:kim", 5, "unknown field 'speaker'"),
        ("calm headline: x", 5, "needs a word"),
        ("...", 0, "nothing to search for"),
        ("calm " + "x" * (LONGEST_WORD + 1), 5, "at most 200 characters"),
    ],
)
def test_errors_point_at_the_trouble(query: str, position: int, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse(query)
    assert caught.value.position == position


def test_an_unknown_field_is_an_error_while_typing_too() -> None:
    with pytest.raises(QueryError, match="unknown field 'speaker'"):
        parse("speaker:", typing=True)


@given(st.text() | st.text('"“-*: aheadlin'), st.booleans())
def test_anything_parses_or_raises_a_query_error(query: str, typing: bool) -> None:
    try:
        tree = parse(query, typing=typing)
    except QueryError as error:
        position = error.position
    else:
        position = 0
        for node in tree.nodes:
            asked = node.node if isinstance(node, Not) else node
            assert isinstance(asked, Phrase)
            assert asked.words
            assert all(asked.words)
    assert 0 <= position <= len(query)


@given(st.text('"-*: ab', max_size=12))
def test_a_finished_query_means_the_same_while_typing_with_a_space_after_it(query: str) -> None:
    try:
        finished = parse(query)
    except QueryError:
        return
    assert parse(query + " ", typing=True) == finished


def test_a_long_query_is_no_trouble() -> None:
    assert len(parse("- a " * 20_000).nodes) == 20_000
