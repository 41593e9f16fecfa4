import pytest

from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.speakers.candidates import find_candidates
from reader.language.quotes.speakers.cues import find_cue


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We lost,” said Ana Reyes.", "said"),
        ("“We lost,” according to Ana Reyes.", "according to"),
        ("Ana Reyes: “We lost.”", ":"),
        ("Ana Reyes never said “we lost”.", "never said"),
        ("Ana Reyes refused to say “we lost”.", "refused to say"),
        ("Ana Reyes, who asked to speak, called it “a farce”.", "called"),
        ("Ana Reyes. “We lost.”", None),
    ],
)
def test_the_cue_of_a_speaker(text: str, cue: str | None) -> None:
    prose = paragraphs(text)
    (quoted,) = Passages(text, prose, find_marked(text, prose)).quoted()
    ana = find_candidates(quoted, None)[-1]
    found = find_cue(ana, quoted)
    assert (found and text[found.start : found.end]) == cue
