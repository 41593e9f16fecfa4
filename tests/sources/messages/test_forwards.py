"""A message that forwards another is that other one, whatever program wrote it."""

import pytest

from reader.article import Article
from reader.sources.document import Document
from reader.sources.messages.mail import parse
from tests.sources.contents import blocks

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example."
TEXT = f"{LEAD}\n\n{SECOND}\n"
HTML = f"<p>{LEAD}</p><p>{SECOND}</p>"


def read(subject: str, text: str) -> Article:
    kind = "html" if text.startswith("<") else "plain"
    message = (
        "From: Bob Sample <bob@example.org>\nDate: Sun, 29 Jan 2017 09:00:00 +0100\n"
        f"Content-Type: text/{kind}; charset=utf-8\nSubject: {subject}\n\n{text}"
    )
    (article,) = parse(Document(message.encode(), "pier.eml"))
    assert isinstance(article, Article)
    return article


GMAIL = """\
For page two?

-- 
Bob

---------- Forwarded message ---------
From: Ann Example <ann@example.org>
Date: Sat, Jan 28, 2017 at 6:30 PM
Subject: Board closes pier
To: Bob Sample <bob@example.org>


"""  # noqa: W291 (so a signature begins)
OUTLOOK = """\
For page two?
Bob

________________________________
De : Example, Ann [mailto:ann@example.org]
Envoyé : samedi 28 janvier 2017 18:30
À : Bob Sample;
 Cleo Sample
Objet : Board closes pier

"""
APPLE = """\
For page two?
Bob

Begin forwarded message:

> From: Ann Example <ann@example.org>
> Subject: Board closes pier
> Date: 28 January 2017 at 18:30
> To: Bob Sample <bob@example.org>
> 
"""  # noqa: W291 (as it is sent)
APPLE_PAGE = (
    "<div>For page two?<br><br>Bob</div><blockquote type='cite'><div>Begin forwarded message:</div>"
    "<div><b>From: </b>Ann Example &lt;<a href='mailto:a@b.c'>a@b.c</a>&gt;<br></div>"
    "<div><b>Subject: </b><span>Board closes\npier<br></span></div>"
    "<div><b>Date: </b>28 January 2017 at 18:30<br></div><br>"
)
OUTLOOK_PAGE = (
    "<p>For page two?</p><p>Bob</p><div><p><b>Von:</b> Ann Example &lt;a@b.c&gt;<br>\n"
    "<b>Gesendet:</b> Samstag, 28. Januar 2017 18:30<br>\n<b>An:</b> Bob<br>\n"
    "<b>Betreff:</b> WG: Board closes pier</p></div>"
)
THUNDERBIRD_PAGE = (
    "<p>For page two?</p><p>Bob</p>-------- Forwarded Message --------<table>"
    "<tr><th>Subject: </th><td>Board closes pier</td></tr>"
    "<tr><th>Date: </th><td>Sat, 28 Jan 2017 18:30</td></tr>"
    "<tr><th>From: </th><td>Ann Example &lt;a@b.c&gt;</td></tr></table>"
)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Fwd: Board closes pier", GMAIL + TEXT),
        ("A tip", GMAIL + TEXT),
        ("TR : Board closes pier", OUTLOOK + TEXT),
        ("Fwd: Board closes pier", APPLE + "".join(f"> {line}\n" for line in TEXT.split("\n"))),
        ("Fwd: Board closes pier", APPLE_PAGE + HTML),
        ("WG: Board closes pier", OUTLOOK_PAGE + HTML),
        ("Fwd: Board closes pier", THUNDERBIRD_PAGE + HTML),
    ],
    ids=["gmail", "new subject", "outlook", "apple", "apple page", "outlook page", "thunderbird"],
)
def test_the_original_is_the_article(subject: str, text: str) -> None:
    article = read(subject, text)
    found = [(kind, words) for kind, words in blocks(article) if kind not in ("metadata", "byline")]
    assert found == [("headline", "Board closes pier"), ("body", LEAD), ("body", SECOND)]
    above = " ".join(words for kind, words in blocks(article) if kind == "metadata")
    assert above == "For page two? Bob"
    assert article.author in ("Ann Example", "Example, Ann")
    assert str(article.published) == "2017-01-28T18:30"


def test_what_was_forwarded_twice() -> None:
    inner = GMAIL.replace("For page two?", "For you?").replace("Bob\n\n--", "Cleo\n\n--")
    outer = GMAIL.replace("Ann Example", "Cleo Sample").replace("t: Board", "t: Fwd: Board")
    article = read("Fwd: Fwd: Board closes pier", outer + inner + TEXT)
    assert article.headline == "Board closes pier"
    assert (article.author, article.text.count("For ")) == ("Ann Example", 2)
    assert [words for kind, words in blocks(article) if kind == "body"] == [LEAD, SECOND]


def test_what_follows_the_headers_directly_is_text() -> None:
    page = OUTLOOK_PAGE.replace("</p></div>", f"<br><br>{LEAD}</p></div>")
    assert [words for kind, words in blocks(read("WG: Pier", page)) if kind == "body"] == [LEAD]


def test_a_reply_is_no_forward() -> None:
    text = f"{SECOND}\n\n-----Original Message-----\nFrom: Cleo <c@b.c>\nSubject: Pier\n\n{LEAD}\n"
    article = read("Re: Pier", text)
    assert (article.headline, article.author) == ("Re: Pier", "Bob Sample")
    assert SECOND in article.text
    assert read("Pier", text).headline == "Pier"


def test_a_letter_that_quotes_a_forwarded_one_stays_whole() -> None:
    article = read("Who knew of it", f"{TEXT}\n" * 8 + GMAIL + TEXT)
    assert (article.headline, article.author) == ("Who knew of it", "Bob Sample")


def test_nothing_forwarded_is_nothing() -> None:
    assert read("Fwd: Board closes pier", GMAIL).headline == "Fwd: Board closes pier"


def test_a_signature_in_html() -> None:
    page = f"<html>{HTML}<div>-- <br><div>Press office<br>1 Pier Road</div></div></html>"
    assert blocks(read("Pier", page))[-1] == ("endmatter", "Press office 1 Pier Road")
    assert (
        blocks(read("Pier", f"<p>--</p>{HTML}{HTML}{HTML}" + f"<p>{LEAD * 4}</p>"))[3][0] == "body"
    )


REPLIED_TO = (
    "From: Bob Sample <bob@example.org>\nSent: Friday, January 27, 2017 5:00 PM\n"
    "To: Ann Example\nSubject: The pier"
)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"{LEAD}\n\n{REPLIED_TO}\n\n{SECOND}\n", ["endmatter"]),
        (f"{LEAD}\n\n-----Original Message-----\n{REPLIED_TO}\n\n{SECOND}\n", ["endmatter"]),
        (
            f"<p>{LEAD}</p><div>{REPLIED_TO.replace(chr(10), '<br>')}</div><p>{SECOND}</p>",
            ["endmatter"],
        ),
        (f"{LEAD}\n\nFrom: the pier, one sees the sea.\n\n{SECOND}\n", []),
    ],
)
def test_what_a_message_replies_to_is_a_quotation(text: str, kinds: list[str]) -> None:
    found = blocks(read("Re: The pier", text.replace("<bob@example.org>", "")))
    assert ("body", LEAD) in found
    assert (("blockquote", SECOND) in found) is bool(kinds)
    assert {kind for kind, words in found if "Subject:" in words} == set(kinds)
