"""The words that dates are made of in English, and those beside them that make them no dates."""

from reader.language.dates import calendar
from reader.language.dates.told.almanac import Way
from reader.language.word_lists import word_set


def _cased(words: str, first: int = 0) -> dict[str, int]:
    """Number the words, as names and in capitals."""
    names = [word.capitalize() for word in words.split()]
    return {form: n for n, name in enumerate(names, first) for form in (name, name.upper())}


WEEKDAYS = _cased(" ".join(calendar.WEEKDAYS))
SHORT_WEEKDAYS = _cased(" ".join(name[:3] for name in calendar.WEEKDAYS))
MONTHS = _cased(" ".join(calendar.MONTHS), 1)
SHORT_MONTHS = _cased("jan. feb. mar. apr. may jun. jul. aug. sept. oct. nov. dec.", 1)
SHORT_MONTHS |= {name.rstrip("."): number for name, number in SHORT_MONTHS.items()}
SHORT_MONTHS |= {"Sep": 9, "Sep.": 9}
NAMES = _cased("march april may june august")  # are people and deeds too
SAFE = frozenset({"April", "June", "August"})  # behind an article
DAYS = {
    form: days
    for word, days in (("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1))
    for form in (word, word.capitalize(), word.upper())
}
WAYS: dict[str, Way] = {"last": "last", "this": "this", "next": "next"}
WAYS |= {form: way for word, way in WAYS.items() for form in (word.capitalize(), word.upper())}
YEARS_ON = {"that": 0, "same": 0, "following": 1, "next": 1, "previous": -1}
UNITS = word_set("day week month year")
VAGUE = word_set("spring summer autumn fall winter weekend quarter")
PARTS = word_set("morning afternoon evening night")
COUNTS = {
    word: number
    for number, words in enumerate(
        ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
    for word in words.split()
}
ABOUT = word_set("than about around nearly almost some over roughly least")
BEFORE_MONTH = word_set(
    "in since until till through during early late mid of from between end starting beginning"
)
BEHIND_PLAN = {  # what leads to a month that is a name as well, by what stands before it
    "for": word_set("target targeted planned scheduled slated set date due expected booked"),
    "as": word_set("soon early late"),
}
BEFORE_RANGE = word_set("to and - through or")
AS_A_NAME = word_set(
    "Times Night Mail Telegraph Mirror Express Herald Post Tribune Independent Star Sun World "
    "People Magazine Review Agreement League Mass Club Market"
)
NAMED_DAYS = word_set("Black Good Super Bloody Ash Palm Easter Cyber Holy Fat Giving Maundy Whit")
COUNTED = word_set(
    "people men women children soldiers troops students workers employees jobs homes houses words "
    "dollars euros pounds metres meters m km kilometres miles feet tonnes tons points votes seats "
    "hectares acres calories mg ml cases deaths hours days years times % percent"
)
EVENTS = word_set("attack attacks massacre uprising revolution riot riots coup bombings movement")
NUMBERED = word_set("than least nearly almost $ € £ ₹ # no. no number about approximately")


TRIGGERS = frozenset(
    {*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *DAYS, *WAYS, *COUNTS}
    | {word.capitalize() for word in COUNTS}
    | {"noon", "midnight"}
)
