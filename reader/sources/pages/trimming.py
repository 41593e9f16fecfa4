"""What stands within the text of an article but is no part of it: buttons, links, repetitions."""

import re
from collections.abc import Iterable

from reader.patterns import rare
from reader.sources.pages.passages import Passage
from reader.sources.prose.conventions import parts_of
from reader.sources.prose.furniture import is_furniture, is_related_heading

_LONGEST_LINK = 250  # characters
_LONGEST_MARKER = 70
_LONGEST_BUTTON = 200
_LONGEST_CALL = 300
_CALLS_UP_TO = 0.2  # share of links below which it is a sentence of the article
_CALLS = (
    "follow ", "subscribe ", "sign up ", "download ", "join us", "join our ", "join the ",
    "get our ", "get more ", "get all ", "like us", "register ", "click ", "read more", "read also",
    "read next", "read the full ", "read the original ",
    "also read", "see also", "watch:", "watch the ", "listen to ",
    "support us", "support our ", "donate", "contact ", "e-mail ", "email ", "send us", "got a ",
    "have a tip", "have a story", "write to ", "for more ", "more on ", "more from ", "check out ",
    "want more", "related:", "recommended:", "newsletter", "folgen sie", "abonnieren sie",
    "lesen sie", "mehr zum", "mehr dazu", "lire ", "à lire", "suivez", "abonnez", "inscrivez",
    "lea también", "lee también", "lea más", "sigue ", "síguenos", "suscr", "leia ", "siga ",
    "assine", "leggi ", "segui ", "iscriviti", "lees ook", "volg ",
    "you can also check", "stay up to date ", "keep up to date ", "puedes seguir ",
)  # fmt: skip
_STARTS = (
    "view this post on", "view this photo on", "continue reading", "story continues",
    "article continues", "sign up to", "sign up for", "sign up here", "thank you for reading",
    "this content is not available", "see more on", "more on this story",
    "explore more on", "watch |", "listen |", "read |", "we are having trouble retrieving",
    "please enable javascript", "press enter or click to view ",
)  # fmt: skip
_ADVERTISEMENT = (
    "advertisement", " ad", "anzeige", "werbung", "publicité", "publicidad", "publicidade",
    "pubblicità",
)  # fmt: skip
_AROUND = ("continue", "scroll", "after ", "below", "nach ", "après ", "después ", "após ", "dopo ")
_IN_PRINT = (
    "a version of this article appears in print", "a version of this article appeared in",
    "find this article at:",
)  # fmt: skip
# ``Listen to us on Air and follow us on X``: a call, though nothing of it may lead anywhere.
_TO_FOLLOW = re.compile(
    r"\bfollow(?:ing)? (?:us\b|our\b|[A-Z][^\s,.]* (?:[^\s,.]+ ){0,3}on )[^\"“”«»„]{0,40}"
    r"\b(?:Facebook|WhatsApp|Instagram|Twitter|X|TikTok|Telegram|YouTube|Bluesky)\b"
)
# A line about an author that leads to what else he wrote.
_MORE_ABOUT = re.compile(r"[.!?] (?:Read more|More|Learn more) (?:about|from|by) [^.!?]{2,60}$")
# What a page says to those who do not pay for the rest of the text.
_NOT_ALL = re.compile(
    r"\breste \d[\d.,]* ?% de cet article|\bréservée?s? (?:aux|à nos) abonnés"
    r"|\b(?:exklusiv|nur) für (?:unsere )?(?:Digital-?)?Abonnent|^lesen Sie weiter mit\b"
    r"|\bexclusiv[oa]s? para (?:nuestros |nossos )?(?:suscriptores|assinantes)"
    r"|^suscríb(?:ete|ase) para (?:seguir|continuar) leyendo\b|^assine para continuar lendo\b"
    r"|\briservat[oaie] (?:agli|ai nostri) abbonati|^per continuare a leggere\b.*\b(?:abb|acc)"
    r"|^to (?:continue|keep) reading\b.*\b(?:subscribe|register|(?:log|sign) in)\b"
    r"|^subscribe (?:now )?to (?:read|keep reading|continue|unlock)\b"
    r"|^to read the (?:rest|full)\b.*\b(?:subscribe|register|(?:log|sign) in)\b"
    r"|\byou(?: have|['’]ve) (?:reached|used) (?:all )?(?:your|the) [^.]{0,30}\bfree (?:art|stor)"
    r"|^this (?:article|story|content) is (?:\w+ ){0,2}(?:to|for) (?:\w+ )?subscribers\b",
    re.IGNORECASE,
)
# ``… Sign up for our morning newsletter.``: a sentence of its own that ends a paragraph, or one
# that asks readers for it in another language and is all that there is.
_TO_SIGN_UP = re.compile(
    r"(?:^|[.!?…] )(?:Sign up|Subscribe|Register)\b[^.!?“”\"]{0,80}\bnewsletters?\b"
    r"[^.!?“”\"]{0,40}[.!]?$"
    r"|(?:^|[.!?…] )You can (?:also )?(?:sign up|subscribe|register) here\b[^.!?“”\"]{0,80}"
    r"\bnewsletters?\b[^.!?“”\"]{0,100}[.!]?$"
    r"|^(?:Get|Receive) [^.!?“”\"]{0,100}\b(?:our|(?:top|best|latest|biggest) (?:news|stor|head))"
    r"[^.!?“”\"]{0,100}\b(?:in|to|into) your inbox\b[^.!?“”\"]{0,40}[.!]?$"
    r"|^(?:Apúntate|Suscríb[ae]te|Inscríbete|Regístrate|Abonnez-vous|Inscrivez-vous|Recevez"
    r"|Abonnieren Sie|Abonniere|Melden Sie sich|Iscriviti|Ricevi|Assine|Inscreva-se|Receba"
    r"|Schrijf je in|Meld je aan|Abonneer je)\b[^.!?“”«»„\"]{0,120}"
    r"\b(?:[Nn]ewsletters?|boletín|boletines|boletim|infolettre|nieuwsbrief)\b"
    r"[^.!?“”«»„\"]{0,120}[.!]?$"
)
_NOTICE = re.compile(
    r"This (?:audio|voice|narration|recording)(?: version)? [^.]{0,30}\b"
    r"(?:AI|artificial intelligence|automated|text-to-speech)\b"
    r"(?: (?:assistance|voices?|technology|narration))?[.!]?"
    r"(?: [^.]*(?:pronunciation|error)[^.]*\.?)?$"
    r"|(?:Listen to this (?:article|story)|Écouter (?:cet|l['’])\s?article|Artikel anhören"
    r"|Escuchar? (?:este |el )?artículo)[ •·|–-]*(?:\d?\d:\d\d[ •·|/–-]*){1,2}$"
    r"|(?:Updated |Posted )?\d{1,2} ?(?:h|hrs?|hours?|m|mins?|minutes?) ago$"
    r"|Learn more about your ad choices\b"
    r"|(?:Disclaimer: )?AAAS and EurekAlert! are not responsible\b"
    r"|Listening to articles is free\b"
    r"|¿Quieres añadir otro usuario a tu suscripción\?$"
    r"|Si continúas leyendo en este dispositivo, no se podrá leer en el otro\.$"
    r"|Thanks for reading [^.!?]{1,80}! (?:Subscribe|This post)\b"
    r"|Automatically[ -]generated transcript\b"
    r"|[\"“]?(?:Questions|Comments)\? (?:or )?(?:Questions|Comments|Suggestions)\? "
    r"(?:E-?mail|Write|Contact|Tell)\b"
    r"|We (?:may|might) (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commissions?\b",
    re.IGNORECASE,
)
# How to tell the editors of a mistake, as sites all over Eastern Europe let their readers do.
_TO_REPORT = re.compile(
    r"(?=.*(?:ошибк|опечатк|помилк|грешк|памылк|kļūd|klaid|viga|chyb|błąd|mistake|typo"
    r"|редак|redak|to the editor))"
    r"(?=.*(?:выдел|виділ|вылуч|маркир|избер|iezīm|pažym|märgi|označ|zaznacz|select|highlight))"
    r".*\bCtrl ?\+ ?Enter\b",
    re.IGNORECASE,
)
# The last part of an address of what those agree to who write remarks or have a newsletter sent.
_TERM = (
    r"(?:terms|conditions|rules|guidelines|privacy|community|polic(?:y|ies)|notice|statement|legal"
    r"|service|user?|of|and|datenschutz(?:erklaerung)?|nutzungsbedingungen|agb|netiquette|cgu"
    r"|confidentialite|condiciones|privacidade?|aviso|termos|de|uso|condizioni|voorwaarden)"
)
_TERMS = rare(rf"(?i)/{_TERM}(?:[-_]?{_TERM}){{0,4}}(?:\.\w{{2,5}})?/?(?:[?#].*)?$")
# What heads the parts of the record of a study that is below a release about it.
_RECORD = frozenset(
    [
        "journal", "doi", "method of research", "subject of research", "article title",
        "article publication date", "publication date", "funder", "journal reference",
    ]
)  # fmt: skip
# By whom a page was edited, and where to tell of mistakes, as Chinese sites have it.
_EDITED = re.compile(
    r"(?:[【\[(（]\s*(?:纠错|糾錯|责任编辑|責任編輯)[^】\])）]{0,30}[】\])）]\s*)+"
)
_QUOTED = re.compile('[“”„«»「」『』"]')
_DASHES = ("-", "–", "—")
_RULE = re.compile(r"[\s_*=~•·.–—-]+")


def trimmed(passages: Iterable[Passage]) -> list[Passage]:
    """Leave out what is not the article's own: buttons, lists of links, repetitions."""
    seen: set[str] = set()
    kept: list[Passage] = []
    is_record = False
    for passage in passages:
        words = passage.words
        if passage.kind == "crosshead":
            is_record = words.casefold().rstrip(" :") in _RECORD
        elif is_record and passage.kind == "body" and not passage.is_prose:
            passage = passage._replace(kind="endmatter")
        if passage.kind != "code" and (_is_clutter(passage) or (len(words) > 30 and words in seen)):
            continue
        seen.add(words)
        kept.append(_of_text(passage))
    while kept and _ends_nothing(kept[-1], kept[-2:-1]):
        kept.pop()
    return kept


def is_notice(words: str) -> bool:
    """Whether a paragraph is one of those that programs add: of players, podcasts, newsletters."""
    return len(words) < _LONGEST_CALL and _NOTICE.match(words) is not None


def without_remarks(passages: list[Passage]) -> list[Passage]:
    """Leave out buttons, calls and lists of other articles, but no other links.

    All are kept where nothing else is there.
    """
    kept: list[Passage] = []
    is_below_heading = False
    for passage in passages:
        is_below_heading = is_below_heading and passage.is_linked
        if is_related_heading(passage.words):
            is_below_heading = True
        elif passage.kind == "code" or not (is_below_heading or _is_remark(passage)):
            kept.append(_of_text(passage))
    return kept if kept or len(passages) == 1 else passages


def breaks_off(words: str) -> bool:
    """Whether a paragraph says that the rest of the text is for those who pay."""
    return len(words) < _LONGEST_CALL and _NOT_ALL.search(words) is not None


def tells_terms(passage: Passage) -> bool:
    """Whether a paragraph leads to the terms of a site, as rules for remarks do."""
    return sum(1 for run in passage.runs if run.url and _TERMS.search(run.url)) > 1


def _of_text(passage: Passage) -> Passage:
    """A passage as what it is within the text, where nothing is a standfirst."""
    if passage.kind != "standfirst":
        return passage
    return passage._replace(kind="body" if passage.is_prose else "crosshead")


def _is_clutter(passage: Passage) -> bool:
    if passage.is_linked and len(passage.words) < _LONGEST_LINK:
        return passage.kind != "crosshead" or passage.is_entry
    return _is_remark(passage)


def _is_remark(passage: Passage) -> bool:
    """Whether it is a button, or tells readers what else to do than to read."""
    words = passage.words
    if len(words) < _LONGEST_BUTTON and (is_furniture(words) or is_related_heading(words)):
        return True
    if len(words) >= _LONGEST_CALL:
        return False
    folded = words.casefold().lstrip(" •·»>→-–*")
    if _TO_SIGN_UP.search(words) or is_notice(words) or _EDITED.fullmatch(words):
        return True
    if "+" in words and _TO_REPORT.match(words):
        return True
    if _RULE.fullmatch(words) or folded.startswith(_IN_PRINT):
        return True
    if len(words) < _LONGEST_MARKER and _is_marker(folded):
        return True
    leads_on = passage.linked > _CALLS_UP_TO * len(words)
    if leads_on and (_MORE_ABOUT.search(words) or is_related_heading(_label(words))):
        return True
    is_to_follow = leads_on or _TO_FOLLOW.search(words)
    return bool(is_to_follow) and folded.startswith(_CALLS)


def _label(words: str) -> str:
    """What stands before the first colon of a line, "" without one."""
    label, colon, _ = words.replace("：", ":").partition(":")
    return label if colon else ""


def _is_marker(folded: str) -> bool:
    """Whether a short line tells where an advertisement is, or something else that is not here."""
    if folded.startswith(_STARTS):
        return True
    return folded.rstrip(" .:-").endswith(_ADVERTISEMENT) and any(one in folded for one in _AROUND)


def _ends_nothing(passage: Passage, above: list[Passage]) -> bool:
    """Whether nothing would be missed of the last passage: a heading, a date, or a few words.

    A quotation would, and so would the name of its speaker below one, or of who signs a letter,
    or the text itself.
    """
    if passage.kind == "crosshead":
        return True
    if _QUOTED.search(passage.words) or any(_is_signed_by(passage, one) for one in above):
        return False
    parts = parts_of(passage.words)
    if any(part.kind == "byline" and part.names for part in parts):
        return False
    if passage.kind == "body" and all(part.kind == "timestamp" for part in parts):
        return True
    is_short = passage.words.count(" ") < 3 and not passage.has_marks
    return passage.kind == "body" and is_short and not passage.is_row


def _is_signed_by(passage: Passage, above: Passage) -> bool:
    """Whether a passage tells whose words the one *above* it are."""
    if above.kind == "blockquote":
        return passage.words.startswith(_DASHES)
    return above.words.endswith(",") and len(above.words) < _LONGEST_MARKER
