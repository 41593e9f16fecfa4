import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.folding import MARK, fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÉCOLE Ångström Łódź", "ecole angstrom lodz"),
        ("“don’t” «oui» ‹non›", '"don\'t" "oui" \'non\''),
        ("1914–18 — a−b_c", "1914-18 - a-b-c"),
        ("10\u00a0000\u202f€\u3000x", "10 000 € x"),
        ("İSTANBUL ısı", "istanbul isi"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Ёлка Київ", "елка киів".replace("і", "и").replace("киив", "киів")),
        ("Ｔｏｋｙｏ", "tokyo"),
        ("Straße 한국", "straße 한국"),
        ("a\u200bb", "a b"),
        ("cafe\u0301 co\u00adop", f"cafe{MARK} co{MARK}op"),
    ],
)
def test_spellings_become_one(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_length_is_kept_and_folding_is_idempotent(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def test_every_character_folds_the_same_alone_and_among_many() -> None:
    characters = "".join(map(chr, range(0x3000)))
    assert fold(characters) == "".join(map(fold, characters))


@given(st.text(), st.text())
def test_offsets_hold(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0x24F)))
def test_composed_and_decomposed_text_have_the_same_words(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


def test_words_are_runs_of_letters_and_digits() -> None:
    assert words("U.S.-Russia: can’t “stop” snake_case, 1,000…") == [
        *("u", "s", "russia", "can", "t", "stop", "snake", "case", "1", "000")
    ]
    assert words("— … ___ ") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来年度の予算は、", ["来", "年", "度", "の", "予", "算", "は"]),
        ("NATO軍・2024年ガス", ["nato", "軍", "2024", "年", "カ", "ス"]),
        ("予\u00ad算 予\u00ad", ["予", "算", "予"]),
        ("กินน้ำที่นี่", ["กิ", "น", "น", "ำ", "ที", "นี"]),
        ("ភាសា", ["ភា", "សា"]),
        ("한국 말", ["한국", "말"]),
        ("मोदी ने दिन में", ["मोदी", "ने", "दिन", "में"]),
        ("हिन्दी, दान।", ["हिनदी", "दान"]),
        ("தமிழ் நாடு 予算", ["தமிழ", "நாடு", "予", "算"]),
        ("peace\u200btalks", ["peace", "talks"]),
        ("\u00ad\u00adco\u00adop", [f"{MARK}coop"]),
    ],
)
def test_where_no_spaces_are_written_each_letter_is_a_word(text: str, found: list[str]) -> None:
    assert words(text) == found
