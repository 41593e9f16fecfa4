"""Lists of words, which are written as sentences are."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


def numbered(*rows: str, first: int = 0) -> dict[str, int]:
    """The words of each row with the number of their row, counted from *first* on."""
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}
