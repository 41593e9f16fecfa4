"""Dates are read as precisely as they are written, and nothing is made up."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article import When
from reader.language.dates.written.parsing import parse_date
from reader.language.dates.written.scanning import find_dates
from reader.language.dates.written.timestamps import find_timestamps, is_timestamp

MONDAY = datetime(2017, 1, 30, 12, 0)
DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
PIECES = """
    11 марта 2025. március 2025年3月11日 مارس listopada
    Jan may 10 31 2017 28. st th de of , : / - . 12:30 pm a.m. Saturday Published ago hour
    99 0 2016-02-30 +01:00 EST Uhr à º il y a vor an 20170128 T10:15
    """
DATELIKE = st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join)


def said(words: str, reference: date | None = None, language: str | None = None) -> str | None:
    when = parse_date(words, reference, language=language)
    return None if when is None else str(when)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2017", "2017"),
        ("2017-01", "2017-01"),
        ("2017-01-28", "2017-01-28"),
        ("2017/1/8", "2017-01-08"),
        ("20170128", "2017-01-28"),
        ("20170128T101530 +0100", "2017-01-28T10:15:30+01:00"),
        ("20170128T101530.5Z", "2017-01-28T10:15:30+00:00"),
        ("20170128101530", "2017-01-28T10:15:30"),
        ("2017-01-28T10:15+01", "2017-01-28T10:15+01:00"),
        ("20170128T101530Z", "2017-01-28T10:15:30+00:00"),
        ("2017-01-28T10:15", "2017-01-28T10:15"),
        ("2017-01-28 10:15:30.1234+01:00", "2017-01-28T10:15:30+01:00"),
        ("2017-028", "2017-01-28"),
        ("2016-366T10:15Z", "2016-12-31T10:15+00:00"),
        ("2017-W04-6", "2017-01-28"),
        ("2017-1-8T3:4:5Z", "2017-01-08T03:04:05+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2017-01-31T24:00:00Z", "2017-02-01T00:00:00+00:00"),
    ],
)
def test_iso_8601(words: str, iso: str) -> None:
    assert said(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("January 28, 2017", "2017-01-28"),
        ("Jan. 28, 2017", "2017-01-28"),
        ("28 January 2017", "2017-01-28"),
        ("28th of January 2017", "2017-01-28"),
        ("Saturday, January 28th, 2017", "2017-01-28"),
        ("21-Nov-17", "2017-11-21"),
        ("Jan 28 '17", "2017-01-28"),
        ("January 2017", "2017-01"),
        ("Published: Jan. 28, 2017 at 10:30 a.m. ET", "2017-01-28T10:30"),
        ("January 28, 2017 07:00 AM Eastern Standard Time", "2017-01-28T07:00-05:00"),
        ("28 January 2017 07:00 Central European Time", "2017-01-28T07:00+01:00"),
        ("Updated 3:15 PM EST, Sat January 28, 2017", "2017-01-28T15:15-05:00"),
        ("Jan 28, 2017, 10:05 PM IST", "2017-01-28T22:05+05:30"),
        ("January 28, 2017 | 9:25pm", "2017-01-28T21:25"),
        ("January 28, 2017 12:05 AM (UTC)", "2017-01-28T00:05+00:00"),
        ("Jan 28 2017 7pm", "2017-01-28T19:00"),
        ("Sat, 28 Jan 2017 10:00:00 GMT", "2017-01-28T10:00:00+00:00"),
        ("Sat Jan 28 10:36:28 2017", "2017-01-28T10:36:28"),
        ("Sat, 28 Jan 2017 10:00:00 UT", "2017-01-28T10:00:00+00:00"),
        ("28 Jan 2017 10:00 utc", "2017-01-28T10:00+00:00"),
        ("January 28, 2017 6:03 pmJanuary 28, 2017 6:03 pm", "2017-01-28T18:03"),
    ],
)
def test_english(words: str, iso: str) -> None:
    assert said(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("28. Januar 2017, 14:05 Uhr", "2017-01-28T14:05"),
        ("28.01.2017 um 14.05", "2017-01-28T14:05"),
        ("Stand: 28.1.17", "2017-01-28"),
        ("Publié le 1er février 2017 à 18h30", "2017-02-01T18:30"),
        ("28 août 2017", "2017-08-28"),
        ("Publicado el sábado 28 de enero de 2017", "2017-01-28"),
        ("28º de janeiro de 2017 às 10h55", "2017-01-28T10:55"),
        ("21.dez.2017", "2017-12-21"),
        ("28 gennaio 2017 alle ore 18:30", "2017-01-28T18:30"),
        ("zaterdag 28 januari 2017 om 18.30 uur", "2017-01-28T18:30"),
        ("mayo de 2017", "2017-05"),
        ("mar, 31 ene 2017 10:05:00 +0100", "2017-01-31T10:05:00+01:00"),
        ("Mar., 31 Gen. 2017", "2017-01-31"),
        ("mar. 31 janv. 2017", "2017-01-31"),
        ("Mar 7 de marzo de 2017", "2017-03-07"),
        ("Mar 7, 2017", "2017-03-07"),
        ("7 mar 2017", "2017-03-07"),
    ],
)
def test_other_languages(words: str, iso: str) -> None:
    assert said(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("11 марта 2003, 16:35", "2003-03-11T16:35"),
        ("4 במרץ 2019", "2019-03-04"),
        ("מרץ 2019", "2019-03"),
        ("Опубликовано: вторник, 11 марта 2025 г.", "2025-03-11"),
        ("11 бер 2025", None),
        ("5 листопада 2025 року", "2025-11-05"),
        ("wtorek, 11 marca 2025, 16:35", "2025-03-11T16:35"),
        ("5 maja 2021 11:22", "2021-05-05T11:22"),
        ("11. března 2025", "2025-03-11"),
        ("11 Mart 2025 Salı, 16:35", "2025-03-11T16:35"),
        ("5 Kasım 2025", "2025-11-05"),
        ("tirsdag den 11. marts 2025 kl. 16.35", "2025-03-11T16:35"),
        ("11. desember 2025 klokken 16.35", "2025-12-11T16:35"),
        ("11 augusti 2025", "2025-08-11"),
        ("Τρίτη 11 Μαρτίου 2025", "2025-03-11"),
        ("Selasa, 11 Maret 2025 16:35 WIB", "2025-03-11T16:35+07:00"),
        ("11 Ogos 2025", "2025-08-11"),
        ("marți, 11 martie 2025", "2025-03-11"),
        ("2025. március 11. 16:35", "2025-03-11T16:35"),
        ("2025. okt. 5.", "2025-10-05"),
        ("март 2025", "2025-03"),
        ("Вт, 11 мар 2025 16:35:00 +0300", "2025-03-11T16:35:00+03:00"),
        ("tors, 13 mar 2025 16:35:00 +0100", "2025-03-13T16:35:00+01:00"),
        ("czw, 13 Mar 2025 16:35:00 +0100", "2025-03-13T16:35:00+01:00"),
        ("Çar, 12 Mart 2025 16:35", "2025-03-12T16:35"),
        ("čt 13. března 2025", "2025-03-13"),
    ],
)
def test_further_languages(words: str, iso: str | None) -> None:
    assert said(words) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2025年3月11日 19時35分", "2025-03-11T19:35"),
        ("2025年3月11日(火) 19:35", "2025-03-11T19:35"),
        ("发布时间：2025年3月11日 19:35", "2025-03-11T19:35"),
        ("2025年3月11日 午後7時35分", "2025-03-11T19:35"),
        ("2025年3月11日 上午10:35", "2025-03-11T10:35"),
        ("2025년 03월 11일  오후 07:35:15", "2025-03-11T19:35:15"),
        ("2025-03-11 오전 12:46:21", "2025-03-11T00:46:21"),
        ("Τρι, 11 Μάρ 2025 19:35:00 EST", "2025-03-11T19:35:00-05:00"),
        ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00"),
        ("2025年3月", "2025-03"),
        ("2025년 3월 11일 화요일", "2025-03-11"),
        ("11 مارس 2025", "2025-03-11"),
        ("الثلاثاء ١١ مارس ٢٠٢٥", "2025-03-11"),
        ("مارس 11, 2025", "2025-03-11"),
        ("11 آذار/مارس 2025", "2025-03-11"),
        ("5 كانون الثاني 2025", "2025-01-05"),
        ("5 كانون الأول 2025", "2025-12-05"),
        ("11 मार्च 2025", "2025-03-11"),
        ("११ फ़रवरी, २०२५", "2025-02-11"),
    ],
)
def test_dates_without_words_of_letters(words: str, iso: str) -> None:
    assert said(words) == iso


@pytest.mark.parametrize(
    "words",
    [
        "5. listopada 2025.",  # in Croatia, October
        "5 listopada 2025 or 5. listopada 2025",
        "2025年13月11日", "2025年2月30日", "25年3月11日", "3月11日", "11 آذار/أبريل 2025",
        "11 مارس", "2025年3月11日 夜7時35分", "更新 01/02/2026", "K Mart 2017",
        "5 Mac", "in 2025 may 11",
    ],
)  # fmt: skip
def test_what_is_no_date_in_further_languages(words: str) -> None:
    assert parse_date(words) is None


def test_the_day_is_read_beside_a_time_that_is_not() -> None:
    ((_, when),) = find_timestamps("2025年3月11日 夜7時35分")
    assert str(when) == "2025-03-11"


def test_a_weekday_that_is_a_word_elsewhere_belongs_to_no_date_in_a_text() -> None:
    assert is_timestamp("man 5. januar 2017")
    ((span, _),) = find_timestamps("So sagt man am 5. Januar 2017")
    assert span.start == len("So sagt man ")


def test_midnight_may_end_a_day_and_a_zone_be_said_twice() -> None:
    assert said("Tue, 28 Feb 2017 24:00:00 GMT") == "2017-03-01T00:00:00+00:00"
    assert said("Sat, 28 Jan 2017 10:00:00 +0100 (CET)") == "2017-01-28T10:00:00+01:00"


@pytest.mark.parametrize(
    "words",
    [
        "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000", "01/01/0001 00:00:00",
        "Mon, 30 Nov -0001 00:00:00 +0000", "2017-366", "2017-000", "2017-W54-1",
        "2017-01-28T24:00:01Z", "2017-01-28T22:58:60Z", "28 January 2017 25:00",
    ],
)  # fmt: skip
def test_what_programs_write_for_no_date(words: str) -> None:
    assert said(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "", " ", "10", "May", "may 5", "10 May", "noon", "7:00 a.m.", "the second", "1.2",
        "3 million", "Q1 2017", "v1.2.3", "192.168.1.12", "0000-00-00", "99/99/9999", "31.04.2020",
        "2026-02-30", "29 February 2017", "2026-13-01", "25:00 January 5, 2020",
        "January 5, 2020 99:99", "-0001-01-01", "+12017-01-01",
        "2017-01-28 to 2017-02-01", "Jan 8, 2017 - Jan 9, 2017", "January 28, 2017 was a cold day",
        "yesterday", "2 hours ago", "Saturday", "x" * 200, "January 28, 2017 " * 20,
    ],
)  # fmt: skip
def test_what_is_no_date_by_itself_is_refused(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Thu, 01/05/2017 - 07:08", "2017-01-05T07:08"),
        ("Monday 01/05/2017", "2017-05-01"),
        ("Fri, 01/05/2017", None),
        ("Wed 04/01/2017", "2017-01-04"),
        ("Sat 04/02/2017 or Sun", None),
    ],
)
def test_the_weekday_settles_the_order_of_numbers(words: str, date: str | None) -> None:
    assert said(words) == date


@pytest.mark.parametrize("words", ["1/2/2026", "01/02/2026", "11/8/23 5:19pm", "01-02-2026"])
def test_an_open_order_of_day_and_month_is_refused(words: str) -> None:
    assert parse_date(words) is None
    assert parse_date(words, language="en") is None


@pytest.mark.parametrize(
    ("words", "language", "iso"),
    [
        ("01/02/2026", "de", "2026-02-01"),
        ("01/02/2026", "en-GB", "2026-02-01"),
        ("01/02/2026", "en_US", "2026-01-02"),
        ("13/02/2026", "en-US", "2026-02-13"),
        ("02/13/2026", "fr", "2026-02-13"),
        ("01.02.2026", None, "2026-02-01"),
        ("02/02/2026", None, "2026-02-02"),
        ("13/02/2026", None, "2026-02-13"),
        ("02/13/2026", None, "2026-02-13"),
        ("Publicado el 01/02/2026 a las 9:15 hrs", None, "2026-02-01T09:15"),
    ],
)
def test_something_settles_the_order(words: str, language: str | None, iso: str) -> None:
    assert said(words, language=language) == iso


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("yesterday", "2017-01-29"),
        ("Yesterday at 5pm", "2017-01-29T17:00"),
        ("today", "2017-01-30"),
        ("on Saturday", "2017-01-28"),
        ("Monday", "2017-01-30"),
        ("last Monday", "2017-01-23"),
        ("5 minutes ago", "2017-01-30T11:55"),
        ("2 hours ago", "2017-01-30"),
        ("an hour ago", "2017-01-30"),
        ("3 days ago", "2017-01-27"),
        ("3 months ago", "2016-10"),
        ("1 year ago", "2016"),
        ("gestern", "2017-01-29"),
        ("vor einer Stunde", "2017-01-30"),
        ("vor 3 Tagen", "2017-01-27"),
        ("hier", "2017-01-29"),
        ("il y a un an", "2016"),
        ("hace 3 días", "2017-01-27"),
        ("3 giorni fa", "2017-01-27"),
        ("há 3 dias", "2017-01-27"),
        ("3 dagen geleden", "2017-01-27"),
        ("Jan 8", "2017-01-08"),
        ("8 de enero", "2017-01-08"),
        ("Dec. 11", "2016-12-11"),
        ("Feb 29", "2016-02-29"),
        ("Jan 31", "2017-01-31"),  # east of here it is tomorrow already
    ],
)
def test_words_that_count_from_a_reference(words: str, iso: str) -> None:
    assert said(words, MONDAY) == iso


def test_hours_cannot_be_counted_from_a_mere_day() -> None:
    assert parse_date("2 hours ago", MONDAY.date()) is None
    assert said("3 days ago", MONDAY.date()) == "2017-01-27"


def test_a_zone_comes_only_from_the_words() -> None:
    reference = MONDAY.replace(tzinfo=UTC)
    for words in ("yesterday", "5 minutes ago", "Jan 8"):
        when = parse_date(words, reference)
        assert when is not None
        assert when.instant.tzinfo is None
    zoned = parse_date("Jan 28, 2017 10:00 CET")
    assert zoned is not None
    assert zoned.instant.utcoffset() == timedelta(hours=1)


def test_the_words_are_kept() -> None:
    when = parse_date("  Published:  January 28,\u00a02017 ")
    assert when == When(datetime(2017, 1, 28), "day", "Published: January 28, 2017")


@given(st.text(max_size=150) | DATELIKE, st.none() | st.datetimes() | st.dates())
def test_anything_is_a_date_or_none(words: str, reference: date | None) -> None:
    when = parse_date(words, reference)
    assert when is None or (when.words == " ".join(words.split()) and str(when))
    is_timestamp(words)


@given(DATELIKE)
@example("Jan 10 0")
def test_without_a_reference_the_year_was_written(words: str) -> None:
    when = parse_date(words)
    if when is not None:
        year = str(when.instant.year)
        assert year in words or year[2:] in words


@given(DATES)
def test_every_day_can_be_written_in_every_form(day: date) -> None:
    forms = "%Y-%m-%d %Y%m%d %B_%d,_%Y %d_%b_%Y %A,_%d_%B_%Y %d.%m.%Y Published:_%b._%d,_%Y"
    for form in forms.split():
        words = day.strftime(form.replace("_", " "))
        assert said(words) == day.isoformat()


@given(DATES)
def test_a_month_gets_no_day(day: date) -> None:
    for form in ("%Y-%m", "%B %Y", "%b. %Y"):
        when = parse_date(day.strftime(form))
        assert when is not None
        assert (when.precision, str(when)) == ("month", day.isoformat()[:7])


@given(st.text(max_size=200) | DATELIKE)
def test_found_dates_are_where_they_say(text: str) -> None:
    end = 0
    for span, when in find_dates(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == when.words
        assert when.precision in ("month", "day")
        end = span.end
    end = 0
    for span, _ in find_timestamps(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


def test_plain_dates_do_not_wait_for_dateutil() -> None:
    code = (
        "import sys; from reader.language.dates.written.parsing import parse_date as p\n"
        "assert p('Published: Jan. 28, 2017 at 10:30 a.m.') and p('2017-01') and p('28.1.2017')\n"
        "assert 'dateutil' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("20100108T060000Z", "2010-01-08T06:00:00+00:00"),
        ("20100108T0600", "2010-01-08T06:00"),
        ("20101231T235959+0100", "2010-12-31T23:59:59+01:00"),
        ("20100199T060000Z", "None"),
    ],
)
def test_the_basic_form_of_wires(words: str, iso: str) -> None:
    assert str(parse_date(words)) == iso
