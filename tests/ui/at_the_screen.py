"""What a test presses and sees at the screen."""

from collections.abc import Sequence
from threading import Event
from typing import cast

from textual.notifications import Notification
from textual.pilot import Pilot

from reader.article import Article
from reader.errors import ReaderError
from reader.library.filling.annotators import Found
from reader.ui.app import ReaderApp
from reader.ui.article_list import ArticleList
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from tests.ui.conftest import settle

HINTS = (
    "? help  \\ search  enter open  ) next quote  gq quotes  gp people  S sort  f star"
    "  U next unread  a note  : commands  q quit"
)
FLOOD_HEADLINE = "River Floods the Lower Town"
CHESS_HEADLINE = "A Draw in Eighty Moves"


class Busy:
    """A process that annotates until it is ended."""

    def __init__(self) -> None:
        self.asked, self.ended = Event(), Event()

    def annotate(self, articles: Sequence[Article]) -> Found:
        self.asked.set()
        assert self.ended.wait(10)
        raise EOFError

    def stop(self) -> None:
        self.ended.set()


def the_app(pilot: Pilot[None]) -> ReaderApp:
    return cast("ReaderApp", pilot.app)


def the_desk(pilot: Pilot[None]) -> Desk:
    return the_app(pilot).desk


def the_view(pilot: Pilot[None]) -> ArticleView:
    return the_desk(pilot).view


def the_list(pilot: Pilot[None]) -> ArticleList:
    return the_desk(pilot).browse.list


def headlines(pilot: Pilot[None]) -> list[str]:
    return [article.headline for article in the_list(pilot).articles]


def shown(pilot: Pilot[None]) -> str:
    article = the_desk(pilot).article
    return article.headline if article else ""


def current(pilot: Pilot[None]) -> str:
    stop, article = the_view(pilot).current, the_desk(pilot).article
    return article.text[stop.start : stop.end] if stop and article else ""


def status(pilot: Pilot[None]) -> str:
    return the_app(pilot).status.message


def told(pilot: Pilot[None]) -> list[Notification]:
    return list(pilot.app._notifications)  # Textual shows them to nobody else


def notices(pilot: Pilot[None]) -> str:
    return "\n".join(one.message for one in told(pilot))


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def rest(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await pilot.pause(0.2)
    the_desk(pilot).catch_up()  # on a busy machine it may be late
    await pilot.pause()


def refuse(*arguments: object, **options: object) -> None:
    raise ReaderError("the library is locked")
