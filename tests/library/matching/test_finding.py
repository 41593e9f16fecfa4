import tantivy
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.library.folding import MARK, fold, words
from reader.library.matching.finding import finder, within
from reader.library.matching.stemming import stem
from reader.library.query.nodes import Near, Phrase

WORDS = st.text("abc", min_size=1, max_size=4)
LONGER = st.text("abc", min_size=1, max_size=9)


def found(leaf: Phrase | Near, text: str) -> list[str]:
    return [text[start:end] for start, end in finder(leaf)(fold(text), 0, len(text))]


def word(text: str) -> Phrase:
    return Phrase((text,))


def test_a_word_is_found_in_every_form_of_it() -> None:
    text = "Policies: the policy, politics, a po\u00adlicy and a policeman; unpolicy"
    assert found(word("policy"), text) == ["Policies", "policy", "po\u00adlicy"]
    assert found(Phrase(("policy",), exact=True), text) == ["policy", "po\u00adlicy"]
    assert found(word("lie"), "He lied; he is lying; a lie lies") == [
        "lied",
        "lying",
        "lie",
        "lies",
    ]


def test_a_name_is_found_only_as_it_is_written() -> None:
    assert found(Phrase(("banks",), "speaker"), "Banks banked on the bank, said Banks.") == [
        *("Banks", "Banks")
    ]


def test_a_beginning_is_found_with_what_it_may_be_the_whole_of() -> None:
    assert found(Phrase(("taxe",), prefix=True), "taxes, taxed, a tax, taxi") == [
        *("taxes", "taxed", "tax")
    ]
    assert found(Phrase(("taxe",), prefix=True, exact=True), "taxes, taxed, a tax") == [
        *("taxes", "taxed")
    ]


def test_a_misspelt_word_is_found() -> None:
    fuzzy = Phrase(("santcions",), fuzzy=True)
    assert found(fuzzy, "Sanctions or sanctioning, sanct\u00adions; actions") == [
        *("Sanctions", "sanct\u00adions")
    ]
    assert found(Phrase(("mayro",), fuzzy=True), "mayor, major, Mayo, mayoral") == [
        *("mayor", "Mayo")
    ]


@given(LONGER, st.lists(LONGER, max_size=20))
def test_a_misspelt_word_is_found_where_the_engine_finds_it(asked: str, text: list[str]) -> None:
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="whitespace").build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, num_threads=1)
    for one in text:
        writer.add_document(tantivy.Document(text=[one]))
    writer.commit()
    index.reload()
    distance = 1 if len(asked) <= 5 else 2
    query = tantivy.Query.fuzzy_term_query(schema, "text", asked, distance=distance)
    hits = index.searcher().search(query, 100).hits
    assert len(found(Phrase((asked,), fuzzy=True), " ".join(text))) == len(hits)


@given(LONGER, LONGER)
def test_edits_are_the_same_both_ways(one: str, other: str) -> None:
    assert within(one, other, 2) == within(other, one, 2)
    assert within(one, one, 0)
    assert within(one, other, 1) <= within(one, other, 2)


def test_near_is_either_order_and_counts_words() -> None:
    text = "Taxes will, said the mayor, not rise. No taxes at all; the council's mayor"
    assert found(Near(word("tax"), word("mayor"), 4), text) == ["Taxes", "mayor", "taxes"]
    assert found(Near(word("mayor"), word("tax"), 3), text) == []
    assert found(Near(word("mayor"), Phrase(("not", "rise"), exact=True), 1), text) == [
        *("mayor", "not rise")
    ]


@given(st.lists(WORDS), WORDS, WORDS, st.integers(1, 4))
def test_near_is_what_counting_finds(text: list[str], one: str, other: str, most: int) -> None:
    places = [
        (first, second)
        for first, a in enumerate(text)
        for second, b in enumerate(text)
        if first != second and abs(first - second) <= most
        if stem(a) == stem(one) and stem(b) == stem(other)
    ]
    expected = sorted({place for pair in places for place in pair})
    near = Near(word(one), word(other), most)
    assert found(near, " ".join(text)) == [text[place] for place in expected]


@given(st.text("abAÁsed_ -\n\u0301\u00ad\u0640"), st.text("abÁsed", min_size=1, max_size=5))
def test_forms_are_found_exactly_where_a_word_has_the_stem(text: str, asked: str) -> None:
    (folded,) = words(asked)
    expected = [one for one in words(text) if stem(one) == stem(folded)]
    spans = finder(word(folded))(fold(text), 0, len(text))
    assert [words(text[start:end]) for start, end in spans] == [[one] for one in expected]


UNSPACED = "ab予算กิ่ำ\u200b\u3099 -"


@given(st.text(UNSPACED), st.text(UNSPACED, min_size=1))
def test_words_without_spaces_are_found_where_the_index_has_them(text: str, asked: str) -> None:
    wanted, there = words(asked), words(text)
    assume(not any(one.startswith(MARK) for one in wanted))  # nobody looks for these
    for one in set(wanted):
        spans = finder(Phrase((one,), exact=True))(fold(text), 0, len(text))
        assert [words(text[start:end]) for start, end in spans] == [[one]] * there.count(one)
    if wanted:
        phrase = Phrase(tuple(wanted), exact=True)
        begun = Phrase((*wanted[:-1], wanted[-1][0]), exact=True, prefix=True)
        ways = [there[at : at + len(wanted)] for at in range(len(there))]
        assert bool(found(phrase, text)) == (wanted in ways)
        assert bool(found(begun, text)) == any(
            way[:-1] == wanted[:-1] and way[-1].startswith(wanted[-1][0])
            for way in ways
            if len(way) == len(wanted)
        )


def test_what_is_near_is_counted_in_letters_where_no_spaces_are_written() -> None:
    near = Near(Phrase(("予", "算"), exact=True), Phrase(("国", "会"), exact=True), 2)
    assert found(near, "予算は国会で") == ["予算", "国会"]
    assert found(near, "予算案は国会で") == []
