"""What records cost: ``python -m tests.benchmarks.records [ARTICLES]``.

The articles are generated: plain text of 6 KB with a headline, an author, a date and an address.
"""

import csv
import io
import json
import sys
import time

from reader.article import Article
from reader.sources.document import Document
from reader.sources.formats import FORMATS
from tests.benchmarks.corpus import article

WORDS = 1080  # of an article of 6 KB


def records(count: int) -> list[dict[str, str]]:
    """*count* records with the names that data sets use."""
    rows = []
    for number in range(count):
        headline, date, body = article(number, WORDS).split("\n\n", 2)
        rows.append(
            {
                "title": headline,
                "author": "By Ada Moreau and Ben Okafor",
                "date": date,
                "url": f"https://example.org/{number}",
                "text": body,
            }
        )
    return rows


def as_lines(rows: list[dict[str, str]]) -> bytes:
    """Lines of JSON."""
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def as_table(rows: list[dict[str, str]]) -> bytes:
    """Rows of CSV."""
    file = io.StringIO()
    table = csv.DictWriter(file, list(rows[0]))
    table.writeheader()
    table.writerows(rows)
    return file.getvalue().encode()


def main() -> None:
    """Print the rate of each format, by the time of the processor."""
    rows = records(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    for name, data in (("jsonl", as_lines(rows)), ("csv", as_table(rows))):
        parse = FORMATS[name].importer()
        start = time.process_time()
        found = sum(isinstance(item, Article) for item in parse(Document(data, name)))
        taken = time.process_time() - start
        megabytes = len(data) / 1e6
        print(f"{name}: {found} articles, {megabytes:.1f} MB: {megabytes / taken:.1f} MB/s")


if __name__ == "__main__":
    main()
