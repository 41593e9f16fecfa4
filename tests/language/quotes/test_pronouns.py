from reader.language.entities import find_names_and_dates
from reader.language.quotes.candidates import Passages, find_candidates
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.named import Named
from reader.language.quotes.pronouns import Clues, candidates
from reader.language.quotes.salience import Salience

TEXT = "Leo Banda left. Ana Reyes, who knew Leo Banda, met him.\n\n“It was late,” he said."


def test_what_tells_for_somebody_has_names() -> None:
    entities, _ = find_names_and_dates(TEXT)
    prose = paragraphs(TEXT)
    passages = Passages(TEXT, prose, find_marked(TEXT, prose))
    (quoted,) = passages.quoted()
    (he,) = find_candidates(quoted, None)
    salience = Salience(passages, Named(entities), entities)
    found = candidates(he, "he", salience, {"Leo Banda": 2})
    leo = found["Leo Banda"]
    assert isinstance(leo, Clues)
    assert (leo.mentions, leo.paragraphs, leo.named, leo.fitting) == (2, 1, True, len(found))
