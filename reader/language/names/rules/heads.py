"""What the first or the last word of a name says of its kind: Hurricane Ana, the Wildlife Act."""

from collections.abc import Sequence

from reader.article import EntityLabel
from reader.language.names.firms import is_firm
from reader.language.names.recognition.words import ORGANISATIONS
from reader.language.word_lists import word_set

_STORMS = word_set("hurricane cyclone typhoon storm superstorm")
_OF_STORMS = ORGANISATIONS | word_set("hunters")  # at the end of what watches them
_NATURE = word_set("mount mt lake lough loch cape fort port river")
_STADIUMS = word_set("stade estadio estádio stadio stadion")  # and clubs: Stade Lavallois
WORKS = word_set(
    "act treaty convention festival championship championships olympics trophy award awards prize "
    "marathon biennale carnival cup games program programme d'or d'oro d'argent"
)
GROUNDS = word_set(
    "airport stadium highway prison avenue boulevard peninsula harbour harbor lagoon waterfall "
    "expressway motorway street road bridge drive courts square hotel mosque creek desert "
    "canal oblast krai"
)
_BODIES = word_set(
    "ministry commission federation confederation secretariat directorate tribunal assembly tribe "
    "museum journal cartel sangham sabha committees trust"
)
_COURTS = word_set("district high supreme crown county magistrates federal appeals")
_HOUSES = word_set(
    "bank banque banco banca board ministry department university institute commission committee "
    "xunta junta generalitat diputación"
)
_OF = word_set("of de do di du for to on")


def label_by_heads(words: Sequence[str], label: EntityLabel) -> EntityLabel:
    """The label that a name has if it has several *words*; *label* where they say nothing of it.

    Mount and Lake say nothing of bodies, which are called after places.
    """
    if len(words) == 1:
        return label
    first, last = words[0], words[-1].casefold()
    if first == "Operation" or is_storm(words) or last in WORKS:
        return "MISC"
    if last in GROUNDS or (first.casefold() in _NATURE | _STADIUMS and label != "ORG"):
        return "LOC"
    if last == "court" and words[-2].casefold() in _COURTS:
        return "ORG"
    is_body = last in _BODIES or is_firm(words)
    is_body |= first.casefold() in _HOUSES and words[1].casefold() in _OF
    return "ORG" if is_body else label


def is_storm(words: Sequence[str]) -> bool:
    """Whether *words* name a storm, as "Hurricane Ana" and "Tropical Storm Ana" do."""
    if len(words) == 1 or words[-1].casefold() in _OF_STORMS:
        return False
    return not _STORMS.isdisjoint({words[0].casefold(), words[-2].casefold()})
