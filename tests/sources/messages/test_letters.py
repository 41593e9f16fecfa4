"""Letters have replies, signatures and footers, which are not what they say."""

from reader.article import Article
from reader.sources.composing import Composer
from reader.sources.document import Document
from reader.sources.messages.letters import add_letter, labelled, unflowed
from tests.sources.contents import blocks

LEAD = "The harbour board said on Saturday that it would close the old ferry pier."
SECOND = "“Nobody has asked for a ferry since the spring,” said its chair, Ann Example."


def letter(text: str) -> Article:
    composer = Composer()
    add_letter(composer, text)
    return labelled(composer.article(Document(b"", "pier.eml")))


def test_replies_and_signatures() -> None:
    text = f"{LEAD}\n\n> > {SECOND}\n> Who says so?\n\nShe does.\n\n-- \nAnn Example\nOldport\n"
    assert blocks(letter(text)) == [
        ("body", LEAD),
        ("blockquote", SECOND),
        ("blockquote", "Who says so?"),
        ("body", "She does."),
        ("endmatter", "Ann Example"),
        ("endmatter", "Oldport"),
    ]


def test_what_a_list_adds_below_every_letter() -> None:
    text = f"{LEAD}\n\n{'_' * 47}\npiers mailing list\npiers@lists.example\nhttps://lists.example\n"
    assert [kind for kind, _ in blocks(letter(text))] == ["body", *["endmatter"] * 3]
    assert blocks(letter(f"{LEAD}\n\n{'_' * 47}\n{SECOND}\n"))[-1][0] == "body"


def test_a_newsletter_in_plain_text() -> None:
    text = (
        f"View this email in your browser: https://example.org/1\n\nBy Ann Example\n\n{LEAD}\n\n"
        f"{SECOND}\n\n{'=' * 40}\n\n(Editing by Bob Sample)\n\n"
        "You are receiving this email because you like piers.\n\nHarbour News, 1 Pier Road\n\n"
        "Unsubscribe: https://example.org/2\n\n© 2017 Harbour News. All rights reserved."
    )
    assert [kind for kind, _ in blocks(letter(text))] == [
        "furniture",
        "byline",
        "body",
        "body",
        "furniture",
        "endmatter",
        "furniture",
        "furniture",
        "furniture",
        "endmatter",
    ]


def test_prose_about_subscriptions_stays_prose() -> None:
    middle = "Those who unsubscribe from the ferry, she said, never come back to the island."
    text = "\n\n".join([LEAD] * 10 + [middle] + [SECOND] * 12)
    assert {kind for kind, _ in blocks(letter(text))} == {"body"}


def test_flowed_lines_are_joined() -> None:
    assert (
        unflowed("The old \npier.\n-- \nAnn\n", delete_space=False) == "The old pier.\n-- \nAnn\n"
    )
    assert unflowed("桟橋 \nが閉鎖\n", delete_space=True) == "桟橋が閉鎖\n"


def test_the_byline_of_a_page_that_was_sent_names_the_author() -> None:
    for line in ("By Ann Example – 28 Jan 2017", "By Ann Example – 28 Jan 2017 | View in browser"):
        found = letter(f"Harbour News\n\n{line}\n\n{LEAD}\n\n{SECOND}")
        assert found.author == "Ann Example"
        assert ("byline", line) in blocks(found)


def test_what_services_put_below() -> None:
    for line in ("You just read issue #12 of Harbour News.", "Flag as irrelevant"):
        assert blocks(letter(f"{LEAD}\n\n{SECOND}\n\n{line}"))[-1] == ("furniture", line)


def test_flowed_lines_are_joined_where_they_are_quoted_and_before_no_signature() -> None:
    flowed = "The pier \r\nis shut.\r\n\r\n> Who \r\n> asked?\r\n>> I \r\n\r\n-- \r\nAnn\r\n"
    joined = "The pier is shut.\n\n> Who asked?\n>> I \n\n-- \nAnn\n"
    assert unflowed(flowed, delete_space=False) == joined
    assert unflowed("The pi \ner.\n-- \nAnn\n", delete_space=True) == "The pier.\n-- \nAnn\n"


def test_the_name_of_the_paper_above_a_letter_is_none_of_its_text() -> None:
    composer = Composer()
    add_letter(composer, f"Harbour News\n\n{LEAD}\n\nHarbour News\n")
    made = composer.article(Document(b"", "pier.eml"), publisher="Harbour News")
    assert blocks(labelled(made))[0] == ("furniture", "Harbour News")


def test_what_is_quoted_in_a_quotation_stands_apart() -> None:
    text = "> It was said to be over by\n> all of them.\n>> it never was, as all of them say,\n"
    assert blocks(letter(text)) == [
        ("blockquote", "It was said to be over by all of them."),
        ("blockquote", "it never was, as all of them say,"),
    ]
