from reader.language.quotes.learnt.trees import Trees
from reader.language.quotes.people.meant import Meant, likeliest

TREES = Trees((0,), (0,), (5,), (-1,), (-2,), (0, 2000))  # for numbers above 5


def test_the_likeliest_is_chosen_by_trees_among_several() -> None:
    name, chance = likeliest({"Ana Reyes": [3], None: [8]}, TREES)
    assert name is None
    assert 0.5 < chance < 1


def test_one_alone_is_sure_and_none_is_nobody() -> None:
    assert likeliest({"Ana Reyes": [3]}, TREES) == Meant("Ana Reyes", 1.0)
    assert likeliest({}, TREES) == Meant(None, 0.0)
