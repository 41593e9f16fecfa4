from hypothesis import given
from hypothesis import strategies as st

from reader.language.names.recognition.table import Table, packed

KEYS = st.text(st.characters(exclude_characters="\t", exclude_categories=["Cs"]))


@given(st.dictionaries(KEYS, st.binary(max_size=255)), KEYS)
def test_table_finds_every_row_and_no_other(rows: dict[str, bytes], other: str) -> None:
    data, slots = packed(rows)
    table = Table(b"head" + data, 4, slots)
    assert {key: table.get(key) for key in rows} == rows
    assert table.get(other) == rows.get(other)


def test_table_does_not_take_the_beginning_of_a_key_for_it() -> None:
    data, slots = packed({"word": b"\t\0"})
    assert Table(data, 0, slots).get("wor") is None
    assert Table(data, 0, slots).get("word\t") is None


def test_an_empty_table_has_nothing() -> None:
    data, slots = packed({})
    assert Table(data, 0, slots).get("") is None
