from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.speakers.candidates import find_candidates


def test_the_source_of_the_next_sentence_is_none() -> None:
    for stop, many in ((".", 0), (",", 1)):
        text = f"“It is late{stop}” according to Orla Finn."
        prose = paragraphs(text)
        (quoted,) = Passages(text, prose, find_marked(text, prose)).quoted()
        assert len(find_candidates(quoted, None)) == many
