"""Who is taken for the speaker of a quote, why, and how sure that is."""

import pytest

from reader.article import Article, Mention, Quote, QuoteKind, Span
from reader.language import annotate
from reader.ui.explaining import explain

TEXT = "“It holds,” said Marsh, who had built the wall. Asked again, he said “it” did."
ARTICLE = Article("id", TEXT, (), "a.txt")


def quote(name: str | None, rule: str, sure: float, kind: QuoteKind = "direct") -> Quote:
    who = Mention(17, 22, name) if name else None
    return Quote(0, 11, kind, who, Span(12, 16) if who else None, 0, sure, rule)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (
            quote("Ida Marsh", "verb before speaker, after", 0.97),
            "Said by Ida Marsh, here “Marsh”\n"
            "Because “said” stands before “Marsh”, after the quote\n"
            "97% sure: about 97 of 100 like it are right",
        ),
        (
            quote("Marsh", "subject of the verb, before; who that is: 66%", 0.33, "mixed"),
            "Said by Marsh?\n"
            "Because “said” stands before “Marsh”, before the quote\n"
            "Quoted within a sentence of the article\n"
            "33% sure: about 33 of 100 like it are right, the name too",
        ),
        (
            quote(None, "no speaker named", 0.998),
            "Speaker unknown\nBecause nobody is named who says it\nAs good as sure",
        ),
        (
            quote("Marsh", "a rule of its own", 0.9),
            "Said by Marsh\nBecause this decides: a rule of its own\n"
            "90% sure: about 90 of 100 like it are right",
        ),
    ],
)
def test_who_said_it_is_explained_in_plain_words(one: Quote, said: str) -> None:
    assert explain(ARTICLE, one) == said


@pytest.mark.parametrize(
    "text",
    [
        "“It holds,” said the Kremlin.",
        "“It holds,” Ida Marsh was told.",
        "“It holds,” said nobody",
        "Ferry “late”, jury told\n\nIt came at noon, the “late” ferry.",
        "“It holds, and it will hold.” – Ida Marsh",
        "“It holds,” Ida Marsh said. “It will.”\n\n“And it may not.”",
        "Wall “holds”: Marsh\n\nIda Marsh said the wall “holds”.",
    ],
)
def test_every_rule_is_told_in_other_words(text: str) -> None:
    article = Article("id", text, (), "a.txt")
    for one in annotate(text).quotes:
        assert "this decides" not in explain(article, one)


def test_an_article_before_a_name_says_no_more() -> None:
    text = "“It holds,” said the Kremlin."
    (quote,) = annotate(text).quotes
    explained = explain(Article("id", text, (), "a.txt"), quote)
    assert explained.startswith("Said by Kremlin\n")
