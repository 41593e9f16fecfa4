"""Patterns that wait until a text needs them are the same ones, and none is broken."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import reader
from reader.patterns import rare

ROOT = Path(reader.__file__).parent
USING = sorted(
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
    for path in ROOT.rglob("*.py")
    if "import rare\n" in path.read_text("utf-8")
)


def test_a_rare_pattern_does_what_a_pattern_does() -> None:
    harbours = rare(r"(\w+) harbour", re.IGNORECASE)
    for _ in "once", "again":
        match = harbours.search("at Kell Harbour")
        assert match is not None
        assert match[1] == "Kell"
    assert harbours.sub("the port", "Kell harbour") == "the port"
    assert harbours.pattern == r"(\w+) harbour"


def test_a_rare_pattern_is_compiled_no_sooner_than_it_is_used() -> None:
    broken = rare("(")
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.parametrize("name", USING)
def test_every_rare_pattern_can_be_compiled(name: str) -> None:
    kind = type(rare(""))
    found = [one for one in vars(import_module(name)).values() if type(one) is kind]
    assert found
    assert all(isinstance(re.compile(one.pattern, one.flags), re.Pattern) for one in found)
