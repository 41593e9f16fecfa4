"""What a command costs from start to end: ``python -m tests.benchmarks.commands [FILE]``.

Prints the median milliseconds of ``reader quotes --json FILE`` and of ``python -c pass``, each in a
process of its own and by turns, so that a busy machine slows both, and how many times as long the
command takes. FILE is an article of the samples unless it is given.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "articles" / "2017-01-28-trump-putin-call.txt"
RUNS = 31
NOTHING = ("-c", "pass")


def milliseconds(arguments: tuple[str, ...]) -> float:
    """How long Python with *arguments* takes; modules are compiled once and for all."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print a line for each of the two, and the ratio."""
    path = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SAMPLE
    command = ("-m", "reader", "quotes", "--json", str(path))
    for arguments in (NOTHING, command):
        milliseconds(arguments)
    pairs = [(milliseconds(NOTHING), milliseconds(command)) for _ in range(RUNS)]
    nothing, whole = (median(times) for times in zip(*pairs, strict=True))
    ratio = median(whole / nothing for nothing, whole in pairs)
    print(f"python -c pass         {nothing:7.1f} ms")
    print(f"reader quotes --json   {whole:7.1f} ms")
    print(f"ratio                  {ratio:7.1f}")


if __name__ == "__main__":
    main()
