"""Pages that browsers save with all their parts in one file."""

from base64 import b64encode

import pytest

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document
from reader.sources.pages.mhtml import parse
from reader.sources.recognition import recognise

WORDS = (
    "The harbour of Brackwater will be dredged, for the first time in forty years, said "
    "the town council."
)
HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://sample.example/2021/03/02/a\r\n"
    "Subject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;{start}\r\n"
    '\ttype="text/html";\r\n\tboundary="----Bound"\r\n\r\n\r\n'
)


def part(body: str, *headers: str) -> str:
    return "------Bound\r\n" + "".join(line + "\r\n" for line in headers) + f"\r\n{body}\r\n"


def read(*parts: str, start: str = "", encoding: str = "utf-8") -> Article:
    text = HEAD.format(start=start) + "".join(parts) + "------Bound--\r\n"
    document = Document(text.encode(encoding), "page.mhtml")
    assert recognise(document).name == "mhtml"
    (item,) = parse(document)
    assert isinstance(item, Article)
    return item


FRAME = part("<p>An advertisement, which is not the page.", "Content-Type: text/html")


def test_the_page_is_the_part_at_the_location() -> None:
    article = read(
        FRAME,
        part(
            f"<title>Gr=C3=BC=C3=9Fe =3D</title><p>{WORDS[:60]}=\r\n{WORDS[60:]}",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Location: https://sample.example/2021/03/02/a",
        ),
    )
    assert article.headline == "Grüße ="
    assert article.text.endswith(WORDS)
    assert article.url == "https://sample.example/2021/03/02/a"
    assert str(article.published) == "2021-03-02"


def test_the_page_may_be_named_by_its_id_and_lie_deeper() -> None:
    inner = part(
        "--In\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-ID: <p@x>\r\n\r\n"
        f"<p>Grüße. {WORDS}\r\n--In--",
        'Content-Type: multipart/alternative; boundary="In"',
    )
    article = read(FRAME, inner, start=' start="<p@x>";', encoding="cp1252")
    assert article.text == f"Grüße. {WORDS}"


def test_without_a_page_it_says_so() -> None:
    with pytest.raises(SourceError, match="no page in it"):
        read(part("x", "Content-Type: image/gif"))


@pytest.mark.parametrize("wrapped", ["\r\n\t", " "])
def test_the_whole_file_may_be_one_part(wrapped: str) -> None:
    head = (
        'From: "Saved by a browser"\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\n'
        f'Content-Type: text/html;{wrapped}charset="windows-1252"\r\n'
        "Content-Transfer-Encoding: base64\r\nContent-Location: https://sample.example/a\r\n\r\n"
    )
    page = b64encode(f"<title>Grüße</title><p>{WORDS}".encode("cp1252"))
    document = Document(head.encode() + page, "page.mht")
    assert recognise(document).name == "mhtml"
    (article,) = parse(document)
    assert isinstance(article, Article)
    assert (article.headline, article.url) == ("Grüße", "https://sample.example/a")
    assert article.text.endswith(WORDS)
