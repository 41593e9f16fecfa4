import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A farmer called Leila said: {}", "Leila"),
        ("{} said a baker named Otto.", "Otto"),
        ("{} said a man who gave his name as Otto.", "Otto"),
        ("A porter, who gave his name only as Otto, said: {}", "Otto"),
        ("A tenant, who wished to be known only as Leila, said: {}", "Leila"),
        ("A woman who would give only her first name, Leila, said: {}", "Leila"),
        ("A user called @leila_v replied: {}", "@leila_v"),
        ("One of them, who identified himself only as Otto, said: {}", "Otto"),
        ("Another, Leila Roth, said: {}", "Leila Roth"),
        ("The Chairman, Keld Traders Forum, Chief Otto Roth, said: {}", "Otto Roth"),
        ("A farmer called Otto after that. He said: {}", "Otto"),
        ("A tenant, who had identified Otto, said: {}", "a tenant"),
    ],
)
def test_who_is_called_by_a_name_bears_it(text: str, name: str) -> None:
    quote = annotate(text.format("“We ran for the pier,”")).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_who_is_named_with_an_age() -> None:
    before = "Leo Banda, a petitioner, left. Al Orr went."
    text = f"{before}\n\nThe petitioner, Ana Reyes (74), told the court no boat came.\n"
    quote = annotate(text).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Reyes"


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("the indictment, Ana Reyes, 51, was away", "the indictment", "Ana Reyes, 51, was away"),
        ("the charity, Ana Reyes, aged 51, from Vasa, slept", "the charity", ""),
        ("the ministry, Ana Reyes, the head of the dam, left", "the ministry", ""),
        ("the friend, Ana Reyes, a nurse, had left", "the friend", ""),
        ("her son, Leo Banda, 24, the farm was sold", "Leo Banda", "the farm was sold"),
        ("the charity, Keld Rescue, 14 dogs were found", "Keld Rescue", "14 dogs were found"),
        ("a spokesman for the firm, Leo Banda, it was sold", "Leo Banda", "it was sold"),
        ("the mayor, Leo Banda, who built it, it was late", "Leo Banda", "it was late"),
    ],
)
def test_a_name_behind_a_source_is_its_own_unless_what_is_said_begins_with_it(
    text: str, name: str, words: str
) -> None:
    text = f"According to {text}."
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name
    assert words in ("", text[quote.start : quote.end])
