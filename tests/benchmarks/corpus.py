"""Generated articles, the same at every run; all the people in them are invented."""

import random
from datetime import date, timedelta
from pathlib import Path

_NAMES = ["Ada Moreau", "Ben Okafor", "Clara Voss", "Dmitri Hale", "Eva Lindqvist", "Farid Nasser"]
_PLACES = ["Millbrook", "Port Ansa", "Kell", "Ostrava", "Lima", "Accra"]
_WORDS = [
    *("the", "river", "city", "council", "water", "bridge", "market", "said", "of", "to", "and"),
    *("in", "for", "on", "with", "a", "report", "plan", "vote", "power", "school", "road", "new"),
    *("old", "minister", "budget", "deal", "talks", "week", "year", "people", "house", "price"),
]


def sentence(rng: random.Random, words: int = 18) -> str:
    """Return a sentence of about that many words."""
    return " ".join(rng.choices(_WORDS, k=words)).capitalize() + "."


def paragraph(rng: random.Random) -> str:
    """Return a paragraph that quotes somebody."""
    speaker, words = rng.choice(_NAMES), sentence(rng, 12)[:-1]
    return f"{sentence(rng)} “{words},” {speaker} said in {rng.choice(_PLACES)}. {sentence(rng)}"


def article(number: int, words: int = 600) -> str:
    """Return a wire article of about that many words."""
    rng = random.Random(number)
    day = date(1990, 1, 1) + timedelta(days=number % 12000)
    head = f"Article {number:06d} {sentence(rng, 6)[:-1].title()}"
    dateline = f"{rng.choice(_PLACES).upper()}, {day:%b. %d, %Y} (TST) - "
    body = [paragraph(rng) for _ in range(max(1, words // 52))]
    return f"{head}\n\n{day:%B %d, %Y}\n\n{dateline}" + "\n\n".join(body) + "\n"


def write_folder(folder: Path, count: int, words: int = 600) -> None:
    """Fill *folder* with that many articles, a thousand to a subfolder."""
    for number in range(count):
        path = folder / f"{number // 1000:03d}" / f"{number:06d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number, words), encoding="utf-8")
