"""How far reading and annotating has come: what a process says that does it for another."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.article import Annotations, Article


@dataclass(frozen=True)
class Read:
    """*done* of *total* files were looked at.

    ``articles`` were read since the last message, and ``problems`` (path and reason) are files that
    could not be. Articles of a library that lasts are there already, and not here: ``new`` has the
    ids of those that are since the last message, ``replaced`` of those that changed, and their new
    ones, and ``held`` of all that is in those files, where these alone were looked at.
    """

    articles: list[Article] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    done: int = 0
    total: int = 0
    replaced: Mapping[str, str] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Annotated:
    """Quotes and names were found in *done* of *total* articles; those since, by article id.

    ``problems`` (address and reason) are the articles among them in which none could be.
    """

    annotations: Mapping[str, Annotations] = field(default_factory=dict)
    done: int = 0
    total: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)


Progress = Read | Annotated
