"""Who speaks and what is named, as rows with counts, dates and months."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from reader.article import Article
from reader.ui.people_pane import PeoplePane, sparkline
from reader.ui.quotes_pane import QuotesPane
from tests.ui.at_the_screen import (
    CHESS_HEADLINE,
    FLOOD_HEADLINE,
    current,
    headlines,
    press,
    rest,
    shown,
    status,
    the_desk,
)
from tests.ui.at_the_screen import the_list as the_articles
from tests.ui.conftest import OpenReader


def the_people(pilot: Pilot[None]) -> PeoplePane:
    return pilot.app.screen.query_one(PeoplePane)


def names(pilot: Pilot[None]) -> list[str]:
    rows = the_people(pilot).rows
    return [rows.row(index).name for index in range(rows.count())]


async def open_people(pilot: Pilot[None]) -> None:
    await press(pilot, "g", "p")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def go_to(pilot: Pilot[None], name: str) -> None:
    the_people(pilot).rows.move_to(names(pilot).index(name))
    await pilot.pause()


@pytest.mark.parametrize(("width", "columns"), [(120, 6), (80, 6), (60, 4), (40, 4)])
async def test_names_with_counts_dates_and_months(
    open_reader: OpenReader, width: int, columns: int
) -> None:
    async with open_reader(size=(width, 24)) as pilot:
        await open_people(pilot)
        rows = the_people(pilot).rows
        assert str(rows.border_title) == f"{len(names(pilot))} names by quotes"
        assert names(pilot)[0] == "Clara Voss"
        line = rows.render_line(0).text
        assert "Clara Voss" in line
        assert "person" in line
        assert ("2015-03-03" in line) == (columns == 6)
        assert "█" in line or width == 40
        header = rows.header()
        assert all(word in header for word in ["name", "kind", "quotes", "articles"])
        assert ("first" in header) == (columns == 6)


async def test_orders_go_round(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        rows = the_people(pilot).rows
        await press(pilot, "S")
        assert "by articles" in str(rows.border_title)
        await press(pilot, "S")
        assert names(pilot) == sorted(names(pilot), key=str.casefold)
        await press(pilot, "S")
        last = [str(rows.row(index).last) for index in range(rows.count())]
        assert last == sorted(last, reverse=True)
        await press(pilot, "S")
        assert "by quotes" in str(rows.border_title)


async def test_enter_filters_the_list_by_a_speaker(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        await go_to(pilot, "Nina Okoro")
        await press(pilot, "enter")
        assert the_desk(pilot).browse.search.value == 'speaker:"Nina Okoro"'
        assert headlines(pilot) == [CHESS_HEADLINE]
        assert the_articles(pilot).has_focus
        await open_people(pilot)
        assert "Clara Voss" not in names(pilot)
        assert str(the_people(pilot).rows.border_subtitle) == 'speaker:"Nina Okoro"'


@pytest.mark.parametrize("before", ["", "pawns"])
async def test_one_comes_back_from_the_articles_to_the_row(
    open_reader: OpenReader, before: str
) -> None:
    async with open_reader() as pilot:
        await press(pilot, "backslash", *before, "enter")
        await open_people(pilot)
        await go_to(pilot, "Nina Okoro")
        await press(pilot, "enter", "enter", "escape", "escape")
        await rest(pilot)
        assert the_people(pilot).rows.has_focus
        row = the_people(pilot).rows.highlighted
        assert row is not None
        assert row.name == "Nina Okoro"
        assert the_desk(pilot).browse.query_text == before
        await press(pilot, "escape")
        await rest(pilot)
        assert the_articles(pilot).has_focus
        assert len(headlines(pilot)) == (1 if before else 2)
        await press(pilot, "escape")
        await rest(pilot)
        assert len(headlines(pilot)) == 2


@pytest.mark.parametrize(
    "keys", [("backslash", *" river", "enter"), ("escape", "escape"), ("g", "p", "escape")]
)
async def test_the_way_back_to_the_row_ends_with_its_search(
    open_reader: OpenReader, keys: tuple[str, ...]
) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        await go_to(pilot, "Clara Voss")
        await press(pilot, "enter", *keys)
        await rest(pilot)
        await press(pilot, "escape")
        await rest(pilot)
        assert the_articles(pilot).has_focus
        assert the_desk(pilot).browse.query_text == ""
        assert not pilot.app.screen.query(PeoplePane)


async def test_a_part_of_the_articles_is_not_shown_as_all(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        assert "so far" not in str(the_people(pilot).rows.border_title)
        library = the_desk(pilot)._library
        library.add([Article("late", "Nothing more was said.", (), "late.txt")])
        the_people(pilot).library_grew()
        await rest(pilot)
        title = str(the_people(pilot).rows.border_title)
        assert title.endswith("names by quotes so far: 2 of 3 articles")


async def test_what_a_speaker_said_is_stepped_through(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        await go_to(pilot, "Clara Voss")
        await press(pilot, "enter", "enter", "n")
        assert status(pilot) == "Match 1 of 2"
        assert "❝ 1/4 Clara Voss · said" in str(the_desk(pilot).view.border_subtitle)
        assert current(pilot) == '"The water came up in an hour,"'
        await press(pilot, "n")
        assert status(pilot) == "Match 2 of 2"
        assert current(pilot) == '"Nobody slept,"'
        assert '"The water came up' in the_articles(pilot).render_line(1).text


async def test_enter_filters_by_who_or_what_is_only_named(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        await go_to(pilot, "Millbrook Fire Brigade")
        await press(pilot, "enter")
        assert the_desk(pilot).browse.search.value == 'org:"Millbrook Fire Brigade"'
        assert headlines(pilot) == [FLOOD_HEADLINE]


async def test_their_statements_open_above_and_close_again(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        await go_to(pilot, "Tom Hale")
        await press(pilot, "Q")
        quotes = pilot.app.screen.query_one(QuotesPane)
        assert quotes.search.value == 'speaker:"Tom Hale"'
        assert {quotes.rows.row(n).speaker for n in range(quotes.rows.count())} == {"Tom Hale"}
        assert not the_people(pilot).display
        await press(pilot, "escape")
        assert the_people(pilot).rows.has_focus
        await press(pilot, "q")
        assert the_articles(pilot).has_focus
        assert shown(pilot) == CHESS_HEADLINE


TWO_OF_A_NAME = """\
Pumps Held

PORT ANSA (TST) - "The pumps held," said Tunde Okoro. "We slept," Tunde Okoro said.

"We were lucky," said Clara Voss, who was out all night.
"""
ONE_BY_SURNAME = """\
Pumps Again

PORT ANSA (TST) - "They will hold again," said Okoro.
"""


@pytest.mark.parametrize(
    ("name", "count"), [("Okoro", 4), ("Nina Okoro", 1), ("Tunde Okoro", 2), ("Clara Voss", 3)]
)
async def test_a_row_opens_as_many_statements_as_it_says(
    open_reader: OpenReader, folder: Path, name: str, count: int
) -> None:
    (folder / "pumps.txt").write_text(TWO_OF_A_NAME)
    (folder / "again.txt").write_text(ONE_BY_SURNAME)
    async with open_reader(size=(140, 30)) as pilot:
        await open_people(pilot)
        await go_to(pilot, name)
        rows = the_people(pilot).rows
        row = rows.highlighted
        assert row is not None
        assert (
            row.statements == {"Okoro": 4, "Nina Okoro": 1, "Tunde Okoro": 2, "Clara Voss": 3}[name]
        )
        await press(pilot, "Q")
        await rest(pilot)
        assert pilot.app.screen.query_one(QuotesPane).rows.count() == count


ONLY_NAMED = """\
Pumps Praised

PORT ANSA (TST) - Clara Voss and Nina Okoro praised the Millbrook Fire Brigade for its pumps.
"""


@pytest.mark.parametrize("before", ["", "pumps"])
async def test_a_row_opens_as_many_articles_as_it_says(
    open_reader: OpenReader, folder: Path, before: str
) -> None:
    (folder / "pumps.txt").write_text(TWO_OF_A_NAME)
    (folder / "again.txt").write_text(ONE_BY_SURNAME)
    (folder / "praised.txt").write_text(ONLY_NAMED)
    async with open_reader(size=(140, 30)) as pilot:
        await press(pilot, "backslash", *before, "enter")
        await open_people(pilot)
        rows = the_people(pilot).rows
        counts = {name: rows.row(index).articles for index, name in enumerate(names(pilot))}
        assert counts["Clara Voss"] == (2 if before else 3)  # of which she speaks in one or two
        for name, count in counts.items():
            await go_to(pilot, name)
            await press(pilot, "enter")
            await rest(pilot)
            assert len(headlines(pilot)) == count, name
            await press(pilot, "escape")
            await rest(pilot)


async def test_a_name_is_found_and_no_article_is_touched(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await open_people(pilot)
        await press(pilot, "slash", *"okoro", "enter")
        row = the_people(pilot).rows.highlighted
        assert row is not None
        assert row.name == "Nina Okoro"
        await press(pilot, "f", "z", "y", "c")
        assert status(pilot) == "No article is in hand"
        assert "★" not in the_articles(pilot).render_line(0).text
        await press(pilot, "backslash")
        assert the_desk(pilot).browse.search.has_focus


async def test_a_name_without_a_date_has_none(open_reader: OpenReader, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<article><h1>Rain</h1><p>“It rains,” said Ada Quill of the council.</p>")
    async with open_reader(path) as pilot:
        await open_people(pilot)
        assert "Ada Quill" in the_people(pilot).rows.render_line(0).text
        assert "None" not in the_people(pilot).rows.render_line(0).text


@given(
    st.dictionaries(
        st.builds("{}-{:02}".format, st.integers(1000, 2100), st.integers(1, 12))
        | st.builds(str, st.integers(1000, 2100)),
        st.integers(1, 1000),
        min_size=1,
    ),
    st.integers(1, 100),
)
def test_bars_fit_and_the_fullest_is_the_highest(months: Mapping[str, int], width: int) -> None:
    first, last = 1000 * 12, 2101 * 12
    bars = sparkline(months, first, last, width)
    assert len(bars) <= width
    assert "█" in bars
    assert set(bars) <= set(" ▁▂▃▄▅▆▇█")


def test_each_month_has_a_bar_where_there_is_room() -> None:
    months = {"2016-12": 8, "2017-01": 1, "2017-03": 4}
    assert sparkline(months, 2016 * 12 + 11, 2017 * 12 + 2, 20) == "█▁ ▄"
    assert sparkline(months, 2016 * 12 + 11, 2017 * 12 + 2, 2) == "█▄"
