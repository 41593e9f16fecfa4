import pytest

from reader.language.quotes.finding import find_quotes


def reported(text: str) -> list[tuple[str, str | None]]:
    return [
        (text[quote.start : quote.end], quote.speaker.name if quote.speaker else None)
        for quote in find_quotes(text)
        if quote.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The bank said that growth will slow.", "growth will slow", "The bank"),
        ("The bank said growth will slow.", "growth will slow", "The bank"),
        ("The bank said that, at the request of two clubs, it has described the plan.",
         "at the request of two clubs, it has described the plan", "The bank"),
        ("The bank said that when the storm hit, officers told clerks to go.",
         "when the storm hit, officers told clerks to go", "The bank"),
        ("The bank said that’s why its notes had a warning.",
         "that’s why its notes had a warning", "The bank"),
        ("The plan is known as “Grey Owl.” According to the army, it saves lives.",
         "it saves lives", "the army"),
        ("Bo Ek cites his own figures (the number is close to two, according to the bank).",
         "the number is close to two", "the bank"),
        ("The bank warned that it would make an issue of his past:",
         "it would make an issue of his past", "The bank"),
        ("The road is safe — according to the mayor — but slow.", "The road is safe", "the mayor"),
        ("The bank said that according to its figures, the club has won.",
         "according to its figures, the club has won", "The bank"),
        ("The bank said at least 4 million bbl. of crude could be lost.",
         "at least 4 million bbl. of crude could be lost", "The bank"),
        ("According to Clean Rivers, an NGO made up of former sailors, prizes were offered.",
         "prizes were offered", "Clean Rivers"),
        ("According to Bo Ek, an owl, two hawks and a crow were seen.",
         "an owl, two hawks and a crow were seen", "Bo Ek"),
        ("According to Bo Ek, the club, a founder of the league, was sold.",
         "the club, a founder of the league, was sold", "Bo Ek"),
        ("The bank said cats, dogs and horses were allowed.",
         "cats, dogs and horses were allowed", "The bank"),
        ("The bank said eight clerks she needed for the move showed up.",
         "eight clerks she needed for the move showed up", "The bank"),
        ("The bank said the plan they had made was void.",
         "the plan they had made was void", "The bank"),
        ("The bank said screening measures were keeping it safe.",
         "screening measures were keeping it safe", "The bank"),
        ("The bank said it had done well, but that it had misjudged demand.",
         "it had done well, but that it had misjudged demand", "The bank"),
        ("The bank said that growth was slow and “a worry”.", "growth was slow", "The bank"),
        ("It is clear now: 42% of nurses say that they are tired.", "they are tired", "42%"),
        ("The bank announced it sold the pier.", "it sold the pier", "The bank"),
        ("The bank said states like Utah and Iowa will reply.",
         "states like Utah and Iowa will reply", "The bank"),
        ("The captain said nobody in the crew slept.",
         "nobody in the crew slept", "The captain"),
        ("The bank said Bo Ek lied and claimed that it was sold.",
         "Bo Ek lied and claimed that it was sold", "The bank"),
        ("The bank said that the pier was safe, a claim Bo Ek denies.",
         "the pier was safe", "The bank"),
        ("The bank that owns the pier said it was safe.", "it was safe", "The bank"),
        ("A Reuters report has found that growth will slow.",
         "growth will slow", "A Reuters report"),
        ("The bank said he took bribes, a charge he rejects.", "he took bribes", "The bank"),
        ("The road will close on Monday, the bank said.",
         "The road will close on Monday", "the bank"),
        ("The sample is small, notes Rajiv Menezes, a biologist.",
         "The sample is small", "Rajiv Menezes"),
        ("According to the statement, two officers have left.",
         "two officers have left", "the statement"),
        ("Rates will fall in May, according to a poll.", "Rates will fall in May", "a poll"),
        ("Two sources told Reuters the firm had been warned.",
         "the firm had been warned", "Two sources"),
        ("The firm told AFP by phone that its men would leave.", "its men would leave", "The firm"),
        ("Lord Pike welcomed the bill but warned that clause 4 went too far.",
         "clause 4 went too far", "Lord Pike"),
        ("The ministry, in a brief filed late, argued that courts lack the power.",
         "courts lack the power", "The ministry"),
        ("The minister was asked twice. Ana Reyes asked whether she would resign.",
         "whether she would resign", "Ana Reyes"),
        ("“We will appeal,” said Petra Lund, arguing that the verdict ignored the law.",
         "the verdict ignored the law", "Petra Lund"),
        ("He is backed by critics who say the vote was stolen.", "the vote was stolen", "critics"),
        ("Gary Tonks drove the bus into a wall, the court heard.",
         "Gary Tonks drove the bus into a wall", "the court"),
        ("Cases had doubled, witnesses and aid workers said.", "Cases had doubled", "witnesses"),
        ("The minister said the road was closed and called it “a farce”.",
         "the road was closed", "The minister"),
        ("The court heard that Gary Tonks drove the bus into a wall.",
         "Gary Tonks drove the bus into a wall", "The court"),
        ("Ana Reyes argued the note was false, and asked the court to free him.",
         "the note was false", "Ana Reyes"),
        ("Campaigners point out that the tower has no second staircase.",
         "the tower has no second staircase", "Campaigners"),
        ("The virus is spread by ticks, scientists believe.",
         "The virus is spread by ticks", "scientists"),
        ("The firm sought the site but council officials said it had no such plans.",
         "it had no such plans", "council officials"),
        ("All but two said the rule should go.", "the rule should go", "All"),
        ("The board says 61,000 homes are dark.", "61,000 homes are dark", "The board"),
        ("The board said about 400 men had come.", "about 400 men had come", "The board"),
        ("The envoy said talks would resume.", "talks would resume", "The envoy"),
        ("The envoy said nothing had changed.", "nothing had changed", "The envoy"),
        ("The vicar told mourners that he would go.", "he would go", "The vicar"),
        ("Holm told the judge in a letter, which was read out, that he was sorry.",
         "he was sorry", "Holm"),
        ("When the men were through, the clerk shut the gate and asked if that was all.",
         "if that was all", "the clerk"),
        ("She fears no insurer will take her on.", "no insurer will take her on", "She"),
        ("The captain felt his side had been robbed.", "his side had been robbed", "The captain"),
        ("The union has threatened that its members will walk out.",
         "its members will walk out", "The union"),
        ("“We tried,” said Holm, who conceded that passengers had been misled.",
         "passengers had been misled", "Holm"),
        ("A letter sent to parents on Friday explained that the school would close.",
         "the school would close", "A letter"),
        ("Rebels holding the town said they had no food.", "they had no food", "Rebels"),
        ("State media reported that the general had fled.", "the general had fled", "State media"),
        ("The dockers, who run the port, said members in the north would strike.",
         "members in the north would strike", "The dockers"),
        ("Petra Lund, in a letter to the court, said she still slept badly.",
         "she still slept badly", "Petra Lund"),
        ("Petra Lund, her son and a cousin had left, said Rajiv Menezes, her neighbour.",
         "Petra Lund, her son and a cousin had left", "Rajiv Menezes"),
        ("They met Petra Lund, 54, a nurse from Porto, who said the ward had no beds.",
         "the ward had no beds", "Petra Lund"),
        ("Speaking to sailors, the chairman, Bo Ek, said the pier was shut.",
         "the pier was shut", "the chairman"),
        ("Later, in a letter to sailors, Petra Lund, the captain, said it was over.",
         "it was over", "Petra Lund"),
        ("Briefing the crew, the chairman, Bo Ek, said the pier was shut.",
         "the pier was shut", "the chairman"),
        ("A letter from Petra Lund, the captain, said it was over.", "it was over", "A letter"),
        ("Just over a quarter, 26 percent, say it is over.", "it is over", "a quarter"),
        ("Holm said the river rose faster than the bank predicted.",
         "the river rose faster than the bank predicted", "Holm"),
        ("Holm said he left, because the bank told lies; others stayed.",
         "he left, because the bank told lies", "Holm"),
        ("Holm said the ship was late, as the bank announced its end.",
         "the ship was late", "Holm"),
        ("The sign says the shop is shut, but the lights are on.", "the shop is shut", "The sign"),
        ("Bo Ek said the wedding cost too much.", "the wedding cost too much", "Bo Ek"),
        ("Bo Ek told the council meeting that no bus ran.", "no bus ran", "Bo Ek"),
        ("The meeting heard that no bus ran.", "no bus ran", "The meeting"),
        ("Bo Ek said in his Monday update that no bus ran.", "no bus ran", "Bo Ek"),
        ("The pier would shut, Bo Ek said on Monday, and it would be sold.",
         "The pier would shut", "Bo Ek"),
        ("The pier had shut, his lawyer, Ana Reyes, said.", "The pier had shut", "his lawyer"),
        ("Bo Ek said men who live there must pay.", "men who live there must pay", "Bo Ek"),
        ("Bo Ek claimed a boat that sank will sail.", "a boat that sank will sail", "Bo Ek"),
        ("Bo Ek said those whose boats sank left.", "those whose boats sank left", "Bo Ek"),
        ("Bo Ek said the storm on Monday sank it.", "the storm on Monday sank it", "Bo Ek"),
        ("Bo Ek said a poll in June found nothing.", "a poll in June found nothing", "Bo Ek"),
        ("Bo Ek said a boat had sunk but gave no details.", "a boat had sunk", "Bo Ek"),
        ("Bo Ek said a boat sank but declined to name it.", "a boat sank", "Bo Ek"),
        ("Bo Ek said a boat sank but did not say where.", "a boat sank", "Bo Ek"),
        ("Bo Ek said boats sank but gave way.", "boats sank but gave way", "Bo Ek"),
        ("The club has in the past said it was poor.", "it was poor", "The club"),
        ("The club has in a letter said it was poor.", "it was poor", "The club"),
        ("Bo Ek said Danish boats would come.", "Danish boats would come", "Bo Ek"),
        ("Bo Ek said a rise of 20 per cent was due.", "a rise of 20 per cent was due", "Bo Ek"),
        ("Bo Ek said cuts of up to 3 percent came.", "cuts of up to 3 percent came", "Bo Ek"),
        ("Bo Ek said no deal had come.", "no deal had come", "Bo Ek"),
        ("Bo Ek said on Friday talks would go on.", "talks would go on", "Bo Ek"),
        ("The air force said it had no fuel.", "it had no fuel", "The air force"),
        ("Six Gulf states said they had no fuel.", "they had no fuel", "Six Gulf states"),
        ("Bo Ek told Reuters on condition of anonymity that no bus ran.", "no bus ran", "Bo Ek"),
        ("Bo Ek told a packed meeting that no bus ran.", "no bus ran", "Bo Ek"),
        ("Bo Ek said the bell rang twice.", "the bell rang twice", "Bo Ek"),
        ("Bo Ek said fishing had stopped.", "fishing had stopped", "Bo Ek"),
        ("The pier shut, people familiar with the plan said.", "The pier shut", "people"),
        ("The pier shut, said a clerk familiar with it.", "The pier shut", "a clerk"),
        ("The pier shut, said a clerk who declined to be named.", "The pier shut", "a clerk"),
        ("The pier shut, said a clerk who was there.", "The pier shut", "a clerk"),
        ("The bank, in a note, said clerks briefed on it left.", "clerks briefed on it left",
         "The bank"),
        ("The pier is unsafe, a study by the union has found.", "The pier is unsafe", "a study"),
        ("The vote was void, a court ruled.", "The vote was void", "a court"),
        ("Fares will rise, new figures show.", "Fares will rise", "new figures"),
        ("Bo Ek said that was a lie.", "that was a lie", "Bo Ek"),
        ("Bo Ek insisted that would take years.", "that would take years", "Bo Ek"),
        ("The Post reported the pier was shut, citing two clerks.", "the pier was shut",
         "The Post"),
        ("Bo Ek said it was shut, speaking on condition of anonymity.", "it was shut", "Bo Ek"),
        ("Bo Ek said it was shut, without giving details.", "it was shut", "Bo Ek"),
        ("Bo Ek said it ran off, shouting that it was armed.",
         "it ran off, shouting that it was armed", "Bo Ek"),
        ("The pier was sold; the bank was shut; and one boat sank, Bo Ek said.",
         "The pier was sold; the bank was shut; and one boat sank", "Bo Ek"),
        ("Talks will resume in May, the mayor said.", "Talks will resume in May", "the mayor"),
        ("Calls for help had come, Bo Ek said.", "Calls for help had come", "Bo Ek"),
        ("Rescue workers said the pier was shut.", "the pier was shut", "Rescue workers"),
        ("Fire officer Bo Ek said it was shut.", "it was shut", "Fire officer Bo Ek"),
        ("The pier shut, said those briefed on it.", "The pier shut", "those"),
        ("The pier shut, said three of the clerks.", "The pier shut", "three"),
        ("The pier shut, men responsible for the port said.", "The pier shut", "men"),
        ("The pier shut, sailors living nearby said.", "The pier shut", "sailors"),
        ("The pier shut, one of the sailors said.", "The pier shut", "one"),
        ("The pier shut, a clerk, who gave no name, said.", "The pier shut", "a clerk"),
        ("The pier shut, Bo Ek, a clerk at the port, said.", "The pier shut", "Bo Ek"),
        ("The pier shut, the head of the Vasa union, Bo Ek, said.", "The pier shut", "the head"),
        ("Bo Ek said raising fares would hurt.", "raising fares would hurt", "Bo Ek"),
        ("Bo Ek said Holm’s boat was late.", "Holm’s boat was late", "Bo Ek"),
        ("Bo Ek said Holm’s broken oar sank.", "Holm’s broken oar sank", "Bo Ek"),
        ("Bo Ek said Holm’s two big boats sank.", "Holm’s two big boats sank", "Bo Ek"),
        ("The pier shut on Sept. 30, Bo Ek said.", "The pier shut on Sept. 30", "Bo Ek"),
        ("The pier shut on 30 Sept., Bo Ek said.", "The pier shut on 30 Sept.", "Bo Ek"),
        ("Bo Ek said on Oct. 3 that no bus ran.", "no bus ran", "Bo Ek"),
        ("Bo Ek said he first met her in May.", "he first met her in May", "Bo Ek"),
        ("Bo Ek told sailors that planned cuts would go on.", "planned cuts would go on", "Bo Ek"),
        ("Bo Ek told police that armed men had come.", "armed men had come", "Bo Ek"),
        ("Bo Ek said in a note that stolen boats would burn.", "stolen boats would burn", "Bo Ek"),
        ("Bo Ek reminded sailors that the pier was shut.", "the pier was shut", "Bo Ek"),
        ("The court held that the vote was void.", "the vote was void", "The court"),
        ("The panel determined that the pier was safe.", "the pier was safe", "The panel"),
        ("Bo Ek said a boat carrying oil had sunk.", "a boat carrying oil had sunk", "Bo Ek"),
        ("Bo Ek said the steel casing of it was cut.", "the steel casing of it was cut", "Bo Ek"),
        ("Bo Ek said as recently as last week that no bus ran.", "no bus ran", "Bo Ek"),
        ("Bo Ek said he lied, but out of fear.", "he lied, but out of fear", "Bo Ek"),
        ("Bo Ek said he lied, but only to help her.", "he lied, but only to help her", "Bo Ek"),
        ("Bo Ek said he lied, but in Porto, many forgave.", "he lied", "Bo Ek"),
        ("Bo Ek said he lied, but without giving details.", "he lied", "Bo Ek"),
        ("Bo Ek said it was shut, without", "it was shut, without", "Bo Ek"),
        ("Bo Ek said it was shut, but", "it was shut, but", "Bo Ek"),
        ("Bo Ek said it sank, though he would not say why.", "it sank", "Bo Ek"),
        ("Bo Ek said it sank although he gave no details.", "it sank", "Bo Ek"),
        ("Bo Ek said it was cold, though the sun shone.", "it was cold, though the sun shone",
         "Bo Ek"),
        ("Bo Ek said that, in Porto, no bus ran.", "in Porto, no bus ran", "Bo Ek"),
        ("The pier shut in Dec. Bo Ek said no bus ran.", "no bus ran", "Bo Ek"),
        ("Bo Ek has since said it was shut.", "it was shut", "Bo Ek"),
        ("Bo Ek has long since admitted that he lied.", "he lied", "Bo Ek"),
        ("She was told by the clerk that it was shut.", "it was shut", "the clerk"),
        ("It was claimed by three of the crew that it sank.", "it sank", "three"),
        ("Men had been repeatedly warned by Bo Ek that it was shut.", "it was shut", "Bo Ek"),
        ("When Bo Ek said that it was shut, sailors left.", "it was shut", "Bo Ek"),
        ("As Bo Ek said that, if it rained, he would go, they left.",
         "if it rained, he would go", "Bo Ek"),
        ("While Bo Ek says Ana Reyes, a nurse, was there, men who live there doubt it.",
         "Ana Reyes, a nurse, was there", "Bo Ek"),
        ("Bo Ek, who said the pier, which is new, was shut, has left.",
         "the pier, which is new, was shut", "Bo Ek"),
        ("It was met by Bo Ek, who said the boat came, sank, and was lost.",
         "the boat came, sank, and was lost", "Bo Ek"),
        ("The court ruled that the vote was void, and ordered a recount.", "the vote was void",
         "The court"),
        ("Bo Ek said that it was shut on Friday, and opened by the mayor.",
         "it was shut on Friday, and opened by the mayor", "Bo Ek"),
        ("Miss Lund said that it was shut.", "it was shut", "Miss Lund"),
        ("Bo Ek told his wife, Ana Reyes, that it was shut.", "it was shut", "Bo Ek"),
        ("She was told by Bo Ek, the head of the bank, that it was shut.", "it was shut", "Bo Ek"),
        ("Bo Ek accepted that he was late.", "he was late", "Bo Ek"),
        ("Bo Ek accepted under cross-examination that he lied.", "he lied", "Bo Ek"),
    ],
)  # fmt: skip
def test_reported_speech_has_its_words_and_speaker(text: str, words: str, speaker: str) -> None:
    found = [q for q in find_quotes(text) if q.kind == "indirect"]
    assert [text[q.start : q.end] for q in found] == [words]
    assert found[0].speaker
    assert text[found[0].speaker.start : found[0].speaker.end] == speaker


@pytest.mark.parametrize(
    "words",
    [
        "no farmer had been asked",
        "no one had asked",
        "not everyone agreed",
        "not a single house was safe",
        "hardly anyone came",
        "never again would he vote",
        "no evidence of fraud was found and neither clerk was to blame",
        "more rain was forecast",
        "nearly half of the town had gone",
        "perhaps the road was shut",
        "at least three houses had been hit",
        "up to 300 people would lose their homes",
        "only 12 of the 40 had voted",
        "at least one of them had a boat",
    ],
)
@pytest.mark.parametrize(
    "before",
    ["The mayor said", "Ms Lund told reporters on Monday", "The bank said later"],
)
def test_what_is_said_keeps_the_words_that_deny_or_limit_it(before: str, words: str) -> None:
    assert [said for said, _ in reported(f"{before} {words}.")] == [words]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("The bank said again", "the road was shut"),
        ("The bank said twice on Monday", "the road was shut"),
        ("The bank said flatly that", "no road was shut"),
        ("The bank said flatly", "it was not told"),
    ],
)
def test_adverbs_of_saying_are_not_what_is_said(before: str, words: str) -> None:
    assert [said for said, _ in reported(f"{before} {words}.")] == [words]


def test_two_may_report_in_one_sentence() -> None:
    text = "Scientists say the reef is dead, although others argue the figure is too high."
    assert [words for words, _ in reported(text)] == ["the reef is dead", "the figure is too high"]


@pytest.mark.parametrize(
    "text",
    [
        "The committee said goodbye to its clerk.",
        "The bank was underlining a point made by clerks at the firm the town has hired.",
        "The bank continues to dominate the field despite fierce and stepped-up attacks.",
        "Critics point to charities that fund the ships.",
        "The judge added a note that said the rule did not apply.",
        "The minister said at the opening of a round of talks held in Lund.",
        "Clubs are writing blank checks, and then they learn why.",
        "She has made films, many video reports, and several plays.",
        "In the four states that cast votes, he lost badly.",
        "The road is shut. That’s according to two nurses.",
        "Once the meeting was over, Bo Ek asked his clerks to send the papers.",
        "In a note dated June 3, 2019, Bo Ek announced a plan.",
        "In a film dated June 3, 2019, Bo Ek declared himself a candidate.",
        "A widely shared picture was made up.",
        "The usher read out a letter that she had sent.",
        "To be sure, he said goodbye, and she was gone.",
        "She told her story to a full house.",
        "The Post reported a profit and announced 300 job cuts.",
        "The minister did not say whether he would resign.",
        "Asked if she regretted the album, Ana Reyes laughs.",
        "The minister said there had been “isolated incidents” near the border.",
        "He found that the door was open.",
        "The sisters wrote a book that sold a million copies.",
        "The sisters told fables that frightened people.",
        "The mayor recalled a storm that left the town in tears.",
        "The mayor praised a nurse who was asked and spoke.",
        "If the court says that the law is void, the vote will be held again.",
        "Unless the club admits that it broke the rules, it will lose points.",
        "The mayor didn't say that the road was shut.",
        "The mayor cannot say that the road is shut.",
        "The mayor hardly said that the road was shut.",
        "The mayor said not that the road was shut but that it was slow.",
        "The mayor asked not whether the road was shut but why.",
        "The pier, Bo Ek said, was “a farce”.",
        "When she was asked who did it, Bo Ek said, “I did.”",
        "The mayor did not confirm the report or say that the road was shut.",
        "No one said that the road was shut.",
        "No minister said that the road was shut.",
        "None of the ministers said that the road was shut.",
        "Neither minister said that the road was shut.",
        "The pier was full, a trio of boats have in fact reported spending it.",
        "The road was closed, she found.",
        "Bo Ek, a host of many shows, is cold.",
        "Bo Ek, a contestant on the port's radio show, is cold.",
        "Bo Ek left - remarks that were heard by all.",
        "When the road was closed, the boys found friends.",
        "The smell reminded sailors that the pier was shut.",
        "The club held that post for years.",
        "The club has accepted that post.",
        "A note was written by the clerk that sailors hated.",
        "It is widely accepted that the road is shut.",
        "They left as Bo Ek spoke, the former clerk, mused on the world.",
    ],
)
def test_not_everything_after_a_verb_of_saying_is_reported(text: str) -> None:
    assert reported(text) == []


def test_a_headline_has_no_clause_of_saying_amid_it() -> None:
    text = "Ana Reyes, Reported Ill in Vasa, Calls the Report a Lie\n\nShe is well, she said."
    assert reported(text) == [("She is well", "Ana Reyes")]
    assert reported("Pier to Close, Says Ana Reyes\n\nIt shut.")


def test_who_said_one_thing_may_go_on_to_say_another() -> None:
    text = "Bo Ek, who said that the pier was shut, warned that the road was next."
    assert reported(text) == [("the pier was shut", "Bo Ek"), ("the road was next", "Bo Ek")]


def test_what_and_joins_to_a_report_may_be_one_too() -> None:
    text = "The pier would shut, Bo Ek said, and the bank said it would pay."
    assert reported(text) == [("The pier would shut", "Bo Ek"), ("it would pay", "the bank")]


@pytest.mark.parametrize("more", [" and added", " but stressed", ", then admitted"])
def test_who_said_what_a_thing_did_may_say_more(more: str) -> None:
    first, second = "the pier was closed", "it was sold"
    found = reported(f"Ana Reyes said {first}{more} that {second}.")
    assert found == [(first, "Ana Reyes"), (second, "Ana Reyes")]


def test_who_goes_on_behind_a_clause_of_saying_reports_twice() -> None:
    text = "The pier shut, Bo Ek said, adding that no boat came."
    assert reported(text) == [("The pier shut", "Bo Ek"), ("no boat came", "Bo Ek")]


def test_who_reports_is_named_in_order_of_the_text() -> None:
    text = (
        "Ana Reyes said the road was shut. She added that it would stay shut.\n\n“No,” said Bo Ek."
    )
    assert [name for _, name in reported(text)] == ["Ana Reyes", "Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “cage” round the pier would stay, the bank said.",
        "The bank said the so-called “cage” round the pier would stay.",
    ],
)
def test_a_term_is_part_of_what_is_reported(text: str) -> None:
    assert [quote.kind for quote in find_quotes(text)] == ["indirect", "term"]
    ((words, _),) = reported(text)
    assert words.casefold() == "the so-called “cage” round the pier would stay"


def test_quotations_are_not_reported_twice() -> None:
    assert reported("“It will close,” the bank said.") == []


def test_a_sentence_without_a_cue_reports_nothing() -> None:
    assert reported("The road closed on Monday and opened again.") == []


def test_a_place_before_the_clause_reports_nothing() -> None:
    text = "In Berlin, a spokesman, Jan Hebel, said that the talks would go on."
    assert reported(text) == [("the talks would go on", "a spokesman")]


def test_who_is_one_of_several_reports() -> None:
    text = "A sister of one of the dead, Lindiwe Booi, told reporters that nobody came."
    assert reported(text) == [("nobody came", "Lindiwe Booi")]
