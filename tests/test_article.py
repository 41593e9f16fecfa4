from dataclasses import is_dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import get_args, get_type_hints

import pytest

import reader
from reader.article import (
    Annotations,
    Article,
    Block,
    Precision,
    Quote,
    QuoteKind,
    Span,
    When,
    by_statement,
)

TEXT = "Rain\nin Rome\n\nBy A\n\nIt rained."
BLOCKS = (Block(0, 12, "headline"), Block(14, 18, "byline"), Block(20, 30, "body"))


def test_a_headline_is_on_one_line_and_else_the_name_of_the_file() -> None:
    assert Article("1", TEXT, BLOCKS, "news/rain.txt").headline == "Rain in Rome"
    assert Article("1", TEXT, (), "news/rain.txt").headline == "rain.txt"
    assert Article("1", TEXT, (), "news/rain.txt", part=2).headline == "rain.txt"


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("It rains.", "It rains."),
        ("It rains. " * 20, "It rains. " * 7 + "It…"),
        ("雨" * 90, "雨" * 80 + "…"),
    ],
)
def test_one_of_several_without_a_headline_is_called_by_how_it_begins(
    words: str, headline: str
) -> None:
    blocks = (Block(0, len(words), "body"),)
    assert Article("1", words, blocks, "rain.rss", part=2).headline == headline


def test_the_source_is_who_published_it_and_else_where_it_came_from() -> None:
    assert Article("1", TEXT, BLOCKS, "news/rain.txt", publisher="AR").source == "AR"
    assert Article("1", TEXT, BLOCKS, "news/rain.txt").source == "rain.txt"
    assert Article("1", TEXT, BLOCKS, "-").source == "standard input"


def test_blocks_by_kind() -> None:
    article = Article("1", TEXT, BLOCKS, "rain.txt")
    assert article.first("byline") == "By A"
    assert article.first("caption") == ""
    assert list(article.blocks_of("headline", "body")) == [BLOCKS[0], BLOCKS[2]]


@pytest.mark.parametrize(
    ("path", "part", "url", "address"),
    [
        ("box.mbox", 0, "https://n.example/1", "box.mbox"),
        ("box.mbox", 2, "https://n.example/1", "box.mbox#2"),
        ("https://n.example/feed", 2, "https://n.example/1", "https://n.example/1"),
        ("https://n.example/feed", 2, None, "https://n.example/feed#2"),
        ("https://n.example/1?m", 0, "https://n.example/1", "https://n.example/1?m"),
    ],
)
def test_an_address_leads_to_one_article(
    path: str, part: int, url: str | None, address: str
) -> None:
    assert Article("1", TEXT, BLOCKS, path, part=part, url=url).address == address


def test_instants_order_with_and_without_a_time_zone() -> None:
    here = When(datetime(2017, 1, 28), "day", "28 January 2017")
    there = When(datetime(2017, 1, 29, tzinfo=UTC), "day", "29 January 2017 UTC")
    articles = [Article("1", "", (), "a", published=when) for when in (there, None, here)]
    articles.sort(key=Article.instant)
    assert [article.published for article in articles] == [None, here, there]


@pytest.mark.parametrize(
    ("moment", "instant"),
    [
        (datetime(2017, 1, 28, 9, tzinfo=timezone(timedelta(hours=9))), datetime(2017, 1, 28)),
        (datetime(2017, 1, 28, 9), datetime(2017, 1, 28, 9)),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9))), datetime(1, 1, 1)),
    ],
)
def test_an_instant_is_in_utc_as_far_as_the_calendar_goes(
    moment: datetime, instant: datetime
) -> None:
    assert Article("1", "", (), "a", When(moment, "minute", "")).instant() == instant


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("year", "2017"),
        ("month", "2017-01"),
        ("day", "2017-01-28"),
        ("minute", "2017-01-28T18:05"),
        ("second", "2017-01-28T18:05:09"),
    ],
)
def test_a_date_is_written_to_its_precision(precision: Precision, words: str) -> None:
    assert str(When(datetime(2017, 1, 28, 18, 5, 9), precision, "")) == words


@pytest.mark.parametrize(
    ("precision", "zone", "words"),
    [
        ("month", UTC, "2017-01"),
        ("day", UTC, "2017-01-28"),
        ("second", None, "2017-01-28 18:05"),
        ("minute", UTC, "2017-01-28 18:05 UTC"),
        ("second", timezone(timedelta(hours=-3, minutes=-30)), "2017-01-28 18:05 -03:30"),
    ],
)
def test_people_read_a_date_to_the_minute(
    precision: Precision, zone: tzinfo | None, words: str
) -> None:
    when = When(datetime(2017, 1, 28, 18, 5, 9, tzinfo=zone), precision, "")
    assert when.readable == words


def test_the_time_of_a_file_is_not_stated() -> None:
    when = When(datetime(2017, 1, 28), "day", "")
    text, file = (Article("id", "", (), "a", when, origin) for origin in ("text", "file"))
    assert (text.stated, file.stated) == (when, None)


def test_spans() -> None:
    span = Span(3, 5)
    assert [offset in span for offset in (2, 3, 4, 5)] == [False, True, True, False]
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))


def test_statements_are_what_people_said() -> None:
    kinds: tuple[QuoteKind, ...] = ("direct", "mixed", "term", "indirect")
    quotes = tuple(Quote(0, 1, kind, None, None, 0, 0.5, "test") for kind in kinds)
    assert [quote.kind for quote in Annotations(quotes).statements] == ["direct", "mixed"]


def test_a_split_statement_counts_once() -> None:
    quotes = [Quote(n, n + 1, "direct", None, None, n // 2, 1.0, "test") for n in range(3)]
    quotes.append(Quote(4, 5, "term", None, None, 7, 1.0, "test"))
    found = Annotations(tuple(quotes))
    assert (len(found.statements), found.statement_count) == (3, 2)


def test_the_parts_of_a_statement_stand_together() -> None:
    quotes = [Quote(n, n + 1, "direct", None, None, n // 2, 1.0, "test") for n in range(3)]
    assert list(by_statement(quotes)) == [(quotes[0], quotes[1]), (quotes[2],)]


def test_whoever_holds_an_article_can_name_all_its_classes() -> None:
    fields = {named for cls in (Article, Annotations) for named in get_type_hints(cls).values()}
    held = {part for field in fields for part in get_args(field) if is_dataclass(part)}
    assert reader.Inline in held
    assert held <= {getattr(reader, name) for name in reader.__all__}
