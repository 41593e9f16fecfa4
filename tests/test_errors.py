"""What a user can cause."""

import copy
import pickle

import pytest

from reader.errors import QueryError, ReaderError, SourceError


def test_a_password_is_never_shown() -> None:
    assert str(SourceError("ftp://anna:se@cret@h.example/@x", "no")) == "ftp://h.example/@x: no"
    assert SourceError("a//b@c", "no").path == "a//b@c"


@pytest.mark.parametrize(
    "error",
    [ReaderError("no"), SourceError("a\x1b.txt", "not\ntext"), QueryError("no field 'x'", 4)],
    ids=lambda error: type(error).__name__,
)
def test_another_process_may_send_it(error: ReaderError) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert (str(again), vars(again)) == (str(error), vars(error))
