"""Makes text from outside harmless to a terminal, once, at the boundary of the model.

Rich and Textual pass ESC, OSC, C1 controls and bidi overrides straight to the terminal, so no
string from a file, a name or an error may reach them before it went through here.
"""

import re

from reader.patterns import rare

# ECMA-48 sequences go whole, so that no "[31m" litter is left in the prose. Each form is bounded
# and stops at a line break: an unterminated one must not swallow the article. A blank, which may
# stand within them, counts only in the one that is in use, or words behind it would lose letters.
_SEQUENCE = rare(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}(?:[!-/]{0,8}[@-~]| q)"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\r\n]{0,256}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[!-/]{0,8}[0-~]"
)
# Of the C1 controls those that open no sequence, and that are marks in Windows-1252: text of that
# encoding was taken for Latin-1, and without its quotation marks no statement would be left.
_MARKS = {
    chr(code): bytes([code]).decode("cp1252")
    for code in (0x80, 0x82, 0x84, *range(0x91, 0x98), 0x99)
}
_NEWLINE = rare(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HARMFUL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but for TAB and LF, DEL, C1
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    r"\u2028\u2029"  # line breaks of another kind
    r"\ufeff\ufff9-\ufffb"  # byte order mark, interlinear annotation
    r"\ud800-\udfff"  # lone surrogates cannot be encoded for any terminal
    r"\U000e0000-\U000e007f]"  # tag characters: invisible text
)
_LOGIN = re.compile(r"(?<=://)[^/?#]*@")


def clean(text: str) -> str:
    """Return *text* without control, escape and bidi characters, its line breaks all LF.

    Quotation marks and dashes of Windows-1252 that became C1 controls are mended. Everything
    printable stays as it was, including no-break spaces and curly quotes.
    Idempotent; the result is never longer than *text*; time is linear.
    """
    if not _HARMFUL.search(text):
        return text
    text = _NEWLINE.sub("\n", _SEQUENCE.sub("", text))
    return _HARMFUL.sub(lambda one: _MARKS.get(one[0], ""), text)


def clean_line(text: str) -> str:
    """Return *text* cleaned and on one line: names, titles and messages."""
    if text.isprintable() and "  " not in text:  # most of it is: nothing to take out or to fold
        return text.strip(" ")
    return " ".join(clean(text).split())


def without_login(url: str) -> str:
    """Return *url* without a user name and a password; the name of a file stays as it is."""
    return _LOGIN.sub("", url, count=1)
