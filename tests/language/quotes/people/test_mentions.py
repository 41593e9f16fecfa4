import pytest

from reader.article import Quote
from reader.language import annotate
from reader.language.entities import find_names_and_dates
from reader.language.quotes.finding import find_unnamed, with_names
from reader.language.quotes.learnt.model import model
from reader.language.quotes.learnt.trees import Trees
from reader.language.quotes.marks import find_marked, paragraphs
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.meant import Choose, Meant
from reader.language.quotes.people.mentions import Mentions
from reader.language.quotes.people.salience import Choices

TEXT = "Ana Reyes met Maria Lopez in Porto on Friday.\n\n“The pier is safe,” she said.\n"


def said(choose: Choose) -> Quote:
    prose = paragraphs(TEXT)
    passages = Passages(TEXT, prose, find_marked(TEXT, prose))
    mentions = Mentions(passages, find_names_and_dates(TEXT)[0], choose=choose)
    (quote,) = with_names(find_unnamed(passages, model()), mentions)
    return quote


@pytest.mark.parametrize("name", ["Ana Reyes", "Maria Lopez"])
def test_who_is_meant_can_be_chosen_otherwise_than_by_trees(name: str) -> None:
    def choose(found: Choices, trees: Trees) -> Meant:
        assert set(found) == {"Ana Reyes", "Maria Lopez"}
        assert trees is model().pronoun_trees
        return Meant(name)

    speaker = said(choose).speaker
    assert speaker is not None
    assert speaker.name == name


def test_one_is_as_sure_of_a_speaker_as_of_the_mention_and_of_whom_it_means() -> None:
    sure = said(lambda found, trees: Meant("Ana Reyes"))
    half = said(lambda found, trees: Meant("Ana Reyes", 0.5))
    assert half.confidence == pytest.approx(sure.confidence / 2, abs=0.001)
    assert half.rule == f"{sure.rule}; who that is: 50%"
    assert half.is_guess
    assert not sure.is_guess


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Geneva Declaration of July 26 had warned of “prompt and utter ruin”.",
            "Geneva Declaration",
        ),
        ("“Nobody may close the pier,” says Article 3.", "Article 3"),
    ],
)
def test_what_is_called_after_a_place_or_by_a_number_has_its_whole_name(
    text: str, name: str
) -> None:
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("the Labour MP", "the Labour MP"),
        ("one Congress MLA", "one Congress MLA"),
        ("Labour MPs", "Labour MPs"),
        ("the Toyota CEO", "the Toyota CEO"),
        ("the Labour MP Ana Reyes", "Ana Reyes"),
        ("Ana Reyes MP", "Ana Reyes"),
    ],
)
def test_who_sits_for_a_party_or_heads_a_firm_is_not_the_body(who: str, name: str) -> None:
    (quote,) = annotate(f"“The pier is closed for good,” {who} said.").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


INTERVIEW = """Ana Reyes has kept bees for 20 years. She spoke with Leo M. Banda in Porto.

LB: How does one begin?

AR: {answer}
"""


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("My motto is “count every single bee, every single year”.", "Ana Reyes"),
        ("A child asked me, “How old are they?” I said, “Six weeks old.”", "Ana Reyes"),
        ("A neighbour of mine, Maria Lopez, said: “They are too loud for me.”", "Maria Lopez"),
    ],
)
def test_initials_before_a_turn_and_i_within_it_are_the_person_of_the_text(
    answer: str, name: str
) -> None:
    speaker = annotate(INTERVIEW.format(answer=answer)).quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("He came in. He smiled and said, “I need a boat.”", "Tom Orr"),
        ("He came in. I said, “Take mine.”", "Leo Banda"),
    ],
)
def test_who_answers_is_i_and_never_he(answer: str, name: str) -> None:
    text = f"Ten minutes with Leo Banda\n\nWhen did you meet Tom Orr?\n\nBanda: {answer}\n"
    speaker = annotate(text).quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_who_speaks_of_something_in_a_headline_is_i() -> None:
    text = "Banda on floods: I told mayors to ‘wake up’\n\nLeo Banda rows. Floods came in May.\n"
    speaker = annotate(text).quotes[0].speaker
    assert speaker is not None
    assert speaker.name == "Leo Banda"


def test_you_in_a_question_is_who_answers_it() -> None:
    question = "LB: You’ve said the hive is “suspiciously calm”. Why?"
    text = f"{INTERVIEW.format(answer='My neighbour does not.')}\n{question}\n"
    speaker = annotate(text).quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == "Ana Reyes"


@pytest.mark.parametrize(
    ("more", "name"),
    [("Alma Rios, a keeper, was there.", "AR"), ("Alma Pike was there.", "Ana Reyes")],
)
def test_initials_of_two_people_are_nobodys(more: str, name: str) -> None:
    text = f"{INTERVIEW.format(answer='“Count every bee.”')}\n{more}\n"
    speaker = annotate(text).quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_initials_that_are_a_known_bodys_are_no_persons() -> None:
    text = "Alan Pike spoke to reporters.\n\nAP: “The pier is closed for good, he told us.”\n"
    speaker = annotate(text).quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == "Associated Press"


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Ana Reyes, the leader of Porto Council", "Ana Reyes"),
        ("Ana Reyes, 54, of Mill Lane", "Ana Reyes"),
        ("Ana Reyes, a friend of Leo Banda", "Ana Reyes"),
        ("the mayor of Leeds", "the mayor"),
        ("friends of Leo Banda", "Leo Banda"),
    ],
)
def test_who_is_the_person_before_what_is_told_of_him_or_her(who: str, name: str) -> None:
    (quote,) = annotate(f"They met {who}, who called it “ugly”.").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("The director of Ana Reyes's charity", "the director"),
        ("The hero of Ana Reyes's novel", "the hero"),
        ("The hero of the novel", "the hero"),
        ("A member of the crew", "a member of the crew"),
        ("A banker familiar with the talks", "a banker familiar with the talks"),
        ("A friend of Ana Reyes", "a friend of Ana Reyes"),
        ("The widow of Leo Banda", "the widow"),
        ("The couple, Ana Reyes and Leo Banda,", "the couple"),
        ("Three keepers, Jo Ek, Ana Reyes and Leo Banda,", "three keepers"),
    ],
)
def test_neither_whose_it_is_nor_one_of_several_is_who_is_meant(who: str, name: str) -> None:
    (quote,) = annotate(f"{who} said: “The pier is safe.”").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_people_are_nobody_named_before() -> None:
    text = "Ana Reyes, a critic, left.\n\n“It is late,” she said.\n\nThe people said: “No.”"
    quote = annotate(text).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "the people"
    assert "who that is" not in quote.rule


@pytest.mark.parametrize("house", ["theatre", "orchestra", "label", "lender"])
def test_a_house_is_not_the_person_named_before(house: str) -> None:
    text = (
        f"Ana Reyes leaves in May. The {house} spoke late.\n\n“We thank her,” the {house} said.\n"
    )
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == f"the {house}"


def test_a_house_is_the_one_named_so() -> None:
    text = "Ana Reyes leaves the National Theatre.\n\n“We thank her,” the theatre said.\n"
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "National Theatre"


@pytest.mark.parametrize("group", ["campaign", "family", "couple"])
def test_a_group_spoken_of_later_is_no_person(group: str) -> None:
    text = f"Ana Reyes ran.\n\nIt was cold.\n\nIt was late.\n\n“We lost,” the {group} said.\n"
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == f"the {group}"


@pytest.mark.parametrize("pronoun", ["it", "they", "I", "one", "he"])
def test_nobody_is_sure_of_a_pronoun_that_may_mean_anybody(pronoun: str) -> None:
    (quote,) = annotate(f"It rained on Friday. “The road is shut,” {pronoun} said.\n").quotes
    assert quote.speaker is not None
    assert quote.speaker.name is None
    assert quote.is_guess is (pronoun != "I")
    assert quote.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Reyes resigned. “It was a drill,” said a porter.", "a porter"),
        ("Tom Orr was kind. An official said that “it” was late.", "an official"),
    ],
)
def test_whoever_is_introduced_is_nobody_named_before_in_the_story(text: str, name: str) -> None:
    speaker = annotate(text).quotes[-1].speaker
    assert speaker
    assert speaker.name == name


def test_the_member_of_a_party_is_no_place() -> None:
    text = "They asked Ed Roy, who leads a panel. “Late,” the California Republican said."
    (quote,) = annotate(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Ed Roy"


def test_nobody_is_sure_of_which_behind_a_title() -> None:
    text = "It was granted as No. 174, headed “The Old Pier”, which claims “a true account of it”."
    quote = annotate(text).statements[-1]
    assert quote.speaker is not None
    assert quote.speaker.name is None
    assert quote.is_guess
