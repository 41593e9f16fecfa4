from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Annotations, Entity, Quote
from reader.language import annotate_article
from reader.library import corrections
from reader.library.corrections import (
    BY_HAND,
    Correction,
    checksum,
    correct,
    correction_of,
    former,
    names_near,
    names_of,
    put,
    read_names,
)
from reader.library.folding import fold
from tests.library.made import ANNOTATIONS, plain

FERRY = plain(
    "Ferry Stops",
    "“We stop today,” Ada Sill said. Bo Orr, who owns the ferry, was away.\n\n"
    "“Yes,” Orr said. The harbour master waved.\n\n"
    "“Yes,” said Cleo Voss of the Sound Line.\n\n"
    "“It was,” Sill said, “a good boat, as Dan Pike knew.”",
)
FOUND = annotate_article(FERRY)


def said(words: str, nth: int = 0, found: Annotations = FOUND) -> Quote:
    """The *nth* of the quotes that hold *words*."""
    return [one for one in found.quotes if words in FERRY.words(one)][nth]


def by(words: str, *speakers: str, nth: int = 0) -> Annotations:
    """What is known once *speakers* were said to say the statement with *words*."""
    return correct(FERRY, FOUND, (correction_of(FERRY, FOUND, said(words, nth), speakers),))


def speakers(found: Annotations) -> list[tuple[str, ...]]:
    return [names_of(FERRY, [quote]) for quote in found.quotes]


def test_a_statement_has_the_speaker_that_a_person_names() -> None:
    corrected = by("stop today", "Bo Orr")
    quote = said("stop today", found=corrected)
    assert (quote.rule, quote.confidence, quote.is_guess) == (BY_HAND, 1.0, False)
    assert corrected.quotes[1:] == FOUND.quotes[1:]
    assert corrected.entities == FOUND.entities


def test_all_parts_of_a_statement_are_corrected() -> None:
    corrected = by("good boat", "Bo Orr")
    assert speakers(corrected)[-2:] == [("Bo Orr",)] * 2
    assert corrected.statement_count == FOUND.statement_count


def test_of_two_statements_with_the_same_words_one_is_corrected() -> None:
    assert speakers(by("Yes", "Ada Sill"))[1:3] == [("Ada Sill",), ("Cleo Voss",)]
    assert speakers(by("Yes", "Ada Sill", nth=1))[1:3] == [("Bo Orr",), ("Ada Sill",)]


def test_nobody_and_several_may_have_said_it() -> None:
    nobody = said("stop today", found=by("stop today"))
    assert (nobody.speaker, nobody.others, nobody.rule) == (None, (), BY_HAND)
    assert speakers(by("stop today", "Bo Orr", "Cleo Voss"))[0] == ("Bo Orr", "Cleo Voss")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ada Sill", "Ada Sill"),  # as it was found
        ("Bo Orr", "Bo Orr"),  # the nearest
        ("harbour master", "harbour master"),  # which is no name
        ("arbour master", ""),  # which is no word
        ("Eve Lund", ""),  # who is nowhere in the article
    ],
)
def test_a_speaker_stands_where_the_article_has_the_name(name: str, written: str) -> None:
    speaker = said("stop today", found=by("stop today", name)).speaker
    assert speaker is not None
    assert (speaker.name, FERRY.words(speaker)) == (name, written)


def test_a_name_within_the_statement_is_not_where_its_speaker_stands() -> None:
    quote = said("good boat", found=by("good boat", "Dan Pike"))
    assert quote.speaker is not None
    assert quote.speaker.start == quote.speaker.end


def test_who_was_found_and_is_confirmed_stays_where_it_was() -> None:
    found, confirmed = said("stop today"), said("stop today", found=by("stop today", "Ada Sill"))
    assert (confirmed.speaker, confirmed.cue) == (found.speaker, found.cue)
    assert (confirmed.rule, confirmed.confidence) == (BY_HAND, 1.0)


def test_however_many_are_corrected_a_text_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def folding(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(corrections, "fold", folding)
    correct(FERRY, FOUND, (correction_of(FERRY, FOUND, said("Yes"), ("Cleo Voss",)),))
    assert folded == []  # she is named
    absent = [(said("stop today"), ("Eve Lund",)), (said("Yes"), ("Eve Lund", "Finn Moe"))]
    correct(FERRY, FOUND, tuple(correction_of(FERRY, FOUND, *one) for one in absent))
    assert sorted(folded) == sorted([FERRY.text, "Eve Lund", "Finn Moe"])


def test_what_is_asked_again_is_known_until_something_else_is_found() -> None:
    known = (correction_of(FERRY, FOUND, said("Yes"), ("Ada Sill",)),)
    other = (correction_of(FERRY, FOUND, said("Yes"), ("Eve Lund",)),)
    corrected = correct(FERRY, FOUND, known)
    assert correct(FERRY, FOUND, (replace(known[0]),)) is corrected
    assert speakers(correct(FERRY, FOUND, other))[1] == ("Eve Lund",)
    again = replace(FOUND, quotes=FOUND.quotes[:2])
    assert speakers(correct(FERRY, again, known)) == speakers(corrected)[:2]


def test_a_correction_outlasts_changes_elsewhere() -> None:
    correction = correction_of(FERRY, FOUND, said("stop today"), ("Bo Orr",))
    edited = plain("The Ferry Stops", '"WE stop today", Ada Sill said, and it rained.')
    found = correct(edited, annotate_article(edited), (correction,))
    assert names_of(edited, found.quotes) == ("Bo Orr",)
    reworded = plain("Ferry Stops", "“We sail today,” Ada Sill said.")
    found = annotate_article(reworded)
    assert correct(reworded, found, (correction,)) == found


@pytest.mark.parametrize(
    ("line", "names"),
    [
        *(("Bo Orr", ("Bo Orr",)), ("bo ORR", ("Bo Orr",)), ("orr", ("Bo Orr",))),
        *(("Pike", ("Dan Pike",)), ("Eve  Lund ", ("Eve Lund",)), ("", ()), (" ; ", ())),
        ("sill; Eve Lund; Ada Sill", ("Ada Sill", "Eve Lund")),
        ("\x1b[31mOrr\x1b[0m\u202e", ("Bo Orr",)),
        ("x" * 999, ("x" * 200,)),
    ],
)
def test_names_are_read_as_the_article_has_them(line: str, names: tuple[str, ...]) -> None:
    assert read_names(line, FERRY, FOUND) == names


def test_a_part_of_several_names_is_taken_as_it_is() -> None:
    article = plain("Two", "Ada Sill and Bo Sill met.")
    names = Entity(5, 13, "PER", "Ada Sill"), Entity(18, 25, "PER", "Bo Sill")
    found = Annotations((), names)
    assert read_names("Sill", article, found) == ("Sill",)


def test_the_nearest_names_are_recalled_first() -> None:
    assert names_near(FOUND, [said("stop today")])[-2:] == ["Bo Orr", "Ada Sill"]
    near = names_near(FOUND, [said("Yes", 1)])
    assert (near[0], near[-1]) == ("Sound Line", "Cleo Voss")


NAMES = st.lists(st.sampled_from(["Ada Sill", "Bo Orr", "she", ""]), unique=True).map(tuple)
CORRECTIONS = st.lists(
    st.builds(Correction, st.sampled_from(["“Yes,”", "No", ""]), NAMES, st.integers(1, 3))
).map(lambda some: put((), tuple(some)))


@given(CORRECTIONS, CORRECTIONS)
def test_what_was_put_is_taken_back(
    before: tuple[Correction, ...], new: tuple[Correction, ...]
) -> None:
    after = put(before, new)
    assert set(new) <= set(after)
    assert set(put(after, former(before, new))) == set(before)
    assert (checksum(after) == 0) == (not after)


@given(ANNOTATIONS, st.data())
def test_a_corrected_statement_is_by_whom_it_is_said_to_be(
    found: Annotations, data: st.DataObject
) -> None:
    in_order = tuple(sorted(found.quotes, key=lambda quote: quote.statement))
    found = Annotations(in_order, found.entities)
    assert correct(FERRY, found, ()) is found
    if not found.quotes:
        return
    names = data.draw(st.lists(st.sampled_from(["Ada Sill", "she"]), unique=True).map(tuple))
    quote = data.draw(st.sampled_from(found.quotes))
    known = (correction_of(FERRY, found, quote, names),)
    corrected = correct(FERRY, found, known)
    for one, other in zip(found.quotes, corrected.quotes, strict=True):
        if one.statement == quote.statement:
            assert set(names_of(FERRY, [other])) == set(names)
            assert other.rule == BY_HAND
        else:
            assert other == one
    assert correct(FERRY, corrected, known) == corrected
