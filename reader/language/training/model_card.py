"""Writes into ``entities.md``, the model card, with what a model was trained and how well it does.

The rest of the card is written by hand.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from reader.language.names.recognition import crf, recogniser
from reader.language.names.recognition.recogniser import Recogniser
from reader.language.training import LANGUAGE
from reader.language.training.corpora import located, read
from reader.language.training.scoring import measure

MODEL = LANGUAGE / "names" / "recognition" / recogniser.MODEL
BEGIN, END = "<!-- scores -->", "<!-- end of scores -->"
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
    card = MODEL.with_suffix(".md").read_text("utf-8")
    model.with_suffix(".md").write_text(with_scores(card, _measured(model, data, sets)), "utf-8")


def with_scores(card: str, scores: str) -> str:
    """The *card* with *scores* in the place of those between its two marks."""
    before, rest = card.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{scores}\n{END}{after}"


def _measured(model: Path, data: Path, sets: str) -> str:
    """What the model was trained with, its scores, and those of parts of it."""
    weights = model.read_bytes()
    paths = [located(data, name.replace(".train.", ".dev.")) for name in sets.split(",")]
    documents = {p.name: read(p, split=p.suffix == ".jsonl") for p in dict.fromkeys(paths)}
    reader = Recogniser(crf.Model(weights))
    parts = [f"Trained with `--sets {sets}`.\n"]
    parts += [_table(name, measure(reader, part)) for name, part in documents.items()]
    rule = "|".join([" --- "] * (len(documents) + 1))
    parts.append(f"\n| left out | {' | '.join(documents)} |\n|{rule}|\n")
    for family, prefixes in FAMILIES.items():
        poorer = Recogniser(_Without(weights, prefixes))
        parts.append(_row(family, [measure(poorer, part) for part in documents.values()]))
    once = [measure(reader, part, readings=1) for part in documents.values()]
    parts.append(_row("the second reading", once))
    return "".join(parts)


def _row(family: str, tables: Iterable[Table]) -> str:
    return f"| {family} | {' | '.join(str(table[_ALL][2]) for table in tables)} |\n"


def _table(name: str, table: Table) -> str:
    rows = [f"| {label} | {p} | {r} | {f} |" for label, (p, r, f) in table.items()]
    return "\n".join(["", f"| {name} | P | R | F1 |", "| --- | --- | --- | --- |", *rows, ""])
