"""Libraries that last, at size: ``python -m tests.benchmarks.lasting [ARTICLES]``.

Prints what reopening costs beside an empty library, the memory that it takes, how soon keys are
answered there and while articles are being annotated, and how two processors help to annotate.
"""

import argparse
import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from reader.library import Library, parse
from reader.library.storage.catalogue import Catalogue, Stamp
from reader.library.storage.disk import DiskShelf
from reader.ui.filtered_pane import DEBOUNCE
from tests.benchmarks.corpus import write_folder
from tests.benchmarks.library import Corpus
from tests.benchmarks.terminal import PYTHON, Terminal

UPDATE = """
import sys
from pathlib import Path
from reader.library.filling.updating import update
from reader.sources.document import AS_USUAL
for _ in update(Path(sys.argv[1]), [sys.argv[2]], AS_USUAL, {}):
    pass
"""


def fill(folder: Path, count: int) -> None:
    """Make a library of *count* generated articles in *folder*, annotated and indexed."""
    shelf = DiskShelf(folder)
    library, catalogue = Library(shelf), Catalogue(shelf.database)
    corpus = Corpus()
    articles = (corpus.article(number) for number in range(count))
    while some := list(islice(articles, 2000)):
        library.add(article for article, _ in some)
        library.keep({article.id: found for article, found in some})
        # As if they had come from standard input, so that no file is missed.
        catalogue.record(
            {f"- #{article.id}": (Stamp(0, 0, b""), [article.id]) for article, _ in some}
        )
        library.index()
    library.close()
    (folder / "sources.json").write_text("[]")


def opened(folder: Path) -> Terminal:
    """The reader on the library in *folder*."""
    return Terminal([PYTHON, "-m", "reader", "--library", str(folder)])


def first_list(folder: Path, words: str) -> float:
    """Return the milliseconds until *words* of the list are on the screen."""
    with opened(folder) as terminal:
        return terminal.wait_for(words) * 1000


def summed_up(times: list[float]) -> str:
    """Median and 95th percentile of milliseconds."""
    return f"median {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms"


def reopening(large: Path, small: Path, runs: int) -> None:
    """Print how long the first list takes, and the keys and the memory after that."""
    many = [first_list(large, "The Wire") for _ in range(runs)]
    few = [first_list(small, "The Wire") for _ in range(runs)]
    ratio = median(many) / median(few)
    print(f"first list: {median(many):.0f} ms, of one article {median(few):.0f}, ratio {ratio:.2f}")
    with opened(large) as terminal:
        terminal.wait_for("The Wire")
        terminal.drain(2.0)
        moves = [terminal.press("j", quiet=0.06) * 1000 for _ in range(40)]
        print("key j:", summed_up(moves))
        terminal.press("\\")
        typed = typing(large, terminal)
        print("key typed in the search to the new list, debounce off:", summed_up(typed))
        print(f"resident: {terminal.resident() / 1e6:.0f} MB")


def typing(folder: Path, terminal: Terminal) -> list[float]:
    """Return the milliseconds until each letter typed in the search has changed the list.

    The pause that the search makes after a key is taken off.
    """
    library = Library(DiskShelf(folder))
    times = []
    for word in [word for word in Corpus().vocabulary[100:200] if len(word) > 3][:20]:
        shown = ""
        for letters in range(1, 5):
            count = len(library.listing(parse(word[:letters], typing=True)))
            key, before, shown = word[letters - 1], shown, f"{count:,} found"
            if shown == before:  # it is not painted again
                terminal.press(key, quiet=0.2)
            else:
                times.append((terminal.settle(key, shown, quiet=0.005) - DEBOUNCE) * 1000)
                terminal.drain(0.2)
        for _ in range(4):
            terminal.press("\x7f", quiet=0.2)
    library.close()
    return times


def keys_while_annotating(folder: Path, articles: int, runs: int) -> None:
    """Print how soon a key is answered while the *articles* in *folder* are being annotated."""
    with Terminal([PYTHON, "-m", "reader", str(folder)]) as terminal:
        # Articles come newest last: a cursor moved before would be carried to the list's end,
        # where a key has nothing to do.
        terminal.wait_for(f"{articles:,} by date")
        moves = []
        for _ in range(runs):
            moves.append(terminal.answer("j", "▌") * 1000)
            terminal.drain(0.1)  # as a terminal does, or what is painted waits for room
        print("key j while annotating:", summed_up(moves))


def annotating(folder: Path, work: Path) -> None:
    """Print how long one processor takes to read, annotate and index *folder*, and how long all."""

    def run(name: str, limit: Callable[[], None] | None) -> float:
        start = time.perf_counter()
        command = [PYTHON, "-c", UPDATE, str(work / name), str(folder)]
        subprocess.run(command, check=True, preexec_fn=limit)
        return time.perf_counter() - start

    one = run("one", lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}))
    all_of_them = run("all", None)
    print(f"annotate and index: {one:.1f} s with one processor, {all_of_them:.1f} with all,"
          f" {one / all_of_them:.2f} times as fast")  # fmt: skip


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--annotate", type=int, default=2000, help="articles to annotate")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_folder(folder / "files", options.annotate)
        fill(folder / "small", 1)
        start = time.perf_counter()
        fill(folder / "large", options.count)
        print(f"{options.count:,} articles: made in {time.perf_counter() - start:.0f} s")
        reopening(folder / "large", folder / "small", options.runs)
        keys_while_annotating(folder / "files", options.annotate, 60)
        annotating(folder / "files", folder)
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"largest process: {largest // 1024} MB")


if __name__ == "__main__":
    main()
