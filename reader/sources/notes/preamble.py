"""What stands above Markdown: front matter in YAML, TOML or JSON, a title, or ``Key: value``."""

import re
from typing import NamedTuple

from reader.cleaning import clean
from reader.sources.plain.frontmatter import FrontMatter, read_front_matter

_FENCED = re.compile(r"\s*(---|\+\+\+)[ \t]*\n")
_CLOSED = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
# A key within keys, which take memory with the square of how many there are.
_DEEP_KEY = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){50}")
_DEEPEST = 20  # brackets within brackets of YAML
_TITLED = re.compile(r"%(?:[ \t]+(\S.*(?:\n[ \t]+\S.*)*))?\n")  # and what is indented below
_AUTHORS = re.compile(r"[ \t]*[;\n]\s*")
_CONTENT = "\nMarkdown Content:\n"  # below the labels that r.jina.ai puts above a page
_BLANK = re.compile(r"\n\s+")
_LARGEST = 1 << 16  # characters


class Preamble(NamedTuple):
    """The values by key, as the source writes them; the Markdown begins at ``end``."""

    end: int
    values: dict[str, object]


def read_preamble(text: str) -> Preamble:
    """Read what stands above the Markdown in *text*, lines of which end with LF. Never raises.

    Broken YAML, as a colon in a title makes it, is read line by line.
    """
    if text.startswith("{") and (front := _json(text)):
        return front
    if text.startswith("% "):
        return _pandoc(text)
    fence = _FENCED.match(text)
    if fence is None:
        return _by_lines(text)
    closed = _CLOSED[fence[1]].search(text, fence.end(), fence.end() + _LARGEST)
    if closed is None:
        return Preamble(0, {})
    inner = clean(text[fence.end() : closed.start()])
    values = _yaml(inner) if fence[1] == "---" else _toml(inner)
    if values is not None:
        return Preamble(closed.end(), values)
    return _by_lines(text) if fence[1] == "---" else Preamble(0, {})


def _by_lines(text: str) -> Preamble:
    head, mark, _ = text[:_LARGEST].partition(_CONTENT)
    if mark and (fetched := read_front_matter(_BLANK.sub("\n", head))).fields:
        return _named(fetched, len(head) + len(mark))
    front = read_front_matter(text)
    return _named(front, front.end)


def _named(front: FrontMatter, end: int) -> Preamble:
    return Preamble(end, {name: list(values) for name, values in front.fields.items()})


def _pandoc(text: str) -> Preamble:
    """The title, the authors and the date that stand behind a ``%`` each, in this order."""
    end = 0
    values: dict[str, object] = {}
    for name in ("title", "author", "date"):
        match = _TITLED.match(text, end, _LARGEST)
        if match is None:
            break
        end = match.end()
        said = clean(match[1] or "")
        values[name] = _AUTHORS.split(said) if name == "author" else " ".join(said.split())
    return Preamble(end, values)


def _json(text: str) -> Preamble | None:
    """An object that opens the text."""
    import json

    try:
        values, end = json.JSONDecoder().raw_decode(text[:_LARGEST])
    except (ValueError, RecursionError):
        return None
    return Preamble(end, values) if text.startswith("\n", end) else None


def _yaml(text: str) -> dict[str, object] | None:
    """The mapping in *text*, every scalar as its words: no date, number or object is made."""
    import yaml  # type: ignore[import-untyped]  # it has no types of its own

    class Loader(yaml.BaseLoader):  # type: ignore[misc]  # nor has this
        """One that goes only so deep: its time grows with the cube of the depth of brackets."""

        def fetch_flow_collection_start(self, token: type) -> None:
            if self.flow_level >= _DEEPEST:
                raise yaml.YAMLError
            super().fetch_flow_collection_start(token)

    try:
        values = yaml.load(text, Loader=Loader)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else None


def _toml(text: str) -> dict[str, object] | None:
    import tomllib
    from datetime import date, time

    if _DEEP_KEY.search(text):
        return None
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
    return {
        key: str(value) if isinstance(value, (date, time)) else value
        for key, value in values.items()
    }
