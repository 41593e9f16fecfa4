"""Several pages are fetched at once, and come in the order in which they are asked for."""

from threading import Barrier, Event

import pytest

from reader.errors import SourceError
from reader.sources.network.ahead import AT_ONCE, Ahead


def test_those_behind_are_fetched_while_the_first_is_waited_for() -> None:
    together = Barrier(AT_ONCE)

    def fetch(url: str) -> str:
        together.wait(9)  # or it breaks: one after the other they would wait for ever
        return url.upper()

    urls = [f"u{number}" for number in range(2 * AT_ONCE)]
    ahead = Ahead(fetch, urls)
    assert [ahead.get(url) for url in urls[:AT_ONCE]] == [url.upper() for url in urls[:AT_ONCE]]


def test_no_more_are_fetched_than_a_few_ahead_and_none_before_one_is_asked_for() -> None:
    asked, go_on = list[str](), Event()

    def fetch(url: str) -> str:
        asked.append(url)
        go_on.wait(9)
        return url

    urls = [f"u{number}" for number in range(3 * AT_ONCE)]
    ahead = Ahead(fetch, urls)
    assert asked == []
    go_on.set()
    assert ahead.get("u0") == "u0"
    assert set(asked) <= set(urls[:AT_ONCE])
    assert [ahead.get(url) for url in urls[1:]] == urls[1:]
    assert sorted(asked) == sorted(urls)  # each once
    assert ahead.get("u5") == "u5"
    assert asked.count("u5") == 2


def test_what_goes_wrong_is_raised_for_the_page_that_it_is_of() -> None:
    def fetch(url: str) -> str:
        if url == "bad":
            raise SourceError(url, "no answer")
        return url

    ahead = Ahead(fetch, ["good", "bad", "last"])
    assert ahead.get("good") == "good"
    with pytest.raises(SourceError, match="no answer"):
        ahead.get("bad")
    assert ahead.get("last") == "last"
