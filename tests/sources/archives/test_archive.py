"""Zip archives are read within bounds."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.archives.archive import Archive


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_files_are_found_whatever_their_case() -> None:
    archive = Archive(packed({"OEBPS/a.xhtml": b"one", "b": b""}), "pier.epub")
    assert list(archive.names) == ["OEBPS/a.xhtml", "b"]
    assert (archive.read("OEBPS/a.xhtml"), archive.read("oebps/A.xhtml")) == (b"one", b"one")
    with pytest.raises(SourceError, match=r"pier\.epub: \.\./c is missing in it"):
        archive.read("../c")


def test_bombs_are_refused() -> None:
    with pytest.raises(SourceError, match="a is packed beyond reason"):
        Archive(packed({"a": bytes(5 << 20)}), "pier.epub").read("a")
    many = b"PK\x03\x04" + b"PK\x01\x02" * 20_001
    with pytest.raises(SourceError, match="over 20,000 files"):
        Archive(many, "pier.epub")


def test_the_whole_is_bounded() -> None:
    stored = packed({"a": bytes(31 << 20), "b": bytes(33 << 20)}, zipfile.ZIP_STORED)
    archive = Archive(stored, "pier.epub")
    with pytest.raises(SourceError, match="b is over 32 MiB"):
        archive.read("b")
    for _ in range(8):
        archive.read("a")
    with pytest.raises(SourceError, match="a is over 8 MiB"):
        archive.read("a")


def test_what_is_encrypted_or_packed_unusually_is_named() -> None:
    data = bytearray(packed({"a": b"one"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="a is encrypted"):
        Archive(bytes(data), "pier.epub").read("a")
    with pytest.raises(SourceError, match="packed in an unusual way"):
        Archive(packed({"a": b"one"}, zipfile.ZIP_BZIP2), "pier.epub").read("a")


@given(st.data())
def test_nothing_but_our_errors(data: st.DataObject) -> None:
    whole = packed({"a": b"one two three " * 20, "b": b"four"})
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 20)))
    broken = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    try:
        archive = Archive(broken, "pier.epub")
        for name in archive.names:
            assert len(archive.read(name)) <= 32 << 20
    except SourceError as error:
        assert str(error).startswith("pier.epub: ")  # noqa: PT017 (either is right)
