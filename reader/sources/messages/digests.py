"""Digests of mailing lists in plain text (RFC 1153), which hold several messages."""

import re

# 70 hyphens below the list of topics, 30 between messages.
_TOP = re.compile(rb"^-{70}[ \t]*\r?\n\s*(?=[A-Z][\w-]{1,30}: )", re.MULTILINE)
_SEPARATOR = re.compile(rb"^-{30}[ \t]*\r?$\s*", re.MULTILINE)
_SENDER = re.compile(rb"(?:[A-Z][\w-]{1,30}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?From: ")


def messages_in(text: bytes) -> list[bytes]:
    """The messages of a digest, each with its headers; empty if *text* is none."""
    top = _TOP.search(text)
    pieces = _SEPARATOR.split(text[top.end() :]) if top else []
    return [piece for piece in pieces if _SENDER.match(piece)]
