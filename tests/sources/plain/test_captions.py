"""Captions are told from paragraphs that somebody signed."""

import pytest

from reader.sources.plain.plaintext import read_text

TOP = "Board closes its old pier\n\nBy Ann Example\n5 March 2024"
LEAD = (
    "The harbour board said on Saturday that it would close the old ferry pier, which carried "
    "its first passengers in 1911 and has stood empty since the new bridge was opened to cars."
)
SECOND = "Two members voted against it, for the bridge is often shut in winter because of the wind."
LAST = "The board meets again in May in order to say what becomes of the land and of the cranes."


def kind_of(words: str, *paragraphs: str) -> str:
    found = read_text("\n\n".join([TOP, *paragraphs]), "pier.txt")
    return next(b.kind for b in found.blocks if found.text[b.start : b.end] == words)


@pytest.mark.parametrize("name", ["Cara Muster", "CME BSA", "Cara Muster, Kell", "C. Muster/AFP"])
def test_who_signs_below_the_last_paragraph_took_no_picture(name: str) -> None:
    assert kind_of(LAST, LEAD, SECOND, f"{LAST}\n{name}") == "body"
    assert kind_of(LAST, LEAD, f"{LAST}\n{name}", "Read more", "Related articles") == "body"


def test_a_picture_may_stand_below_all() -> None:
    assert kind_of(LAST, LEAD, SECOND, f"{LAST}\nPhoto: Bob Sample") == "caption"


def test_a_paragraph_above_a_mere_name_is_no_caption_unless_short_or_on_top() -> None:
    assert kind_of(LAST, LEAD, SECOND, f"{LAST}\nBob Sample", SECOND) == "body"
    assert kind_of(LAST, f"{LAST}\nBob Sample", LEAD, SECOND) == "caption"
    for short, credit in (("The pier on Saturday.", "Bob Sample"), (LAST, "Bob Sample, Kell News")):
        assert kind_of(short, LEAD, SECOND, f"{short}\n{credit}", SECOND) == "caption"


def test_every_letter_is_read_whole() -> None:
    letters = [f"{words}\n{name}" for words, name in ((SECOND, "Bob Sample"), (LAST, "Dan Test"))]
    for words in (SECOND, LAST):
        assert kind_of(words, "Sir,", LEAD, "Dear Editor,", LEAD, *letters) == "body"
