"""Settings for all tests."""

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine must not fail a test
settings.load_profile("untimed")


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a rule of ours fail on articles with a certain word."""
    from tests import failing  # the one who measures what is imported has not asked for it

    monkeypatch.setattr("reader.language.annotate", failing.annotate)
    monkeypatch.setattr("reader.library.filling.worker.Child", failing.start)
