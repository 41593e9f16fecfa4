"""What stands within the text of an article but is no part of it: buttons, links, repetitions."""

import re
from collections.abc import Iterable

from reader.sources.furniture import is_furniture, is_related_heading
from reader.sources.page_blocks import Passage

__all__ = ["trimmed"]

_LONGEST_LINK = 250  # characters
_LONGEST_MARKER = 70
_LONGEST_BUTTON = 200
_LONGEST_CALL = 300
_CALL = re.compile(
    r"\W{0,3}(?:follow|subscribe|sign up|download|join (?:us|our|the)|get (?:the|our|more|all)|"
    r"like us|register|click|read (?:more|also|next|the full)|also read|see also|watch|listen|"
    r"support|donate|contact|e-?mail|send|got a|have a|write to|for more|more (?:on|from)|"
    r"check out|want more|related|recommended|newsletter|folgen|abonnieren|lesen sie|mehr|"
    r"lire|à lire|suivez|abonnez|inscrivez|lea|lee|sigue|síguenos|suscr|leia|siga|assine|"
    r"leggi|segui|iscriviti|lees|volg)\b",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"(?:continues?|continued|reading|scroll|after|below|nach|après|después|após|dopo)\b.*"
    r"(?:advertisement|\bads?\b|anzeige|werbung|publicité|publicidad|publicidade|pubblicità)"
    r"|^(?:view this (?:post|photo) on|continue reading|story continues|article continues|"
    r"sign up (?:to|for)|thank you for reading|this content is not available)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…:;,。！？，]")


def trimmed(passages: Iterable[Passage]) -> list[Passage]:
    """Leave out what is not the article's own: buttons, lists of links, repetitions."""
    seen: set[str] = set()
    kept: list[Passage] = []
    for passage in passages:
        words = passage.words
        if passage.kind != "code" and (_is_clutter(passage) or (len(words) > 30 and words in seen)):
            continue
        seen.add(words)
        if passage.kind == "standfirst":
            passage = passage._replace(kind="body" if passage.is_prose else "crosshead")
        kept.append(passage)
    while kept and _ends_nothing(kept[-1]):
        kept.pop()
    return kept


def _is_clutter(passage: Passage) -> bool:
    words = passage.words
    if passage.is_linked and len(words) < _LONGEST_LINK:
        return passage.kind != "crosshead" or passage.is_entry
    if len(words) < _LONGEST_MARKER and _MARKER.search(words):
        return True
    if len(words) < _LONGEST_BUTTON and (is_furniture(words) or is_related_heading(words)):
        return True
    return len(words) < _LONGEST_CALL and passage.linked > 0 and _CALL.match(words) is not None


def _ends_nothing(passage: Passage) -> bool:
    """Whether nothing would be missed of the last passage: a heading, or a few words."""
    if passage.kind == "crosshead":
        return True
    words = passage.words
    return passage.kind == "body" and words.count(" ") < 3 and not _SENTENCE.search(words)
