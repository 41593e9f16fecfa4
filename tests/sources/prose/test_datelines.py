"""Datelines are found at the head of a story, and not where something else has a dash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.prose.datelines import find_dateline


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("MOSCOW (Reuters) -", "Reuters"),
        ("WASHINGTON, Jan 8 (Reuters) -", "Reuters"),
        ("San Diego (tca/dpa) -", "tca/dpa"),
        ("LONDON, Dec. 11 (AR) —", "AR"),
        ("NEW YORK (AP) —", "AP"),
        ("HONOLULU, Hawaii (Harbour News) -", "Harbour News"),
        ("WASHINGTON/MOSCOW (Reuters) –", "Reuters"),
        ("PARIS, 8 janvier (Reuters) --", "Reuters"),
        ("Rio de Janeiro (dpa) -", "dpa"),
        ("Dec 29 (Reuters) -", "Reuters"),
        ("(Reuters) -", "Reuters"),
        ("MOSCOW, January 21. /TASS/.", "TASS"),
        ("MOSCOW, January 21 /TASS/.", "TASS"),
        ("NEWPORT NEWS, Va. -", None),
        ("BRUSSELS -", None),
        ("HARWICK, England, March 11, 2017 /PRNewswire/ --", "PRNewswire"),
        ("NEW YORK--(BUSINESS WIRE)--", "BUSINESS WIRE"),
        ("KYOTO, Jan 8, Kyodo -", "Kyodo"),
        ("OSLO, Norway, March 11, Kyodo News -", "Kyodo News"),
        ("OSLO, March 11, 2017 -", None),
        ("NEWPORT NEWS, Va. (AP) _", "AP"),
        ("Kell [UK], March 11 (ANI):", "ANI"),
        ("ST. LOUIS —", None),
        ("LONDRES (Royaume-Uni), 4 mars 2019 (AFP) -", "AFP"),
        ("Londres (Reino Unido), 4 mar (EFE).-", "EFE"),
        ("KØBENHAVN –", None),
        ("(ANSA) - ROMA, 8 GEN -", "ANSA"),
    ],
)
def test_datelines(dateline: str, agency: str | None) -> None:
    found = find_dateline(dateline + " The pier is closed.")
    assert found == (len(dateline), agency)
    assert find_dateline(dateline) == found  # the story may begin on the next line


def test_pages_run_the_story_into_the_dateline() -> None:
    assert find_dateline("Washington (CNN)The pier is closed.") == (len("Washington (CNN)"), "CNN")
    assert find_dateline("MEXICO CITY—The pier is closed.") == (len("MEXICO CITY—"), None)


def test_behind_an_agency_and_a_day_there_need_be_no_dash() -> None:
    dateline = "NEW DELHI, Jan 21 (PTI)"
    assert find_dateline(f"{dateline} The pier is closed.") == (len(dateline), "PTI")


@pytest.mark.parametrize(
    "words",
    [
        "NATO — the alliance — is closed.",
        "UPDATE - The pier is closed.",
        "ATTENTION - ADDS what the board said",
        "U.S. - Russia talks are closed.",
        "Example (R-IN) - The senator said so.",
        "Ann Example (pictured) said so.",
        "The pier (built in 1911) - A story.",
        "Part (2) - The pier.",
        "Part (two). The pier.",
        "NEW YORK/LONDON/PARIS The pier.",
        "Ann Example (pictured) The pier.",
        "Ann Example (pictured): The pier is closed.",
        "Ann Example (Labour), 45 (pictured) - She said so.",
        "AC/DC/Queen - The pier.",
        "PIERS NOT ALWAYS CLOSED, JUST IN WINTER - The board said so.",
        "The pier - It is closed.",
        "the pier (Reuters) - It is closed.",
        "",
        "(",
        "-",
    ],
)
def test_what_only_looks_alike(words: str) -> None:
    assert find_dateline(words) is None


@given(st.text(st.sampled_from("AB a(),-—:.é\n"), max_size=60))
def test_a_dateline_lies_at_the_head(words: str) -> None:
    found = find_dateline(words)
    assert found is None or (0 < found.end <= len(words) and words[found.end - 1] in "-—)./")
