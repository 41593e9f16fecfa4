from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.query.grammar import LONGEST_QUERY, LONGEST_WORD
from reader.library.query.nodes import (
    And,
    Dated,
    Flag,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Quotes,
    Statement,
    TextField,
)
from reader.library.query.parsing import parse

TODAY = date(2017, 3, 31)


def word(text: str, field: TextField | None = None) -> Phrase:
    return Phrase((text,), field)


def phrase(*words: str, field: TextField | None = None) -> Phrase:
    return Phrase(words, field, exact=True)


def beginning(*words: str, field: TextField | None = None) -> Phrase:
    return Phrase(words, field, prefix=True, exact=len(words) > 1)


def both(*nodes: Node) -> And:
    return And(nodes)


def either(*nodes: Node) -> Or:
    return Or(nodes)


A, B, C, D = map(word, "abcd")
NOTHING = And(())


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", NOTHING),
        ("  \t", NOTHING),
        ("Mayor SPEAKS", both(word("mayor"), word("speaks"))),
        ('"in need of Repair"', phrase("in", "need", "of", "repair")),
        ('"mayor"', phrase("mayor")),
        ("“in need” «of»", both(phrase("in", "need"), phrase("of"))),
        ("sanct*", beginning("sanct")),
        ('"in nee*"', beginning("in", "nee")),
        ("-moscow –kiev", both(Not(word("moscow")), Not(word("kiev")))),
        ('-"two words"', Not(phrase("two", "words"))),
        ("partner-like", phrase("partner", "like")),
        ("Mayor’s", phrase("mayor", "s")),
        ("calm — now ?", both(word("calm"), word("now"))),
        ("10:30", phrase("10", "30")),
        ("https://news.example/a-b", phrase("https", "news", "example", "a", "b")),
        ('a"b c"d', both(A, phrase("b", "c"), D)),
        ("santcions~", Phrase(("santcions",), fuzzy=True)),
        ("a\u00a0b", both(A, B)),
    ],
)
def test_words_and_phrases(query: str, node: Node) -> None:
    assert parse(query) == Query(node)


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("a OR b", either(A, B)),
        ("a or b", both(A, word("or"), B)),
        ("a|b || c", either(A, B, C)),
        ("a b OR c d", either(both(A, B), both(C, D))),
        ("a AND b OR c", either(both(A, B), C)),
        ("a (b OR c) d", both(A, either(B, C), D)),
        ("a NOT b", both(A, Not(B))),
        ("NOT -a", A),
        ("-(a OR b)", Not(either(A, B))),
        ("((a))", A),
        ("a ()", A),
        ('a "OR" b', both(A, phrase("or"), B)),
        ("a NEAR b", Near(A, B, 10)),
        ("a NEAR/5 b c", both(Near(A, B, 5), C)),
        ('-a NEAR "b c"', Not(Near(A, phrase("b", "c"), 10))),
        ("NEARBY a", both(word("nearby"), A)),
        ("a OR ...", A),
    ],
)
def test_operators(query: str, node: Node) -> None:
    assert parse(query) == Query(node)


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("headline:Call", word("call", "headline")),
        ('-HEADLINE:"a b"', Not(phrase("a", "b", field="headline"))),
        ("speaker:(a OR -b)", either(word("a", "speaker"), Not(word("b", "speaker")))),
        ("quote:(a NEAR b) c", both(Near(word("a", "quote"), word("b", "quote"), 10), C)),
        ("speaker:a NEAR/2 speaker:b", Near(word("a", "speaker"), word("b", "speaker"), 2)),
        ("is:(read OR starred)", either(Flag("read"), Flag("starred"))),
        ('verb:"told"', phrase("told", field="verb")),
        (
            "-verb:told",
            Not(
                either(
                    *(phrase(form, field="verb") for form in ("tell", "telling", "tells", "told"))
                )
            ),
        ),
        ("verb:tel*", beginning("tel", field="verb")),
        ("about:http://a", phrase("http", "a", field="about")),
        ("quotes:3", Quotes(3, 3)),
        ("quotes:>3 quotes:<=9", both(Quotes(4, None), Quotes(None, 9))),
        ("quotes:1..5", Quotes(1, 5)),
        ("quotes:..5", Quotes(None, 5)),
        ("quotes:<1", Quotes(None, 0)),
        ("{} a", A),
        ("{a OR b}", Statement(either(A, B))),
        ("-{speaker:(a b)}", Not(Statement(both(word("a", "speaker"), word("b", "speaker"))))),
        ('date:"28 Jan 2017"', Dated(datetime(2017, 1, 28), datetime(2017, 1, 29))),
        ("date:2017–01", Dated(datetime(2017, 1, 1), datetime(2017, 2, 1))),
    ],
)
def test_fields(query: str, node: Node) -> None:
    assert parse(query, today=TODAY) == Query(node)


# The language as it was designed, each of its forms once.
DESIGNED: list[tuple[str, Node]] = [
    ("two words", both(word("two"), word("words"))),
    ('"exact phrase"', phrase("exact", "phrase")),
    ("prefix*", beginning("prefix")),
    ("-not", Not(word("not"))),
    ("a OR b", either(A, B)),
    ("(a OR b) c", both(either(A, B), C)),
    *((f"{name}:a", word("a", name)) for name in get_args(TextField)),
    ('quote:"a b"', phrase("a", "b", field="quote")),
    (
        "{speaker:minister about:taxes}",
        Statement(both(word("minister", "speaker"), word("taxes", "about"))),
    ),
    *((f"is:{name}", Flag(name)) for name in ("read", "unread", "starred")),
    *((f"has:{name}", Flag(name)) for name in ("quote", "note", "tag", "url", "author", "date")),
    ("quotes:>=3", Quotes(3, None)),
    ("date:2017-01..2017-03", Dated(datetime(2017, 1, 1), datetime(2017, 4, 1))),
    ("date:>=2017-02-01", Dated(datetime(2017, 2, 1), None)),
    ("date:yesterday", Dated(datetime(2017, 3, 30), datetime(2017, 3, 31))),
    ("after:2017-01", Dated(datetime(2017, 2, 1), None)),
    ("before:2017-01", Dated(None, datetime(2017, 1, 1))),
    ("newer:7d", Dated(datetime(2017, 3, 24), None)),
    ("older:2w", Dated(None, datetime(2017, 3, 17))),
    ("speaker:a speaker:b", both(word("a", "speaker"), word("b", "speaker"))),
    ("ÉLAN — ‘calm’", both(word("elan"), word("calm"))),
]


@pytest.mark.parametrize(("query", "node"), DESIGNED)
def test_the_language_as_designed(query: str, node: Node) -> None:
    assert parse(query, today=TODAY) == Query(node)


def test_sorting() -> None:
    assert parse("sort:-date") == Query(NOTHING, ("date", True))
    assert parse("a sort:headline b") == Query(both(A, B), ("headline", False))
    assert parse("a sort:-da", typing=True) == Query(A)


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("call may", both(word("call"), beginning("may"))),
        ("call may ", both(word("call"), word("may"))),
        ('"in nee', beginning("in", "nee")),
        ('"in need"', phrase("in", "need")),
        ("-may", Not(word("may"))),
        ('-"may', Not(phrase("may"))),
        ("-(a may", Not(both(A, word("may")))),
        ("NOT -may", beginning("may")),
        ("headline:", NOTHING),
        ("headline: a", beginning("a")),
        ("headline:ca", beginning("ca", field="headline")),
        ("speaker:(ca", beginning("ca", field="speaker")),
        ("{speaker:ca", Statement(beginning("ca", field="speaker"))),
        ("a {", A),
        ('"', NOTHING),
        ("-", NOTHING),
        ("?", NOTHING),
        ("(", NOTHING),
        ("a OR", A),
        ("a OR ", A),
        ("a AND", A),
        ("a NOT", A),
        ("a NEAR", A),
        ("a NEAR/", A),
        ("a NEAR/5", A),
        ("a NEAR b", Near(A, beginning("b"), 10)),
        ("a O", both(A, beginning("o"))),
        ("partner-", word("partner")),
        ("partner-l", beginning("partner", "l")),
        ("a is:unr", A),
        ("a date:20", A),
        ("a date:>=", A),
        ("a quotes:>", A),
        ("a query:al", A),
        ("a query:all", both(A, B)),
    ],
)
def test_queries_as_one_types(query: str, node: Node) -> None:
    assert parse(query, typing=True, saved={"all": "b"}) == Query(node)


@pytest.mark.parametrize(
    ("query", "position", "message"),
    [
        ('calm "never closed', 5, "never closed"),
        ("calm speker:kim", 5, r"unknown field 'speker'; did you mean 'speaker'\? \(quotation"),
        ("calm zzz:kim", 5, "unknown field 'zzz'; there are headline, body"),
        ("calm headline: x", 5, "needs a word"),
        ("calm headline:... x", 5, "needs a word"),
        ("calm date: x", 10, "needs a value"),
        ("calm query:all: x", 14, "a ':' stands before a value, and none after it: query:all$"),
        ('calm is:" read:"', 14, "none after it: is:read$"),
        ("calm headline:-x", 5, "a dash stands before the field: -headline:"),
        ("...", 0, "nothing to search for"),
        ("calm " + "x" * (LONGEST_WORD + 1), 5, "at most 200 characters"),
        ("calm two-words~", 5, "only a single word can be misspelt"),
        ("a OR", 2, "OR needs something after it"),
        ("a | OR b", 2, "OR needs something after it"),
        ("AND b", 0, "AND needs something before it"),
        ("(OR b)", 1, "OR needs something before it"),
        ("a (b NOT)", 5, "NOT needs something after it"),
        ("NEAR a", 0, "NEAR needs something before it"),
        ("a NEAR", 2, "NEAR needs something after it"),
        ("a NEAR -b", 2, "NEAR stands between two words or phrases"),
        ("a NEAR speaker:b", 2, "the same field on both sides"),
        ("a~ NEAR b", 3, "no ~"),
        ("a NEAR NOT b", 2, "NEAR stands between two words or phrases"),
        ("a NEAR b NEAR c", 2, "no more"),
        ("a NEAR/0 b", 2, "a number from 1 to 100"),
        ("a NEAR/ b", 2, "a number from 1 to 100"),
        ("a NEAR/x b", 2, "a number from 1 to 100"),
        ("a NEAR/-1 b", 2, "a number from 1 to 100"),
        ("a NEAR/" + "9" * 5_000 + " b", 2, "a number from 1 to 100"),
        ("a (b", 2, r"this '\(' is never closed"),
        ("(a }", 0, r"this '\(' is never closed"),
        ("a) b", 1, r"nothing is open for '\)' to close"),
        ("speaker:(a date:2017)", 11, "'date:' cannot stand within 'speaker:'"),
        ("{a {b}}", 3, "cannot stand within another"),
        ("speaker:{a}", 8, "cannot stand within 'speaker:'"),
        ("{headline:a}", 1, "'headline:' says nothing of a statement; within { } there are"),
        ("a is:qoute", 5, "'is:' knows no 'qoute'; there are read, unread, starred"),
        ("a has:qoute", 6, "did you mean 'quote'"),
        ("a quotes:many", 9, "is no number of quotes; write 3, >=3 or 1..5"),
        ("a quotes:5..1", 9, "no number is '5..1'"),
        ("a quotes:<0", 9, "no number is '<0'"),
        ("a date:01/02/2017", 7, "write 2017-02-01 or 2017-01-02"),
        ("a sort:colour", 7, "there are date, headline"),
        ("(a sort:date)", 8, "'sort:' stands by itself"),
        ("-sort:date", 6, "'sort:' stands by itself"),
        ("sort:date sort:date", 15, "more than one 'sort:'"),
        ("(" * 10_000, 40, "too many groups"),
        ("a " * 5_001, 0, "at most 10,000 characters"),
    ],
)
def test_errors_point_at_the_trouble(query: str, position: int, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse(query, today=TODAY)
    assert caught.value.position == position


def test_an_unknown_field_is_an_error_while_typing_too() -> None:
    with pytest.raises(QueryError, match="unknown field 'speker'"):
        parse("speker:", typing=True)
    with pytest.raises(QueryError, match="'is:' knows no 'foo'"):
        parse("is:foo ", typing=True)


def test_hours_count_from_now_and_a_date_is_as_good_as_its_end() -> None:
    now = datetime(2017, 3, 31, 15, 40)
    assert parse("newer:12h", today=now).node == Dated(
        datetime(2017, 3, 31, 3, 40).astimezone(UTC), None
    )
    (since,) = {parse("newer:24h", today=TODAY).node.since}  # type: ignore[union-attr]
    assert since == datetime(2017, 3, 30, 23, 59, 59, 999_999).astimezone(UTC)


def test_saved_queries_are_put_in_their_place() -> None:
    saved = {"Both": "a OR b sort:-date", "more": "query:both -c", "none": " "}
    assert parse("query:both d", saved=saved) == Query(both(either(A, B), D), ("date", True))
    assert parse("sort:source query:more", saved=saved).sort == ("source", False)
    assert parse("-query:MORE", saved=saved) == Query(Not(both(either(A, B), Not(C))))
    assert parse("a query:none", saved=saved) == Query(both(A, NOTHING))


@pytest.mark.parametrize(
    ("saved", "message"),
    [
        ({}, "'query:' knows no 'daily'; there is none yet"),
        ({"dayly": "a"}, "did you mean 'dayly'"),
        ({"daily": "a (b"}, r"in the saved query 'daily': this '\(' is never closed"),
        ({"daily": "b query:daily"}, "the saved query 'daily' asks for itself"),
        ({"daily": "query:weekly", "weekly": "-query:daily"}, "asks for itself"),
        ({"daily": "query:b " * 9, "b": "query:c " * 9, "c": "x " * 999}, "at most 10,000"),
    ],
)
def test_saved_queries_that_cannot_be_used(saved: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse("a query:daily", saved=saved)
    assert caught.value.position == 8


def leaves(node: Node) -> Iterator[Node]:
    match node:
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from leaves(part)
        case Not(inner) | Statement(inner):
            yield from leaves(inner)
        case Near(first, second):
            yield from (first, second)
        case _:
            yield node


PARTS = st.sampled_from([
    *(" ", "a", "b", "OR", "AND", "NOT", "NEAR", "NEAR/3", "|", "-", "—", "(", ")", "{", "}", '"'),
    *("“", "*", "~", "_", "speaker:", "headline:", "date:", "is:", "has:", "quotes:", "newer:"),
    *("query:", "sort:", "2017", "-01", "..", ">=", "read", "quote", "3", "w", "daily", "x:"),
    *("http://", "İ"),
])  # fmt: skip
QUERIES = st.lists(PARTS).map("".join) | st.text()
SAVED = {"daily": "speaker:a OR b", "3": "query:3"}


@given(QUERIES, st.booleans())
def test_anything_parses_or_raises_a_query_error(query: str, typing: bool) -> None:
    try:
        tree = parse(query, typing=typing, saved=SAVED)
    except QueryError as error:
        assert 0 <= error.position <= len(query)  # noqa: PT017
        return
    for leaf in leaves(tree.node):
        if isinstance(leaf, Phrase):
            assert leaf.words
            assert all(leaf.words)
            assert len(leaf.words) == 1 or (leaf.exact and not leaf.fuzzy)


@given(QUERIES)
def test_a_finished_query_means_the_same_while_typing_with_a_space_after_it(query: str) -> None:
    try:
        finished = parse(query, today=TODAY, saved=SAVED)
    except QueryError:
        return
    assert parse(query + " ", typing=True, today=TODAY, saved=SAVED) == finished


def test_long_queries_are_no_trouble() -> None:
    tree = parse("- a " * (LONGEST_QUERY // 4)).node
    assert isinstance(tree, And)
    assert len(tree.nodes) == LONGEST_QUERY // 4
    assert parse("NOT " * 2_000 + "a") == Query(A)
    with pytest.raises(QueryError, match="no more"):
        parse("a NEAR " * 1_400 + "a")
    assert parse("(" * 40 + "a" + ")" * 40) == Query(A)
