"""What becomes of HTML fragments: kinds of blocks, marked words, and nothing hidden."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.sources.composing import Composer
from reader.sources.document import Document
from reader.sources.pages.markup import add_html


def read(html: str, base: str | None = None) -> Article:
    composer = Composer()
    add_html(composer, html, base)
    return composer.article(Document(b"", "page.html"))


def blocks(html: str) -> list[tuple[str, str]]:
    article = read(html)
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def marks(html: str, base: str | None = None) -> list[tuple[str, str, str | None]]:
    article = read(html, base)
    return [(one.kind, article.text[one.start : one.end], one.url) for one in article.inlines]


def test_every_element_becomes_its_kind_of_block() -> None:
    assert blocks(
        "<h2>The vote</h2><p>First.<p>Second.<blockquote><p>Words.</blockquote>"
        "<ul><li>one<li>two</ul><figure><img><figcaption>A boat</figcaption></figure>"
        "<pre>if x:\n    y</pre>"
    ) == [
        ("crosshead", "The vote"),
        ("body", "First."),
        ("body", "Second."),
        ("blockquote", "Words."),
        ("listitem", "one"),
        ("listitem", "two"),
        ("caption", "A boat"),
        ("code", "if x:\n    y"),
    ]


def test_text_needs_no_elements() -> None:
    assert blocks("Only words &amp; no markup") == [("body", "Only words & no markup")]


def test_one_line_break_is_a_space_and_two_are_a_paragraph() -> None:
    assert blocks("one<br>two<br>\n<br>three") == [("body", "one two"), ("body", "three")]


def test_a_row_of_a_table_is_a_block_and_a_table_for_the_looks_is_none() -> None:
    assert blocks("<table><tr><th>Year<th>Votes<tr><td>2021<td>7</table>") == [
        ("body", "Year | Votes"),
        ("body", "2021 | 7"),
    ]
    assert blocks("<table><tr><td><p>Left</p><td>Right</table>") == [
        ("body", "Left"),
        ("body", "Right"),
    ]


def test_elements_of_the_page_s_own_making_do_not_break_paragraphs() -> None:
    assert blocks("<p>one <x-link>two</x-link> three</p>") == [("body", "one two three")]
    assert blocks("<x-page><x-part>one</x-part><x-part>two</x-part></x-page>") == [
        ("body", "one"),
        ("body", "two"),
    ]


def test_marked_words_keep_their_marks() -> None:
    html = 'A <em>new</em> <a href="/a?b">link</a>, <b>bold</b>, <code>x = 1</code>.'
    assert marks(html, "https://example.org/news/1") == [
        ("emphasis", "new", None),
        ("link", "link", "https://example.org/a?b"),
        ("strong", "bold", None),
        ("code", "x = 1", None),
    ]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd", "#top"]
)
def test_a_link_that_may_not_be_followed_is_only_its_words(url: str) -> None:
    assert marks(f'<a href="{url}">words</a>', "https://example.org/") == []


def test_relative_links_are_only_words_without_a_base() -> None:
    assert marks('<a href="/a">words</a>') == []


def test_what_is_not_shown_is_not_read() -> None:
    assert blocks(
        "<style>p{}</style><script>if (a<b) '</scr'+'ipt>'</script><p>Seen<p hidden>Not"
        '<div style="Display : NONE">Not</div><template><p>Not</template>'
        "<button>Share</button><noscript>Not</noscript><!-- Not --><select><option>Not</select>"
    ) == [("body", "Seen")]


def test_entities_are_decoded_before_anything_is_cleaned() -> None:
    assert blocks("<p>a&#27;[31mb&#x202e;c &lt;b&gt; &amp;lt;&#0;</p>") == [
        ("body", "abc <b> &lt;\ufffd")
    ]


def test_the_names_of_icons_are_no_words() -> None:
    icons = "<i class=material-icons>arrow_back</i><i class='material-symbols-outlined'>share</i>"
    assert blocks(f"<h2>{icons} A pier</h2>") == [("crosshead", "A pier")]
    assert blocks("<h2><i class='icon big'>S</i> Pier <i class=nav-icon>»</i></h2>") == [
        ("crosshead", "Pier")
    ]
    assert blocks("<p><i class=icon>7</i><i class=iconic>a</i> <b class=icon>Sea</b></p>") == [
        ("body", "7a Sea")
    ]


def test_quoted_words_get_the_marks_that_a_browser_draws() -> None:
    assert blocks("<p>He said <q>no</q>.") == [("body", "He said “no”.")]
    assert blocks("<p><q>“We shall see,” he said.</q>") == [("body", "““We shall see,” he said.”")]
    for words in ('"No."', "“No.”", "«Non.»"):
        assert blocks(f"<p><q class=right> {words} </q>") == [("body", words)]


def test_broken_markup_is_read_as_browsers_read_it() -> None:
    assert blocks("<p><b>bold<p>still</b> plain</i></div></p><li>item") == [
        ("body", "bold"),
        ("body", "still plain"),
        ("listitem", "item"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "words",
        "<b>" * 100_000 + "words",
        "<a " + " ".join(f"a{n}" for n in range(100_000)) + ">words",
        "<a " + " ".join(f'a{n}=">"' for n in range(50_000)) + ">words",
        "<table><tr><td>" * 3_000 + "words",
        "<ul><li>" * 3_000 + "words",
    ],
)
def test_no_fragment_takes_forever(html: str) -> None:
    assert "words" in read(html).text


_TAGS = ("p", "div", "b", "a href='x'", "table", "tr", "td", "li", "ul", "pre", "br", "q", "h2")
_ODD = ("svg", "template", "frameset", "plaintext", "select", "option", "title", "script", "style")
_PIECES = [
    *(f"<{name}>" for name in (*_TAGS, *_ODD)),
    *(f"</{name[:1]}>" for name in _TAGS),
    *("one", "two\n", "&", "&lt;", "&#0;", "\0", "<", ">", '"', "\ud800", "\x1b[0m", "<!--", "-->"),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
def test_any_fragment_gives_clean_blocks_within_the_text(html: str) -> None:
    article = read(html)
    assert "\x1b" not in article.text
    for block in article.blocks:
        assert article.text[block.start : block.end].strip()
    for inline in article.inlines:
        assert any(b.start <= inline.start < inline.end <= b.end for b in article.blocks)


def test_what_asks_for_a_subscription_is_left_out() -> None:
    button = '<p class="button-wrapper"><a href="a">Subscribe now</a></p>'
    thanks = '<div class="subscription-widget-wrap"><p>Thanks for reading.</p></div>'
    assert blocks(f"<p>It is shut.</p>{button}{thanks}<p>Quite.</p>") == [
        ("body", "It is shut."),
        ("body", "Quite."),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "<sup><a href='#fn1'>1</a></sup>",
        "<sup class=reference><a href='#cite_note-1'>[1]</a></sup>",
        "<a href='notes.xhtml#n1'><sup>*</sup></a>",
        "<a class=anchor href='https://sample.example/p/x#footnote-2'>2</a>",
    ],
)
def test_the_mark_of_a_note_is_no_part_of_the_text(mark: str) -> None:
    assert blocks(f"<p>It was built in 1911.{mark} It stands.") == [
        ("body", "It was built in 1911. It stands.")
    ]


def test_what_is_raised_is_no_digit_of_the_number_before_it() -> None:
    html = "10<sup>6</sup> cells, 10<sup>-3</sup> m<sup>2</sup>, the 3<sup>rd</sup>.<sup>4</sup>"
    assert blocks(html) == [("body", "10⁶ cells, 10⁻³ m², the 3rd.⁴")]
    links = "<sup><a href='/x'>7</a></sup> <a href='#fnref1'>1</a> <a href='#fn1'>a note</a>"
    assert blocks(links) == [("body", "7 1 a note")]


def test_both_halves_of_a_fraction_are_small() -> None:
    html = "2<sup>1</sup>&frasl;<sub>2</sub> miles, <sup>3</sup>/<sub>4</sub> of CO<sub>2</sub>"
    assert blocks(html) == [("body", "2¹⁄₂ miles, ³/₄ of CO2")]


def test_the_number_in_front_of_a_note_is_no_paragraph() -> None:
    number = "<a href='#footnote-anchor-1' class='footnote-number'>1</a>"
    html = f"<div class=footnote>{number}<div><p>It was built in 1911.</p></div></div>"
    assert blocks(html) == [("body", "It was built in 1911.")]


def test_a_row_with_a_long_text_is_there_for_the_looks() -> None:
    text = "The bridge is to close on Monday for repairs. " * 10
    html = f"<table><tr><td><a href=/>Home</a><br>Links<td><b>Bridge</b><br><br>{text}</table>"
    assert blocks(html) == [("body", "Home Links"), ("body", "Bridge"), ("body", text.strip())]


def test_the_sentences_of_a_caption_are_kept_apart() -> None:
    html = "<figcaption><b>A boat.</b><span>Credit...</span><span>Ann Example, U.S.</span>"
    assert blocks(html) == [("caption", "A boat. Credit... Ann Example, U.S.")]
