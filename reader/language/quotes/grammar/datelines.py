"""What news opens with before its first sentence: a kicker, or the place that it was sent from."""

import re

from reader.article import Span
from reader.language.gazetteer import fold, vocabulary

_DATELINE = re.compile(  # NAIROBI, Kenya (AP) —
    r"([A-Z][A-Z.’' -]+[A-Z])(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:,? [A-Z][a-z]+\.? \d\d?)?"
    r"(?: \([\w/. ]+\))?\s?(:|--?|[–—])\s"
)
_DATED = re.compile(  # Mumbai, Jan 9 (IANS)
    r"[A-Z][\w’' -]+(?:, [A-Z][\w.’' -]+)?, [A-Z][a-z]{2,8}\.? \d\d? \([A-Z][\w/ -]+\)"
    r"(?:\s?(?:[:–—]|--?))?\s"
)
_SENT_FROM = re.compile(  # Colombo – Two men; Berlin (dpa) - Two men
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:, [A-Z][\w.]+)?(?:,? [A-Z][a-z]+\.? \d\d?)?"
    r"(?: \([\w/ ]+\))? (?:--?|[–—]) (?=[A-Z])"
)
_KICKER = re.compile(  # Exclusive: 'I saw it', says aide
    r"(?:exclusive|breaking|watch|video|listen|live|updated?|revealed|opinion|comment|analysis"
    r"|editorial|explainer|factbox|fact check|timeline|profile|review|obituary)(?: news)?\s*[:|]\s",
    re.IGNORECASE,
)
_DAY = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SIGN = re.compile("[:|(–—-]")  # one of these is in all of them
_FIRST = 160  # characters in which news tells its day


def after_dateline(text: str, paragraph: Span) -> int:
    """Where *paragraph* begins once its kicker, or the place that it was sent from, is left out.

    Capitals before a colon, or other words before a dash, are a place only if they are known for
    one, or unknown, in news of a day; else somebody speaks.
    """
    end = min(paragraph.end, paragraph.start + 80)
    if not _SIGN.search(text, paragraph.start, end):
        return paragraph.start
    kicker = _KICKER.match(text, paragraph.start, end)
    if kicker:
        return kicker.end()
    dated = _DATED.match(text, paragraph.start, end)
    if dated:
        return dated.end()
    capitals = _DATELINE.match(text, paragraph.start, end)
    match = capitals or _SENT_FROM.match(text, paragraph.start, end)
    if not match:
        return paragraph.start
    if not capitals or capitals.group(2) == ":":
        news = _DAY.search(text, match.end(), min(paragraph.end, match.end() + _FIRST))
        sent = any(sign in "(0123456789" for sign in match.group())  # on a day, by an agency
        if not _is_place(match.group(1), sent or news is not None):
            return paragraph.start
    return match.end()


def _is_place(name: str, news: bool) -> bool:
    first, *rest = fold(name).split()
    entry = vocabulary().get(first)
    codes = entry.phrases.get(tuple(rest), "") if rest else entry.codes
    if news:  # unless only people are called so
        return "C" in codes or not (codes or entry.codes)
    return "C" in codes and "S" not in codes
