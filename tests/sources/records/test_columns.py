"""Columns are told by their names, values by what they hold."""

from datetime import UTC, datetime

import pytest

from reader.article import When
from reader.sources.fields import FIELDS
from reader.sources.records.columns import (
    Columns,
    author_of,
    language_of,
    lines_of,
    when_of,
    words_of,
    zoned,
)


@pytest.mark.parametrize(
    ("column", "field"),
    [
        *(("Title", "headline"), ("webTitle", "headline"), ("og:title", "headline")),
        *(("articleBody", "text"), ("full_text", "text"), ("maintext", "text"), ("Body", "text")),
        *(("content_html", "html"), ("datePublished", "published"), ("pub date", "published")),
        *(("SEEN-DATE", "published"), ("By", "author"), ("authors", "author")),
        *(("media_name", "publisher"), ("SourceCommonName", "publisher"), ("domain", "publisher")),
        *(("short_description", "description"), ("inLanguage", "language"), ("tags", "keywords")),
        *(("alternativeHeadline", "standfirst"), ("subtitle", "standfirst")),
        *(("Lead", "standfirst"), ("tag", "keywords")),
        *(("Titular", "headline"), ("Kop", "headline"), ("Auteurs", "author")),
        *(("Conteúdo", "text"), ("Texte complet", "text"), ("Fuente", "publisher")),
        *(("container-title", "publisher"), ("Date de publication", "european")),
        *(("Fecha de publicación", "european"), ("Publicatiedatum", "european")),
    ],
)
def test_names(column: str, field: str) -> None:
    assert Columns({}).fields({column: "x"}) == {field: "x"}


def test_the_likeliest_column_with_a_value_counts() -> None:
    record = {
        "summary": "Short.",
        "content": "Long.",
        "text": " ",
        "headline": None,
        "title": "A pier",
        "source": "https://example.org/pier",
        "link": "/pier",
        "domain": "example.org",
        "author": float("nan"),
        "created": 5,
    }
    assert Columns({}).fields(record) == {
        "description": "Short.",
        "text": "Long.",
        "headline": "A pier",
        "url": "https://example.org/pier",
        "publisher": "example.org",
        "published": 5,
    }


def test_a_named_value_is_its_value() -> None:
    named = [{"name": "subject", "value": "Piers"}, {"name": "place", "value": "Kell"}]
    assert lines_of(named) == ["Piers", "Kell"]
    assert lines_of([{"name": "Piers"}]) == ["Piers"]


def test_nobody_is_a_number_or_the_origin_of_a_date() -> None:
    for nobody in (7, "7", "file", "text"):
        assert Columns({}).fields({"author": nobody}) == {}
        assert Columns({}).fields({"author": nobody, "published_by": ["Ann"]}) == {
            "author": ["Ann"]
        }


def test_wrapped_records() -> None:
    record = {"_id": 1, "_source": {"headline": {"main": "A pier"}, "fields": 2}, "body": "Old."}
    fields = Columns({}).fields(record)
    assert {name: words_of(value) for name, value in fields.items()} == {
        "headline": "A pier",
        "text": "Old.",
    }


def test_wishes_come_first_and_may_be_paths() -> None:
    columns = Columns({"title": "a.b", "body": "Title", "date": "missing"})
    record = {"Title": "Text", "headline": "No", "a": {"b": "Yes"}, "date": "2026"}
    fields = columns.fields(record)
    assert (fields["headline"], fields["text"], fields["published"]) == ("Yes", "Text", "2026")
    with pytest.raises(ValueError, match="no field is called 'hue'; there are headline, "):
        Columns({"hue": "a"})
    assert all(Columns({field: "x"}).fields({"x": "https://e.org"}) for field in FIELDS)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        *(("a", "a"), (3, "3"), (True, ""), (None, ""), ([], ""), ({"name": "Ann"}, "Ann")),
        *(({"rendered": "It&#8217;s"}, "It’s"), ({"@type": "Person", "name": ["A", "B"]}, "A, B")),
        *(({"given": "Ann", "family": "Example"}, "Ann Example"), ({"literal": "AFP"}, "AFP")),
        *(("AT&amp;T &copy a&b;", "AT&T &copy a&b;"), ([["a"], "b"], "b"), ({"x": 1}, "")),
    ],
)
def test_words(value: object, words: str) -> None:
    assert words_of(value) == words


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (["Ann", {"name": "Bob"}, None, " "], ["Ann", "Bob"]),
        ("['Ann Example', \"Bob O'Sample\"]", ["Ann Example", "Bob O'Sample"]),
        ('["Ann"]', ["Ann"]),
        ("[Ann, Bob]", ["Ann", "Bob"]),
        ("[[Ann]]", ["Ann"]),
        ("By Ann, Bob", ["By Ann, Bob"]),
        ("[]", []),
        ("", []),
    ],
)
def test_lists(value: object, lines: list[str]) -> None:
    assert lines_of(value) == lines


def test_authors_and_languages() -> None:
    assert author_of(["By Ann Example, Staff Writer", "Bob Sample"]) == "Ann Example, Bob Sample"
    assert author_of(["the crew of the ferry"]) == "the crew of the ferry"
    assert author_of([]) is None
    assert [language_of(one) for one in ("English", "deu", "pt_BR", "", None)] == [
        *("en", "de", "pt-BR", None, None)
    ]


@pytest.mark.parametrize(
    ("value", "instant", "precision"),
    [
        ("2017-01-28", datetime(2017, 1, 28), "day"),
        ("20170128", datetime(2017, 1, 28), "day"),
        ("2017-01-28T10:30", datetime(2017, 1, 28, 10, 30), "minute"),
        ("2017-01-28 10:30:05.123Z", datetime(2017, 1, 28, 10, 30, 5, tzinfo=UTC), "second"),
        ("20170128T103005Z", datetime(2017, 1, 28, 10, 30, 5, tzinfo=UTC), "second"),
        ("20170128103005", datetime(2017, 1, 28, 10, 30, 5), "second"),
        (1485599405, datetime(2017, 1, 28, 10, 30, 5, tzinfo=UTC), "second"),
        ("1485599405000", datetime(2017, 1, 28, 10, 30, 5, tzinfo=UTC), "second"),
        (
            {"$date": "2017-01-28T10:30:00+00:00"},
            datetime(2017, 1, 28, 10, 30, tzinfo=UTC),
            "second",
        ),
        ("28 January 2017", datetime(2017, 1, 28), "day"),
        ("2017", datetime(2017, 1, 1), "year"),
        ({"date-parts": [["2017", 1, 8]]}, datetime(2017, 1, 8), "day"),
        ({"date-parts": [[2017, 1]]}, datetime(2017, 1, 1), "month"),
        ({"raw": "2017-01-28"}, datetime(2017, 1, 28), "day"),
    ],
)
def test_dates(value: object, instant: datetime, precision: str) -> None:
    when = when_of(value)
    assert isinstance(when, When)
    assert (when.instant, when.precision) == (instant, precision)
    assert when.instant.tzinfo == instant.tzinfo


@pytest.mark.parametrize(
    "value", ["", None, "soon", "2017-13-45", "99999999999999", 1e300, [], {}, "2017-01-28T99:99"]
)
def test_no_dates(value: object) -> None:
    assert when_of(value) is None


@pytest.mark.parametrize("parts", [None, [], [None], [[]], [[2017, 13]], [[{}, "x"]]])
def test_parts_that_are_no_date(parts: object) -> None:
    assert when_of({"date-parts": parts}) is None


@pytest.mark.parametrize(
    ("local", "utc", "zone"),
    [
        ("2017-01-28T00:30:05", "2017-01-27T23:30:05", "+01:00"),
        ("2017-01-28T00:30:05", "2017-01-28T03:00:05", "-02:30"),
        ("2017-01-28T00:30:05", "2017-01-28T00:31:07", ""),
        ("2017-01-28T00:30:05", "2016-01-28T00:30:05", ""),
        ("2017-01-28T00:30:05", "0000-00-00T00:00:00", ""),
        ("2017-01-28T00:30:05", "2017-01-27", ""),
    ],
)
def test_a_zone_from_the_time_in_utc(local: str, utc: str, zone: str) -> None:
    assert str(zoned(when_of(local), utc)) == local + zone
