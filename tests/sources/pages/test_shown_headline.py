"""Where a page shows its headline, in other words or with more of them, or once more."""

import pytest

from reader.article import Article
from reader.sources.document import Document
from reader.sources.pages.html import parse
from reader.sources.pages.shown_headline import repeats

HEADLINE = "Brackwater dredges its harbour at last"
STANDFIRST = "The work takes two years, and the ferries stop for one of them."
TEXT = (
    "The harbour of Brackwater will be dredged, the town council decided on Tuesday night.",
    "“We waited for a decade,” said Ann Example, who runs the ferries to the islands.",
    "The council voted for it by seven to two, after a debate of six hours, and with no speeches.",
)


def page(top: str, box: str = "article") -> Article:
    shared = f'<meta property="og:title" content="{HEADLINE}"><title>{HEADLINE}</title>'
    text = "".join(f"<p>{words}</p>" for words in TEXT)
    html = f"<head>{shared}</head><body><{box}>{top}<div>{text}</div></{box}></body>"
    (article,) = parse(Document(html.encode(), "page.html"))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    "heading",
    [
        f"<h1>Opinion | {HEADLINE}</h1>",
        f"<h1><span>Harbour</span><span>{HEADLINE}</span></h1>",
        f"<h1>{HEADLINE} <span>Premium</span></h1>",
        f"<h1>{HEADLINE} – as it happened</h1>",
        f"<h1>{HEADLINE}</h1><div><h4>{HEADLINE}</h4></div>",
        f"<h2>{HEADLINE}</h2><h1>{HEADLINE}</h1>",
    ],
)
def test_the_headline_is_no_standfirst(heading: str) -> None:
    top = page(f"{heading}<p class='standfirst'>{STANDFIRST}</p>")
    blocks = [(block.kind, top.words(block)) for block in top.blocks]
    assert [words for kind, words in blocks if kind == "standfirst"] == [STANDFIRST]
    assert top.description == STANDFIRST


def test_what_stands_below_a_heading_in_other_words_is_kept() -> None:
    top = page(f"<h1>Ferries of Brackwater to stop for a year</h1><h2>{STANDFIRST}</h2>", "main")
    assert top.description == STANDFIRST


def test_a_longer_sentence_with_the_headline_in_it_is_another_one() -> None:
    assert repeats(f"Live: {HEADLINE}", HEADLINE)
    assert not repeats(f"{HEADLINE}, and the ferries to the islands stop for a year.", HEADLINE)
    assert not repeats("", HEADLINE)
    assert not repeats(HEADLINE, None)
