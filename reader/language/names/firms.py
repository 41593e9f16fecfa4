"""What the names of firms end in: legal forms, Ltd and ASA, and trades, Foods and Seguros."""

from collections.abc import Sequence

from reader.language.word_lists import word_set

_FORMS = word_set(  # in any case, and behind a comma too
    "ltd limited inc corp corporation llc llp plc gmbh bhd berhad kft ltda pty pte tbk pjsc a.s a.ş"
)
_CAPITALS = word_set(  # as written: in other cases some are words, behind a comma some are states
    "AB AG AS ASA BV B.V Co KK NV N.V OY Oy Oyj OÜ SA S.A SARL SAS SE SpA S.p.A SRL S.r.l"
)
TRADES = word_set(
    "airlines airways biosciences biotherapeutics breweries brewery bros bros. capital carriers "
    "cement cruises devices ferries foods holding holdings industries insurance investments "
    "laboratories labs logistics motors partners petroleum pharmaceuticals securities "
    "semiconductors technologies telecom therapeutics ventures "
    "alimentos industrias indústrias inversiones investimentos líneas petróleos seguros transportes"
)


def is_legal_form(word: str) -> bool:
    """Whether *word* is what a firm is by law: Ltd, S.A., GmbH."""
    plain = word.rstrip(".")
    return plain in _CAPITALS or plain.casefold() in _FORMS


def is_firm(words: Sequence[str]) -> bool:
    """Whether a name of several *words* ends as that of a firm does; "Mildura, SA" is a town."""
    is_apart = words[-2] == "," and words[-1].rstrip(".") in _CAPITALS
    return words[-1].casefold() in TRADES or (is_legal_form(words[-1]) and not is_apart)
