"""Stories that begin with ZCZC and end with NNNN are articles, each of its own."""

from reader.article import Article
from reader.sources.document import Document
from reader.sources.recognition import recognise
from reader.sources.wires.telex import parse
from tests.benchmarks.samples import TELEX


def stories(text: str) -> list[Article]:
    found = list(parse(Document(text.encode(), "wire.txt")))
    assert all(isinstance(one, Article) for one in found)
    return [one for one in found if isinstance(one, Article)]


def test_each_story_is_an_article() -> None:
    pier, rain = stories(TELEX.replace("\n", "\r\n"))
    headlines = (pier.headline, rain.headline)
    assert headlines == ("Pier closes for the winter", "Rain falls in the north")
    assert [pier.part, rain.part] == [1, 2]
    assert pier.publisher == "TST"
    assert pier.first("dateline") == "PORT ANSA, Jan 8 (TST) -"
    folded = [pier.words(block) for block in pier.blocks_of("furniture")]
    assert folded == ["ZCZC TST0123 4 I 0021", "NNNN"]


def test_they_are_told_by_their_beginning() -> None:
    data = TELEX.encode()
    assert recognise(Document(data, "a.md")).name == "telex"
    assert recognise(Document(b"\xef\xbb\xbf\r\n" + data, "a")).name == "telex"
    assert recognise(Document(b"On ZCZC and NNNN in telexes.", "a.txt")).name == "text"


def test_a_story_that_is_cut_off_and_one_without_words() -> None:
    cut = stories("ZCZC A1\nPier closes\n\nIt is shut.\n\nZCZC")
    assert [one.headline for one in cut] == ["Pier closes", "wire.txt"]
