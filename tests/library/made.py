"""Articles and annotations that tests are about."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from reader.article import Annotations, Article, Block, Entity, Inline, Mention, Quote, Span, When

TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
ZONES: st.SearchStrategy[Any] = st.sampled_from(
    [None, UTC, timezone(timedelta(hours=-3, minutes=-30))]
)
WHENS = st.builds(
    When,
    st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=ZONES),
    st.sampled_from(["year", "month", "day", "minute", "second"]),
    TEXT,
)
OFFSETS = st.integers(0, 1000)
SPANS = st.builds(Span, OFFSETS, OFFSETS)
MENTIONS = st.builds(Mention, OFFSETS, OFFSETS, st.none() | TEXT)
QUOTES = st.builds(
    Quote,
    OFFSETS,
    OFFSETS,
    st.sampled_from(["direct", "mixed", "term", "indirect"]),
    st.none() | MENTIONS,
    st.none() | SPANS,
    OFFSETS,
    st.floats(0, 1),
    TEXT,
    st.lists(MENTIONS, max_size=2).map(tuple),
)
ENTITIES = st.builds(
    Entity, OFFSETS, OFFSETS, st.sampled_from(["PER", "ORG", "LOC", "MISC", "DATE"]), TEXT
)
ANNOTATIONS = st.builds(
    Annotations,
    st.lists(QUOTES, max_size=4).map(tuple),
    st.lists(ENTITIES, max_size=4).map(tuple),
    TEXT,
)
ARTICLES = st.builds(
    Article,
    TEXT,
    TEXT,
    st.lists(
        st.builds(Block, OFFSETS, OFFSETS, st.sampled_from(["headline", "body", "caption"])),
        max_size=3,
    ).map(tuple),
    TEXT,
    st.none() | WHENS,
    st.sampled_from(["text", "file"]),
    *[st.none() | TEXT] * 5,
    st.lists(TEXT, max_size=3).map(tuple),
    st.lists(
        st.builds(Inline, OFFSETS, OFFSETS, st.sampled_from(["strong", "link"]), st.none() | TEXT),
        max_size=2,
    ).map(tuple),
    st.integers(0, 9),
    st.sampled_from([None, "a\tb.txt", "\udcff.txt"]),
)


def plain(name: str, body: str = "Nothing happened.", day: int | None = None) -> Article:
    """An article with its name for a headline, of that day of January 2031."""
    text = f"{name}\n\n{body}"
    start = len(name) + 2
    blocks = (Block(0, len(name), "headline"), Block(start, len(text), "body"))
    when = day and When(datetime(2031, 1, day), "day", str(day))
    return Article(name, text, blocks, f"{name}.txt", when or None)


def saying(
    name: str, words: str, speaker: str = "Ada Sill", verb: str = "said", *, day: int | None = None
) -> tuple[Article, Annotations]:
    """An article with one statement, and what is to be found in it."""
    article = plain(name, f"“{words},” {speaker} {verb}. Nobody knows more.", day)
    start = article.text.index("“")
    end = article.text.index("”") + 1
    said_by = Mention(end + 1, end + 1 + len(speaker), speaker)
    cue = Span(said_by.end + 1, said_by.end + 1 + len(verb))
    quote = Quote(start, end, "direct", said_by, cue, 0, 0.9, "cue")
    return article, Annotations((quote,), (Entity(said_by.start, said_by.end, "PER", speaker),))
