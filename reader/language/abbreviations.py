"""What English writes short, with a stop that ends no sentence; here without it."""

from reader.language.word_lists import word_set

MONTHS = word_set("Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec")
STATES = word_set(
    "Ala Ariz Calif Conn Fla Ga Ill La Md Mass Mich Minn Okla Ore Pa Tenn Tex Va Wash Wis"
)
WORDLIKE_STATES = word_set(  # and provinces, that are other words too
    "Alta Ark Colo Del Ind Kan Ky Man Miss Mo Mont Neb Nev Ont Que Sask Vt Wyo"
)
_TITLES = word_set("Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Sen Rep Gov Rev Hon")
_IN_NAMES = word_set("St Sts Mt Ft Jr Sr Inc Corp Co Ltd Bros Penn")
SURE = _TITLES | _IN_NAMES | MONTHS | STATES | word_set("No vs v")
