"""Whether a statement is confirmed: by articles that together have all of it."""

import pytest

from reader.article import Article, by_statement
from reader.library import Library
from reader.library.comparing.confirming import is_confirmed
from reader.library.comparing.passages import Passage, find_passages

DRAFT = "“Our cold and stormy winter of hunger is over. I hid nine barrels of herring,” Nunn said."
FIRST = "“Our cold and stormy winter of hunger is over,” Ada Nunn said."
SECOND = "“I hid nine barrels of herring,” {} said."


def compared(draft: str, *sources: str) -> list[Passage]:
    """Where *sources* have the first statement of the draft."""
    library = Library()
    for key, text in enumerate([draft, *sources]):
        library.add([Article(str(key), text, (), f"{key}.txt")])
        library.annotations(str(key))
    first = next(by_statement(library.annotations("0").statements))
    return find_passages(library, library.get("0"), first)


@pytest.mark.parametrize(
    ("sources", "confirmed"),
    [
        ([FIRST], False),
        ([FIRST, SECOND.format("Ada Nunn")], True),
        ([FIRST, SECOND.format("he")], True),
        ([FIRST, SECOND.format("Tom Orr")], False),
        ([FIRST, SECOND.format("Ada Nunn").replace("nine", "two")], False),
    ],
)
def test_each_sentence_has_to_stand_somewhere(sources: list[str], confirmed: bool) -> None:
    found = compared(DRAFT, *sources)
    assert found[0].finding == "part"
    assert is_confirmed(found) == confirmed


@pytest.mark.parametrize(
    ("rest", "confirmed"),
    [("And", True), ("And he said", True), ("Herring", False), ("Never", False)],
)
def test_a_few_words_that_say_nothing_may_stand_nowhere(rest: str, confirmed: bool) -> None:
    found = compared(f"“{rest}: our cold and stormy winter of hunger is over,” Nunn said.", FIRST)
    assert is_confirmed(found) == confirmed
