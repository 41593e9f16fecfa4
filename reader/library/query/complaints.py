"""What the errors of a query say of what was typed."""

from collections.abc import Iterable

_SHOWN = 40  # characters of what is wrong that are repeated to whoever wrote it
_FEW = 12  # so many names can be listed


def shown(value: str) -> str:
    """*value* quoted, and cut if it is long."""
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")


def suggestion(name: str, names: Iterable[str]) -> str:
    """Which of *names* is nearest to a wrong one, or which there are."""
    from difflib import get_close_matches

    names = list(names)
    if near := get_close_matches(name[:_SHOWN], names, 1):
        return f"did you mean {near[0]!r}?"
    if not names:
        return "there is none yet"
    return "there are " + ", ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "")
