from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Annotations, Article, Block, Span, When
from reader.errors import QueryError
from reader.language import annotate_article
from reader.library import Library, Matcher, parse
from reader.library.corrections import BY_HAND, correction_of
from reader.library.notebook import Entry, Notebook
from reader.library.query.nodes import Sorting
from reader.library.search.index import Facet, Index
from reader.library.summary import GONE
from tests.library.made import plain, saying


def article(name: str, headline: str, body: str, furniture: str = "") -> Article:
    text = f"{headline}\n\n{body}\n\n{furniture}"
    start = len(headline) + 2
    return Article(
        name,
        text,
        (
            Block(0, len(headline), "headline"),
            Block(start, start + len(body), "body"),
            Block(start + len(body) + 2, len(text), "furniture"),
        ),
        f"{name}.txt",
    )


@pytest.fixture
def library() -> Library:
    library = Library()
    library.add(
        [
            article("port", "Harbour opens", "The mayor praised the crane. It lifts café chairs."),
            article("crane", "Crane falls", "Nobody was hurt in the harbour.", "More: elections"),
            article("vote", "Vote delayed", "The council will “meet again” on Monday."),
        ]
    )
    return library


def ids(library: Library, query: str, *, typing: bool = False) -> list[str]:
    return [hit.article.id for hit in library.search(parse(query, typing=typing))]


def test_articles_are_kept_once_in_the_order_they_came(library: Library) -> None:
    again = article("vote", "Another text", "with the same id")
    new = article("new", "New", "text")
    assert library.add([again, new]) == ["new"]
    assert [one.id for one in library] == ["port", "crane", "vote", "new"]
    assert len(library) == 4
    assert "new" in library
    assert "nowhere" not in library
    assert library.get("vote").headline == "Vote delayed"
    with pytest.raises(KeyError):
        library.get("nowhere")
    assert ids(library, "another") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("mayor", ["port"]),
        ("MAYOR chairs", ["port"]),
        ("mayor council", []),
        ("cafe", ["port"]),
        ('"meet again"', ["vote"]),
        ("“again meet”", []),
        ('"opens the mayor"', []),  # no phrase runs from the headline into the body
        ("-harbour", ["vote"]),
        ("the -council -mayor", ["crane"]),
        ("hur*", ["crane"]),
        ("hur", []),
        ('"the har*"', ["crane"]),
        ("headline:crane", ["crane"]),
        ("elections", []),  # furniture
        ("harbour", ["port", "crane"]),  # the headline weighs more
        ("crane", ["crane", "port"]),
        ("", ["port", "crane", "vote"]),
    ],
)
def test_search(library: Library, query: str, expected: list[str]) -> None:
    assert ids(library, query) == expected


def test_search_as_one_types(library: Library) -> None:
    assert ids(library, "the may", typing=True) == ["port"]
    assert ids(library, '"meet ag', typing=True) == ["vote"]
    with pytest.raises(QueryError):
        library.search('"meet ag')


def test_the_whole_word_comes_before_longer_ones() -> None:
    library = Library()
    library.add([article("long", "x", "carpet"), article("whole", "y", "car")])
    assert ids(library, "car*") == ["whole", "long"]


def test_results_are_a_sequence(library: Library) -> None:
    hits = library.search("harbour")
    assert len(hits) == 2
    assert [hit.article.id for hit in hits[:1]] == ["port"]
    assert hits[-1].article.id == "crane"
    assert hits[0].score > hits[1].score
    with pytest.raises(IndexError):
        hits[2]


def test_an_empty_library_finds_nothing() -> None:
    assert list(Library().search("anything")) == []
    assert list(Library().statements("anything")) == []
    assert Library().people("") == []
    assert list(Library()) == []


def test_what_is_added_after_a_search_is_found_by_the_next(library: Library) -> None:
    assert ids(library, "zebra") == []
    library.add([article("zoo", "Zebra", "born")])
    assert ids(library, "zebra") == ["zoo"]


def test_what_another_removed_is_none(library: Library) -> None:
    (first, *_) = library
    assert library.find(first.id) == first
    library.remove(first.id)
    assert library.find(first.id) is None
    with pytest.raises(KeyError):
        library.get(first.id)


def test_words_of_scripts_with_vowel_signs_are_whole() -> None:
    library = Library()
    library.add([article("a", "मोदी ने कहा", "वह दिन था"), article("b", "दान", "मादा")])
    assert [hit.article.id for hit in library.search("दिन")] == ["a"]
    assert [hit.article.id for hit in library.search("मोदी")] == ["a"]
    assert {hit.article.id for hit in library.search("द*")} == {"a", "b"}
    text = "दान दिन"
    assert [text[span.start : span.end] for span in Matcher(parse("दिन")).matches(text)] == ["दिन"]


def test_an_invisible_space_parts_words() -> None:
    library = Library()
    library.add([article("a", "They \u200bvoted", "for peace\u200btalks")])
    for query in ("voted", "vote", "peace", '"peace talks"', "\u200bvoted"):
        assert [hit.article.id for hit in library.search(query)] == ["a"]
    text = "They \u200bvoted"
    assert Matcher(parse("voted")).matches(text) == [Span(6, 11)]


def test_headlines_are_in_the_same_order_in_a_list_and_in_what_is_found() -> None:
    library = Library()
    headlines = ("“Zebra” wins", "An ape", "1 bear", "… and so", "Élan", "the 'end'", "Zoo")
    library.add(article(one, one, "about the sea") for one in headlines)
    library.index()
    for descending in (False, True):
        sorting: Sorting = ("headline", descending)
        listed = [row.id for row in library.listing(sorting=sorting)]
        assert [row.id for row in library.listing(parse("sea"), sorting)] == listed


def test_what_is_removed_is_found_no_more(library: Library) -> None:
    assert ids(library, "harbour") == ["port", "crane"]
    library.remove("port")
    assert ids(library, "harbour") == ["crane"]
    assert "port" not in library
    assert [one.id for one in library] == ["crane", "vote"]
    library.add([article("new", "Harbour", "again")])
    library.remove("new")  # before any search has indexed it
    assert ids(library, "harbour") == ["crane"]
    with pytest.raises(KeyError):
        library.remove("port")


def test_annotations_are_computed_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def annotate(text: str, blocks: tuple[Block, ...], when: When | None) -> Annotations:
        calls.append((text, blocks, when))
        return Annotations()

    monkeypatch.setattr("reader.language.annotate", annotate)
    assert library.annotated("vote") is None
    first = library.annotations("vote")
    assert library.annotations("vote") is first
    assert library.annotated("vote") is first
    vote = library.get("vote")
    assert calls == [(vote.text, vote.blocks, None)]
    with pytest.raises(KeyError):
        library.annotations("nowhere")


def test_one_thread_adds_while_another_iterates_and_searches() -> None:
    library = Library()
    articles = [article(str(n), f"Number {n}", "common words") for n in range(300)]
    loader = Thread(target=library.add, args=(iter(articles),))
    loader.start()
    while loader.is_alive():
        seen = [one.id for one in library]
        assert seen == [str(n) for n in range(len(seen))]
        assert len(seen) <= len(library.search("common")) <= 300
    loader.join()
    assert len(library.search("common")) == 300


def test_nobody_waits_for_an_article_that_is_being_indexed(
    spoken: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexing, done = Event(), Event()
    index_article = Index.add

    def add(index: Index, number: int, article: Article, found: Annotations | None) -> None:
        indexing.set()
        assert done.wait(10)
        index_article(index, number, article, found)

    monkeypatch.setattr(Index, "add", add)
    known = spoken.annotated("ebb")
    with ThreadPoolExecutor(2) as threads:
        indexer = threads.submit(spoken.index)
        assert indexing.wait(10)
        try:
            assert threads.submit(spoken.annotated, "ebb").result(5) is known is not None
            assert len(threads.submit(spoken.listing).result(5)) == 3
            threads.submit(spoken.remove, "ebb").result(5)
        finally:
            done.set()
        indexer.result(10)
    assert said(spoken, "sea") == ["“The sea comes in,”"]


@given(
    st.lists(st.lists(st.sampled_from(["ab", "abc", "b", "ba", "c"])), max_size=5),
    st.lists(
        st.sampled_from(["ab", "b", "a*", "ab*", "-c", "-ba", '"ab b"', '"b a*"']), max_size=3
    ),
)
def test_search_agrees_with_reading_every_article(
    texts: list[list[str]], clauses: list[str]
) -> None:
    library = Library()
    library.add(Article(str(n), " ".join(text), (), "-") for n, text in enumerate(texts))

    def holds(text: list[str], clause: str) -> bool:
        if clause.startswith("-"):
            return not holds(text, clause[1:])
        asked = clause.strip('"').rstrip('*"').split()
        windows = (text[i : i + len(asked)] for i in range(len(text) - len(asked) + 1))
        if "*" in clause:
            return any(w[:-1] == asked[:-1] and w[-1].startswith(asked[-1]) for w in windows)
        return asked in windows

    expected = {str(n) for n, text in enumerate(texts) if all(holds(text, c) for c in clauses)}
    assert {hit.article.id for hit in library.search(" ".join(clauses))} == expected


# Statements, people and what was annotated


@pytest.fixture
def spoken() -> Library:
    library = Library(notebook={"ebb": Entry(starred=True, tags=("high water",), note="ask Voss")})
    for name, words, speaker, day in (
        ("ebb", "The sea goes out", "Ada Sill", 3),
        ("flow", "The sea comes in", "Ben Orr", 2),
        ("dam", "Nothing moves", "Ada Sill", 1),
    ):
        article, found = saying(name, words, speaker, day=day)
        library.add([article])
        library.keep({name: found})
    return library


def said(library: Library, query: str, sorting: Sorting | None = None) -> list[str]:
    return [one.words for one in library.statements(query, sorting=sorting)]


def test_statements_are_found_with_their_speakers(spoken: Library) -> None:
    (found,) = spoken.statements("speaker:sill sea")
    assert (found.article.id, found.speaker, found.words) == (
        *("ebb", "Ada Sill"),
        "“The sea goes out,”",
    )
    assert [part.kind for part in found.parts] == ["direct"]
    assert said(spoken, "sea", ("date", False)) == ["“The sea comes in,”", "“The sea goes out,”"]
    assert said(spoken, "sea sort:speaker", ("date", False))[0] == "“The sea goes out,”"
    assert said(spoken, "is:starred") == ["“The sea goes out,”"]


def test_what_several_say_together_is_of_each(library: Library) -> None:
    article = plain("pact", "“We agree,” Ada Sill and Bo Orr said.\n\n“At last,” said Cleo Voss.")
    library.add([article])
    library.keep({"pact": annotate_article(article)})
    assert said(library, "speaker:sill") == said(library, "speaker:orr") == ["“We agree,”"]
    assert [one.speaker for one in library.statements("sort:-speaker")] == [
        "Cleo Voss",
        "Ada Sill and Bo Orr",
    ]
    counted = {one.name: one.statements for one in library.people("")}
    assert counted == {"Ada Sill": 1, "Bo Orr": 1, "Cleo Voss": 1}


def test_what_the_notebook_says_can_be_asked(spoken: Library) -> None:
    assert ids(spoken, "is:starred") == ids(spoken, "tag:water") == ["ebb"]
    assert sorted(ids(spoken, "is:unread")) == ["dam", "ebb", "flow"]
    assert ids(spoken, "note:asking") == ids(spoken, "note:(ask NEAR voss) sea") == ["ebb"]
    assert said(spoken, "sea note:voss") == ["“The sea goes out,”"]
    assert ids(spoken, "-note:voss sea") == ["flow"]
    assert ids(spoken, "tag:(high NEAR water)") == ["ebb"]
    spoken.remove("ebb")
    assert ids(spoken, "is:starred") == []


def test_articles_can_be_listed_and_sorted(spoken: Library) -> None:
    def listed(query: str | None, sorting: Sorting | None = None) -> list[str]:
        return [row.id for row in spoken.listing(query and parse(query), sorting)]  # type: ignore[arg-type]

    assert listed(None) == ["ebb", "flow", "dam"]
    assert listed(None, ("date", False)) == ["dam", "flow", "ebb"]
    assert listed("sea", ("date", False)) == []  # not indexed yet
    spoken.index()
    assert listed("sea", ("date", False)) == ["flow", "ebb"]
    assert listed("sea sort:headline", ("date", False)) == ["ebb", "flow"]
    assert spoken.listing().place_of("dam") == 2
    assert spoken.listing().place_of("nowhere") is None


def test_a_list_may_outlast_what_is_in_it(spoken: Library) -> None:
    rows, hits, statements = spoken.listing(), spoken.search("sea"), spoken.statements("sea")
    assert len(hits) == len(statements) == 2
    for name in ("ebb", "flow", "dam"):
        spoken.remove(name)
    assert [row for row in rows] == [GONE] * 3  # noqa: C416
    assert [hit.article for hit in hits] == [GONE] * 2
    assert [(one.article, one.parts) for one in statements] == [(GONE, ())] * 2
    assert list(spoken) == []
    assert list(spoken.search("sea")) == []
    assert list(spoken.search("sea", wait=False)) == []


def test_annotating_again_finds_nothing_twice(spoken: Library) -> None:
    assert len(said(spoken, "sea")) == 2
    _, other = saying("ebb", "The sea goes out", "Cy Voss")
    spoken.keep({"ebb": other, "nowhere": other})
    assert len(said(spoken, "sea")) == 2
    assert ids(spoken, "sea speaker:voss") == ["ebb"]
    assert ids(spoken, "sea speaker:sill") == []


def test_without_waiting_only_what_is_indexed_is_found(spoken: Library) -> None:
    assert list(spoken.search("sea", wait=False)) == []
    spoken.index()
    assert len(spoken.search("sea", wait=False)) == 2


def test_facets_count_the_values_of_what_is_found(spoken: Library) -> None:
    def counted(query: str, facet: Facet) -> dict[str, int]:
        return {one.value: one.count for one in spoken.facets(query, facet)}

    assert counted("", "speakers") == {"Ada Sill": 2, "Ben Orr": 1}
    assert counted("sea", "people") == {"Ada Sill": 1, "Ben Orr": 1}
    assert counted("", "months") == {"2031-01": 3}


def test_similar_articles_share_words(library: Library) -> None:
    library.add([article("again", "Lifted", "The crane lifts chairs again.")])
    assert [hit.article.id for hit in library.similar("port")] == ["again"]
    with pytest.raises(KeyError):
        library.similar("nowhere")


def test_one_that_follows_leaves_indexing_to_another() -> None:
    library = Library(follows=True)
    library.add([article("port", "Harbour opens", "The mayor praised the crane.")])
    assert len(library) == 1
    assert ids(library, "harbour") == []


def test_words_are_found_where_no_spaces_are_written() -> None:
    library = Library()
    text = "山田花子知事は来年度の予算を発表した。NATO軍は2031年に去る。"
    library.add([article("budget", "予算の発表", text), article("sea", "海", "海は予報では静か。")])
    for query in ("予算", "知事", "nato", "2031", '"予算を"', "発表*", "山田", "headline:予算"):
        assert ids(library, query) == ["budget"], query
    assert ids(library, "算予") == []
    assert len(Matcher(parse("予算")).matches(text)) == 1


def test_a_corrected_speaker_is_found_and_counted_as_any_other(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook.json")
    library = Library(notebook=notebook)
    for name in ("ebb", "flow"):
        article, found = saying(name, "The sea goes out", day=3)
        library.add([article])
        library.keep({name: found})
    assert len(said(library, "speaker:sill")) == 2
    correction = correction_of(article, found, found.quotes[0], ("Ben Orr",))
    notebook.change("flow", corrections=(correction,))
    assert said(library, "speaker:orr") == ["“The sea goes out,”"]
    assert [hit.article.id for hit in library.search("{speaker:orr sea}")] == ["flow"]
    assert [one.speaker for one in library.statements("sort:speaker")] == ["Ada Sill", "Ben Orr"]
    assert {one.name: one.statements for one in library.people("")} == {
        "Ada Sill": 1,
        "Ben Orr": 1,
    }
    known = library.annotated("flow")
    assert known is not None
    assert known.quotes[0].rule == BY_HAND
    (row,) = library.statements("speaker:orr")
    assert row.parts[0] is known.quotes[0]  # which is not made anew for each row
    notebook.undo()
    assert len(said(library, "speaker:sill")) == 2
    assert library.annotated("flow") == found
