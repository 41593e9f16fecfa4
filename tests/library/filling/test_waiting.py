from reader.errors import SourceError
from reader.library.filling.waiting import soonest_first


def test_what_may_keep_one_waiting_comes_last() -> None:
    gone = SourceError("gone", "no such file")
    files: list[str | SourceError] = [
        *("https://h.example/feed", "b.txt", "-", gone, "HTTP://h.example/", "a.txt"),
    ]
    assert soonest_first(files) == [
        *("b.txt", gone, "a.txt"),
        *("https://h.example/feed", "-", "HTTP://h.example/"),
    ]
