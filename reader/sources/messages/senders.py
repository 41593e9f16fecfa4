"""Who a message is from: the person who wrote it, and the paper or list that sent it."""

import re
from typing import NamedTuple

from reader.cleaning import clean_line
from reader.language.names.given_names import is_given_name
from reader.sources.mime import MimePart, decode_words
from reader.sources.prose.bylines import is_caseless, is_name, is_role

_MAILBOX = re.compile(r"\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^<>\",]*))\s*<([^<>]*)>")
_WITH_COMMENT = re.compile(r"\s*([^\s<>\",()]+@[^\s<>\",()]+)\s*(?:\(([^()]*)\))?")
# "Ann Example from Harbour Weekly", "Ann Example | Harbour Weekly"
_DIVIDER = re.compile(r"\s+(?:via|from|at|of|with|bei|von|de|chez|@)\s+|\s*[|·•,]\s*|\s+[-–—]\s+")
_BULK = ("list-id", "list-unsubscribe", "list-post", "list-help", "feedback-id")
_LISTED = re.compile(r"\"?([^<>\"]*)\"?\s*<")
_OFFICES = frozenset(
    """newsletter newsletters news noreply no-reply donotreply do-not-reply hello hi info editor
    editors contact team mail mailer alert alerts digest support service reply press marketing
    updates notification notifications briefing""".split()  # noqa: SIM905
)


class Sender(NamedTuple):
    """The fields of an Article of the same names."""

    author: str | None
    publisher: str | None


def find_sender(message: MimePart) -> Sender:
    """Return who wrote and who sent a message, by the name it is from and that of its list."""
    name, address = read_mailbox(message.headers.get("from") or message.headers.get("sender", ""))
    organization = clean_line(message.line("organization")) or _list_name(message)
    first, divided, second = _divided(name)
    if divided and is_name(first) and not is_role(first) and " " in first:
        return Sender(first, (organization if divided.strip() == "via" else None) or second)
    if name and _is_person(name, address, is_bulk=any(one in message.headers for one in _BULK)):
        return Sender(name, organization)
    if name:
        return Sender(None, name)
    return Sender(address or None, organization)


def read_mailbox(header: str) -> tuple[str, str]:
    """Return the name and the address of the first sender in a header."""
    header = header[:2000]
    if match := _MAILBOX.match(header):
        name = re.sub(r"\\(.)", r"\1", match[1] or "") or match[2]
        return clean_line(decode_words(name)).strip("'\""), clean_line(match[3])
    if match := _WITH_COMMENT.match(header):
        return clean_line(decode_words(match[2] or "")), match[1]
    return clean_line(decode_words(header)), ""


def _divided(name: str) -> tuple[str, str, str]:
    match = _DIVIDER.search(name)
    if match is None:
        return name, "", ""
    return name[: match.start()].strip(" '\""), match[0], name[match.end() :].strip(" '\"")


def _is_person(name: str, address: str, *, is_bulk: bool) -> bool:
    """Whether a name is that of a person; what sends to many mostly is not."""
    is_office = address.partition("@")[0].casefold() in _OFFICES
    if is_caseless(name):  # which has no capitals to be told by
        return not is_bulk and not is_office
    if not is_name(name) or is_role(name) or name.isupper():
        return False
    if is_given_name(name.split()[0]):
        return True
    return not is_bulk and not is_office and " " in name


def _list_name(message: MimePart) -> str | None:
    """The words in ``List-Id``, if people wrote them: ``Harbour Weekly <weekly.example.org>``."""
    match = _LISTED.match(message.line("list-id"))
    name = clean_line(match[1]) if match else ""
    return name if name and name[0].isupper() and not re.search(r"[\d@]", name) else None
