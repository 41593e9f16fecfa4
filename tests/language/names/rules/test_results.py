"""Goals, points and minutes are no part of a name."""

import pytest

from reader.article import EntityLabel
from reader.language.names.bounds import Name
from reader.language.names.rules.results import with_results
from reader.language.tokens import sentences


@pytest.mark.parametrize(
    ("text", "taken_for", "name", "label"),
    [
        ("Lund 0-2 Orsa", ("2 Orsa", "PER"), "Orsa", "ORG"),
        ("Lund 0-2 Orsa", ("0-2 Orsa", "MISC"), "Orsa", "ORG"),
        ("Lund 0-2 Orsa", ("2 Orsa", "LOC"), "Orsa", "LOC"),
        ("Goals: Ann Holm 88 pen.", ("Ann Holm 88 pen", "PER"), "Ann Holm", "PER"),
        ("Holm won 6-3 on Channel 4 on Monday.", ("Channel 4", "ORG"), "Channel 4", "ORG"),
        ("The 12 crews met 7 Brigade.", ("7 Brigade", "ORG"), "7 Brigade", "ORG"),
    ],
)
def test_a_name_beside_a_score(
    text: str, taken_for: tuple[str, EntityLabel], name: str, label: str
) -> None:
    assert _read(text, [taken_for]) == [(name, label)]


def test_points_are_told_where_both_sides_have_them() -> None:
    names: list[tuple[str, EntityLabel]] = [("Lund", "ORG"), ("Orsa 87", "LOC")]
    assert _read("Lund 99, Orsa 87.", names) == [("Lund", "ORG"), ("Orsa", "LOC")]
    assert _read("Lund beat Orsa 87.", names) == names


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Orre 737-232", [("Orre 737-232", "MISC")]),
        ("Tarn, Lund 2 Orsa", [("Tarn, Lund 2 Orsa", "MISC")]),
    ],
)
def test_figures_in_a_name_are_no_score(text: str, sides: list[tuple[str, str]]) -> None:
    assert _read(text, [(text, "MISC")]) == sides


def _read(text: str, names: list[tuple[str, EntityLabel]]) -> list[tuple[str, str]]:
    """What the rule makes of *names* in a sentence."""
    (sentence,) = sentences(text)
    spans: list[Name] = []
    for name, label in names:
        start = text.index(name)
        first = sentence.starts.index(start)
        last = next(
            i for i in range(first, len(sentence.words)) if sentence.end(i) == start + len(name)
        )
        spans.append((first, last, label))
    return [
        (text[sentence.starts[first] : sentence.end(last)], label)
        for first, last, label in with_results(sentence.words, spans)
    ]
