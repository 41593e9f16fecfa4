"""Named entities: people, organisations, places and other names, as spans over the text."""

from collections.abc import Iterator, Sequence

from reader.article import Block, Entity, EntityLabel
from reader.language.gazetteer import TITLES, gazetteer, word_set, world
from reader.language.names import Found, name_entities
from reader.language.tokens import Sentence, sentences

_JOINERS = word_set("of de la le du da dos del di van von der den bin ibn al el ul - & and")
_NAME_JOINERS = _JOINERS - {"of", "and", "&"}
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. "
    "nov. dec."
)
_COMMON = word_set(
    "the a an this that these those it he she they we i you his her their our my its who what when "
    "where why how which while if in on at by for from with without to of as and but or nor so yet "
    "not no there here after before during since until over under about among between both each "
    "all some many most more other another one two three four five six seven eight nine ten first "
    "last next new old also then now meanwhile however although though because despite according "
    "just only even still once again earlier later yes well let do does did is are was were be "
    "has have had can could will would should may might must asked speaking reporting editing"
)
_ORG_WORDS = word_set(
    "ministry department agency authority council committee commission congress parliament senate "
    "court bank party university college institute school association federation union league club "
    "corp corp. inc inc. ltd ltd. co. company group plc holdings foundation organisation "
    "organization police army navy force forces bureau office service board centre center times "
    "post news press network hospital airlines airways united fc city administration government "
    "front movement brotherhood alliance coalition society trust fund house church guard"
)
_PLACE_WORDS = word_set(
    "river lake sea ocean mountain mountains island islands province county district street avenue "
    "road square airport bay valley desert peninsula strait gulf park bridge city region"
)
_PLACE_CUES = word_set("in at near from to into across outside around throughout")
_MAX_KNOWN = 6  # words in the longest known name


def find_entities(text: str, blocks: Sequence[Block] = ()) -> tuple[Entity, ...]:
    """Find the names in *text*, in order and disjoint; the span is the name without a title.

    *blocks* keep names out of front matter and furniture.
    """
    read = list(sentences(text, blocks))
    people = _people(read)
    found = [item for sentence in read for item in _in_sentence(sentence, people)]
    return name_entities(text, found)


def _people(read: Sequence[Sentence]) -> frozenset[str]:
    """The words of names that somewhere in the article are certainly a person's."""
    return frozenset(
        word
        for sentence in read
        for item in _in_sentence(sentence, frozenset())
        if item.label == "PER"
        for word, start in zip(sentence.words, sentence.starts, strict=True)
        if item.start <= start < item.end and len(word) > 2 and word[0].isupper()
    )


def _in_sentence(sentence: Sentence, people: frozenset[str]) -> Iterator[Found]:
    words = sentence.words
    titled = _is_titled(words)
    i = 0
    while i < len(words):
        known = _known(words, i)
        if known:
            end, label = known
        elif words[i] in people or _opens(words, i, titled):
            end = _run_end(words, i, people if titled else None)
            label = "PER" if words[i] in people else _label(words, i, end)
        else:
            i += 1
            continue
        if label:
            yield Found(sentence.starts[i], sentence.end(end - 1), label)
        i = end


def _is_titled(words: Sequence[str]) -> bool:
    """Whether the words are set in title case or capitals, so that a capital says nothing."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _known(words: Sequence[str], i: int) -> tuple[int, EntityLabel] | None:
    """The longest name of the world table that begins at *i*."""
    for end in range(min(len(words), i + _MAX_KNOWN), i, -1):
        known = world().get(" ".join(words[i:end]))
        follower = words[end] if end < len(words) else ""
        continued = follower[:1].isupper() and known and known.label == "MISC"
        if known and (end > i + 1 or words[i][0].isupper()):
            return None if continued and _run_end(words, i) > end else (end, known.label)
    return None


def _opens(words: Sequence[str], i: int, titled: bool) -> bool:
    word = words[i]
    lower = word.casefold()
    if not word[0].isupper() or len(word) < 2 or lower in _COMMON or lower in _CALENDAR:
        return False
    if lower.rstrip(".") in TITLES:
        return False
    return not (titled or i == 0) or word in gazetteer() or word.isupper()


def _run_end(words: Sequence[str], i: int, among: frozenset[str] | None = None) -> int:
    """The end of the run of capitalised words from *i*, joining words allowed inside.

    With *among*, as in a title where every word has a capital, only those words go on.
    """
    end = i + 1
    while end < len(words):
        word = words[end]
        if among is not None and word not in among:
            break
        if word[0].isupper() and word.casefold() not in _CALENDAR | TITLES:
            end += 1
        elif end + 1 < len(words) and words[end] in _NAME_JOINERS and words[end + 1][0].isupper():
            end += 2
        else:
            break
    return end


def _label(words: Sequence[str], start: int, end: int) -> EntityLabel | None:
    last = words[end - 1].casefold()
    before = words[start - 1].casefold().rstrip(".") if start else ""
    codes = gazetteer().get(" ".join(words[start:end]), "")
    first = gazetteer().get(words[start], "")
    if last in _ORG_WORDS:
        return "ORG"
    if last in _PLACE_WORDS or (("C" in codes or "R" in codes) and before not in TITLES):
        return "LOC"
    if before in TITLES or "G" in first or "S" in first:
        return "PER"
    if before in _PLACE_CUES:
        return "LOC"
    if end - start == 1:
        return "ORG" if words[start].isupper() else None
    return "PER"
