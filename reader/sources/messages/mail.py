"""E-mails, above all newsletters: the letter in them as an article, whatever is around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.article import Article, When
from reader.cleaning import clean_line
from reader.errors import SourceError
from reader.language.dates.written.parsing import parse_date
from reader.sources.composing import Composer, numbered
from reader.sources.declared import declared_in_html, decode_declared
from reader.sources.document import Document
from reader.sources.messages.digests import messages_in
from reader.sources.messages.forwards import Held, find_original, with_reply_apart
from reader.sources.messages.letters import add_letter, labelled, unflowed, without_armour
from reader.sources.messages.senders import find_sender
from reader.sources.mime import MimePart, read_part
from reader.sources.pages.markup import add_html

_LARGEST = 16 << 20  # bytes of one text
_LEAST = 0.5  # of the words in plain text, for HTML that is more than a wrapping of pictures
_URL = re.compile(r"<?https?://\S+")
_COMMENT = re.compile(r"\([^()]*\)")
_DEEPEST = 12  # parts within each other
_MOST = 200  # parts that are looked at
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass
class _Letter:
    """What there is to read in a message: its texts in order, and the messages attached to it with
    how deep they lie. ``spare`` is the plain text for mail programs that show no HTML.
    """

    texts: list[MimePart] = field(default_factory=list)
    spare: MimePart | None = None
    attached: list[tuple[MimePart, int]] = field(default_factory=list)
    problem: str = "a message without text"


def parse(document: Document) -> Iterator[Article | SourceError]:
    """Yield the letter in a message, and the messages that are attached to it."""
    yield from numbered(read_message(document.data, document))


def read_message(data: bytes, document: Document) -> Iterator[Article | SourceError]:
    """Yield the articles of the message in *data*, and what cannot be read of it; never raises."""
    waiting = [(read_part(data), 0)]
    for count in range(_MOST):
        if count >= len(waiting):
            return
        message, depth = waiting[count]
        letter = _open(message, depth)
        waiting += letter.attached
        try:
            if letter.texts or not letter.attached:
                yield _compose(message, letter, document)
        except SourceError as error:
            yield error
    yield SourceError(document.path, f"over {_MOST} messages in one; the rest is skipped")


def _open(message: MimePart, depth: int) -> _Letter:
    """Find the texts of a message."""
    letter = _Letter()
    stack = [(message, depth)]
    looked = 0
    while stack and looked < _MOST:
        part, depth = stack.pop()
        looked += 1
        kind = part.content_type
        if depth >= _DEEPEST and kind.startswith(("multipart/", "message/")):
            letter.problem = f"parts nested over {_DEEPEST} deep"
        elif kind in _ENCRYPTED:
            letter.problem = "encrypted; save it decrypted from your mail program"
        elif kind.startswith("multipart/"):
            parts = list(part.parts()) or [MimePart({}, part.body)]
            if kind == "multipart/alternative":
                letter.spare = next((p for p in parts if p.content_type == "text/plain"), None)
            stack += [(one, depth + 1) for one in reversed(_choose(kind, parts))]
        elif kind == "message/rfc822":
            letter.attached.append((read_part(part.data()), depth + 1))
        elif kind == "text/plain" and (held := messages_in(part.data())):
            letter.attached += [(read_part(one), depth + 1) for one in held]
        elif kind in ("text/plain", "text/html") and (part is message or not part.is_attachment):
            letter.texts.append(part)
    return letter


def _choose(kind: str, parts: list[MimePart]) -> list[MimePart]:
    """The parts of a multipart that are for reading."""
    if kind == "multipart/alternative":
        return _best(parts)
    if kind in ("multipart/related", "multipart/signed", "multipart/report"):
        return parts[:1]
    return parts


def _best(parts: list[MimePart]) -> list[MimePart]:
    """The version with HTML, which keeps links and emphasis; else the last, which is the best."""
    for wanted in ("text/html", "multipart/", "text/plain"):
        found = [part for part in parts if part.content_type.startswith(wanted)]
        if found:
            return found[-1:]
    return parts[-1:]


def _compose(message: MimePart, letter: _Letter, document: Document) -> Article:
    if not letter.texts:
        raise SourceError(document.path, letter.problem)
    article = _article(message, letter.texts, document)
    if letter.spare and len(letter.texts) == 1 and letter.spare is not letter.texts[0]:
        plain = _text(letter.spare, document)
        if len(article.text) < _LEAST * len(_URL.sub("", plain)):
            article = _article(message, [letter.spare], document)
    if not article.blocks:
        raise SourceError(document.path, letter.problem)
    return labelled(article)


def _article(message: MimePart, texts: list[MimePart], document: Document) -> Article:
    """The article in the *texts* of a message, or in one that they forward."""
    held = Held()
    for part in texts:
        _add(held, part, document)
    subject = message.line("subject")
    original = find_original(held.passages, subject)
    sender = find_sender(MimePart({"from": original.sender}, b"") if original else message)
    composer = Composer()
    for words in original.notes if original else ():
        composer.add("metadata", words)
    composer.add("headline", original.subject if original else subject)
    composer.add("byline", sender.author or "")
    for kind, runs in with_reply_apart(original.passages if original else held.passages):
        composer.add_runs(kind, runs)
    sent = parse_date(clean_line(original.sent)) if original else None
    return composer.article(
        document,
        published=sent or _sent(message),
        publisher=sender.publisher,
        author=sender.author,
        url=message.headers.get("archived-at", "").strip(" <>"),
        language=message.headers.get("content-language", "").partition(",")[0],
        keywords=message.line("keywords").split(","),
    )


def _add(composer: Composer, part: MimePart, document: Document) -> None:
    text = _text(part, document)
    if part.content_type == "text/html":
        add_html(composer, text)
        return
    text = without_armour(text.replace("\r\n", "\n"))
    if part.parameter("format").lower() == "flowed":
        is_deleted = part.parameter("delsp").lower() == "yes"
        add_letter(composer, unflowed(text, delete_space=is_deleted))
    else:
        add_letter(composer, text)


def _text(part: MimePart, document: Document) -> str:
    """The text of a part, "" where there is none; HTML may say its encoding itself."""
    data = part.data()
    if not data.strip():
        return ""
    if len(data) > _LARGEST:
        raise SourceError(document.path, f"a message with over {_LARGEST >> 20} MiB of text")
    declared = part.parameter("charset") or declared_in_html(data)
    return decode_declared(data, document.path, declared, document.wishes.encoding)


def _sent(message: MimePart) -> When | None:
    """When it was sent, or else received."""
    received = message.headers.get("received", "").rpartition(";")[2]
    for words in (message.headers.get("date", ""), received):
        if when := parse_date(_COMMENT.sub("", _COMMENT.sub("", words))):  # one in another
            return when
    return None
