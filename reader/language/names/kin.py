"""Words for what people are to one another."""

from reader.language.gazetteer import word_set

MALE_KIN = word_set(
    "father dad son brother husband grandfather grandad grandson uncle nephew boyfriend widower "
    "brother-in-law father-in-law stepfather stepson"
)
FEMALE_KIN = word_set(
    "mother mum mom daughter sister wife grandmother gran granddaughter aunt niece girlfriend "
    "widow sister-in-law mother-in-law stepmother stepdaughter"
)
KIN = MALE_KIN | FEMALE_KIN | word_set("cousin partner fiancé fiancée")
