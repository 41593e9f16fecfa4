"""Entries of BibTeX are records."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.records.bibtex import parse

PIECES = st.sampled_from(
    ["@article{a,", "title =", "{", "}", '"', ",", "\\\\{", "year=2017", " x "]
)


def read(text: str) -> list[Article | SourceError]:
    return list(parse(Document(text.encode(), "a.bib")))


def only(text: str) -> Article:
    (article,) = read(text)
    assert isinstance(article, Article)
    return article


def test_an_entry() -> None:
    article = only(
        """% Encoding: UTF-8
        @string{kell = "The Kell Courier"}
        @article{example2017,
            title = {A {Pier} \\& its
                end},
            author = {Example, Ann and Bob Sample and {Kell Press} and others},
            journal = "The {Kell} Courier", publisher = {No},
            month = jan, year = {2017}, url = {https://kell.example/a},
            abstract = {It closed.},
            keywords = {pier, ferry},
        }"""
    )
    assert article.text == ("A Pier & its end\n\nAnn Example, Bob Sample, Kell Press\n\nIt closed.")
    assert (article.author, article.publisher) == (
        *("Ann Example, Bob Sample, Kell Press", "The Kell Courier"),
    )
    assert (str(article.published), article.url) == ("2017-01", "https://kell.example/a")
    assert article.keywords == ("pier", "ferry")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Sm{\o}rg{\aa}rd, J{\"o}rg", "Jörg Smørgård"),
        (r"{\'E}x\^{e}mple, Ann", "Ann Éxêmple"),
        (r"Ex\c{c}mple, Zo\"e", "Zoë Exçmple"),
        (r"Sam{\v{s}}a, Ann", "Ann Samša"),
        (r"Mu\ss ter, S\o ren", "Søren Mußter"),
        (r"{\O re Press}", "Øre Press"),
    ],
)
def test_letters_of_latex(written: str, read: str) -> None:
    assert only(f"@misc{{a, title = {{A}}, author = {{{written}}}}}").author == read


def test_an_address_has_no_letters_of_latex() -> None:
    assert only(r"@misc{a, title = {A}, url = {https://kell.example/\~ann}}").url == (
        r"https://kell.example/\~ann"
    )


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("date = {2017-01-28}, year = 2016", "2017-01-28"),
        ("year = 2017, month = {1}", "2017-01"),
        ("year = 2017", "2017"),
        ("month = jan", "None"),
        ("year = 2017, month = jan, day = 5", "2017-01-05"),
        ('year = 2017, month = 5 # "~" # jan', "2017-01-05"),
        ("year = 2017, month = {January 28}", "2017-01-28"),
        ("year = 2017, month = {1--2}", "2017-01"),
        ("year = 2017, day = 5", "2017"),
        ("date = {2017-01-28/2017-02-01}", "2017-01-28"),
    ],
)
def test_dates(fields: str, date: str) -> None:
    assert str(only(f"@online{{a, title = {{A}}, {fields}}}").published) == date


def test_values_are_put_together_from_strings() -> None:
    one, two = read(
        """@String{kc = {The Kell } # "Courier"}
        @misc{a, title = {A}, Journal = KC, author = {Example, Ann}}
        @misc{b, title = "On " # {B}, journal = kc # " Online", abstract = {It closed.}}"""
    )
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.publisher, two.publisher) == ("The Kell Courier", "The Kell Courier Online")
    assert (one.author, two.text) == ("Ann Example", "On B\n\nIt closed.")


def test_strings_of_strings_do_not_grow() -> None:
    strings = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}" for n in range(60))
    article = only(f"@string{{a0 = {{word }}}}{strings}@misc{{a, title = {{A}} # a60 # a5}}")
    assert len(article.text) < 1000


def test_what_is_open_ends_the_list() -> None:
    one, two, error = read("@misc{a, title = {A}}\n@misc{b, title = {B}\n@misc{c, title = {C")
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert isinstance(error, SourceError)
    assert error.reason == "line 3: an entry is never closed"
    with pytest.raises(SourceError, match="no entry with a title"):
        read("@misc{a, year = 2017}")


def test_a_title_of_nothing_that_shows_is_named() -> None:
    (error,) = read("@misc{a, title = {\x07}}")
    assert isinstance(error, SourceError)
    assert error.reason.startswith("entry 1: no text or headline")


@given(st.lists(PIECES, max_size=20).map("".join))
def test_nothing_but_source_errors(text: str) -> None:
    with suppress(SourceError):
        read(text)
