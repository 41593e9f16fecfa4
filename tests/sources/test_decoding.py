"""Bytes become the text they were meant to be, or an error that says why not."""

import codecs

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.decoding import decode, is_garbled

STORY = "“We agreed,” said Renée Müller — for 5 €.\nÅke was not there.\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_every_usual_encoding(encoding: str) -> None:
    assert decode(STORY.encode(encoding), "story.txt") == STORY


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks(mark: bytes) -> None:
    encoding = "utf-16-be" if len(mark) == 2 else "utf-32-be"
    assert decode(mark + STORY.encode(encoding), "story.txt") == STORY


def test_curly_quotes_survive_the_encoding_of_windows() -> None:
    assert decode(b"\x93Yes,\x94 she said \x96 \x91twice\x92.", "a") == "“Yes,” she said – ‘twice’."


def test_undefined_bytes_are_shown_as_lost() -> None:
    assert decode(b"caf\xe9 \x81 \xe9\xe8\xe0", "a") == "café \ufffd éèà"


def test_one_bad_byte_does_not_spoil_the_rest() -> None:
    data = STORY.encode() + b"Caf\xe9 M\xfcller\n" + STORY.encode() * 3
    assert decode(data, "a") == STORY + "Café Müller\n" + STORY * 3


def test_curly_quotes_tell_utf_8_among_more_bad_bytes() -> None:
    data = "“Café,” she said.".encode() + b" na\xefve \xe9\xe8 \xe0 \xfc"
    assert decode(data, "a") == "“Café,” she said. naïve éè à ü"


def test_french_quotes_behind_an_accent_are_no_utf_8() -> None:
    text = "«\xa0Fermé\xa0» et «\xa0rouvert\xa0»"
    assert decode(text.encode("cp1252"), "a") == text


def test_a_cut_off_end_is_kept() -> None:
    assert decode(("Zürich, Genève, Åre and “Malmö”").encode()[:-2], "a").startswith(
        "Zürich, Genève"
    )


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n "])
def test_nothing_is_an_error(data: bytes) -> None:
    with pytest.raises(SourceError, match="empty"):
        decode(data, "a")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(range(256)) * 8, "binary"),
        (b"\x7fELF" + b"\0" * 100, "binary"),
        (b"%PDF-1.7 text text", "PDF"),
        (b"PK\x03\x04word/document.xml", "office"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"\x89PNG\r\n\x1a\nrest", "image"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"\xff\xfeodd", "UTF-16"),
        (codecs.BOM_UTF32_LE + b"abc", "UTF-32"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        decode(data, "notes.txt")
    assert caught.value.path == "notes.txt"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_text_may_have_lost_its_last_byte(encoding: str) -> None:
    text = "The pier is shut, and so is the café"
    assert decode(text.encode(encoding)[:-1], "a") == text[:-1]


def test_a_few_stray_controls_are_forgiven() -> None:
    text = "A long enough paragraph of prose. " * 10
    assert decode((text + "\x00" + "\x1b[1mbold\x1b[0m").encode(), "a").startswith(text)


def test_a_stray_control_in_a_short_text_is_forgiven() -> None:
    assert decode(b"The pier\0 is shut.", "a") == "The pier\0 is shut."
    assert decode(b"\xff\xfe" + "The pier\2 is shut.".encode("utf-16-le"), "a").endswith("is shut.")
    with pytest.raises(SourceError, match="binary"):
        decode(b"ico\0\1\0\2\0 is no word", "a")


@given(st.binary(max_size=200))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except SourceError:
        return
    text.encode("utf-8", "surrogatepass")


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(str.strip))
def test_utf_8_is_read_exactly(text: str) -> None:
    for data in (text.encode(), codecs.BOM_UTF8 + text.encode()):
        try:
            read = decode(data, "a")
        except SourceError as error:
            assert "not plain text" in error.reason  # noqa: PT017 (it begins like another format)
            reject()  # of which there may be few
        assert read == text


def test_numbers_of_four_bytes_are_no_wide_text() -> None:
    for numbers in (b"\x00\x01\x02\xff", b"\x00\x01"):
        with pytest.raises(SourceError, match="binary"):
            decode(numbers * 100, "a.bin")


@pytest.mark.parametrize("encoding", ["punycode", "unicode_escape", "undefined", "hex", "no-such"])
def test_what_is_no_encoding_of_a_file_is_refused(encoding: str) -> None:
    with pytest.raises(SourceError):
        decode(b"The pier is closed.", "pier.txt", encoding)


def test_a_named_encoding_wins() -> None:
    text = "Пирс закрыт, и бар тоже."
    assert decode(text.encode("koi8-r"), "pier.txt", "koi8-r") == text
    assert decode(b"\xef\xbb\xbfcalm", "pier.txt", "utf-8") == "calm"


def test_guessing_finds_an_encoding_of_another_alphabet() -> None:
    pytest.importorskip("chardet")
    text = "Совет порта проголосовал во вторник за закрытие пирса и бара на нём. " * 5
    assert decode(text.encode("cp1251"), "pier.txt", "guess") == text


def test_guessing_leaves_alone_what_is_told_without_it() -> None:
    pytest.importorskip("chardet")
    late = "The pier is closed.\n" * 60_000 + STORY
    for text, encoding in ((late, "utf-8"), (late, "cp1252"), (STORY, "utf-16-le")):
        assert decode(text.encode(encoding), "pier.txt", "guess") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8-r", "Пирс закрыт с субботы, и бар на нём тоже."),
        ("cp1251", "Пирс закрыт с субботы, и бар на нём тоже."),
        ("cp1253", "Η αποβάθρα έκλεισε το Σάββατο."),
        ("cp1255", "המזח נסגר ביום שבת, וגם הבר שעליו."),
        ("cp1256", "أغلق الرصيف يوم السبت والحانة أيضا."),
        ("cp874", "ท่าเรือปิดเมื่อวันเสาร์และบาร์ด้วย"),
        ("cp932", "桟橋は28日に閉鎖され、バーもなくなりました。"),
        ("gbk", "码头于28日关闭，上面的酒吧也关了，没有人去。"),
        ("euc-kr", "부두는 토요일에 폐쇄되었고 술집도 문을 닫았다."),
        ("cp1250", "Rada miasta zdecydowała o zamknięciu mostu. Urząd zgłosił to we wtorek."),
        ("latin2", "Rada miasta zdecydowała we wtorek o zamknięciu mostu. Część się sprzeciwia."),
        ("cp1250", "Rada města v úterý rozhodla o uzavření mostu, řekla hlavní inženýrka."),
        ("latin2", "Rada města v úterý rozhodla o uzavření mostu, řekla hlavní inženýrka."),
        ("latin2", "Primăria a anunţat că podul şi piaţa aceştia se închid, totuşi nu de tot."),
        ("mac-roman", "“We’ve shut the café,” the owner’s son said."),
        ("mac-roman", "L’été où le pont fermé déplaît à l’évêque, très fâché."),
    ],
)
def test_letters_of_another_encoding_are_no_words(encoding: str, text: str) -> None:
    assert is_garbled(decode(text.encode(encoding), "pier.txt"))
    assert not is_garbled(text)


def test_japanese_in_two_bytes_of_ascii_is_told_by_how_it_begins() -> None:
    text = "桟橋は28日に閉鎖され、バーもなくなりました。\n"
    assert decode(text.encode("iso2022_jp"), "pier.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Þjóðin kaus á þriðjudag um að loka brúnni, sagði Jón Þór Ólafsson við Ríkisútvarpið.",
        "«\xa0Où\xa0?\xa0» – «\xa0À l’été, là-bas, où l’on s’en va déjà\xa0!\xa0»",
        "Köprü salı günü kapatıldı, çünkü ağır.".encode("cp1254").decode("cp1252"),
        "Così lunedì e martedì Jørgensen e Sørensen sono andati a Køge, perciò venerdì no.",
        "Il a parlé à l’École, d’où l’État s’en va : 5 m³/s, 3 m², n°s 4 et 5, 1ºs e 2ªs.",
        "•" * 80 + "\nThe pier\n" + "—" * 80,
        "ÀÉÎÕÜ",
        "",
    ],
)
def test_words_of_the_west_are_words(text: str) -> None:
    assert not is_garbled(text)
