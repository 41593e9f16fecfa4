"""Who is meant by a pronoun, as the whole of `find_quotes` sees it."""

import pytest

from reader.language import annotate


def last_speaker(text: str) -> str | None:
    """The name of who speaks last in *text*."""
    quotes = [quote for quote in annotate(text).quotes if quote.kind != "indirect"]
    speaker = quotes[-1].speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Leo Banda, the governor, met Ana Reyes in Leeds. Ana Reyes was pleased with him.\n\n"
            "But the governor dismissed the idea. “It is too late,” he said.",
            "Leo Banda",
        ),
        (
            "Chief Minister Leo Banda opened the line with Sam Otto, who smiled.\n\nThe Chief "
            "Minister struck another note. “We paid for it,” he said.",
            "Leo Banda",
        ),
        ("The prime minister led tributes. “We shall miss him,” she said.", "the prime minister"),
        ("The woman told the court of that night. “I ran,” she said.", "the woman"),
        (
            "Sam Otto and his wife, Denise, lost a house in 2009. “We were lucky,” Otto said.\n\n"
            "His wife was less sure. “I left the iron on,” she said.",
            "Denise",
        ),
        (
            "The home coach, Ana Reyes, praised her side.\n\nThe Leeds coach, Bo Ek, blamed the "
            "rain. “We had no boots,” he said.",
            "Bo Ek",
        ),
    ],
)
def test_who_acts_under_a_description_may_be_meant(text: str, name: str) -> None:
    assert last_speaker(text) == name


def test_somebody_known_by_name_is_meant_before_somebody_known_to_all() -> None:
    text = "Ana Reyes resigned. The minister took over. “It was a bad week,” she said."
    assert last_speaker(text) == "Ana Reyes"


@pytest.mark.parametrize("name", ["Jean Attwell", "Sam Otto"])
def test_a_name_that_women_and_men_bear_fits_either_pronoun(name: str) -> None:
    assert last_speaker(f"{name} lost the vote. “We tried,” she said.") == name
    assert last_speaker(f"{name} lost the vote. “We tried,” he said.") == name


@pytest.mark.parametrize("sentence", ["wife is on the train.", "sister missed it.\n\n"])
def test_the_owner_of_somebody_without_a_name_may_be_meant(sentence: str) -> None:
    assert last_speaker(f"Bo Ek left. Tom Orr’s {sentence} “I am worried,” he said.") == "Tom Orr"


@pytest.mark.parametrize(
    ("opening", "closing", "name"),
    [
        ("Tova Lund swims.", "“No,” says her daughter.", "Tova Lund"),
        ("Tova Lund swims.", "Her daughter disagrees. “No,” she says.", "Tova Lund"),
        ("Leo Banda swims with Tova Lund.", "“No,” says her daughter.", "Tova Lund"),
        ("Ana Reyes swims with Tova Lund.", "“No,” says her daughter.", "her daughter"),
        ("Tova Lund swims.", "“No,” says her sister.", "her sister"),
    ],
)
def test_the_daughter_of_the_mother_of_somebody_is_that_one(
    opening: str, closing: str, name: str
) -> None:
    text = f"{opening} “It is a sad story,” says her mother, Greta Lund. {closing}"
    assert last_speaker(text) == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Leo Banda spoke of his son, Tom Banda, who swam.", "Leo Banda"),
        ("Leo Banda lost his daughter, Eva Banda.", "Leo Banda"),
        ("Leo Banda left. His friend Bo Ek came with his son, Tom Orr.", "the father"),  # which?
        ("Leo Banda lost his son, Tom Banda. Bo Ek, a father of two, came.", "Bo Ek"),
    ],
)
def test_the_father_is_the_only_one_whose_son_is_told_of(told: str, name: str) -> None:
    assert last_speaker(f"{told}\n\nIt had rained. “We waited,” the father said.") == name
