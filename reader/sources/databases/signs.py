"""Which database a text was exported from: it has lines that no article has."""

import re

__all__ = ["database_of"]

_WORDS = r"(?:words|wörter|mots|palabras|palavras|parole|woorden)"
# A group is one sign, and lines of two signs are believed; each begins a line.
_SIGNS = {
    "nexis": re.compile(
        r"^[ \t\u00a0]*+(?:(\d{1,6} (?:of|von|de|van) \d{1,6} (?:documents?|dokumenten?))"
        rf"|((?:length|länge|longueur|lengte):[ \t]*\d[\d.,]* {_WORDS})"
        r"|(load-date:.*)|(end of document)|(publication-type:.*)|(journal code:.*))[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    "factiva": re.compile(
        r"^(?:(Document [A-Z]\w{4,11}\d{8}\w{6,12})|(HD(?:[ \t]{2}.*)?)|(SN(?:[ \t]{2}.*)?)"
        rf"|(TD(?:[ \t]{{2}}.*)?)|(\d[\d.,]* {_WORDS})|((?:\(c\)|©|Copyright) .*))[ \t]*$",
        re.MULTILINE,
    ),
    "proquest": re.compile(
        r"^(?:(Document \d{1,6} of \d{1,6})[ \t]*$|(ProQuest document (?:link|ID))\b"
        r"|(Full text: )|(Publication title: )|(_{20,80})[ \t]*$)",
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
