"""Who answers in an interview whose turns are labelled Q: and A:, without names."""

import re

from reader.language.quotes.grammar.clauses import Row
from reader.language.quotes.passages import Passages
from reader.language.quotes.people.named import Named

_QUESTION = re.compile(r"^Q(?:uestion)?:", re.MULTILINE)
_ANSWER = re.compile(r"A(?:nswer)?:")


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
