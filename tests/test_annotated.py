"""The annotated news is sound, and what the models make of it does not fall behind."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reader.article import Mention
from reader.language import annotate

NEWS = Path(__file__).with_name("annotated")


def articles(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (NEWS / name).read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize(("name", "count"), [("names.train.jsonl", 760), ("names.dev.jsonl", 36)])
def test_names_are_spans_of_their_text(name: str, count: int) -> None:
    news = articles(name)
    assert len({article["text"] for article in news}) == count
    for article in news:
        text, spans = article["text"], article["spans"]
        assert all(0 <= start < end <= len(text) for start, end, _ in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert {label for _, _, label in spans} <= {"PER", "ORG", "LOC", "MISC"}
        assert all(text[start:end] == text[start:end].strip() for start, end, _ in spans)


@pytest.mark.parametrize(
    ("name", "count"),
    [("quotes.train.jsonl", 966), ("quotes.dev.jsonl", 84), ("quotes.plain.jsonl", 72)],
)
def test_quotations_are_spans_and_their_speakers_stand_outside(name: str, count: int) -> None:
    news = articles(name)
    assert len({article["text"] for article in news}) == count
    for article in news:
        for quote in article["quotes"]:
            assert 0 <= quote["start"] < quote["end"] <= len(article["text"])
            if speaker := quote["speaker"]:
                assert speaker["end"] <= quote["start"] or quote["end"] <= speaker["start"]
                assert article["text"][speaker["start"] : speaker["end"]].strip()
                assert speaker["name"].strip()


def test_four_names_in_five_are_found_as_annotated() -> None:
    right = found = wanted = 0
    for article in articles("names.dev.jsonl"):
        entities = annotate(article["text"]).entities
        shown = {(e.start, e.end, e.label) for e in entities if e.label != "DATE"}
        gold = {(start, end, label) for start, end, label in article["spans"]}
        right, found, wanted = right + len(shown & gold), found + len(shown), wanted + len(gold)
    assert 2 * right / (found + wanted) > 0.8


def speakers(name: str) -> Iterator[tuple[dict[str, Any], Mention | None]]:
    """The speakers of the annotated quotations, each with the one that is found."""
    for article in articles(name):
        found = {quote.start: quote.speaker for quote in annotate(article["text"]).quotes}
        for quote in article["quotes"]:
            if quote["speaker"]:
                yield quote["speaker"], found.get(quote["start"])


@pytest.mark.parametrize(
    ("name", "least"), [("quotes.dev.jsonl", 0.84), ("quotes.plain.jsonl", 0.92)]
)
def test_most_speakers_are_found_where_they_are_annotated(name: str, least: float) -> None:
    right = [
        said is not None and said.start < gold["end"] and gold["start"] < said.end
        for gold, said in speakers(name)
    ]
    assert sum(right) / len(right) > least


@pytest.mark.parametrize(
    ("name", "least"), [("quotes.dev.jsonl", 0.72), ("quotes.plain.jsonl", 0.9)]
)
def test_most_speakers_get_the_name_that_is_annotated(name: str, least: float) -> None:
    right = []
    for gold, said in speakers(name):
        ours = set((said.name or "").lower().split()) if said else set()
        theirs = set(gold["name"].lower().split())
        right.append(bool(ours & theirs) and (ours <= theirs or theirs <= ours))
    assert sum(right) / len(right) > least
