"""Writes ``entities.md``, the model card: what the model was made of, and how well it does."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.language import crf
from reader.language.corpora import read
from reader.language.recogniser import Recogniser
from reader.language.scoring import measure

_HEAD = """# The model of names

`entities.model` is a linear-chain conditional random field over BILOU tags of PER, ORG, LOC and
MISC. It is read twice over each article; the second time it also sees what the first reading made
of the same words elsewhere in the article.

Trained by `python -m reader.language.train_entities DATA_DIR --sets {sets}`.

## Data

- enww (en-worldwide-newswire): news from Africa, Asia, Latin America and elsewhere. The annotations
  carry their own licence; the text belongs to its publishers.
- conll03 (CoNLL-2003): Reuters news of 1996. Licensed for research only, as is the Reuters corpus:
  a model for other uses is trained without it, by `--sets enww.train.jsonl`.

No text of these sets is in the package; the model keeps weights of words and affixes.
The annotation of enww breaks a name at a name within it ("Kenya" and "Airways"); such names are
joined before training (`corpora.rejoined`). Two sentences of each document are set again as
headlines, in capitals and in title case.

Clusters of words come from GloVe vectors (PDDL), names of places from GeoNames (CC BY 4.0) and
ISO 3166-2, names of people from Faker (MIT); see `build_vocabulary`. `world.tsv` was written for
this project.

## Features

Words, shapes, prefixes and suffixes up to four letters, cluster paths at three depths and
gazetteer codes of the word and of two words on either side; pairs of neighbours; the run of
capitalised words; known places of several words; what the word form does elsewhere in the article
(after a title, between names, in lower case …); in the second reading the labels of the first at
the word, beside it, and at the same word elsewhere.

## Scores

Precision, recall and F1 of exact spans with exact labels.
"""

_TAIL = """
With and without conll03 in training (F1, four types): enww.dev {with_enww} and 82.0,
conll03.dev 93.3 and 75.7; trained with conll03 alone, conll03.dev 93.1.

## Known failures

- Names of works, events and laws, and long names with "and" or commas, lose their ends.
- Organisations and products that are known to nobody are taken for one another, and acronyms that
  are never explained for organisations.
- Ships, teams and buildings named for places are often places.
- A name that begins with a small letter is found only behind a particle ("al", "de", "van").
- Text without capitals has no names.
"""

Table = Mapping[str, Sequence[float]]


def write_card(model: Path, data: Path, sets: str) -> None:
    """Measure *model* on the development sets in the folder *data*; write the card beside it."""
    reader = Recogniser(crf.Model(model.read_bytes()))
    names = ("enww.dev.jsonl", "conll03.dev.conll")
    tables = {n: measure(reader, read(data / n, split=n.startswith("enww"))) for n in names}
    parts = [_HEAD.format(sets=sets)]
    parts += [_table(name, table) for name, table in tables.items()]
    parts.append(_TAIL.format(with_enww=tables[names[0]]["PER ORG LOC MISC"][2]))
    model.with_suffix(".md").write_text("".join(parts), "utf-8")


def _table(name: str, table: Table) -> str:
    rows = [f"| {label} | {p} | {r} | {f} |" for label, (p, r, f) in table.items()]
    return "\n".join(["", f"| {name} | P | R | F1 |", "| --- | --- | --- | --- |", *rows, ""])
