from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.speakers.candidates import find_candidates


def test_you_and_yours_of_an_unmarked_question_do_not_answer_it() -> None:
    text = "Did you build it alone?\n\n“With my sister, who is a smith.”\n\nIs your sister here?\n"
    prose = paragraphs(text)
    (quoted,) = Passages(text, prose, find_marked(text, prose)).quoted()
    assert find_candidates(quoted, None) == []


def test_the_source_of_the_next_sentence_is_none() -> None:
    for stop, many in ((".", 0), (",", 1)):
        text = f"“It is late{stop}” according to Orla Finn."
        prose = paragraphs(text)
        (quoted,) = Passages(text, prose, find_marked(text, prose)).quoted()
        assert len(find_candidates(quoted, None)) == many


def test_none_of_several_is_nobody_unless_none_says_so() -> None:
    for text, first in (("None of them is hers. “No.”", "them"), ("None said “no”.", "None")):
        prose = paragraphs(text)
        (quoted,) = Passages(text, prose, find_marked(text, prose)).quoted()
        starts = [one.span.start for one in find_candidates(quoted, None)]
        assert min(starts) == text.index(first)
