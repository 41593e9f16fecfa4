"""Wire messages in IPTC 7901 and ANPA 1312."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.recognition import recognise
from reader.sources.wires.telegraph import is_telegraph, parse
from tests.sources.contents import blocks

IPTC = (
    "\x16\x16\x01kel0042 4 pol 70 Bridge/Kell\r\n\x02Bridge opens at last =\r\n\r\n"
    "   By Ann Example\r\n\r\n   Kell, Nov 3 (TST) - ``The bridge stands,'' Ada Sill,\r\n"
    "mayor of Kell, said.\r\n   Bo Trial disagreed.\r\n\x03031000 GMT NOV 19\r\n\x04\r\n"
)
ANPA = (
    "\x16\x16\x01a0042\x1f\r\nr i \x12czc\x13\r\nBC-Kell-Bridge,0123<\x11\x7f\r\n"
    "\x02\x1bBridge opens at last\x1c<\r\nBy ANN EXAMPLE=\r\nTest Service Writer=\r\n"
    "\tKELL (TST) _ ``The bridge stands,'' Ada Sill said.<\r\n\tBo Trial disagreed.<\r\n"
    "\x03\r\nTST-KL-11-03-19 1000EST<\r\n\x04"
)

# As an American agency sends it: what is not the text stands in lines that begin with "^".
SET = (
    "\x16\x16\x01W2870\x1fasian\r\nr i\x13\x11 BC-LT--Kell-BridgeOp 1stLd   11-13 0149\r\n"
    "\x02^BC-LT--Kell-Bridge Opens, 1st Ld,466<\r\n^Kell opens a bridge, ferries stop <\r\n"
    "^TST Photo XNP101, XNP102<\r\n^Eds: Adds quote. With TST Photos.<\r\n"
    "^Kell has a bridge at last. The ferries lie still.<\r\n"
    "^By ANN EXAMPLE and BO SAMPLE=\r\n^Test Press=\r\n"
    "\t   KELL, Norland (TST) _ The bridge over the Sill opened on Friday. \r\n \r\n"
    "\t   ``It is done,'' said the mayor, Ada Trial. \r\n"
    "\r\n\t   \x03TST-WF-11-13-19 1509GMT<\r\n\x04\r\n"
)
TABLE = (
    "\x16\x16\x01z9631\x1f-----\r\nr z\x13\x12 BC-BBO--BoatsGlance     05-17 0820\r\n"
    "\x02^BC-BBO--Boats Glance< \r\n^Boat Standings= \r\n^By The Test Press= \r\n"
    "^NORTH LEAGUE= \r\n^;W;L;Pct;GB \r\n\x08Kell;23;13;.639;6{ \r\n"
    "\x08Oldport;24;14;.632;{ \r\n^Sunday's Games= \r\n\t   Kell 7, Oldport 5 \r\n"
    "\r\n\t   \x03TST-WF-05-17-19 0620GMT<\r\n\x04"
)
# As a German one does: several lines of header, notes in Markdown below.
NOTED = (
    "\x01eca00075 3 i 380  tst-tns 0045\r\n\r\n/Kell/bridge/\r\n1ST LEAD\r\n"
    "\x02Kell joins the towns that have\r\nno ferry\r\nBy Ann Example, tst =\r\n\r\n"
    'Oldport (tst) - Kell is joining a number of towns\r\nwithout a ferry, "at last."\r\n\r\n'
    "Ada Sill was glad.\r\n\r\n# Notebook\r\n\r\n## Note to editors\r\n- adds Sill\r\n\r\n"
    "* * * *\r\nThe following information is not intended for publication\r\n\r\n"
    "## Editorial contacts\r\n- Reporting by: Ann Example in Kell\r\n  and Oldport\r\n"
    "- Editing by: Di Trial\r\n\r\ntst ae dt\r\n\x03\r\n212322 GMT Nov 18\r\n\x04\r\n"
)


@pytest.mark.parametrize("name", ["wire.txt", "wire.md", "wire"])
@pytest.mark.parametrize("text", [IPTC, ANPA, SET, NOTED], ids=["iptc", "anpa", "set", "noted"])
def test_a_wire_is_known_by_its_content(text: str, name: str) -> None:
    assert recognise(Document(text.encode(), name)).name == "wire"
    assert recognise(Document(b"\x01 is a control character", name)).name != "wire"


def read(text: str) -> list[Article]:
    items = list(parse(Document(text.encode(), "wire.txt")))
    assert all(isinstance(item, Article) for item in items)
    return [item for item in items if isinstance(item, Article)]


def test_a_message_of_iptc_7901() -> None:
    (article,) = read(IPTC)
    assert blocks(article) == [
        ("headline", "Bridge opens at last"),
        ("byline", "By Ann Example"),
        ("body", "Kell, Nov 3 (TST) - “The bridge stands,” Ada Sill, mayor of Kell, said."),
        ("dateline", "Kell, Nov 3 (TST) -"),
        ("body", "Bo Trial disagreed."),
        ("endmatter", "031000 GMT NOV 19"),
    ]
    assert (article.author, article.publisher) == ("Ann Example", "TST")
    assert str(article.published) == "2019-11-03T10:00+00:00"
    assert article.keywords == ("Bridge/Kell",)


def test_a_message_of_anpa_1312() -> None:
    (article,) = read(ANPA)
    assert blocks(article) == [
        ("headline", "Bridge opens at last"),
        ("byline", "By ANN EXAMPLE, Test Service Writer"),
        ("body", "KELL (TST) — “The bridge stands,” Ada Sill said."),
        ("dateline", "KELL (TST) —"),
        ("body", "Bo Trial disagreed."),
        ("endmatter", "TST-KL-11-03-19 1000EST"),
    ]
    assert (article.author, article.publisher) == ("ANN EXAMPLE", "TST")
    assert str(article.published) == "2019-11-03T10:00-05:00"
    assert article.keywords == ("BC-Kell-Bridge",)


def test_one_word_above_a_headline_is_for_the_desk() -> None:
    header = "tst012 4 pol 0123 KLL /TST-AB34\r\n"
    (article,) = read(
        f"\x01\r\n{header}\x02\r\nKell-bridge,lead\r\n\r\n   Kell opens bridge\r\n\r\n"
        "   KELL, March 4 (TST) - The bridge stands.\r\n\x03\r\n"
    )
    assert (article.headline, article.keywords) == ("Kell opens bridge", ("Kell-bridge,lead",))


def test_words_that_end_with_strokes_are_for_the_desk() -> None:
    (article,) = read(
        "\x01tst123 4 pl 089 tst 0456\r\n\x02Kell/Bridges/\r\nKell opens bridge =\r\n\r\n"
        "   Kell (tst) - The bridge stands.\r\n\x03041112 Mrz 19\r\n"
    )
    assert (article.headline, article.keywords) == ("Kell opens bridge", ("Kell/Bridges",))


def test_what_stands_above_a_text_is_told_apart() -> None:
    (article,) = read(SET)
    assert blocks(article) == [
        ("headline", "Kell opens a bridge, ferries stop"),
        ("standfirst", "Kell has a bridge at last. The ferries lie still."),
        ("byline", "By ANN EXAMPLE and BO SAMPLE, Test Press"),
        ("body", "KELL, Norland (TST) — The bridge over the Sill opened on Friday."),
        ("dateline", "KELL, Norland (TST) —"),
        ("body", "“It is done,” said the mayor, Ada Trial."),
        ("endmatter", "TST Photo XNP101, XNP102"),
        ("endmatter", "Eds: Adds quote. With TST Photos."),
        ("endmatter", "TST-WF-11-13-19 1509GMT"),
    ]
    assert (article.author, article.publisher) == ("ANN EXAMPLE, BO SAMPLE", "TST")
    assert article.keywords == ("BC-LT--Kell-Bridge Opens, 1st Ld",)
    assert str(article.published) == "2019-11-13T15:09+00:00"


def test_rows_of_a_table_stay_apart() -> None:
    (article,) = read(TABLE)
    assert blocks(article)[:-1] == [
        ("headline", "Boat Standings"),
        ("byline", "By The Test Press"),
        ("crosshead", "NORTH LEAGUE"),
        ("body", "| W | L | Pct | GB"),
        ("body", "Kell | 23 | 13 | .639 | 6½"),
        ("body", "Oldport | 24 | 14 | .632 | ½"),
        ("crosshead", "Sunday's Games"),
        ("body", "Kell 7, Oldport 5"),
    ]


def test_headlines_alone_are_the_text() -> None:
    header = "\x01V4644\x1f--\r\nr e\x13\x11 TS-Top-Kell 02-09 0121\r\n\x02"
    (article,) = read(header + "^*9006< ^TS-Top-Kell,0176<\r\n^Top News<\r\n^One\r\n^Two\r\n\x03")
    assert blocks(article) == [("headline", "Top News"), ("body", "One"), ("body", "Two")]
    assert article.keywords == ("TS-Top-Kell",)


def test_notes_below_a_text_are_none_of_it() -> None:
    (article,) = read(NOTED)
    assert blocks(article) == [
        ("headline", "Kell joins the towns that have no ferry"),
        ("byline", "By Ann Example, tst"),
        (
            "body",
            'Oldport (tst) - Kell is joining a number of towns without a ferry, "at last."',
        ),
        ("dateline", "Oldport (tst) -"),
        ("body", "Ada Sill was glad."),
        ("endmatter", "Notebook"),
        ("endmatter", "Note to editors"),
        ("endmatter", "adds Sill"),
        ("endmatter", "The following information is not intended for publication"),
        ("endmatter", "Editorial contacts"),
        ("endmatter", "Reporting by: Ann Example in Kell and Oldport"),
        ("endmatter", "Editing by: Di Trial"),
        ("endmatter", "tst ae dt"),
        ("endmatter", "212322 GMT Nov 18"),
    ]
    assert (article.author, article.publisher) == ("Ann Example", "tst-tns")
    assert article.keywords == ("Kell/bridge", "1ST LEAD")


def test_a_headline_may_end_with_a_plus_and_the_day_come_first() -> None:
    header = "\x01a0105\x1fk\r\nu s\x13 BC-Cup   09-12 0344\r\nBC-Cup\r\n\x02"
    text = (
        "Kell win cup+\r\n     KELL, Dec. 9 - Kell won\r\nit.\r\n==Test\r\n\x03TST-21:37-09-12-18"
    )
    (article,) = read(f"{header}{text}\x03TST-21:37-09-12-18")
    assert (article.headline, article.keywords) == ("Kell win cup", ("BC-Cup",))
    assert str(article.published) == "2018-12-09T21:37"
    assert "Kell won it." in article.text


def test_several_messages_are_parts_of_a_file() -> None:
    first, second = read(IPTC + IPTC.replace("at last", "again"))
    assert (first.part, second.part) == (1, 2)
    assert (first.headline, second.headline) == ("Bridge opens at last", "Bridge opens again")


def test_without_a_headline_the_header_names_the_story() -> None:
    (article,) = read("\x01kel0042 4 pol 70 Bridge\r\n\x02   Words of it are here.\r\n")
    assert blocks(article) == [("headline", "Bridge"), ("body", "Words of it are here.")]
    assert article.published is None or article.published_by == "file"


@pytest.mark.parametrize(
    "text", ["\x01Words", "Words \x01a\x02b", "", "\x02\x01", "\0\x01\x02\xff"]
)
def test_what_is_no_message(text: str) -> None:
    assert not is_telegraph(text.encode())


@given(st.lists(st.sampled_from([*"\x01\x02\x03\x04\x16\r\n\t<=^ ", *IPTC.split(" "), "\xe9"])))
def test_no_word_of_a_message_is_lost(pieces: list[str]) -> None:
    text = "\x01kel0042 4 pol 70 Slug\r\n\x02Opening words.\r\n" + " ".join(pieces)
    try:
        articles = read(text)
    except SourceError:
        return
    assert "Opening words." in articles[0].text
    kept = "".join(article.text for article in articles)
    between = text.split("\x02", 2)[1].split("\x01")[0]
    for word in between.replace("``", " ").replace("''", " ").split():
        if word.isalnum():
            assert word in kept
