"""From tags to names: mended by rules, with one label for one name throughout an article.

The names are fragments where one name lies in another; see `fragments`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.article import EntityLabel
from reader.language.gazetteer import world
from reader.language.names.acronyms import (
    has_initials,
    is_alternative,
    is_in_brackets,
    is_unknown,
    is_word,
    spells,
)
from reader.language.names.agreement import Mention, agreed
from reader.language.names.bounds import MONTH_NAMES, Name, parted
from reader.language.names.canonical import NameSpan
from reader.language.names.full_names import surname
from reader.language.names.given_names import may_be_given
from reader.language.names.rules import mended
from reader.language.names.rules.works import is_told
from reader.language.tokens import Sentence
from reader.language.word_lists import word_set

_AGE = 2  # digits
_INITIALS = 2  # letters: no surname is so short
_PLACING = word_set("in at from near outside around to of 's")
_THE = frozenset({"the", "The"})  # of the Emirates, and not of the airline
_SAYS = word_set("said says told")
_APPOSED = word_set("who whose a an the of from said says was is has had")
_ACTS = _SAYS | word_set("'s had has was is will would and who did")


def found_names(sentences: Sequence[Sentence], tags: Sequence[Sequence[str]]) -> list[NameSpan]:
    """The names that BILOU *tags* mark, in order and disjoint, labels agreed upon."""
    found = []
    mentions = []
    acronyms: dict[str, EntityLabel] = {}
    for sentence, row in zip(sentences, tags, strict=True):
        words = sentence.words
        names = mended(words, parted(sentence, row))
        acronyms.update(_acronyms(words, names))
        for name in names:
            first, last, label = name
            if any(c.isalnum() for c in words[first]):
                found.append(NameSpan(sentence.starts[first], sentence.end(last), label))
                mentions.append(_mention(sentence, name))
    agreed_on = zip(mentions, agreed(mentions), strict=True)
    mentions = [one._replace(label=_spelt(one, acronyms) or label) for one, label in agreed_on]
    found = [item._replace(label=one.label) for item, one in zip(found, mentions, strict=True)]
    return sorted([*found, *_overlooked(sentences, mentions, found)])


def _mention(sentence: Sentence, name: Name) -> Mention:
    """A name with what stands beside it."""
    words = sentence.words
    first, last, label = name
    text = sentence.written(first, last)
    known = world().get(f"the {text}") if first and words[first - 1] in _THE else None
    label = known.label if known else label
    is_aged = label != "PER" and _has_age(words, first, last)
    is_placed = (
        label == "LOC" and not is_aged and first > 0 and words[first - 1].casefold() in _PLACING
    )
    is_placed |= known is not None and label == "LOC"
    return Mention(
        text,
        "PER" if is_aged else label,
        is_placed=is_placed or words[last + 1 : last + 2] == ["tribe"],
        speaks=last + 1 < len(words) and words[last + 1] in _SAYS,
        is_aged=is_aged,
        is_work=label == "MISC" and is_told(words, name),
    )


def _acronyms(words: Sequence[str], names: Sequence[Name]) -> Iterator[tuple[str, EntityLabel]]:
    """Acronyms that the table does not know, with the label of the name that they are short for.

    What was taken for a person and has the initials of a body is that body.
    """
    for (start, end, label), (first, last, own) in pairwise(names):
        short, long = words[first], " ".join(words[start : end + 1])
        if start < end and first == last and is_unknown(short):
            before, behind = words[end + 1 : first], "".join(words[last + 1 : last + 2])
            in_brackets = is_in_brackets(before, behind)
            is_told = in_brackets or is_alternative(before, behind)
            if is_told and label != "PER" and spells(short, long):
                yield short, label
            elif in_brackets and own == "ORG" and has_initials(short, words[start : end + 1]):
                yield long, own


def _spelt(mention: Mention, acronyms: Mapping[str, EntityLabel]) -> EntityLabel | None:
    """What an acronym is short for, also one that is written as a word: SWIFTO, then "Swifto"."""
    text = mention.text
    spelt = text.upper() if acronyms and text not in acronyms and is_word(text) else text
    is_other = spelt != text and (text in world() or may_be_given(text))
    return None if is_other else acronyms.get(spelt)


def _overlooked(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], found: Sequence[NameSpan]
) -> Iterator[NameSpan]:
    """Surnames of the people of the article and acronyms of its bodies that were not found."""
    labels: dict[str, EntityLabel] = dict.fromkeys(_short_bodies(mentions), "ORG")
    surnames = {surname(mention.text) for mention in mentions if mention.is_full}
    surnames = {name for name in surnames if len(name) > _INITIALS and name not in world()}
    surnames -= {word.title() for s in sentences for word in s.words if word.islower()}
    labels.update(dict.fromkeys(surnames, "PER"))
    taken = {offset for item in found for offset in range(item.start, item.end)}
    begun: dict[str, list[str]] = defaultdict(list)  # by the first word, longest first
    for name in sorted(labels, reverse=True):
        begun[name.partition("-")[0]].append(name)
    for sentence in sentences if labels else ():
        words = sentence.words
        for i, word in enumerate(words):
            for name in begun.get(word, ()) if not _is_month(words, i) else ():
                start = sentence.starts[i]
                last = min(i + 2 * name.count("-"), len(words) - 1)
                is_free = taken.isdisjoint(range(start, sentence.end(last)))
                is_free &= labels[name] == "PER" or any(map(str.islower, words))
                if is_free and sentence.written(i, last) == name:
                    yield NameSpan(start, start + len(name), labels[name])
                    break


def _short_bodies(mentions: Sequence[Mention]) -> Iterator[str]:
    """Acronyms that are bodies elsewhere in the article, and those that bodies have for initials.

    A letter and a number once taken for a body, as in "O1", may be a class of cars or a visa.
    """
    bodies = Counter(mention.text for mention in mentions if mention.label == "ORG")
    for text in bodies.keys() - {mention.text for mention in mentions if mention.label != "ORG"}:
        words = [word for word in text.split() if word[0].isupper()]
        short = text if " " not in text else "".join(word[0] for word in words)
        is_acronym = len(short) > 1 and short.isupper() and short not in world()
        is_acronym &= short.isalpha() or bodies[text] > 1
        if is_acronym and (short == text or len(words) > _INITIALS):
            yield short


def _is_month(words: Sequence[str], i: int) -> bool:
    """Whether a word that is a month and a name, such as "May", does not act as a person does."""
    return words[i] in MONTH_NAMES and not (i + 1 < len(words) and words[i + 1] in _ACTS)


def _has_age(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a name is that of a person of whom age and more are told: "Lund, 24, who"."""
    age = last + 2
    if age + 2 >= len(words) or not words[age].isdecimal() or len(words[age]) > _AGE:
        return False
    before = words[first - 1].casefold() if first else ""
    is_apart = words[age - 1] == words[age + 1] == "," and words[age + 2] in _APPOSED
    return is_apart and before != "," and before not in _PLACING
