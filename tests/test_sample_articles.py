"""The articles that ship with the reader, read as anybody's articles are."""

import re
from functools import cache
from pathlib import Path

import pytest

from reader import annotate
from reader.article import Article
from reader.sources import read_articles

FOLDER = Path(__file__).parents[1] / "articles"
PATHS = sorted(FOLDER.glob("*.txt"))
FRONT = re.compile(r"(?:---\n)?(?:Headline|Title|title|headline): *[\"']?(.+?)[\"']?\n")


@cache
def read(path: Path) -> Article:
    (article,) = read_articles(str(path))
    assert isinstance(article, Article)
    return article


def test_there_are_as_many_as_is_said() -> None:
    assert len(PATHS) == 28


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_article_says_what_it_is(path: Path) -> None:
    article = read(path)
    stated = FRONT.search(article.text)
    lines = article.text.split("\n\n")[0].split()
    assert article.headline == (stated[1] if stated else " ".join(lines))
    assert article.published_by == "text"
    assert article.published is not None
    assert path.name.startswith(article.published.instant.date().isoformat())
    assert article.publisher in ("AR", "Article Reader Wire")
    assert article.author is not None
    assert article.author.endswith("Desk")
    assert article.blocks[-1].kind == "sources"
    captions = sum(block.kind == "caption" for block in article.blocks)
    assert captions == sum(block.kind == "credit" for block in article.blocks)
    assert 250 <= len(article.text.split()) <= 900


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_article_has_statements_of_known_speakers(path: Path) -> None:
    article = read(path)
    statements = annotate(article.text, article.blocks).statements
    assert len(statements) >= 4
    known = [quote for quote in statements if quote.speaker is not None]
    assert len(known) >= 0.8 * len(statements)


def test_both_accounts_of_the_call_are_told_apart() -> None:
    article = read(FOLDER / "2017-01-28-trump-putin-call.txt")
    said = [
        (article.text[quote.start : quote.end], quote.speaker and quote.speaker.name)
        for quote in annotate(article.text, article.blocks).statements
    ]
    assert ("“that is in need of repair.”", "White House") in said
    assert ("“partner-like cooperation”", "Kremlin") in said
    assert not {"Donald Trump", "Vladimir Putin", None} & {name for _, name in said}
