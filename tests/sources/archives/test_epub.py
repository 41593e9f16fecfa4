"""The chapters of a book come in their order, with their titles."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.archives.epub import parse
from reader.sources.document import Document

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example."

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>"""
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
 <dc:title>The Harbour Annual</dc:title><dc:creator opf:role="aut">Ann Example</dc:creator>
 <dc:creator opf:role="ill">Bob Sample</dc:creator><dc:creator>Cleo Sample</dc:creator>
 <dc:language>en-GB</dc:language><dc:date opf:event="modification">2020-01-01</dc:date>
 <dc:date opf:event="publication">2017-01-28</dc:date><dc:subject>piers</dc:subject></metadata>
<manifest>
 <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
 <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
 <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
 <item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
 <item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
 <item id="picture" href="a.png" media-type="image/png"/></manifest>
<spine><itemref idref="nav"/><itemref idref="cover"/><itemref idref="one"/>
 <itemref idref="picture"/>
 <itemref idref="two" linear="no"/><itemref idref="unknown"/></spine></package>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol>
<li><a href="text/one.xhtml">The pier</a><ol><li><a href="text/one.xhtml#b">Below</a></li></ol></li>
</ol></nav></body></html>"""
NCX = """<ncx><navMap><navPoint><navLabel><text>The pier</text></navLabel>
<content src="text/one.xhtml"/></navPoint></navMap></ncx>"""
FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": NAV,
    "OEBPS/toc.ncx": NCX,
    "OEBPS/cover.xhtml": "<html><body><svg><image/></svg></body></html>",
    "OEBPS/text/one.xhtml": f"<html><body><h1>The pier</h1><p>{LEAD}</p><h2>Votes</h2>"
    f"<p>{SECOND}</p></body></html>",
    "OEBPS/text/two b.xhtml": "<html><head><title>Two</title></head><body>"
    f"<h1>The <i>ferry</i></h1><p>{SECOND}</p></body></html>",
}


def packed(**changes: str | None) -> bytes:
    files: dict[str, str | None] = dict(FILES)
    files.update({name.replace("__", "/"): text for name, text in changes.items()})
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            if text is not None:
                archive.writestr(name, text)
    return stream.getvalue()


def read(data: bytes) -> list[Article | SourceError]:
    return list(parse(Document(data, "pier.epub")))


def chapters(data: bytes) -> list[Article]:
    found = read(data)
    assert not [item for item in found if isinstance(item, SourceError)]
    return [item for item in found if isinstance(item, Article)]


def change(name: str, text: str | None) -> bytes:
    return packed(**{name: text})


def test_chapters_in_reading_order() -> None:
    one, two = chapters(packed())
    assert [(block.kind, one.words(block)) for block in one.blocks] == [
        ("headline", "The pier"),
        ("body", LEAD),
        ("crosshead", "Votes"),
        ("body", SECOND),
    ]
    assert (one.author, one.publisher, one.language) == (
        "Ann Example, Cleo Sample",
        "The Harbour Annual",
        "en-GB",
    )
    assert (str(one.published), one.keywords) == ("2017-01-28", ("piers",))
    assert (two.headline, [chapter.part for chapter in (one, two)]) == ("The ferry", [1, 2])
    assert two.text == f"The ferry\n\n{SECOND}"


def test_the_table_of_contents_of_epub_2() -> None:
    package = PACKAGE.replace(' properties="nav"', "").replace('<itemref idref="nav"/>', "")
    headings = FILES["OEBPS/text/one.xhtml"].replace("<h1>The pier</h1>", "")
    data = packed(**{"OEBPS/book.opf": package, "OEBPS/text/one.xhtml": headings})
    assert chapters(data)[0].headline == "The pier"


def test_a_heading_may_say_more_than_the_table_of_contents() -> None:
    name = "OEBPS/text/one.xhtml"
    longer = FILES[name].replace("<h1>The pier</h1>", "<h1>The Pier That Nobody Asked For</h1>")
    one = chapters(packed(**{name: longer}))[0]
    assert [one.words(block) for block in one.blocks][:2] == [
        "The Pier That Nobody Asked For",
        LEAD,
    ]
    other = FILES[name].replace("<h1>The pier</h1>", "<h1>A vote</h1>")
    assert chapters(packed(**{name: other}))[0].headline == "The pier"


def test_files_that_only_list_others_are_no_chapters() -> None:
    contents = (
        "<html><body><h1>Contents</h1><p>Sat, 28 Jan 2017</p><ul><li><a href='text/one.xhtml'>"
        "The pier</a><div>What the board said of it on Saturday.</div></li></ul>"
        "<p><a href='text/two%20b.xhtml#top'>The ferry</a></p></body></html>"
    )
    headlines = [one.headline for one in chapters(change("OEBPS/cover.xhtml", contents))]
    assert headlines == ["The pier", "The ferry"]
    notes = (
        f"<html><body><h1>Notes</h1><p><a href='text/one.xhtml'>1</a> {LEAD}</p>"
        f"<p><a href='text/two%20b.xhtml'>2</a> {SECOND}</p></body></html>"
    )
    assert chapters(change("OEBPS/cover.xhtml", notes))[0].headline == "Notes"
    abroad = "<html><body><ul><li><a href='https://example.org/'>Piers</a></li></ul></body></html>"
    assert len(chapters(change("OEBPS/cover.xhtml", abroad))) == 3


def test_a_newspaper_from_calibre() -> None:
    package = PACKAGE.replace("Annual<", "Annual [Sat, 28 Jan 2017]<").replace(
        "Ann Example</dc:creator>", "calibre</dc:creator>"
    )
    page = (
        "<html><body><div class='calibre_navbar'>| <a href='x'>Next</a> | <a>Main Menu</a> |</div>"
        f"<h1>The pier</h1><p class='by'>By Ann Example</p><p>27 January 2017</p><p>{LEAD}</p>"
        "<div class='calibre_navbar1'><p>This article was downloaded by <b>calibre</b> from "
        "<a>https://example.org/pier</a></p>| <a>Section Menu</a> |</div></body></html>"
    )
    one, two = chapters(packed(**{"OEBPS/book.opf": package, "OEBPS/text/one.xhtml": page}))
    assert [(block.kind, one.words(block)) for block in one.blocks] == [
        ("headline", "The pier"),
        ("byline", "By Ann Example"),
        ("timestamp", "27 January 2017"),
        ("body", LEAD),
    ]
    assert (one.author, one.publisher) == ("Ann Example", "The Harbour Annual")
    assert (str(one.published), one.url) == ("2017-01-27", "https://example.org/pier")
    assert (two.author, str(two.published)) == ("Cleo Sample", "2017-01-28")


def test_elements_that_xml_closes_at_once_hide_nothing() -> None:
    page = (
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='a.js'/></head>"
        f"<body><i class='a'/><p>{LEAD}<br/>{SECOND}</p></body></html>"
    )
    one, _ = chapters(change("OEBPS/text/one.xhtml", page))
    assert one.text == f"The pier\n\n{LEAD} {SECOND}"
    assert not one.inlines


def test_a_file_that_no_parser_is_trusted_with_is_named() -> None:
    error, _ = read(change("OEBPS/text/one.xhtml", "<b>" * 20_000))
    assert "OEBPS/text/one.xhtml: elements nested" in str(error)


def test_without_a_table_of_contents_headings_are_titles() -> None:
    package = PACKAGE.replace('properties="nav"', "").replace("application/x-dtbncx+xml", "x/y")
    untitled = f"<html><body><p>{LEAD}</p></body></html>"
    titled = f"<html><head><title>Piers &amp; boats</title></head><body><p>{LEAD}</p></body></html>"
    data = packed(**{"OEBPS/book.opf": package, "OEBPS/text/two b.xhtml": untitled})
    headlines = [chapter.headline for chapter in chapters(data)]
    assert headlines[-2:] == ["The pier", "The Harbour Annual"]
    data = packed(**{"OEBPS/book.opf": package, "OEBPS/text/two b.xhtml": titled})
    assert chapters(data)[-1].headline == "Piers & boats"


def test_a_book_without_any_title() -> None:
    package = PACKAGE.replace("<dc:title>The Harbour Annual</dc:title>", "")
    package = package.replace('properties="nav"', "").replace("application/x-dtbncx+xml", "x/y")
    untitled = f"<html><body><p>{LEAD}</p></body></html>"
    data = packed(**{"OEBPS/book.opf": package, "OEBPS/text/two b.xhtml": untitled})
    assert chapters(data)[-1].text == LEAD


def test_a_missing_chapter_is_named_and_the_rest_opens() -> None:
    error, two = read(change("OEBPS/text/one.xhtml", None))
    assert str(error) == "pier.epub: OEBPS/text/one.xhtml is missing in it"
    assert isinstance(two, Article)
    assert (two.headline, two.part) == ("The ferry", 0)


def test_paths_out_of_the_book_lead_nowhere() -> None:
    package = PACKAGE.replace('href="text/one.xhtml"', 'href="../../../etc/passwd"')
    error, _ = read(change("OEBPS/book.opf", package))
    assert "etc/passwd is missing in it" in str(error)


def test_a_book_without_a_container_opens_too() -> None:
    assert len(chapters(change("META-INF/container.xml", None))) == 2


@pytest.mark.parametrize(("names", "count"), [(["text/one.xhtml"], 1), (["a.ttf"], 0)])
def test_encrypted_files_are_named(names: list[str], count: int) -> None:
    data = "".join(
        f"<EncryptedData><CipherData><CipherReference URI='OEBPS/{name}'/></CipherData>"
        "</EncryptedData>"
        for name in names
    )
    found = read(change("META-INF/encryption.xml", f"<encryption>{data}</encryption>"))
    errors = [str(item) for item in found if isinstance(item, SourceError)]
    assert errors == ["pier.epub: OEBPS/text/one.xhtml is encrypted; not read"] * count


def test_a_locked_book_is_named_once() -> None:
    names = ("cover.xhtml", "text/one.xhtml", "text/two%20b.xhtml")
    data = "".join(f"<CipherReference URI='OEBPS/{name}'/>" for name in names)
    with pytest.raises(SourceError, match=r"encrypted \(DRM\)"):
        read(change("META-INF/encryption.xml", f"<encryption>{data}</encryption>"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04", "damaged"),
        (packed(**{"OEBPS/book.opf": "<package/>"}), "a book without chapters"),
        (packed(**{"OEBPS/book.opf": None}), "no package document"),
        (
            packed(**{"OEBPS/book.opf": "<!DOCTYPE a [<!ENTITY b '&c;&c;'>]><package/>"}),
            "declares XML entities",
        ),
    ],
    ids=["cut off", "no chapters", "no package", "entities"],  # the packed data has the time in it
)
def test_what_is_no_book_is_an_error(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        read(data)


@given(st.sampled_from(sorted(FILES)), st.data())
def test_nothing_but_our_errors(name: str, data: st.DataObject) -> None:
    text = FILES[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    broken = (
        text[:start] + data.draw(st.text(st.characters(codec="utf-8"), max_size=5)) + text[end:]
    )
    try:
        found = read(change(name, broken))
    except SourceError:
        return
    for item in found:
        if isinstance(item, Article):
            assert all(0 <= one.start < one.end <= len(item.text) for one in item.blocks)
