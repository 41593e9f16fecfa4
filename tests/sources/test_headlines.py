"""The source goes off a headline only where it is the source."""

import pytest

from reader.sources.headlines import without_source


@pytest.mark.parametrize(
    ("headline", "source", "title"),
    [
        ("A pier is closed - Harbour Times", "The Harbour Times", "A pier is closed"),
        ("A pier is closed – THE HARBOUR TIMES", "Harbour Times", "A pier is closed"),
        ("Piers - a history | Harbour Times", "Harbour Times", "Piers - a history"),
        ("A pier is closed - Times", "Harbour Times", "A pier is closed - Times"),
        ("A pier is closed - Harbour Times", None, "A pier is closed - Harbour Times"),
        ("A pier is closed - ", "…", "A pier is closed - "),
        (" - Harbour Times", "Harbour Times", " - Harbour Times"),
        ("Harbour Times", "Harbour Times", "Harbour Times"),
    ],
)
def test_headlines(headline: str, source: str | None, title: str) -> None:
    assert without_source(headline, source) == title
