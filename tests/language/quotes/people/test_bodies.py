from reader.article import Entity
from reader.language.quotes.people.bodies import Bodies


def bodies(text: str, *names: str) -> Bodies:
    entities = []
    at = 0
    for name in names:
        at = text.index(name, at)
        entities.append(Entity(at, at + len(name), "ORG", name))
        at += len(name)
    return Bodies(text, entities)


def test_a_body_is_called_by_what_stands_beside_it_or_in_its_name() -> None:
    text = "The agency Mother Tongue met the Bakers Union. The union left."
    found = bodies(text, "Mother Tongue", "Bakers Union")
    assert found.described("union", len(text)) == "Bakers Union"
    assert found.described("agency", len(text)) == "Mother Tongue"


def test_a_firm_is_the_one_that_the_article_is_about() -> None:
    text = "Quorra fell. Quorra met Lidell. The company said so."
    found = bodies(text, "Quorra", "Quorra", "Lidell")
    assert found.described("company", text.index("The company")) == "Quorra"
    assert found.described("court", len(text)) is None


def test_between_two_firms_nobody_decides() -> None:
    text = "Quorra met Lidell. The company said so."
    assert bodies(text, "Quorra", "Lidell").described("company", len(text)) is None
    assert bodies(text, "Quorra").described("company", 0) is None


def test_of_two_such_bodies_the_one_named_more_often_is_meant() -> None:
    text = "The Supreme Court ruled. The Supreme Court met. The High Court had not. The court sat."
    found = bodies(text, "Supreme Court", "Supreme Court", "High Court")
    assert found.described("court", text.index("The court")) == "Supreme Court"


def test_a_body_called_by_several_words_has_them_all() -> None:
    text = "The Leeds Fire Service came."
    found = bodies(text, "Leeds Fire Service")
    assert found.called({"fire", "service"}, len(text)) == "Leeds Fire Service"
    assert found.called({"health", "service"}, len(text)) is None
