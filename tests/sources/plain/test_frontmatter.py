"""Front matter is read for its values, and none of its characters is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.plain.frontmatter import FrontMatter, read_front_matter

STORY = "\n\nThe harbour board voted on Tuesday to close the old ferry pier.\n"
YAML = """---
title: "The pier: closed"
author: [Ann Example, 'Bob Sample']
date: 2017-01-28
tags:
  - harbour
  - ferries
description: >
  The last ferry left in spring,
  and nobody noticed.
lang: en
url: https://example.org/pier
draft: null
---"""


def labelled(text: str, front: FrontMatter) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in front.blocks]


def test_yaml_between_dashes() -> None:
    front = read_front_matter(YAML + STORY)
    assert front.end == len(YAML)
    assert front.fields == {
        "headline": ["The pier: closed"],
        "author": ["Ann Example", "Bob Sample"],
        "date": ["2017-01-28"],
        "standfirst": ["The last ferry left in spring, and nobody noticed."],
        "language": ["en"],
        "url": ["https://example.org/pier"],
        "keywords": ["harbour", "ferries"],
    }
    assert [each for each in labelled(YAML, front) if each[0] != "metadata"] == [
        ("headline", "The pier: closed"),
        ("byline", "Ann Example"),
        ("byline", "Bob Sample"),
        ("timestamp", "2017-01-28"),
        ("standfirst", "The last ferry left in spring,\n  and nobody noticed."),
    ]


def test_bare_keys_and_values() -> None:
    text = "Title: A pier is closed\nBy: Ann Example\nSource: Harbour Times\nEdition: late" + STORY
    front = read_front_matter(text)
    assert front.first("headline") == "A pier is closed"
    assert front.first("author") == "Ann Example"
    assert front.first("publisher") == "Harbour Times"
    assert front.first("date") is None
    assert labelled(text, front) == [
        ("metadata", "Title:"),
        ("headline", "A pier is closed"),
        ("metadata", "By:"),
        ("byline", "Ann Example"),
        ("metadata", "Source: Harbour Times\nEdition: late"),
    ]


@pytest.mark.parametrize(
    "line",
    ["Tags: harbour, old ferries", "Keywords: harbour; old ferries", "tags: harbour, old ferries,"],
)
def test_keywords_on_a_line_are_divided(line: str) -> None:
    front = read_front_matter(f"Title: A pier is closed\n{line}{STORY}")
    assert front.keywords() == ("harbour", "old ferries")


def test_authors_one_below_the_other() -> None:
    text = "---\nauthors:\n- Ann Example\n- Bob Sample\n---\n"
    assert read_front_matter(text).fields == {"author": ["Ann Example", "Bob Sample"]}


def test_commas_in_quotes_do_not_part_values() -> None:
    text = "---\nauthor: ['Example, Ann', Bob Sample]\n---\n"
    assert read_front_matter(text).fields == {"author": ["Example, Ann", "Bob Sample"]}


def test_a_headline_with_a_colon_is_no_front_matter() -> None:
    for text in (
        "Harbour: the pier is closed" + STORY,
        "Published: 28 January 2017" + STORY,
        "Note: the pier is closed\nTitle: none" + STORY,
        "https://example.org/pier" + STORY,
        "---" + STORY,
        "---\nThe pier is closed.\n---" + STORY,
        "",
        "\n",
    ):
        assert read_front_matter(text) == FrontMatter(0, (), {})


def test_keys_are_called_as_columns_of_tables_are() -> None:
    text = "Titolo: Il molo è chiuso\nFonte: Il Porto\nPubblicato il: 28/01/2017\nLink:\n"
    assert read_front_matter(text + STORY).fields == {
        "headline": ["Il molo è chiuso"],
        "publisher": ["Il Porto"],
        "date": ["28/01/2017"],
    }


def test_the_likeliest_key_with_a_value_counts() -> None:
    text = "---\ntime: 10:00\ncategory: news\nsummary: Short.\nid: 7\n"
    text += "tags: [pier]\ndate: 2017-01-28\ndek: Nobody noticed.\nsubtitle:\n---"
    assert read_front_matter(text + STORY).fields == {
        "date": ["2017-01-28"],
        "keywords": ["pier"],
        "standfirst": ["Nobody noticed."],
    }


def test_a_conversation_is_no_front_matter() -> None:
    text = "Reporter: Why is it closed?\nMayor: It is old.\nReporter: Since when?"
    assert read_front_matter(text + STORY) == FrontMatter(0, (), {})


def test_a_title_alone_is_enough() -> None:
    assert read_front_matter("Headline: A pier is closed" + STORY).first("headline")


def test_what_is_too_long_for_a_value_is_only_metadata() -> None:
    text = "---\ntitle: " + "x" * 5000 + "\n---" + STORY
    front = read_front_matter(text)
    assert front.fields == {}
    assert [block.kind for block in front.blocks] == ["metadata"]


PIECES = ["---\n", "title: ", "author:\n", "date: ", " - a\n", "[a, 'b']", '"', "x", "\n", " ", ">"]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_blocks_hold_all_of_it(text: str) -> None:
    front = read_front_matter(text)
    end = 0
    for block in front.blocks:
        assert not text[end : block.start].strip()
        assert block.start < block.end <= front.end
        end = block.end
    assert not text[end : front.end].strip()
