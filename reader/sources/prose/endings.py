"""What ends a text and is none of it: who helped, corrections, rights, sources."""

import re

from reader.article import BlockKind

_MADE_BY = re.compile(
    r"[(\[]?[-–—*•\s]*(?i:(?:additional |further )?"
    r"(?:reporting|writing|editing|research|graphics?|compiled|translated)(?: and \w+)? by )"
    r"[A-ZÀ-Ý]"
)
_END_STARTS = (
    "additional reporting", "our standards:", "correction:", "correction appended", "corrections:",
    "clarification:", "editor's note", "editor’s note", "all rights reserved", "-30-", "###",
    "riproduzione riservata",
    "this story has been updated", "this story has been corrected", "this story was updated",
    "this article has been updated", "this article has been corrected", "this article was amended",
    "the associated press contributed", "avec reuters", "avec afp", "mit material von",
    "mit material der", "con información de ", "notes to editors", "note to editors",
    "notes for editors", "hinweise für redaktionen", "责任编辑", "責任編輯",
    "you are receiving this ", "you’re receiving this ", "you're receiving this ",
    "you received this email because", "sie erhalten diese", "vous recevez ce",
    "contributing:",
)  # fmt: skip
_REPRINT = re.compile(  # on which page of the paper, or out of whose feed
    r"[(\[* ]*(?:(?:a version of )?this (?:article|story|report|piece) (?:first )?appear(?:s|ed) "
    r"in (?:print\b|the [^.]{0,60}\b(?:edition|section|issue)\b)"
    r"|(?:(?:except for|apart from|barring) the headlines?, )?"
    r"(?:this|the) (?:article|story|report) (?:has|was) (?:not been edited by\b"
    r"|(?:been )?published (?:as part of|from) (?:the|an?) [^.]{0,40}\bfeed\b))",
    re.IGNORECASE,
)
_RIGHTS = ("©", "copyright ", "c) ")  # the bracket is gone already
_RESERVED = re.compile(r"©[^.]{0,100}\d{4}.{0,100}\ball rights reserved\W*$", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY = rf"(?:\d{{1,4}}[/.-]\d|{_MONTH}\.? \d|\d{{1,2}} {_MONTH})"
_CORRECTED = re.compile(  # on which day: ``Correction, 2 March 2021:``
    rf"(?:correction|clarification)[ ,(]{{1,3}}{_DAY}[^:]{{0,40}}(?:\d:\d[^:]{{0,20}})?:",
    re.IGNORECASE,
)
# Of those who wrote for Reuters, and for Yonhap.
_CONTACTS = re.compile(r"\(\([^()]{3,300}\)\)\.?|\S{1,40}@\S{3,40}\s*\(END\)")
_END_WHOLE = frozenset(["enditem", "ends", "end", "ende", "fin", "完"])
_CONTRIBUTED = re.compile(r"contributed (?:to this (?:report|story|article)|reporting)\W*$", re.I)
_SOURCES = re.compile(
    r"(?:(?:sources?|quellen?|fuentes?|fonti|fontes?|bron(?:nen)?)\s?:"
    r"|(?-i:SOURCE (?=[A-Z]\S{0,30}[a-z]))|(?:来源|來源|稿源)\s?[:：])",
    re.I,
)
_DIGIT = re.compile(r"\d")


def kind_of_ending(words: str) -> BlockKind | None:
    """What a paragraph is that only the end of a text has, None for any other."""
    folded = words[:60].casefold().lstrip("([（【-–—*• ")
    if folded.startswith(_END_STARTS) or folded.rstrip(")]）】*-–—. ") in _END_WHOLE:
        return "endmatter"
    if folded.startswith(_RIGHTS) and (_DIGIT.search(folded) or "rights" in folded):
        return "endmatter"
    if ("©" in words and _RESERVED.search(words)) or _CORRECTED.match(folded):
        return "endmatter"
    if (
        _MADE_BY.match(words)
        or _REPRINT.match(words)
        or _CONTRIBUTED.search(words, max(0, len(words) - 60))
        or _CONTACTS.fullmatch(words)
    ):
        return "endmatter"
    return "sources" if _SOURCES.match(words) else None
