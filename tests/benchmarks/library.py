"""What search costs: ``python -m tests.benchmarks.library [ARTICLES]``.

The articles are generated: 600 words each, drawn from 30,000 with the frequencies of Zipf's law.
"""

import random
import sys
import time
from collections.abc import Callable
from itertools import accumulate

from reader.article import Article, Block
from reader.library import Library, Matcher, fold, parse

WORDS = 600
VOCABULARY = 30_000


def generate(count: int) -> list[Article]:
    """*count* articles with a headline of eight words, always the same ones."""
    chance = random.Random(7)
    letters = "etaoinshrdlucmfwygpbvkxqjz"
    lengths = range(2, 11)
    vocabulary = [
        "".join(chance.choices(letters, k=chance.choice(lengths))) for _ in range(VOCABULARY)
    ]
    weights = list(accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))
    articles = []
    for number in range(count):
        drawn = chance.choices(vocabulary, cum_weights=weights, k=WORDS)
        headline = " ".join(drawn[:8]).capitalize()
        paragraphs = [" ".join(drawn[i : i + 40]) + " ’s." for i in range(8, WORDS, 40)]
        blocks = [Block(0, len(headline), "headline")]
        for paragraph in paragraphs:
            start = blocks[-1].end + 2
            blocks.append(Block(start, start + len(paragraph), "body"))
        text = "\n\n".join([headline, *paragraphs])
        articles.append(Article(str(number), text, tuple(blocks), f"{number}.txt"))
    return articles


def best(job: Callable[[], object], times: int = 7) -> float:
    """The milliseconds of the fastest of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        job()
        taken.append(time.perf_counter() - start)
    return min(taken) * 1000


def main() -> None:
    """Print a line for each thing measured."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    articles = generate(count)
    library = Library()
    start = time.perf_counter()
    library.add(articles)
    print(f"add {count} articles: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    library.search("nothing")
    print(
        f"first search, which indexes what is not yet indexed: {time.perf_counter() - start:.2f} s"
    )

    common, other = articles[0].text.split()[100:102]
    long = min(articles[0].text.split(), key=lambda word: (len(word) < 7, -len(word)))
    queries = [long, common, f"{common} {other}", f'"{common} {other}"', f"-{common}"]
    queries += [long[:length] + "*" for length in range(1, 5)]
    queries += [f'"{common} {long[:length]}*"' for length in range(1, 5)]
    for query in queries:
        found = library.search(query)
        every = best(lambda query=query: library.search(query))  # type: ignore[misc]
        first = best(lambda query=query: library.search(query, 100))  # type: ignore[misc]
        print(f"{query:28} {len(found):6} hits  {every:7.2f} ms, first 100: {first:6.2f} ms")

    hits = library.search(f"{common} {long[:3]}*", 40)
    matcher = Matcher(parse(f"{common} {long[:3]}*"))
    screen = best(lambda: [matcher.snippet(hit.article, 76) for hit in hits])
    print(f"{len(hits)} snippets: {screen:.2f} ms")
    megabyte = "\n\n".join(article.text for article in articles)[: 1 << 20]
    print(f"fold {len(megabyte) / 1e6:.2f} MB: {best(lambda: fold(megabyte)):.1f} ms")
    print(f"mark {len(megabyte) / 1e6:.2f} MB: {best(lambda: matcher.matches(megabyte)):.1f} ms")


if __name__ == "__main__":
    main()
