import pytest

from reader.language import annotate


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ayer llovió. «Es una mentira», afirmó Ana Reyes.", "Ana Reyes"),
        ("Il pleut. « Nous ne céderons pas », a déclaré Jean Dupont mardi.", "Jean Dupont"),
        ("Marie Curie a expliqué : « Nous avons tout essayé. »", "Marie Curie"),
        ("Es regnet. „Wir werden nicht aufgeben“, sagte Olaf Schmidt.", "Olaf Schmidt"),
        ("«Non ci fermeremo», ha detto Mario Rossi.", "Mario Rossi"),
        ("“Não vamos parar”, disse Maria Silva.", "Maria Silva"),
        ("Piove. Per Mario Rossi, laut Anna Weber „ein schwerer Fehler“.", "Anna Weber"),
    ],
)
def test_who_speaks_is_known_by_the_verbs_of_other_languages(text: str, speaker: str) -> None:
    (quote,) = annotate(text).quotes
    assert quote.kind != "term"
    assert quote.speaker
    assert text[quote.speaker.start : quote.speaker.end] == speaker


def test_have_and_say_are_english_still() -> None:
    (quote,) = annotate("“We lost a vote,” the man said in a dit of morse.").quotes
    assert quote.speaker
    assert quote.speaker.name == "the man"
