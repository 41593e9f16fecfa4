import os
import signal
import stat
import webbrowser
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.ui import outside


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, but for the shell."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


def install(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_the_clipboard_program_gets_the_text(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    install(programs, "wl-copy", f"cat > {programs}/taken")
    assert outside.copy_by_program("“café”") == "wl-copy"
    assert (programs / "taken").read_text() == "“café”"


def test_a_clipboard_program_that_fails_is_not_believed(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    install(programs, "wl-copy", "cat > /dev/null; exit 1")
    assert outside.copy_by_program("text") is None


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "-flag", "http://["])
def test_only_web_and_mail_addresses_are_opened(url: str) -> None:
    with pytest.raises(ReaderError):
        outside.open_browser(url)


def test_the_browser_gets_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    outside.open_browser("https://a.example/?q=1")
    assert opened == ["https://a.example/?q=1"]


def test_no_browser_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: False)
    with pytest.raises(ReaderError, match="BROWSER"):
        outside.open_browser("https://a.example/")


def test_the_editor_gets_the_file_with_its_own_arguments(
    programs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install(programs, "ed it", f'echo "$@" > {programs}/args')
    monkeypatch.setenv("EDITOR", "'ed it' --wait")
    file = tmp_path / "-odd name.txt"
    outside.edit(os.fspath(file))
    assert (programs / "args").read_text().strip() == f"--wait {file}"


def test_a_missing_editor_is_told(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    with pytest.raises(ReaderError, match="no-such-editor"):
        outside.edit("a.txt")
    monkeypatch.setenv("EDITOR", "'unbalanced")
    with pytest.raises(ReaderError, match="EDITOR"):
        outside.edit("a.txt")


def test_how_an_editor_ended_is_told(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(programs, "moody", "exit 3")
    monkeypatch.setenv("EDITOR", "moody")
    assert outside.edit("a.txt") == 3


def test_a_command_gets_the_text_and_its_status_is_shown(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return ""

    monkeypatch.setattr("builtins.input", ask)
    outside.pipe(f"tr a-z A-Z > {programs}/out; exit 3", "words")
    assert (programs / "out").read_text() == "WORDS"
    assert asked == ["\n[ended with status 3] Enter goes back to the reader "]


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_ctrl_d_and_ctrl_c_go_back_as_well(
    end: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(prompt: str) -> str:
        raise end

    monkeypatch.setattr("builtins.input", ask)
    before = signal.getsignal(signal.SIGINT)
    outside.pipe("true", "words")
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_ends_the_command_and_not_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupts: list[int] = []
    monkeypatch.setattr("builtins.input", lambda prompt: "")
    before = signal.signal(signal.SIGINT, lambda number, frame: interrupts.append(number))
    try:
        outside.pipe("kill -INT $PPID", "words")
        assert interrupts == []
        signal.raise_signal(signal.SIGINT)
        assert interrupts == [signal.SIGINT]
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("browser", "needs"),
    [
        (webbrowser.GenericBrowser("w3m"), True),
        (webbrowser.Elinks("elinks"), True),
        (webbrowser.BackgroundBrowser("xdg-open"), False),
        (webbrowser.Mozilla("firefox"), False),
    ],
)
def test_a_browser_that_is_waited_for_needs_the_terminal(
    monkeypatch: pytest.MonkeyPatch, browser: webbrowser.BaseBrowser, needs: bool
) -> None:
    monkeypatch.setattr("webbrowser.get", lambda: browser)
    assert outside.browser_needs_terminal() == needs


def test_no_browser_needs_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def get() -> webbrowser.BaseBrowser:
        raise webbrowser.Error

    monkeypatch.setattr("webbrowser.get", get)
    assert not outside.browser_needs_terminal()
