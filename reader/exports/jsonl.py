"""A line of JSON with everything in an article."""

import json

from reader.article import Article
from reader.sources.records.restoring import record_of


def as_jsonl(article: Article) -> str:
    """Return *article* as a line of JSON, its spans as offsets in characters of its text."""
    return json.dumps(record_of(article), ensure_ascii=False) + "\n"
