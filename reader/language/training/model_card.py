"""Writes ``entities.md``, the model card: what the model was made of, and how well it does."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from reader.language.names import crf, recogniser
from reader.language.names.recogniser import Recogniser
from reader.language.training import LANGUAGE
from reader.language.training.corpora import located, read
from reader.language.training.scoring import measure

MODEL = LANGUAGE / "names" / recogniser.MODEL

_HEAD = """# The model of names

`entities.model` is a linear-chain conditional random field over BILOU tags of PER, ORG, LOC and
MISC. It is read twice over each article; the second time it also sees what the first reading made
of the same words and names elsewhere in the article. Dates are found by rules (`timex`).

Trained by `python -m reader.language.training.names DATA_DIR`, with `--sets {sets}`.

## Data

- enww (en-worldwide-newswire): news from Africa, Asia, Latin America and elsewhere. The annotations
  carry their own licence; the text belongs to its publishers.
- conll03 (CoNLL-2003): Reuters news of 1996. Licensed for research only, as is the Reuters corpus:
  a model for other uses is trained without it, by `--sets enww.train.jsonl`.
- annotated (`tests/annotated`, with its rules): 760 articles from six continents with 32,050 names,
  written for this project.
- gmb (Groningen Meaning Bank): Voice of America, in the public domain, with silver labels. With
  enww it serves to judge the words of the vocabulary (`word_kinds`), not to train the field.

No text of any set is in the package; the model keeps weights of words and affixes.
The annotation of enww breaks a name at a name within it ("Kenya" and "Airways"), that of the
others does not, and the model does so now and then. The whole names are put together from the
parts (`fragments`): a part with the label of the whole is called by the name of the whole. Two
sentences of each document are set again as headlines, in capitals and in title case.

Clusters of words come from GloVe vectors (PDDL), names of places from GeoNames (CC BY 4.0) and
ISO 3166-2, names of people from Faker (MIT); see `training.vocabulary`. `world.tsv`, and the 28,900
bodies, places and other names of `names_in_the_news.tsv`, were written for this project from
general knowledge, without a look at the sets.

## Features

Words, shapes, prefixes and suffixes up to four letters, cluster paths at three depths, gazetteer
codes, and how likely the word is part of each kind of name by its vector, of the word and its
neighbours; pairs of neighbours; the run of capitalised words; known names of several words; what
the word form does elsewhere in the article (after a title, between names, in lower case …); in the
second reading the labels of the first at the word, beside it, and at the same word, the same name
and longer names elsewhere.

## Scores

Precision, recall and F1 of exact spans with exact labels.
"""

_ABLATION = """
## What the features are worth

F1 of four types when weights are left out of the trained model, which therefore cannot make up
for them as one that is trained without them does.

| left out | {names} |
|{rule}|
"""

_TAIL = """
Without the names in the news and the annotated news, and with the same training otherwise,
enww.dev has 81.2 (83.1 of three types) and conll03.dev 93.2. With and without conll03 in training,
in that earlier model: enww.dev 81.2 and 81.5, conll03.dev 93.2 and 75.4.

Of the reader as it is, with what is mended by hand behind the field, the three and four types of
enww.dev.jsonl have 82.3 and 80.6. What is mended is news of other kinds: titles of all continents,
datelines, dashes, particles and letters around names, languages and peoples of `world.tsv`, and
names whose first or last word says what they are (`heads`). What was mended so for lists, kin,
seats and clubs that are cities is gone: the model that learned from annotated news does without.

## What the annotated news is worth

F1 of three and of four types of the reader as it is: the parts that it shows, and the whole names
where the annotation has those. The plain news, 30 articles and 663 names from six continents, was
written by somebody who had seen neither the program nor our rules, and marked as CoNLL-2003 is.

| trained on | names.dev | whole | plain news | whole | enww.dev | conll03.dev |
| --- | --- | --- | --- | --- | --- | --- |
| enww and conll03 | 71.2 69.6 | 77.3 75.4 | 88.7 88.2 | 92.7 92.0 | 83.5 81.6 | 93.9 |
| and annotated | 86.5 85.6 | 86.9 86.1 | 94.7 93.9 | 95.7 94.8 | 82.3 80.6 | 93.7 |
| and 500 of the 760 annotated | 84.9 83.6 | 85.5 84.2 | 93.7 92.9 | 94.9 94.0 | 82.2 80.8 | 93.8 |
| and these 500, twice | 84.7 83.6 | 85.5 84.4 | 93.6 92.9 | 94.8 94.0 | 81.6 80.0 | - |
| enww twice, and these 500 | 84.5 83.0 | 85.0 83.6 | 93.8 92.9 | 95.0 94.0 | 82.3 80.8 | 93.7 |

What enww.dev loses are places in names ("Kinshasa" in "Kinshasa Environment Ministry") and places
with what they lie in ("Kigali, Rwanda"), which it alone marks as it does.

## Tried and left out

F1 of four types and of three on enww.dev.jsonl, and of four on conll03.dev.conll; the model without
the names in the news has 81.2, 83.1 and 93.2. All were trained with these attributes in addition:
likely kinds of 341,000 words and not 120,000, what is around a run and what its ends do elsewhere,
runs through small words ("Bank of the West"), acronyms and what they are short for.

| trained by | enww, four | enww, three | conll03, four |
| --- | --- | --- | --- |
| the mean of four averaged perceptrons, 30 % of the attributes unseen | 80.8 | 82.3 | 92.7 |
| stochastic gradient descent, ten rounds | 80.8 | 82.5 | 93.2 |
| the sum of both | 80.9 | 82.6 | 93.3 |

On two fifths of enww.train that were held out, with a perceptron and one reading, the same
attributes had gained 0.3 and 0.4, and the mean of four instead of one 0.4 and 0.3 more. They were
not tried with L-BFGS to the end.

The 47,000 towns of GeoNames with 5,000 people and more, under a code of their own, gained 0.2 on
the same two fifths and lost 0.8 on enww.dev.jsonl (F1 of three types, a perceptron and one
reading): as many of them are surnames as places. Places with a comma ("Basey, Samar") as two names
instead of one would lose 1.0 on the places of enww.dev.jsonl, which is annotated either way.

Every attribute once more for each set (Daumé 2007, with gmb as a third set), 40 rounds of L-BFGS,
three fifths of enww.train and one reading: the other two fifths have 82.0 (83.2 of three types)
and not 80.9 (82.4), enww.dev 80.3 (82.0) and not 80.1 (81.8), and conll03.dev 93.7 when its own
attributes are used, but 83.0 when those of enww are, and between 90 and 93 for any mixture, while
enww.dev falls by as much. A reader does not know by whose rules a text will be judged. With gmb
alone as a set apart and L-BFGS to the end, enww.dev has 81.6 (83.5) and not 81.3 (83.5), but
conll03.dev 93.7 and not 93.9; of the two sets of six continents one gains 0.5 and the other loses
1.1, with a model of 2.7 MB and nearly three times as long to train. The mean of both models lies
between them.

## Fifty errors

Drawn at random from those on enww.dev.jsonl, of the model before the annotated news, 781 in all:

| class | errors | of these |
| --- | --- | --- |
| other bounds | 20 | 17 names in names that the annotation breaks elsewhere, or not at all |
| other label | 17 | 8 an organisation, 4 a place, 3 a person or people, 2 a work or programme |
| missed | 10 | 6 with digits ("T1", "1D1F"), 3 dates that are annotated as names |
| made up | 3 | a dish, a prize, initials |

## Known failures

- Names of works, events and laws, and long names with "and" or commas, lose their ends.
- Organisations and products that are known to nobody are taken for one another, and acronyms that
  are never explained for organisations.
- Ships, teams and buildings named for places are often places.
- A name that begins with a small letter is found only behind a particle ("al", "de", "van").
- Text without capitals has no names.
"""

FAMILIES = {
    "nothing": (),
    "gazetteers": ("g=", "g:", "gg=", "gh=", "m=", "n="),
    "clusters": ("k1=", "k2=", "k3=", "kk=", "kl="),
    "likely kinds": ("t=", "t0=", "t1=", "t2=", "t3=", "t4=", "tb=", "ta=", "tt=", "rk=", "rr="),
    "the word elsewhere": ("d=", "d1=", "d2="),
}
_ALL = "PER ORG LOC MISC"

Table = Mapping[str, Sequence[float]]


class _Without(crf.Model):
    """A model without the weights of the attributes that begin with *prefixes*."""

    def __init__(self, data: bytes, prefixes: tuple[str, ...]) -> None:
        super().__init__(data)
        self._prefixes = prefixes

    def shared(self, attributes: Iterable[str]) -> tuple[int, ...]:
        return super().shared(self._kept(attributes))

    def own(self, attributes: Iterable[str]) -> int:
        return super().own(self._kept(attributes))

    def _kept(self, attributes: Iterable[str]) -> list[str]:
        return [one for one in attributes if not one.startswith(self._prefixes)]


def write_card(model: Path, data: Path, sets: str) -> None:
    """Measure *model* on the development part of its *sets*; write the card beside it."""
    weights = model.read_bytes()
    paths = [located(data, name.replace(".train.", ".dev.")) for name in sets.split(",")]
    documents = {p.name: read(p, split=p.suffix == ".jsonl") for p in dict.fromkeys(paths)}
    reader = Recogniser(crf.Model(weights))
    parts = [_HEAD.format(sets=sets)]
    parts += [_table(name, measure(reader, part)) for name, part in documents.items()]
    rule = "|".join([" --- "] * (len(documents) + 1))
    parts.append(_ABLATION.format(names=" | ".join(documents), rule=rule))
    for family, prefixes in FAMILIES.items():
        poorer = Recogniser(_Without(weights, prefixes))
        parts.append(_row(family, [measure(poorer, part) for part in documents.values()]))
    once = [measure(reader, part, readings=1) for part in documents.values()]
    parts.append(_row("the second reading", once))
    model.with_suffix(".md").write_text("".join([*parts, _TAIL]), "utf-8")


def _row(family: str, tables: Iterable[Table]) -> str:
    return f"| {family} | {' | '.join(str(table[_ALL][2]) for table in tables)} |\n"


def _table(name: str, table: Table) -> str:
    rows = [f"| {label} | {p} | {r} | {f} |" for label, (p, r, f) in table.items()]
    return "\n".join(["", f"| {name} | P | R | F1 |", "| --- | --- | --- | --- |", *rows, ""])
