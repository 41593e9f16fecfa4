"""Times the screen in a pseudo-terminal: ``python -m tests.benchmarks.screen [--runs N]``.

Prints medians and, for the start, the ratio to a bare Textual app in the same run.
"""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.benchmarks.corpus import article, paragraph, write_folder
from tests.benchmarks.terminal import PYTHON, Terminal

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("ready now")

Bare().run()
"""

# Runs the reader with a list of many rows that were never read from files.
ROWS = """
import os
import sys
os.environ["TEXTUAL_FPS"] = "120"  # as the command has it
from pathlib import Path
from reader.article import Article, Block
from reader.library import Library
from reader.library.notebook import Notebook
from reader.ui.app import ReaderApp
from reader.ui.loading import Loaded
from reader.ui.settings import Settings

class Rows:
    def __init__(self, library):
        self.library = library

    def first(self):
        text = "Row {:06d} of very many\\n\\nSome words."
        blocks = (Block(0, 23, "headline"), Block(25, 36, "body"))
        self.library.add(
            Article(str(n), text.format(n), blocks, "x.txt") for n in range(int(sys.argv[1]))
        )
        return Loaded([], 1, 1)

    def take_in_all(self, post):
        pass

    def stop(self):
        pass

library = Library()
ReaderApp(Rows(library), library, Notebook(Path(sys.argv[2])), Settings()).run()
"""

# Runs the reader with a key that makes the 4,999th quote current.
JUMP = """
import os
import sys
os.environ["TEXTUAL_FPS"] = "120"
from pathlib import Path
from textual.binding import Binding
from reader.library import Library
from reader.library.notebook import Notebook
from reader.library.filling.worker import Task, Worker
from reader.ui.app import ReaderApp
from reader.ui.loading import Loader
from reader.ui.settings import Settings

class Jump(ReaderApp):
    BINDINGS = [*ReaderApp.BINDINGS, Binding("X", "far", "Far", id="far")]
    def action_far(self):
        self.desk.view.select(self.desk.view.page.quotes[4998])

library = Library()
loader = Loader(Worker(Task([sys.argv[1]])), library)
Jump(loader, library, Notebook(Path(sys.argv[2])), Settings()).run()
"""


def start(folder: Path, words: str) -> float:
    """Return the seconds until *words* of the list of *folder* are on the screen."""
    with Terminal([PYTHON, "-m", "reader", str(folder)]) as terminal:
        return terminal.wait_for(words)


def bare() -> float:
    """Return the seconds until a bare Textual app has painted."""
    with Terminal([PYTHON, "-c", BARE]) as terminal:
        return terminal.wait_for("ready now")


def start_ratio(name: str, measure: Callable[[], float], runs: int) -> None:
    """Print the medians of *measure* and of a bare app, run in turn, and their ratio."""
    pairs = [(measure(), bare()) for _ in range(runs)]
    ratio = median(ours / theirs for ours, theirs in pairs)
    ours, theirs = (median(times) for times in zip(*pairs, strict=True))
    print(f"{name}: {ours * 1000:.0f} ms, bare {theirs * 1000:.0f} ms, ratio {ratio:.2f}")


def keys(name: str, times: list[float]) -> None:
    """Print the median and the worst of *times*."""
    print(f"{name}: median {median(times) * 1000:.1f} ms, max {max(times) * 1000:.1f} ms")


def rows_key(folder: Path, runs: int) -> None:
    """Print how long ``j`` takes in a list of 100,000 rows."""
    with Terminal([PYTHON, "-c", ROWS, "100000", str(folder / "notebook")]) as terminal:
        terminal.wait_for("Row 000000")
        terminal.drain(1.0)
        keys("key j, 100,000 rows", [terminal.press("j", quiet=0.05) for _ in range(runs)])
        keys("the same with the article", [terminal.press("j") for _ in range(runs)])


def large_article(folder: Path, runs: int) -> None:
    """Print how long opening an article of 1 MB takes, and a jump to its 5,000th quote."""
    import random

    rng = random.Random(1)
    large = "Enormous Report On Everything\n\n" + "\n\n".join(paragraph(rng) for _ in range(5400))
    (folder / "large.txt").write_text(large, encoding="utf-8")
    (folder / "small.txt").write_text("Tiny Note First\n\nMay 5, 2030\n\nShort words.\n")
    opened, jumped = [], []
    for _ in range(max(3, runs // 3)):
        with Terminal([PYTHON, "-c", JUMP, str(folder), str(folder / "nb")]) as terminal:
            terminal.wait_for("Enormous")
            terminal.drain(0.5)
            opened.append(terminal.press("J"))
            terminal.wait_for("❝ 5400", 90)  # until it is annotated
            terminal.press("X")
            jumped.append(terminal.press(")"))
    size = (folder / "large.txt").stat().st_size / 1e6
    keys(f"opening an article of {size:.1f} MB", opened)
    keys("jumping to its 5,000th quote", jumped)


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--many", type=int, default=10_000, help="articles in the large folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_folder(folder / "few", 24)
        write_folder(folder / "many", options.many)
        newest = article(23).split("\n")[0][:14]
        start_ratio("24 articles", lambda: start(folder / "few", newest), options.runs)
        start_ratio(
            f"{options.many} articles", lambda: start(folder / "many", "Article 0"), options.runs
        )
        rows_key(folder, options.runs * 3)
        (folder / "large").mkdir()
        large_article(folder / "large", options.runs)


if __name__ == "__main__":
    main()
