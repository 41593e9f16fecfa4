"""The command line: commands for scripts and pipes, and the door to the screen."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence

from reader.cli import output
from reader.cli.arguments import read_arguments
from reader.errors import QueryError, ReaderError, SourceError

OK, NO_MATCH, USAGE, BAD_INPUT, INTERRUPTED = 0, 1, 2, 3, 130
_COLLECTED = 50_000  # new objects; Python's 700 only look through lexicons again and again


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* (without the program's name) and return the exit status.

    0: done; 1: nothing found; 2: not understood; 3: nothing could be read, of all or of something
    that was named; 130: interrupted.
    """
    unseen = OK
    try:
        options = read_arguments(sys.argv[1:] if argv is None else argv)
        if options.command == "check":  # nothing is confirmed until all was compared
            unseen = NO_MATCH
        status = _run(options)
        sys.stdout.flush()
        gc.freeze()  # or Python, as it ends, looks through everything for garbage: 9 ms
    except SystemExit as ended:  # argparse printed help, or what it did not understand
        return int(ended.code or OK)
    except ReaderError as error:
        output.complain(error)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads the pipe has seen enough
        output.abandon()
        return unseen
    except OSError as error:
        if error.filename is not None:  # not about the output, so a bug
            raise
        output.abandon()
        output.complain(SourceError("standard output", error.strerror or "closed"))
        return BAD_INPUT
    return status


def _run(options: Namespace) -> int:
    output.prepare(json=options.form == "jsonl")
    if options.command == "open" and output.is_terminal():
        reason = output.reason_for_no_screen()
        if reason is None:
            from reader.cli.screen import open_screen

            return open_screen(options)
        output.complain(f"{reason}: the articles are listed")
    gc.set_threshold(_COLLECTED)
    from reader.cli import commands  # for which --help and mistakes do not wait
    from reader.cli.reading import Reading

    if options.command == "formats":
        commands.print_formats(options)
        return OK
    reading = Reading(options, options.paths)
    try:
        found = commands.FINDING[options.command](reading, options)
    except QueryError as error:
        output.point_at(options.query, error)
        return USAGE
    if reading.failed():
        return BAD_INPUT
    return OK if found else NO_MATCH
