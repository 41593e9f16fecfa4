"""A box that asks for an address goes as a whole, and no paragraph of the text with it."""

import pytest

from reader.sources.document import Document
from reader.sources.pages.html import read_page

PROSE = (
    "The harbour of Brackwater will be dredged, the town council decided on Tuesday night.",
    "Nine of its members voted for the work, and two against it, after a debate of six hours.",
    "The last of the dredgers left the harbour forty years ago, said the master of the port.",
)
FIELD = "<form><input type=email><button>Go</button></form>"


def body(*parts: str) -> list[str]:
    html = f"<article><h1>Harbour</h1>{''.join(parts)}</article>"
    article = read_page(html, Document(html.encode(), "p.html"))
    return [article.text[block.start : block.end] for block in article.blocks[1:]]


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=x1><h3>The Tide</h3><p>The sea, daily.</p>{FIELD}<p>See our terms.</p></div>",
        f"<section><div><h3>The Tide</h3></div><div><p>All you need.</p>{FIELD}</div></section>",
        "<div><p>The Tide, by e-mail.</p><div><input name=email></div></div>",
        "<div><h3>Help us</h3><p>Give what you can.</p><div><a href=/g>Donate now</a></div></div>",
        "<section><b>Tide clock</b><span>$19</span><a href=/s>Shop Now »</a></section>",
        "<div><p>Das Watt braucht uns.</p><button>Jetzt spenden</button></div>",
    ],
)
def test_a_box_goes_with_its_words(box: str) -> None:
    first, *others = (f"<p>{words}</p>" for words in PROSE)
    assert body(first, box, *others) == list(PROSE)


APPEAL = "<h4>The Tide</h4><p>All that the sea did, every morning.</p><a href=/s>Subscribe now</a>"


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("<div class=text>{}</div>", f"<div class=box>{APPEAL}</div>"),
        ("<div class=text>{}</div>", f"<div class=box><div><div>{APPEAL}</div></div></div>"),
        ("<div data-area=text><div>{}</div></div>", f"<div data-area=x><div>{APPEAL}</div></div>"),
        ("<section id=part1>{}</section>", f"<div>{APPEAL}</div>"),
        ("{}", f"<div class=box><div>{APPEAL}</div></div>"),
    ],
)
def test_a_box_goes_from_between_parts_of_the_text(text: str, box: str) -> None:
    first, *others = (f"<p>{words}</p>" for words in PROSE)
    assert body(text.format(first), box, text.format("".join(others))) == list(PROSE)


def test_the_beginning_of_a_text_that_is_sold_stays() -> None:
    first, second, third = PROSE
    lead = f"<div class=lead><p>{first}</p><a href=/s>Subscribe now</a></div>"
    assert first in body(lead, f"<div class=more><p>{second}</p><p>{third}</p></div>")
    assert first in body(f"<div class=more><p>{second}</p></div>", lead)


def test_a_part_of_the_text_stays() -> None:
    parts = [f"<div class=part><p>{words}</p></div>" for words in PROSE]
    assert body(parts[0], parts[1].replace("</div>", f"{FIELD}</div>"), parts[2]) == list(PROSE)
    assert body(*(f"<p>{words}</p>" for words in PROSE), FIELD) == list(PROSE)


def test_a_paragraph_with_a_button_stays() -> None:
    button = "<a href=/g>Subscribe now</a>"
    parts = [f"<div class=part><p>{words}</p></div>" for words in PROSE]
    assert body(parts[0], parts[1].replace("</div>", f"{button}</div>"), parts[2]) == list(PROSE)
    paragraphs = "".join(f"<p>{words}</p>" for words in PROSE)
    assert body(f"<div>{paragraphs}<p>{button}</p></div>") == list(PROSE)
    assert body(paragraphs, button) == list(PROSE)
