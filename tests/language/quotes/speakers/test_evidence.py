import pytest

from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.speakers.candidates import find_candidates
from reader.language.quotes.speakers.evidence import claimant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A study of the firm calls it “a mess”.", "A study"),
        ("Nurses marched through Leeds on Monday chanting “No”.", "Nurses"),
        ("Governor Ana Reyes, who came along, left the talks, saying they were “a farce”.",
         "Governor Ana Reyes"),
        ("The firm welcomed the finding, with Ana Reyes saying it was “a relief”.", "Ana Reyes"),
        ("The bank declined to comment, saying that it “never does”.", "The bank"),
        ("Calling it “a mess”, the court threw the case out.", "the court"),
        ("The plan was “mad”; a third called it “brave”.", None),
    ],
)  # fmt: skip
def test_the_nearest_verb_of_saying_has_a_subject(text: str, words: str | None) -> None:
    prose = paragraphs(text)
    quoted = next(Passages(text, prose, find_marked(text, prose)).quoted())
    found = claimant(quoted, find_candidates(quoted, None))
    assert (found and text[found.span.start : found.span.end]) == words
