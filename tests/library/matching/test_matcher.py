import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Annotations, Article, Block, Mention, Quote, Span
from reader.language import annotate
from reader.library import Library, Matcher, parse
from reader.library.folding import fold, words
from reader.library.matching.matcher import Snippet
from reader.library.notebook import Entry

# Few letters, so that queries often match, and every kind of trouble a word can have inside.
PROSE = st.text("abAÁ_ -\n’\u0301\u00ad\u06401")
WORD = st.text("abÁ1", min_size=1, max_size=3)


def article(text: str, *kinds_and_parts: tuple[str, str]) -> Article:
    """An article whose blocks are the given parts of the text."""
    blocks = []
    for kind, part in kinds_and_parts:
        start = text.index(part)
        blocks.append(Block(start, start + len(part), kind))  # type: ignore[arg-type]
    return Article("id", text, tuple(blocks), "folder/file.txt")


def found(query: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in Matcher(parse(query)).matches(text)]


def test_words_match_whole_and_folded() -> None:
    text = "Café owners: the cafés’ “café society”, decafé, cafe\u0301."
    assert found('"cafe"', text) == ["Café", "café", "cafe\u0301"]
    assert found('"CAFÉS"', text) == ["cafés"]
    assert found("cafe", text) == found("caf*", text) == ["Café", "cafés", "café", "cafe\u0301"]
    assert found("caf*", text) == ["Café", "cafés", "café", "cafe\u0301"]


def test_phrases_run_over_punctuation_and_line_breaks() -> None:
    text = "a partner-like\ncooperation; partner liked cooperation"
    assert found('"partner like cooperation"', text) == ["partner-like\ncooperation"]
    assert found('"partner lik*"', text) == ["partner-like", "partner liked"]


def test_marks_inside_words_do_not_hide_them() -> None:
    assert found("cooperate", "they co\u00adoperate") == ["co\u00adoperate"]
    assert found("élan", unicodedata.normalize("NFD", "d’élan vital")) == ["e\u0301lan"]


def test_what_is_excluded_is_not_marked_and_overlaps_are_joined() -> None:
    assert found('calm -storm "the calm" "calm before"', "the calm before the storm") == [
        "the calm before"
    ]


def test_every_part_of_a_query_that_asks_for_words_is_marked() -> None:
    text = "The mayor, Ada Quill, said on Monday that taxes would not rise."
    assert found("mayor OR taxes", text) == ["mayor", "taxes"]
    assert found("{speaker:quill about:taxes -about:monday}", text) == ["Quill", "taxes"]
    assert found("NOT (mayor rise) person:ada", text) == ["Ada"]
    assert found("mayor NEAR/5 said", text) == ["mayor", "said"]
    assert found("mayor NEAR/2 said", text) == []
    assert found("tag:mayor author:quill source:monday is:read date:2017 sort:date", text) == []


@given(PROSE, WORD, st.booleans())
def test_spans_hold_exactly_the_words_of_the_query(text: str, word: str, prefix: bool) -> None:
    (asked,) = words(word)
    matcher = Matcher(parse(f'"{word}{"*" * prefix}"'))
    spans = matcher.matches(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        (folded,) = words(text[span.start : span.end])
        assert folded == asked or (prefix and folded.startswith(asked))
    expected = [w for w in words(text) if w == asked or (prefix and w.startswith(asked))]
    assert len(spans) == len(expected)


@given(PROSE, st.lists(WORD, min_size=1, max_size=3), st.booleans())
def test_a_match_is_marked_exactly_where_the_index_finds_one(
    text: str, asked: list[str], prefix: bool
) -> None:
    query = '"' + " ".join(asked) + "*" * prefix + '"'
    library = Library()
    library.add([Article("id", text, (), "-")])
    assert bool(library.search(query)) == bool(Matcher(parse(query)).matches(text))


@given(st.text(max_size=300), st.text("ab \n", max_size=60), WORD, st.integers(0, 80))
def test_snippets_are_one_line_within_their_width(
    text: str, more: str, word: str, width: int
) -> None:
    source = Article("id", text + more, (), "name")
    snippet = Matcher(parse(word)).snippet(source, width)
    assert len(snippet.text) <= max(16, width)
    assert len(snippet.text.splitlines()) <= 1
    for span in snippet.matches:
        assert 0 <= span.start < span.end <= len(snippet.text)
        assert fold(word).startswith(fold(snippet.text[span.start : span.end])[:1])


def test_the_snippet_shows_the_passage_that_holds_the_most() -> None:
    source = article(
        "A quiet day\n\nNothing about taxes.\n\nThe minister said that\ntaxes would rise again.",
        ("headline", "A quiet day"),
        ("standfirst", "Nothing about taxes."),
        ("body", "The minister said that\ntaxes would rise again."),
    )
    snippet = Matcher(parse("taxes minister")).snippet(source, 80)
    assert (snippet.kind, snippet.text) == (
        "body",
        "The minister said that taxes would rise again.",
    )
    assert [snippet.text[m.start : m.end] for m in snippet.matches] == ["minister", "taxes"]
    assert Matcher(parse("taxes")).snippet(source, 80).kind == "standfirst"
    assert Matcher(parse("quiet")).snippet(source, 80).kind == "headline"
    assert Matcher(parse("headline:day")).snippet(source, 80).text == "A quiet day"


def test_words_of_a_field_are_looked_for_in_their_blocks_only() -> None:
    source = article(
        "Taxes\n\nThe mayor was calm.", ("headline", "Taxes"), ("body", "The mayor was calm.")
    )
    assert Matcher(parse("body:taxes")).snippet(source, 40).text == "The mayor was calm."
    assert Matcher(parse("headline:mayor")).snippet(source, 40).matches == ()
    assert Matcher(parse("quote:calm")).snippet(source, 40).matches == (Span(14, 18),)


def test_a_long_passage_is_cut_between_words_round_the_match() -> None:
    source = article("one two three four five six seven eight nine ten eleven twelve thirteen")
    snippet = Matcher(parse("seven")).snippet(source, 30)
    assert snippet.text == "…six seven eight nine ten…"
    assert [snippet.text[m.start : m.end] for m in snippet.matches] == ["seven"]
    assert Matcher(parse("one")).snippet(source, 20).text == "one two three four…"
    assert Matcher(parse("thirteen")).snippet(source, 25).text == "…eleven twelve thirteen"


def test_the_window_slides_to_where_the_words_stand_together() -> None:
    filler = "and so it went on for a while " * 3
    source = article(f"tax {filler}council {filler}tax council {filler}mayor tax")
    snippet = Matcher(parse("tax council")).snippet(source, 40)
    assert [snippet.text[m.start : m.end] for m in snippet.matches] == ["tax", "council"]
    assert "tax council" in snippet.text


def test_without_a_match_the_snippet_is_the_beginning() -> None:
    source = article("Title\n\nFirst.\n\nSecond.", ("headline", "Title"), ("body", "First."))
    assert Matcher(parse("")).snippet(source, 40).text == "First."
    assert Matcher(parse("")).snippet(article(""), 40).text == "file.txt"


def test_front_matter_and_furniture_are_no_reason() -> None:
    source = article(
        "Title\n\nThe calm.\n\nRelated: the storm",
        ("headline", "Title"),
        ("body", "The calm."),
        ("furniture", "Related: the storm"),
    )
    snippet = Matcher(parse("storm")).snippet(source, 40)
    assert (snippet.text, snippet.matches) == ("The calm.", ())


def test_of_a_speaker_each_statement_is_found_where_it_opens() -> None:
    text = "Ada Quill spoke.\n\nShe said\n  “no”, then “never”. “Maybe,” said Bo."
    she = Mention(18, 21, "Ada Quill")

    def quote(words: str, who: Mention | None, statement: int) -> Quote:
        start = text.index(words)
        return Quote(start, start + len(words), "direct", who, None, statement, 0.9, "test")

    bo = Mention(text.index("Bo"), text.index("Bo") + 2, None)
    said = Annotations((quote("“no”", None, 0), quote("“never”", she, 0), quote("“Maybe,”", bo, 1)))
    source = article(text, ("body", "Ada Quill spoke."), ("body", text[18:]))
    matcher = Matcher(parse("speaker:quill"))
    assert matcher.matches_in(source, said) == [Span(text.index("“no”"), text.index("“no”") + 1)]
    snippet = matcher.snippet(source, 80, said)
    assert snippet.text == "She said “no”, then “never”. “Maybe,” said Bo."
    assert [snippet.text[m.start : m.end] for m in snippet.matches] == ["“"]
    assert found("speaker:quill", text) == ["Quill"]
    assert len(Matcher(parse("speaker:bo OR never")).matches_in(source, said)) == 2
    assert matcher.matches_in(source, Annotations()) == []


def test_of_one_statement_it_is_found_where_that_opens() -> None:
    text = "“Dams burst,” said Ada Quill. “Dams hold,” she said. “Dams burst,” said Bo Lind."
    source = article(text, ("body", text))
    matcher = Matcher(parse("{speaker:quill about:burst}"))
    assert matcher.matches_in(source, annotate(text)) == [Span(0, 1)]
    assert [text[span.start : span.end] for span in matcher.matches_in(source, None)] == [
        *("burst", "Quill", "burst")
    ]
    snippet = matcher.snippet(source, 40, annotate(text))
    assert snippet == Snippet("body", "“Dams burst,” said Ada Quill. “Dams…", (Span(0, 1),))


def test_a_query_without_words_shows_what_an_article_tells() -> None:
    source = article(
        "Title\n\nBy Ada Quill\n\nIt rained.",
        ("headline", "Title"),
        ("byline", "By Ada Quill"),
        ("body", "It rained."),
    )
    assert Matcher(parse("is:unread")).snippet(source, 40).text == "It rained."
    assert Matcher(parse("quill")).snippet(source, 40).text == "By Ada Quill"


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("note:pilot", ("note", "…the pilots at the…", ["pilots"])),
        ("river (note:pilot OR tag:dam)", ("note", "…the pilots at the…", ["pilots"])),
        ("has:note", ("note", "ask the pilots at…", [])),
        ("tag:dam", ("tag", "#tide #dam", ["dam"])),
        ("has:tag OR note:ferry", ("tag", "#tide #dam", [])),
        ("tag:tide tag:dam", ("tag", "#tide #dam", ["tide", "dam"])),
        ('tag:"tide dam" OR pilot', None),  # of two tags
        ("note:ferry", None),
        ("river -note:pilot", None),
        ("is:starred pilot", None),
    ],
)
def test_where_what_is_kept_is_asked_for_it_shows_why(
    query: str, shown: tuple[str, str, list[str]] | None
) -> None:
    entry = Entry(note="ask the pilots\nat the lock about it", tags=("tide", "dam"))
    snippet = Matcher(parse(query)).kept_snippet(entry, 20)
    if snippet is None:
        assert shown is None
    else:
        marked = [snippet.text[one.start : one.end] for one in snippet.matches]
        assert (snippet.kind, snippet.text, marked) == shown
