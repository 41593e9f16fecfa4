"""Datelines: where a story was filed, when, and by which agency."""

from typing import NamedTuple

__all__ = ["Dateline", "find_dateline"]

_LONGEST = 100  # characters
_DASHES = (" - ", " -- ", " – ", " — ", "—")
_OPENERS = "\"'“‘„«»(["
# Capitals and a dash open other things too.
_NOT_PLACES = frozenset(
    """UPDATE UPDATED BREAKING CORRECTION CORRECTED EXCLUSIVE WATCH VIDEO ANALYSIS OPINION FACTBOX
    EXPLAINER NEWS LIVE WRAPUP REFILE COLUMN BRIEF NOTE U.S. U.K. NATO FBI CIA""".split()  # noqa: SIM905
)
_PARTIES = ("R-", "D-", "I-", "R,", "D,", "Rep", "Dem", "Lab", "Con")


class Dateline(NamedTuple):
    """The first ``end`` characters of a paragraph, and the agency in them."""

    end: int
    agency: str | None


def find_dateline(words: str) -> Dateline | None:
    """The dateline that a paragraph opens with, its dash included: ``MOSCOW, Jan 8 (Reuters) -``.

    Without an agency in brackets or between slashes the place must be in capitals. Behind an agency
    and a day there need be no dash: ``NEW DELHI, Jan 8 (PTI)``.
    """
    words = words[: 2 * _LONGEST]
    if not words[:1].isupper() and words[:1] != "(":
        return None
    return _with_agency(words, "()") or _with_agency(words, "//") or _without_agency(words)


def _with_agency(words: str, brackets: str) -> Dateline | None:
    opened = words.find(brackets[0], 0, _LONGEST)
    closed = words.find(brackets[1], opened + 1, _LONGEST)
    if opened < 0 or closed < 0:
        return None
    place, agency = words[:opened].rstrip(" ."), words[opened + 1 : closed]
    if not 2 <= len(agency) <= 40 or agency.startswith(_PARTIES) or any(map(str.isdigit, agency)):
        return None
    behind = words[closed + 1 :]
    if brackets == "//":
        end = closed + 2 if f"{behind} ".startswith(". ") else None
    else:
        end = _end_of_dash(words, closed + 1)
        if end is None and any(map(str.isdigit, place)) and behind[:1] == " ":
            end = closed + 1
    if end is None or (place and not _is_place(place)) or not _opens(words[end:]):
        return None
    return Dateline(end, agency)


def _end_of_dash(words: str, start: int) -> int | None:
    """Where the dash behind an agency ends; some pages drop it and run the story in."""
    rest = words[start:]
    bare = rest.lstrip()
    for dash in ("--", "-", "–", "—", ".-", ".–", ".—"):
        if bare.startswith(dash):
            return len(words) - len(bare) + len(dash)
    return start if bare and rest == bare and _opens(rest) else None


def _without_agency(words: str) -> Dateline | None:
    head = words[:_LONGEST] + " "
    cuts = [(head.find(dash), dash) for dash in _DASHES if dash in head]
    if not cuts:
        return None
    cut, dash = min(cuts)
    place = head[:cut]
    city = place.partition(",")[0]
    if len(city) < 4 or not city.isupper() or city.split()[0] in _NOT_PLACES:
        return None
    if not _is_place(place) or not _opens(words[cut + len(dash) :]):
        return None
    return Dateline(cut + len(dash.rstrip()), None)


def _is_place(words: str) -> bool:
    """Whether *words* could be ``NEW YORK, Jan 8``: a few capitalised words, then a few more."""
    city, comma, filed = words.partition(",")
    names = city.split()
    if not 1 <= len(names) <= 4 or not names[0][0].isupper():
        return False
    if not all(name[0].isupper() or (len(name) <= 3 and name.isalnum()) for name in names):
        return False
    return not comma or (0 < len(filed.strip()) <= 30 and not filed.isupper())


def _opens(story: str) -> bool:
    """Whether the story goes on as a sentence, or on another line."""
    story = story.lstrip()
    first = story.lstrip(_OPENERS)[:1]
    return not story or first.isupper() or first.isdecimal()
