"""What the lines of a news text look like by themselves: bylines, datelines, credits, page clutter.

Everything here looks at one paragraph and knows nothing of its neighbours.
"""

import re
from typing import NamedTuple

from reader.article import BlockKind, When
from reader.language.dates import find_timestamps, is_timestamp

__all__ = ["Part", "author_names", "dateline", "is_name", "is_role", "parts_of"]

_LONGEST_CAPTION = 600
_LONGEST_LABEL = 200  # characters; longer paragraphs are prose, whatever they begin with


class Part(NamedTuple):
    """A piece of a paragraph, ``start:end`` in it; no kind means that the neighbours decide."""

    start: int
    end: int
    kind: BlockKind | None
    names: tuple[str, ...] = ()
    when: When | None = None


class Dateline(NamedTuple):
    """Where, by which agency and when a story was filed; it is the first ``end`` characters."""

    end: int
    agency: str | None
    date: str | None


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _lines(lines: str) -> frozenset[str]:
    return frozenset(line.strip() for line in lines.split("|"))


# --- page clutter ---------------------------------------------------------------------------------

_CLUTTER = _lines(
    "advertisement|advertising|ad|sponsored|promoted|share|shares|share this|share this article|"
    "share:|share this:|share article|tweet|pin|pin it|like|like this|print|email|e-mail|mail|copy|"
    "copy link|link copied|save|bookmark|comment|comments|view comments|see comments|load comments|"
    "leave a comment|show comments|add comment|facebook|twitter|x|whatsapp|flipboard|linkedin|"
    "reddit|pinterest|telegram|instagram|youtube|pocket|messenger|tumblr|threads|bluesky|rss|close|"
    "menu|home|search|log in|login|sign in|sign up|register|subscribe|subscribe now|newsletter|"
    "newsletters|read more|read next|continue reading|more|show more|load more|see more|related|"
    "related articles|related stories|related topics|related content|related posts|you may also like|"
    "recommended|most read|most popular|popular videos|trending|latest|latest news|top stories|"
    "recent stories|sponsored features|more from this author|view author archive|email the author|"
    "follow|follow us|follow on twitter|get author rss feed|enlarge image|view image|view gallery|"
    "play|play video|watch|listen|listen to this article|skip|next|previous|back|back to top|tags|"
    "topics|all news|image|photo|video|gallery|caption|credit|copied|copied!|article bookmarked|"
    "report this post|loading|loading...|next article|previous article|nextarticle|done|ok|"
    # German
    "anzeige|werbung|teilen|drucken|merken|kommentare|kommentieren|keine kommentare|artikel anzeigen|"
    "mehr|mehr anzeigen|mehr lesen|weiterlesen|zum thema|mehr zum thema|das könnte sie auch "
    "interessieren|anmelden|registrieren|abonnieren|jetzt abonnieren|startseite|schliessen|schließen|"
    "inhaltsverzeichnis|merkliste|artikel teilen|"
    # French
    "publicité|partager|partager -|imprimer|commenter|réagir|commentaires|lire aussi|lire plus|"
    "lire la suite|s'abonner|s’abonner|se connecter|abonnez-vous|accueil|à lire aussi|fermer|"
    # Spanish, Portuguese
    "publicidad|compartir|imprimir|comentar|comentarios|comparte|suscríbete|suscribite|leer más|"
    "seguir leyendo|iniciar sesión|ingresá|ingresar|relacionado|te puede interesar|cerrar|inicio|"
    "publicidade|compartilhar|compartilhe|partilhar|comentários|leia mais|leia também|assine|"
    "continua após a publicidade|entrar|"
    # Italian, Dutch
    "pubblicità|condividi|stampa|commenta|commenti|leggi anche|leggi tutto|abbonati|accedi|chiudi|"
    "advertentie|delen|deel|reacties|lees ook|lees meer|lees verder|inloggen|abonneren|sluiten"
)
_CLUTTER_STARTS = (
    "click to ", "click here", "share on ", "share this ", "share via ", "opens in ", "posted in",
    "filed under", "tagged:", "tags:", "topics:", "related topics", "related articles", "related:",
    "read more:", "read also:", "read next:", "see also:", "more:", "more from ",
    "sign up ", "subscribe ", "follow us ", "get the newsletter", "get our newsletter", "join our ",
    "download our", "previous article", "next article", "previous post", "next post", "next:",
    "previous:", "trending on ", "this post originally appeared", "this article originally appeared",
    "this story originally appeared", "originally published ", "estimated reading time",
    "reading time", "lesezeit", "temps de lecture", "tiempo de lectura", "tempo di lettura",
    "tempo de leitura", "leestijd", "mehr zum thema", "lesen sie auch", "lire aussi", "à lire",
    "lee también", "lea también", "leia também", "leggi anche", "lees ook", "don't show me",
    "show more ", "sign in to", "log in to", "suscribite", "registrate ", "si ya tenés",
)  # fmt: skip
_COUNTED = re.compile(
    r"(?:\d[\d.,]*k?\s*\+?\s*)?(?:[•|·-]\s*)?\d*\s*(?:comments?|shares?|likes?|views?|reads?|claps|"
    r"kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|"
    r"min(?:ute)?s?[ -](?:read|lesezeit|de lecture)|minutos? de lectura|minuti di lettura|"
    r"minutos? de leitura)",
    re.IGNORECASE,
)
_MARKS_ONLY = re.compile(r"[\W\d_]+")

# --- where a story ends ---------------------------------------------------------------------------

_END = re.compile(
    r"[(\[]?(?:[-–—*•]+\s*)?(?:"
    r"(?:additional |further )?(?:reporting|writing|editing|graphics?|research|compiled|translated) "
    r"(?:and \w+ )?by |"
    r"additional reporting|our standards:|correction\b|clarification\b|editor[’']s note|"
    r"©|copyright |\(c\) |all rights reserved|this (?:story|article) (?:has been|was) "
    r"(?:corrected|updated|amended)|the associated press contributed|-30-$|###$|ends$|"
    r"avec (?:reuters|afp)\b|mit material (?:von|der) |con información de )",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"contributed (?:to this (?:report|story|article)|reporting)\W*$", re.I)
_SOURCES = re.compile(
    r"(?:sources?|quellen?|sources? :|fuentes?|fonti|fonte|fontes|bronnen|bron)\s*:", re.IGNORECASE
)
_URL = re.compile(r"(?:[a-z]+:\s*)?<?(https?://[^\s<>]+|www\.[^\s<>]+)>?", re.IGNORECASE)

# --- who wrote it ---------------------------------------------------------------------------------

_BY = re.compile(
    r"(?:(?:story|words|text|written|reported|analysis|opinion|review|posted|published)\s+)?"
    r"by\b:?\s*|(?:par|von|por|durch|door|escribe|di|de)\s+|"
    r"(?:authors?|autor(?:in|es|a)?|auteurs?|autore|byline|text|texto|testo|tekst|words|reporter|"
    r"written by|por|von|par)\s*:\s*",
    re.IGNORECASE,
)
_PARTICLES = _words(
    "de da do dos das del della di du des van von der den ter ten la le el al bin ibn y e af zu zur"
)
_ROLES = _words(
    "staff writer writers reporter reporters correspondent correspondents editor editors columnist "
    "contributor contributing contributors journalist freelance producer photographer author special "
    "chief bureau senior political foreign news press agency wire agencies redaktion redaktor "
    "redakteur redakteurin korrespondent rédaction redacción redacao redazione redactie follow phd "
    "ph.d ph.d. md m.d. mba rd mph msc reuters afp ap dpa cnn bbc upi efe ansa associated npr"
)
_DIVIDER = re.compile(
    r"\s*(?:[,;|•·/–—]|\s-\s|&|\s(?:and|und|et|y|e|en|with|mit|avec|con)\s)\s*", re.IGNORECASE
)
_BARE_ROLES = frozenset(role.strip(".") for role in _ROLES)
_TAIL = re.compile(
    r"\s+(?:in|at|for|from|on|le|am|em|el|il|op|im|en|à|special to|updated|published)(?:\s.*)?$"
    r"|\s*(?:@\w|\S+@\S|\().*$",
)
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:Staff|Follow|Senior|Political|Reporter|Correspondent|Editor|Contributor)\b)"
)
_NOT_NAMES = _words(
    "the a an in on at for of to from with and or but by is are was were this that these those how "
    "why what when who where will can all more new our your my his her its their no not after before "
    "about over under "
    "der die das ein eine und oder mit für wie warum was wer im am zum zur so "
    "le la les un une des et ou pour avec sur dans el los las una y o para con sobre il lo gli i "
    "het een"
)

# --- pictures -------------------------------------------------------------------------------------

_AGENCIES = _words(
    "reuters ap afp getty gettyimages epa efe dpa pa ansa tass xinhua shutterstock alamy istock "
    "istockphoto unsplash pexels pixabay flickr bloomberg keystone imago upi zuma corbis magnum "
    "photononstop sipa rex wireimage youtube wikimedia adobestock afp/getty epa-efe anp belga lusa "
    "lapresse ritzau"
)
_CREDIT_LABEL = re.compile(
    r"[(\[]?\s*(?:(?:photo(?:graph|graphs|graphy|s)?|foto(?:s|graf(?:ie|ia|ía)?)?|image|images|bild|"
    r"bilder|picture|pictures|video|illustration|imagen|imagem|immagine|beeld|courtesy|handout|"
    r"graphic|grafik|crédito|credit|credits|bildquelle|quelle bild)"
    r"(?:\s*(?:credit|credits|crédit|rechte|by|of|via|from|courtesy of|de|von|par|di))?\s*[:©]"
    r"|(?:photo(?:graph|graphs|s)?|images?|illustrations?|pictures?|foto|video)\s+"
    r"(?:by|courtesy|via|provided by|from|von|par|de)\s"
    r"|courtesy\s+(?:of\s+)?[A-Z]|handout\s+(?:via|by)\s|©\s*\w|ap photo\b|file photo\b)",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    r"\s(\((?:[^()]{0,20}:\s*)?[^()]{2,80}\)"
    r"|(?:©\s?|(?:Photo|Foto|Image|Bild|Picture|Credit|Photograph)(?:: | by | courtesy )|"
    r"Courtesy (?:of )?|REUTERS/|AP Photo/|Getty Images/)[^.!?]{2,80})\.?$"
)
_CREDIT_DIVIDER = re.compile(r"\s*[/,|–—]\s*|\s+-\s+|\s+via\s+")
_RUN_IN = re.compile(
    r"(?<=[a-zà-ÿ.!?…”\"])(?=(?:[A-ZÀ-Ý][^\W\d_]{2,12},?\s)?\d{1,2}\.?\s[A-ZÀ-Ýa-z]{3,12}\.?\s\d{4}\W*$)"
)
_HAS_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")

# --- where it was filed ---------------------------------------------------------------------------

_PLACE = r"[A-ZÀ-ÝŒ][\w.’'&-]*(?:[ /][\w.’'&/-]+){0,4}"
_CAPITALS = r"[A-ZÀ-ÝŒ][A-ZÀ-ÝŒ.’'-]+(?:[ /-]{1,3}[A-ZÀ-ÝŒ][A-ZÀ-ÝŒ.’'-]*){0,4}"
_OPENING = r"(?=[\"'“‘„«»(]{0,2}[A-ZÀ-ÝŒ0-9])"
_WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:,\s*(?P<filed>[^()\n–—]{{1,40}}?))?\s+)?"
    rf"\((?P<agency>[^()\n]{{2,40}})\)(?:\s*(?:--?|–|—|:)\s*|(?=[A-Z“\"])){_OPENING}"
)
_WITHOUT_AGENCY = re.compile(
    rf"(?P<place>{_CAPITALS})(?:,\s*(?P<filed>[^()\n–—]{{1,40}}?))?(?:\s+(?:--?|–)\s+|\s*—\s*){_OPENING}"
)
_NOT_PLACES = _words(
    "UPDATE UPDATED BREAKING CORRECTION CORRECTED EXCLUSIVE WATCH VIDEO ANALYSIS OPINION FACTBOX "
    "EXPLAINER NEWS LIVE WRAPUP REFILE COLUMN BRIEF NOTE U.S. U.K. NATO FBI CIA"
)
_PARTY = re.compile(r"(?:[RDI]|Rep|Dem|Lab|Con)\b")


def parts_of(words: str, language: str | None = None) -> tuple[Part, ...]:
    """Divide one paragraph into its parts; together they hold every character of it."""
    whole = len(words)
    if whole <= _LONGEST_LABEL:
        if _is_clutter(words):
            return (Part(0, whole, "furniture"),)
        if _URL.fullmatch(words):
            return (Part(0, whole, "metadata"),)
    if _END.match(words) or _CONTRIBUTED.search(words, max(0, whole - 60)):
        return (Part(0, whole, "endmatter"),)
    if _SOURCES.match(words):
        return (Part(0, whole, "sources"),)
    if whole <= _LONGEST_LABEL:
        if not _BY.match(words) and _is_credit(words):
            return (Part(0, whole, "credit"),)
        if found := _signed(words, language):
            return found
        if _MARKS_ONLY.fullmatch(words):
            return (Part(0, whole, "furniture"),)
    return _captioned(words, language)


def dateline(words: str) -> Dateline | None:
    """The dateline that *words* open with, its dash included: ``MOSCOW, Jan 8 (Reuters) -``."""
    match = _WITH_AGENCY.match(words)
    if match:
        agency = match["agency"]
        if _PARTY.match(agency):
            return None
        return Dateline(len(words[: match.end()].rstrip()), agency, match["filed"])
    match = _WITHOUT_AGENCY.match(words)
    if match is None or len(match["place"]) < 4 or match["place"].split()[0] in _NOT_PLACES:
        return None
    return Dateline(len(words[: match.end()].rstrip()), None, match["filed"])


def url_in(words: str) -> str | None:
    """The address in a line that is nothing but one."""
    match = _URL.fullmatch(words)
    return match[1] if match else None


def author_names(words: str) -> tuple[str, ...]:
    """The names in a byline without its ``By``, and without roles, places and agencies.

    An agency is the author where nobody else is. Empty when *words* are not names at all.
    """
    names, roles = [], []
    for piece in _DIVIDER.split(_GLUED.sub(", ", words)):
        piece = _TAIL.sub("", piece).strip(" .:,-")
        if not piece:
            continue
        if is_role(piece):
            roles.append(piece)
        elif is_name(piece):
            names.append(_without_role(piece))
        elif not names:
            return ()
    full = [name for name in names if " " in name]
    return tuple(full or names or roles[:1])


def is_name(words: str) -> bool:
    """Whether *words* could be the name of one person or agency, going by their capitals."""
    tokens = words.split()
    if not 1 <= len(tokens) <= 6 or tokens[0].lower() in _NOT_NAMES:
        return False
    proper = 0
    for token in tokens:
        if token.lower() in _PARTICLES:
            continue
        if not token[0].isupper() or not _WORD.fullmatch(token.strip("()“”\"'’.,")):
            return False
        proper += 1
    return proper > 0


def is_role(words: str) -> bool:
    """Whether *words* are a job or an agency (``Staff Writer``, ``PhD``), or a user's handle."""
    tokens = words.casefold().split()
    if words.startswith("@"):
        return True
    return bool(tokens) and tokens[-1].strip(".") in _BARE_ROLES and len(tokens) <= 5


def _without_role(name: str) -> str:
    tokens = name.split()
    while len(tokens) > 2 and tokens[-1].casefold().strip(".") in _BARE_ROLES:
        tokens.pop()
    return " ".join(tokens)


def _is_clutter(words: str) -> bool:
    folded = words.casefold().rstrip(" :»>→›…")
    return (
        folded in _CLUTTER
        or folded.startswith(_CLUTTER_STARTS)
        or _COUNTED.fullmatch(folded) is not None
    )


def _signed(words: str, language: str | None) -> tuple[Part, ...]:
    """Divide a line that says who wrote it or when; empty when it says neither.

    A name without a ``By`` has no kind: only the neighbours can tell it from any other name.
    """
    label = _BY.match(words)
    offset = label.end() if label else 0
    stamps = list(find_timestamps(words, language=language)) if _HAS_DIGIT.search(words) else []
    if not stamps:
        if is_timestamp(words, language=language):
            return (Part(0, len(words), "timestamp"),)
        if label is None and words[-1] in ".!?:":
            return ()
        names = author_names(words[offset:])
        return (Part(0, len(words), "byline" if label else None, names),) if names else ()
    start, end = stamps[0][0].start, stamps[-1][0].end
    if _is_marks(words[end:]):
        end = len(words)
    head, tail = words[offset:start], _COUNTED.sub("", words[end:])
    names = author_names(head) or author_names(tail)
    strange = [piece for piece in (head, tail) if not (_is_marks(piece) or author_names(piece))]
    if strange or (names and not label and words[-1] in ".!?"):
        return ()
    kind: BlockKind | None = "byline" if label else None
    parts = []
    if not _is_marks(words[:start]):
        parts.append(Part(0, start, kind, author_names(head)))
    for index, (span, when) in enumerate(stamps):
        follows = stamps[index + 1][0].start if index + 1 < len(stamps) else end
        parts.append(Part(span.start if parts else 0, follows, "timestamp", (), when))
    if not _is_marks(words[end:]):
        rest = author_names(tail)
        parts.append(Part(end, len(words), kind if rest else "furniture", rest))
    return tuple(parts)


def _is_marks(words: str) -> bool:
    return not words or _MARKS_ONLY.fullmatch(words) is not None


def _is_credit(words: str) -> bool:
    if _CREDIT_LABEL.match(words):
        return True
    if len(words) > 100 or words[-1] in ".!?":
        return False
    pieces = [piece.casefold().split() for piece in _CREDIT_DIVIDER.split(words.strip("()[] "))]
    agency = any(piece[0] in _AGENCIES or piece[-1] in _AGENCIES for piece in pieces if piece)
    bracketed = words[0] == "(" and words[-1] == ")" and "/" in words
    return (agency or bracketed) and len(pieces) > 1 and _is_credit_list(words)


def _is_credit_list(words: str) -> bool:
    pieces = _CREDIT_DIVIDER.split(words.strip("()[] "))
    return all(is_name(piece) for piece in pieces if piece)


def _captioned(words: str, language: str | None) -> tuple[Part, ...]:
    """Part a caption from the credit at its end, and a sentence from a date run into it."""
    whole = len(words)
    if whole <= _LONGEST_CAPTION:
        if (tail := _CREDIT_TAIL.search(words)) and _is_tail_credit(tail[1]):
            return (Part(0, tail.start(1), "caption"), Part(tail.start(1), whole, "credit"))
        if (glued := _RUN_IN.search(words)) and (
            found := next(find_timestamps(words[glued.start() :], language=language), None)
        ):
            return (
                Part(0, glued.start(), None),
                Part(glued.start(), whole, "timestamp", (), found[1]),
            )
    return (Part(0, whole, None),)


def _is_tail_credit(words: str) -> bool:
    if words[0] != "(" or _CREDIT_LABEL.match(words):
        return True
    return "/" in words and " " in words and _is_credit_list(words)
