"""Text that was taken from the pages of a PDF: running heads in it, and words cut at line ends."""

import re
from collections import Counter

from reader.language.word_lists import word_set

_BREAK = "\f"
_MARGIN = 2  # lines at either end of a page that may be a running head or foot
_NUMBER = re.compile(
    r"\W*(?:page |seite |página |pagina )?#\W*(?:\b(?:of|von|de|di|sur)\b\W*#\W*)?"
)
_DIGITS = re.compile(r"\d+")
_CUT = re.compile(
    r"(?<![\w-])([^\W\d_]{2,40})-[ \t]*\n[ \t]*(([^\W\d_]{1,40})\S{0,9})(?!\S)[ \t]*\n?"
)
_FEWEST = 3  # words that were cut
_SHARE = 0.05  # of the lines; of text that was wrapped at the hyphens it has, far fewer end so
# What begins compounds, whose hyphen is their own, and the fewest letters of what follows.
_OF_COMPOUNDS = word_set(
    "well self non half long high low ill much quasi once twenty thirty forty fifty sixty seventy "
    "eighty ninety"
)
_REST = 4
_JOINING = word_set("and or und oder et ou y o e")  # as below ``pre-``
_SENTENCE_ENDS = tuple('.!?:;…”"»)')


def without_pages(text: str) -> str:
    """Return *text* as it ran before it was set on pages; what was on none stays as it is.

    A line that comes again at the ends of pages goes but for the first page, as do their numbers.
    Time is linear.
    """
    has_pages = _BREAK in text
    if not has_pages and text.count("-\n") + text.count("-\r\n") < _FEWEST:
        return text
    whole = text.replace("\r\n", "\n")
    if has_pages:
        whole = _joined(_without_margins([page.split("\n") for page in whole.split(_BREAK)]))
    else:
        cut = sum(match[3].islower() for match in _CUT.finditer(whole))
        if cut < max(_FEWEST, _SHARE * whole.count("\n")):
            return text
    return _with_whole_words(whole) or text


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """The lines of *pages* without running heads and feet, and without blank ones around them."""
    common = Counter(
        line for page in pages for line in {_masked(page[at]) for at in _margins(page)}
    )
    kept = []
    for number, page in enumerate(pages):
        left_out = {
            at
            for at in _margins(page)
            if _NUMBER.fullmatch(words := _masked(page[at])) or (number and common[words] > 1)
        }
        lines = [line for at, line in enumerate(page) if at not in left_out]
        filled = [at for at, line in enumerate(lines) if line.strip()]
        if filled:
            kept.append(lines[filled[0] : filled[-1] + 1])
    return kept


def _margins(page: list[str]) -> set[int]:
    filled = [at for at, line in enumerate(page) if line.strip()]
    return {*filled[:_MARGIN], *filled[-_MARGIN:]}


def _masked(line: str) -> str:
    """A line as it is on every page, whatever number that has."""
    return _DIGITS.sub("#", " ".join(line.split()).casefold())


def _joined(pages: list[list[str]]) -> str:
    """The *pages* behind each other; a sentence goes on from one to the next."""
    parts: list[str] = []
    for page in pages:
        if parts:
            goes_on = not parts[-1].rstrip().endswith(_SENTENCE_ENDS)
            parts.append("\n" if goes_on and page[0].lstrip()[:1].islower() else "\n\n")
        parts.append("\n".join(page))
    return "".join(parts)


def _with_whole_words(text: str) -> str:
    """Put words together that were cut, but for compounds; the lower half goes up."""
    written = set(re.findall(r"[^\W\d_]{2,40}-[^\W\d_]{1,40}", text))

    def whole(cut: re.Match[str]) -> str:
        first, lower, second = cut.groups()
        if not second.islower() or (second == lower and second in _JOINING):
            return cut[0]
        is_compound = first.casefold() in _OF_COMPOUNDS and len(second) >= _REST
        hyphen = "-" if is_compound or f"{first}-{second}" in written else ""
        return f"{first}{hyphen}{lower}\n"

    return _CUT.sub(whole, text)
