"""Titles and offices around the names of people, which are no part of them: Coun, Ratu, MP."""

from collections.abc import Sequence, Set

from reader.language.names.given_names import may_be_given
from reader.language.word_lists import word_set

TITLES = word_set(  # as the recogniser was told of them
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam president vice vice-president "
    "prime minister premier chancellor king queen prince princess emperor sultan sheikh sheik emir "
    "shah ayatollah imam mullah pope cardinal archbishop bishop father sister brother rev reverend "
    "rabbi pastor saint justice judge senator sen congressman congresswoman representative rep "
    "governor gov mayor ambassador general gen lieutenant lt colonel col major maj captain capt "
    "sergeant sgt corporal cpl private admiral adm commander cmdr marshal brigadier officer "
    "detective inspector constable chief secretary secretary-general attorney director chairman "
    "chairwoman chair ceo coach manager striker midfielder defender goalkeeper actor "
    "actress singer author writer spokesman spokeswoman spokesperson lawyer economist analyst "
    "councillor deputy hon honorable honourable comrade mp mla minister-president speaker leader "
    "taoiseach wicketkeeper winger flanker skipper boss playwright filmmaker novelist historian "
    "astronaut "
    # and what stands before them
    "foreign finance interior defence defense former ex first"
)
CROWNS = word_set("king queen prince princess pope saint")
FOR_GOOD = CROWNS | word_set("sheikh sheik imam")  # that somebody may be called by for good
KEPT = FOR_GOOD | word_set("sir dame lord lady")  # that are more than a title
_HONORIFICS = word_set(  # that it was not told of
    "shri smt shrimati thiru hon'ble datuk datin seri dato tun encik puan tengku alhaji alhaja "
    "hajia hajiya otunba mallam engr barr barrister mzee mwalimu mheshimiwa bwana ndugu ntate "
    "herr frau monsieur madame signor signora señor señora senhor senhora doña dona seu mamá "
    "tonton aling mang ibu bapak kaka amm ratu kaumātua justices messrs aunty auntie advocate "
    "dad mum mom grandad granddad grandma grandpa "
    "adv coun cllr clr cr councilor councilwoman councilman councilmember alderman alderwoman "
    "assemblyman assemblywoman assemblymember undersecretary commissioner sheriff trooper "
    "senators sens reps cde supt superintendent dsp asp ssp acp dcp igp dci dsi det insp pte "
    "pfc lcpl ssgt brig cpt subedar havildar msgr monsignor mgr fr fra padre père abbé deacon "
    "canon apostle evangelist maulana moulana mufti maulvi sheikha "
    "patriarch catholicos archimandrite "
    "afioga susuga capitão deputado deputada delegado delegada vereador vereadora coronel "
    "commodore garda kagawad ozeki yokozuna sekiwake stablemaster maharaja syedna ooni kyai oc"
)
_PERSONAL = word_set(  # which no body or place is called after
    "smt shrimati engr barr coun cllr clr cr councillor councilor councilwoman councilman supt"
)
_DOUBTFUL = word_set(  # given names or surnames elsewhere
    "adi bo con don haji mela nana teh lolo nawab raja pandit swami acharya makhdoom eze oba togbe "
    "matua sayyid sayyed"
)
_MEMBERS = word_set("MP MPs MEP MEPs MLA MLAs MLC MLCs MNA MNAs MPA MPAs MSP MSPs TD TDs")
OFFICES_IN_CAPITALS = _MEMBERS | word_set("CEO CEOs")
_MEN = word_set("Mr Sir Lord Shri Herr Señor Monsieur")
_WOMEN = word_set("Mrs Ms Miss Mme Lady Dame Smt Frau Señora Madame")
_OFFICES = word_set("sen sens rep reps") | {member.casefold() for member in _MEMBERS}


def honoured(words: Set[str]) -> str:
    """The pronoun, "he" or "she", that an honorific among *words* speaks for, "" without one."""
    return "she" if words & _WOMEN else "he" if words & _MEN else ""


def is_title(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the word at *first* of a person's name is but a title; more words follow it."""
    title = words[first].casefold().rstrip(".")
    if first + 2 <= last and words[first + 1] == "-":  # Bishop-Lund, Lieutenant-Colonel Lund
        return first + 2 < last and is_title(words, first + 2, last)
    if title in _DOUBTFUL:
        return first + 1 < last and may_be_given(words[first + 1])
    return (
        is_personal(words, first) or title in _HONORIFICS or (title in TITLES and title not in KEPT)
    )


def is_personal(words: Sequence[str], first: int) -> bool:
    """Whether what follows the word at *first* is a person, as in "Cllr Lund"."""
    if words[first] == "State":
        return first > 1 and words[first - 1] == "of" and words[first - 2] == "Secretary"
    return words[first].casefold().rstrip(".") in _PERSONAL


def is_office(word: str) -> bool:
    """Whether a word at the end, as in "U.S. Sens", is the office of those who follow."""
    return word[0].isupper() and word.casefold().rstrip(".") in _OFFICES
