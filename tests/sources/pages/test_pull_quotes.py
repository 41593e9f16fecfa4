"""A pull quote goes with the name below it; a quotation that the text needs stays."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.main_text import find_main_text

SAID = "“We lost the ferry, and then we lost the school,” Ada Sill said. “Who will stay here now?”"
PARTED = "“We lost the ferry,” Ada Sill said on Monday at the pier, “and then we lost the school.”"
OTHER = "The harbour of Brackwater will be dredged, the council decided after six hours of talk."
QUOTE = "We lost the ferry, and then we lost the school"


def kept(*parts: str) -> list[str]:
    html = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    tree = parse_tree(f"<article><h1>Ferry</h1><div>{html}</div></article>")
    return [one.words for one in find_main_text(tree, None, "Ferry").passages]


@pytest.mark.parametrize("paragraph", [SAID, PARTED])
@pytest.mark.parametrize(
    "pulled",
    [
        f"<blockquote class=pullquote><p>“{QUOTE}”</p></blockquote>",
        f"<figure><blockquote><p>{QUOTE}</p><cite>Ada Sill</cite></blockquote></figure>",
        f"<figure><blockquote>{QUOTE}</blockquote><figcaption>— Ada Sill</figcaption></figure>",
        f"<div class=pull-quote><p>{QUOTE}</p><p>Ada Sill, islander</p></div>",
        f"<figure class=pullquote><blockquote>{QUOTE}</blockquote><cite>Ms Sill</cite></figure>",
        f"<div class=a7><p>“{QUOTE}”</p></div>",
        f"<blockquote>{QUOTE.replace(', and', ' … And')}</blockquote>",
    ],
)
def test_what_a_page_repeats_of_its_text_goes(paragraph: str, pulled: str) -> None:
    assert kept(OTHER, paragraph, pulled, OTHER[:-1] + "?") == [OTHER, paragraph, OTHER[:-1] + "?"]
    assert kept(OTHER, pulled, OTHER[:-1] + "?", paragraph) == [OTHER, OTHER[:-1] + "?", paragraph]


@pytest.mark.parametrize(
    "part",
    [
        f"<blockquote>{QUOTE} and the shop</blockquote>",
        f"<blockquote><p>{QUOTE}</p><p>And then we lost the shop, too.</p></blockquote>",
        f"<blockquote><p>{QUOTE}</p><p>Ada Sill (@ada) May 3, 2024</p></blockquote>",
        f"<blockquote>{QUOTE}</blockquote><blockquote>The council lied to us</blockquote>",
        "<blockquote>Ada Sill said.</blockquote>",
        f"<p class=a7>“{QUOTE}”</p>",
    ],
)
def test_what_stands_nowhere_else_or_among_the_paragraphs_stays(part: str) -> None:
    assert len(kept(OTHER, SAID, part, OTHER)) > 2
    assert kept(OTHER, part, SAID)[1].startswith(("We lost", "“We lost", "Ada Sill"))


def test_a_quotation_that_a_colon_leads_up_to_stays() -> None:
    text = [OTHER, "This is what was written on the wall of the old school that evening:"]
    assert kept(*text, f"<blockquote>{QUOTE}</blockquote>", SAID) == [*text, QUOTE, SAID]


def test_a_quotation_in_a_section_of_its_own_stays_where_every_paragraph_has_one() -> None:
    text = [OTHER, f"“{QUOTE}”", OTHER[:-1] + "?", SAID]
    sections = [f"<section class=s{n}><p>{one}</p></section>" for n, one in enumerate(text)]
    assert kept(*sections) == text
