"""NITF says what each part of a story is, and the article keeps it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.wires.nitf import parse
from tests.sources.contents import blocks

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example."

STORY = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "http://www.example.org/nitf-3-2.dtd">
<nitf version="-//IPTC//DTD NITF 3.2//EN" xml:lang="en-GB">
 <head>
  <title>Pier</title>
  <tobject tobject.type="news">
   <tobject.subject tobject.subject.type="Economy" tobject.subject.matter="Shipping"/>
  </tobject>
  <docdata management-status="usable">
   <doc-id id-string="pier-1" regsrc="HN"/>
   <urgency ed-urg="4"/>
   <date.issue norm="20170128T183005+0100"/>
   <date.release norm="20170128T190000+0100"/>
   <ed-msg info="Adds quote"/>
   <doc.copyright holder="Harbour News Ltd" year="2017"/>
   <key-list><keyword key="ferries"/><keyword key="piers"/></key-list>
  </docdata>
 </head>
 <body>
  <body.head>
   <hedline><hl1>Board closes <em>old</em> pier</hl1><hl2>County is not asked</hl2></hedline>
   <byline>By <person>Bob Sample</person><byttl>Harbour Correspondent</byttl></byline>
   <distributor>Harbour News</distributor>
   <dateline><location>OLDPORT, Norland</location><story.date norm="20170128">Jan 28</story.date>
   </dateline>
   <abstract><p>The pier carried its first passengers in 1911.</p></abstract>
  </body.head>
  <body.content>
   <block>
    <p lede="true">{LEAD}</p>
    <p>{SECOND}</p>
    <media media-type="image">
     <media-reference source="pier.jpg" alternate-text="unused"/>
     <media-object encoding="base64">AAAA</media-object>
     <media-producer>Cleo Sample</media-producer>
     <media-caption><p>The pier on Friday.</p></media-caption>
    </media>
    <hl2>What it cost</hl2>
    <p>See <a href="https://example.org/minutes">the <em>minutes</em></a> &amp; weep.<br/>Again.</p>
    <bq><block><p>We were never asked.</p></block><credit>Letter of the county</credit></bq>
    <ul><li>Seven in favour</li><li>Two against</li></ul>
    <table><tr><th>Year</th><td>1911</td></tr><tr><th>Boats</th><td>9</td></tr></table>
    <p>She called it <q>a relic</q>.</p>
    <pre>Ferry   9
Bridge 10</pre>
   </block>
  </body.content>
  <body.end>
   <tagline>Bob Sample reports on harbours.</tagline>
   <bibliography>Minutes of the board</bibliography>
  </body.end>
 </body>
</nitf>"""


def articles(xml: str) -> list[Article]:
    found = list(parse(Document(xml.encode(), "pier.xml")))
    assert not [item for item in found if isinstance(item, SourceError)]
    return [item for item in found if isinstance(item, Article)]


def article(xml: str) -> Article:
    (found,) = articles(xml)
    return found


def nitf(head: str = "", content: str = "", docdata: str = "") -> str:
    return (
        f"<nitf><head><docdata>{docdata}</docdata></head><body>"
        f"<body.head>{head}</body.head><body.content>{content}</body.content></body></nitf>"
    )


def test_every_part_keeps_its_kind() -> None:
    assert blocks(article(STORY)) == [
        ("headline", "Board closes old pier"),
        ("standfirst", "County is not asked"),
        ("standfirst", "The pier carried its first passengers in 1911."),
        ("byline", "By Bob Sample, Harbour Correspondent"),
        ("body", f"OLDPORT, Norland, Jan 28 — {LEAD}"),
        ("dateline", "OLDPORT, Norland, Jan 28 —"),
        ("body", SECOND),
        ("caption", "The pier on Friday."),
        ("credit", "Cleo Sample"),
        ("crosshead", "What it cost"),
        ("body", "See the minutes & weep. Again."),
        ("blockquote", "We were never asked."),
        ("credit", "Letter of the county"),
        ("listitem", "Seven in favour"),
        ("listitem", "Two against"),
        ("body", "Year | 1911"),
        ("body", "Boats | 9"),
        ("body", "She called it “a relic”."),
        ("code", "Ferry   9\nBridge 10"),
        ("endmatter", "Bob Sample reports on harbours."),
        ("sources", "Minutes of the board"),
        ("endmatter", "Adds quote"),
    ]


def test_what_is_known_of_it() -> None:
    found = article(STORY)
    assert found.author == "Bob Sample"
    assert found.publisher == "Harbour News"
    assert found.language == "en-GB"
    assert found.keywords == ("ferries", "piers")
    assert found.description == "The pier carried its first passengers in 1911."
    assert found.published is not None
    assert str(found.published) == "2017-01-28T18:30:05+01:00"
    assert found.published.words == "20170128T183005+0100"
    assert (found.published_by, found.part) == ("text", 0)
    words = [(mark.kind, found.words(mark), mark.url) for mark in found.inlines]
    assert ("link", "the minutes", "https://example.org/minutes") in words
    assert ("emphasis", "minutes", None) in words


def test_a_namespace_changes_nothing() -> None:
    with_one = STORY.replace("<nitf ", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" ')
    assert article(with_one) == article(STORY)


@pytest.mark.parametrize(
    ("dateline", "lead", "opening", "marked"),
    [
        ("<location>Oldport</location>", LEAD, "Oldport — The", "Oldport —"),
        ("OLDPORT (HN) -", LEAD, "OLDPORT (HN) - The", "OLDPORT (HN) -"),
        ("OLDPORT", f"OLDPORT (HN) — {LEAD}", "OLDPORT (HN) — The", "OLDPORT (HN) —"),
        ("Oldport, 28 Jan (HN)", f"OLDPORT, 28 jan (HN) - {LEAD}", "OLDPORT, 28 jan", None),
        ("", LEAD, "The harbour", None),
    ],
)
def test_a_dateline_opens_the_body_once(
    dateline: str, lead: str, opening: str, marked: str | None
) -> None:
    found = article(nitf(f"<dateline>{dateline}</dateline>", f"<p>{lead}</p>"))
    assert found.text.startswith(opening)
    datelines = [words for kind, words in blocks(found) if kind == "dateline"]
    assert datelines == [marked] if marked else len(datelines) <= 1


@pytest.mark.parametrize(
    ("head", "docdata", "publisher"),
    [
        ("<distributor><org>Harbour News</org></distributor>", "", "Harbour News"),
        ("", '<doc.copyright holder="HN" year="2017"/>', "HN"),
        ("", '<del-list><from-src src-name="Harbour Wire"/></del-list>', "Harbour Wire"),
        ("", '<doc-id regsrc="HN" id-string="1"/>', "HN"),
        ("", "", "Wire"),  # of the dateline
    ],
)
def test_the_publisher(head: str, docdata: str, publisher: str) -> None:
    content = f"<p>OLDPORT, Jan 28 (Wire) - {LEAD}</p>"
    assert article(nitf(head, content, docdata)).publisher == publisher


@pytest.mark.parametrize(
    ("docdata", "date"),
    [
        ('<date.issue norm="20170128"/>', "2017-01-28"),
        ('<date.issue norm="20170108T0605Z"/>', "2017-01-08T06:05+00:00"),
        ('<date.issue norm="20170108T060500-0500"/>', "2017-01-08T06:05:00-05:00"),
        ('<date.issue norm="2017-01-08T06:05:00"/>', "2017-01-08T06:05:00"),
        ('<date.issue/><date.release norm="20170108"/>', "2017-01-08"),
        ('<date.issue norm="soon"/>', "None"),
    ],
)
def test_the_date(docdata: str, date: str) -> None:
    assert str(article(nitf("", f"<p>{LEAD}</p>", docdata)).published) == date


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ann Example", "Ann Example"),
        ("Ann Example and Bob Sample", "Ann Example, Bob Sample"),
        ("<person>Ann Example</person> in Oldport", "Ann Example"),
        ("<person>Ann Example</person><person>Bob Sample</person>", "Ann Example, Bob Sample"),
        ("By ANN EXAMPLE<byttl>Associated Wire</byttl>", "ANN EXAMPLE"),
        ("<byttl>Harbour Network</byttl>", "Harbour Network"),
        ("By ANN EXAMPLE; Research was contributed by Bob Sample.", "ANN EXAMPLE"),
    ],
)
def test_the_author(byline: str, author: str) -> None:
    assert article(nitf(f"<byline>{byline}</byline>", f"<p>{LEAD}</p>")).author == author


def test_several_bylines_are_one() -> None:
    first = "<byline>By <person>Ann Example</person><byttl>Harbour Writer</byttl></byline>"
    found = article(nitf(f"{first}<byline>By BOB SAMPLE</byline>", f"<p>{LEAD}</p>"))
    assert found.author == "Ann Example, BOB SAMPLE"
    assert found.first("byline") == "By Ann Example, Harbour Writer, BOB SAMPLE"
    lines = "<byline>By BOB SAMPLE</byline><byline>Associated Press Writer</byline>"
    assert article(nitf(lines, f"<p>{LEAD}</p>")).author == "BOB SAMPLE"


def test_a_line_break_keeps_the_words_of_a_headline_apart() -> None:
    head = "<hedline><hl1>Pier<br/>is closed</hl1></hedline>"
    assert article(nitf(head, f"<p>{LEAD}</p>")).headline == "Pier is closed"


def test_a_story_may_be_signed_in_its_first_line() -> None:
    found = article(nitf("", f"<p>By Ann Example</p><p>{LEAD}</p>"))
    assert found.author == "Ann Example"
    assert blocks(found) == [("byline", "By Ann Example"), ("body", LEAD)]


def test_what_ends_a_story_is_end_matter() -> None:
    content = (
        f"<p>{LEAD}</p><p>(Reporting by Ann Example; Editing by Bob Sample)</p><p>ae-bs/cs</p>"
    )
    assert [kind for kind, _ in blocks(article(nitf("", content)))] == [
        "body",
        "endmatter",
        "endmatter",
    ]


@pytest.mark.parametrize(
    "content",
    [
        f"{LEAD}\n\n{SECOND}",
        f"<p>\n    {LEAD}\n\n    {SECOND}\n</p>",
        f"<pre>{LEAD}\n\n{SECOND}</pre>",
        f"<pre>{LEAD}\n{SECOND}</pre>",
        f"<p>{LEAD}<br/><br/>{SECOND}</p>",
        f"<![CDATA[<p>{LEAD}</p><p>{SECOND}</p>]]>",
        f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;",
    ],
)
def test_paragraphs_however_they_are_divided(content: str) -> None:
    assert blocks(article(nitf("", content))) == [("body", LEAD), ("body", SECOND)]


@pytest.mark.parametrize("above", ["(Adds quotes)", "* Pier closes\n* Ferry goes"])
def test_a_dateline_may_stand_below_remarks_and_points(above: str) -> None:
    lines = "".join(f"<p>{line}</p>" for line in above.split("\n"))
    head = "<dateline>OLDPORT, Jan 28 (HN)</dateline>"
    found = article(nitf(head, f"{lines}<p>OLDPORT, Jan 28 (HN) - {LEAD}</p><p>{SECOND}</p>"))
    assert blocks(found) == [
        *(("body", line) for line in above.split("\n")),
        ("body", f"OLDPORT, Jan 28 (HN) - {LEAD}"),
        ("dateline", "OLDPORT, Jan 28 (HN) -"),
        ("body", SECOND),
    ]


def test_a_wrapped_paragraph_is_one() -> None:
    wrapped = LEAD.replace(" on ", "\n        on ").replace(" the old", "\n        the old")
    assert blocks(article(nitf("", f"<p>\n {wrapped}\n</p>"))) == [("body", LEAD)]


def test_lines_of_the_source_leave_no_space_before_a_mark() -> None:
    content = "<p>\n <person>Ann Example</person>\n , chair of the\n <org>Board</org>\n .\n</p>"
    assert blocks(article(nitf("", content))) == [("body", "Ann Example, chair of the Board.")]


def test_entities_that_were_escaped_twice() -> None:
    content = "<p>&amp;quot;It&amp;#39;s R&amp;D,&amp;quot; she said.</p>"
    assert blocks(article(nitf("", content))) == [("body", '"It\'s R&D," she said.')]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("5 <frac><numer>1</numer><frac-sep/><denom>2</denom></frac> knots", "5 1/2 knots"),
        ("<num>5<frac><numer>1</numer><denom>2</denom></frac></num> knots", "5 1/2 knots"),
        ("<frac><numer>3</numer><frac-sep>/</frac-sep><denom>4</denom></frac> full", "3/4 full"),
        ("10<sup>6</sup> litres of H<sub>2</sub>O", "10⁶ litres of H2O"),
    ],
)
def test_fractions_and_powers_stay_numbers_of_their_own(content: str, words: str) -> None:
    assert blocks(article(nitf("", f"<p>{content}</p>"))) == [("body", words)]


@pytest.mark.parametrize(
    "sign", ["==Kell", "/kell/", "(KellDesk)", "kel cis aha", "(KEL/mf ba)", "HN", "(HN)."]
)
def test_who_signs_last_is_no_part_of_the_text(sign: str) -> None:
    found = blocks(article(nitf("", f"<p>{LEAD}</p><p>{sign}</p>")))
    assert found == [("body", LEAD), ("endmatter", sign)]


def test_capitals_are_crossheads_and_signs_of_the_desk_end_matter() -> None:
    content = f"<p>{LEAD}</p><p>VOTES</p><p>{SECOND}</p><p>___</p><p>He left.</p><p>HNA RTV ar</p>"
    assert blocks(article(nitf("", content))) == [
        ("body", LEAD),
        ("crosshead", "VOTES"),
        ("body", SECOND),
        ("furniture", "___"),
        ("body", "He left."),
        ("endmatter", "HNA RTV ar"),
    ]


@pytest.mark.parametrize(
    ("byline", "author", "found"),
    [
        ("By ANN EXAMPLE<byttl>AP Business Writer</byttl>", "ANN EXAMPLE", "byline"),
        ("By Ann Example, Press Association Political Correspondent", "Ann Example", "byline"),
        ("ae/bs", None, "endmatter"),
        ("The county is not asked before anything is done", None, "standfirst"),
        ("By <person>Staff Reporter</person>", "Bob Sample", "byline"),
    ],
)
def test_what_stands_in_a_byline(byline: str, author: str | None, found: str) -> None:
    inner = "<p>By Bob Sample</p>" if "Staff" in byline else ""
    story = article(nitf(f"<byline>{byline}</byline>", f"{inner}<p>{LEAD}</p>"))
    assert story.author == author
    assert [kind for kind, _ in blocks(story) if kind != "body"] == [found]


@pytest.mark.parametrize("when", ["<story.date>20170128T183005+0100</story.date>", "January 28"])
def test_a_dateline_without_a_place_opens_no_text(when: str) -> None:
    story = article(nitf(f"<dateline>{when}</dateline>", f"<p>{LEAD}</p>"))
    assert blocks(story) == [("body", LEAD)]


def test_an_abstract_that_only_begins_as_the_text_is_left_out() -> None:
    cut = f"{LEAD},{SECOND[:60]}"
    longer = f"<p>{LEAD[:-1]}, and that nobody would have to swim.</p>"
    head = "<hedline><hl1>Pier</hl1><hl2>Pier</hl2></hedline><abstract><p>%s</p></abstract>"
    two = article(nitf(head % (LEAD + LEAD + cut), f"<p>{LEAD}{LEAD}</p>"))
    assert two.first("standfirst") == ""
    assert article(nitf(head % "Other words.", longer)).first("standfirst") == "Other words."


def test_the_base_language_and_the_status() -> None:
    xml = nitf("<hedline><hl1>&gt;&gt;&gt;Pier</hl1></hedline>", f"<p>{LEAD}</p>")
    xml = xml.replace("<nitf", '<nitf baselang="nb-NO"', 1)
    head = '<head><docdata management-status="canceled"/></head><body>'
    story = article(xml.replace("<body>", head, 1))
    assert story.language == "nb-NO"
    assert blocks(story) == [
        ("headline", "Pier"),
        ("body", LEAD),
        ("endmatter", "Status: canceled"),
    ]


def test_what_an_archive_has_twice_for_its_index() -> None:
    head = (
        "<hedline><hl1>Pier</hl1></hedline>"
        "<byline class='print_byline'>By ANN EXAMPLE</byline>"
        "<byline class='normalized_byline'>Example, Ann</byline>"
    )
    content = (
        f"<block class='lead_paragraph'><p>LEAD: {LEAD}</p></block>"
        f"<block class='full_text'><p>{LEAD}</p><p>{SECOND}</p></block>"
    )
    address = "https://example.org/pier"
    printed = f"<pubdata date.publication='19870101T000000' ex-ref='{address}'/></head>"
    found = article(nitf(head, content).replace("</head>", printed))
    assert (found.author, found.url, str(found.published)) == ("ANN EXAMPLE", address, "1987-01-01")
    assert blocks(found) == [
        ("headline", "Pier"),
        ("byline", "By ANN EXAMPLE"),
        ("body", LEAD),
        ("body", SECOND),
    ]


def test_several_stories_are_parts() -> None:
    one = nitf("<hedline><hl1>One</hl1></hedline>")
    two = nitf("<hedline><hl1>Two</hl1></hedline>")
    found = articles(f"<bundle>{one}{two}</bundle>")
    assert [(item.headline, item.part) for item in found] == [("One", 1), ("Two", 2)]


def test_a_story_that_breaks_off_is_kept() -> None:
    cut = STORY[: STORY.index("<media ")]
    found = list(parse(Document(cut.encode(), "pier.xml")))
    assert isinstance(found[0], Article)
    assert ("body", SECOND) in blocks(found[0])
    assert "not well-formed" in str(found[1])


@pytest.mark.parametrize("xml", ["<nitf/>", "<a/>", "nothing"])
def test_what_has_no_story_is_an_error(xml: str) -> None:
    with pytest.raises(SourceError):
        list(parse(Document(xml.encode(), "pier.xml")))


@given(st.data())
def test_nothing_but_our_errors(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(STORY)))
    end = data.draw(st.integers(start, min(len(STORY), start + 300)))
    broken = STORY[:start] + data.draw(st.text(max_size=5)) + STORY[end:]
    try:
        found = list(parse(Document(broken.encode(), "pier.xml")))
    except SourceError:
        return
    for item in found:
        if isinstance(item, Article):
            assert all(0 <= one.start < one.end <= len(item.text) for one in item.blocks)
