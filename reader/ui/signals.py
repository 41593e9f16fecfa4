"""What ends the reader from outside: a signal, or a terminal that has gone without one."""

import asyncio
import os
import select
import signal
import sys
import threading
from contextlib import suppress

from textual.app import App

BY_SIGNAL = 128  # the status that shells give what a signal ended, less its number


def end_at_signals(app: App[None]) -> None:
    """Leave the terminal in order, whoever ends *app*; Windows has no such signals."""
    with suppress(AttributeError, NotImplementedError):
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, _end, app, number)


def _end(app: App[None], number: signal.Signals) -> None:
    if sys.__stderr__ is not None and sys.__stderr__.isatty():
        app.exit(return_code=BY_SIGNAL + number)
    else:  # the terminal has gone, and to write to it would take forever
        asyncio.get_running_loop().remove_signal_handler(number)
        signal.raise_signal(number)


def watch_terminal(descriptor: int) -> None:
    """Send this process SIGHUP once nobody is at the other end of *descriptor*, a terminal.

    The system does so for who has logged in there, not for who was given it by another program;
    and the thread that reads keys would ask a terminal without an end as fast as it can.
    Windows has no such thing, and nothing is done there.
    """
    if hasattr(select, "poll") and os.isatty(descriptor):
        threading.Thread(target=_wait, args=(descriptor,), name="hangup", daemon=True).start()


def _wait(descriptor: int) -> None:
    poll = select.poll()
    poll.register(descriptor, 0)  # for no event, but a hang-up is told whatever one asks for
    if any(event & select.POLLHUP for _, event in poll.poll()):
        os.kill(os.getpid(), signal.SIGHUP)
