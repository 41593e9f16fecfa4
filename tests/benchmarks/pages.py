"""How well pages are read: ``python -m tests.benchmarks.pages FOLDER [--verbose]``.

The folder holds NAME.html with NAME.gold.json beside it: ``articleBody``, or ``must_contain`` and
``must_not_contain`` (lists of segments), and ``headline``, ``author``, ``datePublished``,
``description`` and ``url`` as far as they are known.

Texts are compared as on the article extraction benchmark of Zyte: the multisets of their runs of
four words, precision and recall averaged over the pages.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import mean, median
from typing import Any, NamedTuple

from reader.article import Article, BlockKind
from reader.errors import SourceError
from reader.sources.document import Document, Wishes
from reader.sources.pages.html import parse

_TEXT: tuple[BlockKind, ...] = (
    "body",
    "crosshead",
    "blockquote",
    "listitem",
    "code",
    "endmatter",
    "sources",
)
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]+>")
_FIELDS = ("headline", "author", "datePublished", "description")


class Page(NamedTuple):
    """A page and what is known about it."""

    name: str
    data: bytes
    gold: dict[str, Any]


def main() -> None:
    """Print the figures of both ways to read pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true", help="say what is wrong on which page")
    given = parser.parse_args()
    pages = [
        Page(path.stem, path.read_bytes(), json.loads(path.with_suffix(".gold.json").read_text()))
        for path in sorted(given.folder.glob("*.html"))
    ]
    for name, wishes in (("default", Wishes()), ("thorough", Wishes(thorough=True))):
        print(f"{name}:", *_measure(pages, wishes, verbose=given.verbose), sep="\n  ")
    print(f"import of the default path, without that of the package: {_import_time():.0f} ms")


def _measure(pages: list[Page], wishes: Wishes, *, verbose: bool) -> Iterable[str]:
    articles, times = [], []
    for page in pages:
        start = time.perf_counter()
        articles.append(_read(page, wishes))
        times.append(1000 * (time.perf_counter() - start))
    pairs = list(zip(pages, articles, strict=True))
    if verbose:
        _explain(pairs)
    yield _shingle_score([(p.gold["articleBody"], a) for p, a in pairs if "articleBody" in p.gold])
    yield _segment_score(pairs)
    for field in _FIELDS:
        known = [(page.gold[field], article) for page, article in pairs if page.gold.get(field)]
        right = sum(_is_right(field, gold, article) for gold, article in known)
        yield f"{field}: {right} of {len(known)} right"
    undated = [a for p, a in pairs if "datePublished" in p.gold and not p.gold["datePublished"]]
    yield f"dates invented: {sum(a.published is not None for a in undated)} of {len(undated)}"
    yield f"{median(times):.1f} ms a page (median), {max(times):.0f} ms at most"


def _read(page: Page, wishes: Wishes) -> Article:
    for item in parse(Document(page.data, page.name, wishes=wishes)):
        if isinstance(item, SourceError):
            raise item
        return item
    return Article("", "", (), page.name)


def text_of(article: Article) -> str:
    """The text of an article without its headline, byline, captions and the like."""
    return "\n\n".join(article.text[b.start : b.end] for b in article.blocks_of(*_TEXT))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    size = min(4, len(words))
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1) if size)


def precision_and_recall(gold: str, found: str) -> tuple[float, float]:
    """How many of the runs of four words in *found* are in *gold*, and the other way round."""
    wanted, got = _shingles(gold), _shingles(found)
    shared = (wanted & got).total()
    return shared / max(1, got.total()), shared / max(1, wanted.total())


def _shingle_score(pairs: list[tuple[str, Article]]) -> str:
    if not pairs:
        return "no page with its whole text"
    scores = [precision_and_recall(gold, text_of(article)) for gold, article in pairs]
    precision, recall = (mean(values) for values in zip(*scores, strict=True))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"text: F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f} ({len(pairs)} pages)"


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(_TAG.sub(" ", text).casefold()))


def _segment_score(pairs: list[tuple[Page, Article]]) -> str:
    kept = dropped = wanted = unwanted = 0
    for page, article in pairs:
        text = _folded(article.text)
        for segment in page.gold.get("must_contain") or ():
            wanted, kept = wanted + 1, kept + (_folded(segment) in text)
        for segment in page.gold.get("must_not_contain") or ():
            unwanted, dropped = unwanted + 1, dropped + (_folded(segment) not in text)
    return f"segments: {kept} of {wanted} kept, {dropped} of {unwanted} others left out"


def _is_right(field: str, gold: str, article: Article) -> bool:
    if field == "datePublished":
        return str(article.published or "")[:10] == gold[:10]
    found = _folded(_found(field, article))
    wanted = _folded(gold)
    if field == "author":
        return set(re.split(r"[,;]| and ", gold.casefold())) == set(
            re.split(r"[,;]| and ", (article.author or "").casefold())
        ) or sorted(found.split()) == sorted(wanted.split())
    if field == "description":
        return bool(found) and (found.startswith(wanted[:100]) or wanted.startswith(found[:100]))
    return found == wanted


def _found(field: str, article: Article) -> str:
    if field == "headline":
        return article.headline
    if field == "author":
        return article.author or ""
    return article.description or ""


def _explain(pairs: list[tuple[Page, Article]]) -> None:
    for page, article in pairs:
        if "articleBody" in page.gold:
            precision, recall = precision_and_recall(page.gold["articleBody"], text_of(article))
            print(f"    {page.name}: precision {precision:.3f} recall {recall:.3f}")
        text = _folded(article.text)
        for segment in page.gold.get("must_contain") or ():
            if _folded(segment) not in text:
                print(f"    {page.name}: lost {segment!r}")
        for segment in page.gold.get("must_not_contain") or ():
            if _folded(segment) in text:
                print(f"    {page.name}: kept {segment!r}")
        for field in _FIELDS:
            gold = page.gold.get(field)
            if gold and not _is_right(field, gold, article):
                found = article.published if field == "datePublished" else _found(field, article)
                print(f"    {page.name}: {field} {str(found)!r} for {gold!r}")


def _import_time() -> float:
    """What reading a page adds to a started reader, in milliseconds; the best of nine."""

    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return 1000 * (time.perf_counter() - start)

    code = (
        "from reader.sources.pages.html import parse; from reader.sources.document import Document;"
        "list(parse(Document(b'<html><title>A</title><p>Words.</p>', 'a.html')))"
    )
    return min(run(code) for _ in range(9)) - min(run("import reader.sources") for _ in range(9))


if __name__ == "__main__":
    main()
