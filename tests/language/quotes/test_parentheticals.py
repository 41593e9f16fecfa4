import pytest

from reader.language.quotes.finding import find_quotes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The pier, Bo Ek said, would shut in May.", ["The pier", "would shut in May"]),
        ("Bo Ek won; his rival, sailors said, had fled.", ["his rival", "had fled"]),
        ("By noon, sailors said, the pier had gone.", ["By noon", "the pier had gone"]),
        ("If it rains, Bo Ek told us, the pier goes.", ["If it rains", "the pier goes"]),
        ("Of the men named, Bo Ek said, a third left.", ["Of the men named", "a third left"]),
        ("To save it, Bo Ek said, they need oak.", ["To save it", "they need oak"]),
        ("Later, Bo Ek said, the pier shut.", ["the pier shut"]),
        ("It was, Bo Ek said, a fine pier.", ["It was", "a fine pier"]),
        ("He likes the pier, which, Bo Ek said, is safe.", ["which", "is safe"]),
        ("Two men fell, the bank said, including a guard.", ["Two men fell", "including a guard"]),
        ("The pier shut, Bo Ek said, after a storm.", ["The pier shut", "after a storm"]),
        ("The pier, according to the mayor, Ana Reyes, will go.", ["The pier", "will go"]),
        ("The pier, said Ana Reyes, a nurse, is safe.", ["The pier", "is safe"]),
        ("The pier has never, Bo Ek said, shut.", ["The pier has never", "shut"]),
        ("It is also, says Bo Ek, a fine pier.", ["It is also", "a fine pier"]),
        ("The clerk, sailors said, told him to go.", ["The clerk", "told him to go"]),
        ("The clerk, according to police, asked for oil.", ["The clerk", "asked for oil"]),
        ("They shut it, Bo Ek said, and would move.", ["They shut it", "and would move"]),
        ("They shut it, Bo Ek said, and fled.", ["They shut it", "and fled"]),
        ("It was shut, Bo Ek said, by the bank.", ["It was shut", "by the bank"]),
        ("She knew, Bo Ek told friends, that it was late.", ["She knew", "that it was late"]),
        ("The pier, said a clerk close to Bo Ek, is safe.", ["The pier", "is safe"]),
    ],
)
def test_a_clause_of_saying_parts_one_report(text: str, parts: list[str]) -> None:
    found = [q for q in find_quotes(text) if q.kind == "indirect"]
    assert [text[q.start : q.end] for q in found] == parts
    assert {q.statement for q in found} == {0}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pier shut, Bo Ek said on Monday, as he left the hall.", "The pier shut"),
        ("The pier shut, Bo Ek said, and has called for calm.", "The pier shut"),
        ("The pier shut, Bo Ek said, and asked for calm.", "The pier shut"),
        ("The pier shut, Bo Ek said, but gave no details.", "The pier shut"),
        ("The clerk will be there, Bo Ek said, speaking to sailors.", "The clerk will be there"),
        ("In Porto, which was wet, it shut, Bo Ek said.", "In Porto, which was wet, it shut"),
        ("The clerk can do that, Bo Ek said.", "The clerk can do that"),
        ("He left because, Bo Ek said, it was late.", "it was late"),
        ("Ana Reyes: According to Bo Ek, it was late.", "it was late"),
        ("One thing is clear: according to Bo Ek, it was late.", "it was late"),
        ("The pier shut, Bo Ek said, calling it “a fine day”.", "The pier shut"),
    ],
)
def test_what_the_article_tells_behind_a_clause_is_not_said(text: str, words: str) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text) if q.kind == "indirect"] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to the bank, which was leaked, Ana Reyes urged sailors to go.",
        "He gave up his boat and, Bo Ek claimed, his faith.",
    ],
)
def test_what_lacks_its_verb_is_not_said(text: str) -> None:
    assert not [quote for quote in find_quotes(text) if quote.kind == "indirect"]
