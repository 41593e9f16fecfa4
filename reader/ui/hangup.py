"""Notices that the terminal has gone, also where no signal tells of it."""

import os
import select
import signal
import threading


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
