"""Files made to harm: each gives clean articles or a word that says why not, and does nothing."""

import base64
import gzip
import io
import json
import os
import unicodedata
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import SourceError
from reader.sources import open_articles

PROSE = "The harbour board of Kell voted on Monday to close the pier. “It is over,” Ada Sill said. "
# Colours, a title for the window, a text for the clipboard, C1 codes, text in the other direction.
RAW = "\x1b[31mRED\x1b]0;own\x07\x1b]52;c;aGk=\x07\x9b2J\u202egnp\u2066x\ufeff\U000e0041\x00\x7f"
ESCAPED = "&#27;[31mRED&#x1b;]0;own&#7;&#155;2J&#8238;gnp&#x2066;x&#xfeff;&#xe0041;"
XML = "\x9b2JRED&#x9b;2J&#8238;gnp&#x2066;x&#xfeff;&#xe0041;\u202e"
HIDDEN = f"=?utf-8?b?{base64.b64encode(RAW.encode()).decode()}?="
PAGE = (
    f"<html lang='{ESCAPED}'><head><title>{RAW}{ESCAPED}</title>"
    f"<meta name=author content='{ESCAPED} Sill'><meta name=description content='a b {ESCAPED}'>"
    f"<meta property='og:site_name' content='{ESCAPED}'><meta name=keywords content='{ESCAPED},a'>"
    f"<link rel=canonical href='https://kell.example/{ESCAPED}'></head><body><article>"
    f"<h1>{RAW}</h1><p>{PROSE}{ESCAPED}<a href='javascript:x'>x</a></p><p>{PROSE}</p></article>"
)
MAIL = (
    f"From: {HIDDEN} <ada@kell.example>\nTo: b@kell.example\nSubject: {HIDDEN}\n"
    f"List-Id: {HIDDEN}\nMessage-ID: <1@kell.example>\nMIME-Version: 1.0\n"
)
RECORD = {
    name: f"{RAW} {name}"
    for name in ("title", "body", "author", "url", "publisher", "description", "date", "language")
}
NINJS = {
    "pubstatus": "usable",
    "byline": RAW,
    "headline": RAW,
    "body_xhtml": f"<p>{ESCAPED}",
    "subject": [{"name": RAW}],
    "versioncreated": RAW,
}


def book(text: str, **others: str) -> bytes:
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles>"
        "</container>",
        "b.opf": f"<package><metadata><title>{XML}</title><creator>{XML}</creator></metadata>"
        "<manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
        "<item id='b' href='/etc/passwd' media-type='application/xhtml+xml'/>"
        "<item id='c' href='../../../../etc/passwd' media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/></spine></package>",
        "a.xhtml": text,
        **others,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


ENTITIES = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{last};" * 10}">'
    for last, name in zip("abcdefgh", "bcdefghi", strict=True)
)
WIRES = {
    "rss": "<rss><channel><title>t</title><item><title>{}</title></item></channel></rss>",
    "nitf": "<nitf><body><body.content><p>{}</p></body.content></body></nitf>",
    "opml": "<opml><body><outline text='{}' xmlUrl='https://kell.example/'/></body></opml>",
    "newsItem": "<newsItem><contentMeta><headline>{}</headline></contentMeta></newsItem>",
}

CLEANED: Mapping[str, str | bytes] = {
    "a.txt": f"{RAW}\n\nBy Ada {RAW}Sill\n\n{PROSE}{RAW}\n".replace("\0", ""),
    "a.html": PAGE,
    "a.mhtml": f"{MAIL}Snapshot-Content-Location: javascript:{RAW}\n"
    "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
    f"{PAGE}\n--b--\n",
    "a.eml": f"{MAIL}Content-Type: text/html; charset=utf-8\n\n{PAGE}",
    "a.mbox": f"From ada Mon Mar  4 10:00:00 2019\n{MAIL}\n{PROSE}{RAW}\n",
    "a.md": f'---\ntitle: "\\e[31mRED\\u202e"\nauthor: "{ESCAPED}"\n---\n# {RAW}\n\n'
    f"[x](javascript:x) ![{RAW}](y) <b title='{RAW}'>{ESCAPED}</b>\n\n{PROSE}\n",
    "a.jsonl": json.dumps(RECORD),
    "ninjs.json": json.dumps(NINJS),
    "feed.json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": RAW,
            "items": [{"title": RAW, "url": f"javascript:{RAW}", "content_html": ESCAPED}],
        }
    ),
    "a.csv": f"title,body,author,url\n{RAW} t,{RAW} said,{RAW} Sill,{RAW}\n".replace("\0", ""),
    "bookmarks.html": f"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT>"
    f"<A HREF='https://kell.example/{ESCAPED}' TAGS='{ESCAPED}'>x{ESCAPED}</A><DD>{ESCAPED}</DL>",
    "a.bib": f"@article{{a, title = {{{RAW} t}}, author = {{{RAW}}}, url = {{{RAW}}}}}".replace(
        "\0", ""
    ),
    "a.rss": WIRES["rss"].format(f"{XML}&amp;#27;[31m"),
    "a.nitf": WIRES["nitf"].format(XML + PROSE),
    "a.opml": WIRES["opml"].format(XML),
    "newsml.xml": WIRES["newsItem"].format(XML),
    "a.epub": book(f"<html><head><title>{XML}</title></head><body><h1>x</h1><p>{PROSE}{XML}</p>"),
}

REFUSED: Mapping[str, tuple[str | bytes, str]] = {
    "bomb.txt": (gzip.compress(bytes(40 << 20)), "over 32 MiB unpacked"),
    "bomb.epub": (book("x", **{"b.opf": "x" * (40 << 20)}), "packed beyond reason"),
    "nul.txt": (bytes(100_000), "binary, not text"),
    "bom.txt": (b"\xef\xbb\xbf", "empty"),
    "deep.html": ("<div>" * 200_000, "nested more than"),
    "attributes.html": ("<p " + "".join(f"a{i}=1 " for i in range(30_000)) + ">x", "attributes"),
    "deep.json": ('[{"a":' + "[" * 1_000_000, "nested too deeply"),
    "number.json": (f'{{"title":{"9" * 1_000_000},"body":"x"}}', "not JSON"),
    "boundary.mhtml": (f"{MAIL}Content-Type: multipart/related\n\n", "page"),
    "nothing.bib": ("% nothing", "no entry with a title"),
    "nothing.html": ("<!DOCTYPE NETSCAPE-Bookmark-file-1><a href=javascript:x>x", "without a link"),
    "nothing.rss": ("<rss><channel/></rss>", "feed"),
    "deep.nitf": ("<nitf>" + "<a>" * 100_000, "nested over"),
    **{
        f"bomb{root}.xml": (f"<!DOCTYPE a [{ENTITIES}]>{form.format('&i;')}", "grow (a bomb)")
        for root, form in WIRES.items()
    },
}


def strings_in(article: Article) -> str:
    fields = (article.text, article.author, article.publisher, article.url, article.language)
    others = (article.description, *article.keywords, *(inline.url for inline in article.inlines))
    return "\n".join(filter(None, (*fields, *others)))


@pytest.mark.parametrize("name", CLEANED)
def test_nothing_that_steers_a_terminal_comes_out(name: str, tmp_path: Path) -> None:
    data = CLEANED[name]
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    items = list(open_articles([tmp_path / name]))
    articles = [item for item in items if isinstance(item, Article)]
    assert articles
    for words in (*map(strings_in, articles), *map(str, items[len(articles) :])):
        assert {unicodedata.category(one) for one in words.replace("\n", "")} <= {
            *("Ll", "Lu", "Lo", "Nd", "Zs", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Sm", "Sc", "So"),
            *("Pc", "Sk", "Lm"),
        }
        assert "root:" not in words
        assert "javascript:" not in "".join(article.url or "" for article in articles)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_says_why_in_a_word(name: str, tmp_path: Path) -> None:
    data, reason = REFUSED[name]
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (error,) = open_articles([tmp_path / name])
    assert isinstance(error, SourceError)
    assert reason in error.reason
    assert len(error.reason) < 200


@pytest.mark.parametrize("root", WIRES)
def test_no_file_is_read_for_an_entity(root: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hidden words")
    declared = f'<!ENTITY a SYSTEM "file://{tmp_path}/secret">'
    (tmp_path / "a.xml").write_text(f"<!DOCTYPE a [{declared}]>{WIRES[root].format('x &a;')}")
    for item in open_articles([tmp_path / "a.xml"]):
        assert "hidden" not in (item.text if isinstance(item, Article) else str(item))


def test_front_matter_makes_nothing_but_text(tmp_path: Path) -> None:
    made = tmp_path / "made"
    (tmp_path / "a.md").write_text(
        f"---\ntitle: !!python/object/apply:os.system ['touch {made}']\n"
        f"author: !!python/name:os.system\n---\n{PROSE}\n"
    )
    anchors = "".join(
        f"{b}: &{b} [{f'*{a},' * 9}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (tmp_path / "b.md").write_text(f"---\na: &a [x]\n{anchors}title: *i\n---\n{PROSE}\n")
    items = list(open_articles([tmp_path]))
    assert [isinstance(item, Article) and item.text.endswith(PROSE.strip()) for item in items] == [
        True,
        True,
    ]
    assert not made.exists()


@pytest.mark.parametrize(
    "encoding",
    ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_wide_encodings_are_known_with_and_without_a_mark(
    encoding: str, name: str, tmp_path: Path
) -> None:
    text = f"<html><body><h1>A pier</h1><p>{PROSE}</p>" if name == "a.html" else PROSE.strip()
    (tmp_path / name).write_bytes(text.encode(encoding))
    (article,) = open_articles([tmp_path / name])
    assert isinstance(article, Article)
    assert article.text.endswith(PROSE.strip())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_regular_file_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("/dev/zero")
    (tmp_path / "c.txt").symlink_to("c.txt")
    (tmp_path / "d.txt").symlink_to("nothing")
    (tmp_path / "e.html").mkdir()
    (tmp_path / "e.html" / "up").symlink_to(tmp_path)
    (tmp_path / "f.txt").write_text(PROSE)
    *errors, article = open_articles([tmp_path])
    assert isinstance(article, Article)
    assert [error.reason for error in errors if isinstance(error, SourceError)] == [
        "a named pipe; only regular files are read",
        "a device; only regular files are read",
        "too many levels of symbolic links",
        "a link to nothing",
    ]
