"""Which article one has to do with after corrections, without a screen."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.article import Annotations
from reader.library import Library
from reader.library.filling.annotators import Annotator
from reader.library.notebook import Notebook
from reader.ui import versions
from reader.ui.versions import Versions
from tests.library.made import saying
from tests.ui.at_the_screen import Busy


@pytest.fixture
def library() -> Library:
    library = Library()
    library.add([saying(name, "It stands", "Ada Sill")[0] for name in ("Dam", "Ebb")])
    return library


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notebook.json")


@pytest.mark.parametrize(
    ("replaced", "asked", "now"),
    [
        ([], "Dam", "Dam"),
        ([], "gone", None),
        ([{"gone": "Dam"}], "gone", "Dam"),
        ([{"first": "gone"}, {"gone": "Dam"}], "first", "Dam"),
        ([{"gone": "lost"}], "gone", None),
        ([{"Dam": "Ebb"}], "Dam", "Dam"),  # another file holds it still
        ([{"lost": "gone"}, {"gone": "lost"}], "gone", None),
    ],
)
def test_the_article_in_the_place_of_another(
    library: Library,
    notebook: Notebook,
    replaced: list[dict[str, str]],
    asked: str,
    now: str | None,
) -> None:
    of = Versions(library, notebook)
    for some in replaced:
        of.carry(some)
    article = of.now(asked)
    assert (article and article.id) == now


def test_what_is_kept_goes_with_an_article(library: Library, notebook: Notebook) -> None:
    notebook.change("gone", starred=True)
    Versions(library, notebook).carry({"gone": "Dam"})
    assert notebook.entry("Dam").starred


def test_only_what_takes_long_is_not_looked_for_at_once(
    library: Library, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    of, (dam, ebb) = Versions(library, notebook), list(library)
    monkeypatch.setattr(versions, "LARGE", len(dam.text) - 1)
    assert of.annotations_at_once(dam) is None
    monkeypatch.setattr(versions, "LARGE", len(dam.text))
    assert of.annotations_at_once(dam) == library.annotated("Dam") is not None
    library.remove(ebb.id)
    assert of.annotations(ebb) == Annotations()


async def test_what_takes_long_is_ended_when_nobody_waits_for_it(
    library: Library, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy, dam = Busy(), library.get("Dam")
    monkeypatch.setattr(versions, "Annotator", lambda: busy)
    looking = asyncio.create_task(Versions(library, notebook).annotations_in_time(dam))
    await asyncio.to_thread(busy.asked.wait)
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking
    assert busy.ended.is_set()
    assert library.annotated("Dam") is None


def refused() -> Busy:
    raise OSError


def died() -> Busy:
    busy = Busy()
    busy.stop()
    return busy


@pytest.mark.parametrize("start", [Annotator, refused, died])
async def test_what_takes_long_is_found_and_kept(
    library: Library,
    notebook: Notebook,
    monkeypatch: pytest.MonkeyPatch,
    start: Callable[[], Annotator | Busy],
) -> None:
    monkeypatch.setattr(versions, "Annotator", start)
    found = await Versions(library, notebook).annotations_in_time(library.get("Dam"))
    assert len(found.statements) == 1
    assert found == library.annotated("Dam")
