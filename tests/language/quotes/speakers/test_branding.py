import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orla Finn, the clerk branded as a “thief” by Bo Ek, was arrested.", "Bo Ek"),
        ("The plan was described as a “shambles” by Bo Ek, a union leader.", "Bo Ek"),
        ("The plan, hailed as “a gift to us all” by farmers, was dropped.", "farmers"),
    ],
)
def test_who_brands_somebody_so_says_it(text: str, name: str) -> None:
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_what_something_is_called_by_many_may_be_its_name() -> None:
    (quote,) = annotate("The ferry is called “Old Grey Owl” by the townspeople.").quotes
    assert quote.kind == "term"
