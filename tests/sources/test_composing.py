"""What a format names becomes one text with its blocks and marks in place."""

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, BlockKind, When
from reader.errors import SourceError
from reader.sources.composing import Composer, Run, identify, numbered
from reader.sources.document import Document
from tests.sources.contents import blocks

DOCUMENT = Document(b"", "notes/pier.json")
KINDS: list[BlockKind] = ["headline", "body", "crosshead", "listitem", "code", "caption"]


def marks(article: Article) -> list[tuple[str, str, str | None]]:
    return [(i.kind, article.text[i.start : i.end], i.url) for i in article.inlines]


def test_blocks_are_apart_and_clean() -> None:
    composer = Composer()
    assert composer.is_empty
    composer.add("headline", "  The pier\n is\u202e closed ")
    composer.add("body", " \n")
    composer.add("body", "HARBOUR TOWN, Jan 8 (Example Wire) - The board voted.")
    composer.add("listitem", "ferries")
    composer.add("listitem", "bars")
    composer.add("code", "\n  if x:\n    y\n")
    article = composer.article(DOCUMENT)
    assert article.text == (
        "The pier is closed\n\nHARBOUR TOWN, Jan 8 (Example Wire) - The board voted.\n\n"
        "ferries\nbars\n\n  if x:\n    y"
    )
    assert [kind for kind, _ in blocks(article)] == [
        *("headline", "body", "dateline", "listitem", "listitem", "code")
    ]
    assert blocks(article)[2][1] == "HARBOUR TOWN, Jan 8 (Example Wire) -"
    assert article.id == identify(article.text)
    assert article.path == "notes/pier.json"


def test_paragraphs_by_blank_lines_or_by_lines() -> None:
    for text in (
        "One pier.\r\n\r\nTwo  piers.",
        "One pier.\nTwo\tpiers.\n",
        "\n\nOne pier.\n\n\nTwo piers.",
    ):
        composer = Composer()
        composer.add_paragraphs(text)
        assert blocks(composer.article(DOCUMENT)) == [("body", "One pier."), ("body", "Two piers.")]


def test_a_crosshead_does_not_repeat_the_headline() -> None:
    composer = Composer()
    composer.add("headline", "The pier is closed")
    composer.add_runs("crosshead", [Run("The pier"), Run(" is closed")])
    composer.add("body", "The board voted.")
    composer.add("crosshead", "The pier is closed")
    assert [kind for kind, _ in blocks(composer.article(DOCUMENT))] == [
        *("headline", "body", "crosshead")
    ]


def test_marks_are_around_words() -> None:
    composer = Composer()
    composer.add("headline", "Pier")
    composer.add_runs(
        "body",
        [
            Run("The "),
            Run(" very ", "emphasis"),
            Run(" old ", "strong", within=("emphasis",)),
            Run("pier", "code", "https://example.org/a\nb"),
            Run(" is", None, "https://example.org/ab"),
            Run(" shut", "link", "javascript:alert(1)"),
        ],
    )
    article = composer.article(DOCUMENT)
    assert article.text == "Pier\n\nThe very old pier is shut"
    assert marks(article) == [
        ("emphasis", "very old", None),
        ("strong", "old", None),
        ("link", "pier is", "https://example.org/ab"),
        ("code", "pier", None),
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(KINDS),
            st.lists(
                st.builds(
                    Run,
                    st.text("ab \n\u00a0\x1b", max_size=4),
                    st.sampled_from([None, "emphasis", "strong", "code", "link"]),
                    st.sampled_from([None, "https://a.example/", "mailto:b@a.example", "file:x"]),
                    st.sampled_from([(), ("strong",), ("emphasis", "strong")]),
                ),
                max_size=5,
            ),
        )
    )
)
def test_marks_nest_or_are_disjoint_within_their_block(
    parts: list[tuple[BlockKind, list[Run]]],
) -> None:
    composer = Composer()
    for kind, runs in parts:
        composer.add_runs(kind, runs)
    article = composer.article(DOCUMENT)
    for mark in article.inlines:
        words = article.text[mark.start : mark.end]
        assert words
        assert words == words.strip()
        assert any(block.start <= mark.start <= mark.end <= block.end for block in article.blocks)
    starts = [mark.start for mark in article.inlines]
    assert starts == sorted(starts)
    for one, other in combinations(article.inlines, 2):
        assert one.end <= other.start or other.end <= one.end
    assert composer.is_empty == (not article.text)


def test_the_time_of_the_file_dates_what_has_no_date() -> None:
    composer = Composer()
    composer.add("body", "The board voted.")
    document = Document(b"", "a.json", datetime(2026, 3, 1, 12, 30, 59, 7))
    article = composer.article(document)
    assert article.published == When(datetime(2026, 3, 1, 12, 30), "minute", "2026-03-01 12:30")
    assert article.published_by == "file"
    stated = When(datetime(2026, 2, 1), "month", "February 2026")
    assert composer.article(document, published=stated).published_by == "text"


def test_fields_are_cleaned() -> None:
    composer = Composer()
    composer.add("body", "The board voted.")
    article = composer.article(
        DOCUMENT,
        author=" Ann\nExample\x1b[31m",
        publisher="\u202e",
        url="javascript:alert(1)",
        keywords=["pier", " pier", "", "the  ferry"],
    )
    assert (article.author, article.publisher, article.url) == ("Ann Example", None, None)
    assert article.keywords == ("pier", "the ferry")


def test_parts_are_counted_only_where_there_are_several() -> None:
    def article(text: str) -> Article:
        composer = Composer()
        composer.add("body", text)
        return composer.article(DOCUMENT)

    error = SourceError("a", "line 2: not JSON")

    def parts(*items: Article | SourceError) -> list[int | SourceError]:
        counted: Iterator[Article | SourceError] = numbered(iter(items))
        return [item.part if isinstance(item, Article) else item for item in counted]

    assert parts() == []
    assert parts(error, article("a"), error) == [error, 0, error]
    assert parts(error, article("a"), error, article("b"), article("c")) == [error, 1, error, 2, 3]
