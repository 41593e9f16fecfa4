"""A small file or two of each format that is read; all the people in them are invented."""

import io
import json
import zipfile

ADDRESS = "https://kell.example/1"

PLAIN = """Bridge Opens at Last

By Ada Sill
January 28, 2017

KELL, Jan 28 (TST) - “It stands,” she said.

More was not said.
"""
BODY = """<h1>Bridge Opens</h1><p class=by>By <a href='/ada'>Ada Sill</a></p>
<p>“It <b>stands</b>,” she said.<br>KELL, Jan 28 (TST) - More.</p><ul><li>One<li>Two</ul>
<blockquote><p>Ay</p></blockquote><figure><img src=x><figcaption>A bridge. TST/Bo</figcaption>
</figure><pre>a\n b</pre><table><tr><td>1</td><td>2</td></tr></table>"""
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge | Kell</title>
<meta property="og:title" content="Bridge"><meta name="author" content="Ada Sill">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Bridge Opens",
"datePublished":"2017-01-28T10:00:00Z","author":{{"name":"Ada Sill"}}}}</script></head><body>
<nav><a href="/">Home</a></nav><article><time datetime="2017-01-28">28 Jan</time>{BODY}</article>
<footer>© Kell</footer></body></html>"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kell</title>
<link>https://kell.example/</link><item><title>One &amp; two</title><link>/1</link>
<dc:creator>Ada</dc:creator><pubDate>Sat, 28 Jan 2017 10:00:00 GMT</pubDate><category>x</category>
<description>&lt;b&gt;s&lt;/b&gt;&nbsp;</description><content:encoded><![CDATA[{BODY}]]>
</content:encoded></item><item><title>B</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://k.example/"><title>K</title>
<entry><title type="html">A &lt;i&gt;b</title><link href="a"/><author><name>Ada</name>
<email>a@k.example</email></author><updated>2017-01-28T10:00:00Z</updated><category term='x'/>
<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One<br/>two</p></div></content>
</entry></feed>"""
BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><p>
<DT><A HREF="https://kell.example/a" ADD_DATE="1485599405" TAGS="a,b">A</A><DD>B
<DT><A HREF="https://kell.example/c">C</A></DL>"""
SUBRIP = """1
00:00:01,000 --> 00:00:04,000
The harbour closed today.

2
00:00:04,500 --> 00:00:08,000
<i>ADA LANE:</i> "We had no choice," she said,
"and no boats."
"""
WEBVTT = """WEBVTT - Evening news

NOTE made by hand

intro
00:01.000 --> 00:04.000 align:start
<v Ada Lane>We had no choice.</v>

00:04.500 --> 00:08.000
- "Never," - said <c.loud>Bo Ek</c>.
"""
BIBTEX = """@article{a, title = {A {B} \\& c}, author = {Sill, Ada and {AFP}}, month = jan,
year = 2017, abstract = "One {two}."}
@online{b, title = "B", date = {2017-01-28}}
"""
OPML = """<opml version="2.0"><head><title>L</title><ownerName>E</ownerName></head><body>
<outline text="g"><outline text="a" xmlUrl="https://a.example/f" htmlUrl="https://a.example"/>
</outline></body></opml>"""
NITF = """<?xml version="1.0"?><nitf><head><title>T</title><docdata><doc-id id-string="1"/>
<date.issue norm="20170128T100000Z"/><key-list><keyword key="x"/></key-list></docdata></head><body>
<body.head><hedline><hl1>Bridge</hl1><hl2>Sub</hl2></hedline><byline>By <person>Ada</person>
</byline><dateline><location>KELL</location></dateline></body.head><body.content><block>
<p>“It stands,” she said.</p><hl2>Cross</hl2><p>More</p><media><media-caption>Cap</media-caption>
</media></block></body.content></body></nitf>"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1"
 xml:lang="en"><itemMeta><versionCreated>2017-01-28T10:00:00Z</versionCreated><pubStatus
 qcode="stat:usable"/></itemMeta><contentMeta><headline>Bridge</headline><by>Ada</by><subject
 qcode='x:1'><name>Roads</name></subject></contentMeta><contentSet><inlineXML
 contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><body><p>One</p>
<p>Two</p></body></html></inlineXML></contentSet></newsItem>"""
NINJS = {
    "uri": "urn:1",
    "type": "text",
    "versioncreated": "2017-01-28T10:00:00Z",
    "headline": "Bridge",
    "byline": "Ada",
    "language": "en",
    "body_xhtml": BODY,
    "body_text": PLAIN,
    "pubstatus": "usable",
    "subject": [{"name": "Roads"}],
    "associations": {"m": {"headline": "Picture", "body_text": "Caption"}},
}
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Kell",
    "items": [
        {"id": "1", "url": "/1", "title": "T", "content_html": BODY, "authors": [{"name": "Ada"}]},
        {"id": 2, "content_text": PLAIN, "date_published": "2017-01-28T10:00:00Z", "tags": ["x"]},
    ],
}
RECORD = {
    "title": "Bridge",
    "author": ["Ada"],
    "date": "2017-01-28",
    "body": BODY,
    "url": ADDRESS,
    "tags": ["x"],
    "source": {"name": "Kell"},
}
TABLE = 'title,author,date,text\nA,Ada,2017-01-28,"It ""stands"",\nshe"\nB,,,Words of it\n'
MAIL = f"""Received: from a by b; Sat, 28 Jan 2017 10:00:00 +0000
From: =?utf-8?q?Ada_S=C3=ADll?= <a@k.example>
Subject: =?utf-8?B?QnJpZGdlIG9wZW5z?=
 folded
Message-ID: <1@k.example>
Date: Sat, 28 Jan 2017 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b1

--b1
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

It =93stands=94=
, she said.

> quoted
--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

{BODY}
--b1--
"""
MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: {ADDRESS}
Subject: Bridge
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b1"

--b1
Content-Type: text/html
Content-ID: <f@k>
Content-Transfer-Encoding: 8bit
Content-Location: {ADDRESS}

{PAGE}
--b1
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b1--
"""
MARKDOWN = """---
title: Bridge
author: [Ada, Bo]
date: 2017-01-28
tags: {a: b}
---
# Bridge *opens*

“It **stands**,” [she](https://k.example) said.

> Ay

- one
  1. two

```py
x
```

| a | b |
|---|---|
| 1 | 2 |

<b>x</b>
"""
TOML = """+++
title = 'Bridge'
date = 2017-01-28T10:00:00Z
tags = ['a']
+++

Setext
===

Words[^1].

[^1]: Note
"""
NEWSML_1 = """<?xml version="1.0"?><NewsML><NewsItem xml:lang="en"><NewsManagement>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Bridge</HeadLine>
<ByLine>By Ada Sill</ByLine></NewsLines><ContentItem><DataContent><p>One</p><p>“Two,” she said.</p>
</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
TELEX = """ZCZC TST0123 4 I 0021
Pier closes for the winter

PORT ANSA, Jan 8 (TST) - The pier is closed, the board said on Monday.

"We ran out of planks," said Nina Okoro.
NNNN

ZCZC TST0124 4 I 0009
Rain falls in the north

MILLBROOK, Jan 8 (TST) - It rained.
NNNN
"""
NEXIS_OLD = """
                               1 of 2 DOCUMENTS


                              The Kell Echo

                       January 28, 2017 Saturday 4:35 PM GMT
                              Late Edition - Final

Bridge opens at last

BYLINE: By ADA SILL, Roads Correspondent

SECTION: NEWS; Pg. 4

LENGTH: 1,212 words

DATELINE: KELL


The old bridge of Kell, which the county closed in the spring of 2011, was
opened to carts again on Saturday.

“It stands,” said Nina Okoro, the chair of the roads committee, who had
walked over it twice before breakfast.


URL: https://kell.example/1

SUBJECT: BRIDGES (90%); CITY COUNCILS (78%)

LOAD-DATE: January 29, 2017

LANGUAGE: ENGLISH

GRAPHIC: The bridge on Friday

PUBLICATION-TYPE: Newspaper


                     Copyright 2017 Kell Echo Ltd
                              All Rights Reserved


                               2 of 2 DOCUMENTS


                     Copyright 2001 The Kell Echo Company
                              The Kell Echo

                    September 1, 2001, Saturday, Final Edition

SECTION: LOCAL; Page 1

LENGTH: 90 words

HEADLINE: Rain falls on Kell

BYLINE: By BO TARN

BODY:
   It rained all day.

   “It will stop,” said Bo Marr.

LOAD-DATE: September 2, 2001
"""
NEXIS_NEW = """User Name: Bo Tarn
Date and Time: Sunday, January 29, 2017 10:00:00 AM EST
Documents (2)
1. Bridge opens at last
Client/Matter: -None-

Bridge opens at last
The Kell Echo
January 28, 2017 Saturday

Copyright 2017 Kell Echo Ltd All Rights Reserved

Section: NEWS; Pg. 4
Length: 212 words
Byline: Ada Sill
Highlight: It had been shut for six years

Body

The old bridge of Kell was opened to carts again on Saturday.

Subject: that was the word on the sign.

“It stands,” said Nina Okoro, the chair of the roads committee.

Graphic

The bridge on Friday

Classification

Language: ENGLISH

Load-Date: January 29, 2017


End of Document

Rain falls on Kell
The Tarn Courier
January 30, 2017 Monday

Copyright 2017 Tarn Courier All Rights Reserved

Length: 9 words
Byline: Bo Tarn

Body

It rained all day.

Load-Date: January 31, 2017


End of Document
"""
FACTIVA_PLAIN = """News
Bridge opens at last

By Ada Sill
1,212 words
28 January 2017
16:35 GMT
The Kell Echo
KELLE
4
English
Copyright 2017. Kell Echo Ltd.

The old bridge of Kell was opened to carts again on Saturday.

“It stands,” said Nina Okoro, the chair of the roads committee.

Document KELLE00020170128ed1s0001x


Rain falls on Kell

9 words
30 January 2017
The Tarn Courier
TARNC
English
(c) 2017 Tarn Courier. All rights reserved.

It rained all day.

Document TARNC00020170130ed1u0000a


Search Summary
Text	kell bridge
"""
FACTIVA_CODES = """SE   News
HD   Bridge opens at last
BY   Ada Sill
WC   212 words
PD   28 January 2017
ET   16:35
SN   The Kell Echo
LA   English
CY   Copyright 2017. Kell Echo.

LP
The old bridge of Kell was opened to carts again on Saturday.

TD
“It stands,” said Nina Okoro, the chair of the roads committee.

IN 2011 it was shut.

NS
c13 : Regulation | groads : Roads
AN
Document KELLE00020170128ed1s0001x


HD
Rain falls on Kell
WC
9 words
PD
30 January 2017
SN
The Tarn Courier
LP
It rained all day.
AN
Document TARNC00020170130ed1u0000a
"""
PROQUEST = """____________________________________________________________

Report Information from ProQuest
____________________________________________________________

Document 1 of 2

Bridge opens at last

Author: Sill, Ada; Tarn, Bo

ProQuest document link

Abstract: The old bridge of Kell was opened to carts again on Saturday.

Full text: The old bridge of Kell was opened to carts again on Saturday.

“It stands,” said Nina Okoro, the chair of the roads committee.

Subject: Bridges; City councils

Publication title: The Kell Echo

Publication date: Jan 28, 2017

Publisher: Kell Echo Ltd

Document type: News

Document URL: https://kell.example/1

Language of publication: English

____________________________________________________________

Document 2 of 2

Rain falls on Kell

Author: Tarn, Bo

Abstract: What the weather was.

Full text: It rained all day.

Publication title: The Tarn Courier

Publication date: Jan 30, 2017

____________________________________________________________

Contact us at: https://kell.example/help
"""
RIS = """Provider: Kell
Content: text/plain; charset="UTF-8"

TY  - NEWS
TI  - Bridge opens at last
AU  - Sill, Ada
AU  - Tarn, Bo
T2  - The Kell Echo
AB  - The old bridge of Kell was opened to carts again on Saturday.
“It stands,” said Nina Okoro.
KW  - Bridges
KW  - Roads
DA  - 2017/01/28/
PY  - 2017
LA  - en-GB
UR  - https://kell.example/1
ER  -

TY  - JOUR
T1  - Rain falls on Kell
A1  - The Board
JO  - Tarn Courier
Y1  - 2017/01//
ER  -
"""
IPTC_7901 = (
    "\x16\x16\x01kel0042 4 pol 70 Bridge/Kell\r\n\x02Bridge opens at last =\r\n\r\n"
    "   By Ada Sill\r\n\r\n   Kell, Nov 3 (TST) - ``It stands,'' she said.\r\n"
    "   More was not said.\r\n\r\n# Notebook\r\n- Kell\r\n\x03031000 GMT NOV 19\r\n\x04\r\n"
) * 2
ANPA_1312 = (
    "\x16\x16\x01W2870\x1fasian\r\nr i\x13\x11 BC-Kell-Bridge   11-13 0149\r\n"
    "\x02^BC-Kell-Bridge, 1st Ld,466<\r\n^Kell opens a bridge<\r\n^Eds: Adds quote.<\r\n"
    "^By ADA SILL=\r\n^;W;L;Pct;GB \r\n\x08Kell;23;13;.639;6{ \r\n\t   KELL (TST) _ ``It stands,''"
    " she said.\r\n\r\n\t   \x03TST-WF-11-13-19 1509GMT<\r\n\x04\r\n"
)
OWN_XML = """<?xml version="1.0"?><export><story><headline>Bridge</headline><author>Ada</author>
<date>2017-01-28</date><body><p>One</p><p>“Two,” she said.</p></body></story></export>"""
WORDPRESS = """<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>K</title><wp:wxr_version>1.2
</wp:wxr_version><wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Sill
</wp:author_display_name></wp:author><item><title>Bridge</title><dc:creator>ada</dc:creator>
<content:encoded><![CDATA[One [caption id="a"]<img src="x">Cap[/caption]

Two [sic]]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>draft</wp:status>
<wp:post_date>2017-01-28 10:00:00</wp:post_date></item></channel></rss>"""
BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": (
        '<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>'
    ),
    "o/c.opf": (
        '<package><metadata xmlns:dc="d"><dc:title>Book</dc:title><dc:creator>Ada</dc:creator>'
        '</metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="n" href="n.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="n"><itemref idref="a"/></spine></package>'
    ),
    "o/n.ncx": (
        "<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src='a.xhtml'/>"
        "</navPoint></navMap></ncx>"
    ),
    "o/a.xhtml": f"<html><head><title>One</title></head><body>{BODY}</body></html>",
}
ANSWER = f"HTTP/1.1 200 OK\nContent-Type: text/html\n\n{PAGE}".encode()
WARC_HEAD = f"""WARC/1.0
WARC-Type: response
WARC-Target-URI: {ADDRESS}
WARC-Date: 2017-01-28T10:00:00Z
WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
Content-Type: application/http; msgtype=response
Content-Length: {len(ANSWER)}

"""


def zipped(members: dict[str, bytes]) -> bytes:
    """Return an archive with those members, the same for the same ones."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def samples() -> dict[str, list[bytes]]:
    """Return files by the name of their format."""
    line = json.dumps(RECORD, ensure_ascii=False)
    texts = {
        "text": [PLAIN, f"Headline: A\nDate: 2017-01-28\n\n{PLAIN}"],
        "markdown": [MARKDOWN, TOML],
        "html": [PAGE, BODY],
        "mhtml": [MHTML],
        "feed": [RSS, ATOM, WORDPRESS],
        "jsonfeed": [json.dumps(FEED)],
        "opml": [OPML],
        "bookmarks": [BOOKMARKS],
        "bibtex": [BIBTEX],
        "subtitles": [SUBRIP, WEBVTT],
        "jsonl": [f"{line}\n{line}\n", json.dumps({"articles": [RECORD, RECORD]})],
        "csv": [TABLE, "title\tbody\na\tb\n"],
        "mail": [MAIL],
        "mbox": [f"From a@k Sat Jan 28 10:00:00 2017\n{MAIL}\nFrom b@k Sat Jan 28 10:00:00 2017\n"],
        "ninjs": [json.dumps(NINJS)],
        "nitf": [NITF],
        "newsml": [NEWSML, NEWSML_1],
        "wire": [IPTC_7901, ANPA_1312],
        "telex": [TELEX],
        "nexis": [NEXIS_OLD, NEXIS_NEW],
        "factiva": [FACTIVA_PLAIN, FACTIVA_CODES],
        "proquest": [PROQUEST],
        "ris": [RIS],
        "xml": [OWN_XML],
    }
    files = {name: [text.encode() for text in some] for name, some in texts.items()}
    files["epub"] = [zipped({name: text.encode() for name, text in BOOK.items()})]
    files["warc"] = [(WARC_HEAD.encode() + ANSWER + b"\r\n\r\n") * 2]
    return files
