from reader.article import Article, Block
from reader.library.filling.succession import successors

WORDS = "The ferry to Upper Fernley was late again and nobody on the quay was told why"
OTHERS = "Prices of salt rose by a tenth in one week, merchants at the market complained"


def made(headline: str, text: str, part: int = 0) -> Article:
    text = f"{headline}\n\n{text}"
    return Article(text, text, (Block(0, len(headline), "headline"),), "news.txt", part=part)


def test_a_corrected_article_is_in_the_place_of_the_former() -> None:
    old, new = made("Ferry Late", WORDS), made("Ferry Late", WORDS.replace("again", "twice"))
    assert successors([old], [new]) == {old.id: new.id}
    assert successors([old], [old]) == {}


def test_one_with_another_headline_too_and_one_that_grew() -> None:
    old = made("Ferry Late", WORDS)
    named, grown = made("The Ferry", WORDS), made("Ferry Late", f"{WORDS}. {OTHERS}. {OTHERS}.")
    assert successors([old], [named]) == {old.id: named.id}
    assert successors([old], [grown]) == {old.id: grown.id}


def test_another_story_is_not() -> None:
    assert successors([made("Ferry Late", WORDS)], [made("Salt Dear", OTHERS)]) == {}


def test_nor_one_that_was_there_before() -> None:
    one, other = made("Ferry Late", WORDS, 1), made("Ferry Late", f"{WORDS}!", 2)
    assert successors([one, other], [other]) == {}


def test_among_several_it_is_where_it_was_or_has_its_headline() -> None:
    old, new = made("Ferry Late", WORDS, 1), made("Ferry Late", f"Again: {WORDS}", 2)
    salt = made("Salt Dear", OTHERS, 1)
    assert successors([old], [salt, new]) == {old.id: new.id}


def test_two_have_no_successor_in_common() -> None:
    one, other = made("Ferry Late", WORDS, 1), made("Ferry Late", f"{WORDS} {WORDS}", 2)
    new = made("Ferry Late", f"Again: {WORDS}", 1)
    assert successors([one, other], [new]) == {one.id: new.id}
