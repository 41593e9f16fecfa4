import gc
import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Block, Entity, Quote, Span
from reader.language import annotate
from reader.language.quotes.candidate import Candidate
from reader.language.quotes.finding import Found, find_quotes, with_names
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.mentions import Mentions

ANY_TEXT = st.text(alphabet="abS sn'’‘\"“”„«»`.,!?:\n-(0", max_size=200)
SENTENCES = st.lists(
    st.sampled_from(
        [
            "“We lost,” ",
            "said Ana Reyes. ",
            "She said: ",
            "“No.” ",
            "according to Bo Ek, ",
            "'Never,' ",
            "the minister told him. ",
            "\n\n",
            "who was asked by ",
        ]
    ),
    max_size=20,
).map("".join)


def statements(text: str) -> list[Quote]:
    return [quote for quote in find_quotes(text) if quote.kind in ("direct", "mixed")]


def said(text: str) -> list[tuple[str, str | None]]:
    """Who said what, as the words of the text."""
    return [
        (
            text[quote.start : quote.end],
            text[quote.speaker.start : quote.speaker.end] if quote.speaker else None,
        )
        for quote in statements(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost the vote,” Ms. Adeyemi said.", "Ms. Adeyemi"),
        ("“We lost the vote,” said Ana Reyes, a clerk at the court, on Friday.", "Ana Reyes"),
        ("According to the World Bank, growth is “muted at best” this year.", "the World Bank"),
        ("The road was “closed for good,” according to a city report.", "a city report"),
        ("REYES: “Are you ready to begin now?”", "REYES"),
        ("“We lost the vote, and we know why.” ― Ana Reyes", "Ana Reyes"),
        ("The claim: “We lost the vote.” — Ana Reyes, in a debate", "Ana Reyes"),
        ("Quote of the day: “We lost the vote.” – Ana Reyes", "Ana Reyes"),
        ("Reyes on the vote: “We lost it.” — Leo Banda, our reporter, was there.", "Reyes"),
        ("“We lost the vote,” she said.", "she"),
        ("Officials said the road was “closed for good” on Monday.", "Officials"),
        ("“We were lied to,” reporters were told by a senior aide.", "a senior aide"),
        ("The ministry said the plan was “long overdue” and cheap.", "The ministry"),
    ],
)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    assert [who for _, who in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (  # British: single marks, a possessive within, sources without a name
            "The chancellor insisted the Treasury would 'leave no stone unturned'.\n\n'It's a hard "
            "winter for the boys' families,' Harriet Lowe told MPs. 'We can't pretend otherwise.'",
            ["The chancellor", "Harriet Lowe", "Harriet Lowe"],
        ),
        (
            "‘I was gutted,’ said the 34-year-old midwife from Hull. ‘You don’t expect it.’",
            ["the 34-year-old midwife", "the 34-year-old midwife"],
        ),
        ("May said the deal was “as good as it gets”. Cross disagreed: “It's a capitulation.”",
         ["May", "Cross"]),
        (  # Indian: a place before a colon, initials, verbs of attack
            'NEW DELHI: The opposition on Monday slammed the government, calling the hike "a cruel '
            'joke". BJP state president K Ramesh said it was "long overdue".',
            ["The opposition", "BJP state president K Ramesh"],
        ),
        ("“The monsoon is likely to hit Kerala on June 1,” an IMD official told PTI.",
         ["an IMD official"]),
        (  # Australian
            'Opposition Leader Grant Price says the budget is a "cruel hoax". The Treasurer hit '
            'back, telling reporters in Canberra: "He hasn\'t read it."',
            ["Opposition Leader Grant Price", "The Treasurer"],
        ),
        ('"It sounded like a freight train," Mr Hollis told the ABC.', ["Mr Hollis"]),
        (  # African
            "NAIROBI, Kenya — “We voted in peace,” said Grace Achieng, a vegetable seller in "
            "Kibera, adding that the results were “in God's hands”.",
            ["Grace Achieng", "Grace Achieng"],
        ),
        ("According to him, “no official will be spared”.", ["him"]),
        (  # science
            '"That\'s a big claim," cautions ecologist Bruno Saar. But Ming Zhao, its lead author, '
            'says the data are "unambiguous".',
            ["ecologist Bruno Saar", "Ming Zhao"],
        ),
        ("In the journal, the authors conclude that the enzyme “acts as a brake, not a switch”.",
         ["the authors"]),
        (  # sport
            'Striker Leo Banda, 23, told the club website: "I\'ve dreamed of this since I was a '
            'kid." Boss Phil Crane hailed him as "the real deal".',
            ["Striker Leo Banda", "Boss Phil Crane"],
        ),
        (  # court
            "“You are a danger to women,” Judge Peter Hallam told the defendant. Prosecutor Ruth "
            "Amsel asked for life, calling the crime “planned to the minute”.",
            ["Judge Peter Hallam", "Prosecutor Ruth Amsel"],
        ),
        ("“It is a fair deal,” said a source close to the talks.",
         ["a source close to the talks"]),
        ("Representative Jo Hill (R-Wis.) said the law was “long overdue”.",
         ["Representative Jo Hill"]),
        ("The Russian envoy, Gennady Tarkhov, interrupted: “So why come?” “To be heard,” said Orr.",
         ["Gennady Tarkhov", "Orr"]),
        ("“It was a dream,” the actress shared.", ["the actress"]),
        (  # a verb of one subject and another after it; numbers of persons
            "The minister withdrew the bill but repeated that critics had “helped themselves”. "
            "Another called it “a mess”. No 10 said nothing was “set in stone”.",
            ["The minister", "Another", "No 10"],
        ),
        ("In the words of one farmer, it was “a slap in the face”.", ["one farmer"]),
        ("Police heard it. Prosecutor Amy Sandhu said Tonks told them: 'I fancied a drive.' Judge "
         "Helen Orme told him he had shown 'a breathtaking disregard' for others.",
         ["Tonks", "Judge Helen Orme"]),
        ("Sir Alan Pen, who has died, was described by one colleague as “the only judge to laugh”.",
         ["one colleague"]),
        ("“No,” Ana Reyes told the Echo. “It was late.” Bo Ek, speaking later, said it was “fine”.",
         ["Ana Reyes", "Ana Reyes", "Bo Ek"]),
        ("‘It’s late,’ she said. ‘We left.’ A spokesman said: ‘We stayed.’",
         ["she", "she", "A spokesman"]),
        ("“We can,” the governor told a crowd. His rival, Mary Dolan, was unmoved: “Show me.”",
         ["the governor", "His rival"]),
        ("The widow of murdered PC Daniel Frost has said she will “never forgive” him.",
         ["The widow"]),
        ("Jurors heard that Pritchard, 34, messaged him: “You’re dead.”", ["Pritchard"]),
        ("And from Chairwoman Rowe: “She brings a wealth of experience.”", ["Chairwoman Rowe"]),
        ("“I'd rather walk.” — a council worker who did not wish to be named",
         ["a council worker"]),
        (  # clauses between the speaker and the verb
            "“He was our breadwinner,” he said. A neighbour who sought anonymity said police came "
            "“three hours late”.",
            ["he", "A neighbour"],
        ),
        ("Governor Ann Kamande, who came along, echoed this, saying it “must stop”.",
         ["Governor Ann Kamande"]),
        ("A commentary published alongside the study calls it “a milestone”.", ["A commentary"]),
        ("PC Alan Frith said he heard someone shout “Run!” before the shots.", ["someone"]),
        ("“Superb,” said Crane. It was, in the words of Dom Akers, “a night nobody will forget”.",
         ["Crane", "Dom Akers"]),
        ("A source called it “unhelpful”, while one backbencher was blunter: “It's a shambles.”",
         ["A source", "one backbencher"]),
        ("Hundreds of nurses marched through Leeds on Saturday chanting “No more cuts”.",
         ["Hundreds of nurses"]),
        ("“We are done,” said one of the porters.", ["one of the porters"]),
        ("“We are done,” two of them said.", ["two of them"]),
        ("You can hear Leo Banda say, “Is that it?”", ["Leo Banda"]),
        ("He won by a margin that his opponents called “Roman”.", ["his opponents"]),
        ("Critics called the plan “Roman”.", ["Critics"]),
        ("We could hear a guard shout, “Is that it?”", ["a guard"]),
        ("“We are done,” said most of Reyes’s friends.", ["most of Reyes’s friends"]),
        ("“All are right,” said Bo Ek, who sells tea beside the canal, “and nobody has water.”",
         ["Bo Ek", "Bo Ek"]),
        ("A report, seen by the Gazette, calls the bridge “unfit for lorries”.", ["A report"]),
        ("Two people close to the club said that Ana Reyes had called the idea “daft”.",
         ["Ana Reyes"]),
        ("A spokesman for Norfolk Fire and Rescue said: “We are looking for the cause.”",
         ["A spokesman"]),
    ],
)  # fmt: skip
def test_speakers_in_the_styles_of_the_press(text: str, speakers: list[str]) -> None:
    assert [who for _, who in said(text)] == speakers


def test_speakers_take_turns() -> None:
    text = "“You're wrong,” Reyes told Okafor. “Am I?” Okafor replied."
    assert [who for _, who in said(text)] == ["Reyes", "Okafor"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister Colin Drabble has been accused of ‘playing to the gallery’ over the plan.",
        "Minister accused of ‘burying’ report",
        "Her friend Jay Rudd is said to be “staying out of it”.",
        "Ana Reyes rang the ministry in May. “The form is lost,” she was told.",
        "“Do you regret it?” Mr Orr was asked in court.",
    ],
)
def test_who_is_judged_is_no_speaker(text: str) -> None:
    assert {who for _, who in said(text)} <= {None}


def test_a_kicker_says_nothing() -> None:
    text = "EXCLUSIVE: ‘I’ll never forgive him’: widow speaks out"
    assert said(text) == [("‘I’ll never forgive him’", "widow")]


def test_a_quotation_heads_a_headline() -> None:
    text = "'Not a penny more': water firm told to pay\n\n'We have paid once,' Ana Reyes said."
    assert [quote.kind for quote in find_quotes(text)] == ["direct", "direct"]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("PM ‘misled House’ on rice deal: Congress", "Congress"),
        ("‘No one will be spared’: Minister", "Minister"),
        ("“We won't go back”: Why nurses are leaving", None),
    ],
)
def test_a_colon_at_the_end_of_a_headline_signs_it(headline: str, speaker: str | None) -> None:
    assert [who for _, who in said(f"{headline}\n\nIt was cold.")] == [speaker]


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Farm boss 'was warned about unsafe loader', inquest hears", "mixed"),
        ("Ana Reyes to direct 'The Last Night of Summer' for the stage", "term"),
    ],
)
def test_several_words_in_a_headline_are_a_statement_unless_a_title(
    headline: str, kind: str
) -> None:
    assert [quote.kind for quote in find_quotes(f"{headline}\n\nIt was cold.")] == [kind]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The keeper rang and nobody came. We thought it was a drill.", "direct"),
        ("The Keeper of the Long Pier", "term"),
    ],
)
def test_sentences_that_are_all_of_a_paragraph_are_a_statement(words: str, kind: str) -> None:
    told = "Ana Reyes runs the pier. She was one of four keepers when it closed."
    text = f"{told}\n\n“{words}”\n\nIt has rained.\n"
    assert annotate(text).quotes[-1].kind == kind


def test_short_paragraphs_are_no_wrapped_lines() -> None:
    text = (
        "“We were on the third floor when the alarm went off,” said Agnes Mutiso.\n"
        "“Nobody told us which way to go. There was smoke on the stairs.”\n"
        "Her colleague Peter Ndungu, who was on the roof, agreed.\n"
        "“It was chaos,” he said. “I carried two of the children out.\n"
        "“One of them asked me if it was raining there already.”"
    )
    assert [words[:5] for words, _ in said(text)] == ["“We w", "“Nobo", "“It w", "“I ca"]


def test_a_split_quotation_is_one_statement() -> None:
    text = "“We lost the vote,” Ms. Adeyemi said, “but we did not lose the argument.”"
    first, second = statements(text)
    assert first.statement == second.statement
    assert first.speaker == second.speaker
    assert first.cue == second.cue


def test_statements_of_two_speakers_have_two_numbers() -> None:
    first, second = statements("“No,” Reyes said. “Yes, of course,” Okafor replied.")
    assert first.statement != second.statement


def test_the_cue_is_the_verb_of_saying() -> None:
    text = "“We lost the vote,” Ms. Adeyemi told reporters on Friday."
    (quote,) = statements(text)
    assert quote.cue
    assert text[quote.cue.start : quote.cue.end] == "told"


@pytest.mark.parametrize(
    "text",
    [
        "He was in the film “Night Boat” last year.",
        "The inn was voted “Best Place to Doze” by a guide.",
        "A woman by the nickname “Shorty” left.",
        "Ana Reyes left. She has a “sell” rating on the firm.",
        "Ana Reyes said in a “frank” meeting on Monday that the road would close.",
        "The so-called “reform” was a cut.",
        "The gang's driver, known as “Tiny”, fled.",
        "Marchers carried signs reading “No More Roads” past the court.",
        "The single, “Tin Roof Rain,” went platinum.",
        "Their debut, “Low Water”, was recorded in a barn.",
        "Her coach, Al Parry, known to everyone as “the Bishop”, never doubted her.",
        "Ghana meet Nigeria in what fans have dubbed the “Jollof Derby”.",
        "He has a dog that his rivals call “Rex”.",
        "The chemist left. The term “forever chemical” has no legal meaning.",
        "Sailors with “Save Our Pier” banners said no.",
    ],
)
def test_titles_nicknames_and_scare_quotes_are_terms(text: str) -> None:
    assert [quote.kind for quote in find_quotes(text) if quote.kind != "indirect"] == ["term"]


def test_a_pronoun_means_a_person_of_the_article() -> None:
    text = "Maria Lopez met John Okafor in Paris.\n\n“We must act,” she said. “Yes,” he replied."
    first, second = statements(text)
    assert first.speaker
    assert first.speaker.name == "Maria Lopez"
    assert second.speaker
    assert second.speaker.name == "John Okafor"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her daughter, Karen Cole, said: “It is a scandal.”", "Karen Cole"),
        ("“Closed again,” posted the user @kesh_p.", "@kesh_p"),
        ("Ana Baker spoke. Baker called it “a farce”.", "Ana Baker"),
        (
            "“We’re not robots,” said Leila Shah, a picker at the firm’s depot. The firm says its "
            "targets are “fair”.",
            "the firm",
        ),
        ("“We read it in the paper,” said its general secretary, Barry Clough.", "Barry Clough"),
        (
            "Kestrels coach Wynand Steyn accused his players of “going missing”.\n\nSiya "
            "Ndaba, sent off early, apologised to fans. “I let everyone down,” he wrote.",
            "Siya Ndaba",
        ),
        (
            "When Tomasz Wilk met Joanna Sadowska, he told her the party was finished. She told "
            "him he was a coward. “We married a year later,” she said.",
            "Joanna Sadowska",
        ),
        (
            "The Governor of Zamani State, Dr. Bello Kwara, urged calm. The governor added that "
            "“those who fight will regret it”.",
            "Bello Kwara",
        ),
        ("Al Orr read a letter from the head of sales, who wrote that it was “too risky”.",
         "the head"),
        (
            "“We lost,” Ana Reyes said. One of the guests, a teacher from Leeds, said he had come "
            "late. “I ran all the way,” he said.",
            "one of the guests",
        ),
        (
            "Leo Banda compared what Al Orr asked for to the demands of a thief. “He wanted all,” "
            "he said.",
            "Leo Banda",
        ),
        (  # whose first name is the family's
            "Bae Sung-ho, who runs the kitchens, had doubts. Lim Soo-jin, 41, has "
            "none. “I leave bread on the table,” she said.",
            "Lim Soo-jin",
        ),
        (
            "Colin Frew, the head teacher, spoke to parents on Monday.\n\nOne boy ran back into "
            "the hall. “I could not leave him,” he said.",
            "one boy",
        ),
        (
            "Colin Frew, the head teacher, spoke to parents on Monday.\n\nA teaching assistant was "
            "treated for smoke. “I could not leave him,” she said.",
            "a teaching assistant",
        ),
        (
            "A mother of two told how she hid. Kelly Swann, 34, was at home when it broke. “I "
            "shook,” she said.",
            "Kelly Swann",
        ),
    ],
)  # fmt: skip
def test_descriptions_and_pronouns_get_the_name(text: str, name: str) -> None:
    last = statements(text)[-1]
    assert last.speaker
    assert last.speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ana Reyes spoke first. Counsel for the accused, Mr Sam Otto, asked for bail. “My "
            "clients have homes,” he argued.",
            "Sam Otto",
        ),
        ("“Sixty came,” said Deputy Commissioner of Police (Crimes) R. Rao.", "R. Rao"),
        ("A Labour MP called it “a disgrace that went on for years”.", "a Labour MP"),
        ("A defiant Donald Trump told reporters: “We will win this.”", "Donald Trump"),
        ("The club’s head of recruitment, Ian Foss, said: “We are late.”", "Ian Foss"),
        ("Mr Justice Lane ruled on Monday. “It was false,” the judge wrote.", "Lane"),
        (
            "A bench of Chief Justice Ana Reyes and Justice Bo Ek heard the case. “How many more?” "
            "the chief justice asked.",
            "Ana Reyes",
        ),
        ("Det Con Sam Orr paid tribute. “He was brave,” the officer said.", "Sam Orr"),
        ("Chief Minister Bo Ek came late. “It rained,” the CM said.", "Bo Ek"),
        ("“He slept,” said Otto's daughter, Ana Reyes, outside court.", "Ana Reyes"),
        ("Chairman of the bench Mrs Ana Reyes said: “You were late.”", "Ana Reyes"),
        (
            "A director of Lidell, who did not wish to be named because the matter may end up in "
            "court, said the firm was “an innocent party”.",
            "a director of Lidell",
        ),
        ("Lion that fled ranch 'fed on our patience', says farmer\n\nA lion is back.", "farmer"),
        (
            "Prosecuting, Ana Reyes said they found flour and what one officer described as "
            "“a carpet of dust”.",
            "one officer",
        ),
    ],
)
def test_titles_and_offices_find_who_bears_them(text: str, name: str) -> None:
    last = annotate(text).statements[-1]
    assert last.speaker
    assert last.speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The League said little. In its statement it called the talks “useful”.", "Sea League"),
        ("The League closed on Monday. “We are proud,” its statement said.", "Sea League"),
        ("It was cold. It called the talks “useful”.", None),
    ],
)  # fmt: skip
def test_it_means_a_body(text: str, name: str | None) -> None:
    league = [Entity(4, 10, "ORG", "Sea League")] if "League" in text else []
    entities = [*league, Entity(len(text) - 1, len(text), "MISC", ".")]
    (quote,) = [q for q in find_quotes(text, (), entities) if q.kind != "indirect"]
    assert quote.speaker
    assert quote.speaker.name == name


def test_a_body_is_named_after_what_it_is() -> None:
    text = "The bus company, Expreso Lima, said it was “cooperating fully”."
    quotes = find_quotes(text, (), [Entity(17, 29, "ORG", "Expreso Lima")])
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Expreso Lima"]


def test_entities_give_the_canonical_name() -> None:
    text = "“We must act,” Lopez said."
    (quote,) = find_quotes(text, (), (Entity(15, 20, "PER", "Maria Lopez"),))
    assert quote.speaker
    assert quote.speaker.name == "Maria Lopez"


def test_anonymous_sources_keep_their_words() -> None:
    (quote,) = statements("The road was “closed for good,” officials said.")
    assert quote.speaker
    assert quote.speaker.name == "officials"


def test_a_title_in_capitals_means_who_bears_it() -> None:
    text = "President Maria Lopez came to Paris.\n\n“We must act,” the President said."
    (quote,) = find_quotes(text, (), (Entity(10, 21, "PER", "Maria Lopez"),))
    assert quote.speaker
    assert quote.speaker.name == "Maria Lopez"


def test_an_unknown_speaker_is_none() -> None:
    (quote,) = statements("“Nobody will ever know who wrote these words on the wall.”")
    assert quote.speaker is None


def test_blocks_leave_furniture_out() -> None:
    text = "“Share this story,” said Ana.\n“We lost,” said Ana."
    blocks = [Block(0, 29, "furniture"), Block(30, len(text), "body")]
    assert [quote.start for quote in find_quotes(text, blocks)] == [30]


@given(ANY_TEXT | SENTENCES)
def test_everything_lies_inside_the_text(text: str) -> None:
    for quote in find_quotes(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert 0 <= quote.confidence <= 1
        assert quote.rule
        for span in filter(None, (quote.speaker, quote.cue)):
            assert 0 <= span.start < span.end <= len(text)


@given(ANY_TEXT | SENTENCES)
def test_quotes_are_in_order_and_statements_count_up(text: str) -> None:
    quotes = find_quotes(text)
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
    assert [q.statement for q in quotes] == sorted(q.statement for q in quotes)


@pytest.mark.parametrize(
    "text",
    [
        "“a " * 100_000,
        "'a " * 100_000,
        '"a ' * 100_000,
        "''a " * 50_000,
        "“" * 100_000,
        "“‘" * 50_000 + "’”" * 50_000,
        "“Yes,” " * 50_000,
        "She said " * 100_000 + "“yes.”",
        "the " * 200_000 + "“yes.”",
        "A" * 1_000_000 + "“yes.”",
        "“a\n" * 50_000,
        "Ana's " * 100_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_is_read(text: str) -> None:
    quotes = find_quotes(text)
    assert all(0 <= quote.start < quote.end <= len(text) for quote in quotes)


def calls(text: str) -> int:
    """How many functions are called to find the quotes of *text*."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        find_quotes(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "part",
    [
        "“We lost the vote,” said Ana Reyes. She called it “a farce” and left.\n\n",
        "“We lost the vote,” said Ana Reyes. ",
        "“a ",
        "'a ",
        '"a ',
        "''a ",
        "“",
        "“‘a’ ",
        "“Yes,” ",
        "“a\n",
        "She said ",
        "Ana's ",
        "the ",
        "She said that Ana Reyes had lost. ",
        "Ana Reyes who saw ",
        "Ana Reyes holding by ",
        "She said she was late, and he was, ",
    ],
)
def test_work_grows_no_faster_than_the_text(part: str) -> None:
    calls(part)
    assert calls(part * 800) < 4.6 * calls(part * 200)


def test_what_was_made_to_find_quotes_is_freed_at_once() -> None:
    text = "“We lost,” said Ana Reyes, a nurse. Her letter said that she had left. It read: “No.”"
    find_quotes(text)
    gc.collect()
    gc.disable()
    try:
        find_quotes(text)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Darnell Poole was held on Thursday. His mother, reached by phone, said she was in "
            "shock.\n\n“He never calls,” she said.",
            "his mother",
        ),
        (
            "Hollis quits\n\nWade Hollis left the team. Hollis’s wife said he was asleep. “Since "
            "August,” she said.",
            "Hollis’s wife",
        ),
        (
            "Shares in Halcyon Foods fell. Halcyon Foods makes biscuits.\n\n“We got it wrong,” "
            "the company said.",
            "Halcyon Foods",
        ),
        ("Wilma Orr met Jens Lund. “I am late,” she said.", "Wilma Orr"),
        (
            "Bridie Halloran won on Monday. “I heard it,” the Irishwoman said.",
            "Bridie Halloran",
        ),
        (
            "Two of the nine voted for a cut. One of them, Ana Reyes, argued that it was “last "
            "year’s map”.",
            "Ana Reyes",
        ),
        (
            "Chief Minister Ravi Rao announced a grant. “He plays politics,” the Chief Minister "
            "said.",
            "Ravi Rao",
        ),
    ],
)
def test_kin_bodies_and_offices_are_whom_they_stand_for(text: str, name: str) -> None:
    last = [quote for quote in annotate(text).quotes if quote.kind != "term"][-1]
    assert last.speaker
    assert last.speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Judge rebukes ‘casual cruelty’\n\nJudge Eleanor Bright told the brothers to stand.",
            "Eleanor Bright",
        ),
        (
            "A magistrate ruled that the words were ‘capable of being a compliment’.\n\nMagistrate "
            "Joyce Banda spoke for an hour.",
            "Joyce Banda",
        ),
        (
            "Amos Bell dies\n\nAmos Bell wrote for the stage. His plays ran for years.\n\nIn "
            "2011 he kept it short: “You are late.”",
            "Amos Bell",
        ),
    ],
)
def test_who_is_named_further_on_or_in_the_headline_is_meant(text: str, name: str) -> None:
    first = next(quote for quote in annotate(text).quotes if quote.kind != "term")
    assert first.speaker
    assert first.speaker.name == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Renshaw wrote to the others. Another aide, whose name was withheld, replied, "
            "“Couchgate.”",
            "Another aide",
        ),
        (
            "The ban on onions will continue “till the last housewife smiles”, Minister Ravi Rao "
            "said here on Thursday.",
            "Minister Ravi Rao",
        ),
        (
            "The state news agency quoted the country’s leader, Marshal Ruk Dae, as saying that "
            "the object had “embraced the clouds”.",
            "the country’s leader",
        ),
        ("Coach Themba Ndlela was quoted by the website as saying: “He hid.”", "Ndlela"),
        ("Hollis quits Ravens: ‘The phone stopped’\n\nHe left on Monday.", "Hollis"),
        ("The court heard Bo Ek told the crew: “Row on.”", "Bo Ek"),
        ("Jurors heard Bo Ek, 43, shouted “row on” at the crew.", "Bo Ek"),
        ("The court heard Bo Ek was “a broken man”.", "The court"),
        ("Ana Reyes attacked Bo Ek, calling him “a liar”.", "Ana Reyes"),
        ("The paper quoted him as calling it “a joke”.", "him"),
        ("The judge quoted the poet Ana Reyes: “Laugh, and the hill laughs.”", "Ana Reyes"),
        ("The couple, Ana Reyes and Bo Ek, said: “We are happy.”", "The couple"),
        ("The judges - Jo Ek (chair), Ana Reyes and Bo Ek - called it “a tin hat”.", "The judges"),
        ("In the finals, Ana Reyes and Bo Ek, said: “We are happy.”", "Ana Reyes"),
        ("State media quoted him as saying: “We will go.”", "him"),
        ("“We will go,” state media quoted the envoy Bo Ek as saying.", "Bo Ek"),
        ("“We will go,” the Gazette quoted the envoy, Bo Ek, as saying.", "the envoy"),
        ("“We will go,” the Gazette cites her as saying on Monday.", "her"),
        ("“We will go,” Bo Ek says, and sees Ana Reyes as saying so.", "Bo Ek"),
        ("Ana Reyes said the club had fined Bo Ek, who had blamed “a bad knee”.", "who"),
        ("Ana Reyes said Jo Ek, the wife of Bo Ek, who died in May is “wrong”.", "Reyes"),
        ("Bo Ek learned it from an aunt, who used to tell him that “soup heals”.", "who"),
        ("Bo Ek was “sick of it,” according to the complaint.", "the complaint"),
        ("Officials said Ana Reyes labels the plan “a farce and a waste of money”.", "Ana Reyes"),
        ("Officials said Ana Reyes dubs the plan “a farce and a waste of money”.", "Ana Reyes"),
        ("Ana Reyes said she would write to the bank, which described it as “a slip”.", "which"),
    ],
)
def test_the_nearest_clause_of_saying_is_that_of_the_speaker(text: str, speaker: str) -> None:
    first = statements(text)[0]
    assert first.speaker
    assert text[first.speaker.start : first.speaker.end].endswith(speaker)


def test_a_quotation_of_two_paragraphs_is_that_of_who_is_named_behind_the_second() -> None:
    text = (
        '"We are one," said Ravi Rao.\n\n“This is long. It goes on.\n\n“It ends here,” Ana Reyes '
        "said."
    )
    assert said(text)[1] == ("“This is long. It goes on.\n\n“It ends here,”", "Ana Reyes")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("John Okello, 31, was shot.\n\n“We have two men,” the police said.", "the police"),
        ("John Hale, 31, fell on Monday.\n\n“We are shocked,” the hotel said.", "the hotel"),
        ("Ravi Rao spoke.\n\n“We will pay,” the UK government said.", "the UK government"),
        (
            "Ravi Rao left the Scottish Government.\n\n“We will pay,” the UK government said.",
            "the UK government",
        ),
        ("Ravi Rao spoke.\n\n“Fewer will pay,” the UK report said.", "the UK report"),
        ("A City Electric Corporation van hit a wall on Monday, police said.", "police"),
        (
            "Barry Dowd met the Leeds Fire Service.\n\n“We go,” the fire service said.",
            "Leeds Fire Service",
        ),
    ],
)
def test_an_institution_is_nobody_but_itself(text: str, name: str) -> None:
    last = [quote for quote in annotate(text).quotes if quote.kind != "term"][-1]
    assert last.speaker
    assert last.speaker.name == name


def test_a_firm_is_named_with_the_end_of_an_owner() -> None:
    (quote,) = find_quotes("Orrel’s called the tax “a blow to trade”.")
    assert quote.speaker
    assert quote.speaker.name == "Orrel’s"


def test_what_a_film_is_called_is_no_title() -> None:
    (quote,) = find_quotes("Ana Reyes called the film “a waste of an evening”.")
    assert quote.kind == "mixed"


def test_words_at_the_end_of_a_paragraph_are_no_term_for_what_would_follow() -> None:
    (quote,) = annotate("The minister insisted on a “fair and open process for all.”").quotes
    assert (quote.kind, quote.speaker is not None) == ("mixed", True)


def test_a_nickname_within_a_name_is_no_statement() -> None:
    text = "Police in Leeds said Joseph “Joe” Kilburn was charged with theft."
    assert [
        quote.kind for quote in annotate(text).quotes if "Joe" in text[quote.start : quote.end]
    ] == ["term"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Anna Bell said no. “We will not go there again,” Mayor Lina Rossi said.",
            "Mayor Lina Rossi",
        ),
        ("The firm chose No. 10. “We like it,” Lina Rossi said.", "Lina Rossi"),
    ],
)
def test_neither_a_party_nor_who_said_no_speaks(text: str, speaker: str) -> None:
    assert said(text)[0][1] == speaker


@pytest.mark.parametrize("aside", ["said the mayor", "the mayor said"])
def test_who_tells_it_between_commas_speaks(aside: str) -> None:
    assert said(f"Reyes, {aside}, had been “a model of patience”.") == [
        ("“a model of patience”", "the mayor")
    ]


LIVE = """Storm hits the coast

Ana Reyes and Leo Banda were in Porto on Friday.

17:20
“The fund is empty and nobody knows who will pay,” the harbour company said.

{entry}

“The quay is under a foot of water. I have never seen the like.”
"""


@pytest.mark.parametrize("time", ["16:48", "4.48pm GMT", "11 a.m."])
def test_who_spoke_before_a_time_on_a_line_does_not_go_on_after_it(time: str) -> None:
    assert said(LIVE.format(entry="Rain"))[-1][1] == "the harbour company"
    assert said(LIVE.format(entry=time))[-1][1] is None


@pytest.mark.parametrize(
    ("entry", "speaker"),
    [
        ("Our reporter Leo Banda is in Porto:", "Our reporter Leo Banda"),
        ("Our colleague Ana Reyes has more from the harbour:", "Our colleague Ana Reyes"),
        ("Here is Leo Banda:", "Leo Banda"),
        ("Leo Banda, our reporter, is in Porto. The rain goes on:", "Leo Banda"),
        ("Then there is the weather:", "the harbour company"),
    ],
)
def test_a_sentence_that_ends_with_a_colon_introduces_the_next_paragraph(
    entry: str, speaker: str
) -> None:
    assert said(LIVE.format(entry=entry))[-1][1] == speaker


def test_a_speaker_who_is_named_on_both_sides_is_no_guess() -> None:
    text = "Lund Bank described the talks as “positive.” It was “good,” according to {}, to begin."
    same, other = (find_quotes(text.format(name))[0] for name in ("Lund Bank", "Orsa Steel"))
    assert same.speaker
    assert other.speaker
    assert same.speaker.name == other.speaker.name == "Lund Bank"
    assert same.confidence > other.confidence


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Doing so would be hard.", None),
        ("Frustrations over it grew.", None),
        ("Oddly, the mill is for sale.", None),
        ("Ana was tired of it.", "Ana"),
        ("Zarbo says no.", "Zarbo"),
        ("@zarbo on the mill:", "@zarbo"),
    ],
)
def test_a_word_with_the_capital_of_a_sentence_is_nobody_where_names_are_known(
    opening: str, speaker: str | None
) -> None:
    text = f"Leo Banda owns it.\n\n{opening} “We cannot wait for another year. It is over.”"
    entities = [
        Entity(at, at + len(name), "PER", name)
        for name in ("Leo Banda", "Ana")
        if (at := text.find(f"{name} ")) >= 0
    ]
    (quote,) = find_quotes(text, entities=entities)
    assert (quote.speaker and quote.speaker.name) == speaker


@pytest.mark.parametrize(("confidence", "speaker"), [(0.5, None), (0.9, "Orsa")])
def test_a_place_is_nobodys_guess(confidence: float, speaker: str | None) -> None:
    text = "Orsa called it “late”."
    passages = Passages(text, [Span(0, len(text))], [])
    row = passages.row(0)
    assert row is not None
    place = Candidate(Span(0, 4), row, 0, "N", "L", "", 0, 0, row.relation(0))
    quote = Quote(15, 21, "mixed", None, Span(5, 11), 0, confidence, "subject of the verb")
    mentions = Mentions(passages, [Entity(0, 4, "LOC", "Orsa")])
    (named,) = with_names([Found(quote, place)], mentions)
    assert (named.speaker and named.speaker.name) == speaker
