"""Regular expressions that few texts ask for, and for which no command waits as it starts."""

import re
from typing import Any, cast


def rare(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` makes of them, but when it is first asked for something.

    For patterns that stand behind a condition: one that most texts come to is compiled as ever.
    """
    return cast("re.Pattern[str]", _Rare(source, flags))


class _Rare:
    """Has what a pattern has from when it is asked for on."""

    def __init__(self, source: str, flags: int) -> None:
        self._asked_for = (source, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._asked_for), name)
        setattr(self, name, value)
        return value
