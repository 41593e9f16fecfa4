"""What stands below the heading of a note in lines with labels is read as front matter is."""

import time

import pytest

from reader.article import Article
from reader.sources.document import Document
from reader.sources.notes.markdown import parse
from reader.sources.notes.properties import read_properties

BODY = "The board voted.\n"
URL = "https://sample.example/pier"


@pytest.mark.parametrize(
    "labels",
    [
        f"Author: Ann Example\nDate: 28 January 2017\nURL: {URL}\nRating: 5",
        f"**Date:** 28 January 2017\n**Author:** Ann Example\n**Source:** {URL}",
        f"![a](b.png)\n\n## Metadata\n- Author: [[Ann Example]]\n- Date: 2017-01-28\n- URL: {URL}",
    ],
)
def test_labels_below_the_heading(labels: str) -> None:
    (article,) = parse(Document(f"# A pier\n\n{labels}\n\n{BODY}".encode(), "pier.md"))
    assert isinstance(article, Article)
    assert (article.headline, article.author, article.url) == ("A pier", "Ann Example", URL)
    assert str(article.published) == "2017-01-28"
    assert article.text == "A pier\n\nAnn Example\n\nThe board voted."


@pytest.mark.parametrize(
    "text",
    [
        "# A pier\n\nThe board: it voted.\n",
        "# A pier\n\n- Oak: 5 tons\n- Author: Ann\n",
        "# A *pier*\n\nAuthor: Ann\nDate: 2017-01-28\n",  # the mark would be lost
        "## A pier\n\nAuthor: Ann\nDate: 2017-01-28\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert read_properties(text) == (0, {})


def test_labels_of_a_page_that_was_fetched_as_markdown() -> None:
    head = f"Title: A pier\n\nURL Source: {URL}\n\nPublished Time: 2017-01-28\n\n"
    (article,) = parse(Document(f"{head}Markdown Content:\n{BODY}".encode(), "pier.md"))
    assert isinstance(article, Article)
    assert (article.text, article.url) == ("A pier\n\nThe board voted.", URL)
    assert str(article.published) == "2017-01-28"


def test_no_note_takes_long() -> None:
    start = time.process_time()
    for hostile in ("\n" * 90_000, "a: [[" + "[[" * 90_000, "A: b\n" * 20_000, "![" * 90_000):
        read_properties("# A\n" + hostile)
    assert time.process_time() - start < 1
