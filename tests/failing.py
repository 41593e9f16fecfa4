"""A rule of ours that fails on some articles, here and in the process that reads for a screen."""

from typing import Any

import reader.language
from reader.article import Annotations
from reader.child import Child
from reader.language import annotate as annotate_soundly
from reader.library.filling import worker

WORD = "quagmire"  # on which it fails
REASON = "no quotes and names (IndexError at reader.language:"


def annotate(text: str, *facts: Any) -> Annotations:
    """Fail on a text with the word."""
    if WORD in text:
        raise IndexError(text)
    return annotate_soundly(text, *facts)


def start(module: str, *, keeps_input: bool = False) -> Child:
    """Start the process of this module in the place of the worker's."""
    assert module == worker.__name__
    return Child(__name__, keeps_input=keeps_input)


def main() -> None:
    """Be the worker's process, with the rule."""
    setattr(reader.language, "annotate", annotate)  # noqa: B010 - mypy minds otherwise
    worker.main()
