"""Dates in running text: exact spans, and the days that they mean in their article."""

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, DateOrigin, When
from reader.language import annotate, annotate_article
from reader.language.dates.told.finding import find_times
from reader.language.tokens import sentences
from reader.language.word_lists import word_set

SUNDAY = When(datetime(2017, 1, 29, 9, 30), "minute", "Jan. 29, 2017, 9:30")
PIECES = word_set(
    "Friday on last next this May March Jan. 28 31 , - 2017 at 5 p.m. GMT 10:30 noon ago two weeks "
    "a the of will said Times 's in since 99 28th 1990s 2016-02-30 today night attacks ² ١٢ week"
)


def found(text: str, published: When | None = SUNDAY) -> list[tuple[str, str]]:
    times = find_times(list(sentences(text)), text, published)
    return [(text[date.start : date.end], date.name) for date, _ in times]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on Saturday.", "Saturday", "2017-01-28"),
        ("They met on Sunday.", "Sunday", "2017-01-29"),
        ("They met on Jan. 28.", "Jan. 28", "2017-01-28"),
        ("They met on Dec. 11 in Lund.", "Dec. 11", "2016-12-11"),
        ("They met last week.", "last week", "2017-W03"),
        ("She ran in 2016 and won.", "2016", "2016"),
        ("She won in March 2016.", "March 2016", "2016-03"),
        ("She won in November.", "November", "2016-11"),
        ("It closed at 5 p.m. on Friday.", "5 p.m. on Friday", "2017-01-27T17:00"),
        ("It closed Friday at 10:30 GMT.", "Friday at 10:30 GMT", "2017-01-27T10:30+00:00"),
        ("It shut on Friday at 5 p.m. AEST.", "Friday at 5 p.m. AEST", "2017-01-27T17:00+10:00"),
        ("It shut on Friday at 5 p.m. MDT.", "Friday at 5 p.m. MDT", "2017-01-27T17:00-06:00"),
        ("It shut at 1730 SGT on Friday.", "1730 SGT on Friday", "2017-01-27T17:30+08:00"),
        ("It shut on Friday at 5 p.m. ET.", "Friday at 5 p.m. ET", "2017-01-27T17:00"),
        ("It shut on Friday at 5 p.m. art class.", "Friday at 5 p.m.", "2017-01-27T17:00"),
        ("It closed on Friday night.", "Friday night", "2017-01-27"),
        ("It was Friday, January 27, 2017.", "Friday, January 27, 2017", "2017-01-27"),
        ("It was the 27th of January.", "27th of January", "2017-01-27"),
        ("From 27 to 29 May 2015 it rained.", "27 to 29 May 2015", "2015-05-27/2015-05-29"),
        ("It rained Jan. 2-5.", "Jan. 2-5", "2017-01-02/2017-01-05"),
        ("Next year's vote is near.", "Next year", "2018"),
        ("It fell last month.", "last month", "2016-12"),
        ("It fell last May.", "last May", "2016-05"),
        ("It fell last night.", "last night", "2017-01-28"),
        ("It fell in mid-June.", "mid-June", "2016-06"),
        ("The late-May storm struck.", "late-May", "2016-05"),
        ("It fell in mid-2016.", "mid-2016", "2016"),
        ("It fell last Sunday.", "last Sunday", "2017-01-22"),
        ("After today's call they slept.", "today", "2017-01-29"),
        ("It began three days ago.", "three days ago", "2017-01-26"),
        ("It began two months ago.", "two months ago", "2016-11"),
        ("It began 20 years ago.", "20 years ago", "1997"),
        ("The 2016-17 season is over.", "2016-17", "2016/2017"),
        ("It is dated 2017-01-28.", "2017-01-28", "2017-01-28"),
        ("TALKS FAIL ON MONDAY", "MONDAY", "2017-01-23"),
        ("It fell on Monday last week.", "Monday last week", "2017-01-16"),
        ("It fell on Friday night of last week.", "Friday night of last week", "2017-01-20"),
        ("They sail on Monday next week.", "Monday next week", "2017-01-30"),
        ("They will meet on Friday week.", "Friday week", "2017-02-10"),
        ("It fell the day before yesterday.", "day before yesterday", "2017-01-27"),
        ("They leave the day after tomorrow.", "day after tomorrow", "2017-01-31"),
        ("It began a fortnight ago.", "a fortnight ago", "2017-W02"),
        ("Three days ago, it began.", "Three days ago", "2017-01-26"),
    ],
)
def test_a_date_has_its_span_and_its_value(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister will speak on Friday.", "2017-02-03"),
        ("On Friday, the minister will speak.", "2017-02-03"),
        ("A vote is scheduled for Friday.", "2017-02-03"),
        ("The minister said on Friday that he will speak.", "2017-01-27"),
        ("On Friday, the minister said he will speak.", "2017-01-27"),
        ("The vote, due to be held on Feb. 20, is near.", "2017-02-20"),
        ("They vote in March.", "2017-03"),  # the one ten months ago would have its year
        ("They have been at odds since September.", "2016-09"),
        ("The inquest opens on Friday.", "2017-02-03"),
        ("The storm arrives on Wednesday night.", "2017-02-01"),
        ("Ministers are to meet on Friday.", "2017-02-03"),
        ("The poll is to be held in April.", "2017-04"),
        ("The tenant has until Friday to leave.", "2017-02-03"),
        ("The deadline is Friday.", "2017-02-03"),
        ("The premier is visiting Perth on Friday.", "2017-02-03"),
        ("The trial was adjourned to Friday.", "2017-02-03"),
        ("Ahead of Saturday's final, the coach was calm.", "2017-02-04"),
        ("Starting Friday, tickets cost more.", "2017-02-03"),
        ("The minister will tour the United States on Friday.", "2017-02-03"),
        ("The fair opens this Friday.", "2017-02-03"),
        ("The bakery closed this Friday.", "2017-01-27"),
        ("The firm unveiled plans on Friday to cut jobs.", "2017-01-27"),
        ("She set a record on Friday.", "2017-01-27"),
        ("She could not be reached on Friday.", "2017-01-27"),
        ("Two votes on Friday failed.", "2017-01-27"),
        ("Sunday's crash leaves the town without a bridge.", "2017-01-29"),
        ("A man is to be charged after a robbery on Friday.", "2017-01-27"),
        ("Lund host Tarn on Friday.", "2017-02-03"),
        ("Lund United take on Tarn on Friday.", "2017-02-03"),
        ("They face Tarn on Friday.", "2017-02-03"),
        ("Fans saw Lund go to Tarn on Friday.", "2017-01-27"),
        ("Fans saw Tarn's women tackle Kell on Friday.", "2017-01-27"),
        ("The team head Karl Vik met her on Friday.", "2017-01-27"),
        ("The coach and Lund name their side on Friday.", "2017-02-03"),
        ("She made four changes to face Tarn in the final on Friday.", "2017-02-03"),
        ("He flew to Kell to meet Karl Vik on Friday.", "2017-01-27"),
        ("Fans saw Lund play Tarn on Friday.", "2017-01-27"),
        ("Crowds came for the Lund visit on Friday.", "2017-01-27"),
        ("The fair was held in Lund from Friday.", "2017-01-27"),
        ("Police searched the pier from Friday.", "2017-01-27"),
        ("A picture from Friday shows the pier.", "2017-01-27"),
        (
            "The board will decide about the future of the old pier at its meeting in Kell "
            "on Friday.",
            "2017-02-03",
        ),
        ("They unveiled a rescue plan on Monday.", "2017-01-23"),
        ("The bank cut its growth forecast on Monday.", "2017-01-23"),
        ("Unions plan a strike on Monday.", "2017-01-30"),
        ("They approved the council plan on Monday.", "2017-01-23"),
        ("It fell more than expected on Monday.", "2017-01-23"),
        ("They called off a planned strike on Monday.", "2017-01-23"),
        ("They completed due diligence on Monday.", "2017-01-23"),
        ("The report, due Monday, is long.", "2017-01-30"),
        ("The final of the cup on Saturday will be played in Kell.", "2017-02-04"),
        ("The town's old fair in May could draw thousands.", "2016-05"),
        ("An open-air concert in May could draw thousands.", "2017-05"),
        ("The sale of the ferry, on Friday, is expected to draw crowds.", "2017-02-03"),
        ("The man who fell off the pier on Saturday will sue.", "2017-01-28"),
        ("The fire at the pier on Saturday may have been set.", "2017-01-28"),
        ("They were to meet on Friday.", "2017-02-03"),
        ("They were to have met on Friday.", "2017-01-27"),
        ("The pier was to be finished in March.", "2016-03"),
        ("The judge gave the tenants until Friday to reply.", "2017-02-03"),
        ("The tenants waited until Friday to reply.", "2017-01-27"),
        ("The film comes out in March.", "2017-03"),
        ("They painted the steps in April.", "2016-04"),
        ("The ruling follows a crash on Friday.", "2017-01-27"),
        ("The fleet gathers off Kell on Friday.", "2017-02-03"),
        ("The band tours Norway in March.", "2017-03"),
        ("The police visits on Friday were short.", "2017-01-27"),
        ("Ask me on Friday.", "2017-02-03"),
        ("Inspectors who came from Lund meet on Friday.", "2017-01-27"),
        ("He found flies in his beard on Friday.", "2017-01-27"),
        ("The road was closed until Friday.", "2017-01-27"),
        ("The pier could open as soon as March.", "2017-03"),
        ("It expected trains to be back by Monday.", "2017-01-30"),
    ],
)
def test_the_verb_tells_the_past_from_the_future(text: str, value: str) -> None:
    assert [name for _, name in found(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He died in March.", "2016-03"),
        ("She left in March.", "2016-03"),
        ("She took office on 4 March.", "2016-03-04"),
        ("It is the first strike since March.", "2016-03"),
        ("He said the vote in March would be close.", "2017-03"),
        ("He announced a vote in March.", "2017-03"),
        ("The party took 90 of the 120 seats in November.", "2016-11"),
        ("The mayor closed all schools until Feb. 12.", "2017-02-12"),
        ("The bill pays for the ferry through Jan. 20.", "2018-01-20"),
        ("In the year through November, prices were flat.", "2016-11"),
        ("Sales through Jan. 20 are poor.", "2017-01-20"),
        ("The judge put off the trial until Jan. 20.", "2018-01-20"),
        ("The case was fixed for Jan. 20.", "2018-01-20"),
        ("In January the bridge was fixed", "2017-01"),
        ("Traders expect a cut in January.", "2017-01"),
        ("Ms Lund expects a cut in December.", "2017-12"),
        ("LUND, Jan. 20 - Mills expect more rain.", "2017-01-20"),
    ],
)
def test_what_was_done_in_a_month_is_not_to_come(text: str, value: str) -> None:
    assert [name for _, name in found(text)] == [value]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The club began in 1998. In May that year it lost.", ["1998", "1998-05"]),
        ("By 1998 it was over; on Aug. 1 that year all left.", ["1998", "1998-08-01"]),
        ("In 1998, in June of the same year, it rained.", ["1998", "1998-06"]),
        ("A law of May 1998 began on 2 July the following year.", ["1998-05", "1999-07-02"]),
        ("It was finished in March last year.", ["2016-03"]),
        ("It was finished in December of last year.", ["2016-12"]),
        ("The pier opens on 4 May next year.", ["2018-05-04"]),
        ("It rained in May this year's winner said.", ["2016-05", "2017"]),
        ("It rained in May that year.", ["May that year"]),
        ("It rained on May 4 that year.", ["May 4 that year"]),
    ],
)
def test_words_behind_a_date_tell_its_year(text: str, names: list[str]) -> None:
    assert [name for _, name in found(text)] == names


def test_a_caption_is_in_the_present_whatever_day_it_was() -> None:
    for text in (
        "The fair opens on Friday.",
        "A band is playing in Lund on Friday.",
        "On Friday the fair opens in Lund.",
        "Friday is the last day.",
    ):
        read = list(sentences(text, [Block(0, len(text), "caption")]))
        assert [date.name for date, _ in find_times(read, text, SUNDAY)] == ["2017-01-27"]


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times agreed.",
        "She loved Friday Night Lights.",
        "Shops opened early for Black Friday.",
        "May and April Lund went; they march on.",
        "More than 2000 left, and 1950 people stayed.",
        "In the last year of his life he sat at 5 p.m. and said nothing.",
        "Call 555-2014. It cost $ 1999.",
        "It lasted three days, two weeks before the war.",
        "It may rain; the second came, sat and wed in the sun.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was cold in the 1990s.", "1990s"),
        ("It was hot last summer.", "last summer"),
        ("Nobody in the town had seen it rain there for about 20 years\nago.", "20 years ago"),
        ("Nobody forgets the Sept. 11 attacks.", "Sept. 11"),
        ("It is due on Feb. 31.", "Feb. 31"),
    ],
)
def test_a_value_that_cannot_be_known_is_the_words(text: str, words: str) -> None:
    assert [name for _, name in found(text)] == [words]


@pytest.mark.parametrize("published", [None, When(datetime(2017, 1, 1), "month", "January 2017")])
def test_without_the_day_of_the_article_only_what_was_written_is_known(
    published: When | None,
) -> None:
    text = "On Friday, Jan. 27, they recalled May 2, 2011, last week and the year 2010."
    assert [name for _, name in found(text, published)] == [
        "Friday, Jan. 27",
        "2011-05-02",
        "last week",
        "2010",
    ]


@pytest.mark.parametrize(("origin", "name"), [("text", "2017-01-28"), ("file", "Saturday")])
def test_nothing_counts_from_the_time_of_a_file(origin: DateOrigin, name: str) -> None:
    article = Article("a", "They met on Saturday.", (), "a.txt", SUNDAY, origin)
    assert [entity.name for entity in annotate_article(article).entities] == [name]


def test_a_month_is_no_person_and_a_person_no_month() -> None:
    text = "Theresa May said in May that May, who left on May 5, would march in March."
    names = {(text[e.start : e.end], e.label) for e in annotate(text, (), SUNDAY).entities}
    assert {("May 5", "DATE"), ("March", "DATE"), ("Theresa May", "PER")} <= names


def test_a_day_behind_its_hours_is_a_date() -> None:
    text = "The body was found near the canal in the early hours of Friday."
    names = [(text[e.start : e.end], e.label, e.name) for e in annotate(text, (), SUNDAY).entities]
    assert names == [("Friday", "DATE", "2017-01-27")]


def test_a_budget_is_not_part_of_its_year() -> None:
    assert found("The 2017 budget was late.") == [("2017", "2017")]


def test_dates_are_entities_and_names_keep_their_spans() -> None:
    text = "Ada Okonjo of the Sunday Times met Ben Lund in Ghana on Saturday, January 28, 2017."
    without = [(e.start, e.end, e.name) for e in annotate(text).entities if e.label != "DATE"]
    dated = annotate(text, (), SUNDAY).entities
    assert [(e.start, e.end, e.name) for e in dated if e.label != "DATE"] == without
    assert [e.name for e in dated if e.label == "DATE"] == ["2017-01-28"]
    assert all(a.end <= b.start for a, b in pairwise(dated))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She told the Today programme so. Tomorrow never knows.", ["Tomorrow"]),
        ("USA Today reported the vote.", []),
        ('He said: "Today we win."', ["Today"]),
        ("Voters Go to the Polls Today", ["Today"]),
        ("They leave today.", ["today"]),
    ],
)
def test_days_in_names_are_no_dates(text: str, days: list[str]) -> None:
    assert [words for words, _ in found(text)] == days


@given(
    st.lists(st.sampled_from(sorted(PIECES))) | st.text(max_size=200).map(str.split), st.booleans()
)
def test_any_words_give_ordered_disjoint_dates_inside_them(words: list[str], dated: bool) -> None:
    text = " ".join(words)
    end = 0
    for date, _ in find_times(list(sentences(text)), text, SUNDAY if dated else None):
        assert end <= date.start < date.end <= len(text)
        assert date.name
        assert "\n" not in date.name
        end = date.end


@given(st.dates(), st.sampled_from(sorted(PIECES)), st.sampled_from(sorted(PIECES)))
def test_no_day_is_too_early_or_too_late(day: datetime, one: str, two: str) -> None:
    published = When(datetime(day.year, day.month, day.day), "day", str(day))
    text = f"{one} {two} last week, next year, 9 years ago, Feb. 29, on Friday and tomorrow"
    assert all(name for _, name in found(text, published))
