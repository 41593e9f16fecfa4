"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import codecs
import re

from reader.errors import SourceError
from reader.sources.labels import encoding_called

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\a\b\t\n\v\f\r\x1b"))
_CONTROL_CHARACTERS = frozenset(_CONTROLS.decode("ascii"))
GUESS = "guess"
_SAMPLE = 1 << 20  # bytes that are enough to guess by
_GUESSED_FOR_NOTHING = ("ascii", "windows-1252", "iso-8859-1")  # all of it may be more
_LOOKED_AT = 4096  # characters that tell whether there are words
_LEAST_WORDS = 20  # characters
_MOST_WIDE = 0.45  # share of characters outside ASCII; no language of the West has half of that
_FEW_WIDE = 10  # different ones; rules and bullets need no more
_WIDE = frozenset(bytes(range(0x80, 0x100)).decode("cp1252", "replace"))
# What Windows-1252 makes of letters that Central Europe and the Mac have elsewhere: signs and
# capitals within a word. Of Czech it makes "ì" there, as Gaelic has it, beside a Danish "ø".
_STRANGE = re.compile(r"(?<=[a-zß-ÿ])(?:[±³¶¹º¼¾¿\ufffd](?=[a-zß-ÿ])|[À-ÖØ-ÞŠŒŽ])")
_CZECH = re.compile(r"(?<=[a-z])ì(?=[a-z])")
_FEW_STRANGE = 0.001  # of the characters; above that it is no slip
_JAPANESE = b"\x1b$"  # begins two bytes a sign in ISO-2022-JP (RFC 1468), which is ASCII by itself
_MOST_CONTROLS = 0.01  # share of control characters above which nobody wrote the file by hand
_STRAY_CONTROLS = 16  # that are forgiven, and their share, where so small a share is less than one
_MOST_STRAY = 0.1
_CURLY = (
    b"\xe2\x80"  # begins quotation marks and dashes in UTF-8; nobody writes "â€" in Windows-1252
)


def decode(data: bytes, path: str, encoding: str | None = None) -> str:
    """Return the text in *data*; raises SourceError, about *path*, if there is none.

    In order: the *encoding* that was named or declared, a byte order mark, UTF-16 and UTF-32
    without one (by where their NULs are), ISO-2022-JP, UTF-8, Windows-1252. In damaged UTF-8 only
    the bad bytes are read as Windows-1252. The encoding "guess" is whatever chardet finds in what
    is not UTF-8.
    """
    if encoding == GUESS:
        encoding = _guess(data, path)
    if encoding is not None and data.strip():
        return _checked(_decode_as(data, path, encoding), path)
    if not data.strip():
        raise SourceError(path, "empty")
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise SourceError(path, f"{name}, not plain text; save its text in a .txt file")
    encoding = _marked(data) or _wide(data)
    if encoding is not None:
        try:
            return _checked(_decode_whole(data, encoding), path)
        except UnicodeDecodeError as error:
            if not encoding.startswith("utf-8"):
                reason = f"not readable as {encoding.upper()} (bad at byte {error.start})"
                raise SourceError(path, reason) from None
    if _is_binary(len(data) - len(data.translate(None, _CONTROLS)), len(data)):
        raise SourceError(path, "binary, not text")
    if _JAPANESE in data and data.isascii():
        return data.decode("iso2022_jp", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_damaged(data)


def decode_head(head: bytes) -> str:
    """Return the text that *head*, the beginning of a file, seems to hold: only for a look."""
    encoding = _marked(head) or _wide(head) or "utf-8"
    return head.decode(encoding, "replace")


def _decode_as(data: bytes, path: str, encoding: str) -> str:
    codec = encoding_called(encoding)
    if codec is None:
        raise SourceError(path, f"there is no encoding {encoding!r}")
    try:
        return data.decode(codec, "replace").removeprefix("\ufeff")
    except (UnicodeError, ValueError):  # a codec that has no replacement
        raise SourceError(path, f"not readable as {encoding}") from None


def _guess(data: bytes, path: str) -> str | None:
    """The encoding that chardet finds; None where none needs to be found."""
    try:
        import chardet
    except ImportError:
        reason = "guessing encodings needs chardet: pip install 'article-reader[encodings]'"
        raise SourceError(path, reason) from None
    if _marked(data) or _wide(data) or (is_utf8(data) and not data.isascii()):
        return None
    found = chardet.detect(data[:_SAMPLE])["encoding"]
    return found if found and found.lower() not in _GUESSED_FOR_NOTHING else None


def is_utf8(data: bytes) -> bool:
    """Whether *data* is UTF-8 throughout."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def is_garbled(text: str) -> bool:
    """Whether *text* reads like another alphabet taken for the Western one of Windows."""
    text = text[:_LOOKED_AT]
    words = "".join(text.split())
    if len(words) < _LEAST_WORDS:
        return False
    wide = [character for character in words if character > "\x7f"]
    is_wide = len(wide) > _MOST_WIDE * len(words) and len(set(wide)) > _FEW_WIDE
    return (is_wide and _WIDE.issuperset(wide)) or _is_strange(text)


def _is_strange(text: str) -> bool:
    """Whether letters are missing within words, as they are of the alphabets nearest to it."""
    found = len(_STRANGE.findall(text))
    if _CZECH.search(text):
        found += text.count("ø")
    return found > max(1, _FEW_STRANGE * len(text))


def _checked(text: str, path: str) -> str:
    """Return *text* if anybody wrote it: numbers may look like wide characters."""
    sample = text[: 1 << 16]
    if _is_binary(sum(character in _CONTROL_CHARACTERS for character in sample), len(sample)):
        raise SourceError(path, "binary, not text")
    return text


def _is_binary(controls: int, length: int) -> bool:
    """Whether so many control characters tell that nobody wrote what is so long."""
    return controls > max(_MOST_CONTROLS * length, min(_STRAY_CONTROLS, _MOST_STRAY * length))


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 when nearly all NULs are in the same half of the pairs, as in any Western text.

    UTF-32 when one half of every four bytes is nothing else.
    """
    sample = data[: 1 << 16]
    if len(data) % 4 == 0 and sample.count(0) < len(sample):
        if not any(sample[2::4] + sample[3::4]):
            return "utf-32-le"
        if not any(sample[::4] + sample[1::4]):
            return "utf-32-be"
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even + odd < 0.35 * len(sample) or len(data) % 2:
        return None
    if odd > 20 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 20 * odd else None


def _decode_whole(data: bytes, encoding: str) -> str:
    """Decode strictly, but for part of a character that ends what is long enough to be a text."""
    text = codecs.getincrementaldecoder(encoding)().decode(data)
    return text if len(text) >= _LEAST_WORDS else data.decode(encoding)


def _decode_damaged(data: bytes) -> str:
    """Decode what is not quite UTF-8: the older encoding of the West, or UTF-8 with bad spots.

    The five bytes that Windows-1252 leaves undefined become U+FFFD. Latin-1 would define them,
    but turn every curly quote into a control character.
    """
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    wide = len(text) - len(text.encode("ascii", "ignore"))
    if 2 * bad > wide and _CURLY not in data:
        return data.decode("cp1252", "replace")
    return data.decode("utf-8", "reader-cp1252")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("reader-cp1252", _as_windows)
