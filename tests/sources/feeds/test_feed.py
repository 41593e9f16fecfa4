from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document, Wishes
from reader.sources.feeds.feed import parse
from tests.sources.contents import body

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
)


def document(text: str | bytes, url: str | None = None) -> Document:
    data = text if isinstance(text, bytes) else text.encode()
    return Document(data, "news.xml", url=url)


def read(text: str | bytes, url: str | None = None) -> list[Article]:
    articles = []
    for item in parse(document(text, url)):
        assert isinstance(item, Article)
        articles.append(item)
    return articles


def rss(*items: str, channel: str = "<title>The Kell Courier</title>") -> str:
    """A feed of version 2.0 with those contents of items."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {SPACES}><channel>{channel}{inner}</channel></rss>'


def only(*elements: str, channel: str = "<title>The Kell Courier</title>") -> Article:
    (article,) = read(rss("".join(elements), channel=channel))
    return article


def test_an_item_with_its_full_text_is_a_whole_article() -> None:
    article = only(
        "<title>Bridge Opens at Last</title>",
        "<link>https://kell.example/news/bridge</link>",
        "<dc:creator>Ada Sill</dc:creator>",
        "<pubDate>Sat, 28 Jan 2017 10:00:00 +0100</pubDate>",
        "<category>Roads</category><category>Town</category>",
        "<description>Five years &lt;b&gt;late&lt;/b&gt;.</description>",
        "<content:encoded><![CDATA[<p>“It stands,” <em>Ada Sill</em> said.</p><h2>Tolls</h2>"
        '<p>See <a href="/tolls">tolls</a>.</p>]]></content:encoded>',
        channel="<title>The Kell Courier</title><link>https://kell.example/</link>"
        "<language>en-GB</language>",
    )
    assert [(block.kind, article.words(block)) for block in article.blocks] == [
        ("headline", "Bridge Opens at Last"),
        ("byline", "Ada Sill"),
        ("body", "“It stands,” Ada Sill said."),
        ("crosshead", "Tolls"),
        ("body", "See tolls."),
    ]
    assert article.url == "https://kell.example/news/bridge"
    assert article.author == "Ada Sill"
    assert article.publisher == "The Kell Courier"
    assert article.language == "en-GB"
    assert article.keywords == ("Roads", "Town")
    assert article.description == "Five years late."
    assert str(article.published) == "2017-01-28T10:00:00+01:00"
    assert article.published is not None
    assert article.published.words == "Sat, 28 Jan 2017 10:00:00 +0100"
    marks = [(article.words(inline), inline.kind, inline.url) for inline in article.inlines]
    assert marks == [
        ("Ada Sill", "emphasis", None),
        ("tolls", "link", "https://kell.example/tolls"),
    ]


def test_a_summary_is_the_text_where_there_is_no_more() -> None:
    article = only("<title>Vote</title><description>The council votes on Friday.</description>")
    assert body(article) == ["The council votes on Friday."]
    assert article.description is None


def test_an_item_that_only_points_at_something_is_called_by_its_address() -> None:
    article = only("<link>https://kell.example/a?b=1&amp;c=2</link>")
    assert article.headline == article.url == "https://kell.example/a?b=1&c=2"
    assert only("<link>https://kell.example/a</link><title>Tolls</title>").headline == "Tolls"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Tolls<script>go('/')</script> rise", "Tolls rise"),
        ("Tolls<STYLE a>b {}</STYLE > rise<script>1</script>", "Tolls rise"),
        ("The <script> element", "The element"),
    ],
)
def test_a_title_of_html_has_no_scripts(title: str, headline: str) -> None:
    (article,) = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry>'
        f'<title type="html"><![CDATA[{title}]]></title></entry></feed>'
    )
    assert article.headline == headline


def test_items_are_counted_in_order() -> None:
    articles = read(rss("<title>One</title>", "<title>Two</title>"))
    assert [(article.headline, article.part) for article in articles] == [("One", 1), ("Two", 2)]


ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://ansa.example/fr/">
<title>Le Port</title><author><name>Clara Voss</name></author>
<entry><title type="html">Le &lt;i&gt;pont&lt;/i&gt; &amp;amp; la ville</title>
<link rel="alternate" href="pont.html"/><id>urn:1</id>
<published>2017-01-28T10:00:00Z</published><updated>2017-02-01T10:00:00Z</updated>
<category term="ville" label="La ville"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un<br/>deux.</p>
<blockquote><p>Trois.</p></blockquote></div></content></entry>
<entry><title>1 &lt; 2 &lt;b&gt;</title><id>urn:2</id>
<author><name>Ben Okafor</name></author><author><name>Eva Hale</name></author>
<content type="text">Premier.

Second.</content><updated>2017-02-02</updated></entry></feed>"""


def test_an_entry_of_atom_may_stand_by_itself() -> None:
    (article,) = read(
        "<a:entry xmlns:a='http://www.w3.org/2005/Atom'><a:title>Pont</a:title><a:author><a:name>"
        "Eva Hale</a:name></a:author><a:link href='https://kell.example/1'/><a:updated>2017-02-02"
        "</a:updated><a:summary>Un.</a:summary></a:entry>"
    )
    assert (article.headline, article.author, body(article)) == ("Pont", "Eva Hale", ["Un."])
    assert (article.url, str(article.published)) == ("https://kell.example/1", "2017-02-02")


def test_atom() -> None:
    first, second = read(ATOM)
    assert first.headline == "Le pont & la ville"
    assert first.url == "https://ansa.example/fr/pont.html"
    assert (first.author, first.publisher, first.language) == ("Clara Voss", "Le Port", "fr")
    assert first.keywords == ("La ville",)
    assert str(first.published) == "2017-01-28T10:00:00+00:00"
    assert body(first) == ["Un deux."]
    assert [first.words(block) for block in first.blocks_of("blockquote")] == ["Trois."]
    assert second.headline == "1 < 2 <b>"
    assert second.author == "Ben Okafor, Eva Hale"
    assert body(second) == ["Premier.", "Second."]
    assert str(second.published) == "2017-02-02"


@pytest.mark.parametrize(
    "text",
    [
        # RSS 1.0, 0.90, 0.91 with the DTD of its time, and Atom 0.3
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel>'
        "<item><title>Head</title><description>Words here.</description></item></rdf:RDF>",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>P</title></channel>'
        "<item><title>Head</title><description>Words here.</description></item></rdf:RDF>",
        '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
        '"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel>'
        "<title>P</title><item><title>Head</title><description>Words here.</description></item>"
        "</channel></rss>",
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>P</title><entry>'
        '<title mode="escaped">Head</title><content type="text/html" mode="escaped">'
        "&lt;p&gt;Words here.&lt;/p&gt;</content></entry></feed>",
    ],
)
def test_older_versions(text: str) -> None:
    (article,) = read(text)
    assert (article.headline, article.publisher, body(article)) == ("Head", "P", ["Words here."])


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Kell &amp;amp; Ansa", "Kell & Ansa"),
        ("Kell & Ansa", "Kell & Ansa"),
        ("Kell &amp; Ansa", "Kell & Ansa"),
        ("<![CDATA[Kell & Ansa]]>", "Kell & Ansa"),
        ("<![CDATA[Kell &amp; <b>Ansa</b>]]>", "Kell & Ansa"),
        ("Kell &lt;b&gt;&amp;&lt;/b&gt; Ansa", "Kell & Ansa"),
        ("Caf&eacute; &hellip; &unheardof;", "Café … &unheardof;"),
        ("5 &lt; 6 and 7 &gt; 3", "5 < 6 and 7 > 3"),
        ("It&#8217;s &#0;here&#xFFFF; &#99999999;", "It’s here �"),
        ("&#x93;So,&#x94; he said", "“So,” he said"),
        ("Red \x1b[31mand\x07 &#27;[0m &#x202e;back", "Red and [0m back"),
    ],
)
def test_titles_in_every_state(title: str, headline: str) -> None:
    assert only(f"<title>{title}</title>").headline == headline


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("<author>desk@kell.example (Ada Sill)</author>", "Ada Sill"),
        ("<author>Ada Sill &lt;ada@kell.example&gt;</author>", "Ada Sill"),
        ("<author>Ada Sill (Kell)</author>", "Ada Sill (Kell)"),
        ("<author>By Ada Sill and Ben Okafor</author>", "Ada Sill, Ben Okafor"),
        ("<author>By the river</author>", "By the river"),
        ("<dc:creator>Ada Sill and Ben Okafor in Kell</dc:creator>", "Ada Sill, Ben Okafor"),
        ("<dc:creator>Ada Sill in Kell</dc:creator>", "Ada Sill"),
        (
            "<dc:creator>Kell Board for Sea Trade and Dry Docks</dc:creator>",
            "Kell Board for Sea Trade and Dry Docks",
        ),
        ("<dc:creator>Sill and Sons</dc:creator>", "Sill and Sons"),
        ("<dc:creator>Ada and Ben Okafor</dc:creator>", "Ada and Ben Okafor"),
        ("<author>desk@kell.example</author>", "desk@kell.example"),
        ("<author>desk@kell.online</author><dc:creator>Ada Sill</dc:creator>", "Ada Sill"),
        ("<dc:creator>Ada Sill</dc:creator><author>desk@kell.online</author>", "Ada Sill"),
        (
            "<author>a@kell.online</author><dc:creator>b@kell.media</dc:creator>",
            "a@kell.online, b@kell.media",
        ),
        ("<author>x@kell.example (Ada Sill)</author><dc:creator>Ada Sill</dc:creator>", "Ada Sill"),
        ("<title>x</title>", None),
    ],
)
def test_authors_are_names_where_there_are_names(written: str, author: str | None) -> None:
    channel = "<title>P</title><managingEditor>boss@kell.example (The Boss)</managingEditor>"
    article = only(written, "<description>Words.</description>", channel=channel)
    assert article.author == author


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "iso-8859-1"),
        ("cp1252", "utf-8"),
        ("cp1252", "iso-8859-1"),
        ("iso-8859-2", "iso-8859-2"),
        ("utf-16", "utf-16"),
        ("utf-8-sig", "nonsense"),
        ("gb18030", "gb2312"),
    ],
)
def test_encodings_and_lies_about_them(encoding: str, declared: str) -> None:
    words = {"iso-8859-2": "Škoda złoty", "gb18030": "河桥开通"}.get(encoding, "“Café”")
    text = f'<?xml version="1.0" encoding="{declared}"?>' + rss(f"<title>{words}</title>")
    (article,) = read(text.encode(encoding))
    assert article.headline == words


def test_the_named_encoding_comes_first() -> None:
    data = rss("<title>Škoda</title>").encode("iso-8859-2")
    (item,) = parse(Document(data, "x", wishes=Wishes(encoding="iso-8859-2")))
    assert isinstance(item, Article)
    assert item.headline == "Škoda"


@pytest.mark.parametrize(
    "broken",
    [
        "<rss><channel><item><dc:creator>A</dc:creator><title>One</title></item></channel></rss>",
        "<rss><channel><item><title>One</title></channel></rss>",
        "<channel><item><title>One</title></item></channel>",
        "<rss><channel><item><title>One</title></item></channel></rss> junk <b>",
    ],
)
def test_a_broken_feed_gives_what_it_has(broken: str) -> None:
    assert read(broken)[0].headline == "One"


@pytest.mark.parametrize("end", ["<item><tit", "<item>", "<item><title><![CDATA[T", ""])
def test_a_feed_that_is_cut_off_says_so(end: str) -> None:
    text = f"<rss><channel><item><title>One</title><description>Two</description></item>{end}"
    first, *_, error = parse(document(text))
    assert isinstance(first, Article)
    assert first.headline == "One"
    assert isinstance(error, SourceError)
    assert "cut off" in error.reason


@pytest.mark.parametrize(
    ("link", "base", "url"),
    [
        ("/a", "<link>https://kell.example/x/</link>", "https://kell.example/a"),
        ("b?c=1&d=2", "<link>https://kell.example/x/</link>", "https://kell.example/x/b?c=1&d=2"),
        ("<![CDATA[https://k.example/?a=1&b=2]]>", "", "https://k.example/?a=1&b=2"),
        ("javascript:alert(1)", "<link>https://kell.example/</link>", None),
        ("file:///etc/passwd", "", None),
        ("/a", "", None),
    ],
)
def test_links_lead_to_the_web_or_nowhere(link: str, base: str, url: str | None) -> None:
    article = only(f"<title>One</title><link>{link}</link>", channel=f"<title>P</title>{base}")
    assert article.url == url


def test_links_of_a_fetched_feed_are_those_of_its_address() -> None:
    text = rss('<link>/a</link><description>&lt;a href="b"&gt;b&lt;/a&gt;</description>')
    (article,) = read(text, url="https://kell.example/feeds/rss.xml")
    assert article.url == "https://kell.example/a"
    assert article.inlines[0].url == "https://kell.example/feeds/b"


def test_a_podcast_has_its_notes() -> None:
    article = only(
        "<title>Part 1</title><itunes:author>Ada</itunes:author><description>We talk.</description>"
        '<enclosure url="https://kell.example/1.mp3" length="1" type="audio/mpeg"/>'
    )
    assert (article.headline, body(article), article.url) == ("Part 1", ["We talk."], None)
    words = "<title>Part 2</title><description/><itunes:subtitle>Of tolls.</itunes:subtitle>"
    assert body(only(words)) == ["Of tolls."]


def test_the_caption_of_a_picture_is_not_the_text() -> None:
    caption = '<media:description type="plain">A bridge of steel over a river.</media:description>'
    media = f'<media:content url="x.jpg"><media:title>Pic</media:title>{caption}</media:content>'
    words = "<description>It stands.</description>"
    for elements in ((media, words), (words, media)):
        article = only("<title>One</title>", *elements)
        assert [(block.kind, article.words(block)) for block in article.blocks] == [
            ("headline", "One"),
            ("body", "It stands."),
            ("caption", "A bridge of steel over a river."),
        ]
    article = only("<title>One</title>", f"<media:group>{caption}</media:group>")
    assert body(article) == ["A bridge of steel over a river."]


def test_a_transcript_is_no_caption_but_the_text_where_there_is_none() -> None:
    words = "<title>One</title><media:content>%s<media:text>It goes:</media:text></media:content>"
    caption = "<media:description>A bridge of steel.</media:description>"
    article = only(words % caption, "<description>It stands.</description>")
    assert [article.words(one) for one in article.blocks_of("caption")] == ["A bridge of steel."]
    assert body(only(words % "")) == ["It goes:"]


def test_blank_lines_divide_a_description_without_markup() -> None:
    plain = "The bridge of Kell\nstands.\n\n“At last,” said Ada Sill of Kell &amp;amp; Sons."
    assert body(only(f"<description>{plain}</description>")) == [
        "The bridge of Kell stands.",
        "“At last,” said Ada Sill of Kell & Sons.",
    ]


def test_blank_lines_divide_a_text_whose_markup_is_within_lines() -> None:
    html = "<![CDATA[It <em>stands</em>.\n\nThey <a href='/tolls'>pay</a>.%s]]>"
    assert body(only(f"<description>{html % ''}</description>")) == ["It stands.", "They pay."]
    (text,) = body(only(f"<description>{html % '<br>'}</description>"))
    assert text == "It stands. They pay."


@pytest.mark.parametrize(
    ("elements", "keywords"),
    [
        ("<category><![CDATA[Bridges &amp; Roads]]></category>", ("Bridges & Roads",)),
        ("<dc:subject>bridges, tolls; Kell</dc:subject>", ("bridges", "tolls", "Kell")),
        (
            "<category>Kell, Norland</category><category>Tolls</category>",
            ("Kell, Norland", "Tolls"),
        ),
    ],
)
def test_keywords(elements: str, keywords: tuple[str, ...]) -> None:
    assert only("<title>One</title>", elements).keywords == keywords


def test_a_text_that_only_names_the_article_and_its_paper_is_none() -> None:
    link = '&lt;a href="https://kell.example/1"&gt;Bridge opens&lt;/a&gt;&amp;nbsp;&amp;nbsp;'
    source = '<source url="https://kell.example">Kell Courier</source>'
    described = f"<description>{link}&lt;font&gt;Kell Courier&lt;/font&gt;</description>"
    article = only("<title>Bridge opens - Kell Courier</title>", described, source)
    assert (article.headline, article.publisher, article.text) == (
        "Bridge opens",
        "Kell Courier",
        "Bridge opens",
    )


def test_an_address_is_no_author() -> None:
    written = "<dc:creator>https://social.example/ada.sill</dc:creator>"
    article = only("<title>One</title>", written, "<description>It stands.</description>")
    assert article.author is None
    assert [block.kind for block in article.blocks] == ["headline", "body"]


def test_who_took_a_picture_stands_below_its_caption() -> None:
    caption = "<media:description>A bridge of steel.</media:description>"
    media = f"<media:content>{caption}<media:credit>Cy Tester/Kell</media:credit></media:content>"
    article = only("<title>One</title>", media, "<description>It stands.</description>")
    assert [(block.kind, article.words(block)) for block in article.blocks][2:] == [
        ("caption", "A bridge of steel."),
        ("credit", "Cy Tester/Kell"),
    ]


def test_what_a_blog_puts_below_each_entry_ends_it() -> None:
    article = only(
        "<content:encoded><![CDATA[<p>Words.</p>\n<p>The post <a href='/1'>One &amp; two</a> "
        "appeared first on <a href='/'>Kell</a>.</p>\n]]></content:encoded>"
    )
    assert [(block.kind, article.words(block)) for block in article.blocks] == [
        ("body", "Words."),
        ("endmatter", "The post One & two appeared first on Kell."),
    ]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Words.</p> <a href='/1'>Continue reading...</a>", "Words."),
        (
            "<p>Words […] <a href='/1' class=more>Read more <span>“One”</span> →</a></p>",
            "Words […]",
        ),
        ("<p>Words. <a href='/1'>Weiterlesen</a></p>\n", "Words."),
        ("<p>Words of <a href='/1'>Ann Example</a></p>", "Words of Ann Example"),
    ],
)
def test_a_link_to_the_rest_is_left_out(html: str, words: str) -> None:
    article = only(f"<title>One</title><description><![CDATA[{html}]]></description>")
    assert article.text == f"One\n\n{words}"


def test_a_summary_is_without_what_a_blog_puts_below_it() -> None:
    article = only(
        "<description><![CDATA[<p>Short.</p><p>And […]</p>\n<p>The post <a href='/1'>One</a> "
        "appeared first on <a href='/'>Kell</a>.</p>\n]]></description>"
        "<content:encoded><![CDATA[<p>Words, and many more of them.</p>]]></content:encoded>"
    )
    assert article.description == "Short. And […]"


def test_the_source_of_an_item_is_its_publisher() -> None:
    article = only('<title>One</title><source url="https://a.example/">The Ansa Post</source>')
    assert article.publisher == "The Ansa Post"


def test_the_source_goes_off_the_headline() -> None:
    article = only("<title>One - Ansa Post</title><source>The Ansa Post</source>")
    assert (article.headline, article.publisher) == ("One", "The Ansa Post")


@pytest.mark.parametrize("name", ["yandex:full-text", "fullText"])
def test_a_full_text_is_the_text(name: str) -> None:
    article = only(
        "<title>One</title><description>The pier goes.</description>"
        f"<{name} xmlns:yandex='http://news.yandex.ru'>The pier is old, and it goes.</{name}>"
    )
    assert body(article) == ["The pier is old, and it goes."]
    assert article.description == "The pier goes."


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2004년 05월 28일  오후 01:31:15", "2004-05-28T13:31:15"),
        ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00"),
        ("Mon, 01 Jan 0001 00:00:00 +0000", "None"),
    ],
)
def test_no_part_of_a_date_is_invented(words: str, iso: str) -> None:
    assert str(only(f"<title>One</title><pubDate>{words}</pubDate>").published) == iso


def test_a_date_in_greek_has_its_zone() -> None:
    article = only("<title>One</title><pubDate>Σαβ, 28 Ιαν 2017 10:00:00 +0200</pubDate>")
    assert article.published is not None
    assert article.published.instant == datetime(2017, 1, 28, 8, tzinfo=UTC)


def test_an_impossible_date_is_none() -> None:
    article = only("<title>One</title><pubDate>Soon, 99 Foo 2017</pubDate>")
    assert article.published is None


@pytest.mark.parametrize(
    "words", ["2017-02-30T10:00:00Z", "2017-13-08T10:00:00Z", "99999-01-01T10:00:00Z"]
)
def test_no_date_is_made_of_an_impossible_one(words: str) -> None:
    assert only(f"<title>One</title><pubDate>{words}</pubDate>").published is None


def test_the_base_of_an_item_is_not_that_of_the_next() -> None:
    feed = (
        "<rss version='2.0'><channel><title>The Kell Courier</title>"
        "<link>https://kell.example/</link>"
        "<item xml:base='https://other.example/dir/'><title>One</title><link>one</link></item>"
        "<item><title>Two</title><link>/two</link></item></channel></rss>"
    )
    assert [article.url for article in read(feed)] == [
        "https://other.example/dir/one",
        "https://kell.example/two",
    ]


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>' + rss("<title>&c;</title>")
)
LONG = f'<!DOCTYPE rss [<!ENTITY a "{"ha" * 500}">]>' + rss(f"<title>{'&a;' * 1000}</title>")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LAUGHS, "declares XML entities that grow (a bomb); not read"),
        (LONG, "declares XML entities that grow (a bomb); not read"),
        ("<rss></rss>", "a feed without entries"),
        ("<rss><channel><title>P</title></channel></rss>", "a feed without entries"),
        ("<rss><channel", "not well-formed XML at line 1"),
        ("<!DOCTYPE\nrss>\n<rss><channel", "not well-formed XML at line 3"),
        (
            b"\x1f\x8b\x08 gzip",
            "compressed with gzip, not plain text; save its text in a .txt file",
        ),
        ("", "empty"),
    ],
)
def test_what_is_no_feed_is_refused_with_a_word(text: str | bytes, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert caught.value.reason == reason


def test_entities_are_known_where_they_are_harmless_and_never_fetched() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY uuml "&#252;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    (article,) = read(doctype + rss("<title>M&uuml;ller &x;</title>"))
    assert article.headline == "Müller &x;"


def test_a_feed_is_never_taken_for_the_name_of_a_file() -> None:
    with pytest.raises(SourceError, match=r"a feed without entries|not well-formed"):
        read(__file__)


def test_scripts_and_markup_never_come_through() -> None:
    article = only(
        "<title>One</title><description>&lt;script&gt;steal()&lt;/script&gt;&lt;p onclick='x'&gt;"
        "Good &lt;a href='javascript:x'&gt;link&lt;/a&gt;.</description>"
    )
    assert body(article) == ["Good link."]
    assert article.inlines == ()


def test_many_references_are_read_to_their_end() -> None:
    (article,) = read(rss("<title>" + "&" * 200_000 + "</title>"))
    assert len(article.headline) == 200_000
    with pytest.raises(SourceError):
        read("<rss>" + "<![CDATA[" * 50_000)


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "<item>",
                "</item>",
                "<title>",
                "</title>",
                "<link>",
                "<link/>",
                "</link>",
                "<entry>",
            ),
            *("<content:encoded>", "<content type='xhtml'>", "<content type='image/png'>", "</x>"),
            *("<author>", "</author>", "<author/>", "<name>", "<pubDate>", "</pubDate>", "<b:c/>"),
            *("<![CDATA[", "]]>", "&", "&#0;", "&#xD800;", "&nbsp;", "<!--", "-->", "<?x", "<!x"),
            *(
                "<category/>",
                "<source>",
                "<image>",
                "<media:title>",
                "<svg>",
                "<div>",
                "\0",
                "\x1b",
            ),
            *("2017-01-28", "99:99", "http://[", "//x", "a@b.c", "word ", "é", "<", ">", '"', "'"),
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_nothing_but_our_errors_leaves(pieces: str) -> None:
    text = f'<rss version="2.0" {SPACES}><channel><item>{pieces}'
    try:
        items = list(parse(document(text)))
    except SourceError:
        return
    for item in items:
        if isinstance(item, SourceError):
            assert "cut off" in item.reason
            continue
        assert "\x1b" not in item.text
        for block in item.blocks:
            assert 0 <= block.start < block.end <= len(item.text)


@pytest.mark.parametrize("start", ["<rss ", '<?xml version="1.0" ', "<?xml?>"])
def test_a_flood_of_encodings_ends(start: str) -> None:
    text = start + 'encoding="utf-8" ' * 20_000 + rss("<title>The pier</title>")
    article, *_ = parse(document(text))
    assert isinstance(article, Article)
    assert article.headline == "The pier"


@pytest.mark.parametrize("element", ["dc:creator", "author", "managingEditor", "webMaster"])
@pytest.mark.parametrize("letter", ["9", "a", "&#57;"])
def test_an_author_without_end_ends(element: str, letter: str) -> None:
    author = f"<{element}>{letter * 100_000}</{element}>"
    (article,) = read(
        f"<rss version='2.0' {SPACES}><channel><title>K</title>{author}"
        f"<item><title>Bridge</title>{author}<description>It stands.</description></item>"
        "</channel></rss>"
    )
    assert article.headline == "Bridge"
    assert len(article.author or "") <= 300


@pytest.mark.parametrize("start", ["", '<?xml version="1.0"?>', '<?xml version="1.0"?>\n'])
def test_the_line_of_an_error_is_that_of_the_document(start: str) -> None:
    line = 2 + start.count("\n")
    with pytest.raises(SourceError, match=f"not well-formed XML at line {line}"):
        read(f"{start}<rss>\n<channel")


@pytest.mark.parametrize(
    "first",
    [
        "<title>Tolls</title><description>They rise.",
        "<title>Tolls<description>They rise.</description>",
        "<title>Tolls</title><description>They rise.<link>https://kell.example/</link>",
        "<title>Tolls</tilte><description>They rise.</description>",
        "<title>Tolls</title><link>https://kell.example/<description>They rise.</description>",
        "<title>Tolls</title><description>They <b>rise.<br></description>",
        "<title>Tolls</title><guid/><description>They rise.</description></item><item>"
        "<title>More</title><description><![CDATA[<title></item>]]>",
    ],
)
def test_what_an_entry_leaves_open_loses_no_words(first: str) -> None:
    last = "<title>Ferries</title><description>They stop.</description>"
    tolls, *_, ferries = read(rss(first, last))
    assert [tolls.headline, *body(tolls)] == ["Tolls", "They rise."]
    assert [ferries.headline, *body(ferries)] == ["Ferries", "They stop."]


def test_addresses_in_texts_are_left_alone() -> None:
    author = "<author>a@kell.example</author>"
    item = f"<title>Ferries</title>{author}<description>Write to b@kell.example.</description>"
    for feed in (rss(item), rss(item.replace("</author>", ""), "<title>Tolls</title>")):
        found = list(parse(document(feed)))
        assert isinstance(found[0], Article)
        assert "\ue000" not in f"{found[0].text}{found[0].author}"
        assert "b@kell.example" in found[0].text


def test_an_entry_taken_over_has_the_author_of_its_source() -> None:
    (article,) = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><entry><title>Pier</title>'
        "<source><title>Origin</title><author><name>Ada Sill</name></author></source>"
        "<content>It is shut.</content></entry></feed>"
    )
    assert (article.author, article.publisher) == ("Ada Sill", "Origin")


@pytest.mark.parametrize(
    "colophon",
    [
        "<p><a href='a'>Pier</a> was originally published in <a href='b'>Kell</a> on Medium, where "
        "people are continuing the conversation.</p>",
        " submitted by &#32; <a href='a'> /u/ada </a> <br/> <span><a href='b'>[link]</a></span> "
        "&#32; <span><a href='c'>[comments]</a></span>",
    ],
)
def test_what_services_put_below_an_entry(colophon: str) -> None:
    article = only(f"<description><![CDATA[<p>It is shut.</p>{colophon}]]></description>")
    assert body(article) == ["It is shut."]
    assert [block.kind for block in article.blocks] == ["body", "endmatter"]


def test_html_that_was_escaped_twice() -> None:
    text = "&amp;lt;p&amp;gt;It is shut.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Quite.&amp;lt;/p&amp;gt;"
    assert body(only(f"<description>{text}</description>")) == ["It is shut.", "Quite."]


def test_complaints_above_a_feed() -> None:
    feed = "<?xml version='1.0'?>\n" + rss("<title>Pier</title>")
    for notice in ("<br />\n<b>Notice</b>: x in a.php on line 3<br />\n", "Warning: x\n\n"):
        (article,) = read(notice + feed)
        assert article.headline == "Pier"


def test_an_entry_of_an_author_without_a_word_points_at_something() -> None:
    article = only("<link>https://kell.example/a</link><dc:creator>Ada Sill</dc:creator>")
    assert article.headline == "https://kell.example/a"
