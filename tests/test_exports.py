"""Whatever is exported is read again as it was."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article import Article, BlockKind, When
from reader.errors import SourceError
from reader.exports import FORMS, Form, export
from reader.sources.composing import Composer, Run
from reader.sources.document import Document
from reader.sources.formats import FORMATS
from reader.sources.recognition import recognise

_NAMES: dict[Form, str] = {"jsonl": "jsonl", "md": "markdown", "ninjs": "ninjs"}
_ENDS: dict[Form, str] = {"jsonl": "a.jsonl", "md": "a.md", "ninjs": "a.json"}

PASTED = """\
Title: The pier is “closed”
Date: 28 January 2017
Keywords: pier, ferry

By Ann Example

HARBOUR TOWN, Jan 8 (Example Wire) - The board voted on Tuesday to close the
old ferry pier,   *not* for long; 3 * 4 < 5 & a_b_c &amp; [sic] <b>bold</b>.


# 7 is a number
- so is 8
1. and 9

\tReporting by Ann Example; editing by Bob Sample\u00a0Jr.
"""
NOTE = """\
---
title: "The pier: \\"closed\\""
author: [Ann Example, Bob Sample]
date: 2017-01-28T10:00+01:00
tags: [pier, "ferry, old"]
description: Nobody noticed.
url: https://example.org/pier
---
# The *old* pier

Some ***very* bold** words, `co``de`, [a **link**](https://example.org/a_(b)) and un*believ*able.

> A quotation,
> on two lines.

1. one
2. two `x`

```python
if pier:

    pass
```

![The pier](pier.jpg "The pier in 2016")

| a | b |
|---|---|
| 1 | `2` |

The end[^1].

[^1]: A note.
"""


def read(text: str, form: Form, modified: datetime | None = None) -> Article:
    document = Document(text.encode(), _ENDS[form], modified)
    assert recognise(document).name == _NAMES[form]
    (item,) = FORMATS[_NAMES[form]].importer()(document)
    assert isinstance(item, Article)
    return item


def same(article: Article, form: Form) -> None:
    again = read(export(article, form), form, datetime(2026, 11, 23))
    assert replace(again, path=article.path, part=article.part) == article


def imported(kind: str, text: str) -> list[Article]:
    document = Document(text.encode("utf-8", "surrogatepass"), "x", datetime(2020, 1, 1, 9, 30))
    try:
        found = list(FORMATS[kind].importer()(document))
    except SourceError:
        return []
    return [item for item in found if isinstance(item, Article) and item.text.strip()]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("kind", "text"), [("text", PASTED), ("markdown", NOTE)])
def test_pasted_text_and_notes(kind: str, text: str, form: Form) -> None:
    (article,) = imported(kind, text)
    assert len(article.blocks) > 5
    same(article, form)


_LINES = st.sampled_from(
    [
        *("# A head", "Title: x", "By Ann Example", "January 8, 2017", "---", "```", "> said"),
        *("OSLO, Jan 8 (Example) - It rained.", "<!-- body -->", "<b>x</b>", "<div>", "|a|b|"),
        *("*a **b*** _c_", "`x` ``y`", "[a](http://a.example/(b))", "[^1]: n", "![p](q 'r')"),
        *("=====", "&lt;&#8217;", "\\", "~~a~~", "    four", "\tx\u00a0y  z", "+++", "~~~", "1) a"),
        *("<!-- reader: {} -->", "{}", "<https://a.example>", "a\\", "* * *", "url: see below"),
        *("", "", "", "***", "- a"),
    ]
)
_TEXT = st.lists(_LINES | st.text("ab*_`[]()<>!#&;\\~\u2003\ufffe\u0301’ \n-=:", max_size=12)).map(
    "\n".join
)


@settings(max_examples=150)
@given(_TEXT, st.sampled_from(["text", "markdown"]), st.sampled_from(FORMS))
@example("a\n\n\n", "text", "md")
def test_any_text(text: str, kind: str, form: Form) -> None:
    for article in imported(kind, text):
        same(article, form)


_KINDS = st.sampled_from(
    ["headline", "standfirst", "byline", "body", "crosshead", "blockquote", "listitem", "code",
     "caption", "credit", "endmatter", "furniture", "metadata"]
)  # fmt: skip
_RUNS = st.builds(
    Run,
    st.text('ab*_`[]<>&#\\ \n.)-1"', max_size=5),
    st.sampled_from([None, "emphasis", "strong", "code", "link"]),
    st.sampled_from([None, "https://a.example/_b_(c)\\<d>&amp;", "mailto:b@a.example"]),
    st.sampled_from([(), ("strong",), ("emphasis", "strong"), ("code",)]),
)
_WHEN = st.builds(
    When,
    st.datetimes(timezones=st.sampled_from([None, UTC])),
    st.sampled_from(["year", "month", "day", "minute", "second"]),
    st.text("Jan 28,2017\"'", max_size=9).map(lambda words: " ".join(words.split())),
)


@settings(max_examples=150)
@given(
    st.lists(st.tuples(_KINDS, st.lists(_RUNS, max_size=6)), min_size=1, max_size=6),
    st.none() | _WHEN,
    st.lists(st.text("ab:'\"#[]{},&*-\ufffe", max_size=6), min_size=6, max_size=6),
    st.sampled_from(FORMS),
)
@example([("headline", [Run("A")])], When(datetime(3000, 1, 1), "year", ""), [""] * 6, "md")
def test_any_article(
    parts: list[tuple[BlockKind, list[Run]]], when: When | None, words: list[str], form: Form
) -> None:
    composer = Composer()
    for kind, runs in parts:
        composer.add_runs(kind, runs)
    author, publisher, language, description, *keywords = words
    article = composer.article(
        Document(b"", "x"),
        published=when,
        author=author,
        publisher=publisher,
        language=language,
        description=description,
        url="https://example.org/?a=" + author,
        keywords=keywords,
    )
    if article.text.strip():
        same(article, form)


def test_records_of_json() -> None:
    rows = [
        {"title": "A", "text": "One.\n\nTwo.", "date": "2 March 2026", "tags": ["x", "y"]},
        {"title": "B", "content": "<p>One <em>two</em> <a href='https://a.example/'>three</a></p>"},
    ]
    found = imported("jsonl", "\n".join(map(json.dumps, rows)))
    assert len(found) == 2
    for article in found:
        for form in FORMS:
            same(article, form)


def test_markdown_is_readable() -> None:
    (article,) = imported("markdown", NOTE)
    assert export(article, "md").startswith(
        """\
---
title: "The pier: \\"closed\\""
date: 2017-01-28T10:00+01:00
author: "Ann Example, Bob Sample"
url: "https://example.org/pier"
description: "Nobody noticed."
keywords: ["pier", "ferry, old"]
---

# The pier: "closed"

<!-- byline -->
Ann Example, Bob Sample

## The *old* pier

Some <strong><em>very</em> bold</strong> words, """
    )


def test_edited_markdown_is_read_as_it_is_now() -> None:
    (article,) = imported("text", PASTED)
    edited = export(article, "md").replace("The board voted", "The board has voted")
    again = read(edited, "md")
    assert "The board has voted on Tuesday" in again.text
    assert again.first("headline") == "The pier is “closed”"
    assert str(again.published) == "2017-01-28"
    assert [block.kind for block in again.blocks if block.kind in ("byline", "endmatter")] == [
        block.kind for block in article.blocks if block.kind in ("byline", "endmatter")
    ]


def test_ninjs_has_the_standard_properties() -> None:
    (article,) = imported("markdown", NOTE)
    item = json.loads(export(article, "ninjs"))
    assert item["uri"] == "https://example.org/pier"
    assert item["headline"] == 'The pier: "closed"'
    assert item["byline"] == "Ann Example, Bob Sample"
    assert item["versioncreated"] == "2017-01-28T10:00:00+01:00"
    assert item["body_xhtml"].startswith("<h2>The <em>old</em> pier</h2>\n<p>Some <strong><em>very")
    del item["article_reader"]
    again = read(json.dumps(item), "ninjs")
    assert [block.kind for block in again.blocks][:4] == ["headline", "byline", "crosshead", "body"]
    assert again.first("body") == article.first("body")


def test_ninjs_has_lists_whole_and_what_ends_an_article() -> None:
    (article,) = imported("markdown", "# Piers\n\n- One\n- Two\n\nIt is old.\n\n© 2017 Kell.\n")
    item = json.loads(export(article, "ninjs"))
    assert "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>" in item["body_xhtml"]
    assert "<p>© 2017 Kell.</p>" in item["body_xhtml"]
    assert item["body_text"].endswith("© 2017 Kell.")


@pytest.mark.parametrize("form", FORMS)
def test_an_article_that_is_dated_by_its_file(form: Form) -> None:
    (article,) = imported("text", "The pier is closed\n\nThe board voted to close it at last.\n")
    assert article.published_by == "file"
    same(article, form)


def test_a_record_that_was_tampered_with_is_read_as_any_other() -> None:
    (article,) = imported("text", PASTED)
    record = json.loads(export(article, "jsonl"))
    spoilt: list[dict[str, object]] = [
        {"blocks": [{"start": 0, "end": 10**9, "kind": "body"}]},
        {"blocks": [{"start": 0, "end": 5, "kind": "evil"}]},
        {"blocks": [{"start": True, "end": 5, "kind": "body"}]},
        {"blocks": [{"start": 0, "end": 5, "kind": ["body"]}]},
        {"blocks": [3]},
        {"inlines": [{"start": 0, "end": 5, "kind": "link", "url": "javascript:x"}]},
        {"published_as": {"instant": "never", "precision": "day", "words": ""}},
        {"published_as": {"instant": "2017-01-28", "precision": {"day": 1}, "words": ""}},
        {"id": "0"},
    ]
    for change in spoilt:
        (again,) = imported("jsonl", json.dumps(record | change))
        assert "The board voted on Tuesday" in again.text
        assert again.blocks != article.blocks
        assert all(0 <= block.start < block.end <= len(again.text) for block in again.blocks)


def test_no_other_form_is_known() -> None:
    with pytest.raises(ValueError, match="no form 'html'; there are jsonl, md, ninjs"):
        export(Article("1", "Text", (), "a.txt"), cast("Form", "html"))
