"""Sources that open a sentence: is the name behind their comma theirs, or of whom they tell?

According to her son, Leo Banda, the farm was sold; according to the charity, Leo Banda, 34, left.
"""

from reader.language.quotes.grammar.clauses import Row
from reader.patterns import rare

_ASIDE = r",(?:(?:e?#|[no])(?:[FP][NnmowDY#]+)*|[FP]N|N|W[^.,;Q]*)"  # what is told of somebody
_TOLD_OF = rare(rf",N(?:\(#\))?(?:(?:{_ASIDE})+(?:,|C[Nno]))?[aR]*[abvxeVM]")
_NAMED = rare(rf",N(?:{_ASIDE}(?=,))*(?=,[^C])")
_APPOSED = rare(  # before what is said: , a nurse, ; , an NGO made up of nurses,
    r",[nN](?:[ev]?[PF]{1,2}[NnmowDY#]+)*(?:,W[^,.;Q]*)?"
    r"(?=,(?![NnmowD#]+C)[^,.;QW]*[NnmoHw#][RY]*[abVvxe])"
)


def is_told_of(row: Row, at: int) -> bool:
    """Whether the name behind the phrase at index *at* has a verb of its own in what is said."""
    return bool(_TOLD_OF.match(row.tags, at + 1))


def end_of_source(row: Row, at: int) -> int:
    """The index behind the source at index *at* and, between commas, its name or who it is."""
    if row.tags[at] == "N":
        apposed = _APPOSED.match(row.tags, at + 1)
        told = apposed and (row.phrases[at + 2].lead or row.phrases[at + 2].owner)
        return apposed.end() if apposed and told else at + 1
    last = at + (2 if row.tag(at + 1) in "FP" else 0)  # a spokesman for the firm
    named = _NAMED.match(row.tags, last + 1) if row.tags[at] in "no" else None
    return named.end() if named and not is_told_of(row, last) else at + 1
