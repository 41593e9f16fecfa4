from reader.article import Entity, Span
from reader.language.quotes.people.named import Named

ANA, LEAGUE = Entity(0, 9, "PER", "Ana Reyes"), Entity(20, 30, "ORG", "Sea League")
NAMED = Named([ANA, LEAGUE])


def test_a_phrase_names_the_last_entity_in_it() -> None:
    assert NAMED.within(Span(0, 40)) == LEAGUE
    assert NAMED.within(Span(0, 20)) == ANA
    assert NAMED.within(Span(9, 20)) is None
    assert NAMED.within(Span(0, 0)) is None


def test_a_phrase_names_a_person_if_its_last_name_is_one() -> None:
    assert NAMED.person(Span(0, 20)) == "Ana Reyes"
    assert NAMED.person(Span(0, 40)) is None


def test_a_phrase_ends_with_a_name_and_what_little_follows_it() -> None:
    assert NAMED.ending(Span(15, 32)) == LEAGUE
    assert NAMED.ending(Span(15, 33)) is None


def test_a_place_and_a_body_are_no_person() -> None:
    assert NAMED.is_no_person(Span(15, 32))
    assert not NAMED.is_no_person(Span(0, 9))
    assert not NAMED.is_no_person(Span(10, 15))


def test_names_before_a_place_are_given_from_the_nearest_on() -> None:
    assert list(NAMED.before(40, 5)) == [LEAGUE, ANA]
    assert list(NAMED.before(40, 1)) == [LEAGUE]
    assert list(NAMED.before(20, 5)) == [ANA]
    assert not list(NAMED.before(0, 5))


def test_a_nickname_is_within_a_name() -> None:
    assert NAMED.surrounds(Span(4, 7))
    assert not NAMED.surrounds(Span(0, 9))
    assert not NAMED.surrounds(Span(10, 12))


def test_names_between_two_places_begin_there() -> None:
    assert NAMED.between(0, 20) == {"Ana Reyes"}
    assert NAMED.between(1, 21) == {"Sea League"}
