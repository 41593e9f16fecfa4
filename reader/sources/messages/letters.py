"""The text of letters: replies, signatures, and what newsletters add below their text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reader.article import Article, Block, BlockKind
from reader.cleaning import clean
from reader.sources.composing import Composer
from reader.sources.messages.forwards import FORWARDED
from reader.sources.prose.conventions import Part, parts_of
from reader.sources.prose.paragraphs import find_paragraphs

_ARMOUR = re.compile(  # RFC 4880, section 7
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[A-Za-z-]{1,40}: [^\n]*\n)*[ \t]*\n"
    r"(.*?)(?:^-----BEGIN PGP SIGNATURE-----.*?(?:^-----END PGP SIGNATURE-----[ \t]*\n?|\Z)|\Z)",
    re.MULTILINE | re.DOTALL,
)
_ESCAPED_DASH = re.compile(r"^- (?=-)", re.MULTILINE)
# The second is of Mailman, below every letter to a list.
_SIGNATURE = re.compile(r"^(?:-- ?|_{40,60}[ ]?(?=\n[^\n]{1,100} mailing list\b))\n", re.MULTILINE)
_QUOTED = re.compile(r"(?:^[ ]?>.*\n?)+", re.MULTILINE)
_DEPTH = re.compile(r" ?(?:> ?)+")
_SIGNED = "-- "
_FOOTERS = (
    "unsubscribe", "opt out of", "no longer wish to receive", "no longer want to receive",
    "email preferences", "mail preferences", "your preferences", "manage preferences",
    "manage subscription", "your subscription", "update your profile", "you're receiving this",
    "you’re receiving this", "you are receiving this", "you received this", "email was sent to",
    "message was sent to", "newsletter was sent to", "forwarded this", "email forwarded",
    "received this email because", "you just read issue", "flag as irrelevant",
    "forward to a friend", "forward this to", "our mailing address", "your address book",
    "sent from my ", "in your browser", "in browser", "in a browser", "view online", "read online",
    "on the web version", "web version", "open in app", "trouble viewing", "trouble reading",
    "can't see this", "can’t see this", "abmelden", "abbestellen", "im browser",
    "newsletter-einstellungen", "désabonner", "désinscri", "votre navigateur", "le navigateur",
    "darse de baja", "darte de baja", "cancelar la suscripción", "cancelar tu suscripción",
    "tu navegador", "su navegador", "annulla l'iscrizione", "annulla iscrizione", "disiscri",
    "nel browser", "cancelar inscrição", "cancelar a inscrição", "cancelar assinatura",
    "seu navegador", "no navegador", "uitschrijven", "afmelden", "in je browser", "in uw browser",
)  # fmt: skip
_LONGEST_FOOTER = 400  # characters
_TOP = 6  # blocks of text among which a byline, a date, or "view in browser" may stand
_BOTTOM = 25  # blocks at most among which a footer is looked for
_LONGEST_SIGNATURE = 8  # blocks
_LINE = 200  # characters
_TEXT = ("body", "listitem", "crosshead")


def without_armour(text: str) -> str:
    """The text that somebody signed with OpenPGP, without the signature and what belongs to it."""
    return _ARMOUR.sub(lambda signed: _ESCAPED_DASH.sub("", signed[1]), text)


def unflowed(text: str, *, delete_space: bool) -> str:
    """Join the lines that ``format=flowed`` wrapped (RFC 3676): those that end with a space, which
    may be there for that only, with the next if it is quoted as deeply.
    """
    pieces: list[str] = []
    open_at = None  # how deeply the line is quoted that the next one goes on with
    for line in text.replace("\r\n", "\n").split("\n"):
        marks = match[0] if (match := _DEPTH.match(line)) else ""
        words = line[len(marks) :]
        goes_on = open_at == marks.count(">") and words[:1].strip() and words != _SIGNED
        pieces.append(words if goes_on else f"\n{line}")
        is_flowed = words[-1:] == " " and words != _SIGNED
        open_at = marks.count(">") if is_flowed else None
        if is_flowed and delete_space:
            pieces[-1] = pieces[-1][:-1]
    return "".join(pieces)[1:]


def add_letter(composer: Composer, text: str) -> None:
    """Add a letter in plain text, quoted passages and signature told apart. Time is linear.

    What was forwarded stands below the signature, and may have another.
    """
    text = clean(text)
    start = 0
    while start < len(text):
        signature = _SIGNATURE.search(text, start)
        _add_unsigned(composer, text, start, signature.start() if signature else len(text))
        if signature is None:
            return
        forwarded = FORWARDED.search(text, signature.end())
        start = forwarded.start() if forwarded else len(text)
        _add(composer, "endmatter", text[signature.end() : start])


def _add_unsigned(composer: Composer, text: str, start: int, end: int) -> None:
    for match in _QUOTED.finditer(text, start, end):
        _add(composer, "body", text[start : match.start()])
        for quoted in _by_depth(match[0]):
            _add(composer, "blockquote", quoted)
        start = match.end()
    _add(composer, "body", text[start:end])


def _by_depth(quoted: str) -> Iterator[str]:
    """The passages of a quoted text, which another is quoted in, without their marks."""
    lines = ((_DEPTH.match(line), line) for line in quoted.rstrip("\n").split("\n"))
    parted = ((match[0] if match else "", line) for match, line in lines)
    for _, passage in groupby(parted, key=lambda line: line[0].count(">")):
        yield "\n".join(line[len(marks) :] for marks, line in passage)


def _add(composer: Composer, kind: BlockKind, text: str) -> None:
    for span in find_paragraphs(text):
        composer.add(kind, text[span.start : span.end])


def labelled(article: Article) -> Article:
    """The article with the byline, the end matter and the footer of a newsletter called so.

    Where nobody is known to have sent it, the byline names the author.
    """
    blocks = article.blocks
    kinds: list[BlockKind] = []
    seen = 0
    for index, block in enumerate(blocks):
        seen += block.kind in _TEXT
        is_low = index >= max(len(blocks) // 2, len(blocks) - _BOTTOM)
        kinds.append(_kind(article, block, is_top=seen <= _TOP, is_low=is_low))
    for index in range(_signature(article), len(kinds)):
        kinds[index] = "endmatter" if kinds[index] in _TEXT else kinds[index]
    for index in range(_footer(article, kinds), len(kinds)):
        kinds[index] = "furniture" if kinds[index] in _TEXT else kinds[index]
    pairs = zip(blocks, kinds, strict=True)
    found = tuple(Block(one.start, one.end, kind) for one, kind in pairs)
    author = article.author or _author(article, found)
    return replace(article, blocks=found, author=author)


def _author(article: Article, blocks: Sequence[Block]) -> str | None:
    bylines = (_byline(article.words(block)) for block in blocks if block.kind == "byline")
    names = next((part.names for parts in bylines for part in parts if part.names), ())
    return ", ".join(names) or None


def _kind(article: Article, block: Block, *, is_top: bool, is_low: bool) -> BlockKind:
    length = block.end - block.start
    if block.kind not in _TEXT or length > _LONGEST_FOOTER:
        return block.kind
    if not (is_top or is_low):
        return block.kind
    words = article.words(block)
    if is_top and length <= _LINE and (parts := _byline(words)):
        return "byline" if any(part.kind == "byline" for part in parts) else "timestamp"
    if _is_footer(words):
        return "furniture"
    is_again = is_top and words in (article.headline, article.publisher)
    if is_again or (block.kind == "crosshead" and words == article.headline):
        return "furniture"
    kinds = {part.kind for part in parts_of(words)} if length <= _LINE else set()
    found = kinds.pop() if len(kinds) == 1 else None
    return found if found in ("endmatter", "sources", "furniture") else block.kind


def _byline(words: str) -> tuple[Part, ...]:
    """The parts of a line that says only who wrote the letter, or when; a cell beside it may lead
    elsewhere.
    """
    parts = parts_of(words.split(" | ")[0])
    return parts if {part.kind for part in parts} <= {"byline", "timestamp"} else ()


def _signature(article: Article) -> int:
    """The index of the first block of a signature, which HTML has no other mark for than text."""
    blocks = article.blocks
    for index in range(len(blocks) - 1, max(len(blocks) - _LONGEST_SIGNATURE, 0), -1):
        if article.words(blocks[index]) == "--":
            return index + 1
        if blocks[index].end - blocks[index].start > _LINE:
            break
    return len(blocks)


def _is_footer(words: str) -> bool:
    folded = words.casefold()
    return any(phrase in folded for phrase in _FOOTERS)


def _footer(article: Article, kinds: Sequence[BlockKind]) -> int:
    """The index of the first block of the footer, below which there are nothing but short lines."""
    footer = len(kinds)
    for index in range(len(kinds) - 1, max(len(kinds) // 2, len(kinds) - _BOTTOM), -1):
        block = article.blocks[index]
        if block.end - block.start > _LONGEST_FOOTER:
            break
        if kinds[index] == "furniture" and _is_footer(article.words(block)):
            footer = index
    return footer
