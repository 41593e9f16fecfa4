from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Annotations, Article, Block, When
from reader.errors import QueryError
from reader.library import Library, parse


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
