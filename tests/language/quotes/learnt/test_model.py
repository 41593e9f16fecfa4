from reader.language.quotes.learnt.model import Model, model


def test_the_model_is_read_as_it_was_written() -> None:
    shipped = model()
    assert Model.parse(shipped.written()) == shipped
    assert len(shipped.written()) < 2_000_000
