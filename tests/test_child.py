import os
import pickle
import sys
from collections.abc import Iterator

import pytest

from reader import child
from reader.child import Child

HALF = "half a message"
FAULT = "\N{ESCAPE}[31mfault"


def main() -> None:
    """Be the process that these tests start: answer each number with its double."""
    out = child.replies()
    print("what a library prints is no message")
    try:
        requests = child.requests()
        while (asked := pickle.load(requests)) != HALF:
            if asked == FAULT:
                print("much said aside" * 100_000, file=sys.stderr)
                raise LookupError(FAULT)
            child.write(sys.stdin.read() if asked == "input" else 2 * asked, out)
        out.write(pickle.dumps("cut off")[:-4])
        out.flush()
    except EOFError:
        sys.exit(3)


@pytest.fixture
def process() -> Iterator[Child]:
    process = Child("tests.test_child")
    yield process
    process.stop()


def test_messages_are_answered_in_order(process: Child) -> None:
    for number in (1, 20, 300):
        process.send(number)
        assert process.receive() == 2 * number
    assert process.is_alive()
    process.stop()
    assert not process.is_alive()


def test_a_long_message_comes_whole(process: Child) -> None:
    process.send("long " * 100_000)
    assert process.has_sent(60)
    assert process.receive() == "long " * 200_000
    process.stop()


def test_it_waits_no_longer_than_it_is_told(process: Child) -> None:
    assert not process.has_sent(0.01)
    assert process.wait(0.01) is None
    process.stop()


def test_it_ends_when_nobody_asks_any_more(process: Child) -> None:
    assert process._process.stdin is not None
    process._process.stdin.close()
    assert process.wait(60) == 3
    with pytest.raises(EOFError):
        process.receive()
    process.stop()


def test_one_that_died_or_was_stopped_neither_hears_nor_answers(process: Child) -> None:
    process._process.kill()
    process.wait(60)
    with pytest.raises(EOFError):
        process.receive()
    with pytest.raises(OSError, match="Broken pipe"):
        process.send("long " * 100_000)
    process.stop()
    with pytest.raises(EOFError):
        process.receive()
    with pytest.raises(OSError):  # noqa: PT011 (of no certain words)
        process.send(1)


def test_a_message_that_was_cut_off_is_none(process: Child) -> None:
    process.send(HALF)
    with pytest.raises(EOFError):
        process.receive()
    process.stop()


def test_it_may_have_our_input_besides_messages() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"what was piped")
    os.close(writing)
    ours = os.dup(0)
    os.dup2(reading, 0)
    process = Child("tests.test_child", keeps_input=True)
    os.dup2(ours, 0)
    os.close(ours)
    os.close(reading)
    for asked, answer in (("long " * 100_000, "long " * 200_000), ("input", "what was piped")):
        process.send(asked)
        assert process.receive() == answer
    process.stop()


def test_the_last_that_it_said_aside_is_left_of_it(process: Child) -> None:
    process.send(FAULT)
    with pytest.raises(EOFError):
        process.receive()
    assert process.last_words() == "LookupError: fault"
