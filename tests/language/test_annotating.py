from typing import Any, NoReturn

import pytest

from reader.article import Annotations, Article
from reader.language import annotate, annotate_article

TEXT = "“The lock gate holds,” said Ida Wren.\n"
ARTICLE = Article("1", TEXT, (), "a.txt")


def failing(error: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the finding of quotes fail with *error*."""

    def fail(*_: object) -> NoReturn:
        if error is RecursionError:
            fail()
        raise error(TEXT)

    monkeypatch.setattr("reader.language.quotes.finding.find_quotes", fail)


def test_an_article_has_what_its_text_has() -> None:
    found = annotate_article(ARTICLE)
    assert found == annotate(TEXT)
    assert len(found.statements) == 1
    assert found.fault == ""


@pytest.mark.parametrize("error", [IndexError, KeyError, AssertionError, RecursionError])
def test_a_rule_that_fails_leaves_an_article_without_any_and_is_named(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(error, monkeypatch)
    found = annotate_article(ARTICLE)
    assert found == Annotations(fault=found.fault)
    assert found.fault.startswith(f"no quotes and names ({error.__name__} at reader.language:")
    assert "lock gate" not in found.fault
    with pytest.raises(error):
        annotate(TEXT)


def test_of_a_fault_the_innermost_module_of_ours_is_named() -> None:
    blocks: Any = (None,)
    fault = annotate_article(Article("1", TEXT, blocks, "a.txt")).fault
    assert fault.startswith("no quotes and names (AttributeError at tokens:")


@pytest.mark.parametrize("error", [MemoryError, FileNotFoundError, ImportError, KeyboardInterrupt])
def test_what_is_no_fault_of_a_rule_ends_the_annotating(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(error, monkeypatch)
    with pytest.raises(error):
        annotate_article(ARTICLE)
