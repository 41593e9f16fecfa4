"""The one family of errors a user can cause; everything else that is raised is a bug."""

from reader.cleaning import clean_line, without_login


def reason_of(error: OSError | ValueError) -> str:
    """What went wrong in the system's words, as the end of a sentence."""
    return (getattr(error, "strerror", None) or str(error)).lower()


class ReaderError(Exception):
    """Something the user gave could not be used; the message says what, where, and the way out.

    The message may quote file names and text from outside, so it is made harmless here,
    once, and may be printed anywhere.
    """

    def __init__(self, message: str) -> None:
        super().__init__(clean_line(message))


class SourceError(ReaderError):
    """A file or stream that is missing, unreadable, too large, or not text.

    ``path`` has no password in it.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = without_login(clean_line(path))
        super().__init__(f"{self.path}: {reason}")
        self.reason = clean_line(reason)

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, str]]:
        return type(self), (self.path, self.reason)  # or no other process could send it


class QueryError(ReaderError):
    """A query that cannot be understood; ``position`` is the offset of the trouble in it."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position

    def __reduce__(self) -> tuple[type["QueryError"], tuple[str, int]]:
        return type(self), (str(self), self.position)
