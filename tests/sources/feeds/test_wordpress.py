"""What WordPress exports is read as posts: with names, paragraphs and dates, without the rest."""

from reader.article import Article
from reader.sources.document import Document
from reader.sources.feeds.feed import parse
from reader.sources.recognition import recognise
from tests.sources.contents import blocks

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
)
AUTHORS = """
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ann]]></wp:author_login>
<wp:author_display_name><![CDATA[Ann Example]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>bs7</wp:author_login><wp:author_display_name>bs7
</wp:author_display_name><wp:author_first_name>Bob</wp:author_first_name>
<wp:author_last_name>Sample</wp:author_last_name></wp:author>"""


def post(
    content: str, kind: str = "post", status: str = "publish", login: str = "ann", more: str = ""
) -> str:
    return f"""<item><title>Pier</title><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>
    <dc:creator><![CDATA[{login}]]></dc:creator>
    <content:encoded><![CDATA[{content}]]></content:encoded>
    <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_date>2017-01-28 19:30:05</wp:post_date>
    <wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>{more}</item>"""


def export(*posts: str) -> Document:
    head = "<title>The Kell Courier</title><wp:wxr_version>1.2</wp:wxr_version>"
    xml = f'<rss version="2.0" {SPACES}><channel>{head}{AUTHORS}{"".join(posts)}</channel></rss>'
    return Document(xml.encode(), "kell.xml")


def read(*posts: str) -> list[Article]:
    return [item for item in parse(export(*posts)) if isinstance(item, Article)]


def test_a_post_as_it_was_typed() -> None:
    text = """The pier is <b>old</b>.

It goes, [sic] she said.
<h2>Votes</h2>
[caption id="a" width="9"]<a href="p.jpg"><img src="p.jpg" /></a> The pier.[/caption]

[dropcap]T[/dropcap]hey voted.[gallery ids="1,2"][contact_form]"""
    (article,) = read(post(text))
    assert blocks(article) == [
        ("headline", "Pier"),
        ("byline", "Ann Example"),
        ("body", "The pier is old."),
        ("body", "It goes, [sic] she said."),
        ("crosshead", "Votes"),
        ("caption", "The pier."),
        ("body", "They voted."),
    ]
    assert (article.author, article.publisher) == ("Ann Example", "The Kell Courier")


def test_paragraphs_that_are_marked_up_stay_as_they_are() -> None:
    (article,) = read(post("<!-- wp:paragraph --><p>One.\n\nStill one.</p><!-- /wp:paragraph -->"))
    assert blocks(article)[2:] == [("body", "One. Still one.")]


def test_the_date_is_that_of_the_post() -> None:
    draft = post("Words.")
    assert str(read(draft)[0].published) == "2017-01-28T19:30:05"
    published = draft.replace("Mon, 30 Nov -0001 00:00:00", "Sat, 28 Jan 2017 18:30:05")
    assert str(read(published)[0].published) == "2017-01-28T18:30:05+00:00"


def test_drafts_say_so_and_pictures_and_menus_are_left_out() -> None:
    found = read(
        post("", "attachment", "inherit"),
        post("Not yet.", status="draft", login="bs7"),
        post("", "nav_menu_item"),
        post("About us.", "page"),
    )
    assert [(one.part, one.author) for one in found] == [(1, "Bob Sample"), (2, "Ann Example")]
    assert blocks(found[0])[-1] == ("endmatter", "Status: draft")
    assert blocks(found[1])[-1] == ("body", "About us.")


def test_an_excerpt_describes_the_post() -> None:
    whole = post("A longer text of several words.")
    (article,) = read(
        whole.replace("<excerpt:encoded><![CDATA[", "<excerpt:encoded><![CDATA[In short.")
    )
    assert article.description == "In short."
    assert "In short." not in article.text


def test_it_is_recognised_as_a_feed() -> None:
    assert recognise(export(post("Words."))).name == "feed"
