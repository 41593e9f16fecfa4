"""Who says something together with its speaker: Ana Reyes, Tom Cole and the union said."""

import re
from collections.abc import Callable, Iterator

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.grammar.lexicon import is_plural

_ONE = "[NnoH](?:F[NnoY])*"  # Ana Reyes of Spain
_TOLD = ",[no](?:F[Nno])*,"  # what somebody is: , minister of trade,
_SEVERAL = re.compile(f"{_ONE}(?:(?:{_TOLD})?|(?:,{_ONE})+,?)C{_ONE}")
_SUBJECTS = re.compile(f"(?:^|(?<=[.,:;Q(-]))C?({_SEVERAL.pattern})")  # But Ana and Tom said
_SHARED = re.compile("(?:[Nn],)*[Nn],?C[nN]")  # British, French and German officials
_JOINING = "and"
_REACH = 24  # phrases to look back for the first of them
_VERBS = "VvxabM"


def joint_speakers(speaker: Candidate) -> Iterator[Candidate]:
    """Yield those who are named with *speaker* as the ones who say it, in order of the text.

    They stand round one "and", before or behind one verb; where another verb follows, each has its
    own: said Ana Reyes and Tom Cole nodded.
    """
    row, at = speaker.row, speaker.at
    if "C" not in row.tags or speaker.span != row.phrases[at].span:
        return
    group = _before_verb(speaker) or _behind_verb(speaker)
    if group is None:
        return
    heads = [place for place in group if _is_head(row, group.start, place)]
    if at in heads and all(_may_stand_alone(row, place) for place in heads):
        yield from (speaker.instead(row, place) for place in heads if place != at)


def with_shared_noun(speaker: Candidate, is_adjective: Callable[[Candidate], bool]) -> Candidate:
    """Return the whole of which *speaker* is a part, or itself: French and German officials.

    *is_adjective* tells of the name of a people, party or place that it may be one.
    """
    row, at = speaker.row, speaker.at
    if "C" not in row.tags[max(0, at - 1) : at + 4]:
        return speaker
    for match in _SHARED.finditer(row.tags, max(0, at - _REACH)):
        if match.start() > at:
            break
        first, last = match.start(), match.end() - 1
        noun = row.phrases[last]
        if at > last or noun.lead or not is_plural(noun.word):
            continue
        adjectives = (place for place in range(first, last) if row.tags[place] in "Nn")
        if all(is_adjective(speaker.instead(row, place)) for place in adjectives):
            whole = speaker.instead(row, last)
            return whole._replace(span=Span(row.phrases[first].start, noun.end))
    return speaker


def _before_verb(speaker: Candidate) -> range | None:
    """The phrases of several subjects of whom *speaker* is one: Ana Reyes and Tom Cole said."""
    row, at = speaker.row, speaker.at
    for match in _SUBJECTS.finditer(row.tags, max(0, at - _REACH)):
        if match.start() > at:
            return None
        if at < match.end():
            group = range(*match.span(1))
            last = row.relation(row.tags.index("C", group.start) + 1)
            told = [one for one in (speaker.relation, last) if one.role in ("subject", "label")]
            says = any(one.verb >= match.end() for one in told)
            return group if says and _are_joined(row, group) else None
    return None


def _behind_verb(speaker: Candidate) -> range | None:
    """The phrases of several behind a verb, *speaker* first: said Ana Reyes and Tom Cole."""
    row = speaker.row
    if speaker.relation.role not in ("inverted", "source"):
        return None
    match = _SEVERAL.match(row.tags, speaker.at)
    if match is None:
        return None
    group = range(*match.span())
    behind = row.tag(group.stop + (row.tag(group.stop) == ","))
    return group if behind not in _VERBS and _are_joined(row, group) else None


def _are_joined(row: Row, group: range) -> bool:
    """Whether "and" joins those who say it: not of whom they are, and not what they are.

    The ministers of France and Germany; Ana Reyes, the head and founder.
    """
    first, joining = group.start, row.tags.index("C", group.start)
    if row.phrases[joining].word != _JOINING:
        return False
    named = row.tags[first] == "N"
    if named and row.tag(joining - 1) != ",":
        listed = [at for at in range(first + 1, joining) if row.tags[at - 1] == ","]
        if any(row.phrases[at].lead or not _may_stand_alone(row, at) for at in listed):
            return False
    if row.tag(joining - 2) == "F" and row.tag(joining + 2) != "F":
        return named and bool(row.phrases[joining + 1].lead)
    return True


def _is_head(row: Row, first: int, at: int) -> bool:
    """Whether the phrase at index *at* is one of several, and not what one of them is."""
    if row.tags[at] not in "NnoH" or row.tag(at - 1) == "F":
        return False
    return at == first or row.tag(at - 1) == "C" or row.tags[at] == "N" or row.tags[first] != "N"


def _may_stand_alone(row: Row, at: int) -> bool:
    """Whether the phrase at index *at* can be somebody, unlike "doctor" without an article."""
    phrase = row.phrases[at]
    if phrase.tag in "NH" or phrase.lead or phrase.owner:
        return True
    return is_plural(phrase.word)
