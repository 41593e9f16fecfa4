"""Pasted articles fall into the blocks that a reader of newspapers sees in them."""

import json
import os
import subprocess
import sys
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article import Article, Block
from reader.cleaning import clean
from reader.sources.plain import plaintext
from reader.sources.plain.plaintext import read_text

LEAD = (
    "The harbour board said on Saturday that it would close the old ferry pier, which carried "
    "its first passengers in 1911 and has stood empty since the new bridge was opened to cars."
)
SECOND = (
    '"Nobody has asked for a ferry since the spring," said the chair of the board, Ann Example, '
    "after a meeting that went on for six hours and ended in a vote of seven to two."
)
THIRD = (
    "Two members voted against it, saying that the pier could still serve the island in winter, "
    "when the bridge is often shut because of the wind."
)
STANDFIRST = (
    "The board voted seven to two to give up the ferry; neither the company nor the county says "
    "who will pay for the demolition."
)
CAPTION = "Visitors walk past the old ferry pier on the island, January 28, 2017."
HEADLINE = "Board Closes Old Ferry Pier After 'Long' Night"
BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def article(text: str, modified: datetime | None = None) -> Article:
    return read_text(text, "pier.txt", modified)


def blocks(text: str) -> list[tuple[str, str]]:
    found = article(text)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in blocks(text)]


def test_an_article_with_a_picture() -> None:
    text = (
        f"{HEADLINE}\n\n{STANDFIRST}\n\n{CAPTION}\nBob Sample, Reuters\n\n"
        f"{LEAD} \n\n{SECOND}\u00a0\n\n{THIRD}"
    )
    assert blocks(text) == [
        ("headline", HEADLINE),
        ("standfirst", STANDFIRST),
        ("caption", CAPTION),
        ("credit", "Bob Sample, Reuters"),
        ("body", LEAD),
        ("body", SECOND),
        ("body", THIRD),
    ]
    found = article(text, datetime(2020, 2, 2))
    assert found.text == text
    assert (str(found.published), found.published_by) == ("2017-01-28", "text")
    assert found.published is not None
    assert found.published.words == "January 28, 2017"
    assert (found.author, found.publisher, found.url) == (None, None, None)
    assert found.headline == HEADLINE


def test_an_article_off_the_wire() -> None:
    text = (
        f"{HEADLINE}\n\nBy Ann Example and Bob Sample\n\nPORTO NUOVO, Jan. 28 (Reuters) - {LEAD}"
        f"\n\n{SECOND}\n\n(Reporting by Ann Example; Editing by Bob Sample)\n"
    )
    assert blocks(text) == [
        ("headline", HEADLINE),
        ("byline", "By Ann Example and Bob Sample"),
        ("body", f"PORTO NUOVO, Jan. 28 (Reuters) - {LEAD}"),
        ("dateline", "PORTO NUOVO, Jan. 28 (Reuters) -"),
        ("body", SECOND),
        ("endmatter", "(Reporting by Ann Example; Editing by Bob Sample)"),
    ]
    found = article(text)
    assert found.author == "Ann Example, Bob Sample"
    assert found.publisher == "Reuters"
    assert found.published is None  # the dateline has no year
    assert str(article(text.replace("Jan. 28", "Jan. 28, 2017")).published) == "2017-01-28"


def test_an_article_off_a_page() -> None:
    text = f"""Environment

Share

{HEADLINE}

{STANDFIRST}

Ann Example
Harbour Editor
@annexample

Published: 28 January 2017, 9:30 am GMT
Updated: 29 January 2017

4 min read

{LEAD}

Advertisement

What happens next?

{SECOND}

The old pier in the spring, before the boats were sold.

Photograph by Bob Sample

{THIRD}

Sources: Harbour board; ferry company

Related articles

Bridge opens to cars

A winter without boats
"""
    assert blocks(text) == [
        ("furniture", "Environment"),
        ("furniture", "Share"),
        ("headline", HEADLINE),
        ("standfirst", STANDFIRST),
        ("byline", "Ann Example"),
        ("byline", "Harbour Editor"),
        ("byline", "@annexample"),
        ("timestamp", "Published: 28 January 2017, 9:30 am GMT"),
        ("timestamp", "Updated: 29 January 2017"),
        ("furniture", "4 min read"),
        ("body", LEAD),
        ("furniture", "Advertisement"),
        ("crosshead", "What happens next?"),
        ("body", SECOND),
        ("caption", "The old pier in the spring, before the boats were sold."),
        ("credit", "Photograph by Bob Sample"),
        ("body", THIRD),
        ("sources", "Sources: Harbour board; ferry company"),
        ("furniture", "Related articles"),
        ("furniture", "Bridge opens to cars"),
        ("furniture", "A winter without boats"),
    ]
    found = article(text)
    assert found.author == "Ann Example"
    assert str(found.published) == "2017-01-28T09:30+00:00"


def test_a_byline_in_three_lines() -> None:
    text = f"{HEADLINE}\n\nBy\n\nAnn Example\n\n-\n\nJanuary 28, 2017\n\n{BODY}"
    found = article(text)
    assert (found.author, str(found.published)) == ("Ann Example", "2017-01-28")
    assert kinds(text)[:5] == ["headline", "byline", "byline", "furniture", "timestamp"]


def test_front_matter() -> None:
    text = (
        f"---\ntitle: {HEADLINE}\nauthor: By Ann Example, Staff Writer\ndate: 2017-01-28\n"
        f"publisher: Harbour Times\nlang: en-GB\nurl: https://example.org/pier\n"
        f"description: {STANDFIRST}\n---\n\n{BODY}\n"
    )
    found = article(text)
    assert found.headline == HEADLINE
    assert found.first("standfirst") == STANDFIRST
    assert found.author == "Ann Example"
    assert found.publisher == "Harbour Times"
    assert (found.language, found.url) == ("en-GB", "https://example.org/pier")
    assert str(found.published) == "2017-01-28"
    assert [kind for kind in kinds(text) if kind != "metadata"] == [
        "headline", "byline", "timestamp", "standfirst", "body", "body", "body",
    ]  # fmt: skip


def test_front_matter_in_bare_lines() -> None:
    text = f"Headline: {HEADLINE}\nBy: Ann Example\nDate: 28.01.2017\n\n{LEAD}\n\n{SECOND}"
    assert kinds(text) == [
        "metadata", "headline", "metadata", "byline", "metadata", "timestamp", "body", "body",
    ]  # fmt: skip
    assert str(article(text).published) == "2017-01-28"


def test_markdown_headings() -> None:
    text = f"# {HEADLINE}\n\n{LEAD}\n\n## What happens next\n\n{SECOND}"
    assert blocks(text) == [
        ("furniture", "#"),
        ("headline", HEADLINE),
        ("body", LEAD),
        ("furniture", "##"),
        ("crosshead", "What happens next"),
        ("body", SECOND),
    ]


def test_hard_wrapped_prose() -> None:
    wrapped = (
        "Board Closes Old Ferry Pier\n\n"
        "The harbour board said on Saturday that it would close the old ferry\n"
        "pier, which carried its first passengers in 1911 and has stood empty\n"
        "since the new bridge was opened to cars.\n\n"
        "Two members voted against it, saying that the pier could still serve\n"
        "the island in winter, when the bridge is often shut.\n"
    )
    assert kinds(wrapped) == ["headline", "body", "body"]


def test_other_languages() -> None:
    text = (
        "Hafenamt schließt die alte Fähre nach langer Nacht\n\nVon Anna Muster\n\n"
        "28. Januar 2017, 14:05 Uhr\n\n"
        "Das Hafenamt hat am Samstag beschlossen, die alte Anlegestelle zu schließen, die seit "
        "dem Bau der neuen Brücke leer steht. „Niemand fragt mehr danach“, sagte die Leiterin."
    )
    found = article(text)
    assert kinds(text) == ["headline", "byline", "timestamp", "body"]
    assert (found.author, str(found.published)) == ("Anna Muster", "2017-01-28T14:05")


def test_line_ends_and_marks_are_cleaned_and_nothing_else() -> None:
    found = article(f"\ufeff{HEADLINE}\r\n\r\n{LEAD}\u00a0 \r\n\r\n“{THIRD}”\r\n")
    assert found.text == f"{HEADLINE}\n\n{LEAD}\u00a0 \n\n“{THIRD}”\n"


def test_the_id_is_that_of_the_text() -> None:
    assert len(article(BODY).id) == 16
    assert read_text(BODY, "a").id == read_text(BODY.replace("\n", "\r\n"), "b").id
    assert read_text(BODY, "a").id != read_text(BODY + ".", "a").id


PIECES = [
    HEADLINE, STANDFIRST, CAPTION, LEAD, SECOND, "Bob Sample, Reuters", "By Ann Example",
    "January 28, 2017", "Share", "• Point", "---", "title: x", "By", "Ann Example", "# ", "Related",
    "(Reporting by Ann Example)", "PORTO NUOVO (Reuters) -", "https://example.org/2017/01/28/x",
    "Sources: none", "Advertisement", "Who?Monday, 6 January 2020", "A pier (Getty/Ann Example)",
    "Updated 25:99 January 5, 2020", "\x1b[0m", "\u00a0", "x" * 70,
]  # fmt: skip
PASTED = st.lists(st.sampled_from(PIECES) | st.sampled_from(["\n", "\n\n", " "]), max_size=25)


@example("AaJANUAR2000(::)0")
@given(st.text(max_size=400) | PASTED.map("".join) | PASTED.map("\n\n".join))
def test_blocks_hold_every_character_once(text: str) -> None:
    found = article(text)
    assert found.text == clean(text)
    end, body = 0, Block(0, 0, "body")
    for block in found.blocks:
        words = found.text[block.start : block.end]
        assert words == words.strip() != ""
        if block.kind == "dateline":
            assert body.kind == "body"
            assert body.start == block.start < block.end <= body.end
            continue
        assert not found.text[end : block.start].strip()
        body, end = block, block.end
    assert not found.text[end:].strip()
    assert sum(block.kind == "headline" for block in found.blocks) <= 1


def test_an_article_is_a_function_of_its_text() -> None:
    code = (
        "import json; from reader.sources.plain.plaintext import read_text\n"
        f"print([read_text(text, 'a') for text in json.loads({json.dumps(PIECES)!r})])\n"
        f"print(read_text(json.loads({json.dumps(chr(10).join(PIECES))!r}), 'a'))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},  # by which sets are in another order
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_reading_an_article_needs_nothing_slow() -> None:
    text = f"{HEADLINE}\n\nBy Ann Example\n\nJan. 28, 2017\n\nPORTO NUOVO, Jan 28 - {BODY}"
    code = (
        "import json, sys; from reader.sources.plain.plaintext import read_text\n"
        f"article = read_text(json.loads({json.dumps(text)!r}), 'a')\n"
        "assert str(article.published) == '2017-01-28'\n"
        "assert not {'dateutil', 'textual', 'asyncio', 'tantivy', 'email'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_two_lines_by_themselves_are_a_caption_and_its_credit() -> None:
    text = (
        "Bridge Opens at Last\n\nThe mayor cuts the ribbon on the new bridge, March 3, 2021.\n"
        "Ann Sill, City Archive\n\nBy the News Desk\n\n"
        "KELL, March 3 (TST) - The bridge over the river opened on Wednesday after nine years.\n"
    )
    assert kinds(text) == ["headline", "caption", "credit", "byline", "body", "dateline"]


def test_an_article_in_chinese() -> None:
    text = (
        "关闭旧码头\n\n2017-01-28 09:12:33　来源：凯尔时报　记者 王小芳\n\n"
        "　　港口委员会星期六宣布，将关闭一九一一年启用的旧渡轮码头。\n"
        "　　“春天以来没有人要求恢复渡轮。”委员会主席说。\n\n（责任编辑：李文）\n"
    )
    found = article(text)
    assert kinds(text) == ["headline", "timestamp", "byline", "body", "body", "endmatter"]
    assert (found.headline, found.author, found.publisher) == ("关闭旧码头", "王小芳", "凯尔时报")
    assert str(found.published) == "2017-01-28T09:12:33"


def test_an_article_in_japanese() -> None:
    text = (
        "旧桟橋を閉鎖へ\n\n港湾委員会は土曜日、一九一一年に開いた旧桟橋を閉鎖すると発表した。\n\n"
        "「春から誰も船を求めていない」と委員長は述べた。\n\n反対の声\n\n"
        "二人の委員は反対した。冬には橋が風で閉まることが多いためだ。\n"
    )
    assert kinds(text) == ["headline", "body", "body", "crosshead", "body"]


def test_who_signs_a_chinese_article_stands_below_a_short_headline() -> None:
    text = (
        "关闭旧码头\n\n来源：凯尔时报\n\n本报记者 王小芳、李文 凯尔报道\n\n"
        "港口委员会星期六宣布，将关闭一九一一年启用的旧渡轮码头。\n"
    )
    found = article(text)
    assert kinds(text) == ["headline", "sources", "byline", "body"]
    assert (found.author, found.publisher) == ("王小芳, 李文", "凯尔时报")


def test_what_is_too_long_for_news_is_not_looked_at_line_by_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = "Published March 4, 2019 10:15\n\n"
    assert {block.kind for block in read_text(line * 4, "a.txt").blocks} == {"timestamp"}
    monkeypatch.setattr(plaintext, "_MOST_PARTED", 3)
    kinds = [block.kind for block in read_text(line * 4, "a.txt").blocks]
    assert kinds[:3] == ["timestamp"] * 3
    assert kinds[3] != "timestamp"
