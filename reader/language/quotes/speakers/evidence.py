"""What speaks for a candidate, as short feature strings over the tags of phrases.

Where it stands, which verb it governs, what lies between it and the quotation, and who spoke
before. The first letter of a feature is its family; the weights are learnt by ``training``.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.language.quotes.candidate import Candidate
from reader.language.quotes.grammar.clauses import Row, aside_tag
from reader.language.quotes.passages import Quoted
from reader.language.quotes.speakers.turns import Turn

CUES = re.compile("[VGA.Q]")  # or the end of what the verb may be in
_ANY_VERBS = re.compile("[VvGgMxeiA.Q]")
_SUBJECTS = re.compile("[NnmoHJ]")
_NOUNS = re.compile("[NnmoH]")
_STOPS = re.compile("[.;Q]")
_SPEAKING = re.compile("[VGvg]")
_GOVERNORS = ("subject", "inner subject", "passive subject", "inverted")
_REACH = 40  # phrases to look through for a verb
_JOINED = 3  # verbs of one subject to go through
_ASIDE = 20  # phrases of an aside between a subject and its verb
_STEM = 6  # letters of a verb that stand for all its forms


class Evidence:
    """What speaks for each of the candidates of *quoted*, after the *earlier* turn.

    *rival* has the best claim by grammar alone; see `claimant`.
    """

    def __init__(self, quoted: Quoted, earlier: Turn | None, rival: Candidate | None) -> None:
        self._quoted = quoted
        self._earlier = earlier.speaker if earlier else None
        self._rival = rival
        self._claim = _claim(rival, quoted) if rival else ""
        self._claimed = rival.relation.name if rival else ""
        self._since = _since(quoted, earlier) if earlier else None
        self._cues = beside(quoted, CUES)
        self._any_verbs = beside(quoted, _ANY_VERBS)

    def features(self, candidate: Candidate) -> list[str]:
        """The features of *candidate* as the speaker."""
        same = self._earlier is not None and candidate.span == self._earlier.span
        name = candidate.relation.name
        return [
            *_position(candidate, self._quoted),
            *_grammar(candidate, name),
            *self._verbs(candidate, name),
            *self._discourse(candidate, name, same=same),
            *self._rivalry(candidate, name, same=same),
        ]

    def _verbs(self, candidate: Candidate, name: str) -> list[str]:
        """Features of the candidate's verb, and of the verbs nearest to the quotation."""
        quoted = self._quoted
        tag, side, form = candidate.tag, candidate.side, quoted.shape
        verb = candidate.verb
        verb_tag, word = (verb.tag, verb.word[:_STEM]) if verb else ("-", "-")
        gap = verb_gap(candidate, quoted)
        cue, _ = nearest(candidate, quoted, self._cues)
        own, nearest_word = nearest(candidate, quoted, self._any_verbs)
        return [
            f"a{side}{name}|{verb_tag}|{gap}",
            f"c{name}|{tag}|{gap}",
            f"f{side}{cue}|{name}",
            f"g{side}{cue}|{tag}|{form[:1]}",
            f"j{word}|{gap}|{side}",
            f"k{side}{name}|{verb_tag}|{form[:2]}|{gap}",
            f"D{side}{own}|{nearest_word}",
        ]

    def _discourse(self, candidate: Candidate, name: str, *, same: bool) -> Iterable[str]:
        """Features of the candidate in view of who spoke the quotation before."""
        side, tag = candidate.side, candidate.tag
        if not self._earlier or not self._since:
            return (f"n{side}",)
        place, kind, told = self._since
        who = "=" if same else "~" if alike(candidate, self._earlier) else "!"
        return (
            *told[who],
            f"y{who}{place}{side}|{tag}",
            f"z{who}{name}|{self._earlier.tag}",
            f"H{who}{kind}|{side}|{len(self._quoted.row.tags) == 1}",
        )

    def _rivalry(self, candidate: Candidate, name: str, *, same: bool) -> Iterable[str]:
        """Features of the candidate beside the one that has the best claim."""
        rival = self._rival
        if rival is None:
            return (f"E{same}-",)
        mine = "=" if candidate is rival else "~" if candidate.at == rival.at else "!"
        apart = min(candidate.sentences, 2) if candidate.row is rival.row else 3
        return (
            f"E{same}{mine}{self._claim}",
            f"F{same}{mine}{apart}|{self._quoted.shape[:2]}",
            f"G{mine}{name}|{self._claimed}|{candidate.tag}",
        )


def claimant(quoted: Quoted, found: Sequence[Candidate]) -> Candidate | None:
    """The candidate whose verb of saying is nearest to *quoted* within its sentence, if any."""
    tags, at = quoted.row.tags, quoted.at
    ends = quoted.shape[1] in ".!" and quoted.left[-1] in ":,"  # the sentence with it
    best, nearest_verb = None, _REACH
    for candidate in found:
        if candidate.row is not quoted.row:
            continue
        role, verb, _ = candidate.relation
        if verb < 0 or tags[verb] not in "VvM" or (ends and verb > at) or role not in _GOVERNORS:
            continue
        between = tags[at + 1 : verb] if verb > at else tags[verb + 1 : at]
        nearer = len(between) < nearest_verb
        if best and verb == best.relation.verb and best.relation.role == "inner subject":
            nearer = role != "inner subject"  # a study of the firm says
        if nearer and not _STOPS.search(between):
            best, nearest_verb = candidate, len(between)
    subject = _distant_subject(quoted.row, at, min(nearest_verb, at))
    if best is None and quoted.row.sentence_before(at)[:1] in ("G", "g", "i"):
        return next((one for one in found if _heads_clause(one, quoted)), None)
    return next((one for one in found if one.at == subject and one.row is quoted.row), best)


def _heads_clause(candidate: Candidate, quoted: Quoted) -> bool:
    """Whether the clause after a quotation begins with it: calling it "…", the court freed him."""
    between = quoted.row.tags[quoted.at + 1 : candidate.at]
    beside = candidate.row is quoted.row and candidate.at > quoted.at and between in ("", ",")
    return beside and candidate.relation.role == "subject"


def _distant_subject(row: Row, at: int, reach: int) -> int:
    """Whose the verb before a quotation is, when another verb or a quotation parts them; or -1.

    She left and said; the minister, who fell, got up, adding.
    """
    tags = row.tags
    verb = next((i for i in range(at - 1, at - 1 - reach, -1) if tags[i] in "VvMGg.Q"), -1)
    if verb < 1 or tags[verb] in ".Q":
        return -1
    index = _before_verb(tags, verb)
    if tags[verb] in "Gg" and tags[verb - 1] in "NnmoH" and row.relation(verb - 1).verb == verb:
        index = verb - 1  # with Ana Reyes saying
    for _ in range(_JOINED):
        if tags[index] not in "C,":
            break
        verb = next((i for i in range(index - 1, -1, -1) if _is_verb(tags, i)), -1)
        if verb < 0 or tags[verb] == ".":
            return -1
        index = _before_verb(tags, verb)
        if index > 0 and tags[index] == ",":
            before = range(index - 1, max(-1, index - _ASIDE), -1)
            owners = (i for i in before if tags[i] in "NnmoH" and row.relation(i).verb == verb)
            index = next(owners, index)
    return index if index >= 0 and tags[index] in "NnmoHWD" else -1


def _is_verb(tags: str, at: int) -> bool:
    """Whether a verb of a sentence stands there, or the sentence begins after it."""
    return tags[at] in "VvMxab." or (tags[at] == "e" and tags[max(0, at - 1)] in "NnoHWRC,")


def _before_verb(tags: str, verb: int) -> int:
    """The index before a verb, its auxiliaries and adverbs, and phrases with prepositions."""
    index = verb - 1
    while index > 0:
        if index > 1 and tags[index - 1] in "PF" and tags[index] in "NnmohHJDY#w":
            index -= 2
        elif tags[index] in "abRYe#":
            index -= 1
        else:
            break
    return index


def _claim(rival: Candidate, quoted: Quoted) -> str:
    """The kind of the *rival* and of its verb, and whether a comma is before the quotation."""
    verb = rival.verb
    low, high = sorted((rival.relation.verb, quoted.at))
    closed = "," in quoted.row.tags[low:high]
    return f"{rival.tag}{verb.tag if verb else ''}{rival.side}{closed}"


class _Since(NamedTuple):
    """What is between a quotation and the one before, as features write it."""

    place: str  # of who spoke before: b before the quotation, a after, o in another paragraph
    kind: str
    told: dict[str, tuple[str, str, str]]  # features by how a candidate goes with who spoke before


def _since(quoted: Quoted, turn: Turn) -> _Since:
    earlier = turn.speaker
    at, tags, form, right = quoted.at, quoted.row.tags, quoted.shape[:2], quoted.right
    before = tags[max(0, at - 60) : at]
    last = before.rfind("Q")
    if earlier.row is not quoted.row:
        between, place = "^" + before[:7] if at < 60 else "+", "o"
        ending = before[-3:] or "^"
    else:
        between = before[last + 1 :] if last >= 0 else "+"
        place = "b" if earlier.at > at - len(before) + last else "a"
        ending = between[-3:]
    told = {
        who: (
            f"l{who}{between[:7]}|{place}",
            f"m{who}{ending}|{right[:1]}|{form}",
            f"o{who}{place}|{right}|{form}",
        )
        for who in "=~!"
    }
    return _Since(place, f"{turn.shape[1]}{place}|{form}", told)


def for_nobody(quoted: Quoted) -> list[str]:
    """The features of a quotation that nobody in the text is said to have spoken."""
    left, right = quoted.left, quoted.right
    return ["0", f"0{quoted.shape}", f"0{left}", f"1{right}", f"2{left}|{right}"]


def _position(candidate: Candidate, quoted: Quoted) -> list[str]:
    side, path, tag = candidate.side, candidate.path, candidate.tag
    right = quoted.right
    form = quoted.shape
    place = f"{side}{candidate.sentences}"
    return [
        f"p{side}{path[:8]}",
        f"r{side}{path[:2]}|{form[:2]}|{right[:1]}",
        f"w{side}{tag}",
        f"x{place}|{form}",
    ]


def _grammar(candidate: Candidate, name: str) -> list[str]:
    """Features of the candidate in its own clause."""
    row, index, tag, side = candidate.row, candidate.at, candidate.tag, candidate.side
    tags, phrase, verb = row.tags, row.phrases[index], candidate.verb
    verb_tag, word = (verb.tag, verb.word[:_STEM]) if verb else ("-", "-")
    before, after = tags[max(0, index - 2) : index], tags[index + 1 : index + 3]
    head = phrase.word if tag in "HJWhmno" else ""
    return [
        f"b{side}{name}|{word}",
        f"d{side}{before}_{after}",
        f"e{side}{after}|{tag}|{candidate.path[:2]}",
        f"h{tag}{head}",
        f"i{tag}{name}{head if tag in 'mo' else ''}",
        f"B{side}{name}|{phrase.lead}|{tag}",
        f"C{side}{aside_tag(tags, index)}|{tag}|{phrase.lead[:1]}|{verb_tag}",
    ]


def alike(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether two mentions have the same head word."""
    return candidate.row.phrases[candidate.at].word == earlier.row.phrases[earlier.at].word


def verb_gap(candidate: Candidate, quoted: Quoted) -> str:
    """How far the candidate's verb is from the quotation: side, sentences, nouns, other verbs."""
    verb = candidate.relation.verb
    if candidate.row is not quoted.row:
        return "~"
    if verb < 0:
        return "-"
    tags, at = quoted.row.tags, quoted.at
    between = tags[at + 1 : verb] if verb > at else tags[verb + 1 : at]
    stops = between.count(".") + between.count("Q")
    nouns = len(_NOUNS.findall(between))
    verbs = "V" if _SPEAKING.search(between) else ""
    return f"{'>' if verb > at else '<'}{min(stops, 2)}{min(nouns, 4)}{verbs}"


def beside(quoted: Quoted, verbs: re.Pattern[str]) -> tuple[int, int]:
    """Where the nearest of *verbs* are, in the sentence before *quoted* and after; -1 for none."""
    tags, at = quoted.row.tags, quoted.at
    left = verbs.search(tags[max(0, at + 1 - _REACH) : at][::-1])
    right = verbs.search(tags, at + 1, at + _REACH)
    before, after = at - 1 - left.start() if left else -1, right.start() if right else -1
    return (
        before if before >= 0 and tags[before] not in ".Q" else -1,
        after if after >= 0 and tags[after] not in ".Q" else -1,
    )


def nearest(candidate: Candidate, quoted: Quoted, verbs: tuple[int, int]) -> tuple[str, str]:
    """How the candidate stands to the one of *verbs*, `beside` *quoted*, on its side, and that."""
    row, index = quoted.row, candidate.at
    if candidate.row is not row:
        return "~", "~"
    place = verbs[index > quoted.at]
    if place < 0:
        return "none", quoted.left[-1]
    tags = row.tags
    low, high = (index, place) if index < place else (place, index)
    between = len(_SUBJECTS.findall(tags, low + 1, high))
    own = "=" if candidate.relation.verb == place else "<" if index < place else ">"
    stop_mark = "." if "." in tags[low:high] else ""
    return f"{own}{min(between, 3)}{tags[place]}{stop_mark}", row.phrases[place].word[:_STEM]
