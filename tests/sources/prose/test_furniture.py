"""Buttons and counters are known for what they are, and headlines are not taken for them."""

import pytest

from reader.sources.prose.furniture import is_furniture, is_related_heading, without_counters


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "Advertisement:", "SHARE", "Share this:", "Click to share on Anything",
        "4 Min Read", "0 comments", "1,204 shares", "8 minutos de lectura", "Keine Kommentare",
        "Lire aussi : autre chose", "Werbung", "Publicité", "Tagged: piers", "Read more »", "»",
        "Related Articles", "FOR IMMEDIATE RELEASE", "Contact: Ann Example, Press Office",
        "Pressekontakt: Anna Muster", "Eds: Adds quotes.",
        "Sign up to First Light", "Enter your email address", "after newsletter promotion",
        "This article is more than 2 years old", "ANNONS", "Реклама", "Hirdetés", "広告",
        "Table of Contents", "Skip to main content", "Aller au contenu principal",
        "Zum Hauptinhalt springen", "Saltar al contenido", "list 2 of 3", "end of list",
        "View this email in your browser", "Ver en el navegador", "Media Contact:",
        "Text Size", "Read or Share this story: https://kell.example/1x", ", suivez-nous sur",
        "blog comments powered by",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Watch: The last ferry leaves the pier", "Advertisers leave the pier", "Ann Example",
        "Skip to the pier, and walk on", "Contact with the island is lost",
        "Shares of the ferry company fall", "12 comments that changed the vote", "It is closed.",
    ],
)  # fmt: skip
def test_prose(line: str) -> None:
    assert not is_furniture(line)


def test_headings_of_other_articles() -> None:
    assert is_related_heading("Related articles")
    assert is_related_heading("Mehr zum Thema:")
    assert is_related_heading("Czytaj też")
    assert not is_related_heading("Share")
    assert not is_related_heading("----------")


def test_counters_are_taken_off() -> None:
    assert without_counters(" • 319 Likes • 160 Comments").strip(" •") == ""
    assert without_counters("Ann Example 4 comments").strip() == "Ann Example"
