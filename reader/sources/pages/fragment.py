"""The HTML of an article as feeds and records carry it, without what its site has put into it."""

from reader.sources.composing import Composer
from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.markup import add_html
from reader.sources.pages.page_blocks import read_blocks
from reader.sources.pages.pull_quotes import without_pull_quotes
from reader.sources.pages.trimming import without_remarks


def add_fragment(composer: Composer, html: str, base: str | None = None) -> None:
    """Add the blocks of an article; links are resolved against the URL *base*. Never raises.

    Bars to share it, forms and lists of other articles are left out as on pages, but links are
    kept: they may be all that an entry has.
    """
    try:
        body = parse_tree(html).body
    except ValueError:
        add_html(composer, html, base)
        return
    passages, boxes = read_blocks(body, base) if body is not None else ([], [])
    for passage in without_remarks(without_pull_quotes(passages, boxes)):
        composer.add_runs(passage.kind, passage.runs)
