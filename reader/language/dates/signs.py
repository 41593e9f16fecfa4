"""Dates whose months are no single words of letters: 年月日, 년월일, Arabic, Hindi.

Only what has a year in four digits is taken for one. Digits may be those of any script.
"""

import re
from collections.abc import Iterator

# Arabic as in Egypt and the Gulf, in the Levant, in the Maghreb; Hindi.
_NAMES = (
    "يناير|كانون الثاني|جانفي|जनवरी",
    "فبراير|شباط|فيفري|फरवरी|फ़रवरी|फ़रवरी",
    "مارس|آذار|मार्च",
    "أبريل|ابريل|إبريل|نيسان|أفريل|अप्रैल",
    "مايو|أيار|ماي|मई",
    "يونيو|يونيه|حزيران|جوان|जून",
    "يوليو|يوليه|تموز|جويلية|يوليوز|जुलाई",
    "أغسطس|اغسطس|آب|أوت|غشت|अगस्त",
    "سبتمبر|أيلول|شتنبر|सितंबर|सितम्बर",
    "أكتوبر|اكتوبر|تشرين الأول|अक्टूबर|अक्तूबर",
    "نوفمبر|تشرين الثاني|نونبر|नवंबर|नवम्बर",
    "ديسمبر|كانون الأول|دجنبر|दिसंबर|दिसम्बर",
)
_MONTHS = {name: number for number, row in enumerate(_NAMES, 1) for name in row.split("|")}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_COUNTED = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?")
_NAMED = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})(?:\s?/\s?(?P<again>{_MONTH}))?"
    r"[,،]?\s(?P<year>\d{4})(?!\d)"
    rf"|(?<!\w)(?P<month_>{_MONTH})\s(?P<day_>\d{{1,2}})[,،]\s?(?P<year_>\d{{4}})(?!\d)"
)

_SCRIPTS = re.compile("[\u0600-\u097f\u3000-\ud7ff]")

Date = tuple[int, int, int, int, int | None]


def find(text: str) -> Iterator[Date]:
    """Yield start, end, year, month and day; None for a day that is not written."""
    if text.isascii() or _SCRIPTS.search(text) is None:  # as most texts, at a tenth of the time
        return
    for match in _COUNTED.finditer(text):
        year, month, day = match.groups()
        yield from _dated(match, int(year), int(month), int(day) if day else None)
    for match in _NAMED.finditer(text):
        names = {name.rstrip("_"): words for name, words in match.groupdict().items() if words}
        month = _MONTHS[names["month"]]
        if _MONTHS[names.get("again", names["month"])] == month:
            yield from _dated(match, int(names["year"]), month, int(names["day"]))


def _dated(match: re.Match[str], year: int, month: int, day: int | None) -> Iterator[Date]:
    if 1500 <= year <= 2199 and 1 <= month <= 12 and (day is None or 1 <= day <= 31):
        yield *match.span(), year, month, day
