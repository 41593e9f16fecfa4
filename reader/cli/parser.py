"""The parser of a command line, which takes options and words in any order."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from reader.cleaning import clean_line


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """As wide as the texts above: asking for the terminal's width costs every command 3 ms."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class Parser(argparse.ArgumentParser):
    """Options only: argparse cannot tell words from options once they are mixed."""

    def __init__(self, prog: str, words: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            usage=f"{prog} [OPTION…] {words}",
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            allow_abbrev=False,
            add_help=False,
        )
        # As argparse has it "-h" would also be the beginning of "-harbour".
        self.add_argument("--help", action="help", help="show this help message and exit")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with status 2."""
        if message.endswith("expected one argument"):
            option = message.removeprefix("argument ").partition(":")[0]
            message += f"; one that begins with a dash stands behind =: {option}=-word"
        self.exit(2, f"{self.prog}: {clean_line(message)}; see {self.prog} --help\n")

    def read(
        self, words: Sequence[str], *, query: bool = False
    ) -> tuple[argparse.Namespace, list[str]]:
        """The options among *words*, and the words that are none.

        Where the first of those is a *query* it may begin with one dash, as no long option does.
        """
        split = words.index("--") if "--" in words else len(words)
        named = ["--help" if word == "-h" else word for word in words[:split]]
        options, others = self.parse_known_args(named)
        for place, word in enumerate(others):
            if word.startswith("-") and word != "-":
                if query and place == 0 and not word.startswith("--"):
                    continue
                self.error(
                    f"unknown option {word!r}; before a word write --: {self.prog} -- {word}"
                )
        return options, [*others, *words[split + 1 :]]
