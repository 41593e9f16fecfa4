"""Who spoke before: the turns of those who talk with one another."""

from typing import NamedTuple

from reader.article import Span
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.passages import Quoted


class Turn(NamedTuple):
    """A statement before: who made it, its cue and shape, and its *paragraph*.

    The *other* spoke before that, if the two may take turns: nothing was told since, or it asks.
    """

    speaker: Candidate
    cue: Span | None
    shape: str
    paragraph: int
    other: Candidate | None


def next_turn(
    earlier: Turn | None, quoted: Quoted, speaker: Candidate | None, cue: Span | None = None
) -> Turn | None:
    """The turn that *quoted* is after the *earlier* one, which stays the last if nobody speaks."""
    if speaker is None:
        return earlier
    number, other = quoted.row.number, None
    if earlier and (number - earlier.paragraph <= 1 or quoted.shape[1] == "!"):
        same = earlier.speaker.span == speaker.span
        other = earlier.other if same else earlier.speaker
    return Turn(speaker, cue, quoted.shape, number, other)
