"""XML becomes a tree, whatever is wrong with it, and nothing in it is fetched or expanded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.xml_tree import Element, parse_document, parse_xml


def root(xml: str | bytes) -> Element:
    tree = parse_xml(xml.encode() if isinstance(xml, str) else xml, "pier.xml")
    assert tree.error is None
    return tree.root


def test_elements_are_found_by_their_path_without_prefixes() -> None:
    tree = root('<n:a xmlns:n="urn:n" xml:lang="en"><n:b>one<c>two</c></n:b><b> three </b></n:a>')
    assert (tree.tag, tree.get("lang"), tree.get("missing")) == ("a", "en", "")
    assert [b.text() for b in tree.find_all("b")] == ["onetwo", "three"]
    assert tree.words_at("b", "c") == "two"
    assert tree.find("b", "d") is None
    assert [one.tag for one in tree.descendants("b", "c")] == ["b", "c", "b"]


def test_a_document_type_without_entities_is_accepted() -> None:
    xml = '<!DOCTYPE nitf SYSTEM "http://example.org/nitf-3-2.dtd">\n<nitf>Caf&eacute;&nbsp;Pier</nitf>'
    assert root(xml).text() == "Café Pier"


@pytest.mark.parametrize(
    "subset",
    [
        "<!ELEMENT a (#PCDATA)><!-- [sic] -->\n<!ATTLIST a b CDATA #IMPLIED>",
        '<!ENTITY pier "P&#xed;er">',
        '<!ENTITY photo SYSTEM "pier.jpg" NDATA jpeg><!NOTATION jpeg SYSTEM "view">',
    ],
)
def test_a_document_type_of_its_own_is_accepted(subset: str) -> None:
    xml = f"<!DOCTYPE a [{subset}]><a>Caf&eacute; &pier;</a>"
    assert root(xml).text() == ("Café Píer" if "ENTITY pier" in subset else "Café &pier;")


@pytest.mark.parametrize(
    "subset", ['SYSTEM "file:///etc/passwd"', '% a SYSTEM "http://example.org/a.dtd"> %a;']
)
def test_nothing_is_fetched(subset: str) -> None:
    assert root(f"<!DOCTYPE a [<!ENTITY a {subset}>]><a>&a;</a>").text() == "&a;"


def test_entities_that_grow_are_refused() -> None:
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
    long = f'<!DOCTYPE a [<!ENTITY a "{"ha" * 500}">]><a>&a;&a;&a;</a>'
    for xml in (laughs, long, '<a/><!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'):
        with pytest.raises(SourceError, match="declares XML entities"):
            root(xml)


def test_a_value_for_every_element_is_not_made_up() -> None:
    doctype = f'<!DOCTYPE a [<!ATTLIST b c CDATA "{"x" * 60_000}">]>'
    tree = root(f"{doctype}<a>{'<b/>' * 100_000}</a>")
    assert {one.get("c") for one in tree.elements("b")} == {""}


def test_what_is_too_deep_or_too_large_is_refused() -> None:
    with pytest.raises(SourceError, match="nested over 200 deep"):
        root("<a>" * 100_000)
    with pytest.raises(SourceError, match="over 1,000,000 XML elements"):
        root("<a>" + "<b/>" * 1_000_001 + "</a>")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "latin-1"),
        ("iso-8859-15", "iso-8859-15"),
        ("utf-16", "utf-16"),
        ("windows-1252", "utf-8"),  # a lie
        ("utf-8", "cp1252"),  # another
        ("no-such-encoding", "utf-8"),
        ("punycode", "utf-8"),
    ],
)
def test_declared_encodings(declared: str, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{declared}"?><p>Zoë crossed the pier in Älvsborg</p>'
    assert root(xml.encode(encoding)).text() == "Zoë crossed the pier in Älvsborg"


def test_an_encoding_of_several_bytes() -> None:
    xml = '<?xml version="1.0" encoding="gb2312"?><p>码头关闭</p>'
    assert root(xml.encode("gb2312")).text() == "码头关闭"


def test_a_server_may_say_the_encoding() -> None:
    document = Document("<p>Łódź</p>".encode("iso-8859-2"), "pier.xml", charset="iso-8859-2")
    assert parse_document(document).root.text() == "Łódź"


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<p>Rock & Roll &copy; &amp; &#x41;</p>", "Rock & Roll © & A"),
        ("<p>R&D &AMP; <![CDATA[<b> & &copy;]]></p>", "R&D & <b> & &copy;"),
        ("\n <?xml version='1.0'?><p>a\x0bb\x1b[31mc</p>", "a bc"),
    ],
)
def test_small_mistakes_are_put_up_with(xml: str, words: str) -> None:
    assert root(xml).text() == words


def test_what_comes_before_a_mistake_is_kept() -> None:
    tree = parse_xml(b"<a>\n<b>one</b>\n<b>two</a>", "pier.xml")
    assert [b.text() for b in tree.root.elements("b")] == ["one", "two"]
    assert str(tree.error) == "pier.xml: line 3: not well-formed XML; the rest is skipped"


@pytest.mark.parametrize(
    "data", [b"", b"nothing", b"<", b"\x00\x01\x02\x03", b"<?xml version='1.0'?>"]
)
def test_what_is_no_xml_is_an_error(data: bytes) -> None:
    with pytest.raises(SourceError):
        parse_xml(data, "pier.xml")


@given(st.text(st.sampled_from("<>&;/![]CDAT=\"' ab\n?x-"), max_size=80))
def test_nothing_but_our_errors(text: str) -> None:
    try:
        tree = parse_xml(b"<a>" + text.encode(), "pier.xml")
    except SourceError:
        return
    assert tree.root.tag[0] == "a"
