"""Tables in the dialects that programs write; a bad row is named and the rest opens."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document, Wishes
from reader.sources.records.csv_table import parse


def read(data: str | bytes, **columns: str) -> list[Article | SourceError]:
    raw = data.encode() if isinstance(data, str) else data
    return list(parse(Document(raw, "t.csv", wishes=Wishes(columns=columns))))


def texts(found: list[Article | SourceError]) -> list[str]:
    return [item.text if isinstance(item, Article) else item.reason for item in found]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_dialects(separator: str, encoding: str, ending: str) -> None:
    file = io.StringIO()
    table = csv.writer(file, delimiter=separator, lineterminator=ending)
    table.writerow(["Title", "Date Published", "Author(s)", "Full Text"])
    table.writerow(["Pier, “shut”", "2026-03-01", "Ann", 'She said "no"; they\n\nleft|.'])
    table.writerow(["Zwei", "", "", "Für wen?"])
    first, second = read(file.getvalue().encode(encoding))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == 'Pier, “shut”\n\nAnn\n\nShe said "no"; they\n\nleft|.'
    assert str(first.published) == "2026-03-01"
    assert (first.part, second.part) == (1, 2)
    assert second.text == "Zwei\n\nFür wen?"


def test_backslashes_before_quotation_marks() -> None:
    table = 'title,text\n"The \\"pier\\", shut","They left."\n'
    assert texts(read(table)) == ['The "pier", shut\n\nThey left.']


def test_the_separator_may_be_declared_and_followed_by_a_space() -> None:
    assert texts(read("sep=;\ntitle;text, all of it\nA;B\n", text="text, all of it")) == ["A\n\nB"]
    assert texts(read('title, text\n"A", "B, C"\n')) == ["A\n\nB, C"]


def test_names_of_columns_are_cleaned() -> None:
    table = "title\x1b[31m,text\x1b[0m\nHead,Body.\n"
    assert texts(read(table)) == ["Head\n\nBody."]
    assert texts(read(table.replace("text", "t2"), text="t2")) == ["Head\n\nBody."]


def test_columns_can_be_named() -> None:
    table = "t1,t2,t3\nHead,Body.,Bea\n"
    assert texts(read(table, headline="t1", body="t2", author="t3")) == ["Head\n\nBea\n\nBody."]
    (error,) = wrong(table)
    assert error == "no column is the text or the headline, there are t1, t2, t3; " + SAY
    (error,) = wrong(table, headline="t9")
    assert error == "no column is 't9', there are t1, t2, t3; " + SAY.replace("text", "headline")
    (error,) = wrong(table, colour="t1")
    assert error.startswith("no field is called 'colour'; there are headline, standfirst, ")


SAY = "say which with --map text=COLUMN"


def wrong(data: str, **columns: str) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read(data, **columns)
    return [caught.value.reason]


def test_tags_by_the_names_that_services_have_for_them() -> None:
    for name in ("Manual Tags", "Document tags", "labels"):
        (article,) = read(f"title,{name}\nA,piers\n")
        assert isinstance(article, Article)
        assert article.keywords == ("piers",)


def test_a_quotation_that_is_never_closed_costs_one_row() -> None:
    table = 'title,text\nA,"one"\nB,"two\nC,three\n\nD,"four"\n'
    assert texts(read(table)) == [
        "A\n\none",
        "row 3: a quotation mark is never closed",
        "C\n\nthree",
        "D\n\nfour",
    ]


def test_stray_quotation_marks_stay() -> None:
    table = 'title,text\n"A" pier,"She said "no" and left."\nB,two\n'
    assert texts(read(table)) == ['A pier\n\nShe said no" and left."', "B\n\ntwo"]


def test_many_open_quotations_end() -> None:
    found = texts(read("title,text\n" + 'A,"one' + "\nB" * 999))
    assert found[:2] == ["row 2: a quotation mark is never closed", "B"]
    found = texts(read("title,text\n" + '"A\n' * 2001))
    assert len(found) <= 2001


def test_rows_without_words_are_named_or_passed_over() -> None:
    table = "title,text,url\nA,one,\n,,\n,,https://example.org/\nB\n,two,x,y,z\n"
    assert texts(read(table)) == [
        "A\n\none",
        "row 4: no text or headline in title, text, url",
        "B",
        "two",
        "row 6: 5 cells for 3 columns; the rest is left out",
    ]


def test_a_field_over_the_usual_limit() -> None:
    (article,) = read("title,text\nA," + "word " * 50_000)
    assert isinstance(article, Article)
    assert len(article.text) == 3 + 50_000 * 5 - 1


def test_a_hundred_thousand_columns() -> None:
    names = ",".join(f"c{number}" for number in range(100_000))
    table = f"title,{names},text\nA,{',' * 100_000}one\n"
    assert texts(read(table)) == ["A\n\none"]
    assert len(wrong(names + "\n1,2,3\n")[0]) < 400


@settings(max_examples=200)
@given(st.text('ab,;"\\\n\r\t |\x00\ud800é', max_size=60), st.sampled_from(["", "title,text\n"]))
def test_nothing_but_source_errors(table: str, header: str) -> None:
    try:
        found = read((header + table).encode("utf-8", "surrogatepass"))
    except SourceError:
        return
    assert all(isinstance(item, (Article, SourceError)) for item in found)


def test_names_with_the_family_first() -> None:
    table = 'Title,Author,Item Type\nA,"van Example, Ann",newspaperArticle\nB,AFP,x\n'
    articles = list(parse(Document(table.encode(), "a.csv")))
    assert [getattr(item, "author", None) for item in articles] == ["Ann van Example", "AFP"]


def test_dates_of_columns_that_are_called_so_begin_with_the_day() -> None:
    table = "Titre;Date de publication\nA;03/04/2025\nB;25/03/2025\n"
    articles = list(parse(Document(table.encode(), "a.csv")))
    dates = [str(getattr(item, "published", None)) for item in articles]
    assert dates == ["2025-04-03", "2025-03-25"]
