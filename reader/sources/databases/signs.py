"""Which database a text was exported from: it has lines that no article has."""

import re

# Patterns, by which the exports are also read.
_WORDS = r"(?:words|wörter|mots|palabras|palavras|parole|woorden)"
NEXIS_COUNT = r"\d{1,6} (?:of|von|de|van) \d{1,6} (?:documents?|dokumenten?)"
NEXIS_END = r"end of document"
FACTIVA_END = r"(?:AN[ \t\u00a0]++)?Document [A-Z]\w{4,11}\d{8}\w{6,12}"
FACTIVA_LENGTH = rf"\d[\d.,]{{0,9}} {_WORDS}"
PROQUEST_COUNT = r"Document \d{1,6} of \d{1,6}"
PROQUEST_RULE = r"_{20,80}"
_APART = r"(?:[ \t\u00a0]{2}|\t)"  # a code from what it stands for
# A group is one sign, and lines of two signs are believed; each begins a line.
_SIGNS = {
    "nexis": re.compile(
        rf"^[ \t\u00a0]*+(?:({NEXIS_COUNT})"
        rf"|((?:length|länge|longueur|lengte):[ \t]*\d[\d.,]* {_WORDS})"
        rf"|(load-date:.*)|({NEXIS_END})|(publication-type:.*)|(journal code:.*))[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    "factiva": re.compile(
        rf"^(?:({FACTIVA_END})|(HD(?:{_APART}.*)?)|(SN(?:{_APART}.*)?)"
        rf"|(TD(?:{_APART}.*)?)|({FACTIVA_LENGTH})|((?:\(c\)|©|Copyright) .*))[ \t]*$",
        re.MULTILINE,
    ),
    "proquest": re.compile(
        rf"^(?:({PROQUEST_COUNT})[ \t]*$|(ProQuest document (?:link|ID))\b"
        rf"|(Full text: )|(Publication title: )|({PROQUEST_RULE})[ \t]*$)",
        re.MULTILINE,
    ),
}
_RECORD = re.compile(r"^TY  ?- ?[A-Z]{3,6}[ \t]*$", re.MULTILINE)
_TOP = 2000  # characters, within which the first record of a list of references begins


def database_of(head: str) -> str | None:
    """Return "nexis", "factiva", "proquest" or "ris" for the beginning of what they export."""
    head = head.replace("\r", "\n")
    if _RECORD.search(head, 0, _TOP):
        return "ris"
    for name, signs in _SIGNS.items():
        if len({match.lastindex for match in signs.finditer(head)}) >= 2:
            return name
    return None
