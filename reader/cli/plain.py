"""Lines for people, which read well in a terminal and cut well in a pipe."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.article import APART, Annotations, Article, Block, Quote, QuoteKind, Span, by_statement
from reader.citation import attribution, statement_words
from reader.cli.output import Styled

if TYPE_CHECKING:
    from reader.library import Snippet, Summary
    from reader.library.comparing.passages import Passage

_KINDS: tuple[QuoteKind, ...] = ("direct", "mixed", "term", "indirect")
_HIDDEN = (*APART, "headline")
_STYLES = {
    "quote": "bold",
    "term": "italic",
    "indirect": "italic",
    "person": "cyan",
    "organisation": "green",
    "place": "yellow",
    "misc": "magenta",
    "date": "italic",
    "dateline": "dim",
}


def listed(article: Article, annotations: Annotations) -> str:
    """Date, source, number of statements, headline and address, between tabs; "-" where unknown."""
    columns = (
        stated_date(article) or "-",
        article.publisher or "-",
        str(annotations.statement_count),
        article.headline,
        article.address,
    )
    return "\t".join(columns)


def quoted(article: Article, quotes: Iterable[Quote]) -> Iterator[str]:
    """A line for each statement: its place, speaker, kind, and its words with … between parts."""
    line, counted = 1, 0
    for parts in by_statement(quotes):
        line += article.text.count("\n", counted, parts[0].start)
        counted = parts[0].start
        words = statement_words(article, parts)
        yield f"{article.address}:{line}: {_attribution(article, parts)}: {words}"


def compared(passage: "Passage") -> tuple[str, list[Styled]]:
    """A line for a passage: verdict, place, speaker, and its words with what differs."""
    from reader.library.comparing.alignment import marked

    article = passage.article
    place = place_of(article, passage.span)
    lead = f"    {passage.finding}: {place}: {passage.said_by}: "
    words, changes = marked(passage.pieces)
    return lead + words, [
        Styled(change.start + len(lead), change.end + len(lead), "bold") for change in changes
    ]


def found(article: Article, snippet: "Snippet") -> Iterator[tuple[str, list[Styled]]]:
    """A line with file, headline and date, and below it the words that matched elsewhere."""
    date = stated_date(article)
    yield f"{article.address}: {article.headline}" + (f" ({date})" if date else ""), []
    if snippet.kind != "headline":
        lead = "    " if snippet.kind == "body" else f"    {snippet.kind}: "
        styled = [
            Styled(match.start + len(lead), match.end + len(lead), "bold")
            for match in snippet.matches
        ]
        yield lead + snippet.text, styled


def shown(
    article: Article, annotations: Annotations, width: int
) -> Iterator[tuple[str, Sequence[Styled]]]:
    """The article on lines of at most *width* columns, without front matter and furniture."""
    from reader.layout.highlights import article_marks, flatten, runs_between
    from reader.layout.wrapping import lay_out, one_line, wrap

    headline = article.headline
    for start, end in wrap(headline, 0, len(headline), width):
        yield headline[start:end], [Styled(0, end - start, "bold underline")]
    source = " · ".join(filter(None, (stated_date(article), article.publisher, article.address)))
    yield source, [Styled(0, len(source), "dim")]
    yield "", []
    blocks = article.blocks or (Block(0, len(article.text), "body"),)
    blocks = tuple(block for block in blocks if block.kind not in _HIDDEN)
    runs = flatten(article_marks(article, annotations, _KINDS, ()))
    for line in lay_out(article.text, blocks, width):
        yield (
            one_line(article.text[line.start : line.end]),
            [
                Styled(
                    run.start - line.start,
                    run.end - line.start,
                    " ".join(dict.fromkeys(_STYLES[mark] for mark in run.marks if mark in _STYLES)),
                )
                for run in runs_between(runs, line.start, line.end)
                if run.marks
            ],
        )


def line_of(article: Article, span: Span) -> int:
    """The line of the article's text in which *span* begins, from 1."""
    return article.text.count("\n", 0, span.start) + 1


def place_of(article: Article, span: Span) -> str:
    """Where the article is, and the line in it."""
    return f"{article.address}:{line_of(article, span)}"


def _attribution(article: Article, parts: Sequence[Quote]) -> str:
    kind = parts[0].kind
    if kind == "term":  # nobody in particular says it
        return kind
    return f"{attribution(article, parts)} ({kind})"


def stated_date(article: "Article | Summary") -> str:
    """When it was published; a file's own time is no such date."""
    return article.stated.readable if article.stated else ""
