"""Other programs: the clipboard's, the browser, the editor, a shell command."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from reader.errors import ReaderError

_CLIPBOARDS = (
    ("WAYLAND_DISPLAY", ["wl-copy"]),
    ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ("DISPLAY", ["xsel", "--clipboard", "--input"]),
    ("", ["pbcopy"]),
    ("", ["clip.exe"]),
)
_SECONDS = 3.0


def copy_by_program(text: str) -> str | None:
    """Give *text* to the desktop's clipboard; return the program that took it, None for none."""
    for variable, command in _CLIPBOARDS:
        if (variable and not os.environ.get(variable)) or not shutil.which(command[0]):
            continue
        try:
            subprocess.run(
                command,
                input=text.encode(),
                timeout=_SECONDS,
                check=True,
                stdout=subprocess.DEVNULL,  # xclip stays behind and would hold a pipe open
                stderr=subprocess.DEVNULL,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return command[0]
    return None


def open_browser(url: str) -> None:
    """Open *url* in the person's browser; ReaderError for anything but http, https and mailto."""
    import webbrowser

    try:
        scheme = urlsplit(url).scheme
    except ValueError as error:
        raise ReaderError(f"not a URL: {url}") from error
    if scheme not in ("http", "https", "mailto"):
        raise ReaderError(f"only http, https and mailto links are opened: {url}")
    with _interrupted_by(lambda *_: None):  # one in the terminal is meant, not the reader
        opened = webbrowser.open(url)
    if not opened:
        raise ReaderError(f"no browser opened {url}; set BROWSER to one")


def browser_needs_terminal() -> bool:
    """Whether the person's browser is waited for: w3m, a script, any command it may be."""
    import webbrowser

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if isinstance(browser, webbrowser.UnixBrowser):
        return not browser.background
    waits = isinstance(browser, webbrowser.GenericBrowser)
    return waits and not isinstance(browser, webbrowser.BackgroundBrowser)


def edit(path: str) -> int:
    """Open *path* in ``$VISUAL``, ``$EDITOR`` or vi, and return its exit status.

    Raises ReaderError where there is no such editor.
    """
    import shlex

    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        command = shlex.split(wanted)
    except ValueError as error:
        raise ReaderError(f"EDITOR cannot be read: {wanted} ({error})") from error
    if not command or shutil.which(command[0]) is None:
        raise ReaderError(f"no editor {wanted!r}; set EDITOR to one")
    return _run([*command, str(Path(path).absolute())])


def pipe(command: str, text: str) -> None:
    """Give *text* to a shell *command* that the person typed, and wait to be done with it."""
    status = _run(command, text)
    with suppress(EOFError, KeyboardInterrupt), _interrupted_by(signal.default_int_handler):
        input(f"\n[ended with status {status}] Enter goes back to the reader ")


def _run(command: list[str] | str, text: str | None = None) -> int:
    """Run *command* in the terminal that the screen left; return its exit status."""
    try:
        with _interrupted_by(lambda *_: None):  # the command is meant, not the reader
            done = subprocess.run(
                command,
                shell=isinstance(command, str),
                input=None if text is None else text.encode(),
                check=False,
            )
    except OSError as error:
        raise ReaderError(f"{command!r} cannot be run: {error.strerror}") from error
    return done.returncode


@contextmanager
def _interrupted_by(handler: Callable[..., None]) -> Iterator[None]:
    """Let *handler* get Ctrl-C, at which the screen's own one would end the reader."""
    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
