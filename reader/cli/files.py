"""Files that a command writes, none of which replaces another."""

import os
from pathlib import Path
from unicodedata import category

from reader.article import Article
from reader.atomic import write_atomically
from reader.errors import SourceError
from reader.exports import SUFFIXES, Form

_MARKS = ("Mn", "Mc", "Pc")  # vowel signs and accents of their own, and the underscore
_LONGEST = 120  # bytes of a name: encrypted folders take 143, and a number and a suffix follow


def write_new(folder: Path, article: Article, form: Form, text: str) -> str:
    """Write *text* into a new file of *folder* that is named after *article*; return its path."""
    name = _name(article)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, 1 << 20):
            stem = name if number == 1 else f"{name}-{number}"
            path = folder / (stem + SUFFIXES[form])
            if os.path.lexists(path):  # to find out by writing takes a thousand times as long
                continue
            try:
                write_atomically(path, text, replace=False)
            except FileExistsError:
                continue
            return str(path)
    except (OSError, ValueError) as error:
        raise SourceError(str(folder), f"cannot be written to ({error})") from None
    raise SourceError(str(folder), f"has too many files named {name}")


def _name(article: Article) -> str:
    """A name that every file system takes: of the headline's letters, their marks, and digits."""
    letters = (c if c.isalnum() or category(c) in _MARKS else " " for c in article.headline.lower())
    name = "-".join("".join(letters).split()).encode()[:_LONGEST].decode(errors="ignore")
    return name.rstrip("-") or article.id
