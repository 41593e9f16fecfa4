"""Files that are packed with gzip (RFC 1952), whatever is in them."""

from reader.errors import SourceError

_MARK = b"\x1f\x8b"
_HARMLESS = 32 << 20  # bytes, unpacked, whatever the ratio
_PIECE = 1 << 20  # bytes
_NO_PART = "Not a gzipped file"  # says the library of what follows the last part
_RATIO = 100  # unpacked to packed, above which nobody wrote it


def is_packed(data: bytes) -> bool:
    """Whether *data* is packed with gzip."""
    return data.startswith(_MARK)


def head_of(data: bytes, length: int) -> bytes:
    """The first bytes of what is packed in *data*; *data* itself where that is damaged."""
    if not is_packed(data):
        return data
    import zlib

    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, length)
    except zlib.error:
        return data


def unpacked(data: bytes, path: str, largest: int) -> bytes:
    """What is packed in *data*, all parts of it; SourceError if it is damaged or over *largest*.

    What follows the last part is left out, as by gzip itself.
    """
    import zlib
    from gzip import GzipFile
    from io import BytesIO

    largest = min(largest, max(_HARMLESS, _RATIO * len(data)))
    content = bytearray()
    try:
        with GzipFile(fileobj=BytesIO(data)) as file:
            while len(content) <= largest and (piece := file.read1(_PIECE)):
                content += piece
    except (OSError, EOFError, zlib.error) as error:
        if not str(error).startswith(_NO_PART):
            raise SourceError(path, "packed with gzip, and damaged or cut off") from None
    if len(content) > largest:
        raise SourceError(path, f"over {largest >> 20} MiB unpacked; not read")
    return bytes(content)
