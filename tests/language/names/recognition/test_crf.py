import pytest

from reader.language.names.recognition import crf

LABELS = ["O", "U-PER"]


@pytest.fixture
def model() -> crf.Model:
    shared = {"w=the": bytes([128, 128, 128, 128, 118, 138, 128, 128, 128, 128])}
    own = {"c=Ann": bytes([108, 148]), "c=\n": bytes([10, 20])}
    return crf.Model(crf.written(LABELS, [[5, 0], [0, 0]], shared, own))


def test_weights_of_attributes_add_up_in_lanes(model: crf.Model) -> None:
    assert model.own(["c=Ann", "c=\n"]) == 118 + (168 << 16)
    assert model.own(["c=Ann", "c=Bob"]) == model.own(["c=Ann"]) == 108 + (148 << 16)
    assert model.own([]) == 0


def test_shared_weights_have_a_score_for_each_offset(model: crf.Model) -> None:
    even = 128 + (128 << 16)
    assert model.shared(["w=the", "w=of"]) == (even, even, 118 + (138 << 16), even, even)


def test_decoding_weighs_words_and_transitions(model: crf.Model) -> None:
    ann, nothing = model.own(["c=Ann"]), 128 + (128 << 16)
    assert model.decode([nothing, ann, nothing]) == ["O", "U-PER", "O"]
    assert model.decode([nothing, nothing]) == ["O", "O"]


def test_what_is_kept_of_the_weights_is_bounded(
    model: crf.Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crf, "_MOST_KEPT", 2)
    attributes = ["c=Ann", *(f"c={n}" for n in range(9)), "c=Ann"]
    assert model.own(attributes) == 2 * model.own(["c=Ann"])
