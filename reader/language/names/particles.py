"""The small words in people's names, by the languages that they come from."""

from reader.language.word_lists import word_set

ROMANCE = word_set("de da do dos das del della di du")
GERMANIC = word_set("van von der den")
