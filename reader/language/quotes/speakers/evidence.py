"""What speaks for a candidate, as short feature strings over the tags of phrases.

Where it stands, which verb it governs, what lies between it and the quotation, and who spoke
before. The first letter of a feature is its family; the weights are learnt by ``training``.
"""

import re
from collections.abc import Iterable, Sequence

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


def for_speaker(
    candidate: Candidate, quoted: Quoted, earlier: Turn | None, rival: Candidate | None
) -> list[str]:
    """The features of *candidate* as the speaker of *quoted*, after the *earlier* turn.

    *rival* has the best claim by grammar alone; see `claimant`.
    """
    return [
        *_position(candidate, quoted),
        *_grammar(candidate),
        *_verbs(candidate, quoted),
        *_discourse(candidate, quoted, earlier),
        *_rivalry(candidate, quoted, earlier, rival),
    ]


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


def _rivalry(
    candidate: Candidate, quoted: Quoted, earlier: Turn | None, rival: Candidate | None
) -> Iterable[str]:
    """Features of the candidate beside the one that has the best claim."""
    same = earlier is not None and candidate.span == earlier.speaker.span
    if rival is None:
        return (f"E{same}-",)
    verb = rival.verb
    mine = "=" if candidate is rival else "~" if candidate.at == rival.at else "!"
    kind = f"{rival.tag}{verb.tag if verb else ''}{rival.side}"
    low, high = sorted((rival.relation.verb, quoted.at))
    closed = "," in quoted.row.tags[low:high]
    apart = min(candidate.sentences, 2) if candidate.row is rival.row else 3
    return (
        f"E{same}{mine}{kind}{closed}",
        f"F{same}{mine}{apart}|{quoted.shape[:2]}",
        f"G{mine}{candidate.relation.name}|{rival.relation.name}|{candidate.tag}",
    )


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


def _grammar(candidate: Candidate) -> list[str]:
    """Features of the candidate in its own clause."""
    row, index, tag, side = candidate.row, candidate.at, candidate.tag, candidate.side
    tags, phrase, verb = row.tags, row.phrases[index], candidate.verb
    name = candidate.relation.name
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


def _verbs(candidate: Candidate, quoted: Quoted) -> list[str]:
    """Features of the candidate's verb, and of the verbs nearest to the quotation."""
    tag, side, form = candidate.tag, candidate.side, quoted.shape
    name, verb = candidate.relation.name, candidate.verb
    verb_tag, word = (verb.tag, verb.word[:_STEM]) if verb else ("-", "-")
    gap = verb_gap(candidate, quoted)
    cue, _ = nearest(candidate, quoted, CUES)
    own, nearest_word = nearest(candidate, quoted, _ANY_VERBS)
    return [
        f"a{side}{name}|{verb_tag}|{gap}",
        f"c{name}|{tag}|{gap}",
        f"f{side}{cue}|{name}",
        f"g{side}{cue}|{tag}|{form[:1]}",
        f"j{word}|{gap}|{side}",
        f"k{side}{name}|{verb_tag}|{form[:2]}|{gap}",
        f"D{side}{own}|{nearest_word}",
    ]


def _discourse(candidate: Candidate, quoted: Quoted, turn: Turn | None) -> Iterable[str]:
    """Features of the candidate in view of who spoke the quotation before."""
    if not turn:
        return (f"n{candidate.side}",)
    earlier, asked = turn.speaker, turn.shape[1]
    at, tags, form = quoted.at, quoted.row.tags, quoted.shape
    before = tags[max(0, at - 60) : at]
    last = before.rfind("Q")
    if earlier.row is not quoted.row:
        between, place = "^" + before[:7] if at < 60 else "+", "o"
        ending = before[-3:] or "^"
    else:
        between = before[last + 1 :] if last >= 0 else "+"
        place = "b" if earlier.at > at - len(before) + last else "a"
        ending = between[-3:]
    right = quoted.right
    same = "=" if candidate.span == earlier.span else "~" if alike(candidate, earlier) else "!"
    return (
        f"l{same}{between[:7]}|{place}",
        f"m{same}{ending}|{right[:1]}|{form[:2]}",
        f"o{same}{place}|{right}|{form[:2]}",
        f"y{same}{place}{candidate.side}|{candidate.tag}",
        f"z{same}{candidate.relation.name}|{earlier.tag}",
        f"H{same}{asked}{place}|{form[:2]}|{candidate.side}|{len(tags) == 1}",
    )


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


def nearest(candidate: Candidate, quoted: Quoted, verbs: re.Pattern[str]) -> tuple[str, str]:
    """How the candidate stands to the verb nearest to the quotation on its side, and that verb."""
    if candidate.row is not quoted.row:
        return "~", "~"
    row, at, index = quoted.row, quoted.at, candidate.at
    tags = row.tags
    if index > at:
        verb = verbs.search(tags, at + 1, at + _REACH)
        place = verb.start() if verb else -1
    else:
        verb = verbs.search(tags[max(0, at + 1 - _REACH) : at][::-1])
        place = at - 1 - verb.start() if verb else -1
    if place < 0 or tags[place] in ".Q":
        return "none", quoted.left[-1]
    low, high = (index, place) if index < place else (place, index)
    between = len(_SUBJECTS.findall(tags, low + 1, high))
    own = "=" if candidate.relation.verb == place else "<" if index < place else ">"
    stop_mark = "." if "." in tags[low:high] else ""
    return f"{own}{min(between, 3)}{tags[place]}{stop_mark}", row.phrases[place].word[:_STEM]
