from reader.article import Span
from reader.language.quotes.people.capitals import full_names


def test_people_are_read_off_capitals_and_their_surnames_are_theirs() -> None:
    text = "The Ana Reyes left.\n\nReyes met Leo de Banda, and Orr."
    found = full_names(text, [Span(0, 19), Span(21, len(text))])
    names = [(text[one.start : one.end], one.name) for one in found]
    assert names == [
        ("The Ana Reyes", "Ana Reyes"),
        ("Reyes", "Ana Reyes"),
        ("Leo de Banda", "Leo de Banda"),
    ]
