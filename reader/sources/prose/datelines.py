"""Datelines: where a story was filed, when, and by which agency."""

import re
from typing import NamedTuple

from reader.language.word_lists import word_set

_LONGEST = 100  # characters
_DASHES = (" - ", " -- ", " – ", " — ", "—")
_OPENERS = "\"'“‘„«»(["
# Capitals and a dash open other things too.
_NOT_PLACES = word_set(
    "UPDATE UPDATED BREAKING CORRECTION CORRECTED EXCLUSIVE WATCH VIDEO ANALYSIS OPINION FACTBOX "
    "EXPLAINER ATTENTION NEWS LIVE WRAPUP REFILE COLUMN BRIEF NOTE U.S. U.K. NATO FBI CIA"
)
_NO_BRACKETS = str.maketrans("", "", "()[]")
_ABROAD = re.compile(  # LONDRES (Royaume-Uni), 4 mars (
    r"[^()\n]{2,40} \([^\W\d_][^()\d\n]{1,30}\), ?+"
    r"(?=\D{0,30}\d)(?!\d{1,4} ?\()[^()\n]{3,30}(?=\()"
)
_PARTIES = ("R-", "D-", "I-", "R,", "D,", "Rep", "Dem", "Lab", "Con")


class Dateline(NamedTuple):
    """The first ``end`` characters of a paragraph, and the agency in them."""

    end: int
    agency: str | None


def find_dateline(words: str) -> Dateline | None:
    """The dateline that a paragraph opens with, its dash included: ``MOSCOW, Jan 8 (Reuters) -``.

    Without an agency in brackets or between slashes the place must be in capitals. Behind an agency
    and a day there need be no dash: ``NEW DELHI, Jan 8 (PTI)``; agencies between slashes end with a
    full stop or a dash. The agency may come first: ``(ANSA) - ROMA, 8 GEN -``.
    """
    words = words[: 2 * _LONGEST]
    if not words[:1].isupper() and words[:1] != "(":
        return None
    found = _with_agency(words, "()") or _with_agency(words, "//") or _without_agency(words)
    if found and words[0] == "(":
        story = words[found.end :].lstrip()
        if filed := _without_agency(story):
            return found._replace(end=len(words) - len(story) + filed.end)
    return found


def _with_agency(words: str, brackets: str) -> Dateline | None:
    opened = words.find(brackets[0], 0, _LONGEST)
    closed = words.find(brackets[1], opened + 1, _LONGEST)
    if brackets == "()" and (match := _ABROAD.match(words)):  # and the first hold a country
        opened, closed = match.end(), words.find(brackets[1], match.end(), _LONGEST)
    if opened < 0 or closed < 0:
        return None
    place, agency = words[:opened].rstrip(" .-"), words[opened + 1 : closed]
    if not 2 <= len(agency) <= 40 or agency.startswith(_PARTIES) or any(map(str.isdigit, agency)):
        return None
    behind = words[closed + 1 :]
    is_dated = any(map(str.isdigit, place))
    end = _end_of_dash(words, closed + 1)
    if end is None and is_dated and behind[:1] == ":":
        end = closed + 2
    elif brackets == "//":
        end = closed + 2 if f"{behind} ".startswith(". ") else end
    elif end is None:
        end = _end_of_none(words, closed + 1, is_dated=is_dated)
    if end is None or (place and not _is_place(place)) or not _opens(words[end:]):
        return None
    return Dateline(end, agency)


def _end_of_dash(words: str, start: int) -> int | None:
    """Where the dash behind an agency ends, which some wires have no character for."""
    bare = words[start:].lstrip()
    for dash in ("--", "-", "–", "—", ".-", ".–", ".—", "_ "):
        if f"{bare} ".startswith(dash):
            return len(words) - len(bare) + len(dash.rstrip())
    return None


def _end_of_none(words: str, start: int, *, is_dated: bool) -> int | None:
    """Where an agency ends that no dash follows: pages run the story in, wires date it."""
    rest = words[start:]
    is_run_in = rest != "" and not rest[0].isspace() and _opens(rest)
    return start if is_run_in or (is_dated and rest[:1] == " ") else None


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
    return Dateline(cut + len(dash.rstrip()), _agency_behind_day(place))


def _agency_behind_day(place: str) -> str | None:
    """The agency in ``KYOTO, Jan 8, Kyodo``."""
    place, _, agency = place.rpartition(", ")
    day = place.rpartition(", ")[2]
    is_one = agency.replace(" ", "").isalpha() and agency.count(" ") <= 1
    return agency if is_one and any(map(str.isdigit, day)) else None


def _is_place(words: str) -> bool:
    """Whether *words* could be ``NEW YORK, Jan 8``: a few capitalised words, then a few more."""
    city, comma, filed = words.partition(",")
    names = city.translate(_NO_BRACKETS).split()
    if not 1 <= len(names) <= 4 or not names[0][0].isupper():
        return False
    if not all(name[0].isupper() or (len(name) <= 3 and name.isalnum()) for name in names):
        return False
    return not comma or (
        0 < len(filed.strip()) <= 30 and (any(map(str.isdigit, filed)) or not filed.isupper())
    )


def _opens(story: str) -> bool:
    """Whether the story goes on as a sentence, or on another line."""
    story = story.lstrip()
    first = story.lstrip(_OPENERS)[:1]
    return not story or first.isupper() or first.isdecimal()
