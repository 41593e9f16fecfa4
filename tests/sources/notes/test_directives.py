"""What is for programs alone is left out of notes, and nothing that anybody wrote to be read."""

import pytest

from reader.article import Article
from reader.exports import export
from reader.sources.document import Document
from reader.sources.notes.markdown import parse
from reader.sources.pages.html import read_page


def blocks(text: str) -> list[tuple[str, str]]:
    (article,) = parse(Document(text.encode(), "n.md"))
    assert isinstance(article, Article)
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    "directive",
    [
        '{{< youtube id="a" >}}',
        "{{% notice tip %}}",
        "{{% /notice %}}",
        '{% include figure.html src="a_b_c.jpg" %}',
        "{%- endif -%}",
        "{: .lead}",
        "%% ask Ann about it %%",
        "![[the pier.png|300]]",
        "::: warning",
        ":::",
        "collapsed:: true",
    ],
)
def test_directives_alone_in_a_line_are_left_out(directive: str) -> None:
    kept = [("body", "It is old."), ("body", "It is shut.")]
    assert blocks(f"It is old.\n\n{directive}\n\nIt is shut.") == kept
    assert blocks(f"It is old.\n{directive}\n\n{directive}\nIt is shut.") == kept


@pytest.mark.parametrize(
    "figure",
    [
        '{{< figure src="a.jpg" caption="The *old* pier" >}}',
        "{{< figure src=a.jpg caption='The *old* pier' >}}",
        '{% include image.html caption = "The *old* pier" src="a.jpg" %}',
    ],
)
def test_captions_of_figures(figure: str) -> None:
    assert blocks(f"It is old.\n\n{figure}\n") == [
        ("body", "It is old."),
        ("caption", "The *old* pier"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "See {{< ref pier.md >}} for it.",
        "{% note %} It is old. {% endnote %}",
        "{: never shut",
        "%% of 5% %%",
        "{a}",
        "{{ page.title }}",
    ],
)
def test_directives_in_a_sentence_and_other_braces_stay(words: str) -> None:
    assert blocks(words) == [("body", words)]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("The [[Harbour Board]] met [[Ann Example|Ann]].", "The Harbour Board met Ann."),
        ("==It is old.== It is ==shut==.", "It is old. It is shut."),
        ("It is old. ^4d2f", "It is old."),
        ("It is ![[old.png]] old.", "It is old."),
        ("If a == b or a==b and c==d, it is old.", "If a == b or a==b and c==d, it is old."),
        ("It is `[[ -f pier ]]` and `==b==`.", "It is [[ -f pier ]] and ==b==."),
        ("It is \\[[old]\\].", "It is [[old]]."),
        ("It is %%nobody knows%% old. %%Ask\nAnn.%%", "It is old."),
        ("%%\nAsk Ann.\n%%\n\nIt is old.", "It is old."),
        ("It is `%%old%%`, by 5%% or 6%%.", "It is %%old%%, by 5%% or 6%%."),
    ],
)
def test_marks_between_notes(words: str, read: str) -> None:
    assert blocks(words) == [("body", read)]
    for attributes in ("{#end}", '{#end .wide key="a"}', "{.wide}"):
        assert blocks(f"# A pier\n\n## The end {attributes}")[1] == ("crosshead", "The end")


def test_what_is_exported_keeps_the_marks_between_notes() -> None:
    article = read_page("<body><p>The [[Board]] met. ^4d</p></body>", Document(b"", "n.html"))
    (again,) = parse(Document(export(article, "md").encode(), "n.md"))
    assert isinstance(again, Article)
    assert again.text == article.text == "The [[Board]] met. ^4d"


def test_code_is_not_touched() -> None:
    code = '{{< figure caption="a" >}}\n{: .lead}'
    assert blocks(f"```\n{code}\n```\n") == [("code", code)]
    assert blocks("    {% if a %}\n") == [("code", "{% if a %}")]


def test_callouts() -> None:
    assert blocks("> [!quote] The chair\n> Nobody asked.\n\n> [!cite]- \n> Ay.\n") == [
        ("crosshead", "The chair"),
        ("blockquote", "Nobody asked."),
        ("blockquote", "Ay."),
    ]
    assert blocks("It is old.\n\n> [!NOTE]\n> It is *shut*.\n>\n> > Ay.\n\n> No.\n") == [
        ("body", "It is old."),
        ("body", "It is shut."),
        ("blockquote", "Ay."),
        ("blockquote", "No."),
    ]
    assert blocks("> [!quote] Nobody asked.\n") == [("blockquote", "Nobody asked.")]
    assert blocks("[!note] It is old.\n") == [("body", "[!note] It is old.")]


def test_an_article_is_exported_and_read_with_such_words_in_it() -> None:
    page = "<html><body><p>It is old.</p><p>{: .lead}</p></body></html>"
    article = read_page(page, Document(b"", "n.html"))
    assert "{: .lead}" in article.text
    exported = export(article, "md")
    assert '"text":' not in exported  # the Markdown says all of it
    (again,) = parse(Document(exported.encode(), "n.md"))
    assert isinstance(again, Article)
    assert again.text == article.text
