"""The words that dates are made of in English, and those beside them that tell what they are."""

from reader.language.dates import calendar
from reader.language.dates.told.almanac import Way
from reader.language.gazetteer import word_set


def _cased(words: str, first: int = 0) -> dict[str, int]:
    """Number the words, as names and in capitals."""
    names = [word.capitalize() for word in words.split()]
    return {form: n for n, name in enumerate(names, first) for form in (name, name.upper())}


WEEKDAYS = _cased(" ".join(calendar.WEEKDAYS))
SHORT_WEEKDAYS = _cased("mon tue wed thu fri sat sun")
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
HOPES_OF_ONE = word_set("plans hopes wants intends aims needs")
UNFULFILLED = HOPES_OF_ONE | word_set("plan hope want intend aim need forecast")
HOPING = word_set("they we i you who people men women police to and also that both still not n't")
HOPING_AS_ONE = word_set("couple team club side family government council union party staff")
ATTRIBUTES = word_set("scheduled upcoming due expected planned likely")  # also before a noun
PREDICATING = word_set(
    "is are was were be been being 's 're not now widely also still all both so very only first"
)
BEHIND_PREDICATE = word_set(
    "to on in at for by until till from later next this early late back before after within around "
    "between tomorrow today tonight soon as and or that a the any no"
)
WILL = word_set("will 'll wo shall would won't must can may might should could")
DONE = word_set(  # lead to what was done on the day before a "will"
    "who which that whose what 's his her its their our my after since"
)
GIVING = word_set("gave gives given give giving")
AHEAD = UNFULFILLED | ATTRIBUTES | WILL | word_set("planning preparing slated set")
BACK = word_set(
    "was were had did came went took began left made met won lost held 'd 've became broke brought "
    "built caught fell fought found gave got killed led paid ran rose sat saw sent shot sold spoke "
    "stood struck wrote since Since"
)
TELLING = word_set(  # of what was or will be
    "said says say told announced promised asked called warned proposed confirmed reported added"
)
PRESENT = word_set(
    "opens begins starts resumes reopens returns arrives departs leaves ends closes expires meets "
    "holds hosts sits goes takes turns sails flies travels kicks continues becomes gathers "
    "retires concludes"
)
COMING = word_set("comes follows appears steps")  # right before a day or a month
PARTICLES = word_set("out back down aside again home up on in at later early late this")
PRESENT_OR_NOUN = word_set("visits votes plays addresses launches lands heads tours runs")
PRESENT_OF_MANY = word_set(
    "open begin start resume reopen return arrive depart leave end close expire meet hold host go "
    "take fly travel continue visit vote play tour"
)
MATCHES = word_set("face play host tackle entertain")
JOURNEYS = word_set("go travel fly head")
FIXTURES = MATCHES | JOURNEYS | word_set("meet visit welcome name take")  # "Lund name their side"
SIDES = word_set("side sides team squad women men")
SIDE_OF = SIDES | word_set("the his her its their our 's")
OPENERS = word_set("the and but as when while where if because before after that so 's")
NOUNS = word_set("play host visit head")
GERUNDS = word_set(
    "opening closing beginning starting ending returning arriving leaving going flying travelling "
    "traveling visiting meeting playing voting hosting holding launching"
)
STATES = word_set("open closed shut out back off free")
PUT_OFF = word_set("adjourned postponed delayed deferred extended rescheduled suspended remanded")
EXPECTING = word_set("expects expect predicts predict anticipates foresees")
FIXED = word_set("fixed listed")  # by courts, for a day
RECKONED = word_set(
    "from between year years months weeks quarter quarters half period season data figures sales "
    "results profit profits revenue earnings"
)
UP_TO = word_set("until till through")
ANNOUNCING = word_set("announced called declared threatened ordered promised proposed")
FROM_THEN_ON = word_set("coming starting beginning effective")
MODIFIERS = word_set("on in at from until till by early late mid the")
DETERMINERS = word_set(
    "the a an this these those its his her their our my your 's of in on at for with by from "
    "no any some each every all both two three four five six seven eight nine ten new"
)
NUMBERED = word_set("than least nearly almost $ € £ ₹ # no. no number about approximately")


TRIGGERS = frozenset(
    {*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *DAYS, *WAYS, *COUNTS}
    | {"noon", "midnight"}
)
