"""Zip archives from anywhere: their files within bounds, and never on the disk."""

from io import BytesIO

from reader.errors import SourceError

_LARGEST = 32 << 20  # bytes of one file, unpacked
_TOTAL = 256 << 20  # of all that is read
_MOST_FILES = 20_000
_RATIO = 200  # packed to unpacked, above which nobody wrote it
_METHODS = (0, 8)  # stored and deflated, which is all that formats allow
_ENTRY = b"PK\x01\x02"
_HARMLESS = 1 << 20  # bytes, whatever the ratio


class Archive:
    """The files in a zip archive, by name; every error names the file *path* that it lies in."""

    def __init__(self, data: bytes, path: str) -> None:
        from zipfile import ZipFile

        self.path = path
        self._left = _TOTAL
        if data.count(_ENTRY) > _MOST_FILES:
            raise SourceError(path, f"over {_MOST_FILES:,} files in it")
        try:
            self._zip = ZipFile(BytesIO(data))
        except Exception:  # more than it documents: BadZipFile, struct.error, UnicodeError, …
            raise SourceError(path, "damaged: not a zip archive, or cut off") from None
        self.names = {entry.filename: entry for entry in self._zip.filelist}
        self._folded = {name.casefold(): name for name in self.names}

    def read(self, name: str) -> bytes:
        """Return the content of a file; SourceError for one that is missing, locked or a bomb."""
        entry = self.names.get(self._folded.get(name.casefold(), name))
        if entry is None:
            raise SourceError(self.path, f"{name} is missing in it")
        if entry.flag_bits & 1:
            raise SourceError(self.path, f"{name} is encrypted; not read")
        if entry.compress_type not in _METHODS:
            raise SourceError(self.path, f"{name} is packed in an unusual way; not read")
        largest = min(_LARGEST, self._left)
        if entry.file_size > max(_HARMLESS, _RATIO * entry.compress_size):
            raise SourceError(self.path, f"{name} is packed beyond reason; not read")
        try:
            with self._zip.open(entry) as file:
                data = file.read(largest + 1)
        except Exception:  # what the decompressors raise, too
            raise SourceError(self.path, f"{name} is damaged") from None
        if len(data) > largest:
            raise SourceError(self.path, f"{name} is over {largest >> 20} MiB unpacked; not read")
        self._left -= len(data)
        return data
