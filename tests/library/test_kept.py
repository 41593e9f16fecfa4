from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.kept import changing, load, read, store


def test_what_is_kept_is_read_and_where_nothing_is_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    assert read(path) is None
    path.write_text("“kept”", "utf-8")
    assert read(path) == "“kept”"
    assert read(path / "below a file") is None


def test_what_cannot_be_read_or_written_is_told_with_the_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"cannot be read \(Is a directory\)"):
        read(tmp_path)
    with pytest.raises(SourceError, match=r"cannot be read \(File name too long\)"):
        read(tmp_path / ("x" * 300))
    (tmp_path / "file").write_text("in the way")
    with (
        pytest.raises(SourceError, match=r"kept\.json: cannot be written \("),
        changing(tmp_path / "file" / "kept.json"),
    ):
        raise AssertionError


def test_a_file_that_is_no_text_is_for_the_one_who_asks_to_tell(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_bytes(b"\xff")
    with pytest.raises(ValueError, match="utf-8"):
        read(tmp_path / "kept.json")


def test_what_is_stored_can_be_loaded_and_what_is_not_so_is_told(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    assert load(path, dict, "not a list of names") is None
    store(path, {"été": 1})
    assert path.read_text("utf-8") == '{\n "été": 1\n}\n'
    assert path.stat().st_mode & 0o077 == 0
    assert load(path, dict, "not a list of names") == {"été": 1}
    for content in (b"{", b"[1]", b"\xff"):
        path.write_bytes(content)
        with pytest.raises(SourceError, match=r"not a list of names \(.*\); mend it or move it"):
            load(path, dict, "not a list of names")
