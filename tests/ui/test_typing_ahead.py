"""Keys that are typed faster than they are answered."""

import pytest
from textual import events
from textual.widgets import Input

from tests.ui.conftest import OpenReader, settle


async def test_keys_after_the_one_that_quits_do_nothing(open_reader: OpenReader) -> None:
    async with open_reader() as pilot:
        for key, character in (("q", "q"), ("colon", ":"), ("question_mark", "?")):
            pilot.app.post_message(events.Key(key, character))
        await pilot.pause()
        assert pilot.app.return_code == 0
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("key", "words"), [("backslash", "fff"), ("a", "else"), ("t", "zzz"), ("slash", "qo")]
)
async def test_keys_typed_at_once_go_where_the_first_leads(
    open_reader: OpenReader, key: str, words: str
) -> None:
    async with open_reader() as pilot:
        for one in (key, *words):  # faster than any of them can be answered
            pilot.app.post_message(events.Key(one, one if len(one) == 1 else None))
        await settle(pilot)
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == words
