"""The names of an article beside it, and the way through their mentions."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article import Entity
from reader.layout.highlights import ENTITY_KINDS
from reader.library.people import ROLES
from reader.library.search.documents import FACETS
from reader.ui.help import LEGEND
from reader.ui.names_pane import Legend, NamesPane, names_of
from tests.ui.at_the_screen import current, press, rest, status, the_list, the_view
from tests.ui.conftest import OpenReader


def the_names(pilot: Pilot[None]) -> NamesPane:
    return pilot.app.screen.query_one(NamesPane)


def test_names_are_grouped_by_kind_the_most_frequent_first() -> None:
    entities = [
        Entity(0, 2, "LOC", "Ansa"),
        Entity(3, 5, "PER", "Bo"),
        Entity(6, 8, "PER", "Al"),
        Entity(9, 11, "PER", "Al"),
        Entity(12, 14, "DATE", "2015"),
        Entity(15, 17, "ORG", "Ansa"),
    ]
    names = names_of(entities)
    assert [(one.label, one.name, len(one.mentions), one.leads) for one in names] == [
        ("PER", "Al", 2, True),
        ("PER", "Bo", 1, False),
        ("ORG", "Ansa", 1, True),
        ("LOC", "Ansa", 1, True),
    ]


async def test_enter_and_n_go_through_the_mentions(open_reader: OpenReader) -> None:
    async with open_reader(size=(100, 24)) as pilot:
        await press(pilot, "J", "l", "g", "n")
        rows = the_names(pilot).rows
        assert rows.has_focus
        row = rows.render_line(0).text
        assert row.split() == ["▌person", str(len(rows.names[0].mentions)), "Clara", "Voss"]
        mentions = rows.names[0].mentions
        await press(pilot, "enter")
        assert the_view(pilot).current == mentions[0]
        assert f"Clara Voss · person · 1/{len(mentions)}" in str(the_view(pilot).border_subtitle)
        assert rows.has_focus
        await press(pilot, "n")
        assert the_view(pilot).current == mentions[1]
        await press(pilot, "N", "N")
        assert the_view(pilot).current == mentions[-1]
        page = the_view(pilot).page
        assert page is not None
        assert page.matches == list(mentions)
        await press(pilot, "escape")
        assert not pilot.app.screen.query(NamesPane)
        assert the_view(pilot).has_focus
        assert the_view(pilot).current == mentions[-1]
        assert page.matches == []


async def test_an_article_without_names_says_the_way_out(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    path = tmp_path / "bare.txt"
    path.write_text("Words about a river that nobody named, in one paragraph of prose.\n")
    async with open_reader(path) as pilot:
        await press(pilot, "g", "n")
        assert the_names(pilot).rows.nothing == (
            "No names are known in this article: esc goes back"
        )
        assert the_names(pilot).rows.render_line(0).text.startswith(" No names are known")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Clara Voss went home, and home went Clara Voss.\n", "1 name in this article"),
        ("Clara Voss went home, and home went Ida Sill.\n", "2 names in this article"),
    ],
)
async def test_one_name_is_no_several(
    open_reader: OpenReader, tmp_path: Path, text: str, title: str
) -> None:
    (tmp_path / "home.txt").write_text(text)
    async with open_reader(tmp_path / "home.txt") as pilot:
        await press(pilot, "g", "n")
        assert str(the_names(pilot).rows.border_title) == title


async def test_in_the_article_n_and_enter_go_on(open_reader: OpenReader) -> None:
    async with open_reader(size=(50, 20)) as pilot:
        await press(pilot, "J", "g", "n")
        assert not the_view(pilot).display
        await press(pilot, "enter")
        await pilot.pause()
        assert the_view(pilot).has_focus
        assert "Voss" in current(pilot)
        await press(pilot, "n")
        assert "Match 2 of" in status(pilot)
        await press(pilot, "enter")
        assert "Match 3 of" in status(pilot)
        await press(pilot, "h")
        assert the_names(pilot).rows.has_focus
        await press(pilot, "q")
        assert the_list(pilot).has_focus


async def test_it_follows_the_article(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "g", "n")
        assert [one.name for one in the_names(pilot).rows.names][:1] == ["Nina Okoro"]
        await press(pilot, "J")
        await rest(pilot)
        assert [one.name for one in the_names(pilot).rows.names][:1] == ["Clara Voss"]
        await press(pilot, "tab")
        assert the_view(pilot).has_focus


async def test_a_name_is_found_and_the_kinds_are_explained(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "g", "n", "slash", *"brigade", "enter")
        row = the_names(pilot).rows.highlighted
        assert row is not None
        assert row.name == "Millbrook Fire Brigade"
        legend = pilot.app.screen.query_one(Legend).render()
        assert legend.plain.split() == [
            "❝",
            "quote",
            "person",
            "organisation",
            "place",
            "other",
            "name",
            "date",
        ]
        assert len(legend.spans) == 6


def test_a_kind_of_names_is_called_alike_everywhere() -> None:
    for kind in ENTITY_KINDS.values():
        assert kind.word in LEGEND
    assert set(ROLES) - {"speaker"} <= {kind.word for kind in ENTITY_KINDS.values()}
    asked = {kind.short for kind in ENTITY_KINDS.values()} - {"other", "date"}
    assert asked == set(FACETS)


async def test_an_article_without_names_has_none(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *"zebra", "enter")
        await rest(pilot)
        await press(pilot, "g", "n")
        assert not pilot.app.screen.query(NamesPane)


async def test_a_name_that_is_not_there_is_told_and_the_next_of_several_gone_to(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "J", "g", "n", "slash", *"zebra", "enter")
        assert status(pilot) == "No row has that"
        assert the_names(pilot).rows.cursor == 0
        names = [one.name for one in the_names(pilot).rows.names]
        await press(pilot, "G", "slash", *"clara", "enter")
        assert the_names(pilot).rows.cursor == names.index("Clara Voss")
