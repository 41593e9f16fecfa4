"""News items of both generations of NewsML become articles, with what they say of themselves."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.wires.newsml import parse
from tests.sources.contents import blocks

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example."
IN_BASE64 = b64encode(f"{LEAD}\n\n{SECOND}".encode()).decode()
WRAPPED = LEAD.replace(" on ", "\non ")

ESCAPED = f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{SECOND}"
G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
META = """
<contentMeta>
 <urgency>4</urgency>
 <contentCreated>2017-01-28T15:00:00+01:00</contentCreated>
 <creator qcode="hnstaff:77"><name>Bob Sample</name></creator>
 <infoSource role="cRole:source" literal="HN"/>
 <language tag="en-GB"/>
 <keyword>ferries</keyword>
 <subject qcode="medtop:04000000"><name xml:lang="de">Wirtschaft</name>
  <name xml:lang="en">economy</name></subject>
 <slugline>PIER-CLOSING/</slugline>
 <headline xml:lang="de">Pier wird geschlossen</headline>
 <headline xml:lang="en-GB">Board closes old pier</headline>
 <dateline>OLDPORT, Jan 28 (Harbour News) -</dateline>
 <by>By Bob Sample</by>
 <description role="drol:summary">A board gives up a ferry.</description>
</contentMeta>"""
XHTML = f"""<inlineXML contenttype="application/xhtml+xml">
 <html xmlns="http://www.w3.org/1999/xhtml"><head><title>unused</title></head>
  <body><p>{LEAD}</p><h2>Votes</h2><p>{SECOND}</p><p>(Editing by Cleo Sample)</p></body></html>
</inlineXML>"""
NITF = f"""<inlineXML contenttype="application/nitf+xml">
 <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
  <hedline><hl1>Another headline</hl1></hedline><byline>By Cleo Sample</byline>
  <abstract><p>In short, the pier goes.</p></abstract></body.head>
  <body.content><p>{LEAD}</p><p>{SECOND}</p></body.content></body></nitf>
</inlineXML>"""


def item(
    content: str = XHTML,
    meta: str = META,
    provider: str = 'literal="Harbour News"',
    guid: str = "a",
) -> str:
    return f"""<newsItem {G2} guid="{guid}" version="1" xml:lang="en">
    <rightsInfo><copyrightHolder literal="Harbour News Ltd"/></rightsInfo>
    <itemMeta><itemClass qcode="ninat:text"/><provider {provider}/>
     <versionCreated>2017-01-28T18:30:05+01:00</versionCreated>
     <firstCreated>2017-01-28T16:00:00+01:00</firstCreated><title>A title</title></itemMeta>
    {meta}<contentSet>{content}</contentSet></newsItem>"""


def read(xml: str) -> list[Article]:
    found = list(parse(Document(xml.encode(), "pier.xml")))
    assert not [one for one in found if isinstance(one, SourceError)]
    return [one for one in found if isinstance(one, Article)]


def article(xml: str) -> Article:
    (found,) = read(xml)
    return found


def test_a_text_in_xhtml() -> None:
    found = article(item())
    assert blocks(found) == [
        ("headline", "Board closes old pier"),
        ("byline", "By Bob Sample"),
        ("body", f"OLDPORT, Jan 28 (Harbour News) - {LEAD}"),
        ("dateline", "OLDPORT, Jan 28 (Harbour News) -"),
        ("crosshead", "Votes"),
        ("body", SECOND),
        ("endmatter", "(Editing by Cleo Sample)"),
    ]
    assert str(found.published) == "2017-01-28T18:30:05+01:00"
    assert (found.author, found.publisher) == ("Bob Sample", "Harbour News")
    assert (found.language, found.keywords) == ("en-GB", ("ferries",))
    assert found.description == "A board gives up a ferry."


HEADER = f"""<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>
<body><header><time>28.01.2017 18:30</time><ul class="slugline"><li>pier</li></ul>
 <h1>Board closes old pier</h1><p class="byline">Von Ann Example</p></header>
 <section class="main"><p class="teaser">The board gives up a ferry.</p>
 <p><span class="dateline">Oldport <span class="credit">(hn)</span> - </span>{LEAD}</p>
 <p>{SECOND}</p></section></body></html></inlineXML>"""


def test_what_the_text_repeats_of_the_item_is_left_out() -> None:
    found = article(item(HEADER, meta="<contentMeta/>").replace("<title>A title</title>", ""))
    assert blocks(found) == [
        ("headline", "Board closes old pier"),
        ("byline", "Von Ann Example"),
        ("standfirst", "The board gives up a ferry."),
        ("body", f"Oldport (hn) - {LEAD}"),
        ("dateline", "Oldport (hn) -"),
        ("body", SECOND),
    ]
    assert found.author == "Ann Example"
    meta = """<contentMeta><headline rank="3">Harbour</headline><headline rank="1">Board closes
     old pier</headline><headline role="hltype:subtitle">County not asked</headline>
     <by>By Bob Sample</by></contentMeta>"""
    top = "<h1>Board closes old pier</h1><h2>County not asked</h2><p>By Bob Sample</p>"
    text = f"<inlineXML><html><body>{top}<p>{LEAD}</p></body></html></inlineXML>"
    assert blocks(article(item(text, meta))) == [
        ("headline", "Board closes old pier"),
        ("standfirst", "County not asked"),
        ("byline", "By Bob Sample"),
        ("body", LEAD),
    ]


def test_notes_to_editors_stand_below() -> None:
    note = "<edNote><section><h2>Notes</h2><p>Adds quote</p></section></edNote></itemMeta>"
    found = blocks(article(item().replace("</itemMeta>", note)))
    assert found[-2:] == [("endmatter", "Notes"), ("endmatter", "Adds quote")]


def test_a_dateline_opens_escaped_markup_too() -> None:
    found = article(item(f"<inlineData contenttype='text/html'>{ESCAPED}</inlineData>"))
    assert found.text.split("\n\n")[2] == f"OLDPORT, Jan 28 (Harbour News) - {LEAD}"


def test_a_text_in_nitf_is_described_by_the_item_first() -> None:
    found = article(item(NITF))
    assert found.headline == "Board closes old pier"
    assert found.author == "Bob Sample"
    assert found.first("standfirst") == "In short, the pier goes."
    assert [words for kind, words in blocks(found) if kind == "body"][1] == SECOND


def test_what_the_item_does_not_say_the_text_does() -> None:
    bare = article(item(NITF, meta="<contentMeta/>").replace("<title>A title</title>", ""))
    assert (bare.headline, bare.author) == ("Another headline", "Cleo Sample")
    assert bare.description == "In short, the pier goes."
    assert bare.language == "en"


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineData contenttype='text/plain'>{LEAD}\n\n{SECOND}</inlineData>",
        f"<inlineData contenttype='text/html'>{ESCAPED}</inlineData>",
        f"<inlineData contenttype='text/plain' encoding='b64'>\n{IN_BASE64}</inlineData>",
        f"<inlineXML><html><body><p>\n    {LEAD}\n\n    {SECOND}\n</p></body></html></inlineXML>",
        f"<inlineXML><html><body>{LEAD}\n    \n{SECOND}</body></html></inlineXML>",
        f"<inlineXML><html><body><p>{LEAD}</p><p/><p>{SECOND}</p></body></html></inlineXML>"
        f"<inlineData contenttype='text/plain'>{LEAD}</inlineData>",
        f"<inlineXML><html><body><p>{WRAPPED}\n    {SECOND}</p></body></html></inlineXML>",
        f"<inlineData contenttype='text/plain'>&lt;p&gt;\n  {WRAPPED}\n   {SECOND}"
        "&lt;/p&gt;</inlineData>",
        f"<inlineXML><html><body><p>{LEAD}</p><p>&lt;script src='a.js'&gt;&lt;/script&gt;</p>"
        f"<p>{SECOND}</p></body></html></inlineXML>",
        f"<inlineXML><BODY><P>{LEAD}</P><P>{SECOND}</P></BODY></inlineXML>",
        f"<inlineData encoding='base64'>{'QUFB' * 99}</inlineData>"
        f"<inlineXML><body><p>{LEAD}</p><p>{SECOND}</p></body></inlineXML>",
    ],
)
def test_paragraphs_however_they_are_sent(content: str) -> None:
    found = article(item(content, meta="<contentMeta><headline>Pier</headline></contentMeta>"))
    assert blocks(found) == [("headline", "Pier"), ("body", LEAD), ("body", SECOND)]


@pytest.mark.parametrize(
    ("provider", "publisher"),
    [
        ('qcode="nprov:HN"', "HN"),
        ('qcode="nprov:HN"><name>Harbour News</name></provider><provider', "Harbour News"),
        ('literal="hn.example"', "Harbour News Ltd"),
        ('uri="http://hn.example/"', "Harbour News Ltd"),
    ],
)
def test_the_publisher(provider: str, publisher: str) -> None:
    meta = "<contentMeta><headline>Pier</headline></contentMeta>"
    assert article(item(meta=meta, provider=provider)).publisher == publisher


@pytest.mark.parametrize(
    ("creator", "author"),
    [
        ('<creator literal="Ann Example"/>', "Ann Example"),
        ("<creator><name>Ann Example</name></creator>", "Ann Example"),
        ('<creator literal="Harbour News"/>', None),
        ('<creator qcode="hnstaff:77"/>', None),
        ("<creator><name>sample.bob</name></creator>", None),
        ('<creator literal="VRG"/>', None),
        ('<creator literal="HN"/><infoSource literal="HN"/>', None),
    ],
)
def test_the_author_without_a_byline(creator: str, author: str | None) -> None:
    found = article(item(meta=f"<contentMeta>{creator}</contentMeta>"))
    assert found.author == author
    assert found.first("byline") == (author or "")


def test_a_byline_below_points_is_found_by_the_dateline_that_follows() -> None:
    text = f"""<inlineXML><html><body><p>(Adds quote)
    * Pier goes
    By Cleo Sample
    Jan 28 (Harbour News) - {WRAPPED}</p></body></html></inlineXML>"""
    meta = """<contentMeta><creator literal="HN"/><infoSource literal="HN"/>
     <description role="drol:caption">PIER/: Pier</description><headline>Pier</headline>
     </contentMeta>"""
    found = article(item(text, meta))
    assert blocks(found) == [
        ("headline", "Pier"),
        ("byline", "By Cleo Sample"),
        ("body", "(Adds quote)"),
        ("body", "* Pier goes"),
        ("body", f"Jan 28 (Harbour News) - {LEAD}"),
        ("dateline", "Jan 28 (Harbour News) -"),
    ]
    assert found.author == "Cleo Sample"


def test_words_above_a_text_sign_it_only_if_they_say_so() -> None:
    text = f"""<inlineXML><html><body><header><p class="genre">Extra</p><h1>Pier</h1></header>
    <p><span class="dateline">OLDPORT <b>(HN)</b></span>{LEAD}</p></body></html></inlineXML>"""
    found = article(item(text, "<contentMeta><headline>Pier</headline></contentMeta>"))
    assert blocks(found) == [("headline", "Pier"), ("body", f"OLDPORT (HN) {LEAD}")]


def test_whoever_reported_it_going_by_the_notes() -> None:
    notes = """<edNote>hn bs cs</edNote><edNote><section><ul><li>Autor/in: Bob Sample (Oldport),
     desk@hn.example</li></ul><p>hn bs cs</p></section></edNote><embargoed>2017-01-29</embargoed>
     <pubStatus qcode="stat:withheld"/></itemMeta>"""
    meta = "<contentMeta><headline>Pier</headline></contentMeta>"
    found = article(item(meta=meta).replace("</itemMeta>", notes))
    assert found.author == "Bob Sample"
    assert blocks(found)[-4:] == [
        ("endmatter", "hn bs cs"),
        ("endmatter", "Autor/in: Bob Sample (Oldport), desk@hn.example"),
        ("endmatter", "Status: withheld"),
        ("endmatter", "Embargo: 2017-01-29"),
    ]


def test_elements_of_an_agency_of_its_own() -> None:
    text = f"""<inlineXML><BODY><TEXT><RUBRIK>Pier</RUBRIK>
    <DAT><ORT>EU</ORT><SOURCE>Oldport</SOURCE></DAT>
    <INGRESS><P>In short.</P></INGRESS><BRODTEXT><CITAT>Nej, sade hon.</CITAT>
    <P>{LEAD}</P>
    <MELLIS>Röster</MELLIS><P>{SECOND}</P></BRODTEXT><BYLINE>Bob Sample/HN</BYLINE>
    <BILD><BILDFIL>http://hn.example/</BILDFIL><BILDTEXT><P>The pier.</P></BILDTEXT></BILD></TEXT>
    </BODY></inlineXML>"""
    found = article(item(text, "<contentMeta><headline>Pier</headline></contentMeta>"))
    assert blocks(found) == [
        ("headline", "Pier"),
        ("byline", "Bob Sample/HN"),
        ("metadata", "EU Oldport"),
        ("standfirst", "In short."),
        ("body", "– Nej, sade hon."),
        ("body", LEAD),
        ("crosshead", "Röster"),
        ("body", SECOND),
        ("caption", "The pier."),
    ]
    assert found.author == "Bob Sample"


def test_a_picture_is_its_caption() -> None:
    meta = """<contentMeta><creator><name>Cleo Sample</name></creator>
     <creditline>Harbour News/Cleo Sample</creditline><headline>Old pier</headline>
     <description role="drol:caption">The pier on Friday.</description></contentMeta>"""
    remote = '<remoteContent href="pier.jpg" contenttype="image/jpeg" rendition="rnd:web"/>'
    assert blocks(article(item(remote, meta))) == [
        ("headline", "Old pier"),
        ("byline", "Cleo Sample"),
        ("caption", "The pier on Friday."),
        ("credit", "Harbour News/Cleo Sample"),
    ]


def test_a_message_of_items_and_a_package_of_them() -> None:
    package = f"""<packageItem {G2} guid="p"><itemMeta/><contentMeta><headline>Both</headline>
     </contentMeta><groupSet root="r"><group id="r"><itemRef residref="a"><headline>A</headline>
     </itemRef><itemRef residref="b"/></group></groupSet></packageItem>"""
    message = f"""<newsMessage {G2}><header><sent>2017-01-28T19:00:00Z</sent></header><itemSet>
     {item()}{item(NITF, guid="b")}{package}</itemSet></newsMessage>"""
    found = read(message)
    assert [one.part for one in found] == [1, 2]
    alone = article(package)
    assert blocks(alone) == [("headline", "Both"), ("listitem", "A")]


def test_a_message_dates_items_without_a_date() -> None:
    bare = f"<newsItem {G2}><contentMeta><headline>A</headline></contentMeta></newsItem>"
    message = f"""<newsMessage {G2}><header><sent>2017-01-28T19:00:00Z</sent></header>
     <itemSet>{bare}</itemSet></newsMessage>"""
    assert str(article(message).published) == "2017-01-28T19:00:00+00:00"


NEWSML1 = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE NewsML SYSTEM "http://www.example.org/NewsML_1.2.dtd">
<NewsML Version="1.2">
 <NewsEnvelope><DateAndTime>20170128T190000Z</DateAndTime></NewsEnvelope>
 <NewsItem xml:lang="en">
  <Identification><NewsIdentifier><ProviderId>hn.example</ProviderId>
   <DateId>20170128T183005Z</DateId></NewsIdentifier><NameLabel>PIER</NameLabel></Identification>
  <NewsManagement><FirstCreated>20170108T160000Z</FirstCreated>
   <ThisRevisionCreated>20170108T183005Z</ThisRevisionCreated></NewsManagement>
  <NewsComponent>
   <NewsLines><DateLine>Oldport, Jan 8, 2017 (HN) -</DateLine>
    <HeadLine>Board closes old pier</HeadLine><ByLine>By Bob Sample</ByLine>
    <KeywordLine>ferries</KeywordLine></NewsLines>
   <AdministrativeMetadata><Provider><Party FormalName="HN"/></Provider></AdministrativeMetadata>
   <DescriptiveMetadata><Language FormalName="en"/>
    <Property FormalName="Keyword" Value="piers"/></DescriptiveMetadata>
   <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/>
    <DataContent><p>{LEAD}</p><p>{SECOND}</p><p>bs/cs</p></DataContent></ContentItem>
   </NewsComponent>
   <NewsComponent><Role FormalName="Photo"/>
    <NewsComponent><Role FormalName="Caption"/><ContentItem>
     <DataContent>Board closes old pier</DataContent></ContentItem><ContentItem>
     <DataContent><p>The pier on Friday.</p></DataContent></ContentItem><ContentItem>
     <DataContent><p>The pier on Friday.</p></DataContent></ContentItem></NewsComponent>
    <ContentItem><MediaType FormalName="Photo"/><DataContent>AAAA</DataContent></ContentItem>
   </NewsComponent>
  </NewsComponent>
 </NewsItem>
</NewsML>"""


def test_newsml_1() -> None:
    found = article(NEWSML1)
    assert blocks(found) == [
        ("headline", "Board closes old pier"),
        ("byline", "By Bob Sample"),
        ("body", f"Oldport, Jan 8, 2017 (HN) - {LEAD}"),
        ("dateline", "Oldport, Jan 8, 2017 (HN) -"),
        ("body", SECOND),
        ("endmatter", "bs/cs"),
        ("caption", "The pier on Friday."),
    ]
    assert str(found.published) == "2017-01-08T18:30:05+00:00"
    assert (found.author, found.publisher, found.language) == ("Bob Sample", "HN", "en")
    assert found.keywords == ("piers", "ferries")


def test_newsml_1_with_text_in_base64() -> None:
    def item(medium: str, data: str) -> str:
        return f"""<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Pier</HeadLine></NewsLines>
        <ContentItem><MediaType FormalName="{medium}"/><Encoding Notation="Base64"><DataContent>
        {data}</DataContent></Encoding></ContentItem></NewsComponent></NewsItem></NewsML>"""

    both = [("headline", "Pier"), ("body", LEAD), ("body", SECOND)]
    assert blocks(article(item("Text", IN_BASE64))) == both
    assert blocks(article(item("Photo", IN_BASE64))) == both[:1]
    assert blocks(article(item("Text", "no Base64"))) == both[:1]


def test_newsml_1_with_nitf_and_several_stories() -> None:
    def component(number: int) -> str:
        return f"""<NewsComponent><NewsLines><HeadLine>Story {number}</HeadLine></NewsLines>
        <ContentItem><DataContent><nitf><body><body.head><byline>By Cleo Sample</byline></body.head>
        <body.content><p>{LEAD}</p></body.content></body></nitf></DataContent></ContentItem>
        </NewsComponent>"""

    stories = component(1) + component(2)
    found = read(f"<NewsML><NewsItem><NewsComponent>{stories}</NewsComponent></NewsItem></NewsML>")
    assert [(one.headline, one.part, one.author) for one in found] == [
        ("Story 1", 1, "Cleo Sample"),
        ("Story 2", 2, "Cleo Sample"),
    ]
    assert [words for _, words in blocks(found[1])] == ["Story 2", "By Cleo Sample", LEAD]


def test_newsml_1_in_two_languages_is_two_articles() -> None:
    def component(language: str, words: str) -> str:
        return f"""<NewsComponent xml:lang="{language}"><NewsLines><HeadLine>Pier</HeadLine>
        <CopyrightLine>HN</CopyrightLine></NewsLines>
        <NewsComponent><Role FormalName="Title"/><ContentItem><DataContent>Pier</DataContent>
        </ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem>
        <DataContent>&lt;b&gt;{words}&lt;/b&gt; is here.</DataContent></ContentItem></NewsComponent>
        </NewsComponent>"""

    both = component("nl", "Een") + component("fr", "Un")
    head = "<NewsLines><HeadLine>Pier</HeadLine></NewsLines>"
    found = read(
        f"<NewsML><NewsItem><NewsComponent xml:lang='nl'>{head}{both}</NewsComponent></NewsItem>"
        "</NewsML>"
    )
    assert [(one.language, one.part) for one in found] == [("nl", 1), ("fr", 2)]
    assert blocks(found[1]) == [
        ("headline", "Pier"),
        ("body", "Un is here."),
        ("endmatter", "HN"),
    ]


def test_newsml_1_tells_what_it_is_about_and_whether_it_may_be_published() -> None:
    topics = """<TopicSet><Topic><Description Variant="Category">FER</Description>
     <Description Variant="Name" xml:lang="de">Fähren</Description>
     <Description Variant="Name" xml:lang="en">Ferries</Description></Topic></TopicSet>"""
    lines = "<NewsLines><HeadLine>Pier</HeadLine><DateLine>28/1/2017</DateLine>%s</NewsLines>"
    xml = f"""<NewsML><NewsItem xml:lang="en"><NewsManagement><Status FormalName="Embargoed"/>
    </NewsManagement><NewsComponent>%s{lines}<NewsComponent><Comment>Not before noon</Comment>
    <ContentItem><DataContent><p>{LEAD}</p></DataContent></ContentItem></NewsComponent>
    </NewsComponent></NewsItem></NewsML>"""
    found = article(xml % (topics, "<SlugLine>PIER</SlugLine>"))
    assert found.keywords == ("Ferries",)
    assert article(xml % ("", "<SlugLine>PIER</SlugLine>")).keywords == ("PIER",)
    assert blocks(found) == [
        ("headline", "Pier"),
        ("body", LEAD),
        ("endmatter", "Not before noon"),
        ("endmatter", "Status: Embargoed"),
    ]


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        (f"<conceptItem {G2} guid='a'><concept/></conceptItem>", "no news in this NewsML"),
        ("<NewsML/>", "no news in this NewsML"),
        (f"<newsItem {G2}", "not well-formed"),
    ],
)
def test_what_holds_no_news_is_an_error(xml: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        list(parse(Document(xml.encode(), "pier.xml")))


@given(st.data())
def test_nothing_but_our_errors(data: st.DataObject) -> None:
    xml = data.draw(st.sampled_from([item(), item(NITF), NEWSML1]))
    start = data.draw(st.integers(0, len(xml)))
    end = data.draw(st.integers(start, min(len(xml), start + 300)))
    broken = xml[:start] + data.draw(st.text(max_size=5)) + xml[end:]
    try:
        found = list(parse(Document(broken.encode(), "pier.xml")))
    except SourceError:
        return
    for one in found:
        if isinstance(one, Article):
            assert all(0 <= block.start < block.end <= len(one.text) for block in one.blocks)


def test_a_correction_says_so() -> None:
    marked = item().replace("<itemMeta>", '<itemMeta><signal qcode="sig:correction"/>')
    assert ("endmatter", "Signal: correction") in blocks(article(marked))


def test_a_film_has_all_that_is_said_of_it() -> None:
    meta = """<contentMeta><headline>Pier</headline><creditline>HN</creditline>
     <description role="drol:shotlist">A boat.</description>
     <description role="drol:script">The board voted.</description>
     <description xml:lang="de">Ein Boot.</description></contentMeta>
     <partMeta><description>A wide view.</description></partMeta>"""
    remote = '<remoteContent href="pier.mp4" contenttype="video/mp4"/>'
    assert blocks(article(item(remote, meta))) == [
        ("headline", "Pier"),
        ("caption", "A boat."),
        ("caption", "The board voted."),
        ("caption", "A wide view."),
        ("credit", "HN"),
    ]
