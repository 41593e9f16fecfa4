"""Who answers in an interview whose turns are labelled Q: and A:, without names, or not at all."""

import re
from collections import Counter
from typing import NamedTuple

from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.meant import Meant
from reader.language.quotes.people.named import Named
from reader.language.word_lists import word_set

_QUESTION = re.compile(r"^Q(?:uestion)?:", re.MULTILINE)
_ANSWER = re.compile(r"A(?:nswer)?:")
_ASKS = re.compile(r"\?\s*\n")
_QUESTIONS = 3  # paragraphs that ask, from which it is an interview
_YOURS = 2  # of them that say "you"
_INTRODUCED = 40  # names to look through for who is named most often
_LIKELY = 0.8  # probability that who is so answers
_YOU = word_set("you your yours yourself")


def is_answer(passages: Passages, row: Row) -> bool:
    """Whether the *row* is labelled as an answer."""
    return bool(row.phrases) and bool(_ANSWER.match(passages.text, row.phrases[0].start))


def interviewee(passages: Passages, named: Named) -> str | None:
    """Who answers: the one person of the headline, or of what comes before the first question.

    None where these name nobody or several, and where nobody asks.
    """
    first = _QUESTION.search(passages.text)
    if first is None:
        return None
    entity = named.introduced((passages.headline_end, first.start()))
    return entity.name if entity else None


class Exchange(NamedTuple):
    """An interview without labels: who answers, and the numbers of the paragraphs that ask.

    What did you find?

    I told them: “Leave it.”
    """

    answering: Meant
    questions: list[int]

    def meant(self, word: str, paragraph: int) -> Meant:
        """Who answers, if "I" in an answer or "you" in a question is the *word*."""
        asks = paragraph in self.questions
        answers = not asks and paragraph > self.questions[0]
        theirs = (word == "I" and answers) or (word.lower() == "you" and asks)
        return self.answering if theirs else Meant()


def exchange(passages: Passages, named: Named) -> Exchange | None:
    """The interview without labels that a text is, if it tells before whom it interviews.

    That is the one person introduced, or whom it names most often there.
    """
    if len(_ASKS.findall(passages.text)) < _QUESTIONS:
        return None
    asks = [row for row in passages.rows() if is_question(row) and not _says_i(row)]
    answers = [row for ask in asks if (row := passages.row(ask.number + 1)) and _says_i(row)]
    if len(asks) < _QUESTIONS or len(answers) * 2 < len(asks) or sum(map(says_you, asks)) < _YOURS:
        return None
    start = asks[0].phrases[0].start
    entity = named.introduced((passages.headline_end, start))
    answering = Meant(entity.name) if entity else _most_named(named, start)
    return Exchange(answering, [row.number for row in asks]) if answering.name else None


def _most_named(named: Named, end: int) -> Meant:
    """Who is named more often than anybody else before *end*, and not only once."""
    people = Counter(one.name for one in named.before(end, _INTRODUCED) if one.label == "PER")
    (name, times), (_, others) = [*people.most_common(2), ("", 0), ("", 0)][:2]
    return Meant(name, _LIKELY) if times > max(1, others) else Meant()


def is_question(row: Row) -> bool:
    """Whether the *row* ends as a question does."""
    return bool(row.phrases) and row.phrases[-1].word == "?"


def _says_i(row: Row) -> bool:
    """Whether "I" is in the *row*, outside of quotations."""
    return any(phrase.word == "i" and phrase.tag == "J" for phrase in row.phrases)


def says_you(row: Row) -> bool:
    """Whether "you" or "your" is in the *row*, outside of quotations."""
    return any(phrase.word in _YOU or phrase.lead in _YOU for phrase in row.phrases)
