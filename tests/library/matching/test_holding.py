from itertools import pairwise

import pytest

from reader.article import Article, Block
from reader.language import annotate_article
from reader.library import Library, parse
from reader.library.folding import Spaced
from reader.library.matching.holding import holder
from reader.library.matching.statements import statements
from reader.library.query.nodes import Statement

TEXT = """The harbour board met on Monday.

“The dam will hold,” said Ada Quill, the mayor of Vasa. “It held in 1999,” she told reporters.

Bo Lind disagreed. “No dam holds for ever,” he warned. Quill, he added, “has never seen one”.
"""


@pytest.fixture
def article() -> Article:
    starts = [0, TEXT.index("“The dam"), TEXT.index("Bo Lind dis"), len(TEXT)]
    blocks = [Block(a, b, "body") for a, b in pairwise(starts)]
    return Article("id", TEXT, tuple(blocks), "-")


@pytest.mark.parametrize(
    "query",
    [
        *("speaker:quill", "speaker:quill dam", "speaker:lind about:quill", "speaker:lind -dam"),
        *("hold*", "held OR seen", "-held", "verb:warned", "about:vasa", '"dam holds"', "dam~"),
        *("speaker:quill NOT (held OR dam)", "dam NEAR/3 ever", "nothing", "speaker:(ada quill)"),
    ],
)
def test_it_holds_for_the_statements_that_the_index_finds(article: Article, query: str) -> None:
    library = Library()
    library.add([article])
    annotations = annotate_article(article)
    library.keep({article.id: annotations})
    asked = parse(f"{{{query}}}")
    assert isinstance(asked.node, Statement)
    told = list(statements(Spaced(TEXT), article, annotations))
    assert len(told) == 4
    here = [annotations.quotes[one.part] for one in told if holder(asked.node)(one)]
    assert {quote.start for quote in here} == {
        one.parts[0].start for one in library.statements(asked)
    }


def test_what_only_the_article_can_tell_is_taken_to_hold(article: Article) -> None:
    annotations = annotate_article(article)
    told = list(statements(Spaced(TEXT), article, annotations))
    for query in ("date:1999", "-is:starred", "headline:harbour"):
        assert all(map(holder(parse(query).node), told))
