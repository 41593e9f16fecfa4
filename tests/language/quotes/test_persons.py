from reader.language.quotes.persons import Person


def test_titles_tell_more_than_given_names() -> None:
    assert Person("Mary Orr").gender == "she"
    assert Person("Mary Orr", ["mr"]).gender == "he"
    assert Person("Qwx Orr").gender == ""


def test_who_is_called_so_once_stays_so() -> None:
    person = Person("Qwx Orr")
    person.called("she")
    person.called("he")
    assert person.gender == "she"
