"""The annotated news is sound, and what the models make of it does not fall behind."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reader.language import annotate

NEWS = Path(__file__).with_name("annotated")


def articles(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (NEWS / name).read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize(("name", "count"), [("names.train.jsonl", 500), ("names.dev.jsonl", 36)])
def test_names_are_spans_of_their_text(name: str, count: int) -> None:
    news = articles(name)
    assert len({article["text"] for article in news}) == count
    for article in news:
        text, spans = article["text"], article["spans"]
        assert all(0 <= start < end <= len(text) for start, end, _ in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert {label for _, _, label in spans} <= {"PER", "ORG", "LOC", "MISC"}
        assert all(text[start:end] == text[start:end].strip() for start, end, _ in spans)


@pytest.mark.parametrize(("name", "count"), [("quotes.train.jsonl", 481), ("quotes.dev.jsonl", 42)])
def test_quotations_are_spans_and_their_speakers_stand_outside(name: str, count: int) -> None:
    news = articles(name)
    assert len({article["text"] for article in news}) == count
    for article in news:
        for quote in article["quotes"]:
            assert 0 <= quote["start"] < quote["end"] <= len(article["text"])
            if speaker := quote["speaker"]:
                assert speaker["end"] <= quote["start"] or quote["end"] <= speaker["start"]
                assert article["text"][speaker["start"] : speaker["end"]].strip()


def test_four_names_in_five_are_found_as_annotated() -> None:
    right = found = wanted = 0
    for article in articles("names.dev.jsonl"):
        entities = annotate(article["text"]).entities
        shown = {(e.start, e.end, e.label) for e in entities if e.label != "DATE"}
        gold = {(start, end, label) for start, end, label in article["spans"]}
        right, found, wanted = right + len(shown & gold), found + len(shown), wanted + len(gold)
    assert 2 * right / (found + wanted) > 0.8


def test_five_speakers_in_six_are_found_as_annotated() -> None:
    right = wanted = 0
    for article in articles("quotes.dev.jsonl"):
        found = {quote.start: quote for quote in annotate(article["text"]).quotes}
        for gold in article["quotes"]:
            named, quote = gold["speaker"], found.get(gold["start"])
            said = quote.speaker if quote else None
            wanted += named is not None
            right += bool(
                named and said and said.start < named["end"] and named["start"] < said.end
            )
    assert right / wanted > 0.83
