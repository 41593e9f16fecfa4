"""The real program in a pseudo-terminal: what a person sees, and what their terminal is sent."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import IO

import pyte
import pytest

ROWS, COLUMNS = 24, 80
PATIENCE = 60  # seconds until a test gives up; nothing is measured by it

# Makes the terminal on standard error the one that /dev/tty is, as a login does.
LOGIN = (
    "import fcntl, os, sys, termios; fcntl.ioctl(2, termios.TIOCSCTTY, 0);"
    "os.execv(sys.executable, [sys.executable, '-m', 'reader', *sys.argv[1:]])"
)

BRIDGE = """\
Harbour Town Votes for New Bridge

HARBOUR TOWN, March 3, 2021 — The council voted on Wednesday to build a bridge over the estuary.

“We will build it,” Mayor Ines Halloway said.
"""
QUIET = """\
Nothing Happened in Upper Fernley

UPPER FERNLEY, March 1, 2021 — A heron stood in the shallows and nobody spoke of the bridge.
"""
# Moves the cursor, writes to the clipboard, sets the title and the colours, turns text round.
ATTACK = (
    "\x1b[66;66H\x1b]52;c;aGFja2Vk\x07\x1b]0;owned\x1b\\\x9b7;5m\x9d52;c;aGFja2Vk\x9c\u202e\u2066"
)
HOSTILE = f"""\
Harbour {ATTACK}Town Votes for New [bold]Bridge[/bold]

HARBOUR TOWN, March 3, 2021 — The council {ATTACK}voted on Wednesday to build it.

“We {ATTACK}will build [/] it,” Mayor Ines {ATTACK}Halloway said.
"""
HARM = ("66;66H", "aGFja2Vk", "owned", "7;5m", "\x9b", "\x9d", "\u202e", "\u2066")


class Terminal:
    """An xterm of 80 by 24 characters, as far as ``pyte`` is one, with the program in it."""

    def __init__(self, program: subprocess.Popen[bytes], descriptor: int) -> None:
        self.program = program
        self.sent = b""
        self._descriptor = descriptor
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)

    def __str__(self) -> str:
        return "\n".join(self._screen.display)

    def type(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def wait_for(self, text: str) -> None:
        """Wait until *text* stands on the screen."""
        deadline = time.monotonic() + PATIENCE
        while text not in str(self):
            assert time.monotonic() < deadline, f"no {text!r} on the screen:\n{self}"
            assert self._read(), f"ended without {text!r}:\n{self}"

    def wait_until_gone(self, text: str) -> None:
        """Wait until *text* stands on the screen no longer."""
        deadline = time.monotonic() + PATIENCE
        while text in str(self):
            assert time.monotonic() < deadline, f"{text!r} stays on the screen:\n{self}"
            assert self._read(), f"ended with {text!r}:\n{self}"

    def wait_until_stopped(self) -> None:
        """Wait until the program has stopped; it must be rid of what it still sends before."""
        deadline = time.monotonic() + PATIENCE
        while os.waitid(os.P_PID, self.program.pid, os.WSTOPPED | os.WNOHANG) is None:
            assert time.monotonic() < deadline, f"does not stop:\n{self}"
            assert self._read(), f"ended instead:\n{self}"

    def wait_for_end(self) -> int:
        """Wait until the program has ended and return its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < deadline, f"does not end:\n{self}"
        return self.program.wait(PATIENCE)

    def scribble(self, text: str) -> None:
        """Let *text* stand where the cursor is, as if another program had written it."""
        self._stream.feed(text.encode())

    def vanish(self) -> None:
        """Close the terminal, as one closes its window."""
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, self._descriptor)
        os.close(nothing)

    def _read(self) -> bool:
        """Take in what the program sent, if anything; False once it has ended."""
        if not select.select([self._descriptor], [], [], 0.2)[0]:
            return True
        try:
            sent = os.read(self._descriptor, 1 << 16)
        except OSError:  # on Linux, the end
            return False
        self.sent += sent
        self._stream.feed(sent)
        return bool(sent)


@contextmanager
def opened(
    *words: str,
    folder: Path,
    stdin: IO[bytes] | None = None,
    environment: Mapping[str, str] = MappingProxyType({}),
    started: Sequence[str] = ("-c", LOGIN),
) -> Iterator[Terminal]:
    """The program run with *words* in *folder*, where its own files are as well."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    inherited = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM")}
    with subprocess.Popen(
        [sys.executable, *started, *words],
        stdin=theirs if stdin is None else stdin,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        start_new_session=True,
        env={
            **inherited,
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "TERM": "xterm-256color",
            "XDG_DATA_HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "home"),
            **environment,
        },
    ) as program:
        os.close(theirs)
        try:
            yield Terminal(program, ours)
        finally:
            program.kill()
            os.close(ours)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def harm_in(sent: bytes) -> Sequence[str]:
    return [harm for harm in HARM if harm.encode() in sent]


def test_opens_a_folder_moves_and_quits(tmp_path: Path) -> None:
    write(tmp_path, "news/bridge.txt", BRIDGE)
    write(tmp_path, "news/quiet.txt", QUIET)
    with opened("news", folder=tmp_path) as terminal:
        terminal.wait_for("Harbour Town Votes")
        terminal.wait_for("the estuary.")
        terminal.type("j")
        terminal.wait_for("in the shallows")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")


def test_reads_a_pipe_and_takes_keys_from_the_terminal(tmp_path: Path) -> None:
    path = write(tmp_path, "bridge.txt", BRIDGE)
    with path.open("rb") as stdin, opened("-", folder=tmp_path, stdin=stdin) as terminal:
        terminal.wait_for("Harbour Town Votes")
        terminal.wait_for("the estuary.")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def test_what_is_not_there_opens_no_screen(tmp_path: Path) -> None:
    with opened("missing.txt", folder=tmp_path) as terminal:
        assert terminal.wait_for_end() == 3
    assert terminal.sent == b"reader: missing.txt: no such file\r\n"


def test_of_each_thing_that_is_not_there_it_is_said_why(tmp_path: Path) -> None:
    with opened("missing.txt", "ftp://example.org/news", folder=tmp_path) as terminal:
        assert terminal.wait_for_end() == 3
    assert terminal.sent == (
        b"reader: missing.txt: no such file\r\n"
        b"reader: ftp://example.org/news: only http and https are fetched\r\n"
    )


def test_a_folder_without_articles_is_left_again(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    with opened("news", folder=tmp_path) as terminal:
        assert terminal.wait_for_end() == 3
    assert "reader: nothing to read in news" in str(terminal)


def test_a_terminal_without_a_screen_gets_a_list(tmp_path: Path) -> None:
    write(tmp_path, "news/bridge.txt", BRIDGE)
    with opened("news", folder=tmp_path, environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_for_end() == 0
    assert "TERM=dumb has no screen: the articles are listed" in str(terminal)
    assert "Harbour Town Votes for New Bridge" in str(terminal)
    assert b"\x1b" not in terminal.sent


def test_a_terminal_without_utf8_gets_a_list(tmp_path: Path) -> None:
    write(tmp_path, "news/bridge.txt", BRIDGE)
    environment = {"PYTHONIOENCODING": "iso-8859-1"}
    with opened("news", folder=tmp_path, environment=environment) as terminal:
        assert terminal.wait_for_end() == 0
    said = b"reader: iso8859-1 has no screen; where the terminal shows UTF-8, set PYTHONUTF8=1: "
    assert terminal.sent.startswith(said)
    assert "Harbour Town Votes for New Bridge" in str(terminal)
    assert b"\x1b" not in terminal.sent
    with opened("news", folder=tmp_path, environment={"PYTHONUTF8": "1"}) as terminal:
        terminal.wait_for("the estuary.")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def test_the_screen_does_without_colour(tmp_path: Path) -> None:
    write(tmp_path, "news/bridge.txt", BRIDGE)
    with opened("news", folder=tmp_path, environment={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for("the estuary.")
        terminal.type(")")
        terminal.wait_for("❝ 1/1 Ines Halloway")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
    assert re.search(rb"\x1b\[[0-9;]*[34]8[;:][25]", terminal.sent) is None
    assert re.search(rb"\x1b\[(?:\d+;)*[349][0-7]m", terminal.sent) is None


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("", True), ("1", False)])
def test_quotes_are_coloured_where_colour_is_welcome(
    tmp_path: Path, no_color: str | None, coloured: bool
) -> None:
    write(tmp_path, "bridge.txt", BRIDGE)
    environment = {} if no_color is None else {"NO_COLOR": no_color}
    with opened("show", "bridge.txt", folder=tmp_path, environment=environment) as terminal:
        assert terminal.wait_for_end() == 0
    assert ("\x1b[1m“We will build it,”".encode() in terminal.sent) == coloured
    assert (b"\x1b" in terminal.sent) == coloured
    assert "“We will build it,” Mayor Ines Halloway said." in str(terminal)


def test_hostile_text_never_reaches_the_terminal_raw_from_the_screen(tmp_path: Path) -> None:
    write(tmp_path, f"news/evil{ATTACK}\t.txt", HOSTILE)
    with opened("news", folder=tmp_path) as terminal:
        terminal.wait_for("will build [/] it")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
    assert harm_in(terminal.sent) == []


@pytest.mark.parametrize("command", [["show"], ["quotes"], ["search", "council"]], ids=" ".join)
def test_hostile_text_never_reaches_the_terminal_raw_from_a_command(
    command: list[str], tmp_path: Path
) -> None:
    path = write(tmp_path, f"evil{ATTACK}\t.txt", HOSTILE)
    with opened(*command, path.name, folder=tmp_path) as terminal:
        assert terminal.wait_for_end() == 0
    assert "evil" in str(terminal)
    assert harm_in(terminal.sent) == []
    with opened(*command, f"{ATTACK}missing", folder=tmp_path) as terminal:
        assert terminal.wait_for_end() == 3
    assert terminal.sent == b"reader: missing: no such file\r\n"


def test_ctrl_c_in_another_program_leaves_the_reader_open(tmp_path: Path) -> None:
    write(tmp_path, "bridge.txt", BRIDGE)
    with opened("bridge.txt", folder=tmp_path) as terminal:
        terminal.wait_for("Ines Halloway")
        terminal.type("|")
        terminal.wait_for("pipe to")
        terminal.type("printf 'be%s' gun; sleep 60\r")
        terminal.wait_for("begun")
        terminal.type("\x03")
        terminal.wait_for("Enter goes back")
        terminal.type("\x04")
        terminal.wait_until_gone("Enter goes back")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def test_a_browser_for_the_terminal_has_it_to_itself(tmp_path: Path) -> None:
    write(tmp_path, "bridge.txt", f"URL: https://news.example/bridge\n\n{BRIDGE}")
    browser = write(tmp_path, "browser", '#!/bin/sh\necho "visiting $1"; read keys; echo "$keys"')
    browser.chmod(0o755)
    environment = {"BROWSER": str(browser)}
    with opened("bridge.txt", folder=tmp_path, environment=environment) as terminal:
        terminal.wait_for("the estuary.")
        terminal.type("o")
        terminal.wait_for("visiting https://news.example/bridge")
        terminal.type("q\r")
        terminal.wait_until_gone("visiting")
        terminal.wait_for("the estuary.")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
    before, after = terminal.sent.split(b"visiting")
    assert before.rindex(b"\x1b[?1049l") > before.rindex(b"\x1b[?1049h")
    assert after.index(b"\x1b[?1049h") < after.index(b"\x1b[?1049l")


@pytest.mark.parametrize(
    ("variable", "key", "words"),
    [("EDITOR", "e", "no editor 'absent'"), ("BROWSER", "o", "no browser opened")],
)
def test_the_screen_comes_back_from_a_program_that_is_not_there(
    tmp_path: Path, variable: str, key: str, words: str
) -> None:
    write(tmp_path, "bridge.txt", f"URL: https://news.example/bridge\n\n{BRIDGE}")
    with opened("bridge.txt", folder=tmp_path, environment={variable: "absent"}) as terminal:
        terminal.wait_for("the estuary.")
        terminal.type(key)
        terminal.wait_for(words)
        terminal.type("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_whoever_ends_the_reader_gets_the_terminal_in_order(
    tmp_path: Path, number: signal.Signals
) -> None:
    write(tmp_path, "bridge.txt", BRIDGE)
    with opened("bridge.txt", folder=tmp_path) as terminal:
        terminal.wait_for("the estuary.")
        terminal.program.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")
    assert terminal.sent.rindex(b"\x1b[?1000l") > terminal.sent.rindex(b"\x1b[?1000h")


@pytest.mark.parametrize("started", [("-c", LOGIN), ("-m", "reader")], ids=["login", "given"])
def test_the_reader_ends_with_its_terminal(tmp_path: Path, started: Sequence[str]) -> None:
    write(tmp_path, "bridge.txt", BRIDGE)
    with opened("bridge.txt", folder=tmp_path, started=started) as terminal:
        terminal.wait_for("the estuary.")
        terminal.vanish()
        assert terminal.program.wait(PATIENCE) == -signal.SIGHUP


@pytest.mark.parametrize("others", [{}, {"quiet.txt": QUIET}], ids=["alone", "beside another"])
def test_a_kept_library_opens_on_its_newest_article(
    tmp_path: Path, others: Mapping[str, str]
) -> None:
    for name, text in {"bridge.txt": BRIDGE, **others}.items():
        write(tmp_path / "news", name, text)
    for _ in range(2):
        with opened("--library", "kept", "news", folder=tmp_path) as terminal:
            terminal.wait_for("the estuary.")
            terminal.type("q")
            assert terminal.wait_for_end() == 0


def test_ctrl_z_goes_to_the_shell_until_the_reader_is_called_back(tmp_path: Path) -> None:
    write(tmp_path, "bridge.txt", BRIDGE)
    with opened("bridge.txt", folder=tmp_path) as terminal:
        terminal.wait_for("the estuary.")
        terminal.type("\x1a")
        terminal.wait_until_stopped()
        terminal.program.send_signal(signal.SIGCONT)
        terminal.type("?")
        terminal.wait_for("Half a page down")
        terminal.type("q")
        terminal.wait_until_gone("Half a page down")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
    assert terminal.sent.count(b"\x1b[?1049h") == 2


def test_ctrl_l_draws_the_screen_anew(tmp_path: Path) -> None:
    write(tmp_path, "bridge.txt", BRIDGE)
    with opened("bridge.txt", folder=tmp_path) as terminal:
        terminal.wait_for("the estuary.")
        terminal.scribble("\x1b[2J\x1b[HNOISE")
        terminal.type("\x0c")
        terminal.wait_for("the estuary.")
        terminal.wait_until_gone("NOISE")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def test_keys_that_come_before_the_screen_mean_what_they_do_later(tmp_path: Path) -> None:
    write(tmp_path, "news/bridge.txt", BRIDGE)
    write(tmp_path, "news/quiet.txt", QUIET)
    with opened("news", folder=tmp_path) as terminal:
        terminal.type("\\heron")
        terminal.wait_for("│ heron ")
        terminal.wait_for("1 found")
        terminal.type("\r")
        terminal.wait_for("in the shallows")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
