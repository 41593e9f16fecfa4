"""Which text is believed where there are several."""

import sys
from types import ModuleType

import pytest

from reader.sources.composing import Run
from reader.sources.pages.passages import Passage
from reader.sources.pages.second_opinion import likeness, settled

FOUND = "The harbour of Brackwater will be dredged, the town council decided after six hours."
OTHER = "Nobody knows why the fair was put off, but those who had bought tickets are not amused."


def passages(*texts: str) -> list[Passage]:
    return [Passage("body", [Run(words)], words, 0, 0) for words in texts]


def words(found: list[Passage]) -> list[str]:
    return [passage.words for passage in found]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A library in the place of trafilatura that finds OTHER, and the pages it was asked about."""
    pages: list[str] = []

    def extract(html: str, **_: object) -> str:
        pages.append(html)
        if "fails" in html:
            raise RuntimeError
        return f"<html><body><p>{OTHER}</p></body></html>"

    module = ModuleType("trafilatura")
    module.extract = extract  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "trafilatura", module)
    monkeypatch.setattr("reader.sources.pages.second_opinion.is_there", lambda: True)
    return pages


def test_likeness_counts_runs_of_words() -> None:
    assert likeness(passages(FOUND), passages(FOUND.upper())) == 1
    assert likeness(passages(FOUND), passages(OTHER)) == 0
    assert 0.5 < likeness(passages(FOUND), passages(FOUND + " " + OTHER[:40])) < 1
    assert likeness([], passages(OTHER)) == 0


def test_nobody_is_asked_about_a_text_that_was_found(asked: list[str]) -> None:
    page = "x" * 9_000
    text = passages(FOUND, FOUND)
    assert settled(text, page, None, None, thorough=False) == text
    assert settled([], "x", None, None, thorough=False) == []
    assert asked == []


def test_the_other_text_is_taken_on_request_if_it_is_another(asked: list[str]) -> None:
    assert words(settled(passages(FOUND), "x", None, None, thorough=True)) == [OTHER]
    same = passages(OTHER + " Ha!")
    assert settled(same, "x", None, None, thorough=True) == same
    assert len(asked) == 2


def test_the_other_text_is_taken_where_nothing_was_found(asked: list[str]) -> None:
    assert words(settled([], "x" * 9_000, None, None, thorough=False)) == [OTHER]
    assert len(asked) == 1


def test_what_the_page_states_decides(asked: list[str]) -> None:
    stated = FOUND * 4
    assert words(settled(passages(stated), "x", None, stated, thorough=True)) == [stated]
    assert words(settled([], "x" * 9_000, None, stated, thorough=False)) == [stated]
    assert words(settled(passages(OTHER), "x", None, stated, thorough=False)) == [stated]
    assert words(settled(passages(OTHER), "x", None, FOUND, thorough=False)) == [OTHER]
    assert len(asked) == 1


def test_what_the_page_states_is_no_better_if_it_is_a_part_of_the_text() -> None:
    counted = [" ".join(f"berth {n}.{m}" for m in range(9)) for n in range(40)]
    stated = "\n".join(counted[:5])
    assert len(stated) > 250
    found = settled(passages(*counted), "x", None, stated, thorough=False)
    assert words(found) == counted


LATER = "The work is to begin in spring, when the ferries stop, and will cost about two million."
LAST = "Two members of the council voted against it, and one of them has left the room before that."


@pytest.mark.parametrize(
    ("stated", "rest"),
    [
        (f"{FOUND}\n\n{LATER}\n\n{LAST}", [LATER, LAST]),
        (f"{FOUND} {LATER} {LAST}", [f"{LATER} {LAST}"]),
        (f"<p>{FOUND}</p><p>{LATER}</p><p>{LAST}</p>", [LATER, LAST]),
        (f"{FOUND}\n\nRead more.", None),
        (f"{LATER}\n\n{LAST}\n\n{FOUND}", None),
    ],
)
def test_a_text_that_is_cut_off_goes_on_as_the_page_states(
    stated: str, rest: list[str] | None
) -> None:
    found = passages(OTHER, FOUND, "Subscribe to read on")
    said = f"<p>{OTHER}</p>{stated}" if stated.startswith("<p>") else f"{OTHER}\n\n{stated}"
    whole = words(settled(found, "", None, said, thorough=False))
    assert whole == ([OTHER, FOUND, *rest] if rest else words(found))


def test_a_short_text_that_the_page_states_is_better_than_none() -> None:
    for nothing in ([], passages("Menu")):
        assert words(settled(nothing, "x", None, FOUND, thorough=False)) == [FOUND]
    lines = passages("港の浚渫が決まった。", "市長が発表した。")
    assert settled(lines, "x", None, "浚渫が決まった。", thorough=False) == lines


def test_a_stated_text_may_be_markup_or_lines() -> None:
    stated = f"<p>{FOUND}</p><p>{OTHER}</p>" * 2
    assert words(settled([], "x", None, stated, thorough=False)) == [FOUND, OTHER] * 2
    lines = f"{FOUND}\n\n {OTHER}\n" * 2
    assert words(settled([], "x", None, lines, thorough=False)) == [FOUND, OTHER] * 2


def test_a_library_that_fails_has_no_opinion(asked: list[str]) -> None:
    text = passages(FOUND)
    assert settled(text, "it fails", None, None, thorough=True) == text
    assert asked == ["it fails"]
