from reader.language.training.corpora import Name
from reader.language.training.names import bilou


def test_names_become_tags_of_their_words() -> None:
    names = [Name(0, 1, "PER"), Name(2, 4, "ORG"), Name(4, 7, "LOC")]
    tags = ["U-PER", "O", "B-ORG", "L-ORG", "B-LOC", "I-LOC", "L-LOC", "O"]
    assert bilou(8, names) == tags
