from reader.article import Article
from reader.library import Library
from reader.library.filling.rereading import Changes, changes, take_in
from tests.library.filling.test_succession import OTHERS, WORDS, made

FERRY, SALT = made("Ferry Late", WORDS, 1), made("Salt Dear", OTHERS, 2)
CORRECTED = made("Ferry Late", WORDS.replace("again", "twice"), 1)
GULLS = made("Gulls Return", "Ten pairs of them were counted on the mole at dawn", 1)


def held(library: Library) -> list[Article]:
    return sorted(library, key=lambda article: article.headline)


def test_the_same_articles_are_no_change() -> None:
    assert changes([FERRY, SALT], [FERRY, SALT]) == Changes([], [], {})


def test_a_corrected_article_replaces_the_former() -> None:
    expected = Changes([CORRECTED], [FERRY.id], {FERRY.id: CORRECTED.id})
    assert changes([FERRY, SALT], [CORRECTED, SALT]) == expected


def test_one_above_another_does_not_replace_it() -> None:
    assert changes([FERRY, SALT], [GULLS, FERRY, SALT]) == Changes([GULLS], [], {})


def test_one_that_was_deleted_is_replaced_by_none() -> None:
    assert changes([FERRY, SALT], [SALT]) == Changes([], [FERRY.id], {})


def test_a_file_without_articles_keeps_those_it_had() -> None:
    assert changes([FERRY], []) == Changes([], [], {})


def test_the_library_has_what_the_file_holds_and_what_others_do() -> None:
    other = Article("other", "Other words", (), "other.txt")
    library = Library()
    library.add([FERRY, other, SALT])
    changed = take_in(library, "news.txt", [GULLS, CORRECTED])
    assert changed == Changes([GULLS, CORRECTED], [FERRY.id, SALT.id], {FERRY.id: CORRECTED.id})
    assert held(library) == [CORRECTED, GULLS, other]
