"""Bookmarks are articles without a text, wherever they were exported from."""

from reader.article import Article
from reader.sources.document import Document
from reader.sources.records.bookmarks import parse


def read(html: str) -> list[Article]:
    found = list(parse(Document(html.encode(), "bookmarks.html")))
    return [item for item in found if isinstance(item, Article)]


def test_pocket() -> None:
    one, two = read(
        "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        '<li><a href="https://kell.example/a" time_added="1485599405" tags="pier,ferry">A pier</a>'
        '<li><a href="https://kell.example/b" time_added="1485599406" tags=""></a></ul>'
    )
    assert (one.text, one.url, one.keywords) == (
        "A pier",
        "https://kell.example/a",
        ("pier", "ferry"),
    )
    assert (two.headline, two.url, two.keywords) == (
        *("https://kell.example/b", "https://kell.example/b", ()),
    )
    assert (one.published, one.part, two.part) == (None, 1, 2)  # it was saved then, not published


def test_a_browser() -> None:
    one, two = read(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><p><DT><H3>News</H3><DL><p>"
        '<DT><A HREF="https://kell.example/a" ADD_DATE="1485599405">A pier</A>\n<DD>It closed.\n'
        '<DT><A HREF="javascript:void(0)">No</A><DT><A HREF="place:sort=8">No</A>'
        '<DT><A HREF="http://kell.example/b">A ferry</A></DL></DL>'
    )
    assert (one.text, one.description) == ("A pier\n\nIt closed.", "It closed.")
    assert (two.text, two.description) == ("A ferry", None)


def test_a_title_that_cannot_be_seen_is_none() -> None:
    (one,) = read(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF='https://kell.example/a'>&#8238;</A></DL>"
    )
    assert one.headline == "https://kell.example/a"


def test_a_link_without_a_title_does_not_stop_those_behind_it() -> None:
    html = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://kell.example/a">NaN</A>'
    html += '<DT><A HREF="https://kell.example/b">B</A>'
    error, article = parse(Document(html.encode(), "bookmarks.html"))
    assert (
        str(error) == "bookmarks.html: link 1: no text or headline in title, url, tags, description"
    )
    assert isinstance(article, Article)
    assert article.headline == "B"
