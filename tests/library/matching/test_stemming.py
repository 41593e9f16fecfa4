import tantivy
from hypothesis import given
from hypothesis import strategies as st

from reader.library.folding import words
from reader.library.matching.stemming import beginning, stem

ENDINGS = ["", "s", "es", "ed", "ing", "ies", "y", "ly", "ation", "ational", "ability", "iveness"]
WORDS = st.builds(str.__add__, st.text("abdeilnorstuy", max_size=6), st.sampled_from(ENDINGS))


def test_inflected_forms_share_a_stem() -> None:
    assert {stem(form) for form in ("impose", "imposes", "imposed", "imposing")} == {"impos"}
    assert stem("policies") == stem("policy")
    assert stem("news") != stem("new")
    assert stem("2017") == "2017"
    assert stem("санкции") == "санкции"
    assert stem("") == ""


@given(st.lists(WORDS | st.text(), max_size=5).map(lambda parts: words(" ".join(parts))))
def test_the_index_has_the_same_stems(found: list[str]) -> None:
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    engine = analyzer.filter(tantivy.Filter.stemmer("english")).build()
    assert [stem(word) for word in found] == engine.analyze(" ".join(found))


@given(WORDS.filter(bool))
def test_a_word_begins_with_what_all_words_of_its_stem_begin_with(word: str) -> None:
    assert beginning(stem(word))
    assert word.startswith(beginning(stem(word)))


def test_irregular_forms_begin_so_too() -> None:
    for word in ("dying", "lying", "tying", "skies", "gently", "early", "hoping", "flying", "a"):
        assert word.startswith(beginning(stem(word)))
