"""Names of encodings, as files and people give them, and what they stand for.

Programs wrote more than the encodings hold that they named, and gave them names that Python does
not know; browsers agree on what is meant: https://encoding.spec.whatwg.org/#names-and-labels
"""

import codecs
import re

_PREFIX = re.compile(r"\A(?:x-)+")  # as in "x-sjis" and "x-x-big5"
# Codecs of Python that are named where a larger one is meant.
_MEANT = {
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Labels that Python knows neither as they are nor without the "x-" before them.
_OTHER_LABELS = {
    "iso-8859-6-e": "iso8859-6",
    "iso-8859-6-i": "iso8859-6",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "csisolatin9": "iso8859-15",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "mac": "mac-roman",
    "csmacintosh": "mac-roman",
    "mac-ukrainian": "mac-cyrillic",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "windows-31j": "cp932",
    "windows-949": "cp949",
    "cseuckr": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc_5601": "cp949",
    "csgb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "cn-big5": "big5hkscs",
    "unicode-1-1-utf-8": "utf-8",
    "unicode": "utf-16",
}
# Codecs of Python that no file is in; the first takes time with the square of the length.
_NOT_FOR_FILES = frozenset(
    ["punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"]
)


def encoding_called(label: str) -> str | None:
    """Python's name of the encoding that *label* means, None if no file may be in it."""
    label = label.strip().lower()
    bare = _PREFIX.sub("", label)
    found = _codec(label) or _codec(_OTHER_LABELS.get(bare, bare))
    if found is None or found.name in _NOT_FOR_FILES:
        return None
    return _MEANT.get(found.name, found.name) if getattr(found, "_is_text_encoding", True) else None


def _codec(name: str) -> codecs.CodecInfo | None:
    try:
        return codecs.lookup(name)
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
