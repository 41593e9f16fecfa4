"""The kind of a file is told by its content, and by its name where that says little."""

import gzip

import pytest

from reader.sources.document import Document
from reader.sources.recognition import recognise


def kind(data: bytes, path: str = "pier") -> str:
    return recognise(Document(data, path)).name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<nitf>", "nitf"),
        (b"<!-- sent --><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>", "nitf"),
        (b"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", "newsml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><g2:newsMessage xmlns:g2='a'>", "newsml"),
        (b"<packageItem guid='a'>", "newsml"),
        (b"<!DOCTYPE NewsML SYSTEM 'a.dtd' [<?a?>]><NewsML Version='1.2'>", "newsml"),
        (b"<conceptItem>", "newsml"),
        (b"<news>\n<nitf version='a'><head/><body><p>", "nitf"),
        (b"<?xml version='1.0'?><items><g2:newsItem xmlns:g2='a'>", "newsml"),
        (
            b"<?xml version='1.0'?><all><article><title>A</title><body>B</body></article></all>",
            "xml",
        ),
        (b"<?xml version='1.0'?><!DOCTYPE nitf [" + b"<!ENTITY a 'b'>" * 5000, "xml"),
        (b"<?xml version='1.0'?><div><p>The pier.</p><p>It goes.</p></div>", "html"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "jsonfeed"),
        (rb'{"version": "https:\/\/jsonfeed.org\/version\/1", "items": []}', "jsonfeed"),
        (b"From: Ann <a@b.c>\nMessage-ID: <a>\nMIME-Version: 1.0\n\nThe pier.", "mail"),
        (b"From: Ann <a@b.c>\nSubject: Pier\nDate: 3 Mar 2025 09:00\n\nThe pier.", "mail"),
        (b"From a@b.c Sat Jan 28 18:30:05 2017\nSubject: Pier\n\nThe pier.", "mbox"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "warc"),
        (gzip.compress(b"<rss version='2.0'><channel/></rss>", mtime=0), "feed"),
        (gzip.compress(b"The pier.", mtime=0), "text"),
        (b"<?xml version='1.0'?><entry xmlns='http://www.w3.org/2005/Atom'><title>A", "feed"),
        (b"<?xml version='1.0'?><entry><title>A</title></entry>", "xml"),
        (b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>", "bookmarks"),
        (b"<!DOCTYPE html><html><head><title>Pocket Export</title>", "bookmarks"),
        (b"@article{example2017,\n  title = {Pier},\n}\n", "bibtex"),
        (b"@ada{kell} wrote, and smiled.\n", "text"),
        (b"title,author,text\nA,Ann,Words\n", "csv"),
        (b'"Titel";"Datum";"Text"\r\n"A";;"Words\r\nmore"\r\n', "csv"),
        (b"title\ttext\nA\tWords", "csv"),
        (b"Title, Author, and Date\nThe pier stands, she said, and smiled.\n", "text"),
        (b"The pier, the text\nIt stands, she said.\n", "text"),
        (b"---\ntitle: Pier\n---\n# Words", "markdown"),
        (b"+++\ntitle = 'Pier'\n+++\nWords", "markdown"),
        (b"---\ntitle: it never ends", "text"),
        (b"---\nThe pier\n---\n", "text"),
        (gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", mtime=0), "warc"),
        (b"PK\x03\x04\x14\x00mimetypeapplication/epub+zip", "epub"),
        (b"PK\x03\x04\x14\x00META-INF/container.xml", "epub"),
        (b"From the start it was old.\nThe pier: it closed.\n", "text"),
    ],
)
def test_wires_mails_and_archives(data: bytes, name: str) -> None:
    assert kind(data) == name


@pytest.mark.parametrize(
    ("data", "path", "name"),
    [
        (b"Subject: Pier\nFrom: Ann\n\nThe pier.", "a.eml", "mail"),
        (b"Subject: Pier\nTo: d@b.c\nContent-Type: multipart/related\n\n", "a.eml", "mail"),
        (b"Subject: Pier\nTo: d@b.c\nContent-Type: multipart/related\n\n", "a.mht", "mhtml"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "-", "mhtml"),
        (b"Subject: Pier\nFrom: Ann\n\nThe pier.", "a.txt", "text"),
        (b"PK\x03\x04other", "a.EPUB", "epub"),
        (b"\x1f\x8bother", "a.warc.gz", "warc"),
        (b"The pier.", "a.mbox", "text"),
        (b"\x01a01 4 i 9 tst 1\r\n\x02# The pier.", "a.md", "wire"),
        (gzip.compress(b"a,b\n1,2\n", mtime=0), "a.csv.gz", "csv"),
        (b'{\n"title": "Pier"\n}\n\nThe pier.', "a.md", "markdown"),
        (b'{\n"title": "Pier"\n}\n\n{"title": "Ferry"}', "a.md", "jsonl"),
        (b"[ ]", "a", "jsonl"),
        (b'window.YTD.tweets.part0 = [ {"tweet": {}} ]', "tweets.js", "jsonl"),
        (b"\xef\xbb\xbfWEBVTT\n\n", "a", "subtitles"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nThe pier.", "a", "subtitles"),
        (b"<br />\n<b>Notice</b>: x<br />\n<?xml version='1.0'?><rss/>", "a", "feed"),
        (b"Warning: never write\n<?xml there", "a", "text"),
    ],
)
def test_names_settle_what_content_leaves_open(data: bytes, path: str, name: str) -> None:
    assert kind(data, path) == name
