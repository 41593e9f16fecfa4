"""The words that attribute a quotation: said, according to, a colon."""

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.denial import DENYING, REFUSING, denies
from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.passages import Quoted

_CUE_PATH = 12  # phrases between speaker and quotation that may hold the cue


def find_cue(candidate: Candidate, quoted: Quoted) -> Span | None:
    """The words that attribute *quoted* to *candidate*: a verb, "according to", or a colon."""
    row, relation = candidate.row, candidate.relation
    phrases, tags = row.phrases, row.tags
    if relation.role == "source":
        return Span(phrases[relation.verb].start, phrases[relation.verb + 1].end)
    places = [relation.verb] if relation.verb >= 0 else []
    if row is quoted.row and abs(candidate.at - quoted.at) <= _CUE_PATH * 4:
        low, high = sorted((candidate.at, quoted.at))
        if relation.modified == "aside" and low < relation.verb < high:
            low = relation.verb - 1  # Ana Reyes, who asked to speak, called it “…”
        between = range(low + 1, high)
        places += [place for place in between if tags[place] in "VGvg"]
    if not places:
        return None
    if row is not quoted.row or tags[places[0]] == "V":
        return _whole(row, places[0])
    strong = [place for place in places if tags[place] in "VG"] or places
    best = min(strong, key=lambda place: abs(place - quoted.at))
    return _whole(row, best)


def _whole(row: Row, verb: int) -> Span:
    """The verb with the words before it that deny it: never said, did not say, denied saying."""
    phrases, first = row.phrases, verb
    before = phrases[verb - 1].word if verb else ""
    if before == "to" and verb > 1 and phrases[verb - 2].word in REFUSING:
        first -= 2
    elif denies(before):
        first -= 2 if before in DENYING and row.tags[max(0, verb - 2)] in "abx" else 1
    return Span(phrases[max(0, first)].start, phrases[verb].end)
