"""Markdown: structure becomes blocks, emphasis and links become marks, nothing is straightened."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.exports import export
from reader.sources.document import Document
from reader.sources.notes.markdown import parse


def read(text: str | bytes) -> Article:
    (article,) = parse(Document(text.encode() if isinstance(text, str) else text, "n.md"))
    assert isinstance(article, Article)
    return article


def blocks(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def marks(text: str) -> list[tuple[str, str, str | None]]:
    article = read(text)
    return [(i.kind, article.text[i.start : i.end], i.url) for i in article.inlines]


def test_the_first_heading_is_the_headline() -> None:
    note = "# A pier\n\nIt is old.\n\n## Ferries\n\nGone\n====\n\n# Bars\n"
    assert blocks(note) == [
        ("headline", "A pier"),
        ("body", "It is old."),
        ("crosshead", "Ferries"),
        ("crosshead", "Gone"),
        ("crosshead", "Bars"),
    ]
    assert blocks("### A pier\n\n# Another\n")[0] == ("headline", "A pier")
    assert blocks("---\ntitle: A pier\n---\n\n# A pier\n\n# Bars")[1:] == [("crosshead", "Bars")]


def test_yaml_front_matter() -> None:
    article = read(
        "---\n"
        'title: "The \\"old\\" pier"\n'
        "subtitle: 'It''s closed'\n"
        "authors:\n  - name: Ann Example\n    email: a@example.org\n  - '[[Bob Sample]]'\n"
        "date: 2017-01-28 10:30:00 +0200\n"
        "tags: [pier, old ferry]\n"
        "description: >\n  Nobody\n  noticed.\n"
        "source: https://example.org/pier\n"
        "site: Harbour Times\n"
        "lang: en\n"
        "draft: false\n"
        "---\n"
        "The board voted.\n"
    )
    assert article.text == (
        'The "old" pier\n\nIt\'s closed\n\nAnn Example, Bob Sample\n\nThe board voted.'
    )
    assert [block.kind for block in article.blocks] == ["headline", "standfirst", "byline", "body"]
    assert article.published is not None
    assert article.published.instant.isoformat() == "2017-01-28T10:30:00+02:00"
    assert article.author == "Ann Example, Bob Sample"
    assert article.keywords == ("pier", "old ferry")
    assert article.description == "Nobody noticed."
    assert (article.url, article.publisher) == ("https://example.org/pier", "Harbour Times")
    assert article.language == "en"


def test_other_front_matter() -> None:
    toml = read('+++\ntitle = "A pier"\ndate = 2017-01-28\n[extra]\nx = 1\n+++\nGone.')
    assert (toml.headline, str(toml.published), toml.first("body")) == (
        "A pier",
        "2017-01-28",
        "Gone.",
    )
    lines = read("Title: A pier\nDate: 28 January 2017\nAuthor: Ann Example\n\nGone.")
    assert (lines.headline, str(lines.published), lines.author) == (
        *("A pier", "2017-01-28", "Ann Example"),
    )
    broken = read("---\ntitle: The pier: closed\nurl: https://example.org/\n---\nGone.")
    assert (broken.headline, broken.url) == ("The pier: closed", "https://example.org/")
    assert broken.first("body") == "Gone."


JOPLIN = (
    "A pier: closed\n\n# A pier: closed\n\nThe board voted.\n\n"
    "id: 0123456789abcdef0123456789abcdef\nparent_id: \n"
    "created_time: 2017-01-28T10:30:00.000Z\nlatitude: 0.0\nauthor: Ann Example\n"
    "source_url: https://example.org/pier\nsource: joplin-desktop\ntype_: 1"
)


def test_a_note_of_joplin() -> None:
    article = read(JOPLIN)
    assert article.text == "A pier: closed\n\nAnn Example\n\nThe board voted."
    assert [block.kind for block in article.blocks] == ["headline", "byline", "body"]
    assert (article.author, article.url) == ("Ann Example", "https://example.org/pier")
    assert (str(article.published)[:10], article.publisher) == ("2017-01-28", None)
    assert read(JOPLIN.replace("A pier: closed\n\n#", "\n\n#")).headline == "A pier: closed"


@pytest.mark.parametrize(("old", "new"), [("id: 0", "id: x"), ("\nlat", "\n- lat"), ("type_", "t")])
def test_lines_at_the_end_that_are_not_joplins_stay(old: str, new: str) -> None:
    assert "source_url" in read(JOPLIN.replace(old, new)).text


def test_what_looks_like_front_matter_stays() -> None:
    assert blocks("---\n\nA pier.\n\n---\n\nGone.") == [("body", "A pier."), ("body", "Gone.")]
    assert blocks("+++\nx\n") == [("body", "+++ x")]


@pytest.mark.parametrize("front",
    ["[" * 9999, "{a: " * 5000, "- " * 9999, "a: !!python/name:os.x", "a: &x [*x, *x]", "&a a: *b",
     "? " * 999, "a: \x1b" + "b" * 99],
)  # fmt: skip
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_hostile_front_matter(front: str, fence: str) -> None:
    assert "Gone." in read(f"{fence}\n{front}\n{fence}\n\nGone.").text


def test_aliases_do_not_multiply() -> None:
    lists = "\n".join(
        f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 200)}]" for level in range(1, 9)
    )
    article = read(f"---\na0: &a0 x\n{lists}\ntags: *a8\nauthor: *a8\n---\n\nGone.")
    assert article.first("body") == "Gone."
    assert len(article.text) < 10_000


def test_marks() -> None:
    note = (
        "A *b **c*** `d*e` [f _g_](https://example.org/ä) <https://a.example/> [h][1] "
        "<em>i</em> [j](javascript:x) ~~k~~ &amp; l\\*\n\n[1]: mailto:ann@example.org\n"
    )
    assert read(note).text == "A b c d*e f g https://a.example/ h i j k & l*"
    assert marks(note) == [
        ("emphasis", "b c", None),
        ("strong", "c", None),
        ("code", "d*e", None),
        ("link", "f g", "https://example.org/ä"),
        ("emphasis", "g", None),
        ("link", "https://a.example/", "https://a.example/"),
        ("link", "h", "mailto:ann@example.org"),
        ("emphasis", "i", None),
    ]


def test_quotation_marks_are_never_changed() -> None:
    words = "\"No,\" she said. “Yes” ‘no’ 'maybe' -- (c) ... it's"
    assert read(words).text == words


def test_quotes_lists_code_pictures_tables() -> None:
    note = (
        "Text\nwrapped  \nhard.\n\n> Quoted\n> by `her`\n\n- one\n- two\n  1. three\n\n"
        "```python\nif x:\n    y\n\n\nz\n```\n\n    indented\n\n"
        '![alt](a.png "The *pier*")\n\nSee ![the bar](b.png).\n\n'
        "| a | *b* |\n|---|:--|\n| 1 | 2 |\n"
    )
    assert blocks(note) == [
        ("body", "Text wrapped hard."),
        ("blockquote", "Quoted by her"),
        ("listitem", "one"),
        ("listitem", "two"),
        ("listitem", "three"),
        ("code", "if x:\n    y\n\n\nz"),
        ("code", "indented"),
        ("caption", "The *pier*"),
        ("body", "See ."),
        ("caption", "the bar"),
        ("body", "a | b"),
        ("body", "1 | 2"),
    ]


def test_footnotes_stay_as_text() -> None:
    assert blocks(
        "Old[^1] and[^b].\n\n[^1]: Word\n\n[^b]: A note\n    goes on.\n\n    And on.\n"
    ) == [
        ("body", "Old[^1] and[^b]."),
        ("endmatter", "[^1]: Word"),
        ("endmatter", "[^b]: A note goes on."),
        ("endmatter", "And on."),
    ]


def test_html_within() -> None:
    note = "<p>One <b>two</b></p>\n<script>alert(1)</script>\n\nThree<br>four <!-- x --> five.\n"
    assert blocks(note) == [("body", "One two"), ("body", "Three four five.")]


def test_labels() -> None:
    note = "<!-- caption -->\nThe pier.\n\n<!-- metadata: a &lt; b -->\n\n<!-- a note -->\nOld.\n"
    assert blocks(note) == [("caption", "The pier."), ("metadata", "a < b"), ("body", "Old.")]


def test_what_stands_above_the_body() -> None:
    note = "# A pier\n\n*Nobody noticed.*\n\nThe board voted.\n\n*At night.*\n"
    assert [kind for kind, _ in blocks(note)] == ["headline", "standfirst", "body", "body"]
    signed = "# A pier\n\nBy Ann Example\n\n28 January 2017\n\nBy night it closed.\n"
    article = read(signed)
    assert [block.kind for block in article.blocks] == ["headline", "byline", "timestamp", "body"]
    assert (article.author, str(article.published)) == ("Ann Example", "2017-01-28")


@pytest.mark.parametrize("mark", ["", "*"])
def test_a_line_may_say_who_wrote_it_and_when(mark: str) -> None:
    note = f"# A pier\n\n{mark}By Ann Example, 28 January 2017{mark}\n\nThe board voted.\n"
    article = read(note)
    assert [block.kind for block in article.blocks] == ["headline", "byline", "body"]
    assert (article.author, str(article.published)) == ("Ann Example", "2017-01-28")


def test_the_title_of_pandoc() -> None:
    note = (
        "% A pier\n  is shut\n% Ann Example; Bob Sample\n% January 28, 2017\n\nThe board voted.\n"
    )
    article = read(note)
    assert (article.headline, article.author) == ("A pier is shut", "Ann Example, Bob Sample")
    assert str(article.published) == "2017-01-28"
    assert article.text.endswith("\n\nThe board voted.")
    assert read("%% ask Ann %%\n\nThe board voted.\n").text == "The board voted."


@pytest.mark.parametrize(
    "text",
    [
        *(">" * 5000 + " a", "- " * 5000 + "a", "*a **b " * 3000, "[" * 5000 + "a" + "]" * 5000),
        *(
            "a\n" * 20_000,
            "`" * 9999 + "a",
            "<div " * 3000,
            "a " * 100_000,
            "|a" * 5000 + "\n|-|\n",
        ),
        *("![" * 3000, "<!-- reader: " + "[" * 9999 + " -->", '<!-- reader: {"words":[1]} -->a'),
        '<!-- reader: {"words":"0", "gaps": {"  ": [[1]]}, "record": []} -->',
    ],
)
def test_hostile_notes_end(text: str) -> None:
    try:
        article = read(text + "\n")
    except SourceError:
        return
    assert all(block.end <= len(article.text) for block in article.blocks)


@pytest.mark.parametrize("mark", ["![", "*_", "a*", "a~~", "\\\n", "&", "![*_", "***a**"])
def test_what_is_nothing_but_marks_is_text(mark: str) -> None:
    article = read(f"*One*\n\n{mark * 30_000}\n\n*Two*\n")
    assert [article.text[i.start : i.end] for i in article.inlines] == ["One", "Two"]
    assert article.text.count(mark.strip()) == 30_000


def test_links_stay_beside_a_flood_of_brackets() -> None:
    flood = "\n\n".join(["[a](b) " + "[she " * 500 + "]"] * 200)
    article = read(f"[One](https://kell.example/)\n\n{flood}\n\n[Two](https://kell.example/)\n")
    links = [article.text[i.start : i.end] for i in article.inlines if i.url]
    assert (links[0], links[-1]) == ("One", "Two")
    assert article.text.count("[she") == 100_000


def test_marks_stay_in_long_paragraphs() -> None:
    assert len(read("The *pier* of Kell is __old__ & leans.\n" * 6000).inlines) == 12_000


@settings(max_examples=150)
@given(st.text("a *_`[]()<>!#&;\\\n-+|:\"'=~1.^\t\x00\x1b\u202e\u2028é", max_size=80))
def test_nothing_but_source_errors(text: str) -> None:
    try:
        article = read(text)
    except SourceError:
        return
    assert not set("\x00\x1b\u202e\u2028") & set(article.text)
    for mark in article.inlines:
        assert 0 <= mark.start < mark.end <= len(article.text)


def test_exported_articles_behind_each_other_are_read_one_by_one() -> None:
    notes = [read("# A pier\n\nIt is old."), read("---\ntitle: Bars\n---\n\nThey *are* new.")]
    text = "".join(export(note, "md") for note in notes)
    first, second = parse(Document(text.encode(), "n.md"))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first, second) == (replace(notes[0], part=1), replace(notes[1], part=2))


def test_json_front_matter() -> None:
    article = read('{\n"title": "A pier",\n"author": "Ann Example"\n}\n\nIt is *old*.\n')
    assert (article.headline, article.author) == ("A pier", "Ann Example")
    assert article.text.endswith("It is old.")
    assert blocks('{"title": "A pier"} is JSON.\n') == [("body", '{"title": "A pier"} is JSON.')]


def test_a_key_of_very_many_parts_is_no_front_matter() -> None:
    article = read(f"+++\n{'a.' * 20_000}a = 1\n+++\nIt is old.\n")
    assert article.text.endswith("It is old.")


def test_brackets_within_very_many_brackets_are_no_front_matter() -> None:
    article = read("---\na: " + "{b: " * 2_000 + "c" + "}" * 2_000 + "\n---\nIt is old.\n")
    assert article.text.endswith("It is old.")
    nested = read("---\ntitle: Rain\nextra: {a: [{b: [c]}]}\n---\nIt is old.\n")
    assert nested.headline == "Rain"


@pytest.mark.parametrize("quoted", [10, 150])
def test_what_is_deep_is_kept(quoted: int) -> None:
    assert blocks(">" * quoted + " It is old.\n") == [("blockquote", "It is old.")]
    items = "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(quoted // 2))
    assert [words for _, words in blocks(items)] == [f"item {n}" for n in range(quoted // 2)]


def test_what_is_too_deep_is_told() -> None:
    for text in (">" * 300, "".join(f"{'  ' * depth}- item\n" for depth in range(150))):
        with pytest.raises(SourceError, match="nested too deeply"):
            read(text + " It is old.\n")
