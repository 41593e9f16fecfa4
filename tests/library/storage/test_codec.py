import zlib

import pytest
from hypothesis import given

from reader.article import Annotations, Article, When
from reader.library.storage.codec import (
    decode_annotations,
    decode_article,
    decode_when,
    encode_annotations,
    encode_article,
    encode_when,
)
from tests.library.made import ANNOTATIONS, ARTICLES, WHENS, plain


@given(ARTICLES)
def test_every_article_comes_back_the_same(article: Article) -> None:
    assert decode_article(encode_article(article)) == article


@given(ANNOTATIONS)
def test_all_annotations_come_back_the_same(annotations: Annotations) -> None:
    assert decode_annotations(encode_annotations(annotations)) == annotations


@given(WHENS)
def test_a_date_comes_back_with_its_zone(when: When) -> None:
    again = decode_when(encode_when(when))
    assert again == when
    assert again.instant.utcoffset() == when.instant.utcoffset()


def test_no_date_stays_none() -> None:
    assert decode_when(encode_when(None)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no such thing",
        encode_article(plain("Cut"))[:-3],
        zlib.compress(b"\xff\xfe"),
        zlib.compress(b"{}"),
        zlib.compress(b"[1, 2, 3]"),
        zlib.compress(b"[1, 2]"),
    ],
)
def test_what_is_neither_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        decode_article(data)
    with pytest.raises((ValueError, TypeError)):
        decode_annotations(data)


def test_a_long_article_takes_less_room_than_its_text() -> None:
    article = plain("Long", "The council met again. " * 1000)
    assert len(encode_article(article)) < len(article.text) / 10
