import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.folding import fold
from reader.library.query.scanner import Operator, Scanner, Token


def test_tokens_say_where_they_start_and_whether_they_may_go_on() -> None:
    scanner = Scanner("Élan “so calm” soo", typing=True)
    tokens = []
    while not scanner.at_end():
        tokens.append(scanner.token())
        scanner.skip_space()
    assert tokens == [
        Token("elan", 0, False, False),
        Token("so calm", 5, True, False),
        Token("soo", 15, False, True),
    ]
    assert Scanner('"so', typing=True).token() == Token("so", 0, True, True)
    assert Scanner("so", typing=False).token() == Token("so", 0, False, False)
    assert Scanner("(so", typing=False).token().text == ""
    with pytest.raises(QueryError, match="never closed"):
        Scanner('"so', typing=False).token()


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("OR b", Operator("OR", 0, None)),
        ("||b", Operator("OR", 0, None)),
        ('AND"b"', Operator("AND", 0, None)),
        ("NEAR", Operator("NEAR", 0, None)),
        ("NEAR/12 b", Operator("NEAR", 0, "12")),
        ("NEAR/", Operator("NEAR", 0, "")),
        ("or b", None),
        ("ORB", None),
        ("OR/5", None),
        ("NEAR/x", Operator("NEAR", 0, "x")),
    ],
)
def test_operators_are_capitals_that_stand_alone(text: str, operator: Operator | None) -> None:
    scanner = Scanner(text, typing=False)
    assert scanner.operator() == operator
    assert scanner.offset == 0
    assert scanner.accept_operator("OR", "AND", "NEAR") == operator
    assert (scanner.offset > 0) == (operator is not None)


def test_a_name_is_letters_and_a_colon_but_no_address() -> None:
    assert Scanner("Speaker:x", typing=False).name() == "speaker"
    assert Scanner("http://x", typing=False).name() is None
    assert Scanner("10:30", typing=False).name() is None


@given(st.text())
def test_every_token_stands_where_it_says(text: str) -> None:
    scanner = Scanner(text, typing=True)
    while not scanner.at_end():
        before = scanner.offset
        token = scanner.token()
        assert token.start == before
        start = token.start + token.quoted
        assert fold(text)[start : start + len(token.text)] == token.text
        if scanner.offset == before:
            scanner.offset += 1
