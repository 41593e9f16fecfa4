import pytest

from reader.article import Span
from reader.language import annotate
from reader.language.quotes.grammar.offices import is_field
from reader.language.quotes.grammar.phrases import read_phrases


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Bank of Porto governor Ana Reyes left.", "Nx."),
        ("University of the West of Porto law professor Ana Reyes left.", "Nx."),
        ("Council on Rural Affairs President Ana Reyes left.", "Nx."),
        ("A Department for Mines spokesman left.", "nx."),
        ("A Department for Work, Food and Mines spokesman left.", "nx."),
        ("The Bank of Porto’s Ana Reyes left.", "Nx."),
        ("The Bank of Porto’s governor left.", "nx."),
        ("Fans of Porto’s Ana Reyes left.", "nFNx."),
        ("The University of Porto left.", "NFNx."),
        ("The spokesman for Porto mayor Ana Reyes left.", "nPNx."),
        ("The Bank of Porto in Leeds lawyer Ana Reyes left.", "NFNPNx."),
        ("Friends of Porto mayor Ana Reyes left.", "nFNx."),
        ("Porto Arts and Culture Minister Ana Reyes left.", "Nx."),
        ("The Food, Drugs and Safety Authority chair Ana Reyes left.", "Nx."),
        ("Roads and Transport officials left.", "nx."),
        ("Leo Banda and Culture Minister Ana Reyes left.", "NCNx."),
        ("The Arts Fund and Culture Minister Ana Reyes left.", "NCNx."),
        ("Leo Banda, Arts and Culture Minister, left.", "N,N,x."),
        ("Former Porto banker and mill owner Ana Reyes left.", "Nx."),
        ("Said former union organiser and Porto laureate Ana Reyes.", "VN."),
        ("The banker and mill owner Ana Reyes left.", "nCNx."),
        ("The head of data sharing said no.", "nFwwVR."),
        ("The head of a firm sharing it left.", "nFnGHx."),
        ("She met a man in court and lawyer Ana Reyes left.", "HxnPnCNx."),
    ],
)
def test_an_office_of_a_body_is_one_phrase_with_the_name(text: str, tags: str) -> None:
    phrases = read_phrases(text, Span(0, len(text)), ())
    assert "".join([phrase.tag for phrase in phrases]) == tags


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Finance", True),
        ("State for Health", True),
        ("police", True),
        ("the House Rep.", True),
        ("Porto mayor", False),
        ("former Porto", False),
        ("", False),
    ],
)
def test_an_office_is_of_a_field_and_not_of_somebody(words: str, expected: bool) -> None:
    assert is_field(words) is expected


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Minister of Finance Leo Banda", "Leo Banda"),
        ("Head of financial reporting Leo Banda", "Leo Banda"),
        ("Head of public speaking Leo Banda", "Leo Banda"),
        ("Secretary of State for Health Leo Banda", "Leo Banda"),
        ("Porto Council head of planning Leo Banda", "Leo Banda"),
        ("The head of the Bureau of Mines, Leo Banda,", "Leo Banda"),
        ("A spokesman for Porto mayor Leo Banda", "a spokesman"),
        ("Chief operating officer Leo Banda", "Leo Banda"),
        ("Tourism, Arts and Culture Minister Leo Banda", "Leo Banda"),
        ("Food and Drugs Authority head Leo Banda", "Leo Banda"),
    ],
)
def test_who_holds_an_office_speaks(who: str, name: str) -> None:
    (quote,) = annotate(f"{who} called it “ugly”.").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name
