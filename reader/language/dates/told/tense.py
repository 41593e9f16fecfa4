"""Whether the words around a date speak of what was or of what is to come."""

from collections.abc import Sequence
from typing import Literal

from reader.language.dates.told.almanac import Tense
from reader.language.dates.told.words import MONTHS, WEEKDAYS
from reader.language.word_lists import word_set

_Sign = Tense | Literal["either"] | None  # None where a word says nothing, and others may
_WINDOW = 16  # words that may tell
_NEAR = 5  # words: what was done so near to a date was done then
_OPENING = 3  # words: a date so early in its sentence comes before the verb
_IS, _HAS = frozenset(["is", "are"]), frozenset(["has", "have"])
_HOPES_OF_ONE = word_set("plans hopes wants intends aims needs")
_UNFULFILLED = _HOPES_OF_ONE | word_set("plan hope want intend aim need forecast")
_HOPING = word_set("they we i you who people men women police to and also that both still not n't")
_ATTRIBUTES = word_set("scheduled upcoming due expected planned likely")  # also before a noun
_PREDICATING = word_set(
    "is are was were be been being 's 're not now widely also still all both so very only first"
)
_BEHIND_PREDICATE = word_set(
    "to on in at for by until till from later next this early late back before after within around "
    "between tomorrow today tonight soon as and or that a the any no"
)
_WILL = word_set("will 'll wo shall would won't must can may might should could")
_DONE = word_set(  # lead to what was done on the day before a "will"
    "who which that whose what 's his her its their our my after since"
)
_GIVING = word_set("gave gives given give giving")
_AHEAD = _UNFULFILLED | _ATTRIBUTES | _WILL | word_set("planning preparing slated set")
_BACK = word_set(
    "was were had did came went took began left made met won lost held 'd 've became broke brought "
    "built caught fell fought found gave got killed led paid ran rose sat saw sent shot sold spoke "
    "stood struck wrote since Since"
)
_TELLING = word_set(  # of what was or will be
    "said says say told announced promised asked called warned proposed confirmed reported added"
)
_PRESENT = word_set(
    "opens begins starts resumes reopens returns arrives departs leaves ends closes expires meets "
    "holds hosts sits goes takes turns sails flies travels kicks continues becomes gathers "
    "retires concludes"
)
_COMING = word_set("comes follows appears")  # right before a day or a month
_PARTICLES = word_set("out back down aside again home up on in at later early late this")
_IMPERATIVES = word_set("Ask Call Come Join Tune Try Visit Expect Wait Vote")
_PRESENT_OR_NOUN = word_set("visits votes plays addresses launches lands heads tours runs")
_PRESENT_OF_MANY = word_set(
    "open begin start resume reopen return arrive depart leave end close expire meet hold host go "
    "take fly travel continue visit vote play tour"
)
_MATCHES = word_set("face play host tackle entertain")
_JOURNEYS = word_set("go travel fly head")
_FIXTURES = _MATCHES | _JOURNEYS | word_set("meet visit welcome name take")
_NOUNS = word_set("play host visit head")
_OPENERS = word_set("the and but as when while where if because before after that so 's")
_GERUNDS = word_set(
    "opening closing beginning starting ending returning arriving leaving going flying travelling "
    "traveling visiting meeting playing voting hosting holding launching"
)
_PUT_OFF = word_set(
    "adjourned postponed delayed deferred extended rescheduled suspended remanded fixed listed"
)
_EXPECTING = word_set("expects expect predicts predict anticipates foresees")
_UP_TO = word_set("until till through")
_RECKONED = word_set(
    "from between year years months weeks quarter quarters half period season data figures sales "
    "results profit profits revenue earnings"
)
_FROM_THEN_ON = word_set("coming starting beginning effective")
_MODIFIERS = word_set("on in at from until till by early late mid the")
_DETERMINERS = word_set(
    "the a an this these those its his her their our my your 's of in on at for with by from "
    "no any some each every all both two three four five six seven eight nine ten new"
)


def tense_at(words: Sequence[str], i: int, timeless: bool = False) -> Tense | None:
    """The tense of the date that begins at word *i*, None where nothing tells it.

    Words that are *timeless*, of a caption, are in the present whatever day it was.
    """
    before, after = (words[i - 1].lower() if i else ""), "".join(words[i + 1 : i + 2])
    lone = words[i] in WEEKDAYS and after != "'s"
    led = words[i - 2].lower() if i > 1 and before == "on" else before
    opens = i == 0 and after in _IS and not timeless
    if led in _FROM_THEN_ON or (lone and before == "for") or opens:
        return "future"
    sign = _sign_before(words, i, timeless)
    if sign is None and i < _OPENING:
        sign = _sign_behind(words, i, timeless or after == "'s")
    elif sign is None and _is_before_plan(words, i):
        sign = "future"
    if led in _UP_TO and not timeless and words[i] not in WEEKDAYS:
        lasts = sign == "future" or (sign is None and not _is_reckoned(words, i))
        return "future" if lasts else None  # "closed it until May", or last May
    return None if sign == "either" else sign


def _is_reckoned(words: Sequence[str], i: int) -> bool:
    """Whether a date ends what was counted, as in "in the year through May"."""
    return any(word.lower() in _RECKONED for word in words[max(i - _WINDOW, 0) : i])


def _sign_before(words: Sequence[str], i: int, timeless: bool) -> _Sign:
    for j in range(i - 1, max(i - _WINDOW, -1), -1):
        if words[j] in ("after", "following") and words[j - 1] != "the":
            return "either"  # what led to something is past, whatever the verb before it
        sign = _sign(words, j, i, timeless)
        if sign:
            is_far = i - j > _NEAR and not _is_month_of_deed(words, i)
            return "either" if sign == "past" and is_far else sign
    return None


def _is_month_of_deed(words: Sequence[str], i: int) -> bool:
    """Whether a month, as in "took 90 of the 120 seats in May", is when something was done."""
    is_bare = words[i] in MONTHS and not "".join(words[i + 1 : i + 2])[:1].isdecimal()
    return is_bare and words[i - 1] == "in"


def _sign_behind(words: Sequence[str], i: int, timeless: bool) -> _Sign:
    for j in range(i + 1, min(i + _WINDOW, len(words))):
        sign = _sign(words, j, i, timeless)
        if sign:
            return sign
    return None


def _is_before_plan(words: Sequence[str], i: int) -> bool:
    """Whether a plan follows the date at once: "the final on Saturday will", "is expected".

    "Her win on Saturday will" and "the man who fell on Saturday will" look back.
    """
    if not _DONE.isdisjoint(word.lower() for word in words[max(i - _WINDOW, 0) : i]):
        return False
    end = i + 1
    while "".join(words[end : end + 1]).isdecimal() or words[end : end + 1] == [","]:
        end += 1
    verb, after = (*words[end : end + 2], "", "")[:2]
    if verb in _IS:
        return after == "to" or after in _ATTRIBUTES
    return verb in _WILL and after != "have"


def _sign(words: Sequence[str], j: int, i: int, timeless: bool) -> _Sign:
    """What the verb at word *j* says of the date at word *i*."""
    word, before = words[j], words[j - 1] if j else ""
    after = words[j + 1] if j + 1 < len(words) else ""
    if timeless and word in _IS:
        return "either"
    if word in _IS or word in _HAS:
        return _sign_of_auxiliary(words, j, i)
    if word in _PUT_OFF and words[i - 1] in ("to", "until", "till", "for"):
        return "future"
    if j < i and _is_asked(words, j):
        return "future"
    if word in _EXPECTING:
        return "future" if j < i else None  # what comes behind may be the day of the report
    if j < i and (_is_arranged(words, j, i) or _is_given_time(words, j, i)):
        return "future"
    if word in _AHEAD or (word.lower() == "ahead" and 0 < i - j <= _NEAR):
        return _sign_of_plan(word, before, after)
    present = _is_present(word, before) or _is_coming(words, j, i)
    if not timeless and (present or _is_fixture(words, j, i)):
        return "future"
    if before == "be" or before in _IS or before in _DETERMINERS:
        return None
    if word in _TELLING:
        return "either"
    return "past" if _is_past(word) else None


def _is_arranged(words: Sequence[str], j: int, i: int) -> bool:
    """Whether something was to be on a weekday, which is the next: "were to meet on Friday"."""
    is_plan = words[j] in ("was", "were") and words[j + 1] == "to" and words[j + 2] != "have"
    return is_plan and words[i] in WEEKDAYS


def _is_given_time(words: Sequence[str], j: int, i: int) -> bool:
    """Whether somebody is left time up to a weekday: "gave them until Friday"."""
    return words[j] in _GIVING and words[i - 1] in _UP_TO


def _sign_of_auxiliary(words: Sequence[str], j: int, i: int) -> _Sign:
    """What "is" and "has" say: "is to", "has until", "is on Friday", "is visiting"."""
    after = words[j + 1] if j + 1 < len(words) else ""
    if after == "to" or (words[j] in _HAS and after in ("until", "till")):
        return "future"
    if words[j] in _HAS:
        return "past"
    if after == "not":
        after = "".join(words[j + 2 : j + 3])
    is_then = j < i and _MODIFIERS.issuperset(words[j + 1 : i])
    return "future" if is_then or after in _GERUNDS else "either"


def _sign_of_plan(word: str, before: str, after: str) -> _Sign:
    """What a word says that speaks of the future unless it is another part of speech."""
    if word == "could" and after == "not":
        return "past"
    if word == "set":
        return "future" if after in ("to", "for") else None
    if word == "expected":
        return None if before in ("than", "as") else "future"
    if word in _ATTRIBUTES and before not in _PREDICATING and after.islower():
        return "future" if after in _BEHIND_PREDICATE else None  # due on Friday, but due diligence
    return None if word in _UNFULFILLED and _is_noun(word, before, after) else "future"


def _is_noun(word: str, before: str, after: str) -> bool:
    """Whether a word such as "plan" is no verb: "its plan", "a rescue plan", "plans for"."""
    if before in _DETERMINERS or _is_past(before):
        return True
    if word in _HOPES_OF_ONE:
        return after in ("for", "on", "of", "in", "by")
    return not before.endswith("s") and after != "to" and before.lower() not in _HOPING


def _is_present(word: str, before: str) -> bool:
    """Whether *word* is a verb in the present of what is done on a set day: "opens"."""
    if before.lower() in _DETERMINERS or before.isdecimal():
        return False
    if word in _PRESENT:
        return not _is_past(before)
    if word in _PRESENT_OR_NOUN:
        return before[:1].isupper() or before in ("he", "she", "it", "who", "which")
    return word in _PRESENT_OF_MANY and (
        before.endswith("s") or before.lower() in ("they", "we", "people")
    )


def _is_asked(words: Sequence[str], j: int) -> bool:
    """Whether the verb at word *j* opens what is said: "Ask me in March"."""
    return words[j] in _IMPERATIVES and (j == 0 or words[j - 1] in ('"', "'"))


def _is_coming(words: Sequence[str], j: int, i: int) -> bool:
    """Whether "comes out in March" or "follows on Friday" stand right before the date."""
    return j < i and words[j] in _COMING and all(word in _PARTICLES for word in words[j + 1 : i])


def _is_fixture(words: Sequence[str], j: int, i: int) -> bool:
    """Whether a team or its manager is to do something on a weekday: "Lund host Tarn"."""
    if not 0 < j < i - 1 or words[i] not in WEEKDAYS or words[j] not in _FIXTURES:
        return False
    before, word, after = words[j - 1 : j + 2]
    if word in _JOURNEYS and after == "to":
        after = words[j + 2]
    against = after[0].isupper()
    if before == "to":
        return word in _MATCHES and against
    subject = j
    while subject and words[subject - 1][0].isupper():
        subject -= 1
    led = words[subject - 1] if subject else ","
    is_team = subject < j and (led in _OPENERS or not led.isalpha())
    return is_team and (against or (word not in _NOUNS and after in _DETERMINERS))


def _is_past(word: str) -> bool:
    regular = len(word) > 3 and word.islower() and word.endswith("ed")
    return word in _BACK or (regular and not word.endswith("eed"))
