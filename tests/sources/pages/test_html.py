"""Saved pages from end to end: one article each, with all that the page says of it."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document, Wishes
from reader.sources.pages.html import parse

LEAD = (
    "The harbour of Brackwater will be dredged for the first time in forty years, the town council "
    "decided on Tuesday after a debate of six hours."
)
SECOND = (
    "“We have waited long enough,” said Ann Example, the harbour master, who had asked for the "
    "money every year since she took office."
)
THIRD = (
    "The work is to begin in spring, when the ferries stop for repairs, and will cost the town "
    "about two million, half of which a fund for small ports pays."
)


def read(html: str, url: str | None = None, *, thorough: bool = False) -> Article:
    document = Document(html.encode(), "page.html", url=url, wishes=Wishes(thorough=thorough))
    (item,) = parse(document)
    assert isinstance(item, Article)
    return item


def blocks(article: Article) -> list[tuple[str, str]]:
    return [
        (block.kind, article.text[block.start : block.end])
        for block in article.blocks
        if block.kind != "dateline"
    ]


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en-GB><head>{head}</head><body>{body}</body></html>"


def as_json_ld(**fields: object) -> str:
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


NEWS = page(
    f"""<header class=site-header><a href=/>The Daily Sample</a><nav><ul><li><a href=/n>News</a>
    <li><a href=/s>Sport</a></ul></nav></header>
    <div class=cookie-banner><p>We and our partners use cookies, and other things, to store and
    access what is on your device. You can change your mind at any time.</p></div>
    <main><article>
    <h1>Harbour to be dredged</h1>
    <p class=standfirst>A council of nine voted for it, and two against</p>
    <div class=byline>By <a rel=author href=/by/bob>Bob Sample</a></div>
    <time datetime=2021-03-02T18:30:00+01:00>2 March 2021</time>
    <div class="share-tools"><a href=#>Facebook</a><a href=#>Twitter</a></div>
    <figure><img src=a.jpg><figcaption>Boats in the harbour. <small>Photo: Cleo Test</small>
    </figcaption></figure>
    <div class=article-body><p>{LEAD}</p><aside class=related><h3>Related</h3><ul>
    <li><a href=/1>Ferries stop running for a week</a></ul></aside>
    <p>{SECOND}</p><h2>Two years of work</h2><p>{THIRD}</p>
    <blockquote><p>Whoever has the harbour has the town.</p></blockquote>
    <ul><li>six berths</li><li>a new crane</li></ul>
    <p><a href=/more>Read more: what the fund pays for</a></p>
    </div></article>
    <section id=comments><p>{"I have never heard anything so silly in all my life, really. " * 9}
    </p></section></main><footer><p>© The Daily Sample, all rights reserved, and so on.</p></footer>
    """,
    '<meta property="og:site_name" content="The Daily Sample">'
    "<title>Harbour to be dredged | The Daily Sample</title>"
    '<link rel=canonical href="https://sample.example/2021/harbour">'
    '<meta name=description content="The council voted.">'
    '<meta name=keywords content="harbour, council">',
)


def test_a_page_of_news() -> None:
    article = read(NEWS)
    assert blocks(article) == [
        ("headline", "Harbour to be dredged"),
        ("standfirst", "A council of nine voted for it, and two against"),
        ("byline", "Bob Sample"),
        ("caption", "Boats in the harbour. Photo: Cleo Test"),
        ("body", LEAD),
        ("body", SECOND),
        ("crosshead", "Two years of work"),
        ("body", THIRD),
        ("blockquote", "Whoever has the harbour has the town."),
        ("listitem", "six berths"),
        ("listitem", "a new crane"),
    ]
    assert article.author == "Bob Sample"
    assert str(article.published) == "2021-03-02T18:30:00+01:00"
    assert article.publisher == "The Daily Sample"
    assert article.url == "https://sample.example/2021/harbour"
    assert article.language == "en-GB"
    assert article.description == "The council voted."
    assert article.keywords == ("harbour", "council")


def test_what_is_said_of_the_article_below_it_is_no_part_of_the_body() -> None:
    article = read(
        page(f"<p>{LEAD}</p><p>{SECOND}</p><p>Reporting by Bob Sample; Editing by A. N.")
    )
    assert [kind for kind, _ in blocks(article)] == ["body", "body", "endmatter"]


@pytest.mark.parametrize(
    "words",
    [
        "Il vous reste 58.31% de cet article à lire. La suite est réservée aux abonnés.",
        "La lecture de cet article est réservée aux abonnés.",
        "Lesen Sie weiter mit Probe Plus. Jetzt abonnieren und alle Artikel lesen.",
        "Dieser Artikel ist exklusiv für Abonnenten. Sie haben bereits ein Abo?",
        "Este contenido es exclusivo para suscriptores. Suscríbete para seguir leyendo.",
        "Suscríbete para seguir leyendo",
        "Per continuare a leggere abbonati o accedi al tuo account.",
        "To read the rest of this article, please subscribe or log in to your account.",
        "You have reached your limit of free articles this month. Subscribe for more.",
        "This article is only available to our subscribers.",
        "Subscribe to read on",
    ],
)
def test_that_the_rest_is_for_those_who_pay_is_told_but_no_part_of_the_body(words: str) -> None:
    article = read(page(f"<article><p>{LEAD}</p><p>{SECOND}</p><p>{words}</p></article>"))
    assert blocks(article)[-1] == ("endmatter", words)


def test_the_rules_for_remarks_are_told_but_no_part_of_the_body() -> None:
    terms, privacy = "https://kell.example/terms-of-use.html", "https://kell.example/fr/privacy"
    rules = "Whoever writes here is bound by <a href={}>these</a> and <a href={}>those</a> rules."
    for second, kind in ((privacy, "endmatter"), (f"{privacy}-row-goes-on", "body")):
        words = rules.format(terms, second)
        article = read(
            page(f"<h1>Harbour</h1><p>{LEAD}</p><p>{SECOND}</p><div><p>{words}</p></div>")
        )
        assert blocks(article)[-1] == (
            kind, "Whoever writes here is bound by these and those rules.",
        )  # fmt: skip


def test_a_text_may_be_about_those_who_pay() -> None:
    words = "The editor said that readers who subscribe are free to read the rest of the articles."
    article = read(page(f"<article><p>{LEAD}</p><p>{SECOND}</p><p>{words}</p></article>"))
    assert blocks(article)[-1] == ("body", words)


def test_names_are_not_needed() -> None:
    """Pages whose classes are machine-made have only their structure to go by."""
    nav = "".join(f"<div><a href=/{n}>Section number {n}</a></div>" for n in range(30))
    teasers = "".join(
        f"<div><div><a href=/t{n}><div>Teaser number {n}</div></a></div><div>Some words about it."
        "</div></div>"
        for n in range(12)
    )
    article = read(
        page(
            f"<div class=x1>{nav}</div><div class=x2><div>Harbour to be dredged</div>"
            f"<div class=x3><div>{LEAD}</div><div>{SECOND}</div><div>{THIRD}</div></div></div>"
            f"<div class=x4>{teasers}</div>",
            "<title>Harbour to be dredged</title>",
        )
    )
    assert blocks(article) == [
        ("headline", "Harbour to be dredged"),
        ("body", LEAD),
        ("body", SECOND),
        ("body", THIRD),
    ]


def test_old_pages_divide_paragraphs_by_line_breaks_within_tables() -> None:
    article = read(
        "<html><body bgcolor=white><table><tr><td width=120><a href=a>Home</a><br><a href=b>News"
        f"</a><td><font size=5><b>Harbour to be dredged</b></font><br><br>{LEAD}<br><br>{SECOND}"
        f"<br><br>{THIRD}</td></table></body></html>"
    )
    assert [words for kind, words in blocks(article) if kind == "body"][-3:] == [
        LEAD,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize(
    "head",
    [
        "<font>Sunday, May 5, 2002</font><br><b>Harbour to be dredged</b><br><i>{}</i>"
        "<p><b>By Ann Example</b><br>Bay Post Sea Writer</p>",
        "<b>Harbour to be dredged</b><br><i>{}</i><br>By Ann Example<br>May 5, 2002<p>",
        "<b>Harbour to be dredged</b><br>By Ann Example<br>May 5, 2002<br>{}<p>",
    ],
)
def test_lines_at_the_head_of_an_old_page_are_told_apart(head: str) -> None:
    line = "Nine voted for it in the end of a long night."
    picture = "<table align=right><tr><td><img><tr><td>The old pier. PHOTO: Bob Trial</table>"
    text = "".join(f"<p>{words}</p>" for words in (LEAD, SECOND, THIRD))
    article = read(f"<table><tr><td>Menu<td>{head.format(line)}{picture}{text}</table>")
    assert (article.author, str(article.published)) == ("Ann Example", "2002-05-05")
    assert article.first("standfirst") == line
    assert article.first("caption") == "The old pier. PHOTO: Bob Trial"
    assert [words for kind, words in blocks(article) if kind == "body"] == [LEAD, SECOND, THIRD]


def test_a_long_standfirst_stands_above_byline_and_date_on_lines() -> None:
    head = f"<b>Harbour to be dredged</b><br><i>{THIRD}</i><br>By Ann Example<br>May 5, 2002"
    article = read(f"<table><tr><td>Menu<td>{head}<p>{LEAD}</p><p>{SECOND}</p></table>")
    assert (article.author, str(article.published)) == ("Ann Example", "2002-05-05")
    assert article.first("standfirst") == THIRD
    assert [words for kind, words in blocks(article) if kind == "body"] == [LEAD, SECOND]


def test_an_index_gives_what_it_has() -> None:
    entries = "".join(f"<h2><a href=/{n}>Story number {n}</a></h2>" for n in range(5))
    article = read(page(entries, "<title>The Daily Sample</title>"))
    assert article.headline == "The Daily Sample"
    assert [words for kind, words in blocks(article)[1:]] == [f"Story number {n}" for n in range(5)]


def test_a_page_that_hides_its_text_in_json_is_read_from_there() -> None:
    body = "\n\n".join([LEAD, SECOND, THIRD])
    head = as_json_ld(headline="Harbour to be dredged", articleBody=body)
    article = read(page("<div id=root></div><p>Please enable JavaScript.</p>", head))
    assert [words for kind, words in blocks(article) if kind == "body"] == [LEAD, SECOND, THIRD]


def test_a_live_report_that_is_stated_only_in_json_is_read_from_there() -> None:
    posts = [{"headline": "Crane", "articleBody": SECOND}, {"articleBody": "No ferries today."}]
    head = as_json_ld(headline="Live", liveBlogUpdate=posts)
    article = read(page("<div id=root></div>", head))
    assert blocks(article)[1:] == [
        ("crosshead", "Crane"), ("body", SECOND), ("body", "No ferries today."),
    ]  # fmt: skip


def test_what_the_page_says_comes_before_what_it_shows() -> None:
    head = as_json_ld(
        headline="Harbour to be dredged",
        author=[{"@type": "Person", "name": "By Dora Model"}, {"@type": "Person", "name": "E. Ex"}],
        datePublished="2021-03-02",
        publisher={"@type": "Organization", "name": "Sample Wire"},
        keywords=["ports", "money"],
    )
    article = read(NEWS.replace("<head>", "<head>" + head))
    assert article.author == "Dora Model, E. Ex"
    assert str(article.published) == "2021-03-02"
    assert article.publisher == "Sample Wire"
    assert article.keywords == ("ports", "money")


def test_a_credit_in_a_caption_is_kept_apart_from_it() -> None:
    credit = "<span>A boat.</span><cite data-testid=credit>Cleo Test</cite>"
    figure = f"<figure><img><figcaption><p>{credit}</p></figcaption></figure>"
    article = read(page(f"<article><h1>Harbour</h1><p>{LEAD}</p>{figure}<p>{SECOND}</p></article>"))
    assert article.first("caption") == "A boat. Cleo Test"


def test_a_date_is_not_invented() -> None:
    article = read(page(f"<h1>Harbour to be dredged</h1><p>{LEAD}</p><p>{SECOND}</p>"))
    assert article.published is None
    assert article.author is None


def test_a_date_that_tells_the_day_comes_before_one_of_the_month() -> None:
    html = page(f"<p>{LEAD}", "<meta name=citation_publication_date content=2021/03>")
    assert str(read(html).published) == "2021-03"
    assert str(read(html, "https://sample.example/2021/03/02/a").published) == "2021-03-02"


def test_a_paragraph_between_byline_and_date_is_kept_below_a_standfirst() -> None:
    body = f"<p class=dek>{LEAD}</p><p>By Ann Example</p><p>{SECOND}</p><p>2 March 2021</p>"
    article = read(page(f"<article><h1>Harbour</h1>{body}<p>{THIRD}</p></article>"))
    assert [one for one in blocks(article) if one[0] in ("standfirst", "body")] == [
        ("standfirst", LEAD), ("body", SECOND), ("body", THIRD),
    ]  # fmt: skip


def test_the_address_is_that_of_the_document_if_the_page_says_none() -> None:
    html = page(f'<p>{LEAD} <a href="../map">A map</a> shows it.</p>')
    article = read(html, "https://sample.example/2021/05/03/harbour")
    assert article.url == "https://sample.example/2021/05/03/harbour"
    assert article.publisher == "sample.example"
    assert str(article.published) == "2021-05-03"
    assert [inline.url for inline in article.inlines] == ["https://sample.example/2021/05/map"]


def test_a_date_in_an_address_needs_a_year_in_which_there_was_a_web() -> None:
    assert read(page(f"<p>{LEAD}</p>"), "https://sample.example/176739-harbour").published is None


@pytest.mark.parametrize(
    "html",
    ["<div>" * 100_000, "<p " + " ".join(f"a{n}" for n in range(100_000)) + ">"],
)
def test_what_would_take_forever_is_refused(html: str) -> None:
    with pytest.raises(SourceError, match=r"^page\.html: .*more than"):
        read(html)


def test_who_signed_comes_before_the_agency() -> None:
    body = f"<h1>Harbour to be dredged</h1><p>By Ann Example</p><p>{LEAD}</p><p>{SECOND}</p>"
    for known, author in (("Kell Wire", "Ann Example"), ("Bob Sample", "Bob Sample")):
        assert read(page(body, f"<meta name=author content='{known}'>")).author == author
    unsigned = body.replace("By Ann Example", "By Kell Press")
    assert read(page(unsigned, "<meta name=author content='Kell Wire'>")).author == "Kell Wire"


def test_the_name_of_a_video_is_no_standfirst() -> None:
    name = "Watch: How the old harbour was dredged forty years ago"
    body = f"<h1>Harbour to be dredged</h1><div class=deck>{name}</div><p>{LEAD}</p><p>{SECOND}</p>"
    assert ("standfirst", name) in blocks(read(page(body)))
    video = {"@type": "VideoObject", "name": name}
    head = as_json_ld(headline="Harbour to be dredged", video=video)
    assert ("caption", name) in blocks(read(page(body, head)))


NOTE = "The friends of the bay have a page of their own, on which members tell of it."


def test_a_first_paragraph_that_is_stated_is_no_standfirst_too() -> None:
    body = f"<h1>Harbour to be dredged</h1><p class=deck>{LEAD}</p><div><p>{NOTE}</p></div>"
    stated = as_json_ld(headline="Harbour to be dredged", articleBody=f"{LEAD}\n{SECOND}\n{THIRD}")
    assert blocks(read(page(body)))[1:] == [("standfirst", LEAD), ("body", NOTE)]
    assert blocks(read(page(body, stated)))[1:] == [
        ("body", LEAD), ("body", SECOND), ("body", THIRD),
    ]  # fmt: skip


def test_a_page_may_only_lead_to_another() -> None:
    refresh = "<meta http-equiv=Refresh content=\"0; URL='https://kell.example/a'\">"
    for head in (refresh, f"<script>go()</script><noscript>{refresh}</noscript>"):
        with pytest.raises(SourceError, match=r"only leads to https://kell\.example/a$"):
            read(page("", head))
    assert blocks(read(page(f"<p>{LEAD}</p>", refresh))) == [("body", LEAD)]


@pytest.mark.parametrize(
    ("line", "author"),
    [("By Ann Example", "Ann Example"), ("김영희 기자 kim@kell.example", "김영희")],
)
def test_a_text_may_be_signed_at_its_end(line: str, author: str) -> None:
    text = f"<h1>Harbour</h1><div><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p><p>{line}</p></div>"
    article = read(page(text))
    assert article.author == author
    assert blocks(article)[-1] == ("byline", line)
    assert read(page(text, "<meta name=author content='Bob Sample'>")).author == "Bob Sample"
    assert read(page(text.replace("</div>", f"<p>{LEAD.upper()}</div>"))).author is None


def test_a_set_of_frames_has_no_text_of_its_own() -> None:
    html = "<html><head><title>A</title></head><frameset><frame src=menu.htm><frame src=a.htm>"
    with pytest.raises(SourceError, match="frames"):
        read(html + "</frameset></html>")


def test_nothing_harmful_comes_out() -> None:
    evil = "&#27;]0;x&#7;\x1b[31m&#x202e;"
    head = (
        as_json_ld(
            headline=f"Head{evil}line here",
            author=f"Ann {evil}Example",
            description=evil + "words of it",
        )
        + f'<link rel=canonical href="https://sample.example/{evil}a">'
    )
    article = read(page(f"<p>{evil}{LEAD}</p>", head))
    shown = [article.text, article.author, article.description, article.url, article.headline]
    assert not any(mark in str(words) for words in shown for mark in "\x1b\x07\u202e")


def test_asking_trafilatura_gives_the_article_too() -> None:
    pytest.importorskip("trafilatura", exc_type=ImportError)
    words = {words for kind, words in blocks(read(NEWS, thorough=True)) if kind == "body"}
    assert {LEAD, SECOND, THIRD} <= words


def test_asking_for_what_is_not_installed_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.pages.html.is_there", lambda: False)
    with pytest.raises(SourceError, match=r"article-reader\[web\]"):
        read(NEWS, thorough=True)


def _mutations() -> Iterator[st.SearchStrategy[str]]:
    tags = ("div", "p", "a", "ul", "li", "h1", "span", "table", "td", "script", "article", "figure")
    yield st.sampled_from([f"<{tag}>" for tag in tags] + [f"</{tag}>" for tag in tags])
    yield st.sampled_from(["<p class=comment>", "<div itemprop=articleBody>", "<time datetime=x>"])
    yield st.sampled_from(
        ['<script type="application/ld+json">', '{"@type":"Article"', "<!--", "]"]
    )
    yield st.sampled_from(
        ["<meta name=date content=1>", "<link rel=canonical href=http://[>", "&#0;"]
    )
    yield st.sampled_from([LEAD, SECOND, "\0", "\ud800", "\x1b[0m", '"', "'", "<", ">", "&", "\n"])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(*_mutations()), max_size=30).map(" ".join))
def test_any_page_is_read_or_refused(html: str) -> None:
    document = Document(html.encode("utf-8", "surrogatepass"), "page.html")
    try:
        items = list(parse(document))
    except SourceError:
        return
    for item in items:
        assert isinstance(item, Article)
        assert "\x1b" not in item.text
        assert all(0 <= b.start < b.end <= len(item.text) for b in item.blocks)
