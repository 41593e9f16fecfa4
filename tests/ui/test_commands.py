import pytest
from textual import events
from textual.pilot import Pilot

from reader.ui.commands import ReaderCommands
from reader.ui.keeping import Keeping
from reader.ui.people_pane import PeoplePane
from tests.ui.at_the_screen import press, the_app, the_list
from tests.ui.conftest import OpenReader


async def test_every_action_is_offered_once_with_all_its_keys(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        provider = ReaderCommands(pilot.app.screen)
        offered = {command.words: command.keys for command in provider._commands()}
        assert offered["Page down"] == "space ctrl+f pagedown"
        assert offered["Next quote"] == ")"
        assert offered["Copy: quote, cited"] == "y q"
        assert "Unfold or fold front matter" not in offered  # the article has not the focus
        await pilot.press("l")
        assert "Unfold or fold front matter" in {one.words for one in provider._commands()}


async def test_chosen_commands_run_where_the_focus_was(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        provider = ReaderCommands(pilot.app.screen)
        hits = [hit async for hit in provider.search("next quote")]
        words = {str(hit.text) for hit in hits}
        assert {"Next quote", "Next: next quote"} <= words
        quote = next(hit for hit in hits if str(hit.text) == "Next: next quote")
        await quote.command()
        await pilot.pause()
        assert the_app(pilot).desk.view.current is not None


async def test_saved_and_recent_queries_are_offered(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await pilot.press("backslash", *"pawns", "ctrl+s", *"board", "enter", "ctrl+u")
        await pilot.press(*"(river)", "enter")
        provider = ReaderCommands(pilot.app.screen)
        hits = {str(hit.text): hit async for hit in provider.search("board")}
        await hits["Saved query: board"].command()
        await pilot.pause()
        browse = the_app(pilot).desk.browse
        assert browse.search.value == 'query:"board"'
        assert len(browse.list.articles) == 1
        hits = {str(hit.text): hit async for hit in provider.search("again")}
        await hits["Search again: (river)"].command()
        await pilot.pause()
        assert len(browse.list.articles) == 2


async def test_a_saved_query_is_forgotten_unless_another_asks_for_it(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as pilot:
        await pilot.press("backslash", *"pawns", "ctrl+s", *"board", "enter", "ctrl+u")
        await pilot.press(*"query:board", "ctrl+s", *"game", "enter", "enter")
        provider = ReaderCommands(pilot.app.screen)
        for name, left in (("board", {"board", "game"}), ("game", {"board"}), ("board", set())):
            hits = {str(hit.text): hit async for hit in provider.search("forget")}
            await hits[f"Forget query: {name}"].command()
            await pilot.pause()
            assert set(pilot.app.query_one(Keeping).saved) == left


async def ask(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press("colon", *keys)
    await pilot.pause(0.5)
    await pilot.press("enter")
    await pilot.pause(0.5)


async def test_what_takes_two_strokes_is_offered_in_the_palette(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        await ask(pilot, *"people")
        assert pilot.app.screen.query(PeoplePane)
        await ask(pilot, *"mark this")
        await pilot.press("a")
        await pilot.pause()
        assert the_app(pilot).desk.article is not None
        assert "a" in pilot.app.query_one(Keeping).marks


async def test_the_palette_keeps_to_the_readers_own_commands(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        titles = {one.title for one in pilot.app.get_system_commands(pilot.app.screen)}
        assert titles == {"Theme"}


async def test_q_and_enter_in_the_palette_quit(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for key, character in (("colon", ":"), ("q", "q")):  # the second at once
            pilot.app.post_message(events.Key(key, character))
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.5)
        assert pilot.app.return_code == 0


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_command_palette_runs_a_command(open_reader: OpenReader, key: str) -> None:
    async with open_reader() as pilot:
        await press(pilot, key)
        await pilot.pause(0.3)
        await press(pilot, *"Star, un")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert "★" in the_list(pilot).render_line(0).text
