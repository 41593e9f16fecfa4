"""Given names: what surely is one, and what may be."""

from reader.language.names.given_names import is_given_name, may_be_given


def test_a_name_may_be_given_that_is_also_a_word() -> None:
    assert [word for word in ("Ana", "ANA", "Penny", "Moses") if may_be_given(word)] == [
        *("Ana", "ANA", "Penny", "Moses")
    ]
    assert not is_given_name("Moses")
    assert not may_be_given("Bridge-builder")
