from reader.language.entities import find_names_and_dates
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.bodies import Bodies
from reader.language.quotes.people.named import Named
from reader.language.quotes.people.nominals import Nominals
from reader.language.quotes.people.posts import Posts
from reader.language.quotes.people.salience import Salience
from reader.language.quotes.speakers.candidates import find_candidates

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
    posts = Posts(TEXT, entities, named)
    nominals = Nominals(passages, named, salience, bodies, posts, entities)
    (quoted,) = passages.quoted()
    (striker,) = find_candidates(quoted, None)
    found = nominals.candidates(striker, may_follow=False)
    assert {"Leo Banda", "Ana Reyes", None} <= found.keys()
    assert len({len(numbers) for numbers in found.values()}) == 1
