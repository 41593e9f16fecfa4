from reader.language.entities import find_names_and_dates
from reader.language.quotes.bodies import Bodies
from reader.language.quotes.candidates import Passages, find_candidates
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.named import Named
from reader.language.quotes.nominals import Nominals
from reader.language.quotes.salience import Salience

TEXT = (
    "The striker Leo Banda left Leeds with Ana Reyes, 31, of Acme Ltd.\n\n"
    "“It was late,” the striker said."
)


def test_nobody_has_as_many_numbers_as_everybody() -> None:
    entities, _ = find_names_and_dates(TEXT)
    prose = paragraphs(TEXT)
    passages = Passages(TEXT, prose, find_marked(TEXT, prose))
    named = Named(entities)
    salience, bodies = Salience(passages, named, entities), Bodies(TEXT, entities)
    nominals = Nominals(passages, named, salience, bodies, entities)
    (quoted,) = passages.quoted()
    (striker,) = find_candidates(quoted, None)
    found = nominals.candidates(striker, may_follow=False)
    assert {"Leo Banda", "Ana Reyes", None} <= found.keys()
    assert len({len(numbers) for numbers in found.values()}) == 1
