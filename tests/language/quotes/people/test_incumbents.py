import pytest

from reader.language import annotate

ARTICLE = """Reyes promises a tunnel

By Al Orr
4 May 2025

PORTO – {opening} said on Sunday that the ferries would stop. “They have had their day,” she said.

{more}

“We shall dig for as long as it takes,” the {office} said.
"""


def speaker(opening: str, more: str, office: str) -> str | None:
    text = ARTICLE.format(opening=opening, more=more, office=office)
    found = annotate(text).quotes[-1].speaker
    return found.name if found else None


@pytest.mark.parametrize("office", ["prime minister", "new president", "mayor"])
def test_an_office_is_the_headlines_who_alone_has_spoken(office: str) -> None:
    assert speaker("Ana Reyes", "The bank of the river is steep.", office) == "Ana Reyes"


@pytest.mark.parametrize(
    ("opening", "more", "office"),
    [
        ("Ana Reyes", "“They have not,” said Leo Banda.", "president"),
        ("Senator Ana Reyes", "The bank of the river is steep.", "president"),
        ("Ana Reyes", "The bank of the river is steep.", "former president"),
        ("Ana Reyes", "The bank of the river is steep.", "judge"),
        ("Leo Banda", "The bank of the river is steep.", "president"),
    ],
)
def test_an_office_is_nobodys_who_may_hold_another(opening: str, more: str, office: str) -> None:
    assert speaker(opening, more, office) in (f"the {office}", None)


def test_of_two_presidents_it_is_the_headlines() -> None:
    more = "In 1990 President Leo Banda told the town: “There is no rock that I fear.”"
    assert speaker("President Ana Reyes", more, "president") == "Ana Reyes"
