"""Who wrote an article and when is taken from the most trustworthy thing that says so."""

from datetime import datetime

import pytest

from reader.article import Article
from reader.sources.plain.plaintext import read_text

HEADLINE = "Board Closes Old Ferry Pier After 'Long' Night"
CAPTION = "Visitors walk past the old ferry pier on the island, January 28, 2017."
LEAD = (
    "The harbour board said on Saturday that it would close the old ferry pier, which carried "
    "its first passengers in 1911 and has stood empty since the new bridge was opened to cars."
)
SECOND = (
    '"Nobody has asked for a ferry since the spring," said the chair of the board, Ann Example, '
    "after a meeting that went on for six hours and ended in a vote of seven to two."
)
BODY = f"{LEAD}\n\n{SECOND}"


def article(text: str, modified: datetime | None = None) -> Article:
    return read_text(text, "pier.txt", modified)


@pytest.mark.parametrize(
    ("lines", "author", "day"),
    [
        ("By Ann Example", "Ann Example", None),
        ("By Ann Example, Harbour News", "Ann Example", None),
        ("By Ann Example, Special to The Harbour Times", "Ann Example", None),
        ("By Ann Example and Bob Sample of The Associated Press", "Ann Example, Bob Sample", None),
        ("By ANN EXAMPLE Associated Press", "ANN EXAMPLE", None),
        ("By Ann Example | January 28, 2017", "Ann Example", "2017-01-28"),
        ("January 28, 2017 | By Ann Example", "Ann Example", "2017-01-28"),
        ("Posted on January 28, 2017 by Ann Example", "Ann Example", "2017-01-28"),
        ("Ann Example, January 28, 2017", "Ann Example", "2017-01-28"),
        ("January 28, 2017\n\nAnn Example", "Ann Example", "2017-01-28"),
        ("Written by\n\nAnn Example\n\nPublished Jan 28, 2017", "Ann Example", "2017-01-28"),
        ("by ann42 January 28, 2017", "ann42", "2017-01-28"),
        ("Ann Example\nStaff Writer", "Ann Example", None),
        ("Ann Example, PhD,\nBob Sample, PhD", "Ann Example, Bob Sample", None),
        ("By Reuters", "Reuters", None),
        ("By Department for Ports\nJan. 28, 2017", "Department for Ports", "2017-01-28"),
        ("By Ann Example\nKell Media Group\nJan. 28, 2017", "Ann Example", "2017-01-28"),
        ("By Ann Example\nKell Institute of Ports\nJan. 28, 2017", "Ann Example", "2017-01-28"),
        ("Ann Example\nEditor, Kell North\nJan. 28, 2017", "Ann Example", "2017-01-28"),
        ("By Ann Example and\nBob Sample\nJan. 28, 2017", "Ann Example, Bob Sample", "2017-01-28"),
        ("Von Anna Muster, Berlin\n28.01.2017", "Anna Muster", "2017-01-28"),
        ("28. Januar 2017 von Anna Muster", "Anna Muster", "2017-01-28"),
        ("Par Anne Exemple\nPublié le 28/01/2017 à 10:00", "Anne Exemple", "2017-01-28"),
        ("Juana Ejemplo\nMadrid - 28 ene 2017 - 10:00 CET", "Juana Ejemplo", "2017-01-28"),
        ("di Giovanna Esempio\n28 gennaio 2017", "Giovanna Esempio", "2017-01-28"),
        ("Published Jan. 27, 2017 Updated Jan. 28, 2017", None, "2017-01-27"),
        ("Updated Jan. 28, 2017\n\nFirst published Jan. 27, 2017", None, "2017-01-27"),
        ("1/28/2017", None, "2017-01-28"),
        ("1/2/2017", None, None),
        ("2 hours ago", None, None),
        ("Publié le 28 janvier 2017 à 10h15, modifié le 29 janvier 2017", None, "2017-01-28"),
        ("Pubblicato il 28 gennaio 2017, aggiornato l'11 marzo 2017", None, "2017-01-28"),
        ("Publicado el 28 enero 2017, modificado el 11 marzo 2017", None, "2017-01-28"),
        ("(Xinhua) 18:04, January 28, 2017", None, "2017-01-28"),
        ("(di Giovanna Esempio)", "Giovanna Esempio", None),
        ("Aired January 28, 2017 - 17:00   ET", None, "2017-01-28"),
        ("THE KELL MONITOR        Saturday, January 28, 2017", None, "2017-01-28"),
        ("The Kell Examiner | 28 January 2017", None, "2017-01-28"),
        ("Source: Kell Times, 28 January 2017", None, "2017-01-28"),
        ("TARNHOLM JAN 28, 2017 - 10:18 am GMT+3", None, "2017-01-28"),
        ("ANSA - TARNHOLM - Jan 28, 2017", None, "2017-01-28"),
    ],
)
def test_lines_below_the_headline(lines: str, author: str | None, day: str | None) -> None:
    found = article(f"{HEADLINE}\n\n{lines}\n\n{BODY}")
    assert found.headline == HEADLINE
    assert found.author == author
    assert (found.published and str(found.published)[:10]) == day
    assert [block.kind for block in found.blocks_of("body", "standfirst")] == ["body", "body"]


def test_front_matter_is_trusted_most() -> None:
    text = f"Title: {HEADLINE}\nDate: 2017-01-28\nAuthor: By Ann Example\nSource: Harbour Times"
    found = article(f"{text}\n\nBy Bob Sample\n\nJanuary 30, 2017\n\nCORK (Reuters) - {BODY}")
    assert str(found.published) == "2017-01-28"
    assert (found.author, found.publisher) == ("Ann Example", "Harbour Times")


def test_a_signature_below_the_body_counts_when_there_is_none_above() -> None:
    found = article(f"{HEADLINE}\n\n{BODY}\n\nAuthor: Ann42 on January 28, 2017")
    assert (found.author, str(found.published)) == ("Ann42", "2017-01-28")


@pytest.mark.parametrize(
    "line",
    [
        "Published in Kell, January 28th, 2017",
        "Sunday Times, 28 January 2017",
        "The Kell Express, January 28, 2017",
    ],
)
def test_the_paper_that_printed_an_article_dates_it_on_the_last_line(line: str) -> None:
    long = "\n\n".join([HEADLINE, "By Ann Example", *[BODY] * 3])
    assert str(article(f"{long}\n\n{line}").published) == "2017-01-28"
    assert article(f"{long}\n\nBridge Opens to Cars, 28 January 2017").published is None


def test_the_filing_time_that_ends_a_dispatch_dates_it() -> None:
    assert str(article(f"{HEADLINE}\n\n{BODY}\n\n281804 JAN 17").published) == "2017-01-28T18:04"
    assert article(f"{HEADLINE}\n\n{BODY}\n\n281864 JAN 17").published is None


def test_dates_of_other_articles_do_not_count() -> None:
    related = "Related articles\n\nBridge opens to cars January 28, 2017"
    assert article(f"{HEADLINE}\n\n{BODY}\n\n{related}").published is None
    assert (
        str(article(f"{HEADLINE}\n\n{BODY}\n\nLast update: 28 Jan 2017").published) == "2017-01-28"
    )


def test_the_month_alone_is_no_day_of_publication() -> None:
    assert article(f"{HEADLINE}\n\nJanuary 2017\n\n{BODY}").published is None


@pytest.mark.parametrize(("date", "found"), [("January 2017", "2017-01"), ("2017", "2017")])
def test_front_matter_may_know_no_more_than_the_month(date: str, found: str) -> None:
    dated = article(f"Title: {HEADLINE}\nDate: {date}\n\n{BODY}", datetime(2026, 11, 28))
    assert (str(dated.published), dated.published_by) == (found, "text")


@pytest.mark.parametrize("words", ["javascript:alert(1)", "see below"])
def test_an_address_in_front_matter_is_one_that_a_link_may_have(words: str) -> None:
    found = article(f"Title: {HEADLINE}\nURL: {words}\n\nhttps://kell.example/pier\n\n{BODY}")
    assert found.url == "https://kell.example/pier"


def test_a_picture_of_another_weekday_does_not_date_the_story() -> None:
    text = f"{HEADLINE}\n\n{CAPTION}\nBob Sample, Reuters\n\n{BODY}"
    assert str(article(text.replace("Saturday", "Monday")).published) == "None"
    assert str(article(text.replace("on Saturday ", "")).published) == "2017-01-28"
    assert article(text.replace("Visitors", "FILE PHOTO: Visitors")).published is None


def test_an_address_on_top_dates_the_article() -> None:
    found = article(f"https://example.org/2017/01/28/pier\n\n{HEADLINE}\n\n{BODY}")
    assert found.url == "https://example.org/2017/01/28/pier"
    assert (str(found.published), found.published_by) == ("2017-01-28", "text")
    assert found.headline == HEADLINE


def test_numbers_are_read_day_first_where_the_text_is_not_english() -> None:
    story = (
        "La autoridad del puerto decidió el sábado cerrar el viejo muelle del transbordador, que "
        "llevó a sus primeros pasajeros en 1911 y está vacío desde que se abrió el nuevo puente. "
    ) * 3
    text = f"La autoridad del puerto cierra el viejo muelle\n\n03/02/2017 10:15\n\n{story}"
    assert str(article(text).published) == "2017-02-03T10:15"
    assert article(f"{HEADLINE}\n\n03/02/2017 10:15\n\n{BODY}").published is None


def test_the_file_dates_what_has_no_date() -> None:
    found = article(BODY, datetime(2017, 1, 28, 10, 11, 12))
    assert (str(found.published), found.published_by) == ("2017-01-28T10:11", "file")
    assert article(BODY).published is None
