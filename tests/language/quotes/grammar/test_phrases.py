import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.language.quotes.grammar.phrase import Phrase
from reader.language.quotes.grammar.phrases import read_phrases
from reader.language.quotes.marks import Marked


def read(text: str) -> list[Phrase]:
    return read_phrases(text, Span(0, len(text)), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Lopez spoke.", ["Maria Lopez"]),
        ("Then the finance minister, Ana Reyes, spoke.", ["the finance minister", "Ana Reyes"]),
        ("They met Sen. J. R. Okafor of Ohio.", ["They", "Sen. J. R. Okafor", "Ohio"]),
        ("Reyes' lawyer spoke.", ["Reyes' lawyer"]),
        ("Another said no.", ["Another"]),
        ("His campaign manager resigned.", ["His campaign manager"]),
        ("The Crows bowling coach Leo Banda left.", ["The Crows bowling coach Leo Banda"]),
        ("Its Liberal ranking member left.", ["Its Liberal ranking member"]),
        ("Members seeking police left.", ["Members", "police"]),
        ("A banker privy to it left.", ["A banker", "it"]),
        ("An IT manager of the WHO left.", ["An IT manager", "the WHO"]),
        ("A senior US official met us.", ["A senior US official", "us"]),
    ],
)
def test_noun_phrases(text: str, names: list[str]) -> None:
    assert [text[p.start : p.end] for p in read(text) if p.nominal] == names


def test_the_owner_is_known_within_the_phrase() -> None:
    (phrase,) = read("Reyes' lawyer")
    assert phrase.owner == Span(0, 5)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("said attacks remained rare", "Vwxw"),
        ("said talks with them had failed", "VwPhax"),
        ("said called was", "Vvb"),
        ("said nothing had changed", "Vwax"),
        ("a remand hearing would follow", "oax"),
        ("Rescue workers left", "nx"),
        ("Say Vasa demanded it", "VNVH"),
        ("Fares rose, new figures show.", "Nx,mv."),
        ("a further hearing was held", "obx"),
        ("a third warning was given", "mbv"),
        ("the boy asking was told", "nGbV"),
        ("it, according to a police report.", "H,APm."),
        ("according to the union survey, he left", "APm,Hx"),
        ("the police report said he left", "mVHx"),
        ("the police report he left", "nVHx"),
        ("A leaked Oxfam note said he left.", "mVHx."),
        ("Oxfam report says he left", "mVHx"),
        ("he replied in a text message", "HVPm"),
        ("one ferry volunteer was here", "obR"),
        ("a 2014 estimate found it", "ovH"),
        ("many video reports, two battleground states", "m,o"),
        ("voters in a team claim it was", "nPnVHb"),
        ("we heard a nurse claim it was", "JvnVHb"),
        ("the Lund think tank has left", "oax"),
        ("a senior official study has found it", "mavH"),
        ("the text message said no", "mVR"),
        ("the NHS trust warned us", "nVh"),
        ("what the critics claim was said", "SnVbV"),
        ("The club claims were late", "mbw"),
        ("said the league points are ours", "Vobw"),
        ("what the club claims are lies", "SnVbx"),
        ("the men the club says are late", "nnVbw"),
        ("told guests that talks had failed", "VnTwax"),
    ],
)
def test_a_verb_in_form_with_a_verb_of_its_own_is_a_noun(text: str, tags: str) -> None:
    assert "".join([phrase.tag for phrase in read(text)]) == tags


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The union that runs it said no.", "nWxHVR."),
        ("Two left, the union that runs it said.", "nx,nWxHV."),
        ("They told the union that it runs late.", "HVnTHxw."),
        ("The fact that clubs lost hurt.", "oTnxx."),
        ("The union that oversees banks said no.", "nWxnVR."),
        ("A firm, which oversees banks, said no.", "n,Wxn,VR."),
        ("Nobody knew which lampshades they sold.", "nvWwHx."),
        ("They told the union that lampshades sold.", "HVnTwx."),
    ],
)
def test_that_which_and_who_before_a_verb_are_its_subject(text: str, tags: str) -> None:
    assert "".join([phrase.tag for phrase in read(text)]) == tags


def test_a_marked_run_is_one_phrase() -> None:
    text = "Ana said “yes, we can” twice."
    phrases = read_phrases(text, Span(0, len(text)), (Marked(9, 22, closed=True),))
    assert "".join(phrase.tag for phrase in phrases) == "NVQR."


@given(st.text(max_size=120))
def test_phrases_are_in_order_inside_the_text(text: str) -> None:
    edges = [edge for phrase in read(text) for edge in (phrase.start, phrase.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
