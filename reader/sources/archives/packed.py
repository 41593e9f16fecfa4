"""Files that are packed with gzip (RFC 1952), whatever is in them."""

from reader.errors import SourceError

_MARK = b"\x1f\x8b"
_HARMLESS = 32 << 20  # bytes, unpacked, whatever the ratio
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
    """What is packed in *data*, all parts of it; SourceError if it is damaged or over *largest*."""
    import zlib
    from gzip import GzipFile
    from io import BytesIO

    largest = min(largest, max(_HARMLESS, _RATIO * len(data)))
    try:
        with GzipFile(fileobj=BytesIO(data)) as file:
            content = file.read(largest + 1)
    except (OSError, EOFError, zlib.error):
        raise SourceError(path, "packed with gzip, and damaged or cut off") from None
    if len(content) > largest:
        raise SourceError(path, f"over {largest >> 20} MiB unpacked; not read")
    return content
